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
from fraudkg.extract.numbers.thai import SIGN, thai_at
from fraudkg.extract.numbers.vietnamese import BEGIN as VIETNAMESE_BEGIN
from fraudkg.extract.numbers.vietnamese import vietnamese_at
from fraudkg.extract.words import ENGLISH, ENGLISH_SCALES, HAN_DIGITS, HAN_UNITS, KOREAN, VULGAR
from fraudkg.text import Span

_HAN = "".join(HAN_DIGITS) + "".join(HAN_UNITS)
_FIGURE = rf"\d{''.join(VULGAR)}"
_DIGIT = re.compile(f"[{_FIGURE}]")
_KOREAN_WORD = re.compile("|".join(sorted(KOREAN, reverse=True)))
_BIG = "万萬亿億"
_SIGNS = {
    # 百 in 百分之 is no number; a scale alone begins one behind a bound or a vague word.
    "zh": f"[{_FIGURE}{_HAN.replace('百', '')}廿卅]|百(?!分[点之])|[{_BIG}](?<=[近逾超过過数數几幾上成].)"
    f"|{FORMAL}",
    "ja": f"[{_FIGURE}{_HAN}]",
    "th": f"[{_FIGURE}]|{SIGN}",
    "ko": f"[{_FIGURE}]|(?<![가-힣])(?:{_KOREAN_WORD.pattern})"
    "(?= ?(?:명(?!의)|건(?!물)|곳|차례|개(?!인)|배|통))",
    "vi": f"[{_FIGURE}]|{VIETNAMESE_BEGIN}",
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
    value = Decimal(KOREAN[word[0]])
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


_THAI_POWERS = {"ร้อย": 2, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6}
"""Scale words with the powers of ten that they say; those of two that follow each other add up."""
_THAI_POWER = re.compile(rf"[ \u00a0]?({'|'.join(_THAI_POWERS)})(?: ?({'|'.join(_THAI_POWERS)}))?")
_NEXT = re.compile(r"[ \u00a0]?\d+(?![\d,.])")
"""A figure that goes on with a smaller scale word: 3 ล้าน 5 แสน."""


def _power_at(text: str, end: int) -> tuple[int, int] | None:
    """The power of ten of the Thai scale words that follow, and where they end."""
    power = _THAI_POWER.match(text, end)
    return power and (sum(_THAI_POWERS[word] for word in power.groups() if word), power.end())


def _thai(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number that is spelt out, or one in figures with the words that scale it, one or several."""
    if not text[at].isdecimal():
        spelt = thai_at(text, at)
        return (spelt,) if spelt else ()
    numbers = numbers_at(text, at)
    power = _power_at(text, numbers[0].span.end) if len(numbers) == 1 else None
    if power is None:
        return numbers
    (number,) = numbers
    last, end = power
    value, step = number.value.scaleb(last, EXACT), number.step.scaleb(last, EXACT)
    while (figure := _NEXT.match(text, end)) and (power := _power_at(text, figure.end())):
        if power[0] >= last:
            break
        last, end = power
        step = Decimal(1).scaleb(last)
        value = EXACT.add(value, Decimal(figure[0].strip()).scaleb(last, EXACT))
    span = Span(at, end)
    return (replace(number, span=span, text=text[at:end], value=value, step=step, is_scaled=True),)


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
    return _READERS.get(family, numbers_at)


_READERS = {
    "en": _english,
    "ja": _with_tenths("ja", _japanese),
    "ko": _korean,
    "th": _thai,
    "vi": vietnamese_at,
    "zh": _with_tenths("zh", chinese_at),
}
