"""What two atoms of time that stand side by side say of each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import MONTHS, Stated, days_before, months_before
from fraudkg.extract.context.periods.context import Context
from fraudkg.extract.context.periods.expression import Expression

_BEFORE_DATES = frozenset({" ", ", ", " (", "(", "（"})
_OPENING, _CLOSING = ("(", "（"), frozenset({")", "）"})
_BESIDE = 4
_NEAR, _LEFT = 32, 60
"""So many characters around a year tell whether months after it are of it."""
_MIDDLE = 28
"""Day of the month after which the day after a shorter month's last belongs to the next month."""


def first_day(last: date, size: Stated) -> date | None:
    """The first day of so many months or weeks that end on `last`."""
    if size.day is not None:
        return days_before(last, 7 * size.day - 1)
    day = months_before(last, size.month or MONTHS)
    following = days_before(day, -1) if day else None
    after = days_before(last, -1)
    if following is None or after is None or after.month == last.month:
        return following
    # Months that end with a month begin with one, however many days it has.
    return following if following.day == 1 else days_before(following.replace(day=_MIDDLE), -4)


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
    if one.grain != "month" or other.grain != "month" or not one.last_month:
        return False
    years, month = divmod(one.last_month, MONTHS)
    is_known = one.year is not None and other.year is not None
    return other.month == month + 1 and (not is_known or other.year == (one.year or 0) + years)


def of_that_year(folded: str, first: Atom, second: Atom, said: Expression) -> Expression | None:
    """A day or month of the year told last: "on 16 November of that year", 同年11月16日."""
    dated, other = (first, second) if first.code == "date" else (second, first)
    stated, last = dated.stated, said.last
    if dated.code != "date" or other.code != "year-that" or stated.year or not stated.month or not last:
        return None
    if len(gap := folded[first.end : second.start]) > _BESIDE or not gap.isascii():
        return None
    days = replace(stated, year=last.year).days()
    return days and Expression(first.start, second.end, *days, "period", "day" if stated.day else "month")


def with_weekdays(folded: str, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, a weekday and the date that says which one is meant as one: "Tuesday (9 March)"."""
    found: list[Atom] = []
    weekday: Atom | None = None
    for atom in atoms:
        if weekday is not None and _is_day_of(folded, weekday, atom):
            is_bracketed = folded[weekday.end : atom.start].endswith(_OPENING)
            end = atom.end + (is_bracketed and folded[atom.end : atom.end + 1] in _CLOSING)
            found[-1] = replace(atom, start=weekday.start, end=end)
            weekday = None
            continue
        found.append(atom)
        weekday = atom if atom.code == "fixed" and is_day(atom) else None
    return found


def without_openers(folded: str, atoms: Sequence[Atom], context: Context) -> list[Atom]:
    """The atoms without those that only open a stretch: "in the period from March to June"."""
    return [
        one
        for one, other in zip_longest(atoms, atoms[1:])
        if one.code != "same-period"
        or not other
        or not context.opener.fullmatch(folded, one.end, other.start)
    ]


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


def _is_day_of(folded: str, weekday: Atom, date_: Atom) -> bool:
    gap = folded[weekday.end : date_.start]
    return date_.code == "date" and date_.stated.day is not None and gap in _BEFORE_DATES


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
