"""Read numbers as announcements write them, exactly, in English and in Chinese.

This reader is written apart from the one that builds the graph: a verifier that shared the builder's reader
would share its mistakes. Values are ``Decimal``; offsets are half-open and count Unicode code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

HEDGES = "余餘多"
"""Characters that may stand inside or right after a Chinese number and say that it is passed."""

ASCII_DIGITS = "0123456789"
DIGITS = len(ASCII_DIGITS)

_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * ten for ten, word in enumerate(_TENS, 2)
}
SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
HAN_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
HAN_BIG_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
HAN_NUMERALS = frozenset(HAN_DIGITS) | frozenset(HAN_SMALL_UNITS) | frozenset(HAN_BIG_UNITS)

# A full-width comma is punctuation in Chinese; it groups digits only between full-width digits.
_WIDE_GROUP = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_NARROW = {ord("０") + n: ord("0") + n for n in range(10)} | {ord("．"): ord(".")}

_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"(?<![0-9])(?<![0-9][.,])(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)"
    r"(?![0-9])(?:\.[0-9]+)?"
)
_SCALE = "(?:" + "|".join(SCALES) + ")"
_WORD = "(?:" + "|".join(sorted(SMALL | SCALES, key=len, reverse=True)) + ")"
_HAN = "[" + "".join(sorted(HAN_NUMERALS)) + "]"
_HEDGE = f"[{HEDGES}]"
_NUMBER = re.compile(
    rf"(?P<mixed>{_DIGITS}{_HEDGE}?(?:{_HAN}(?:{_DIGITS}|{_HEDGE}(?={_HAN}))?)+{_HEDGE}?)"
    rf"|(?P<digits>{_DIGITS})(?:(?P<scales>(?:(?:{_SPACE}|-)+{_SCALE})+)(?![A-Za-z])|{_HEDGE})?"
    rf"|(?P<words>(?<![A-Za-z])(?:(?:an?){_SPACE}+(?={_SCALE}))?{_WORD}(?:(?:{_SPACE}+and{_SPACE}+|{_SPACE}+|-){_WORD})*(?![A-Za-z]))"
    rf"|(?P<han>{_HAN}(?:{_HEDGE}(?={_HAN})|{_HAN})*{_HEDGE}?)",
    re.IGNORECASE,
)
_HAN_TOKEN = re.compile(r"[0-9][0-9, \u00a0\u2009\u202f]*(?:\.[0-9]+)?|.")

ROUND_FROM = Decimal(1000)
"""A plain number shows its rounding where it ends in at least three zeros."""


@dataclass(frozen=True, order=True)
class Number:
    """A number found in words: where it stands, what it is worth, and the rounding steps it allows.

    ``steps`` holds the admissible values of "rounded to"; None among them: no rounding need be shown.
    """

    start: int
    end: int
    value: Decimal
    steps: tuple[Decimal | None, ...]


def plain(words: str) -> str:
    """Return the words with full-width digits, points and grouping commas made ASCII; the length stays."""
    return _WIDE_GROUP.sub(",", words).translate(_NARROW)


@lru_cache(maxsize=4096)
def numbers_in(words: str) -> tuple[Number, ...]:
    """Return every number of the words, from left to right.

    >>> [(n.start, n.end, str(n.value)) for n in numbers_in("3.6 billion calls and 7,600 people")]
    [(0, 11, '3600000000'), (22, 27, '7600')]
    """
    found = []
    for match in _NUMBER.finditer(plain(words)):
        worth = _worth(match)
        if worth is not None:
            found.append(Number(match.start(), match.end(), *worth))
    return tuple(found)


def read_number(words: str) -> Number | None:
    """Return the number that the words are, from their first character to their last, or None.

    >>> str(read_number("2720余亿").value), read_number("3.6 billion people")
    ('272000000000', None)
    """
    numbers = numbers_in(words)
    whole = len(numbers) == 1 and (numbers[0].start, numbers[0].end) == (0, len(words))
    return numbers[0] if whole else None


def _worth(match: re.Match[str]) -> tuple[Decimal, tuple[Decimal | None, ...]] | None:
    if match["digits"]:
        scale = Decimal(1)
        for word in re.findall("[a-z]+", (match["scales"] or "").lower()):
            scale *= SCALES[word]
        return _from_digits(match["digits"], scale)
    if match["words"]:
        return _from_english(re.findall("[a-z]+", match["words"].lower()))
    return _from_chinese(re.sub(_HEDGE, "", match["mixed"] or match["han"]))


def _from_digits(digits: str, scale: Decimal) -> tuple[Decimal, tuple[Decimal | None, ...]]:
    mantissa = _decimal(digits)
    value = whole(mantissa * scale)
    if scale > 1:
        return value, (whole(scale * _last_place(digits)),)
    return value, (None,) if "." in digits else _steps_of(value)


def _steps_of(value: Decimal) -> tuple[Decimal | None, ...]:
    step = Decimal(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return (step,) if step >= ROUND_FROM else (None,)


def _decimal(digits: str) -> Decimal:
    return Decimal(re.sub("[^0-9.]", "", digits))


def _last_place(digits: str) -> Decimal:
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))


def whole(value: Decimal) -> Decimal:
    """Return the value without a fraction of zeros, so that equal values print alike."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _from_english(words: list[str]) -> tuple[Decimal, tuple[Decimal | None, ...]] | None:
    total = group = 0
    last = 1
    for index, word in enumerate(words):
        if word in {"a", "an"}:
            group = 1
        elif word in SMALL:
            value = SMALL[word]
            # "twenty one" and "hundred five" add up; "five six" and "twenty thirty" are two numbers.
            room = 10 if value < 10 and group % 100 >= 20 else 100  # noqa: PLR2004 -- the places of English numbers
            if group % room or (index and words[index - 1] == "zero"):
                return None
            group, last = group + value, 1
        elif word == "and":
            if index == 0 or words[index - 1] not in SCALES:
                return None
        elif word == "hundred":
            if not 0 < group < 100:  # noqa: PLR2004 -- the places of English numbers
                return None
            group, last = group * 100, 100
        else:
            scale = SCALES[word]
            if not group or (total and total % (scale * 1000)):
                return None
            total, group, last = total + group * scale, 0, scale
    whole_value = Decimal(total + group)
    return whole_value, _spelt_steps(whole_value, Decimal(last))


def _spelt_steps(value: Decimal, stated: Decimal) -> tuple[Decimal | None, ...]:
    """Return the steps that spelt-out numbers allow: that of the last scale word, or that of their zeros."""
    steps = {stated if stated >= ROUND_FROM else None, *_steps_of(value)}
    return tuple(sorted(steps, key=lambda step: step or Decimal(0)))


def _from_chinese(text: str) -> tuple[Decimal, tuple[Decimal | None, ...]] | None:
    reader = _Chinese()
    for token in _HAN_TOKEN.findall(text):
        if not reader.take(token):
            return None
    value, place = reader.close()
    return value, (place,) if text[0] in ASCII_DIGITS else _spelt_steps(value, place)


class _Chinese:
    """Reads the tokens of a Chinese number one by one; digits in ASCII may stand for any of its digits."""

    def __init__(self) -> None:
        self._parts: list[Decimal] = []  # what the big units have closed, the larger first
        self._section = Decimal(0)  # what stands below the next big unit
        self._number: Decimal | None = None  # a digit that waits for its unit
        self._digits = ""  # the ASCII digits that it came from
        self._zero = False  # whether a zero stood before it
        self._unit = Decimal(1)  # the unit that came last
        self._place = Decimal(1)  # the place of the digit that came last

    def take(self, token: str) -> bool:
        """Take the next token; False where no number goes on so."""
        if token[0] in ASCII_DIGITS:
            return self._take_digits(token)
        if token in HAN_DIGITS:
            return self._take_digit(HAN_DIGITS[token])
        if token in HAN_SMALL_UNITS:
            return self._take_small_unit(Decimal(HAN_SMALL_UNITS[token]))
        return self._take_big_unit(Decimal(HAN_BIG_UNITS[token])) if token in HAN_BIG_UNITS else False

    def close(self) -> tuple[Decimal, Decimal]:
        """Return the value, and the place of its last stated digit."""
        if self._number is not None:
            # "三万五" leaves out the last unit: it is 35,000.
            hundred_up = self._unit >= HAN_SMALL_UNITS["百"]
            short = hundred_up and not self._zero and len(self._digits) < len("10") and self._number < DIGITS
            self._place = self._unit / 10 if short else self._place
            self._section += self._number * (self._unit / 10 if short else 1)
        return whole(sum(self._parts, start=self._section)), whole(self._place)

    def _take_digits(self, token: str) -> bool:
        if self._number is not None:
            return False
        self._number, self._digits, self._place = _decimal(token), token, _last_place(token)
        return True

    def _take_digit(self, digit: int) -> bool:
        if self._digits:
            return False
        if digit == 0 and self._number is None and (self._section or self._parts):
            self._zero = True
            return True
        # Digits in a row are read by place, as in a year.
        self._number = Decimal(digit) if self._number is None else self._number * DIGITS + digit
        self._place = Decimal(1)
        return True

    def _take_small_unit(self, unit: Decimal) -> bool:
        # Only ten stands alone; units fall from left to right.
        alone = self._number is None and (
            unit != HAN_SMALL_UNITS["十"] or self._section % HAN_SMALL_UNITS["百"]
        )
        if alone or (self._section and self._section % (unit * DIGITS)):
            return False
        self._section += (Decimal(1) if self._number is None else self._number) * unit
        self._place = unit * (_last_place(self._digits) if self._digits else 1)
        self._unit, self._number, self._digits, self._zero = unit, None, "", False
        return True

    def _take_big_unit(self, unit: Decimal) -> bool:
        amount = self._section + (self._number or 0)
        while self._parts and self._parts[-1] < unit:
            amount += self._parts.pop()
        if not amount:
            return False
        self._place *= unit
        self._parts.append(amount * unit)
        self._section, self._unit, self._number, self._digits, self._zero = Decimal(0), unit, None, "", False
        return True
