"""Read numbers as only one language writes them: English, Chinese, Japanese, Korean, Thai, Vietnamese."""

import re
from collections.abc import Callable
from decimal import Decimal
from math import prod
from typing import NamedTuple

from fraudkg.verify.amounts import (
    ASCII_DIGITS,
    PLAIN_FIGURE,
    SPACE,
    Worth,
    decimal_of,
    last_place,
    scaled,
    shown,
    whole,
)
from fraudkg.verify.han import CHINESE, JAPANESE, from_japanese, from_own
from fraudkg.verify.thai import THAI, from_thai
from fraudkg.verify.vietnamese import VIETNAMESE, from_vietnamese


class Tongue(NamedTuple):
    """How a language writes numbers of its own: a pattern without groups, and what a match of it says."""

    pattern: str
    worth: Callable[[str], Worth | None]


DECIMAL_COMMA = "[0-9]{1,3},[0-9]{1,2}"
_ENGLISH = rf"(?<![0-9])(?<![0-9][.,]){DECIMAL_COMMA}(?={SPACE}?%|{SPACE}per{SPACE}?cent)"


def _english(text: str) -> Worth:
    """Read a comma before a per cent sign as a point: no thousands end there."""
    return scaled(text.replace(",", "."), Decimal(1))


_KO_ONES = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_KO_NATIVE = {
    "스무": 20,
    **{f"열{word}": 11 + at for at, word in enumerate(_KO_ONES)},
    **{word: at for at, word in enumerate((*_KO_ONES, "열"), 1)},
}
_KO_SMALL = {"십": 10, "백": 100, "천": 1000}
_KO_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_KO_TOKEN = re.compile(rf"{PLAIN_FIGURE}|[{''.join(_KO_SMALL | _KO_BIG)}]")
_KO_PART = (
    rf"(?:(?:{PLAIN_FIGURE}) ?천(?: ?[1-9]백)?(?: ?[1-9]십)?|(?:{PLAIN_FIGURE}) ?백(?: ?[1-9]십)?"
    rf"|(?:{PLAIN_FIGURE})(?: ?십)?)"
)
_KOREAN = (
    rf"(?<![0-9])(?<![0-9][.,])(?:{_KO_PART}여? ?[{''.join(_KO_BIG)}])"
    rf"(?: ?{_KO_PART}여? ?[{''.join(_KO_BIG)}])*"
    rf"(?: ?(?:{_KO_PART}))?(?![0-9])"
    rf"|(?<![0-9])(?<![0-9][.,])(?={PLAIN_FIGURE} ?[{''.join(_KO_SMALL)}]){_KO_PART}(?![가-힣]*[0-9])"
    rf"|(?<![가-힣])(?:{'|'.join(_KO_NATIVE)})(?= ?(?:명|건|곳|차례|개|배|통|$))"
)


def _korean(text: str) -> Worth | None:
    """Add up what stands before each big unit: 1조 3162억 is 1 and 0.3162 trillion."""
    if text in _KO_NATIVE:
        return Worth(Decimal(_KO_NATIVE[text]), (None,))
    total = section = Decimal(0)
    number: Decimal | None = None
    place = below = Decimal(10**16)
    tokens = _KO_TOKEN.findall(text)
    for token in tokens:
        if token[0] in ASCII_DIGITS:
            number, place = decimal_of(token), last_place(token)
        elif token in _KO_SMALL:
            section, number = section + (number or 1) * _KO_SMALL[token], None
            place *= _KO_SMALL[token]
        else:
            unit = Decimal(_KO_BIG[token])
            amount = section + (number or 0)
            if not amount or unit >= below:
                return None
            total, section, number, below = total + amount * unit, Decimal(0), None, unit
            place *= unit
    rest = section + (number or 0)
    if rest >= below:
        return None
    value = whole(total + rest)
    if tokens[-1][0] in ASCII_DIGITS:
        return Worth(value, shown(value, place) if place <= 1 else (place,))
    units = [token for token in tokens if token[0] not in ASCII_DIGITS]
    scale = prod((_KO_SMALL | _KO_BIG)[token] for token in units) if len(tokens) == 1 + len(units) else 1
    return Worth(value, (whole(place),), Decimal(scale))


TONGUES = {
    "en": Tongue(_ENGLISH, _english),
    "zh": Tongue(CHINESE, from_own),
    "ja": Tongue(JAPANESE, from_japanese),
    "ko": Tongue(_KOREAN, _korean),
    "th": Tongue(THAI, from_thai),
    "vi": Tongue(VIETNAMESE, from_vietnamese),
}
"""The languages with numbers of their own, by the first part of their tag."""


def tongue_of(language: str) -> str:
    """Return the first part of a tag: of zh-hant and zh-hans both are zh."""
    return language.partition("-")[0].lower()
