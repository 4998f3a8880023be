"""Words for days that are told from the day of a release: yesterday, last week, last month."""

from datetime import date

from fraudkg.extract.context.periods.calendar import days_before


def weekday(which: int, today: date | None, *, is_last_week: bool) -> tuple[date, date] | None:
    """The last such day of the week, or that of the week before."""
    if today is None:
        return None
    back = today.isoweekday() - which
    day = days_before(today, back + 7 if is_last_week else back % 7)
    return (day, day) if day else None


def _days(first: int, last: int, today: date) -> tuple[date, date] | None:
    start, end = days_before(today, first), days_before(today, last)
    return (start, end) if start and end else None


def _last_month(today: date) -> tuple[date, date] | None:
    end = days_before(today, today.day)
    return (end.replace(day=1), end) if end else None


def _last_quarter(today: date) -> tuple[date, date] | None:
    end = days_before(today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1), 1)
    return (end.replace(day=1, month=end.month - 2), end) if end else None


RELATIVE = {
    "day-today": lambda today: _days(0, 0, today),
    "day-yesterday": lambda today: _days(1, 1, today),
    "day-before-yesterday": lambda today: _days(2, 2, today),
    "week-this": lambda today: _days(today.isoweekday() - 1, 0, today),
    "week-last": lambda today: _days(today.isoweekday() + 6, today.isoweekday(), today),
    "month-this": lambda today: (today.replace(day=1), today),
    "month-last": _last_month,
    "quarter-last": _last_quarter,
}
"""The days that words such as "last month" mean, by their codes."""
