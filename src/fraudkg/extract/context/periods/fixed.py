"""Words and forms that state days, not parts of a year: yesterday, a weekday, a third of a month."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

from fraudkg.extract.context.periods.calendar import (
    Clock,
    Days,
    Stated,
    before,
    complete,
    days_before,
    fiscal,
    fiscal_before,
    fiscal_part,
)
from fraudkg.extract.context.periods.words import CalendarWords, number_of

Groups = Mapping[str, str | None]


def _days(first: int, last: int, today: date) -> Days:
    start, end = days_before(today, first), days_before(today, last)
    return (start, end) if start and end else None


def _last_month(today: date) -> Days:
    end = days_before(today, today.day)
    return (end.replace(day=1), end) if end else None


def _quarter(today: date) -> date:
    return today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1)


def _last_quarter(today: date) -> Days:
    end = days_before(_quarter(today), 1)
    return (_quarter(end), end) if end else None


RELATIVE: dict[str, Callable[[date], Days]] = {
    "day-today": lambda today: _days(0, 0, today),
    "day-yesterday": lambda today: _days(1, 1, today),
    "day-before-yesterday": lambda today: _days(2, 2, today),
    "week-this": lambda today: _days(today.isoweekday() - 1, 0, today),
    "week-last": lambda today: _days(today.isoweekday() + 6, today.isoweekday(), today),
    "weekend": lambda today: _days(today.isoweekday() % 7 + 1, today.isoweekday() % 7, today),
    "month-this": lambda today: (today.replace(day=1), today),
    "month-last": _last_month,
    "quarter-last": _last_quarter,
    "quarter-this": lambda today: (_quarter(today), today),
}
"""The days that words such as "last month" mean, by their codes."""


def _weekday(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    named = words.numbered.get(groups["weekday"] or "")
    if clock.today is None or named is None:
        return None
    back = clock.today.isoweekday() - named[1]
    back = back + 7 if groups.get("last_week") else back % 7
    return _days(back, back, clock.today)


def _fiscal(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    if groups.get("year") in words.named.get("fiscal-last", ()):
        return fiscal_before(clock.today, clock.custom) if clock.today else None
    year = words.year(groups.get("year"), clock)
    if year and clock.today and groups.get("year") in words.codes:
        # 昨年度: counted from the public year in which the release falls.
        current = fiscal(clock.today.year, clock.custom, is_first=False)
        year -= bool(current and clock.today < current[0])
    days = fiscal(year, clock.custom, is_first=bool(groups.get("last_year"))) if year else None
    months = words.months(groups)
    return fiscal_part(days, *months) if months else days


def _month_said(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """This month or the last."""
    month = RELATIVE.get(words.codes.get(groups["that_month"] or "", ""))
    return month(clock.today) if month and clock.today else None


def _in_month(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """Days of this month or the last: 上月17日至18日."""
    month, day = _month_said(groups, words, clock), number_of(groups["day"])
    if not month or not day:
        return None
    first, last = month[0], number_of(groups.get("last_day")) or day
    return Stated(first.year, first.month, day, first.month, last).days()


def _slice(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """A half, a third or a week of a month: "the last fortnight of September", 3月下旬."""
    if groups.get("that_month"):
        month = _month_said(groups, words, clock)
    else:
        number = words.month(groups.get("month"))
        stated = Stated(words.year(groups.get("year"), clock), number, None, number)
        month = complete(stated, clock.today, None).days()
    days = words.slices.get(groups["slice"] or "")
    if month is None or days is None:
        return None
    begin, (first, last) = month[0], days
    end = begin.replace(day=min(last, monthrange(begin.year, begin.month)[1]))
    begin, end = begin.replace(day=first), min(end, clock.today or end)
    return (begin, end) if begin <= end else None  # days that are yet to come


def _plan(groups: Groups, words: CalendarWords, _clock: Clock) -> Days:
    """The years of a plan of a state: the 14th five-year plan, 十四五."""
    first, last = words.plans[groups["plan"] or ""]
    return Stated(first, last_year=last).days()


def _recent(groups: Groups, _words: CalendarWords, clock: Clock) -> Days:
    """The last such day before the release, whatever month was told before: 지난 18일."""
    day = number_of(groups["day"])
    return before(Stated(day=day), clock.today).days() if clock.today and day else None


FIXED: dict[str, Callable[[Groups, CalendarWords, Clock], Days]] = {
    "weekday": _weekday,
    "fiscal": _fiscal,
    "plan": _plan,
    "relative": _in_month,
    "recent": _recent,
    "slice": _slice,
    # 前日, which also stands in 目前日均 and 此前日本.
    "ago": lambda _groups, _words, clock: (
        RELATIVE["day-before-yesterday"](clock.today) if clock.today else None
    ),
}
"""How the days of each such form are found."""
