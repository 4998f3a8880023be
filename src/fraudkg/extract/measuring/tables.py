"""Tables of which each row is of a kind: its figures are parts of the total, and no surer than their head."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Measure, Quantity
from fraudkg.extract.columns import column_head, row_label
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Span

_TOTAL = r"\W*{total-row}\W*"
_PART = "part"


def by_kind(
    document: Document, quantities: Sequence[Quantity], measures: Sequence[Measure], marks: Phrasing
) -> tuple[Measure, ...]:
    """The measures, where a row says of which kind its figures are: they count less than their head says.

    So none is surer than medium, and one in whose column a row has the total is a part of that.
    """
    if not document.has_bars:
        return tuple(measures)
    found, columns = list(measures), defaultdict[tuple[Span, str], list[int]](list)
    wholes, total = dict[tuple[Span, str], list[Quantity]](), marks[_TOTAL]
    for number, (quantity, measure) in enumerate(zip(quantities, measures, strict=True)):
        head = column_head(document, quantity.number.span.start)
        label = row_label(document, quantity.number.span.start) if head else None
        if head is None or label is None or measure.indicator is None or not is_level(quantity):
            continue
        column = head, measure.indicator
        if marks.words("total-row") and total.fullmatch(document.folded, label.start, label.end):
            wholes.setdefault(column, []).append(quantity)
            continue
        columns[column].append(number)
        if measure.confidence == "high":
            found[number] = replace(measure, confidence="medium")
    for column, rows in columns.items():
        most = max((one.value or 0 for one in wholes.get(column, ())), default=0)
        for number in rows:
            if (quantities[number].value or most + 1) <= most:
                found[number] = replace(found[number], flags=(*found[number].flags, _PART))
    return tuple(found)
