"""Expressions of time: atoms joined to periods by the words around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.asides import Sides, is_aside
from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import Days, Stated, complete, filled, is_later
from fraudkg.extract.context.periods.context import Context
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.openings import Openings
from fraudkg.extract.context.periods.pairs import (
    are_beside,
    are_near,
    first_day,
    is_day,
    is_later_part,
    is_part_of_year,
    is_third,
    with_weekdays,
)
from fraudkg.extract.context.periods.runs import is_run, last_day
from fraudkg.extract.context.periods.undated import undated
from fraudkg.extract.context.periods.words import Clock

_LEFT = 90
"""So many characters before an atom may say how it bounds a period."""
_RIGHT = 24
_UNBROKEN = re.compile(r"[^\s，。；,;:：]{0,30}")
_GLOSS = re.compile(r"\s?[(（]\s?")
_BESIDE = 4
_TOP = 2
"""After the headline, so many lines may be a dateline."""
_MIDDLE = 15
_MONTH, _YEAR_DAYS = range(27, 31), 364


class Joiner:
    """Joins the atoms of one text.

    Args:
        context: The patterns for the text around an atom.
        folded: The folded text.
        clock: When and where it speaks.
        lines: Where its lines begin.
    """

    def __init__(self, context: Context, folded: str, clock: Clock, lines: frozenset[int]) -> None:
        self._context = context
        self._folded = folded
        self._today = clock.today
        self._lines = lines
        self._known: Stated | None = None
        """The last date with a year, for those that leave it out."""
        self._year: Atom | None = None
        """The year or month that was told last, of which later months of its sentence are."""
        self._openings = Openings(context, clock.today)

    def join(self, atoms: Sequence[Atom]) -> list[Expression]:
        """The expressions of the text from its atoms, in the same order."""
        context, folded, found = self._context, self._folded, list[Expression]()
        atoms = with_weekdays(folded, atoms)
        top = sorted(self._lines)[_TOP] if len(self._lines) > _TOP else len(folded)
        at = 0
        while at < len(atoms):
            atom = self._in_year(atoms[at])
            low = max(atoms[at - 1].end if at else 0, atom.start - _LEFT)
            left, right = folded[low : atom.start], folded[atom.end : atom.end + _RIGHT]
            sides = Sides(atom, low, left, right, context.since_in(left), atom.start < top)
            following = atoms[at + 1] if at + 1 < len(atoms) else None
            is_pair = following and are_near(atom, following, self._lines)
            joined = self._joined(sides, following) if following and is_pair else None
            expression = joined or self._single(sides)
            at += 2 if joined else 1
            if expression is None:
                continue
            base = self._base_at(sides, is_interval=bool(joined and joined.grain != "shifted"))
            if found and expression.first and _GLOSS.fullmatch(folded, found[-1].end, atom.start):
                # A gloss in brackets says the same again: "the past two days (9 and 10 November)".
                said = found.pop()
                base = said.base
                is_open = said.grain == "running" and said.first == expression.first
                expression = said if is_open else replace(expression, start=said.start, end=said.end)
            if base is not None and atom.size and atom.is_dated:
                # The month that a report on November calls the last one is October.
                expression = replace(expression, grain="prior", size=atom.size)
            found.append(expression if base is None else replace(expression, base=base))
            is_told = base is None and expression.accumulation == "period" and atom.code == "date"
            self._year = atom if is_told else None
            if atom.code == "date" and atom.stated.month and (atom.stated.year or atom.stated.day):
                self._known = complete(atom.stated, self._today, self._known)
        return found

    def _in_year(self, atom: Atom) -> Atom:
        """The atom, with the year that its sentence names before: "last year there were 9 in May"."""
        year = self._year
        if year is None or atom.start - year.end > _LEFT or not is_later_part(year, atom):
            return atom
        is_one_line = self._lines.isdisjoint(range(year.end, atom.start + 1))
        if not is_one_line or self._context.stop.search(self._folded, year.end, atom.start):
            return atom
        return replace(atom, stated=replace(atom.stated, year=year.stated.year))

    def _base_at(self, sides: Sides, *, is_interval: bool) -> int | None:
        """Where the words begin that make an atom the base of a comparison."""
        context, left = self._context, sides.left
        if context.base_after.match(sides.right):
            return sides.atom.start
        if context.since_after.match(sides.right):
            return None
        # "from May to June" opens a stretch; "picked up on Tuesday": no change is counted from a single day.
        opens = is_interval and context.start.search(left)
        is_change = not opens and not is_day(sides.atom)
        near = is_change and (context.base_near.search(left) or context.base_change.search(left))
        if near:
            return sides.low + near.start(near.lastgroup or 0)
        last = context.base.search(left)
        if last is None or context.stop.search(left, last.end()) or "，" in left[last.end() :]:
            return None
        return sides.low + last.start()

    def _joined(self, sides: Sides, second: Atom) -> Expression | None:
        """What an atom and the next state together, None where they do not belong together."""
        context, first, joined = self._context, sides.atom, None
        gap = self._folded[first.end : second.start]
        is_beside = gap in {"", " "}
        if "year-that" in {first.code, second.code} and len(gap) <= _BESIDE:
            return self._of_that_year(first, second)
        if first.is_dated:
            if second.code == "begun" and _UNBROKEN.fullmatch(gap):
                # Since a day on which an action began, said in one phrase: 6月25日某行动开展以来.
                days = self._days(first)
                return days and self._pair(first, second, days[0], self._today, "running")
            if second.code != "same-period" or not is_beside:
                return self._interval(gap, sides, second)
            # The period in question, in another year: "the same period of 2024".
            days = self._days(first)
            is_same = not gap and second.size == 1 and is_day(first)  # 4月28日当天
            return days and self._pair(first, second, *days, "day" if is_same else "shifted")
        days, is_of = self._days(second) if second.is_dated else None, context.joining.fullmatch(gap)
        if first.code == "same-period" and second.code == "year-prior" and is_of:
            joined = self._pair(first, second, None, None, "prior")
        elif days is None:
            return None
        elif first.code == "same-period" and not first.size and is_of:
            joined = self._pair(first, second, *days, "shifted")
        elif first.code == "to-now" and (is_beside or is_of):
            joined = self._pair(first, second, days[0], self._today, "running")
        elif first.code == "span" and is_beside and (begins := first_day(days[1], first.stated)):
            joined = self._pair(first, second, begins, days[1], "interval")
        return joined

    def _of_that_year(self, first: Atom, second: Atom) -> Expression | None:
        """A day or month of the year told last: "on 16 November of that year", 同年11月16日."""
        stated = (first if first.code == "date" else second).stated
        if not self._known or not stated.month or stated.year:
            return None
        days = replace(stated, year=self._known.year).days()
        return days and self._pair(first, second, *days, stated.grain)

    @staticmethod
    def _pair(one: Atom, other: Atom, first: date | None, last: date | None, grain: str) -> Expression:
        accumulation = "to-date" if grain == "running" else "period"
        return Expression(one.start, other.end, first, last, accumulation, grain)

    def _interval(self, gap: str, sides: Sides, second: Atom) -> Expression | None:
        """The period from one atom to the next, where the words between them join them."""
        context, first = self._context, sides.atom
        is_linked = bool(context.link.fullmatch(gap)) or is_part_of_year(first, second, gap, context)
        if not is_linked and context.conjunction.fullmatch(gap):
            is_linked = bool(context.between.search(sides.left)) or are_beside(first, second)
        is_linked = is_linked or is_run(gap, sides, second, context, self._folded)
        if not is_linked and not (second.code == "to-now" and gap in {"", " "}):
            return None
        if second.code in {"to-now", "now"}:
            opened = self._days(first)
            return opened and Expression(
                first.start, second.end, opened[0], self._today, "to-date", "running"
            )
        ends = self._ends(first, second) if second.is_dated else None
        if ends is None or ends[0] > ends[1]:
            return None
        if self._today and ends[0] <= self._today < ends[1].replace(day=1):
            # Nothing is counted yet of the days to come.
            return Expression(first.start, second.end, ends[0], self._today, "to-date", "interval")
        return Expression(first.start, second.end, *ends, "period", "interval")

    def _ends(self, first: Atom, second: Atom) -> Days:
        one, ends = first.stated, second.days
        if second.code == "date":
            one, other = filled(one, second.stated) if first.code == "date" else (one, second.stated)
            other = complete(other, self._today, self._known)
            ends = other.days()
        elif ends:
            other = Stated(ends[0].year, ends[0].month, ends[0].day)
        if first.code == "date" and one.year is None and ends and other.year is not None:
            one = replace(one, year=other.year - is_later(one, other))
        starts = self._days(replace(first, stated=one))
        if not starts or not ends:
            return None
        # From or up to the middle of a month.
        begins, end = (_MIDDLE if is_third(one) else None for one in (first, second))
        return starts[0].replace(day=begins or starts[0].day), ends[0].replace(day=end) if end else ends[1]

    def _single(self, sides: Sides) -> Expression | None:
        atom = sides.atom
        self._openings.note(sides)
        if is_aside(sides, self._context, self._today):
            return None
        if opening := self._openings.days(atom):
            return Expression(atom.start, atom.end, *opening, "period", "interval")
        if not atom.is_dated:
            return undated(atom, self._today, self._openings)
        days = self._days(atom)
        return days and self._dated(sides, days)

    def _dated(self, sides: Sides, days: tuple[date, date]) -> Expression:
        """What a date with its surroundings states: since then, as of then, or at that time."""
        context, atom, today = self._context, sides.atom, self._today
        first, last = days
        spread = (last - first).days
        stretch = "year" if spread >= _YEAR_DAYS else "interval"
        grain = "day" if not spread else "month" if spread in _MONTH else stretch
        if ends := last_day(sides, first, context, today):
            return Expression(atom.start, atom.end, first, ends, "period", "interval")
        since = sides.since
        after = context.since_after.match(sides.right) or context.since_late.match(sides.right)
        if after or (since and (atom.code == "fixed" or grain != "interval")):
            begin = sides.low + since.start() if since else atom.start
            end = atom.end + (after.end() if after else 0)
            return Expression(begin, end, first, today, "to-date", "running")
        as_of, until = context.as_of.search(sides.left), context.until_after.match(sides.right)
        if as_of or until:
            begin = sides.low + as_of.start() if as_of else atom.start
            end = atom.end + (until.end() if until else 0)
            last = last.replace(day=_MIDDLE) if is_third(atom) else last
            # "Up to 1 November this year" counts from January on.
            is_of_year = atom.is_of_year and context.up_to.search(sides.left)
            opened = last.replace(month=1, day=1) if is_of_year else None
            return Expression(begin, end, opened, last, "as-of", "running")
        if today and first <= today < last and grain != "day" and not atom.stated.day:
            # A year or month that is not over: the figure runs up to the release.
            return Expression(atom.start, atom.end, first, today, "to-date", grain)
        return Expression(atom.start, atom.end, first, last, "period", grain)

    def _days(self, atom: Atom) -> Days:
        return atom.spread(self._today, self._known)
