"""Words of the calendar: which month, year or unit a word means, and what a number says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fraudkg.extract.context.periods.calendar import MONTHS
from fraudkg.extract.words import ENGLISH, KOREAN, VIETNAMESE, chinese_numbers

_BRACKETED = re.compile(r"[（(]\d+[）)]")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "h": 1988}
_FIRST = str.maketrans("元首", "11")
"""How the first month of a year is written: 今年首月."""
_CENTURY = 100
_WHOLE = len("2025")
_FIRST_YEARS = 9
"""Up to this one, Japan rather counts the years of an era: 7年."""
YEARS_OF = {"year-this": 0, "year-last": -1, "year-before-last": -2, "year-next": 1}
"""Codes of words for years, with how many years after that of the release."""
MONTHS_OF = {"half": 6, "quarter": 3}
"""Months of the parts of a year."""
NUMBERED = ("month", "weekday", "half", "quarter")
"""Codes of words that go on with a number: month-1."""


@dataclass(frozen=True, slots=True)
class Clock:
    """When and where a release speaks: its day, the country code of its issuer, its script.

    `era` is the year before the first of the Japanese era in which years are told here, 0 where none is.
    """

    today: date | None
    country: str = ""
    is_traditional: bool = False
    is_buddhist: bool = False
    era: int = 0


class CalendarWords:
    """What the words of one language mean in the calendar.

    Args:
        words: Words by code, as in `time.yaml`.
        codes: The codes of words that are expressions of time by themselves.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], codes: Sequence[str]) -> None:
        self.kinds = {name: [code for code in words if _is_of(code, name)] for name in (*NUMBERED, "unit")}
        self.codes = {word: code for code in codes for word in words.get(code, ())}
        self.units = {word: code for code in self.kinds["unit"] for word in words[code]}
        self.numbered = {
            word: (name, int(code.rpartition("-")[2]))
            for name in NUMBERED
            for code in self.kinds[name]
            for word in words[code]
        }

    def month(self, text: str | None) -> int | None:
        """The number of the month that a word or figure names."""
        named = self.numbered.get(text or "")
        return named[1] if named else number_of((text or "").translate(_FIRST))

    def months(self, groups: Mapping[str, str | None]) -> tuple[int, int] | None:
        """The first and last month of a part of a year: of the second quarter, of the first 9 months."""
        if groups.get("part"):
            name, which = self.numbered[groups["part"] or ""]
            size = MONTHS_OF[name]
            return size * (which - 1) + 1, size * which
        last = (number_of(groups.get("n")) or 0) * (3 if groups.get("quarters") else 1)
        return (1, last) if 0 < last <= MONTHS else None

    def year(self, text: str | None, clock: Clock) -> int | None:
        """The year that words or figures name, in whatever era."""
        if not text:
            return None
        text = _BRACKETED.sub("", text)
        by = YEARS_OF.get(self.codes.get(text, ""))
        if by is not None:
            return clock.today.year + by if clock.today else None
        name = next((name for name in _ERAS if text.startswith(name)), "")
        era = _ERAS.get(name)
        digits = number_of(text[len(name) :].replace("元", "1"))
        if digits is None:
            return None
        return era + digits if era else _plain_year(digits, clock)


def era_after(text: str | None, era: int) -> int:
    """The era in which years go on behind one that is so written; `era` before it."""
    if not text or (not text[-1].isdecimal() and not text.endswith("元")):
        return era
    named = next((first for name, first in _ERAS.items() if text.startswith(name)), None)
    return named if named is not None else 0 if len(text) == _WHOLE else era


def _plain_year(digits: int, clock: Clock) -> int | None:
    """Two digits are of the Buddhist era (69), three of the Republic of China (114)."""
    if digits < _CENTURY:
        return _of_two_digits(digits, clock)
    if digits < 10 * _CENTURY:
        return digits + 1911 if clock.is_traditional or clock.country == "tw" else None
    return digits - 543 if digits > 24 * _CENTURY else digits


def _of_two_digits(digits: int, clock: Clock) -> int:
    """The year of two digits; in Japan one of an era where the century has not got so far, or only begins.

    Where a year was told by its era, those after it are of that: 平成16年は5件で、17年は.
    """
    if clock.era and clock.today and clock.era + digits <= clock.today.year:
        return clock.era + digits
    today = clock.today if clock.country == "jp" else None
    if today and not _FIRST_YEARS < digits <= today.year % _CENTURY:
        eras = sorted((digits + first for first in _ERAS.values()), reverse=True)
        return next((year for year in eras if year <= today.year), digits + 2000)
    return digits + (1957 if clock.is_buddhist else 2000)


def _is_of(code: str, name: str) -> bool:
    head, _, tail = code.rpartition("-")
    return head == name and (tail.isdigit() or name == "unit")


_COUNTING = ENGLISH | VIETNAMESE | KOREAN
_PLAIN = str.maketrans({"○": "〇", "廿": "二十"})


def number_of(text: str | None) -> int | None:
    """A small number in figures or words."""
    if not text:
        return None
    bare = text.strip().translate(_PLAIN)
    figures = bare.rstrip("strndh")  # 1st, 2nd, 3rd, 4th
    if figures.isdecimal():
        return int(figures)
    if bare in _COUNTING:
        return _COUNTING[bare]
    read = list(chinese_numbers(bare)) if len(bare) <= 4 else []  # noqa: PLR2004 - as long as a year
    return read[0].value if len(read) == 1 and read[0].end == len(bare) else None
