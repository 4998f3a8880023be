"""Cutting a text into stretches that each bear the same marks, so that overlapping spans can be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.contract import Json

SLOTS = ("number", "bound", "unit", "period", "place", "actor")
KINDS = (*SLOTS, "statistic", "entity", "relation", "outcome", "status", "narrative", "ignored", "open")
"""What a stretch can be, the narrowest first: the first kind decides its colour."""

HEADS = ("words", "value", "unit", "indicator", "period", "place", "counted by", "confidence")
"""The columns of a table of statistics."""
_SIGNS = {
    "exact": "",
    "between": "",
    "more-than": "> ",
    "at-least": "≥ ",
    "less-than": "< ",
    "at-most": "≤ ",
}


@dataclass(frozen=True, order=True, slots=True)
class Mark:
    """A span that is shown: half-open code points, its kind, a remark, and the id of its candidate."""

    start: int
    end: int
    kind: str
    title: str = ""
    candidate: str = ""


def describe(statistic: Json) -> str:
    """A statistic in a few words: comparator, value, unit, indicator.

    >>> describe({"comparator": "more-than", "value": "7600", "lower": None, "upper": None,
    ...           "unit": "person", "indicator": None, "phrase": "were held"})
    'more-than 7600 person, open: were held'
    """
    bound = "" if statistic["comparator"] in {"exact", "between"} else f"{statistic['comparator']} "
    value = statistic["value"] or f"{statistic['lower']} to {statistic['upper']}"
    what = statistic["indicator"] or f"open: {statistic['phrase']}"
    return f"{bound}{value} {statistic['unit'] or '(unit open)'}, {what}"


def cells(statistic: Json) -> tuple[str, ...]:
    """A statistic as a row of a table, in the order of its heads."""
    period, place, actor = (statistic[slot] or {} for slot in ("period", "place", "counted_by"))
    days = "/".join(period.get(end) or ".." for end in ("from", "to")) if period else ""
    sign = _SIGNS.get(statistic["comparator"], statistic["comparator"] + " ")
    return (
        statistic["quote"],
        sign + (statistic["value"] or f"{statistic['lower']} to {statistic['upper']}"),
        statistic["unit"] or "",
        statistic["indicator"] or f"open: {statistic['phrase']}",
        f"{days} {period.get('accumulation', '')}".strip(),
        *(slot.get("id") or (slot.get("span") or {}).get("text", "") for slot in (place, actor)),
        statistic["confidence"],
    )


def others(contract: Json) -> Iterator[tuple[str, str, Json]]:
    """What is no statistic, each with its kind and what it says in a few words."""
    for one in contract["relations"]:
        yield "relation", f"{one['subject']['quote']} — {one['predicate']} — {one['object']['quote']}", one
    yield from (("outcome", one["indicator"] or "open", one) for one in contract["outcomes"])
    yield from (("status", f"{one['site']['quote']}: {one['status']}", one) for one in contract["statuses"])
    yield from (("narrative", one["narrative"], one) for one in contract["narratives"])


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
    arrays = {
        "entity": ("entities", "type"),
        "relation": ("relations", "predicate"),
        "outcome": ("outcomes", "indicator"),
        "status": ("statuses", "status"),
        "narrative": ("narratives", "narrative"),
        "ignored": ("ignored", "reason"),
        "open": ("open", "why"),
    }
    for kind, (array, title_key) in arrays.items():
        for one in contract[array]:
            title = f"{kind}: {one[title_key] or 'open'}"
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
