"""Choosing among expressions of time, and moving one to another year."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.context.periods.calendar import MONTHS, months_before
from fraudkg.extract.context.periods.expression import Expression

_RANK = {"interval": 3, "running": 3, "year": 2, "month": 2, "rolling": 2}
"""The wider kind of expression wins; those not listed have 1."""
_BESIDE = 90
"""So many characters after a launch a total may be counted from it."""
_OPENING = frozenset({"running", "month", "day"})
"""Kinds of expression that may say since when a running total is counted."""


def opened(expression: Expression, stated: Sequence[Expression]) -> Expression:
    """A running total "to date" with the day since which the sentence counts, where it says one."""
    if expression.grain != "running" or expression.first is not None:
        return expression
    opening = next((one for one in stated if one.first is not None and one.grain in _OPENING), None)
    return replace(expression, first=opening.first, accumulation="to-date") if opening else expression


def counted_from(launch: Expression | None, said: Expression, lines: frozenset[int]) -> Expression:
    """What counts up to now, since the launch told just before: "it was launched in 2021; so far …"."""
    if launch is None or said.grain not in {"running", "now"} or said.first is not None:
        return said
    gap = range(launch.end, said.start + 1)
    return replace(said, first=launch.first) if len(gap) <= _BESIDE and lines.isdisjoint(gap) else said


def years_before(expression: Expression, years: int) -> Expression | None:
    """The same period so many years earlier."""
    first = expression.first and months_before(expression.first, MONTHS * years)
    last = expression.last and months_before(expression.last, MONTHS * years)
    return replace(expression, first=first, last=last, accumulation="period") if first and last else None


def in_year_of(target: Expression | None, stated: Expression) -> Expression:
    """The period in question in the stated year; that year itself where no period is known."""
    year = replace(stated, grain="year")
    if target is None or target.last is None or stated.first is None:
        return year
    years = target.last.year - stated.first.year
    if target.first is None:
        # "5,153 cases as of 2 February, 4,088 in the same period of last year": both from January on.
        return replace(year, last=months_before(target.last, MONTHS * years))
    return (years_before(target, years) if years else target) or year


def best_of(chosen: Sequence[Expression]) -> Expression | None:
    """The widest kind of expression, among them the last."""
    return max(reversed(chosen), key=lambda one: _RANK.get(one.grain, 1), default=None)


def stretch(used: Sequence[Expression]) -> Expression | None:
    """Years that were told one by one, as one: 2017年143件、2018年212件、2019年276件."""
    years = list(dict.fromkeys(used))
    if len(years) <= 2 or any(one.grain != "year" for one in years):  # noqa: PLR2004 - two are a comparison
        return None
    is_series = all(one.last and other.first and one.last < other.first for one, other in pairwise(years))
    return replace(years[0], last=years[-1].last, grain="interval") if is_series else None
