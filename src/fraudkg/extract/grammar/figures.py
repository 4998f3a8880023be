"""Where numbers begin in a text of one language, and how they are read there."""

import re
from dataclasses import replace
from decimal import Decimal
from math import prod

from fraudkg.extract.grammar.mixed import mixed_at
from fraudkg.extract.numbers import EXACT, NumberMention, Read, numbers_at
from fraudkg.extract.words import ENGLISH, ENGLISH_SCALES, HAN_DIGITS, HAN_SCALES, HAN_UNITS, VULGAR
from fraudkg.text import Span

_HAN = "".join(HAN_DIGITS) + "".join(HAN_UNITS)
_FIGURE = rf"\d{''.join(VULGAR)}"
_KOREAN_WORDS = {
    word: at for at, word in enumerate("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(), start=1)
}
_SCALE_ALONE = "[万萬亿億]{1,2}(?=[元余餘多人名条條个個件次])"
"""A hundred millions without a figure, where a bound stands before it: 近亿条. 上亿 does not say how many."""
_SIGNS = {
    # 百 in 百分之 and 百分点 is no number.
    "zh": f"[{_FIGURE}{_HAN.replace('百', '')}廿卅]|百(?!分[点之])|(?<=[近逾超过過]){_SCALE_ALONE}",
    "ja": f"[{_FIGURE}{_HAN}]",
    "ko": f"[{_FIGURE}]|(?<![가-힣])(?:{'|'.join(_KOREAN_WORDS)})(?= ?(?:명|건|곳|차례|개))",
}
_SPELT = "|".join(sorted([*ENGLISH, *ENGLISH_SCALES, "half"], key=len, reverse=True))
_WORDS = {
    "en": rf"(?:{_SPELT})(?![^\W\d_])|an?(?= (?:dozen|hundred|thousand|million|billion|trillion|half)\b)",
}


def begin(family: str, starts: str) -> re.Pattern[str]:
    """Where a number may begin in the folded text, or one of the words of `starts`, a pattern."""
    words = "|".join(part for part in (_WORDS.get(family), starts) if part)
    signs = _SIGNS.get(family, f"[{_FIGURE}]")
    return re.compile(rf"{signs}|(?<![^\W_])(?:{words})" if words else signs)


_KOREAN = str.maketrans("만억조천백십", "万亿兆千百十")
_BARE = re.compile(_SCALE_ALONE)
_LONG = 16


def _korean(text: str, at: int) -> tuple[NumberMention, ...]:
    """Korean scales are built like Chinese ones and read as these."""
    for length in (2, 1):
        value = _KOREAN_WORDS.get(text[at : at + length])
        if value is not None:
            span = Span(at, at + length)
            return (NumberMention(span, text[at : span.end], Decimal(value), Decimal(1), is_scaled=False),)
    mixed = mixed_at(text, at, korean=True)
    if mixed:
        return (mixed,)
    end = at + _LONG
    return tuple(
        replace(one, text=text[one.span.start : one.span.end])
        for one in numbers_at(text[:at] + text[at:end].translate(_KOREAN), at)
    )


_TEN = 10
_TENTHS = re.compile(r"成([一二三四五六七八九半\d])?(?![员員立果功为為都本交千百分品年])")


_HAN_NUMERALS = "".join(HAN_DIGITS)
_BIG = "万萬亿億"
_HEDGED = re.compile(rf"[\d.,{_HAN_NUMERALS}十百千{_BIG}]{{1,20}}([余餘多])(?=[{_BIG}])")
"""A number that is hedged inside, before its last scale word: 3亿6千余万."""
_PLACED = re.compile(rf"[○{_HAN_NUMERALS}{_BIG}]+")
_ROW = re.compile(rf"[○{_HAN_NUMERALS}]{{3}}|[{_HAN_NUMERALS}]○")
"""Numerals in a row, each in the place of a figure: 七二四四."""
_POINT = re.compile(
    rf"([一二三四五六七八九十百]{{1,4}})[点點.]([〇零一二三四五六七八九]{{1,3}})([{_BIG}]{{1,2}})"
)
_GAPPED = re.compile(rf"(\d[\d,.]*) ([余餘多])([{_BIG}])")
"""A figure with a gap before its hedge, as some pages set it: 4.5 余万."""
_ZEROED = re.compile(
    rf"[{_HAN_NUMERALS}十百千{_BIG}]*[百千{_BIG}](?:[0０][{_HAN_NUMERALS}十][{_HAN_NUMERALS}十百千{_BIG}]*)+"
)
"""A figure for the zero inside a number in Chinese numerals: 四百０六萬."""
_SCORE = re.compile(r"[廿卅](?=[一二三四五六七八九點点.万萬余餘多人名宗件])")
"""Twenty and thirty in one character: 廿五."""
_AS_FIGURES = str.maketrans({char: str(value) for char, value in HAN_DIGITS.items()} | {"○": "0"})


def _chinese_number(text: str, at: int) -> tuple[NumberMention, ...]:
    """The numbers at a place: hedged inside, with a point in words, in numerals in a row, or spoken."""
    hedged = _HEDGED.match(text, at)
    if hedged:
        inside, end = hedged.start(1), hedged.end() + 1
        numbers = _spoken(text[at:inside] + text[hedged.end() : end], 0)
        if len(numbers) == 1 and numbers[0].span.end == end - at - 1:
            return (replace(numbers[0], span=Span(at, end), text=text[at:end], more=inside),)
    gapped = _GAPPED.match(text, at)
    if gapped:
        (number, *_) = numbers_at(gapped[1] + gapped[3], 0)
        return (replace(number, span=Span(at, gapped.end()), text=gapped[0], more=gapped.start(2)),)
    point = _POINT.match(text, at)
    if point:
        (whole, *_), decimals = numbers_at(point[1], 0), point[2].translate(_AS_FIGURES)
        return _moved(numbers_at(f"{whole.value}.{decimals}{point[3]}", 0)[:1], text, at, point.end())
    placed = _PLACED.match(text, at)
    if placed and _ROW.search(placed[0]):
        numbers = numbers_at(placed[0].translate(_AS_FIGURES) + text[placed.end() : placed.end() + 2], 0)[:1]
        if numbers and numbers[0].span.end == placed.end() - at:
            return _moved(numbers, text, at, placed.end())
    return _spoken(text, at)


def _scored(text: str, at: int) -> tuple[NumberMention, ...]:
    """The numbers at a place: a scale word alone, or first twenty or thirty in one character, or others."""
    bare = _BARE.match(text, at)
    if bare:
        worth = Decimal(prod(HAN_SCALES[char] for char in bare[0]))
        return (NumberMention(Span(at, bare.end()), bare[0], worth, worth, is_scaled=True),)
    score = _SCORE.match(text, at)
    if score is None:
        return _chinese_number(text, at)
    spelt = ("二十" if score[0] == "廿" else "三十") + text[at + 1 : at + _LONG]
    return tuple(
        _moved((one,), text, at + max(0, one.span.start - 1), at + one.span.end - 1)[0]
        for one in _chinese_number(spelt, 0)
    )


def _spoken(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number with figures before several units, or as elsewhere."""
    mixed = mixed_at(text, at)
    if mixed is None:
        return numbers_at(text, at)
    return _moved((mixed,), text, at, mixed.span.end)


def _moved(numbers: tuple[NumberMention, ...], text: str, start: int, end: int) -> tuple[NumberMention, ...]:
    """Numbers read in another writing, put where they stand in the text."""
    more = end if text[end : end + 1] in {"余", "餘", "多"} else None
    return tuple(replace(one, span=Span(start, end), text=text[start:end], more=more) for one in numbers)


def _chinese(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number and, where it counts tenths (三成, 3成6), what it says as a percentage."""
    zeroed = _ZEROED.match(text, at)
    if zeroed:
        spelt = zeroed[0].replace("0", "零").replace("０", "零") + text[zeroed.end() : zeroed.end() + 1]
        return _moved(_scored(spelt, 0)[:1], text, at, zeroed.end())
    numbers = _scored(text, at)
    if not numbers or numbers[-1].value > _TEN:
        return numbers
    *others, last = numbers
    tenths = _TENTHS.match(text, last.span.end)
    if tenths is None:
        return numbers
    unit = "5" if tenths[1] == "半" else tenths[1]
    value = last.value * 10 + (numbers_at(unit, 0)[0].value if unit else 0)
    span = Span(last.span.start, tenths.end())
    return (*others, NumberMention(span, text[span.start : span.end], value, Decimal(1), is_scaled=False))


_JAPANESE_TENTHS = re.compile(r"割(?:([0-9０-９一二三四五六七八九])分)?(?![引り合])")


def _japanese(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number and, where it counts tenths (6割, 3割5分), what it says as a percentage."""
    numbers = numbers_at(text, at)
    tenths = _JAPANESE_TENTHS.match(text, numbers[-1].span.end) if numbers else None
    if tenths is None or numbers[-1].value > _TEN:
        return numbers
    *others, last = numbers
    value = last.value * 10 + (numbers_at(tenths[1], 0)[0].value if tenths[1] else 0)
    span = Span(last.span.start, tenths.end())
    return (*others, NumberMention(span, text[span.start : span.end], value, Decimal(1), is_scaled=False))


_POWERS = {
    "th": {
        "ร้อย": 2,
        "พัน": 3,
        "หมื่น": 4,
        "แสน": 5,
        "ล้าน": 6,
        "พันล้าน": 9,
        "หมื่นล้าน": 10,
        "แสนล้าน": 11,
        "ล้านล้าน": 12,
    },
    "vi": {
        "trăm": 2,
        "nghìn": 3,
        "ngàn": 3,
        "vạn": 4,
        "triệu": 6,
        "tỷ": 9,
        "tỉ": 9,
        "nghìn tỷ": 12,
        "nghìn tỉ": 12,
        "ngàn tỷ": 12,
        "ngàn tỉ": 12,
    },
}
_POWER = {
    family: re.compile(
        f"[ \u00a0]?({'|'.join(sorted(words, key=len, reverse=True))})"
        + (r"(?!\w)" if family == "vi" else ""),
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
        factor = Decimal(10) ** _POWERS[family][power[1].lower()]
        span = Span(at, power.end())
        value, step = EXACT.multiply(number.value, factor), EXACT.multiply(number.step, factor)
        return (replace(number, span=span, text=text[at : span.end], value=value, step=step, is_scaled=True),)

    return read


_FIGURES = re.compile(r"\d[\d,.]*")
_INDIAN = re.compile(r"\d{3}(?:,\d\d){2,},\d{3}(?!\d)")
_DECIMAL = re.compile(r"\d{1,3},\d{1,2}(?= ?%| per ?cent)")
_SHORT = {"Cr": 7, "cr": 7, "M": 6}
_SHORT_SCALE = re.compile(r" ?(Cr|cr)\b|(M)(?= [A-Za-z])")


def _english(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number, also with a decimal comma before %, or with a short scale: 15,7%, 40 Cr, 1.2M cards."""
    decimal = _DECIMAL.match(text, at)
    if decimal:
        (number, *_) = numbers_at(decimal[0].replace(",", "."), 0)
        return (replace(number, span=Span(at, decimal.end()), text=decimal[0]),)
    indian = _INDIAN.match(text, at)
    if indian:
        (number, *_) = numbers_at(indian[0].replace(",", ""), 0)
        return (replace(number, span=Span(at, indian.end()), text=indian[0]),)
    numbers = numbers_at(text, at)
    figure = _FIGURES.match(text, at)
    short = _SHORT_SCALE.match(text, figure.end()) if figure else None
    if short is None or len(numbers) != 1 or numbers[0].span.end > short.start():
        return numbers
    factor = Decimal(10) ** _SHORT[short[1] or short[2]]
    value, step = EXACT.multiply(numbers[0].value, factor), EXACT.multiply(numbers[0].step, factor)
    span = Span(at, short.end())
    return (replace(numbers[0], span=span, text=text[at : span.end], value=value, step=step, is_scaled=True),)


def reader(family: str) -> Read:
    """What reads the numbers that begin at a place of a text.

    >>> reader("ko")("1만2735명", 0)[0].value, reader("vi")("1,5 tỷ", 0)[0].text
    (Decimal('12735'), '1,5 tỷ')
    """
    if family in _POWERS:
        return _powered(family)
    return {"en": _english, "ja": _japanese, "ko": _korean, "zh": _chinese}.get(family, numbers_at)
