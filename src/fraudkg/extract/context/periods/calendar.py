"""Days of the calendar: what a stated year, month or day covers, and what is meant by less than all of it."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from fraudkg.extract.context.periods.customs import Custom, Customs
from fraudkg.extract.document import Document

MONTHS = 12
Days = tuple[date, date] | None
"""A first and a last day, None where they are not known."""
_COMMON = Custom()


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of a release, with how its country tells time.

    `era` is the year before the first of the Japanese era in which years are told here, 0 where none is.
    """

    today: date | None
    era: int = 0
    custom: Custom = _COMMON

    @classmethod
    def of(cls, document: Document, customs: Customs, home: str = "") -> "Clock":
        """That of a document; `home` are the letters of its country where its issuer tells none."""
        country = document.home or home or customs.home(document.family)
        return cls(document.published, custom=customs.of(country, document.language))


@dataclass(frozen=True, slots=True)
class Stated:
    """A stretch of the calendar as stated, parts that are left out are None.

    A single month or day has `month` and `last_month`, or `day` and `last_day`, alike.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    last_year: int | None = None

    @property
    def grain(self) -> str:
        """The finest part that is stated: day, month or year."""
        return "day" if self.day is not None else "month" if self.month is not None else "year"

    def days(self) -> Days:
        """Its first and last day; None where a part is left out or no such day exists."""
        if self.year is None or (self.day is not None and self.month is None):
            return None
        month, last_month = self.month or 1, self.last_month or self.month or MONTHS
        last_year = self.last_year or self.year
        try:
            last = self.last_day or self.day or monthrange(last_year, last_month)[1]
            found = date(self.year, month, self.day or 1), date(last_year, last_month, last)
        except (ValueError, IndexError):
            return None
        return found if found[0] <= found[1] else None


def before(stated: Stated, day: date) -> Stated:
    """The same with the year, and the month of a bare day, so that it begins on `day` or shortly before.

    >>> before(Stated(month=11, last_month=11), date(2026, 1, 8)).year
    2025
    """
    if stated.month is not None:
        # Several months are over before they are counted; a single one may still run.
        is_later = (stated.last_month or stated.month, stated.day or 1) > (day.month, day.day)
        return replace(stated, year=day.year - is_later)
    if stated.day is not None:
        year, month = divmod(day.year * MONTHS + day.month - 1 - (stated.day > day.day), MONTHS)
        return replace(stated, year=year, month=month + 1, last_month=month + 1)
    return replace(stated, year=day.year)


def months_before(day: date, months: int) -> date | None:
    """The same day so many months earlier, or the last that this month has; None before year 1."""
    index = day.year * MONTHS + day.month - 1 - months
    year, month = divmod(index, MONTHS)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def in_year(day: date, year: int) -> date | None:
    """The same day of another year, the last of a month stays the last; None where there is no such year."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    last = monthrange(year, day.month)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, day.month, last if is_last else min(day.day, last))


def days_before(day: date, days: int) -> date | None:
    """So many days earlier; None where the calendar has no such day."""
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return None


def fiscal(year: int, custom: Custom, *, is_first: bool) -> Days:
    """A public year of a country; `is_first` where `year` is the year in which it begins ("2024-25")."""
    month = custom.fiscal
    if month == 1:
        # When a public year of two calendar years begins elsewhere is not known.
        return None if is_first else (date(year, 1, 1), date(year, MONTHS, 31))
    start = year if is_first or custom.is_named_by_start else year - 1
    return date(start, month, 1), date(start + 1, month, 1) - timedelta(days=1)


def fiscal_before(today: date, custom: Custom) -> Days:
    """The last public year of a country that was over on a day; None where its beginning is not known."""
    has_begun = today.month >= custom.fiscal
    return fiscal(today.year - 2 + has_begun, custom, is_first=True)


def is_later(one: Stated, other: Stated) -> bool:
    """Whether the first begins later in its year than the other."""
    return (one.month or 1, one.day or 1) > (other.month or MONTHS, other.day or 31)


def complete(stated: Stated, today: date | None, known: Stated | None) -> Stated:
    """With its year: that of the latest such day before the release, or of the last full date of the text."""
    if stated.year is not None:
        return stated
    is_day = stated.day is not None and stated.month is None
    # In which month of a half-year a bare day is, that half-year does not tell.
    if is_day and known is not None and known.month == known.last_month:
        return replace(stated, month=known.last_month, last_month=known.last_month, year=known.year)
    if today is not None:
        return before(stated, today)
    return replace(stated, year=known.year) if known is not None else stated


def fiscal_part(year: Days, first: int, last: int) -> Days:
    """The months from one to another of a public year, the first being 1."""
    if year is None:
        return None
    start, after = (months_before(year[0], -count) for count in (first - 1, last))
    end = after and days_before(after, 1)
    return (start, end) if start and end else None
