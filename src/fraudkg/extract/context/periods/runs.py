"""Runs: from the day on which an action began to that on which it ended, or for so many days."""

from datetime import date

from fraudkg.extract.context.periods.asides import Sides
from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import days_before
from fraudkg.extract.context.periods.context import Context
from fraudkg.extract.context.periods.pairs import is_day
from fraudkg.extract.context.periods.words import number_of

_WEEKS = frozenset({"周", "week"})


def is_run(gap: str, sides: Sides, second: Atom, context: Context, folded: str) -> bool:
    """Whether an action began on one day and ended on the second: "began on 3 May and ended on 9 May"."""
    if context.ended.fullmatch(gap):
        return bool(context.opening.search(sides.left))
    return bool(context.ran.fullmatch(gap) and context.over.match(folded, second.end))


def last_day(sides: Sides, first: date, context: Context, today: date | None) -> date | None:
    """The last of so many days that begin on the first, if they are over: 2月24日起一连10天."""
    match = context.lasting.match(sides.right) or context.lasted.search(sides.left)
    count = number_of(match["n"]) if match else None
    if not match or not count or not is_day(sides.atom):
        return None
    last = days_before(first, 1 - count * (7 if match["unit"] in _WEEKS else 1))
    return last if last and (not today or last <= today) else None
