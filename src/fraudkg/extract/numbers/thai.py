"""Numbers that Thai spells out: สองร้อยห้าสิบ, ห้าแสน, สามพันล้าน."""

import re
from decimal import Decimal

from fraudkg.extract.numbers.mention import NumberMention
from fraudkg.text import Span

_DIGITS = {word: at for at, word in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(), start=1)}
_LAST = {"เอ็ด": 1, "ยี่": 2}
"""How one and two are called at the end and before ten."""
_PLACES = {"แสน": 10**5, "หมื่น": 10**4, "พัน": 10**3, "ร้อย": 10**2, "สิบ": 10}
_MILLION = "ล้าน"
_ONE = "|".join(_DIGITS)
_HIGH = "".join(rf"(?:(?:{_ONE}){place})?" for place in list(_PLACES)[:-1])
_GROUP = rf"{_HIGH}(?:(?:{_ONE}|ยี่)?สิบ)?(?:{_ONE}|เอ็ด)?"
_SPELT = re.compile(rf"{_GROUP}(?:{_MILLION}{_GROUP})?")
_WORD = re.compile("|".join([*_DIGITS, *_LAST, *_PLACES, _MILLION]))
_THOUSAND = 1000
SIGN = rf"(?<!ทั้ง)(?<!ที่)(?:{_ONE}|ยี่(?=สิบ)|สิบ)"
"""Where one may begin: "all three" and "the third" are none."""


def thai_at(text: str, at: int) -> NumberMention | None:
    """The spelt-out number at a place; one alone is no number, since หนึ่ง also means "a certain".

    >>> thai_at("สองร้อยห้าสิบคน", 0).value, thai_at("สามพันล้านบาท", 0).value, thai_at("หนึ่งคน", 0)
    (Decimal('250'), Decimal('3000000000'), None)
    """
    match = _SPELT.match(text, at)
    total, digit, step = 0, 0, 1
    for word in _WORD.findall(match[0]) if match else ():
        if word == _MILLION:
            total, digit, step = (total + digit) * 10**6, 0, step * 10**6
        elif word in _PLACES:
            total, digit, step = total + (digit or 1) * _PLACES[word], 0, _PLACES[word]
        else:
            digit, step = (_DIGITS | _LAST)[word], 1
    value = total + digit
    if match is None or value <= 1:
        return None
    span = Span(*match.span())
    return NumberMention(span, match[0], Decimal(value), Decimal(step), is_scaled=step >= _THOUSAND)
