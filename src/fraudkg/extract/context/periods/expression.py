"""A period as the text states it, and what is meant by one that names no days, or names them only roughly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from fraudkg.extract.context.periods.calendar import MONTHS, in_year

_RANK = {"interval": 3, "running": 3, "year": 2, "month": 2, "rolling": 2}
"""The wider kind of expression wins; those not listed have 1."""
_YEAR, _BRIEF = 365, 27
_YEARLONG = frozenset({360, 365})
"""A year, or twelve months."""
_BEGINNINGS = frozenset({"begun", "founded", "happened"})
POINTERS = _BEGINNINGS | {"same", "prior", "shifted", "action"}
"""Grains of expressions that point at a period stated elsewhere."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A period that the text states.

    Args:
        start: Offset where its words begin.
        end: Offset where its words end.
        first: First day, None where none is stated.
        last: Last day, None where none is stated.
        accumulation: period, to-date, point, or as-of where the words leave open which of the two.
        grain: interval, year, month, day, rolling, running (to date), now or undated (a time that is not
            said); same, prior, shifted, action, begun, founded and happened point at another period.
        base: Offset of the word that makes it the base of a comparison, None where it is none.
        size: About how many days it says to be long, None where it says nothing of it.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    accumulation: str
    grain: str
    base: int | None = None
    size: int | None = None

    def is_shorter(self, days: int) -> bool:
        """Whether its last day is less than so many days after its first."""
        return self.first is not None and self.last is not None and (self.last - self.first).days < days

    def is_day_of(self, main: "Expression", most: int) -> bool:
        """Whether it is a day of another stretch, of fewer than so many days."""
        if not (self.first and main.first and main.last and main.is_shorter(most)):
            return False
        return self.grain == "day" and main.first <= self.first <= main.last

    def fits(self, other: "Expression") -> bool:
        """Whether it is about as long as another one says that it is; true where that says nothing."""
        if other.size is None:
            return True
        if self.first is None or self.last is None:
            return False
        slack = 0 if other.size == 1 else max(2, other.size // 10)
        return abs((self.last - self.first).days + 1 - other.size) <= slack


def best_of(chosen: Sequence[Expression]) -> Expression | None:
    """The widest kind of expression, among them the last."""
    return max(reversed(chosen), key=lambda one: _RANK.get(one.grain, 1), default=None)


def opened(expression: Expression, stated: Sequence[Expression]) -> Expression:
    """A running total with the day since which the sentence counts and that up to which it does.

    "As of March 2025, 900 cases since the unit was set up in May 2024".
    """
    running = [one for one in stated if one.grain == "running"]
    if expression.grain != "running":
        return expression
    if expression.first is None:
        # 2023年度に急増し、2024年度(2025年2月時点)は: since the last day told before it, else behind it.
        told = [one for one in stated if one.first is not None]
        before = [one.first for one in told if one.start < expression.start]
        first = before[-1] if before else next((one.first for one in told), None)
        is_before = first and (expression.last is None or first <= expression.last)
        return replace(expression, first=first, accumulation="to-date") if is_before else expression
    until = next((one for one in running if one.first is None and one.accumulation == "as-of"), None)
    is_open = expression.accumulation == "to-date" and until and until.last and until.last >= expression.first
    return replace(expression, last=until.last) if until and is_open else expression


def stands(expression: Expression) -> bool:
    """Whether it names days of its own, not those of a base or of another expression."""
    return expression.base is None and expression.grain not in POINTERS and expression.grain != "now"


def pointed(
    expression: Expression | None, carried: Expression | None, main: Expression | None
) -> Expression | None:
    """The period that an expression means: its own, the one carried, or that of the document (`main`)."""
    if expression is None:
        return None
    if expression.grain == "rolling":
        known = [one for one in (carried, main) if one and is_meant(one, expression)]
        return replace(known[0], start=expression.start, end=expression.end) if known else expression
    if expression.grain in _BEGINNINGS:
        begun = {"founded": carried, "begun": main}.get(expression.grain)
        first = expression.first or (begun.first if begun else None)
        return replace(expression, first=first, grain="running")
    if expression.grain in POINTERS:
        return _target(expression, carried, main)
    return expression if carried is None else _opened(expression, carried)


def is_meant(expression: Expression, rolling: Expression) -> bool:
    """Whether these are the days of "the past 18 months", or the year just over that is "the past year"."""
    if expression.grain == "year" and rolling.size in _YEARLONG and rolling.last and expression.last:
        is_whole = expression.is_shorter(_YEAR + 1) and not expression.is_shorter(_YEAR - 1)
        return is_whole and (rolling.last - expression.last).days < _BRIEF
    return expression.grain == "interval" and expression.fits(rolling)


def _opened(expression: Expression, carried: Expression) -> Expression:
    """What counts up to now, with the day since which the text counts before it."""
    is_open = carried.grain == "running" and carried.last == expression.last
    is_total = expression.first is None and is_open
    # Those held on a day, or in a few of them, are by now charged.
    is_now = expression.grain == "now" and carried.is_shorter(_BRIEF)
    if not carried.first or not (is_total or is_now):
        return expression
    return replace(expression, first=carried.first)


def _target(expression: Expression, carried: Expression | None, main: Expression | None) -> Expression | None:
    order = (main, carried) if expression.grain == "action" else (carried, main)
    target = next((one for one in order if one and one.fits(expression)), None)
    if target is None and carried and carried.first and expression.size == _YEAR and carried.grain != "day":
        # A year that is not over, which is shorter; of a count since one long over that year: 全年.
        last = date(carried.first.year, MONTHS, 31)
        is_over = carried.last is not None and carried.last > last
        target = replace(carried, last=last, accumulation="period", grain="year") if is_over else carried
    if expression.grain == "shifted":
        target = in_year_of(target, expression)
    elif expression.grain == "prior" and target is not None:
        target = _years_before(target, 1)
    if target is None:
        return None
    base = expression.base
    if expression.grain in {"shifted", "prior"} and base is None and carried is not None:
        base = expression.start  # beside the period in question its like of another year is a base
    return replace(target, start=expression.start, end=expression.end, base=base)


def _years_before(expression: Expression, years: int) -> Expression | None:
    """The same period so many years earlier."""
    first, last = (day and in_year(day, day.year - years) for day in (expression.first, expression.last))
    if last and expression.first is None:
        return replace(expression, last=last)
    return replace(expression, first=first, last=last, accumulation="period") if first and last else None


def in_year_of(target: Expression | None, stated: Expression) -> Expression:
    """The period in question in the stated year; that year itself where no period is known."""
    year = replace(stated, grain="year")
    if target is None or target.last is None or stated.first is None:
        return year
    years = target.last.year - stated.first.year
    return (_years_before(target, years) if years else target) or year
