"""Expressions without days of their own: what counts up to now, or points at days that are told elsewhere."""

from datetime import date

from fraudkg.extract.context.periods.atoms import PRIOR, Atom
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.openings import Openings

_UP_TO_NOW = {"to-now": ("to-date", "running"), "now": ("point", "now")}
_UP_TO_NOW |= {code: ("to-date", code) for code in ("begun", "founded", "happened")}
"""Accumulation and grain of words that count up to the release, or tell its moment."""
_POINTERS = {
    "day-next": "next",
    "year-prior": "prior",
    **dict.fromkeys(PRIOR, "prior"),
    "action": "action",
    "undated": "undated",
}
"""Grain of words that point at a period; of others it is the same as before."""


def undated(atom: Atom, today: date | None, openings: Openings) -> Expression | None:
    """What counts up to now or over a stretch before it, or points at days told elsewhere."""
    start, end = atom.start, atom.end
    if atom.code == "opening":
        return None
    if atom.code in _UP_TO_NOW:
        first, is_so_far = openings.since(atom), atom.code == "to-now"
        return Expression(start, end, first, today, *_UP_TO_NOW[atom.code], is_so_far=is_so_far)
    if atom.code == "rolling":
        first = atom.days[0] if atom.days else None
        return Expression(start, end, first, today, "period", "rolling", size=atom.size)
    if atom.code == "year-to-date":
        first = today.replace(month=1, day=1) if today else None
        return Expression(start, end, first, today, "to-date", "running")
    first, last = atom.days or (None, None)
    grain, after = _POINTERS.get(atom.code, "same"), atom.stated.day or 1
    return Expression(start, end, first, last, "period", grain, size=atom.size, after=after)
