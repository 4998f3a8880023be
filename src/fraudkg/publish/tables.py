"""`claims.csv`: one row a claim, with its quote, offsets and bounds, read off the graph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from fraudkg.csvtext import csv_text
from fraudkg.graph.claims import CLASSES
from fraudkg.graph.triples import A, Triple, node, plain
from fraudkg.terms import FKG, ID

KINDS = {name: kind.__name__.lower() for kind, name in CLASSES.items()}
"""The kind of a claim by its class."""
_DIRECT = {
    "assertion": "expresses", "release": "reportedIn", "asserted_by": "assertedBy", "modality": "modality",
    "status": "claimStatus", "subject": "subject", "predicate": "predicate", "object": "object",
    "about": "about", "indicator": "indicator", "comparator": "comparator", "value": "value",
    "lower_bound": "lowerBound", "upper_bound": "upperBound", "rounded_to": "roundedTo", "unit": "unit",
    "words": "vagueQuantity", "narrative_kind": "narrativeKind", "site_status": "siteStatus",
    "status_aspect": "statusAspect", "accumulation": "accumulation", "period": "period", "as_of": "asOf",
    "area": "refArea", "counted_by": "countedBy", "counts_group": "countsGroup", "out_of": "outOf",
    "result_of": "resultOf", "dimension": "inDimension", "open_list": "openList", "inferred": "inferred",
    "conflicts_with": "conflictsWith",
}  # fmt: skip
COLUMNS = (
    "claim", "label", "kind", "announcement", "announced_on", "published_on", *_DIRECT,
    "disputed", "quote", "start", "end", "number_words", "number_start", "number_end",
)  # fmt: skip
"""The columns, in order. Offsets are half-open, in code points; several values are parted by a space."""

Slots = Mapping[str, Mapping[str, list[str]]]
"""Objects by predicate by subject."""


def _values(slots: Slots, subject: str, predicate: str) -> list[str]:
    return slots.get(subject, {}).get(predicate, [])


def _first(slots: Slots, subject: str, *path: str) -> str:
    """The term at the end of a path of properties, each with one value; empty where it breaks off."""
    for step in path:
        found = _values(slots, subject, node(step))
        if not found:
            return ""
        subject = found[0]
    return subject


def _show(term: str) -> str:
    return plain(term).removeprefix(ID).removeprefix(FKG)


def _spans(slots: Slots, claim: str, role: str) -> Iterator[tuple[str, str, str]]:
    """Words, start and end of a claim's evidence in one role, in the order of the evidence."""
    pieces = _values(slots, claim, node("fkg:evidence"))
    for piece in sorted(pieces, key=lambda one: (len(one), one)):
        if _first(slots, piece, "fkg:spanRole") == node(f"id:role-{role}"):
            exact, start, end = (
                plain(_first(slots, piece, "oa:hasSelector", f"oa:{part}"))
                for part in ("exact", "start", "end")
            )
            yield exact, start, end


def rows(triples: Iterable[Triple]) -> Iterator[dict[str, str]]:
    """One row a claim, sorted by claim IRI; an absent slot is an empty text."""
    slots: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, obj in sorted(triples):
        slots[subject][predicate].append(obj)
    nothing = ("", "", "")
    for claim, given in slots.items():
        kind = next((KINDS[name] for one in given.get(A, ()) if (name := _show(one)) in KINDS), None)
        if kind is None:
            continue
        release = _first(slots, claim, "fkg:reportedIn")
        announcement = _first(slots, release, "fkg:announcedAt")
        row = dict.fromkeys(COLUMNS, "")
        row["claim"] = plain(claim)
        row["kind"] = kind
        row["disputed"] = _show(_first(slots, claim, "fkg:expresses", "fkg:disputed"))
        row["label"] = plain(_first(slots, claim, "rdfs:label"))
        row["announcement"] = _show(announcement)
        row["announced_on"] = _show(_first(slots, announcement, "fkg:occurredOn"))
        row["published_on"] = _show(_first(slots, release, "fkg:publishedOn"))
        for column, name in _DIRECT.items():
            row[column] = " ".join(_show(one) for one in given.get(node(f"fkg:{name}"), ()))
        words, numbers = _spans(slots, claim, "statement"), _spans(slots, claim, "number")
        row["quote"], row["start"], row["end"] = next(words, nothing)
        row["number_words"], row["number_start"], row["number_end"] = next(numbers, nothing)
        yield row


def to_csv(triples: Iterable[Triple]) -> bytes:
    """All claims as UTF-8 CSV."""
    return csv_text([COLUMNS, *(row.values() for row in rows(triples))]).encode()
