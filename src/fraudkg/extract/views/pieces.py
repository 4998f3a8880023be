"""Cutting a text into stretches that each bear the same marks, so that overlapping spans can be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.contract import Json
from fraudkg.extract.views.rows import SAID, describe

SLOTS = ("number", "bound", "unit", "period", "place", "actor")
KINDS = (*SLOTS, "statistic", "entity", "relation", "outcome", "status", "narrative", "ignored", "open")
"""What a stretch can be, the narrowest first: the first kind decides its colour."""


@dataclass(frozen=True, order=True, slots=True)
class Mark:
    """A span that is shown: half-open code points, its kind, a remark, and the id of its candidate."""

    start: int
    end: int
    kind: str
    title: str = ""
    candidate: str = ""


def marks(contract: Json) -> tuple[Mark, ...]:
    """Every span of a reading with its kind, sorted."""
    found = set()
    for one in contract["statistics"]:
        title = describe(one)
        found.add(Mark(one["start"], one["end"], "statistic", title, one["id"]))
        slots = {slot: one[slot] for slot in ("number", "bound")} | {"unit": one["unit_span"]}
        slots |= {slot: (one[slot] or {}).get("span") for slot in ("period", "place")}
        slots |= {"actor": (one["counted_by"] or {}).get("span")}
        found |= {
            Mark(piece["start"], piece["end"], slot, title, one["id"])
            for slot, piece in slots.items()
            if piece is not None
        }
    for array, (kind, slot) in SAID.items():
        for one in contract[array]:
            title = f"{kind}: {one[slot] or 'open'}"
            found.add(Mark(one["start"], one["end"], kind, title, one.get("id") or ""))
    return tuple(sorted(found))


def stretches(length: int, found: Iterable[Mark]) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """The text from 0 to `length` cut at every mark's ends, each stretch with the marks that cover it.

    >>> found = [Mark(2, 6, "statistic"), Mark(4, 6, "number")]
    >>> [(start, end, [mark.kind for mark in marks]) for start, end, marks in stretches(9, found)]
    [(0, 2, []), (2, 4, ['statistic']), (4, 6, ['number', 'statistic']), (6, 9, [])]
    """
    ordered = sorted(found)
    cuts = sorted({0, length, *(mark.start for mark in ordered), *(mark.end for mark in ordered)})
    active: list[Mark] = []
    at = 0
    for start, end in pairwise(cuts):
        while at < len(ordered) and ordered[at].start <= start:
            active.append(ordered[at])
            at += 1
        active = [mark for mark in active if mark.end > start]
        yield start, end, tuple(sorted(active, key=lambda mark: (KINDS.index(mark.kind), mark)))
