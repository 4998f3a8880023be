"""Dates that are told by the way: of a law, a foundation, a birth, a record, or of the text itself."""

import re
from dataclasses import dataclass
from datetime import date

from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.context import Context

_BARE = len("2025")
_OPENING, _LABEL = ("(", "（"), (":", "：")
_ALMOST_YEAR = 325
"""So many days before a text, a day without a year is rather that of the next year."""
_OWN = ("'s ", "’s ")
_STOPS = (". ", "\n", "• ")
_FRESH = 3
"""So many days after its dateline a text is published."""


@dataclass(frozen=True, slots=True)
class Sides:
    """An atom with the text on both sides of it.

    `low` is the offset where `left` begins, `since` the words at its end that say since when one counts.
    """

    atom: Atom
    low: int
    left: str
    right: str
    since: re.Match[str] | None
    opens_line: bool
    is_top: bool


class Asides:
    """Tells by the words around a date that it is no period of a figure.

    Args:
        context: The patterns for the text on both sides.
        today: Day of publication, None where it is not known.
    """

    def __init__(self, context: Context, today: date | None) -> None:
        self._context = context
        self._today = today

    def hold(self, sides: Sides) -> bool:
        """Whether an atom dates a law, a foundation, a birth, a record or the text itself, not a count."""
        context, atom, since = self._context, sides.atom, sides.since
        after = context.since_after.match(sides.right)
        if context.since_late.match(sides.right) or (since and context.since_then.match(sides.right)):
            return False
        is_date = atom.code == "date"
        is_bare = is_date and atom.stated.grain == "year" and atom.end - atom.start == _BARE
        return bool(
            (is_bare and context.needs_preposition and self._is_named(sides))
            or (not since and context.event.search(sides.left))
            or context.event_after.match(sides.right)
            or context.record_after.match(sides.right, after.end() if after else 0)
            or context.duration.search(sides.left)
            or (is_date and atom.stated.day is not None and self._is_dateline(sides))
            or (is_date and self._is_to_come(sides))
        )

    def _is_to_come(self, sides: Sides) -> bool:
        """Whether a day without a year is yet to come: "held until 3 May", "to appear in court on 3 May"."""
        stated, today = sides.atom.stated, self._today
        if today is None or stated.year is not None:
            return False
        if stated.day is None and not self._context.as_of.search(sides.left):
            return False
        days = sides.atom.spread(today)
        return days is not None and (today - days[1]).days > _ALMOST_YEAR

    def _is_dateline(self, sides: Sides) -> bool:
        """Whether a day dates the text; one that opens a later line, or is not near, labels an item."""
        if not self._context.dateline.match(sides.right):
            return False
        if not sides.opens_line:
            return True
        days, today = sides.atom.spread(self._today), self._today
        return sides.is_top and (not days or not today or abs((today - days[0]).days) <= _FRESH)

    def _is_named(self, sides: Sides) -> bool:
        """Whether a bare year belongs to a name: the Fraud Act 2006, First Light 2024."""
        left = sides.left
        if left.endswith(_OPENING) and sides.right.startswith(_LABEL):
            return False  # "126 million (2023: 161 million)"
        if sides.right.startswith(_OWN) or left.endswith(_STOPS) or (not left and not sides.low):
            return False  # "five times 2022's tally of 12,253", "2025 saw a rise"
        return not self._context.year_after.search(left)
