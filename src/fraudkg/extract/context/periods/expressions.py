"""Expressions of time: atoms joined to periods by the words around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.asides import Sides, is_aside
from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import MONTHS, Clock, Days, Stated, complete, is_later
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.pairs import are_beside, first_day, last_day, with_weekdays
from fraudkg.extract.context.periods.wording import Wording

_LEFT = 90
"""So many characters before an atom may say how it bounds a period."""
_RIGHT, _PHRASE, _BESIDE = 24, 30, 4
_GLOSS = re.compile(r"\s?[(（]\s?")
_COMMA = re.compile(r"，|,(?![\s\d])")
"""A Chinese comma, which some print in ASCII, but without a space behind it."""
_LABELLED = re.compile(r"\d[^\d.;。；()（）]*[(（]\Z")
_OF_OTHERS = frozenset({"shifted", "prior"})
_TOP = 2
"""After the headline, so many lines may be a dateline."""
_MONTH, _YEAR_DAYS = range(27, 31), 364
_FRESH = 7
"""A day so long ago that an operation began on is none of a raid."""
_FAR = 1500
"""So many characters behind the day something began it may be counted since then."""
_UP_TO_NOW = {"to-now": ("to-date", "running"), "now": ("point", "now")}
_UP_TO_NOW |= {code: ("to-date", code) for code in ("begun", "founded", "happened")}
"""Accumulation and grain of words that count up to the release, or tell its moment."""
_POINTERS = {"year-prior": "prior", "action": "action", "undated": "undated"}
"""Grain of words that point at a period; of others it is the same as before."""


class Joiner:
    """Joins the atoms of one folded text by the patterns for the text around them."""

    def __init__(self, wording: Wording, folded: str, clock: Clock, lines: frozenset[int]) -> None:
        self._wording = wording
        self._folded = folded
        self._today = clock.today
        self._lines = lines
        self._known: Stated | None = None
        """The last date with a year, for those that leave it out."""
        self._begun: Atom | None = None
        """When something began, by the last words that told it."""

    def join(self, atoms: Sequence[Atom]) -> list[Expression]:
        """The expressions of the text from its atoms, in the same order."""
        wording, folded, found = self._wording, self._folded, list[Expression]()
        atoms = with_weekdays(folded, atoms, wording)
        top = sorted(self._lines)[_TOP] if len(self._lines) > _TOP else len(folded)
        at = 0
        while at < len(atoms):
            atom = atoms[at]
            low = max(atoms[at - 1].end if at else 0, atom.start - _LEFT)
            left, right = folded[low : atom.start], folded[atom.end : atom.end + _RIGHT]
            sides = Sides(atom, low, left, right, wording.since_in(left), atom.start < top)
            following = atoms[at + 1] if at + 1 < len(atoms) else None
            is_near = following and self._lines.isdisjoint(range(atom.end, following.start + 1))
            joined = self._joined(sides, following) if following and is_near else None
            expression = joined or self._single(sides)
            at += 2 if joined else 1
            if expression is None:
                continue
            base = self._base_at(sides, joined)
            if found and wording.conjunction.fullmatch(left) and wording.in_turn.match(folded, atom.end):
                base = found[-1].base  # 2022年和2023年分别立案5起、6起
            is_gloss = bool(found and expression.first) and not self._is_label(atom)
            if is_gloss and _GLOSS.fullmatch(folded, found[-1].end, atom.start):
                # A gloss in brackets says the same again: "the past two days (9 and 10 November)".
                said = found.pop()
                base, words = said.base, folded[atom.start : atom.end]
                # But 4月から9月(上半期) is of the months that figures tell.
                is_vague = said.grain == expression.grain == "interval" and not any(map(str.isdigit, words))
                expression = said if is_vague else replace(expression, start=said.start, end=said.end)
            found.append(expression if base is None else replace(expression, base=base))
            if atom.stated.month and (atom.stated.year or atom.stated.day):
                self._known = complete(atom.stated, self._today, self._known)
        return found

    def _is_label(self, atom: Atom) -> bool:
        """Whether it heads another figure in brackets behind a figure: 1,200 cases (2023: 1,500)."""
        is_headed = self._folded.startswith((":", "："), atom.end)
        return is_headed and bool(_LABELLED.search(self._folded, max(0, atom.start - _LEFT), atom.start))

    def _base_at(self, sides: Sides, joined: Expression | None = None) -> int | None:
        """Where the words begin that make an atom the base of a comparison; `joined` with the next one."""
        wording, left = self._wording, sides.left
        over = wording.change_of.match(self._folded, sides.atom.start)
        if over and joined and joined.grain in _OF_OTHERS:
            left += over[0]  # "up 12 percent over the same period last year"
        if self._is_label(sides.atom):
            return sides.atom.start
        if wording.base_after.match(sides.right) or wording.base_level.match(sides.right):
            beside = wording.base_near.search(left)
            return sides.low + beside.start() if beside else sides.atom.start
        change = wording.base_change.search(left)
        # "from May to June" opens a stretch.
        # "picked up on Tuesday": no change is counted from a single day.
        opens = joined and joined.grain != "shifted" and wording.start.search(left)
        near = None if opens or sides.atom.is_day else wording.base_near.search(left) or change
        if near:
            return sides.low + near.start(near.lastgroup or 0)
        last = wording.base.search(left)
        if last is None or _COMMA.search(left, last.end()):
            return None
        if wording.stop.search(left, last.end()) or wording.contrast.search(left, last.end()):
            return None
        return sides.low + last.start()

    def _joined(self, sides: Sides, second: Atom) -> Expression | None:
        """What an atom and the next state together, None where they do not belong together."""
        wording, first = self._wording, sides.atom
        gap = self._folded[first.end : second.start]
        if "year-that" in {first.code, second.code} and len(gap) <= _BESIDE:
            return self._of_that_year(first, second)
        if first.is_dated:
            return self._from_date(gap, sides, second)
        days, is_of = self._days(second) if second.is_dated else None, wording.joining.fullmatch(gap)
        if is_of and first.code == "same-period" and (days or second.code == "year-prior"):
            begins, ends = days or (None, None)
            pair = self._pair(first, second, begins, ends, "shifted" if days else "prior")
            # "Over three months in 2025" lies somewhere in that year.
            is_inner = days and first.size and first.size > 1
            return replace(pair, grain="interval", accumulation="within") if is_inner else pair
        if (first.code, second.code, gap) == ("year-prior", "same-period", ""):
            return self._pair(first, second, None, None, "prior")
        if days and first.code == "span" and (begins := first_day(days[1], first.stated)):
            return self._pair(first, second, begins, days[1], "interval")
        return None

    def _from_date(self, gap: str, sides: Sides, second: Atom) -> Expression | None:
        """What a date and the atom behind it state together."""
        first = sides.atom
        if second.code == "span":
            return self._lasting(gap, first, second)
        if second.code == "begun" and len(gap) <= _PHRASE:
            # Since something began, said in one phrase: 6月25日某行动开展以来.
            days = self._days(first)
            return days and self._pair(first, second, days[0], self._today, "running")
        if second.code != "same-period" or gap not in {"", " "}:
            return self._interval(gap, sides, second)
        # The period in question, in another year: "the same period of 2024"; 4月28日当天.
        days = self._days(first)
        return days and self._pair(first, second, *days, "day" if second.size == 1 else "shifted")

    def _lasting(self, gap: str, first: Atom, second: Atom) -> Expression | None:
        """So long from a day or month on: 3월부터 2개월간."""
        days = self._days(first) if self._wording.link.fullmatch(gap) else None
        last = last_day(days[0], second.stated) if days else None
        return self._pair(first, second, days[0], last, "interval") if days and last else None

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
        wording, first = self._wording, sides.atom
        # A year is counted up to a month of its own: 今年截至9月.
        is_up_to = first.stated.grain == "year" and wording.as_of.fullmatch(gap.lstrip())
        is_linked = bool(is_up_to or wording.link.fullmatch(gap))
        if not is_linked and wording.conjunction.fullmatch(gap):
            is_pair = are_beside(first, second) and not wording.in_turn.match(self._folded, second.end)
            is_linked = bool(wording.between.search(sides.left)) or is_pair
        if second.code == "undated" and is_linked:
            # From April 2020 to March this year, whichever that is.
            days = self._days(first)
            return days and self._pair(first, second, days[0], None, "interval")
        if second.code == "to-now" and (is_linked or gap in {"", " "}):
            days = self._days(first)
            return days and self._pair(first, second, days[0], self._today, "running")
        ends = self._ends(gap, first, second) if is_linked and second.is_dated else None
        if ends is None or ends[0] > ends[1]:
            return None
        joined = self._pair(first, second, *ends, "interval")
        # Nothing is counted yet of the days to come.
        is_open = self._today and ends[0] <= self._today < ends[1].replace(day=1)
        return replace(joined, last=self._today, accumulation="to-date") if is_open else joined

    def _ends(self, gap: str, first: Atom, second: Atom) -> Days:
        """The first and last day of an interval; each end may leave its year to the other."""
        one, other, ends = first.stated, second.stated, second.days
        if second.code == "date":
            if self._today and other.year is None and self._wording.this.search(gap):
                other = replace(other, year=self._today.year)
            if first.code == "date" and one.year and other.year is None:
                other = replace(other, year=one.year + is_later(one, other))
            other = complete(other, self._today, self._known)
            ends = other.days()
            if first.code == "date" and one.year is None and other.year is not None:
                one = replace(one, year=other.year - is_later(one, other))
        starts = self._days(replace(first, stated=one))
        if not starts or not ends:
            return None
        is_mid = second.days is not None and (ends[0].day, ends[1].day) == (11, 20)
        return starts[0], ends[0].replace(day=15) if is_mid else ends[1]

    def _single(self, sides: Sides) -> Expression | None:
        atom = sides.atom
        if atom.code == "date" and self._wording.opening.search(sides.left):
            self._begun = atom
        if is_aside(sides, self._wording, self._today):
            return None
        if not atom.is_dated:
            return _undated(atom, self._today, self._begun)
        days = self._days(atom)
        return days and self._dated(sides, days)

    def _dated(self, sides: Sides, days: tuple[date, date]) -> Expression:
        """What a date with its surroundings states: since then, as of then, or at that time."""
        atom, today, (first, last) = sides.atom, self._today, days
        spread = (last - first).days
        stretch = "year" if spread >= _YEAR_DAYS else "interval"
        grain = "day" if not spread else "month" if spread in _MONTH else stretch
        bounded = self._since(sides, first, grain) or self._as_of(sides, last) or self._within(sides, days)
        if bounded:
            return bounded
        is_going_on = self._is_going_on(sides, days)
        # Who names a year by its number in its last month tells of the whole of it: "In 2022" on 30 December.
        is_named = any(map(str.isnumeric, self._folded[atom.start : atom.end]))
        is_whole = grain == "year" and is_named and today and today.month == MONTHS
        is_open = today and first <= today and (today < last or is_going_on)
        if is_open and (is_going_on or not atom.stated.day) and not is_whole:
            # It is not over, or an action began in it: the figure runs up to the release.
            return Expression(atom.start, atom.end, first, today, "to-date", grain)
        return Expression(atom.start, atom.end, first, last, "period", grain)

    def _since(self, sides: Sides, first: date, grain: str) -> Expression | None:
        """From a date up to now, where the words beside it say so."""
        wording, atom, since = self._wording, sides.atom, sides.since
        after = wording.since_after.match(self._folded, atom.end)
        after = after or wording.since_late.match(self._folded, atom.end)
        if not after and not (since and (atom.code == "fixed" or grain != "interval")):
            return None
        begin, end = sides.reach(since, None)
        return Expression(begin, after.end() if after else end, first, self._today, "to-date", "running")

    def _as_of(self, sides: Sides, last: date) -> Expression | None:
        """Up to a date, whenever that began."""
        atom, before = sides.atom, self._wording.as_of.search(sides.left)
        # 1月から6月までに: a stretch of months begins where it says.
        is_one = atom.stated.month == atom.stated.last_month
        behind = self._wording.until_after.match(sides.right) if is_one else None
        told = before or behind
        return Expression(*sides.reach(before, behind), None, last, "as-of", "running") if told else None

    def _within(self, sides: Sides, days: tuple[date, date]) -> Expression | None:
        """Some time in a stretch that is not over: earlier this year."""
        today, (first, last) = self._today, days
        if not (today and first <= today <= last and first < last):
            return None
        before = self._wording.earlier.search(sides.left)
        behind = self._wording.earlier_after.match(sides.right)
        told = before or behind
        return Expression(*sides.reach(before, behind), first, today, "within", "interval") if told else None

    def _is_going_on(self, sides: Sides, days: tuple[date, date]) -> bool:
        """Whether an action was launched then, in early March, too, or on a day some time ago."""
        wording, atom, spread = self._wording, sides.atom, (days[1] - days[0]).days
        if spread > max(_MONTH):
            return False
        is_long_ago = self._today is not None and (self._today - days[0]).days > _FRESH
        launched = wording.launched.search(self._folded, max(0, atom.start - _LEFT), atom.start)
        behind = wording.launched_after.match(sides.right) if spread else None
        return bool((launched and (spread or is_long_ago)) or behind)

    def _days(self, atom: Atom) -> Days:
        return atom.spread(self._today, self._known)


def _undated(atom: Atom, today: date | None, begun: Atom | None) -> Expression | None:
    """What counts up to now or over a stretch before it, or points at days told elsewhere."""
    start, end = atom.start, atom.end
    if atom.code in _UP_TO_NOW:
        return Expression(start, end, _begun(atom, begun, today), today, *_UP_TO_NOW[atom.code])
    if atom.code == "year-to-date":
        first = today.replace(month=1, day=1) if today else None
        return Expression(start, end, first, today, "to-date", "running")
    first, last = atom.days or (None, None)
    grain = "rolling" if atom.code == "rolling" else _POINTERS.get(atom.code, "same")
    return Expression(start, end, first, last, "period", grain, size=atom.size)


def _begun(atom: Atom, begun: Atom | None, today: date | None) -> date | None:
    """The day since which an atom counts that names it by what began: "since its set-up", "so far"."""
    if begun is None or atom.start - begun.end > _FAR:
        return None
    # "So far" counts since an action began, in some month, not since a body was founded in a year.
    is_of_it = atom.code == "founded" or (atom.code == "to-now" and begun.stated.month)
    days = begun.spread(today) if is_of_it else None
    return days[0] if days else None
