"""Expressions without days of their own: what counts up to now, or points at days that are told elsewhere."""

from datetime import date

from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.expression import Expression

_FAR = 1500
"""So many characters behind the day something began it may be counted since then."""
_UP_TO_NOW = {"to-now": ("to-date", "running"), "now": ("point", "now")}
_UP_TO_NOW |= {code: ("to-date", code) for code in ("begun", "founded", "happened")}
"""Accumulation and grain of words that count up to the release, or tell its moment."""
_POINTERS = {"year-prior": "prior", "action": "action", "undated": "undated"}
"""Grain of words that point at a period; of others it is the same as before."""


def undated(atom: Atom, today: date | None, begun: Atom | None) -> Expression | None:
    """What counts up to now or over a stretch before it, or points at days told elsewhere.

    `begun` tells when something began.
    """
    start, end = atom.start, atom.end
    if atom.code in _UP_TO_NOW:
        first, is_so_far = _since(atom, begun, today), atom.code == "to-now"
        return Expression(start, end, first, today, *_UP_TO_NOW[atom.code], is_so_far=is_so_far)
    if atom.code == "year-to-date":
        first = today.replace(month=1, day=1) if today else None
        return Expression(start, end, first, today, "to-date", "running")
    first, last = atom.days or (None, None)
    grain = "rolling" if atom.code == "rolling" else _POINTERS.get(atom.code, "same")
    return Expression(start, end, first, last, "period", grain, size=atom.size)


def _since(atom: Atom, begun: Atom | None, today: date | None) -> date | None:
    """The day since which an atom counts that names it by what began: "since its set-up", "so far"."""
    if begun is None or atom.start - begun.end > _FAR:
        return None
    # "So far" counts since an action began, in some month, not since a body was founded in a year.
    is_of_it = atom.code == "founded" or (atom.code == "to-now" and begun.stated.month)
    days = begun.spread(today) if is_of_it else None
    return days[0] if days else None
