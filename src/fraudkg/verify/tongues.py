"""Read numbers as only one language writes them: English, Chinese, Japanese, Korean, Thai, Vietnamese."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from fraudkg.verify.amounts import SPACE, Worth, scaled
from fraudkg.verify.han import CHINESE, JAPANESE, from_japanese, from_own
from fraudkg.verify.korean import KOREAN, from_korean
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


TONGUES = {
    "en": Tongue(_ENGLISH, _english),
    "zh": Tongue(CHINESE, from_own),
    "ja": Tongue(JAPANESE, from_japanese),
    "ko": Tongue(KOREAN, from_korean),
    "th": Tongue(THAI, from_thai),
    "vi": Tongue(VIETNAMESE, from_vietnamese),
}
"""The languages with numbers of their own, by the first part of their tag."""


def tongue_of(language: str) -> str:
    """Return the first part of a tag: of zh-hant and zh-hans both are zh."""
    return language.partition("-")[0].lower()
