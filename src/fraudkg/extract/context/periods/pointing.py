"""What expressions of time point at that name no days themselves, or name them only roughly."""

from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.calendar import MONTHS, months_before
from fraudkg.extract.context.periods.expression import Expression

_YEAR, _BRIEF = 365, 27
_BEGINNINGS = frozenset({"begun", "founded", "happened"})
POINTERS = _BEGINNINGS | {"same", "prior", "shifted", "action"}
"""Grains of expressions that point at a period stated elsewhere."""


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
        known = [one for one in (carried, main) if one and one.grain == "interval" and one.fits(expression)]
        return replace(known[0], start=expression.start, end=expression.end) if known else expression
    if expression.grain in _BEGINNINGS:
        begun = {"founded": carried, "begun": main or carried}.get(expression.grain)
        first = expression.first or (begun.first if begun else None)
        return replace(expression, first=first, grain="running")
    if expression.grain in POINTERS:
        return _target(expression, carried, main)
    return expression if carried is None else _opened(expression, carried)


def _opened(expression: Expression, carried: Expression) -> Expression:
    """What counts up to now, with the day since which the text counts before it."""
    is_open = carried.grain == "running" and carried.last == expression.last
    is_total = expression.grain in {"running", "now"} and expression.first is None and is_open
    # Those held on a day, or in a few of them, are by now charged.
    is_now = expression.grain == "now" and carried.is_shorter(_BRIEF)
    if not carried.first or not (is_total or is_now):
        return expression
    return replace(expression, first=carried.first, is_so_far=False)


def _target(expression: Expression, carried: Expression | None, main: Expression | None) -> Expression | None:
    order = (main, carried) if expression.grain == "action" else (carried, main)
    known = [one for one in order if one and one.grain not in POINTERS]
    target = next((one for one in known if one.fits(expression)), None)
    if target is None and known and expression.size == _YEAR:
        target = next((_first_year(one) for one in known if one.grain != "day"), None)
    if expression.grain == "shifted":
        target = _in_year_of(target, expression)
    elif expression.grain == "prior" and target is not None:
        target = _years_before(target, 1)
    if target is None:
        return None
    base = expression.base
    is_carried = carried and (carried.first, carried.last) == (target.first, target.last)
    if expression.grain in {"shifted", "prior"} and base is None and carried is not None and not is_carried:
        base = expression.start  # beside the period in question its like of another year is a base
    return replace(target, start=expression.start, end=expression.end, base=base)


def _first_year(period: Expression) -> Expression:
    """A year that is not over, which is shorter; of a count since one long over that year: 全年."""
    first, last = period.first, period.last
    if first and last and first.year == last.year and (last.month, last.day) == (MONTHS, 31):
        return replace(period, first=first.replace(month=1, day=1), grain="year")  # "in the last quarter"
    if not first or not last or first.year == last.year:
        return period
    return replace(period, last=date(first.year, MONTHS, 31), accumulation="period", grain="year")


def _years_before(expression: Expression, years: int) -> Expression | None:
    """The same period so many years earlier."""
    first = expression.first and months_before(expression.first, MONTHS * years)
    last = expression.last and months_before(expression.last, MONTHS * years)
    return replace(expression, first=first, last=last, accumulation="period") if first and last else None


def _in_year_of(target: Expression | None, stated: Expression) -> Expression:
    """The period in question in the stated year; that year itself where no period is known."""
    year = replace(stated, grain="year")
    if target is None or target.last is None or stated.first is None:
        return year
    years = target.last.year - stated.first.year
    return (_years_before(target, years) if years else target) or year
