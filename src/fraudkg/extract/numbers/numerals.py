"""The words and characters of numbers, with what they say, by language: `numerals.yaml` as tables."""

from decimal import Decimal

from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource

_ROWS = tuple(file_rows([resource("data/lexicon")], "numerals"))
_ABOVE = 10**15


def words_of(kind: str, family: str) -> tuple[str, ...]:
    """The words of a kind that are no numbers, but tell what numbers are.

    >>> words_of("year-before", "vi")
    ('nay', 'ngoái', 'qua', 'sau', 'trước')
    """
    return tuple(word for row in _ROWS if row.content.get("kind") == kind for word in row.words(family))


def _values(family: str, kind: str | None = None, least: int = 0, below: int = _ABOVE) -> dict[str, int]:
    """The numerals of a kind in a language, with their values, which lie between two others."""
    rows = (row for row in _ROWS if row.content.get("kind") == kind)
    values = {word: row.content["value"] for row in rows for word in row.words(family)}
    return {word: value for word, value in values.items() if least <= value < below}


def is_scale(worth: Decimal | int) -> bool:
    """Whether a number is rounded by its last word, if that is worth so much: thousands, but no dozens."""
    return worth >= 1000  # noqa: PLR2004 - the rule's thousand


ENGLISH, ENGLISH_SCALES = _values("en"), _values("en", "scale")
LETTER_SCALES = _values("en", "short")
"""Short forms that stand right after figures; a lone letter means a scale only in an amount of money."""

HAN_ZEROS, HAN_ONES = "".join(_values("zh", below=1)), "".join(_values("zh", least=1, below=10))
HAN_PAIR = "".join(_values("zh", "pair"))
"""The two that only counts: it never stands in a row of digits such as a year."""
HAN_COUNT = HAN_ONES + HAN_PAIR
"""The digits that may stand before a unit."""
HAN_DIGITS = _values("zh", below=10) | _values("zh", "pair")
HAN_UNITS, HAN_SCALES = _values("zh", "scale", below=10**4), _values("zh", "scale", least=10**4)
HAN_WORTH = HAN_UNITS | HAN_SCALES
HAN_NUMERALS = "".join((*HAN_DIGITS, *HAN_UNITS))
"""What a number in Chinese numerals may begin with."""
HAN_LEADS = "".join(_values("zh", "scale", least=100, below=10**4))
"""Units that a number may begin with, as if a one stood before them."""
HAN_BIG = "".join(_values("zh", "scale", least=10**4, below=10**12))
"""Scale words that may stand without a figure; a lone 兆 begins a name."""
HAN_TENS = _values("zh", least=10)
HAN_PLAIN = str.maketrans(
    {"○": "〇"} | {char: f"{HAN_ONES[tens // 10 - 1]}十" for char, tens in HAN_TENS.items()}
)
"""Twenty and thirty in one character, and the ring, with the numerals that they stand for."""
HAN_FORMAL_WORTH = _values("zh", "formal")
_BY_VALUE = {value: char for char, value in (_values("zh", least=1, below=10) | HAN_UNITS).items()}
HAN_FORMAL = {char: _BY_VALUE[value] for char, value in HAN_FORMAL_WORTH.items()}
"""Characters that sums of money are written with so that nobody can change them: 肆萬貳仟元."""

KOREAN, KOREAN_SCALES = _values("ko"), _values("ko", "scale")
"""Words that count up to twenty, as they stand before what they count, and the units behind figures."""

THAI, THAI_LAST = _values("th"), _values("th", "last")
THAI_PLACES, THAI_SCALES = _values("th", "scale", below=10**6), _values("th", "scale", least=100)
"""The words for the places of digits, and those that may stand behind a figure."""

VIETNAMESE_DIGITS, VIETNAMESE_LAST = _values("vi", below=10), _values("vi", "last")
VIETNAMESE = _values("vi") | VIETNAMESE_LAST
VIETNAMESE_PLACES = _values("vi", least=10) | _values("vi", "scale", below=1000)
VIETNAMESE_SCALES = _values("vi", "scale", least=100)

VULGAR = {"¼": "25", "½": "5", "¾": "75"}
"""Fractions in one character, with the decimals that they stand for."""
