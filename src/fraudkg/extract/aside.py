"""What stands in the furniture of a page, such as its footer, is read, but put aside: it is no release."""

from collections.abc import Iterable
from dataclasses import replace

from fraudkg.extract.candidates import Ignored, Reading
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.text import Cover, Span
from fraudkg.text.readers.boilerplate import FURNITURE, Mark

_SAID = ("entities", "relations", "outcomes", "statuses", "narratives", "open")


def read_page(reader: Reader, document: Document, furniture: Iterable[Span]) -> Reading:
    """The reading of a text whose lines of furniture tell nothing of the rest: no headline's place, no home.

    The numerals of such lines are ignored.

    Raises:
        InputError: If a file of lexicon or reference data cannot be read.
    """
    lines = [span for span in sorted(furniture) if _is_of_lines(document.content, span)]
    reading = reader.read(document.without(lines))
    if not lines:
        return reading
    release, at = [], 0
    for start, end in [*((span.start, span.end) for span in lines), (len(document.content),) * 2]:
        release += [Span(at, start)] if at < start else []
        at = max(at, end)
    aside = reader.read(document.without(release))
    numerals = [one.quantity.number for one in aside.statistics]
    numerals += [one.passage for one in aside.ignored] + [one.passage for one in aside.open]
    known = [*reading.ignored, *(Ignored(number, FURNITURE) for number in numerals)]
    return replace(reading, ignored=tuple(sorted(known)))


def _is_of_lines(content: str, span: Span) -> bool:
    """Whether nothing else stands in the lines of a stretch."""
    before, after = content[: span.start].rpartition("\n")[2], content[span.end :].partition("\n")[0]
    return not (before.strip() or after.strip())


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
