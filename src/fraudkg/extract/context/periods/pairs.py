"""What two atoms of time that stand side by side say of each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import MONTHS, Stated, days_before, months_before
from fraudkg.extract.context.periods.wording import Wording


def first_day(last: date, size: Stated) -> date | None:
    """The first day of so many months or days that end on `last`."""
    after = days_before(last, -1)
    return after and _moved(after, size, 1)


def last_day(first: date, size: Stated) -> date | None:
    """The last day of so many months or days that begin on `first`."""
    after = _moved(first, size, -1)
    return after and days_before(after, 1)


def _moved(day: date, size: Stated, way: int) -> date | None:
    """So many months or days earlier, or later where `way` is -1."""
    if size.day is not None:
        return days_before(day, way * size.day)
    return months_before(day, way * (size.month or MONTHS))


def are_beside(first: Atom, second: Atom) -> bool:
    """Whether both are single days, one month and the next, or two years: "in January and February"."""
    if first.is_day and second.is_day:
        return True
    one, other = first.stated, second.stated
    if one.grain == other.grain == "year" and one.year and other.year:
        return other.year == one.year + 1
    is_pair = one.grain == other.grain == "month" and one.last_month is not None
    return is_pair and other.month == (one.last_month or 0) % MONTHS + 1


def with_weekdays(folded: str, atoms: Sequence[Atom], wording: Wording) -> list[Atom]:
    """The atoms, each weekday and the date that says which one is meant as one."""
    found: list[Atom] = []
    for atom in atoms:
        day = _one_day(folded, found[-1], atom, wording) if found else None
        found[-1 if day else len(found) :] = [day or atom]
    return found


def _one_day(folded: str, first: Atom, second: Atom, wording: Wording) -> Atom | None:
    """The day that a weekday and a date beside it name: "Tuesday (9 March)"."""
    pair = (first, second)
    weekday = next((one for one in pair if one.code == "fixed" and one.is_day), None)
    if weekday is None or folded[first.end : second.start] not in wording.before_date:
        return None
    date = next((one for one in pair if one.code == "date" and one.stated.day is not None), None)
    is_closed = folded.endswith(("(", "（"), 0, second.start) and folded.startswith((")", "）"), second.end)
    return replace(date, start=first.start, end=second.end + is_closed) if date else None
