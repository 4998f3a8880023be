"""Read numbers as only Thai writes them: scale words behind figures, sums in parts, words."""

import re
from decimal import Decimal
from math import prod

from fraudkg.verify.amounts import ASCII_DIGITS, PLAIN_FIGURE, ROUND_FROM, Worth, scaled, shown

_SCALES = {"ร้อย": 10**2, "พัน": 10**3, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6}
_SCALE = "|".join(_SCALES)
_ONES = {word: at for at, word in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(), 1)}
_WORDS = {"เอ็ด": 1, "ยี่": 2, "สิบ": 10} | _ONES | _SCALES
_ONE, _WORD = "|".join(_ONES), "|".join(_WORDS)
_PLACE = f"(?:สิบ|{_SCALE})"
THAI = (
    rf"(?<![0-9])(?<![0-9][.,])(?:{PLAIN_FIGURE})(?:[ \u00a0]?(?:{_SCALE})(?:ล้าน)?)"
    rf"(?:[ \u00a0]?[0-9]+[ \u00a0]?(?:{_SCALE})(?:ล้าน)?){{0,4}}(?![0-9])"
    rf"|(?:(?:{_ONE}|ยี่){_PLACE}|สิบ)(?:{_WORD}){{0,20}}"
    rf"|(?:{_ONE})(?= ?(?:คน|ราย|คดี|บัญชี|เครื่อง|จุด|แห่ง|คัน|หลัง|ล้าน|$))(?:ล้าน)?"
)


def from_thai(text: str) -> Worth | None:
    """Multiply by each scale word: พันล้าน is a thousand million; smaller parts are added, or words read."""
    if text[0] not in ASCII_DIGITS:
        return _words(re.findall(_WORD, text))
    return _in_parts(text)


def _words(words: list[str]) -> Worth | None:
    """Add up what stands at each place, and take all before a million so many times."""
    total, one, last, step = 0, 0, 10**6, 1
    for word in words:
        worth = _WORDS[word]
        if word == "ล้าน":
            total, one, last, step = (total + one) * worth, 0, worth, step * worth
        elif worth >= 10:  # noqa: PLR2004 -- a place, not a digit
            if worth >= last:
                return None
            total, one, last, step = total + (one or 1) * worth, 0, worth, worth
        elif one:
            return None
        else:
            one, step = worth, 1
    value = Decimal(total + one)
    return Worth(value, (Decimal(step),) if step >= ROUND_FROM else shown(value, Decimal(1)))


def _in_parts(text: str) -> Worth | None:
    """Add up figures with scale words behind each, which fall from part to part: 3 ล้าน 5 แสน."""
    parts = re.findall(rf"({PLAIN_FIGURE})([^0-9]*)", text)
    total, last = Worth(Decimal(0), ()), Decimal(0)
    for digits, words in parts:
        scale = Decimal(prod(_SCALES[word] for word in re.findall(_SCALE, words)))
        if last and scale >= last:
            return None
        one, last = scaled(digits, scale), scale
        steps = one.steps if len(parts) == 1 else (scale,)
        total = Worth(total.value + one.value, steps, one.scale if len(parts) == 1 else Decimal(1))
    return total
