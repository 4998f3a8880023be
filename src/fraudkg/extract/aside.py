"""What stands in the furniture of a page, such as its footer, is read, but put aside: it is no release."""

from collections.abc import Iterable
from dataclasses import replace

from fraudkg.extract.candidates import Ignored, Reading
from fraudkg.text import Cover, Span
from fraudkg.text.readers.boilerplate import Mark

_SAID = ("entities", "relations", "outcomes", "statuses", "narratives", "open")


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

    left = {slot: [one for one in getattr(reading, slot) if not why(one.passage.span)] for slot in _SAID}
    aside = [(one.quantity.number, why(one.quantity.span)) for one in reading.statistics]
    aside += [(one.passage, why(one.passage.span)) for one in reading.open]
    known = [Ignored(one.passage, why(one.passage.span) or one.reason) for one in reading.ignored]
    return replace(
        reading,
        statistics=tuple(one for one in reading.statistics if not why(one.quantity.span)),
        ignored=tuple(sorted([*known, *(Ignored(number, reason) for number, reason in aside if reason)])),
        **{slot: tuple(found) for slot, found in left.items()},
    )
