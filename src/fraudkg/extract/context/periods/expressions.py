"""Expressions of time: atoms joined to periods by the words around them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.asides import Asides, Sides
from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import Stated, complete, filled, is_later
from fraudkg.extract.context.periods.choice import counted_from
from fraudkg.extract.context.periods.context import Context
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.pairs import (
    are_beside,
    are_near,
    first_day,
    is_day,
    is_part_of_year,
    is_third,
    with_weekdays,
    with_years,
)
from fraudkg.extract.context.periods.words import Clock

_LEFT = 90
"""So many characters before an atom may say how it bounds a period."""
_RIGHT = 24
_GAP = 18
_UNBROKEN = re.compile(r"[^\s，。；,;:：]{0,30}")
_GLOSS = re.compile(r"\s?[(（]\s?")
_BESIDE = 4
_UP_TO_NOW = {"to-now": ("to-date", "running"), "now": ("point", "now")}
_UP_TO_NOW |= {code: ("to-date", code) for code in ("begun", "founded", "happened")}
"""Accumulation and grain of words that count up to the release, or tell its moment."""
_TOP = 2
"""After the headline, so many lines may be a dateline."""
_BULLET = len("(1) ")
_MIDDLE = 15
_OF_BASES = frozenset({"shifted", "prior"})
_MONTH_DAYS, _PART_DAYS, _WEEK_DAYS = 31, 27, 6
_YEAR_DAYS = 364
_POINTERS = {"day-next": "next", "year-prior": "prior", "action": "action", "undated": "undated"}


class Joiner:
    """Joins atoms by the words of one language.

    Args:
        words: Words by code, as in `time.yaml`.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], *, is_spaced: bool) -> None:
        self._context = Context(words, is_spaced=is_spaced)
        self._asides = Asides(self._context, needs_preposition=bool(words.get("year-after")))

    def join(
        self, folded: str, atoms: Sequence[Atom], clock: Clock, lines: frozenset[int] = frozenset()
    ) -> list[Expression]:
        """The expressions of a text from its atoms, in the same order; lines begin at `lines`."""
        found: list[Expression] = []
        top = sorted(lines)[_TOP] if len(lines) > _TOP else len(folded)
        atoms = with_years(folded, with_weekdays(folded, atoms), self._context, lines)
        known: Stated | None = None  # the last date with a year, for those that leave it out
        launch: Expression | None = None
        at = 0
        while at < len(atoms):
            atom = atoms[at]
            low = max(atoms[at - 1].end if at else 0, atom.start - _LEFT)
            opens_line = not lines.isdisjoint(range(atom.start - _BULLET + 1, atom.start + 1))
            left, right = folded[low : atom.start], folded[atom.end : atom.end + _RIGHT]
            sides = Sides(atom, low, left, right, opens_line, atom.start < top)
            is_near = bool(found) and atom.start - found[-1].end <= _BESIDE
            following = atoms[at + 1] if at + 1 < len(atoms) else None
            joined = None
            if following and are_near(atom, following, lines):
                joined = self._begun(folded, atom, following, clock, known)
                joined = joined or self._joined(folded, sides, following, clock, known)
            expression = joined or self._single(sides, clock, known)
            at += 2 if joined else 1
            launch = self._launch(sides, clock, known) or launch
            if expression is None:
                continue
            expression = counted_from(launch, expression, lines)
            base = self._base_at(sides, is_interval=bool(joined and joined.grain not in _OF_BASES))
            if base is None and is_near and not self._context.stop.search(folded, found[-1].end, atom.start):
                base = found[-1].base
            is_of_another = expression.grain in _OF_BASES and not self._context.within.search(sides.left)
            base = expression.start if base is None and is_of_another else base
            if is_near and expression.first and _GLOSS.fullmatch(folded, found[-1].end, atom.start):
                # A gloss in brackets says the same again: "the past two days (9 and 10 November)".
                expression = replace(expression, start=found.pop().start)
            found.append(expression if base is None else replace(expression, base=base))
            if atom.code == "date" and atom.stated.month and (atom.stated.year or atom.stated.day):
                known = complete(atom.stated, clock.today, known)
        return found

    def _launch(self, sides: Sides, clock: Clock, known: Stated | None) -> Expression | None:
        """When something began that a text goes on to count from: "the centre was set up in 2021"."""
        atom, context = sides.atom, self._context
        is_launch = context.launched.search(sides.left) or context.launched_after.match(sides.right)
        if atom.code not in {"date", "fixed"} or not is_launch:
            return None
        days = self._days(atom, clock, known)
        return Expression(atom.start, atom.end, *days, "period", "day") if days else None

    def _base_at(self, sides: Sides, *, is_interval: bool) -> int | None:
        context, left = self._context, sides.left
        if context.base_after.match(sides.right):
            return sides.atom.start
        opens = is_interval or (sides.atom.code == "date" and sides.atom.stated.day is not None)
        own = context.start.search(left) if opens else None
        # "picked up on Tuesday": no change is counted from a single day.
        is_change = not own and not is_day(sides.atom)
        near = is_change and (context.base_near.search(left) or context.base_change.search(left))
        if near:
            return sides.low + near.start()
        reach = own.start() if own else len(left)
        last = context.base.search(left, 0, reach)
        if last is None or context.stop.search(left, last.end()) or "，" in left[last.end() :]:
            return None
        return sides.low + last.start()

    def _joined(
        self, folded: str, sides: Sides, second: Atom, clock: Clock, known: Stated | None
    ) -> Expression | None:
        """What an atom and the next state together, None where they do not belong together."""
        context, first = self._context, sides.atom
        gap = folded[first.end : second.start]
        is_beside = gap in {"", " "}
        if len(gap) > _GAP:
            return None
        if first.code in {"date", "fixed"}:
            if second.code == "same-period" and is_beside:
                return self._shifted(first, second, first, clock, known)
            return self._interval(gap, sides, second, clock, known)
        if second.code not in {"date", "fixed"} or (days := self._days(second, clock, known)) is None:
            return None
        joined = None
        if first.code == "same-period" and not first.size and context.joining.fullmatch(gap):
            joined = self._shifted(first, second, second, clock, known)
        elif first.code == "to-now" and (is_beside or context.joining.fullmatch(gap)):
            joined = Expression(first.start, second.end, days[0], clock.today, "to-date", "running")
        elif first.code == "span" and is_beside and (begins := first_day(days[1], first.stated)):
            joined = Expression(first.start, second.end, begins, days[1], "period", "interval")
        return joined

    def _begun(
        self, folded: str, first: Atom, second: Atom, clock: Clock, known: Stated | None
    ) -> Expression | None:
        """Since a day on which an action began, said in one phrase: 6月25日某行动开展以来."""
        if first.code != "date" or second.code not in {"begun", "happened"}:
            return None
        is_one = _UNBROKEN.fullmatch(folded, first.end, second.start)
        if not is_one:
            return None
        days = self._days(first, clock, known)
        return days and Expression(first.start, second.end, days[0], clock.today, "to-date", "running")

    def _shifted(
        self, first: Atom, second: Atom, dated: Atom, clock: Clock, known: Stated | None
    ) -> Expression | None:
        """The period in question, in another year: "the same period of 2024"."""
        days = self._days(dated, clock, known)
        return days and Expression(first.start, second.end, *days, "period", "shifted")

    def _interval(
        self, gap: str, sides: Sides, second: Atom, clock: Clock, known: Stated | None
    ) -> Expression | None:
        """The period from one atom to the next, where the words between them join them."""
        context, first = self._context, sides.atom
        is_linked = bool(context.link.fullmatch(gap)) or is_part_of_year(first, second, gap, context)
        if not is_linked and context.conjunction.fullmatch(gap):
            is_linked = bool(context.between.search(sides.left)) or are_beside(first, second)
        if not is_linked and not (second.code == "to-now" and gap in {"", " "}):
            return None
        start = context.start.search(sides.left) or context.between.search(sides.left)
        begin = sides.low + start.start() if start else first.start
        if second.code in {"to-now", "now"}:
            opened = self._days(first, clock, known)
            return opened and Expression(begin, second.end, opened[0], clock.today, "to-date", "running")
        if second.code not in {"date", "fixed"}:
            return None
        ends = self._ends(first, second, clock, known)
        if ends is None or ends[0] > ends[1]:
            return None
        if clock.today and ends[0] <= clock.today < ends[1].replace(day=1):
            # Nothing is counted yet of the days to come.
            return Expression(begin, second.end, ends[0], clock.today, "to-date", "interval")
        return Expression(begin, second.end, *ends, "period", "interval")

    def _ends(
        self, first: Atom, second: Atom, clock: Clock, known: Stated | None
    ) -> tuple[date, date] | None:
        one, ends = first.stated, second.days
        if second.code == "date":
            one, other = filled(one, second.stated) if first.code == "date" else (one, second.stated)
            other = complete(other, clock.today, known)
            ends = other.days()
        elif ends:
            other = Stated(ends[0].year, ends[0].month, ends[0].day)
        if first.code == "date" and one.year is None and ends and other.year is not None:
            one = replace(one, year=other.year - is_later(one, other))
        starts = self._days(replace(first, stated=one), clock, known)
        if not starts or not ends:
            return None
        # From or up to the middle of a month.
        begins, end = (_MIDDLE if is_third(one) else None for one in (first, second))
        return starts[0].replace(day=begins or starts[0].day), ends[0].replace(day=end) if end else ends[1]

    def _single(self, sides: Sides, clock: Clock, known: Stated | None) -> Expression | None:
        atom = sides.atom
        if self._asides.hold(sides, clock):
            return None
        if atom.code not in {"date", "fixed"}:
            return self._undated(atom, clock.today)
        days = self._days(atom, clock, known)
        return days and self._dated(sides, days, clock)

    @staticmethod
    def _undated(atom: Atom, today: date | None) -> Expression | None:
        """What counts up to now or over a stretch before it, or points at days told elsewhere."""
        if atom.code in _UP_TO_NOW:
            return Expression(atom.start, atom.end, None, today, *_UP_TO_NOW[atom.code])
        if atom.code == "rolling":
            first = atom.days[0] if atom.days else None
            return Expression(atom.start, atom.end, first, today, "period", "rolling", size=atom.size)
        if atom.code == "year-to-date":
            first = today.replace(month=1, day=1) if today else None
            return Expression(atom.start, atom.end, first, today, "to-date", "running") if first else None
        return Expression(
            atom.start, atom.end, None, None, "period", _POINTERS.get(atom.code, "same"), size=atom.size
        )

    def _dated(self, sides: Sides, days: tuple[date, date], clock: Clock) -> Expression:
        """What a date with its surroundings states: since then, as of then, or at that time."""
        context, atom, today = self._context, sides.atom, clock.today
        first, last = days
        spread = (last - first).days
        grain = "day" if spread == 0 else "year" if spread >= _YEAR_DAYS else "month"
        is_dated = atom.code == "date" and (atom.stated.day or _MONTH_DAYS < spread < _YEAR_DAYS)
        is_part = atom.code == "fixed" and spread < _PART_DAYS and spread != _WEEK_DAYS
        if spread and (is_dated or is_part):
            grain = "interval"
        end = atom.end
        since = context.since_in(sides.left)
        after = context.since_after.match(sides.right) or context.since_late.match(sides.right)
        if (since or after) and (atom.code == "fixed" or grain != "interval"):
            begin = sides.low + since.start() if since else atom.start
            return Expression(begin, end + (after.end() if after else 0), first, today, "to-date", "running")
        as_of, until = context.as_of.search(sides.left), context.until_after.match(sides.right)
        if as_of or until:
            ended = context.end_after.match(sides.right)
            tail = until or ended
            begin = sides.low + as_of.start() if as_of else atom.start
            # "Till May this year" counts from January on.
            opened = last.replace(month=1, day=1) if atom.is_this_year and atom.stated.month else None
            return Expression(begin, end + (tail.end() if tail else 0), opened, last, "as-of", "running")
        if today and first <= today < last and grain != "day" and not atom.stated.day:
            # A year or month that is not over: the figure runs up to the release.
            return Expression(atom.start, end, first, today, "to-date", grain)
        return Expression(atom.start, end, first, last, "period", grain)

    def _days(self, atom: Atom, clock: Clock, known: Stated | None) -> tuple[date, date] | None:
        if atom.code == "fixed":
            return atom.days
        return complete(atom.stated, clock.today, known).days()
