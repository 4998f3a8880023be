"""Read rates that words state without figures: half of the victims, doubled, nine in 10."""

import re
from decimal import Decimal

from fraudkg.verify.amounts import decimal_of, plain, unset
from fraudkg.verify.han import DECIMALS
from fraudkg.verify.numerals import SMALL, Number, numbers_in
from fraudkg.verify.tongues import DECIMAL_COMMA, tongue_of

_QUARTERS = {"a quarter": 25, "one quarter": 25, "half": 50, "one half": 50, "three quarters": 75}
_QUARTERS |= {"a fourth": 25, "one fourth": 25, "three fourths": 75}
_PARTS = {2: "二", 4: "四", 5: "五", 10: "十"}
_TIMES = {"double": 2, "twice": 2, "doubled": 2, "doubling": 2, "trebled": 3, "tripled": 3, "tripling": 3}
_TIMES |= {"quadrupled": 4, "quadrupling": 4, "quintupled": 5}
_TIMES |= {"doubles": 2, "trebles": 3, "triples": 3, "quadruples": 4}
RATES = {
    "en": {
        **{word: (value, "percent") for word, value in _QUARTERS.items()},
        **{
            word.replace(" ", "-"): (value, "percent")
            for word, value in _QUARTERS.items()
            if word[:2] != "a "
        },
        **{word: (value, "fold") for word, value in _TIMES.items()},
        **{f"{word}fold": (value, "fold") for word, value in SMALL.items() if 1 < value <= SMALL["ten"]},
    },
    "zh": {
        **dict.fromkeys(("一半", "半数", "半數"), (50, "percent")),
        **{
            f"{whole}分之{part}": (100 * value // parts, "percent")
            for parts, whole in _PARTS.items()
            for value, part in enumerate("一二三四五六七八九"[: parts - 1], start=1)
        },
    },
}
"""Words by language, with the value that they state and its unit."""

PERCENTAGES = frozenset({"percent", "percentage-point"})
"""Units whose sign or words show that a comma began the decimals before them: 15,7%."""

RATIOS = PERCENTAGES | {"fold"}
"""Units before or behind which numerals with a point have decimals: 三点五倍, while 三点五十分 is a time."""

_OUT_OF = re.compile(" (?:in|out of)(?: every)? ")


def read_rate(words: str, language: str, unit: str = "") -> Number | None:
    """Return the rate that the words are, or None; where a unit is given, only one of that unit.

    >>> str(read_rate("Nine in 10", "en").value), read_rate("half", "en", "fold")
    ('90', None)
    >>> str(read_rate("15,7", "en", "percent").value), read_rate("15,7", "en", "person")
    ('15.7', None)
    """
    words = unset(words)
    tongue = tongue_of(language)
    decimals = _decimals(words, tongue, unit)
    if decimals is not None:
        return Number(0, len(words), decimals, (None,))
    rates = RATES.get(tongue, {})
    value, its = rates.get(words.lower(), (None, "percent"))
    if unit and unit != its:
        return None
    if value is not None:
        return Number(0, len(words), Decimal(value), (None,))
    numbers = numbers_in(words, language)
    if len(numbers) != len(("part", "whole")) or numbers[0].start or numbers[1].end != len(words):
        return None
    part, whole = numbers
    if part.value > whole.value or not _OUT_OF.fullmatch(words[part.end : whole.start]):
        return None
    return Number(0, len(words), part.value * 100 / whole.value, (None,))


def _decimals(words: str, tongue: str, unit: str) -> Decimal | None:
    """Return what only the unit shows to have decimals: 15,7 per cent, 三点五 times."""
    if tongue == "en" and unit in PERCENTAGES and re.fullmatch(DECIMAL_COMMA, plain(words)):
        return decimal_of(plain(words).replace(",", "."))
    if tongue == "zh" and unit in RATIOS and re.fullmatch(DECIMALS, words):
        return numbers_in(f"{words}倍", tongue)[0].value
    return None
