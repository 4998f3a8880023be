"""What two atoms of time that stand side by side say of each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import MONTHS, Stated, days_before, months_before
from fraudkg.extract.context.periods.context import Context

_BEFORE_DATES = frozenset({" ", ", ", " (", "(", "（"})
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_NEAR, _LEFT = 32, 60
"""So many characters around a year tell whether months after it are of it."""


def first_day(last: date, size: Stated) -> date | None:
    """The first day of so many months or weeks that end on `last`."""
    if size.day is not None:
        return days_before(last, 7 * size.day - 1)
    months = size.month or MONTHS
    after = days_before(last, -1)
    if after and after.day == 1:
        # Months that end with a month begin with one, however many days it has.
        return months_before(last.replace(day=1), months - 1)
    day = months_before(last, months)
    return day and days_before(day, -1)


def is_part_of_year(first: Atom, second: Atom, gap: str, context: Context) -> bool:
    """Whether a year is counted up to a month of its own: 今年截至9月."""
    if first.code != "date" or second.code != "date" or not gap.strip():
        return False
    is_of = first.stated.grain == "year" and second.stated.year is None and second.stated.month is not None
    return is_of and bool(context.as_of.fullmatch(gap))


def are_beside(first: Atom, second: Atom) -> bool:
    """Whether both are single days, one month and the next, or two years: "in January and February"."""
    if is_day(first) and is_day(second):
        return True
    one, other = first.stated, second.stated
    if one.grain == other.grain == "year" and one.year and other.year:
        return other.year == one.year + 1
    is_pair = one.grain == other.grain == "month" and one.last_month is not None
    return is_pair and other.month == (one.last_month or 0) % MONTHS + 1


def with_weekdays(folded: str, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, a weekday and the date that says which one is meant as one: "Tuesday (9 March)"."""
    found: list[Atom] = []
    for atom in atoms:
        weekday = found[-1] if found and found[-1].code == "fixed" and is_day(found[-1]) else None
        is_date = atom.code == "date" and atom.stated.day is not None
        if weekday and is_date and folded[weekday.end : atom.start] in _BEFORE_DATES:
            is_bracketed = folded.endswith(_OPENING, weekday.end, atom.start)
            end = atom.end + (is_bracketed and folded.startswith(_CLOSING, atom.end))
            found[-1] = replace(atom, start=weekday.start, end=end)
        else:
            found.append(atom)
    return found


def with_years(folded: str, atoms: Sequence[Atom], context: Context, lines: frozenset[int]) -> list[Atom]:
    """The atoms, months of a year that their sentence names before: "last year there were 9 in May"."""
    found = list(atoms)
    for at, month in enumerate(atoms[1:], 1):
        year = found[at - 1]
        is_same_line = lines.isdisjoint(range(year.end, month.start + 1))
        if is_same_line and _is_later_part(year, month) and _names_year(folded, year, month.start, context):
            found[at] = replace(month, stated=replace(month.stated, year=year.stated.year))
    return found


def _is_later_part(year: Atom, other: Atom) -> bool:
    """Whether one is a year or a month of one, the other a month without a year that may be of it."""
    one, stated = year.stated, other.stated
    if year.code != "date" or other.code != "date" or not one.year or stated.year or not stated.month:
        return False
    return one.grain == "year" or (one.last_month or MONTHS) < stated.month


def _names_year(folded: str, year: Atom, end: int, context: Context) -> bool:
    """Whether what follows up to `end` is told of this year: it is no base, and nothing is since then."""
    left = context.stop.split(folded[max(0, year.start - _LEFT) : year.start])[-1]
    gap = folded[year.end : end]
    if len(gap) > _LEFT or context.stop.search(gap) or context.as_of.fullmatch(gap):
        return False
    is_base = context.base.search(left) or context.base_near.search(left) or context.base_after.match(gap)
    return not (is_base or context.since_in(left) or context.since_after.match(gap))


def is_day(atom: Atom) -> bool:
    """Whether an atom is a single day, or some of one month."""
    return atom.days[0] == atom.days[1] if atom.days else atom.stated.day is not None


def is_third(atom: Atom) -> bool:
    """Whether an atom is the middle third of a month: "mid-December"."""
    return atom.days is not None and (atom.days[0].day, atom.days[1].day) == (11, 20)


def are_near(atom: Atom, following: Atom, lines: frozenset[int]) -> bool:
    """Whether two atoms are near each other and no line begins between them."""
    gap = range(atom.end, following.start + 1)
    return len(gap) <= _NEAR and lines.isdisjoint(gap)
