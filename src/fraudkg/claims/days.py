"""Days and periods as people write them in files and calls: 2025-12-08, 2025-12, 2025, ../2026-01-08."""

import calendar
import re
from contextlib import suppress
from datetime import date
from typing import overload

from fraudkg.claims.model import Period
from fraudkg.errors import InputError

_DAY = re.compile(r"(\d{4})\D?(\d\d?)\D?(\d\d?)\D?")
"""Year, month and day, however they are parted: only one way is taken, but the others are understood."""


@overload
def parse_day(text: str, *, place: str) -> date: ...


@overload
def parse_day(text: None, *, place: str) -> None: ...


@overload
def parse_day(text: str | None, *, place: str) -> date | None: ...


def parse_day(text: str | None, *, place: str) -> date | None:
    """A day from `2025-12-08`; None from None.

    Raises:
        InputError: If there is no such day, or it is written otherwise.
    """
    if text is None:
        return None
    remedy = "write it as YYYY-MM-DD"
    if numbers := _DAY.fullmatch(text):
        remedy = "write a day that the calendar has"
        with suppress(ValueError):
            day = date(*map(int, numbers.groups()))
            if day.isoformat() == text:
                return day
            remedy = f"write {day}"
    raise InputError(f"{text or 'nothing'} is not a date", place=place, remedy=remedy)


def parse_period(text: str | int, *, place: str = "") -> Period:
    """A period from `2025`, `2025-12`, `2025-12-08`, or an interval; `..` is an open end.

    Raises:
        InputError: If a date does not exist or the interval is reversed.

    >>> parse_period("2025-02").end
    datetime.date(2025, 2, 28)
    >>> parse_period("../2026-01-08").slug
    'period-to-2026-01-08'
    """
    first, _, last = str(text).partition("/")
    if last:
        ends = tuple(None if end == ".." else parse_day(end, place=place) for end in (first, last))
    else:
        try:
            parts = [int(part) for part in first.split("-")]
            year = parts[0]
            months = parts[1:2] or [1, 12]
            days = parts[2:3] or [1, calendar.monthrange(year, months[-1])[1]]
            ends = date(year, months[0], days[0]), date(year, months[-1], days[-1])
        except (ValueError, calendar.IllegalMonthError) as error:
            raise InputError(
                f"{text} is not a period", place=place, remedy="write 2025 or 2025-12"
            ) from error
    start, end = ends
    if start is None and end is None:
        raise InputError("a period has at least one end", place=place, remedy="leave `period` out")
    if start and end and end < start:
        raise InputError(f"the period {text} ends before it starts", place=place, remedy="swap its ends")
    return Period(start, end)
