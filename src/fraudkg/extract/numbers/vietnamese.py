"""Vietnamese numbers, in figures and words, with what scales them: 1,5 tỷ, 2 tỷ 350 triệu, hai mươi lăm."""

import re
from decimal import Decimal

from fraudkg.extract.numbers.general import numbers_at
from fraudkg.extract.numbers.mention import EXACT, NumberMention
from fraudkg.extract.numbers.numerals import (
    VIETNAMESE,
    VIETNAMESE_DIGITS,
    VIETNAMESE_LAST,
    VIETNAMESE_PLACES,
    VIETNAMESE_SCALES,
    is_scale,
    words_of,
)
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Span

_THOUSAND = 1000
_ONE, _FIVE = "một", "năm"
_DIGIT = alternation(VIETNAMESE_DIGITS)
_LAST = alternation({*VIETNAMESE_DIGITS, *VIETNAMESE_LAST} - {_FIVE})
"""The digits behind tens: a five has another word there, since that of the others is also the year."""
_TENS = f"(?:{_DIGIT} mươi|mười)(?: {_LAST})?"
_BIG_WORDS = rf"{_DIGIT} trăm(?: (?:linh|lẻ) {_DIGIT}| {_TENS})?|{_TENS}"
_SCALE = alternation(VIETNAMESE_SCALES)
# A point groups thousands, a comma begins the decimals; before a scale some write a point for that, too.
_ENGLISH = rf"\d+\.\d{{1,2}}(?=[ \u00a0]?(?:{_SCALE}))"
_FIGURE = rf"\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?(?!\d)|\d+,\d+(?!\d)|{_ENGLISH}|\d+"
_POINTED = re.compile(r"\d+\.\d{1,2}")
_PART = re.compile(
    rf"(?:(?P<figure>{_FIGURE})|(?P<words>{_BIG_WORDS}|{_DIGIT})(?!\w))"
    rf"(?:[ \u00a0]?(?P<scale>{_SCALE})(?: ?(?P<further>{_SCALE}))?(?!\w))?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"[ \u00a0](?P<rest>(?:\d{{1,3}}|{_BIG_WORDS}|{_DIGIT})(?!\w) ?(?:{_SCALE})(?!\w))", re.IGNORECASE
)
"""A further part of a sum: 2 tỷ 350 triệu."""
_ODD = re.compile(rf"[ \u00a0](?P<rest>{_BIG_WORDS})(?!\w)(?! ?(?:{_SCALE})(?!\w))", re.IGNORECASE)
"""What stands behind the thousands: hai nghìn ba trăm."""
BEGIN = rf"(?<!\w)(?:{_ONE} (?={_SCALE})|(?!{_ONE}\b)(?:{_DIGIT}|mười)(?!\w))"
"""Where a number in words begins in folded text; a lone one is an article."""
_YEAR_BEHIND = re.compile(
    rf"(?:\d|mười|{_DIGIT}|{alternation(words_of('year-behind', 'vi'))})[ \u00a0]\Z", re.IGNORECASE
)
"""What makes the five a year, before it and behind it."""
_YEAR_BEFORE = re.compile(rf"[ \u00a0](?:\d|{alternation(words_of('year-before', 'vi'))})")
_LONGEST = 8


def vietnamese_at(text: str, at: int) -> tuple[NumberMention, ...]:
    """The number that begins at a place.

    >>> [str(vietnamese_at(words, 0)[0].value) for words in ("1,5 tỷ", "2 tỷ 350 triệu", "hai mươi lăm")]
    ['1500000000.0', '2350000000', '25']
    """
    first = _PART.match(text, at)
    if first is None:
        return numbers_at(text, at)
    words = (first["words"] or "").casefold()
    is_lone = words == _ONE and not first["scale"]
    is_year = words == _FIVE and bool(
        _YEAR_BEHIND.search(text, max(0, at - _LONGEST), at) or _YEAR_BEFORE.match(text, first.end())
    )
    if is_lone or is_year:
        return ()
    value, step, scale = _worth(first)
    end, below = first.end(), scale
    while below > 1:
        found = _NEXT.match(text, end) or (_ODD.match(text, end) if below == _THOUSAND else None)
        part = _PART.match(text, found.start("rest")) if found else None
        if part is None:
            break
        more, place, factor = _worth(part)
        if factor >= below or more >= below:
            break
        value, step, below, end = EXACT.add(value, more), place, factor, part.end()
    is_scaled = scale > 1 if first["figure"] else is_scale(step)
    return (NumberMention(Span(at, end), text[at:end], value, step, is_scaled),)


def _worth(part: re.Match[str]) -> tuple[Decimal, Decimal, Decimal]:
    """The value of a part, what one unit of its last word or digit is worth, and what its scale words say."""
    scale = Decimal(1)
    for name in ("scale", "further"):
        scale *= VIETNAMESE_SCALES[part[name].casefold()] if part[name] else 1
    if part["figure"]:
        figure = part["figure"]
        plain = figure if _POINTED.fullmatch(figure) else figure.replace(".", "").replace(",", ".")
        (number, *_) = numbers_at(plain, 0)
        value, step = number.value, number.step
    else:
        value, step = _spelt(part["words"].casefold().split())
    return EXACT.multiply(value, scale), EXACT.multiply(step, scale), scale


def _spelt(words: list[str]) -> tuple[Decimal, Decimal]:
    """What words below a thousand say, and the worth of the last."""
    total, digit, step = 0, 0, 1
    for word in words:
        step = VIETNAMESE_PLACES.get(word, 1)
        if step > 1:
            total, digit = total + (1 if word == "mười" else digit) * step, 0
        else:
            digit = VIETNAMESE.get(word, 0)
    return Decimal(total + digit), Decimal(step)
