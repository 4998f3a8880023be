"""A period as the text states it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from fraudkg.extract.context.periods.calendar import MONTHS

_RANK = {"interval": 3, "running": 3, "year": 2, "month": 2, "rolling": 2}
"""The wider kind of expression wins; those not listed have 1."""
_PARTS = frozenset({MONTHS // 4, MONTHS // 2, MONTHS})


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
        is_so_far: Whether it only says that one counts up to now: "so far".
    """

    start: int
    end: int
    first: date | None
    last: date | None
    accumulation: str
    grain: str
    base: int | None = None
    size: int | None = None
    is_so_far: bool = False

    def is_shorter(self, days: int) -> bool:
        """Whether its last day is less than so many days after its first."""
        return self.first is not None and self.last is not None and (self.last - self.first).days < days

    def is_of_calendar(self) -> bool:
        """Whether it is a quarter, half or year, or the first months of one, as statistics have."""
        first, last = self.first, self.last
        if first is None or last is None or first.day != 1:
            return False
        months = MONTHS * (last.year - first.year) + last.month - first.month + 1
        return months > 1 and (first.month == 1 or (months in _PARTS and first.month % months == 1))

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
        first = next((one.first for one in stated if one.first is not None), None)
        return replace(expression, first=first, accumulation="to-date") if first else expression
    until = next((one for one in running if one.first is None and one.accumulation == "as-of"), None)
    is_open = expression.accumulation == "to-date" and until and until.last and until.last >= expression.first
    return replace(expression, last=until.last) if until and is_open else expression
