"""The first months of what began on a day told before: "took effect on 1 July. In the first six months …"."""

from datetime import date

from fraudkg.extract.context.periods.asides import Sides
from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.calendar import Days, days_before, months_before
from fraudkg.extract.context.periods.context import Context

_NEAR, _FAR = 90, 1500
"""So many characters behind the day its first months are told, or that something was counted since then."""


class Openings:
    """Remembers when something began, and tells which days its first months or weeks are.

    Args:
        context: The patterns for the text around an atom.
        today: The day of publication.
    """

    def __init__(self, context: Context, today: date | None) -> None:
        self._context = context
        self._today = today
        self._begun: Atom | None = None

    def note(self, sides: Sides) -> None:
        """Remember when something began, if the words before an atom say that it did."""
        atom = sides.atom
        if atom.code == "date" and self._context.opening.search(sides.left):
            self._begun = atom

    def since(self, atom: Atom) -> date | None:
        """The day since which an atom counts that names it by what began: "since its set-up", "so far"."""
        begun = self._begun
        if begun is None or atom.start - begun.end > _FAR:
            return None
        # "So far" counts since an action began, in some month, not since a body was founded in a year.
        is_of_it = atom.code == "founded" or (atom.code == "to-now" and begun.stated.month)
        days = begun.spread(self._today) if is_of_it else None
        return days[0] if days else None

    def days(self, atom: Atom) -> Days:
        """The days of an atom that tells the first months, weeks or years of what began shortly before it."""
        begun, size = self._begun, atom.stated
        if begun is None or not atom.is_opening or atom.start - begun.end > _NEAR:
            return None
        first = (begun.spread(self._today) or (None,))[0]
        after = first and (
            months_before(first, -(size.last_month or 0))
            if size.last_month
            else days_before(first, -(size.day or 0))
        )
        last = after and days_before(after, 1)
        return (first, last) if first and last and (not self._today or last <= self._today) else None
