"""Read numbers as announcements write them, exactly: in figures and words, by language where that matters.

This reader is written apart from the one that builds the graph: a verifier that shared the builder's reader
would share its mistakes. Values are ``Decimal``; offsets are half-open and count Unicode code points.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from functools import lru_cache
from math import prod

from fraudkg.verify.amounts import FIGURE, ROUND_FROM, SPACE, Worth, plain, scaled, spelt_steps, unset
from fraudkg.verify.han import HAN_NUMERALS, HAN_RUN, HAN_UNITS, HEDGES, from_chinese, informal
from fraudkg.verify.tongues import TONGUES, tongue_of

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * ten for ten, word in enumerate(_TENS, 2)
}
SCALES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mil": 10**6, "mn": 10**6, "cr": 10**7}
SHORT_SCALES |= {"b": 10**9, "bil": 10**9, "bn": 10**9, "tn": 10**12, "mln": 10**6, "bln": 10**9}
"""Letters right after figures; whether a lone one means a scale is for the quote to say."""

_GROUP = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_THREE_DECIMALS = frozenset({"bhd", "iqd", "jod", "kwd", "lyd", "omr", "tnd"})
"""Currencies with coins of a thousandth, by ISO 4217."""

LONGEST = 1000
"""Words of more characters are no number: nobody announces one."""

_SCALE = "(?:" + "|".join(sorted(SCALES, key=len, reverse=True)) + ")"
SCALE_APART = re.compile(rf"(?<=[0-9])(?:\s*[\r\n]\s*(?={_SCALE}\b)|\s+(?=[万萬亿億]))")
"""What typesetting put between figures and the word that scales them."""
_SHORT = rf"(?:{SPACE}?(?:bil|bl?n|mil|ml?n|tn|(?-i:[Cc]r))|[kmb])"
_WORD = "(?:" + "|".join(sorted(SMALL | SCALES, key=len, reverse=True)) + ")"
_HAN = f"[{''.join(sorted(HAN_NUMERALS))}]"
_HEDGE = f"[{HEDGES}]"
_UNIT = f"[{''.join(sorted(HAN_UNITS))}]"
_COUNTED = f"(?:{'|'.join(sorted(SMALL, key=len, reverse=True))}|[0-9]{{1,3}})"
_GENERAL = (
    rf"(?P<halved>(?<![A-Za-z0-9.,])(?P<ones>{_COUNTED}){SPACE}+and{SPACE}+an?{SPACE}+half(?:{SPACE}|-)+"
    rf"(?P<by>{_SCALE})(?![A-Za-z]))"
    rf"|(?P<mixed>{FIGURE}{_HEDGE}?(?:{_HAN}(?:{FIGURE}(?:{_HEDGE}(?={_UNIT}))?|{_HEDGE}(?={_HAN}))?)+{_HEDGE}?)"
    rf"|(?P<digits>{FIGURE})(?:(?P<scales>\+?(?:(?:{SPACE}|-)*{_SCALE})+)(?![A-Za-z])"
    rf"|(?P<short>{_SHORT})(?![A-Za-z0-9_])|{_HEDGE})?"
    rf"|(?<![A-Za-z])(?P<part>(?:(?:an?{SPACE}+)?half|(?:an?|one){SPACE}+quarter|three(?:{SPACE}|-)+(?:quarter|fourth)s)"
    rf"(?:{SPACE}|-)+(?:of{SPACE}+)?(?:(?:an?|one)(?:{SPACE}|-)+)?{_SCALE})(?![A-Za-z])"
    rf"|(?P<words>(?<![A-Za-z])(?:(?:an?){SPACE}+(?={_SCALE}))?{_WORD}"
    rf"(?:(?:{SPACE}+and{SPACE}+|{SPACE}+|-){_WORD})*(?![A-Za-z]))"
    rf"|(?P<han>{HAN_RUN})"
)
_HALF = Decimal("0.5")
_PARTS = (("half", _HALF), ("three", Decimal("0.75")), ("quarter", Decimal("0.25")))
_ZERO = re.compile("(?<=[百千万萬億亿])0(?=[一二三四五六七八九十百])")
"""A figure for the zero inside a number in Chinese numerals: 四百0六萬."""
_OWN = {"": "(?!)"} | {tongue: its.pattern for tongue, its in TONGUES.items()}


@dataclass(frozen=True, order=True)
class Number:
    """A number found in words: where it stands, what it is worth, and the rounding steps it allows.

    ``steps`` holds the admissible values of "rounded to"; None among them: no rounding need be shown.
    ``scale`` is what the words after its figures multiply them by, 1 where there are none.
    """

    start: int
    end: int
    value: Decimal
    steps: tuple[Decimal | None, ...]
    scale: Decimal = Decimal(1)


@lru_cache(maxsize=16)
def _pattern(tongue: str) -> re.Pattern[str]:
    return re.compile(f"(?P<own>{_OWN[tongue]})|{_GENERAL}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def numbers_in(words: str, language: str = "") -> tuple[Number, ...]:
    """Return every number of the words, from left to right; the language is a tag such as ``vi``.

    >>> [(n.start, n.end, str(n.value)) for n in numbers_in("3.6 billion calls and 7,600 people")]
    [(0, 11, '3600000000'), (22, 27, '7600')]
    >>> str(numbers_in("8.000", "vi")[0].value), str(numbers_in("8.000", "en")[0].value)
    ('8000', '8')
    """
    tongue = tongue_of(language)
    tongue = tongue if tongue in _OWN else ""
    found = []
    with localcontext(prec=2 * LONGEST):
        for match in _pattern(tongue).finditer(_ZERO.sub("零", informal(plain(words)))):
            start, end = match.span()
            worth = _worth(match, tongue) if end - start <= LONGEST else None
            if worth is not None:
                found.append(Number(start, end, *worth))
    return tuple(found)


def as_sum(words: str, language: str, currency: str) -> str:
    """Return the words of an amount of money, a point that groups its thousands made a comma.

    In English a point before three digits and no scale word groups them: nobody tells thousandths of money,
    but of a currency (an ISO code in lower case) that has them.

    >>> as_sum("200.000", "en", "eur"), as_sum("21.707 million", "en", "eur"), as_sum("2.500", "en", "kwd")
    ('200,000', '21.707 million', '2.500')
    """
    is_grouped = tongue_of(language) == "en" and currency not in _THREE_DECIMALS and _GROUP.fullmatch(words)
    return words.replace(".", ",") if is_grouped else words


def read_number(words: str, language: str = "") -> Number | None:
    """Return the number that the words are, from their first character to their last, or None.

    A line may have been wrapped inside of it.

    >>> str(read_number("2720余亿").value), read_number("3.6 billion people")
    ('272000000000', None)
    """
    flat = unset(words)
    numbers = numbers_in(flat, language)
    whole = len(numbers) == 1 and (numbers[0].start, numbers[0].end) == (0, len(flat))
    return replace(numbers[0], end=len(words)) if whole else None


def _worth(match: re.Match[str], tongue: str) -> Worth | None:
    if match["own"]:
        return TONGUES[tongue].worth(match["own"])
    if match["digits"]:
        if match["short"]:
            scale = SHORT_SCALES[match["short"].strip().lower()]
        else:
            scale = prod(SCALES[word] for word in re.findall(_SCALE, (match["scales"] or "").lower()))
        return scaled(match["digits"], Decimal(scale))
    if match["halved"]:
        unit = Decimal(SCALES[match["by"].lower()])
        ones, half = match["ones"].lower(), unit / 2
        value = unit * (SMALL[ones] if ones in SMALL else int(ones)) + half
        return Worth(value, (half if unit >= ROUND_FROM else None,))
    if match["part"]:
        unit = Decimal(SCALES[re.findall(_SCALE, match["part"].lower())[-1]])
        part = next(value for word, value in _PARTS if word in match["part"].lower())
        step = unit / (2 if part == _HALF else 4)
        return Worth(unit * part, (step if unit >= ROUND_FROM else None,))
    if match["words"]:
        return _from_english(re.findall("[a-z]+", match["words"].lower()))
    return from_chinese(match["mixed"] or match["han"])


def _from_english(words: list[str]) -> Worth | None:
    total = group = 0
    last, below = 1, 0
    for index, word in enumerate(words):
        if word in {"a", "an"}:
            group = 1
        elif word in SMALL:
            value = SMALL[word]
            # "twenty one" and "hundred five" add up; "five six" and "twenty thirty" are two numbers.
            room = 10 if value < 10 and group % 100 >= 20 else 100  # noqa: PLR2004 -- the places of English numbers
            if group % room or (index and words[index - 1] in {"zero", "dozen"}):
                return None
            group, last = group + value, 1
        elif word == "and":
            if index == 0 or words[index - 1] not in SCALES:
                return None
        elif word in {"dozen", "hundred"}:
            if not 0 < group < SCALES[word]:
                return None
            group, last = group * SCALES[word], SCALES[word]
        else:
            scale = SCALES[word]
            if scale == below or not (group or (total and scale > below)):
                return None
            # "two thousand million", as older texts count: all that came before counts millions.
            last = scale * (1 if group else last)
            total = (total + group) * scale if scale > below else total + group * scale
            group, below = 0, scale
    said = Decimal(total + group)
    return Worth(said, spelt_steps(said, Decimal(last)), Decimal(SCALES.get(words[-1], 1)))
