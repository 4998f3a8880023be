"""Forms that state days, not parts of a year: a weekday, a third of a month, a plan, a public year."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

from fraudkg.extract.context.periods.calendar import Stated, complete, days_before, fiscal, months_before
from fraudkg.extract.context.periods.relative import RELATIVE, weekday
from fraudkg.extract.context.periods.words import CalendarWords, Clock, number_of

Groups = Mapping[str, str | None]
Days = tuple[date, date] | None
_SLICES: dict[str, tuple[int, int | None]] = {
    "first": (1, 15),
    **dict.fromkeys(("second", "last", "latter"), (16, None)),
    **dict.fromkeys(("early", "上", "初"), (1, 10)),
    **dict.fromkeys(("mid", "中"), (11, 20)),
    **dict.fromkeys(("late", "下"), (21, None)),
}
"""First and last day of the halves and thirds of a month."""
_WEEKS = {"first": (1, 7), "second": (8, 14), "third": (15, 21), "last": (25, None)}
_DAYS_PER = {"unit-day": 1, "unit-week": 7}


def _weekday(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    _, which = words.numbered[groups["w"] or ""]
    return weekday(which, clock.today, is_last_week=groups.get("before") == "上")


def _plan(groups: Groups, words: CalendarWords, clock: Clock) -> Days:  # noqa: ARG001 - one shape for all
    # The fourteenth plan is written 十四五, its ten outside the group.
    first = 2021 + 5 * ((number_of(groups["n"]) or 4) % 10 - 4)
    return date(first, 1, 1), date(first + 4, 12, 31)


def _fiscal(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    year = words.year(groups.get("y"), clock)
    return fiscal(year, clock.country, is_first=bool(groups.get("y2"))) if year else None


def _month_said(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """This month or the last."""
    return RELATIVE[words.codes[groups["rel"] or ""]](clock.today) if clock.today else None


def _in_month(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """Days of this month or the last: 上月17日至18日."""
    month = _month_said(groups, words, clock)
    day = number_of(groups["d"])
    last = number_of(groups.get("d2")) or day
    if not month or not day or not last:
        return None
    first = month[0]
    return Stated(first.year, first.month, day, first.month, last).days()


def _slice(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """A half or a third of a month: "the last fortnight of September", 3月下旬."""
    if groups.get("rel"):
        month = _month_said(groups, words, clock)
    else:
        number = words.month(groups.get("m"))
        stated = Stated(words.year(groups.get("y"), clock), number, None, number)
        month = complete(stated, clock.today, None).days()
    if month is None:
        return None
    begin = month[0]
    first, last = (_WEEKS if groups.get("week") else _SLICES)[groups["which"] or ""]
    end = begin.replace(day=last or monthrange(begin.year, begin.month)[1])
    return begin.replace(day=first), min(end, clock.today or end)


def _opening(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """So many days or weeks from the start of a year on: "the first 33 days of 2025"."""
    year = words.year(groups.get("y"), clock) if groups.get("y") else clock.today and clock.today.year
    count, size = number_of(groups["n"]), _DAYS_PER.get(words.units.get(groups["unit"] or "", ""))
    if not year or not count or size is None:
        return None
    first = date(year, 1, 1)
    last = days_before(first, 1 - count * size)
    return (first, last) if last and last.year == year else None


def _ending(groups: Groups, words: CalendarWords, clock: Clock) -> Days:
    """The three months that end with one: "the December quarter"."""
    number = words.month(groups.get("m"))
    days = complete(
        Stated(words.year(groups.get("y"), clock), number, None, number), clock.today, None
    ).days()
    first = months_before(days[0], 2) if days else None
    return (first, days[1]) if days and first else None


def _ago(groups: Groups, words: CalendarWords, clock: Clock) -> Days:  # noqa: ARG001 - one shape for all
    """The last such day of a month before the release: 지난 18일."""
    return complete(Stated(day=number_of(groups["d"])), clock.today, None).days()


FIXED: dict[str, Callable[[Groups, CalendarWords, Clock], Days]] = {
    "ago": _ago,
    "weekday": _weekday,
    "plan": _plan,
    "fiscal": _fiscal,
    "relative": _in_month,
    "ending": _ending,
    "opening": _opening,
    "slice": _slice,
}
"""How the days of each such form are found."""
