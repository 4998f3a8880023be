"""Where numbers begin in a text of one language, and how they are read there."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from fraudkg.extract.dictionary import first_token, starts_of
from fraudkg.extract.numbers import EXACT, NumberMention, Read, numbers_at
from fraudkg.extract.numbers.chinese import FORMAL, chinese_at
from fraudkg.extract.words import ENGLISH, ENGLISH_SCALES, HAN_DIGITS, HAN_UNITS, VULGAR
from fraudkg.text import Span

_HAN = "".join(HAN_DIGITS) + "".join(HAN_UNITS)
_FIGURE = rf"\d{''.join(VULGAR)}"
_DIGIT = re.compile(f"[{_FIGURE}]")
_KOREAN_WORDS = {
    word: at for at, word in enumerate("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(), start=1)
}
_KOREAN_WORD = re.compile("|".join(_KOREAN_WORDS))
_BIG = "万萬亿億"
_SIGNS = {
    # 百 in 百分之 is no number; a scale alone begins one behind a bound or a vague word.
    "zh": f"[{_FIGURE}{_HAN.replace('百', '')}廿卅]|百(?!分[点之])|[{_BIG}](?<=[近逾超过過数數几幾上成].)"
    f"|{FORMAL}",
    "ja": f"[{_FIGURE}{_HAN}]",
    "ko": f"[{_FIGURE}]|(?<![가-힣])(?:{_KOREAN_WORD.pattern})(?= ?(?:명|건|곳|차례|개))",
}
_SPELT = {"en": [*ENGLISH, *ENGLISH_SCALES, "half"]}
_ARTICLE = r"|an?(?= (?:dozen|hundred|thousand|million|billion|trillion|half)\b)"
_LETTER = "a-z\u00c0-\u024f"


def begin(family: str, starts: Iterable[str] = ()) -> re.Pattern[str]:
    """Where a number may begin in the folded text, or one of the words of `starts`."""
    signs = _SIGNS.get(family, _DIGIT.pattern)
    words = sorted({*starts, *_SPELT.get(family, ())}, reverse=True)
    if not words:
        return re.compile(signs)
    # Words of the same first letter stand together, so that it is tried once.
    pattern = "|".join(
        f"{letter}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for letter, group in groupby(words, key=itemgetter(0))
    )
    article = _ARTICLE if family == "en" else ""
    return re.compile(rf"{signs}|(?<![0-9{_LETTER}])(?:(?:{pattern})(?![{_LETTER}]){article})")


class Begins:
    """Where numbers may begin in texts of one language.

    Args:
        family: Language family.
        starts: Further words with which what is read as a number begins.
    """

    def __init__(self, family: str, starts: Iterable[str] = ()) -> None:
        words = {*starts, *_SPELT.get(family, ())}
        self._any = begin(family, words)
        self._everywhere = re.compile(f"(?={self._any.pattern})")
        self._firsts = (
            frozenset(first_token(word) for word in ("a", "an", *words)) if family == "en" else None
        )

    def find(self, folded: str) -> list[int]:
        """All places in order; English words are looked for only where their first tokens stand."""
        if self._firsts is None:
            return [match.start() for match in self._everywhere.finditer(folded)]
        # Whether a line ends there is nothing to tokens; a figure may go on right after a word: FY2024.
        starts = starts_of(folded.replace("\n", " ").replace("\t", " "), self._firsts, figures=True)
        places = {start for start in starts if self._any.match(folded, start)}
        return sorted(places.union(match.start() for match in _DIGIT.finditer(folded)))


def _korean(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number in figures, or a word that counts up to ten."""
    word = _KOREAN_WORD.match(text, at)
    if word is None:
        return numbers_at(text, at)
    value = Decimal(_KOREAN_WORDS[word[0]])
    return (NumberMention(Span(*word.span()), word[0], value, Decimal(1), is_scaled=False),)


_TENTHS = {
    "zh": re.compile(r"成([一二三四五六七八九半\d])?(?![员員立果功为為都本交千百分品年])"),
    "ja": re.compile(r"割(?:([0-9０-９一二三四五六七八九])分)?(?![引り合])"),
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


_POINTED = re.compile(r"\d{1,3}[・･]\d{1,2}(?=[%％倍]|ポイント)")


def _japanese(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number, also with a middle dot before its decimals, as newspapers set rates: 2・6倍, 65・2%."""
    pointed = _POINTED.match(text, at)
    if pointed is None:
        return numbers_at(text, at)
    (number, *_) = numbers_at(pointed[0].replace("・", ".").replace("･", "."), 0)
    return (replace(number, span=Span(*pointed.span()), text=pointed[0]),)


_POWERS = {
    "th": {"ร้อย": 2, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6},
    "vi": {"trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9},
}
"""Scale words with the powers of ten that they say; those of two that follow each other add up."""
_POWER = {
    family: re.compile(
        rf"[ \u00a0]?({'|'.join(words)})(?: ?({'|'.join(words)}))?" + (r"(?!\w)" if family == "vi" else ""),
        re.IGNORECASE,
    )
    for family, words in _POWERS.items()
}
# A point groups thousands in Vietnamese, a comma begins the decimals.
_VIETNAMESE = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+(?!\d)|\d+")


def _powered(family: str) -> Read:
    """A reader of figures that scale words follow."""

    def read(text: str, at: int) -> tuple[NumberMention, ...]:
        vietnamese = _VIETNAMESE.match(text, at) if family == "vi" else None
        if vietnamese:
            plain = vietnamese[0].replace(".", "").replace(",", ".")
            (number, *_) = numbers_at(plain, 0)
            number = replace(number, span=Span(at, vietnamese.end()), text=vietnamese[0])
        else:
            numbers = numbers_at(text, at)
            if len(numbers) != 1:
                return numbers
            number = numbers[0]
        power = _POWER[family].match(text, number.span.end)
        if power is None:
            return (number,)
        factor = Decimal(10) ** sum(_POWERS[family][word.lower()] for word in power.groups() if word)
        span = Span(at, power.end())
        value, step = EXACT.multiply(number.value, factor), EXACT.multiply(number.step, factor)
        return (replace(number, span=span, text=text[at : span.end], value=value, step=step, is_scaled=True),)

    return read


_DECIMAL = re.compile(r"\d{1,3},\d{1,2}(?= ?%| per ?cent)")


def _english(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number, also with a decimal comma before a word for per cent: 15,7%."""
    decimal = _DECIMAL.match(text, at)
    if decimal is None:
        return numbers_at(text, at)
    (number, *_) = numbers_at(decimal[0].replace(",", "."), 0)
    return (replace(number, span=Span(*decimal.span()), text=decimal[0]),)


def reader(family: str) -> Read:
    """What reads the numbers that begin at a place of a text.

    >>> reader("ko")("1만2735명", 0)[0].value, reader("vi")("1,5 tỷ", 0)[0].text
    (Decimal('12735'), '1,5 tỷ')
    """
    if family in _POWERS:
        return _powered(family)
    return _READERS.get(family, numbers_at)


_READERS = {
    "en": _english,
    "ja": _with_tenths("ja", _japanese),
    "ko": _korean,
    "zh": _with_tenths("zh", chinese_at),
}
