"""What stands in the furniture of a page is put aside: it is read, and is none of the release."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from fraudkg.extract.candidates import (
    EntityMention,
    Ignored,
    NarrativeCandidate,
    Open,
    OutcomeCandidate,
    Reading,
    RelationCandidate,
    StatusCandidate,
)
from fraudkg.text import Cover, Span
from fraudkg.text.readers.boilerplate import Mark

T = TypeVar(
    "T", EntityMention, RelationCandidate, OutcomeCandidate, StatusCandidate, NarrativeCandidate, Open
)


def put_aside(reading: Reading, marks: Iterable[Mark]) -> Reading:
    """The reading without what lies within a mark; the numerals there are ignored for the mark's reason.

    A review leaves out the same candidates, and need not account for the numerals.
    """
    spans: dict[str, list[Span]] = {}
    for mark in marks:
        spans.setdefault(mark.reason, []).append(mark.span)
    covers = {reason: Cover(found) for reason, found in spans.items()}

    def why(span: Span) -> str:
        return next((reason for reason, cover in covers.items() if cover.holds(span)), "")

    def left(found: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(one for one in found if not why(one.passage.span))

    aside = [(one.quantity.number, why(one.quantity.span)) for one in reading.statistics]
    aside += [(one.passage, why(one.passage.span)) for one in reading.open]
    known = [Ignored(one.passage, why(one.passage.span) or one.reason) for one in reading.ignored]
    return replace(
        reading,
        statistics=tuple(one for one in reading.statistics if not why(one.quantity.span)),
        entities=left(reading.entities),
        relations=left(reading.relations),
        outcomes=left(reading.outcomes),
        statuses=left(reading.statuses),
        narratives=left(reading.narratives),
        ignored=tuple(sorted([*known, *(Ignored(number, reason) for number, reason in aside if reason)])),
        open=left(reading.open),
    )
