"""Where numbers begin in a text of one language, and how they are read there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from fraudkg.extract.dictionary import first_token, starts_of
from fraudkg.extract.numbers import NumberMention, Read, numbers_at
from fraudkg.extract.numbers.alone import over, with_alone
from fraudkg.extract.numbers.chinese import FORMAL
from fraudkg.extract.numbers.korean import korean_at, korean_sign
from fraudkg.extract.numbers.numerals import (
    ENGLISH,
    ENGLISH_SCALES,
    HAN_BIG,
    HAN_LEADS,
    HAN_NUMERALS,
    HAN_ONES,
    HAN_TENS,
    VULGAR,
)
from fraudkg.extract.numbers.sums import with_sums
from fraudkg.extract.numbers.thai import SIGN, thai_at
from fraudkg.extract.numbers.vietnamese import BEGIN as VIETNAMESE_BEGIN
from fraudkg.extract.numbers.vietnamese import vietnamese_at
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Span

_FIGURE = rf"\d{''.join(VULGAR)}"
_DIGIT = re.compile(f"[{_FIGURE}]")
_SIGNS = {
    # 百 in 百分之 and 千 in 千分之 are no numbers; a scale alone begins one behind a bound or a vague word.
    "zh": f"(?![{HAN_LEADS}{HAN_BIG}]分[点之])"
    f"(?:[{_FIGURE}{HAN_NUMERALS}{''.join(HAN_TENS)}]|[{HAN_BIG}](?<=[近逾超过過數数几幾上成].))|{FORMAL}",
    "ja": f"[{_FIGURE}{HAN_NUMERALS}]",
    "th": f"[{_FIGURE}]|{SIGN}",
    "vi": f"[{_FIGURE}]|{VIETNAMESE_BEGIN}",
}
_ENGLISH = (*ENGLISH, *ENGLISH_SCALES, "half")
_ARTICLE = rf"|an?(?= (?:{alternation([*ENGLISH_SCALES, 'half'])})\b)"
_LETTER = "a-z\u00c0-\u024f"


def begin(family: str, lexicon: Sequence[Path], starts: Iterable[str] = ()) -> re.Pattern[str]:
    """Where a number may begin in the folded text, or one of the words of `starts`.

    What is counted tells where numbers in Korean words and Chinese scale words alone begin.
    """
    is_english = family == "en"
    words = alternation([*starts, *_ENGLISH] if is_english else starts)
    article = _ARTICLE if is_english else ""
    signs = _SIGNS.get(family, _DIGIT.pattern)
    if family == "zh":
        signs += f"|{over(lexicon)}"
    if family == "ko":
        signs += f"|{korean_sign(lexicon)}"
    return re.compile(rf"{signs}|(?<![0-9{_LETTER}])(?:{words}(?![{_LETTER}]){article})")


class Begins:
    """Where numbers, or the words of `starts`, may begin in texts of one language."""

    def __init__(self, family: str, lexicon: Sequence[Path], starts: Sequence[str]) -> None:
        self._any = begin(family, lexicon, starts)
        self._everywhere = re.compile(f"(?={self._any.pattern})")
        words = ("a", "an", *starts, *_ENGLISH) if family == "en" else ()
        self._firsts = frozenset(map(first_token, words))

    def find(self, folded: str) -> list[int]:
        """All places in order; English words are looked for only where their first tokens stand."""
        if not self._firsts:
            return [match.start() for match in self._everywhere.finditer(folded)]
        # Whether a line ends there is nothing to tokens; a figure may go on right after a word: FY2024.
        starts = starts_of(folded.replace("\n", " ").replace("\t", " "), self._firsts, figures=True)
        places = {start for start in starts if self._any.match(folded, start)}
        return sorted(places.union(match.start() for match in _DIGIT.finditer(folded)))


_TENTHS = {
    "zh": re.compile(rf"成([{HAN_ONES}半\d])?(?![员員立果功为為都本交千百分品年])"),
    "ja": re.compile(rf"割(?:([0-9０-９{HAN_ONES}])分)?(?![引り合])"),
}
_TEN = 10


def _with_tenths(family: str, read: Read) -> Read:
    """A reader that reads numbers of tenths as the percentages that they are: 三成, 3成6, 3割5分."""

    def tenths(text: str, at: int) -> tuple[NumberMention, ...]:
        numbers = read(text, at)
        sign = _TENTHS[family].match(text, numbers[-1].span.end) if numbers else None
        if sign is None or numbers[-1].value > _TEN:
            return numbers
        *others, last = numbers
        unit = "5" if sign[1] == "半" else sign[1]
        value = last.value * 10 + (numbers_at(unit, 0)[0].value if unit else 0)
        span = Span(last.span.start, sign.end())
        return (*others, NumberMention(span, text[span.start : span.end], value, Decimal(1), is_scaled=False))

    return tenths


_POINT = re.compile("[,・･]")
_POINTED = {
    "en": re.compile(r"\d{1,3},\d{1,2}(?= ?%| per ?cent)"),
    "ja": re.compile(r"\d{1,3}[・･]\d{1,2}(?=[%％倍]|ポイント)"),
}


def _with_points(family: str) -> Read:
    """A reader of numbers, also of rates with another sign before their decimals: 15,7%, 2・6倍."""

    def pointed(text: str, at: int) -> tuple[NumberMention, ...]:
        rate = _POINTED[family].match(text, at)
        if rate is None:
            return numbers_at(text, at)
        (number, *_) = numbers_at(_POINT.sub(".", rate[0]), 0)
        return (replace(number, span=Span(*rate.span()), text=rate[0]),)

    return pointed


_READERS = {
    "ja": _with_tenths("ja", _with_points("ja")),
    "ko": korean_at,
    "th": thai_at,
    "vi": vietnamese_at,
}


def reader(family: str, lexicon: Sequence[Path]) -> Read:
    """What reads the numbers that begin at a place of a text.

    >>> reader("ko", ())("1만2735명", 0)[0].value, reader("vi", ())("1,5 tỷ", 0)[0].text
    (Decimal('12735'), '1,5 tỷ')
    """
    if family == "zh":
        return _with_tenths("zh", with_alone(lexicon))
    if family == "en":
        return with_sums(_with_points("en"), lexicon)
    return _READERS.get(family, numbers_at)
