"""Numbers as texts print them, in English and Chinese, with the span of each.

The build's own reader. The verifier has another one, so that a fault in one is seen by the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from fraudkg.text import Span

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = ("twenty thirty forty fifty sixty seventy eighty ninety").split()
_ENGLISH = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_ENGLISH_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_MORE = "余餘多"

_HAN = "".join(_HAN_DIGITS) + "".join(_HAN_UNITS)
_HAN_SCALE = "[" + "".join(_HAN_SCALES) + "]"
_DIGITS = r"[0-9０-９]"
_FIGURE = (
    rf"{_DIGITS}{{1,3}}(?:[,，]{_DIGITS}{{3}})+(?:[.．]{_DIGITS}+)?"
    rf"|{_DIGITS}{{1,3}}(?:[ \u00a0\u2009\u202f]{_DIGITS}{{3}})+(?!{_DIGITS})"
    rf"|{_DIGITS}+(?:[.．]{_DIGITS}+)?"
)
_WORD = "|".join(sorted(_ENGLISH, key=len, reverse=True))
_SCALE = "|".join(_ENGLISH_SCALES)
_NUMBER = re.compile(
    rf"(?P<figure>{_FIGURE})(?P<more>[{_MORE}])?(?P<han>{_HAN_SCALE}{{0,2}})(?P<after>[{_MORE}])?"
    rf"(?:(?P<space>[ \u00a0-])(?P<scale>{_SCALE})\b)?"
    rf"|\b(?P<words>(?:{_WORD}|{_SCALE})(?:(?:[ -]| and )(?:{_WORD}|{_SCALE}))*)\b"
    rf"|(?P<chinese>[{_HAN}]+(?:{_HAN_SCALE}+[{_HAN}]*)*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, order=True, slots=True)
class NumberMention:
    """A number in a text.

    Args:
        span: Its characters, scale included ("3.6 billion"), in code points.
        text: The same characters.
        value: What they say, scaled.
        step: What one unit of the last stated digit is worth (100,000,000 for "3.6 billion").
        is_scaled: Whether a scale word follows the figure.
        more: Offset of a 余, 餘 or 多 inside the number, None where there is none.
    """

    span: Span
    text: str
    value: Decimal
    step: Decimal
    is_scaled: bool
    more: int | None = None

    @property
    def rounded_to(self) -> int | Decimal | None:
        """The visible rounding: given where a scale word or at least three zeros follow the digits."""
        if self.is_scaled:
            return whole(self.step)
        digits = re.sub(r"[^0-9]", "", self.text)
        zeros = len(digits) - len(digits.rstrip("0"))
        is_whole = self.value == self.value.to_integral_value()
        return 10**zeros if is_whole and zeros >= 3 and digits.strip("0") else None  # noqa: PLR2004 - the rule's three


def whole(value: Decimal) -> int | Decimal:
    """The same number, as int where it is whole.

    >>> whole(Decimal("7.60E+3")), whole(Decimal("1.50"))
    (7600, Decimal('1.5'))
    """
    return int(value) if value == value.to_integral_value() else value.normalize()


def _figure(match: re.Match[str]) -> tuple[Decimal, Decimal, bool]:
    plain = re.sub(r"[,，\s]", "", match["figure"]).replace("．", ".")
    base = Decimal("".join(str(int(char)) if char.isdigit() else char for char in plain))
    factor = 1
    for char in match["han"] or "":
        factor *= _HAN_SCALES[char]
    if match["scale"]:
        factor *= _ENGLISH_SCALES[match["scale"].lower()]
    exponent = base.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return base * factor, step * factor, factor > 1


def _english(text: str) -> int:
    total = current = 0
    for word in re.split(r"[ -]+", text.lower()):
        if word in _ENGLISH:
            current += _ENGLISH[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _ENGLISH_SCALES:
            total += max(current, 1) * _ENGLISH_SCALES[word]
            current = 0
    return total + current


def _chinese(text: str) -> int:
    if all(char in _HAN_DIGITS for char in text):
        return int("".join(str(_HAN_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in _HAN_UNITS:
            section += max(digit, 1) * _HAN_UNITS[char]
            digit = 0
        else:
            total = max(total + section + digit, 1) * _HAN_SCALES[char]
            section = digit = 0
    return total + section + digit


def find_numbers(text: str) -> Iterator[NumberMention]:
    """Every number in `text`, in figures or words, from left to right, without overlap.

    >>> [(n.text, n.value) for n in find_numbers("3.6 billion calls, 43.7万起, 6600餘名, seven")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('3.6 billion', Decimal('3600000000.0')), ('43.7万', Decimal('437000.0')),
     ('6600', Decimal('6600')), ('seven', Decimal('7'))]
    """
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        more = None
        if match["figure"]:
            value, step, is_scaled = _figure(match)
            if match["more"]:
                more = match.start("more")
                end = end if match["han"] else more
            elif match["after"]:
                end = more = match.start("after")
        else:
            words = match["words"]
            value = Decimal(_english(words) if words else _chinese(match["chinese"]))
            step, is_scaled = Decimal(1), False
        yield NumberMention(Span(start, end), text[start:end], value, step, is_scaled, more)
