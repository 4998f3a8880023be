"""Thai numbers, in figures and words, with what scales them: 5 ล้าน, 3 ล้าน 5 แสน, สองร้อยห้าสิบ."""

import re
from dataclasses import replace
from decimal import Decimal

from fraudkg.extract.numbers.general import numbers_at
from fraudkg.extract.numbers.mention import EXACT, NumberMention
from fraudkg.extract.numbers.numerals import THAI, THAI_LAST, THAI_PLACES, THAI_SCALES, is_scale
from fraudkg.text import Span

_MILLION = "ล้าน"
_ONE = "|".join(THAI)
_TEN, *_HIGHER = sorted(THAI_PLACES, key=THAI_PLACES.__getitem__)
_HIGH = "".join(rf"(?:(?:{_ONE}){place})?" for place in reversed(_HIGHER))
_GROUP = rf"{_HIGH}(?:(?:{_ONE}|ยี่)?{_TEN})?(?:{_ONE}|เอ็ด)?"
_SPELT = re.compile(rf"{_GROUP}(?:{_MILLION}{_GROUP})?")
_WORD = re.compile("|".join([*THAI, *THAI_LAST, *THAI_PLACES, _MILLION]))
SIGN = rf"(?<!ทั้ง)(?<!ที่)(?:{_ONE}|ยี่(?={_TEN})|{_TEN})"
"""Where a number in words may begin: "all three" and "the third" are none."""
_POWERS = {word: len(str(worth)) - 1 for word, worth in THAI_SCALES.items()}
"""Scale words with the powers of ten that they say; those of two that follow each other add up."""
_POWER = re.compile(rf"[ \u00a0]?({'|'.join(_POWERS)})(?: ?({'|'.join(_POWERS)}))?")
_NEXT = re.compile(r"[ \u00a0]?\d+(?![\d,.])")
"""A figure that goes on with a smaller scale word: 3 ล้าน 5 แสน."""


def thai_at(text: str, at: int) -> tuple[NumberMention, ...]:
    """The number that begins at a place, in figures with the words that scale it, or in words.

    >>> [int(thai_at(words, 0)[0].value) for words in ("3 ล้าน 5 แสน", "สองร้อยห้าสิบคน", "สามพันล้านบาท")]
    [3500000, 250, 3000000000]
    """
    if not text[at].isdecimal():
        return _spelt(text, at)
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


def _power_at(text: str, end: int) -> tuple[int, int] | None:
    """The power of ten of the scale words that follow, and where they end."""
    power = _POWER.match(text, end)
    return power and (sum(_POWERS[word] for word in power.groups() if word), power.end())


def _spelt(text: str, at: int) -> tuple[NumberMention, ...]:
    """The number in words at a place; หนึ่ง alone is none, since it also means "a certain"."""
    match = _SPELT.match(text, at)
    total, digit, step = 0, 0, 1
    for word in _WORD.findall(match[0]) if match else ():
        if word == _MILLION:
            total, digit, step = (total + digit) * 10**6, 0, step * 10**6
        elif place := THAI_PLACES.get(word):
            total, digit, step = total + (digit or 1) * place, 0, place
        else:
            digit, step = (THAI | THAI_LAST)[word], 1
    value = total + digit
    if match is None or value <= 1:
        return ()
    span = Span(*match.span())
    return (NumberMention(span, match[0], Decimal(value), Decimal(step), is_scale(step)),)
