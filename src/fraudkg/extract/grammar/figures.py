"""Where numbers begin in a text of one language, and how they are read there."""

import re
from dataclasses import replace
from decimal import Decimal

from fraudkg.extract.numbers import EXACT, NumberMention, Read, numbers_at
from fraudkg.extract.words import ENGLISH, ENGLISH_SCALES, HAN_DIGITS, HAN_UNITS, VULGAR
from fraudkg.text import Span

_HAN = "".join(HAN_DIGITS) + "".join(HAN_UNITS)
_FIGURE = rf"\d{''.join(VULGAR)}"
_KOREAN_WORDS = {
    word: at for at, word in enumerate("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(), start=1)
}
_SIGNS = {
    # 百 in 百分之 and 百分点 is no number.
    "zh": f"[{_FIGURE}{_HAN.replace('百', '')}]|百(?!分[点之])",
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
    return re.compile(rf"{_SIGNS.get(family, f'[{_FIGURE}]')}|(?<![^\W_])(?:{words})")


_KOREAN = str.maketrans("만억조천백십", "万亿兆千百十")
_KOREAN_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_KOREAN_RUN = re.compile(rf"{_KOREAN_DIGITS}(?: ?[천백십]?[만억조천백](?: ?{_KOREAN_DIGITS})?){{0,6}}")
_KOREAN_GAP = re.compile(r"(?<=[만억조]) (?=\d)|(?<=\d) (?=[만억조])")


def _korean(text: str, at: int) -> tuple[NumberMention, ...]:
    """Korean scales are built like Chinese ones and read as these; gaps inside are left out and put back."""
    for length in (2, 1):
        value = _KOREAN_WORDS.get(text[at : at + length])
        if value is not None:
            span = Span(at, at + length)
            return (NumberMention(span, text[at : span.end], Decimal(value), Decimal(1), is_scaled=False),)
    run = _KOREAN_RUN.match(text, at)
    if run is None:
        return numbers_at(text, at)
    gaps = {match.start() for match in _KOREAN_GAP.finditer(run[0])}
    written = run[0].translate(_KOREAN)
    (number, *_) = numbers_at("".join(char for i, char in enumerate(written) if i not in gaps), 0)
    end = number.span.end
    for gap in sorted(gaps):
        end += gap < end
    return (replace(number, span=Span(at, at + end), text=text[at : at + end]),)


_TEN = 10
_TENTHS = re.compile(r"成([一二三四五六七八九半\d])?(?![员員立果功为為都本交千百分品年])")


def _chinese(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number and, where it counts tenths (三成, 3成6), what it says as a percentage."""
    numbers = numbers_at(text, at)
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


def reader(family: str) -> Read:
    """What reads the numbers that begin at a place of a text.

    >>> reader("ko")("1만2735명", 0)[0].value, reader("vi")("1,5 tỷ", 0)[0].text
    (Decimal('12735'), '1,5 tỷ')
    """
    if family in _POWERS:
        return _powered(family)
    return {"ko": _korean, "zh": _chinese}.get(family, numbers_at)
