"""The period of a figure in a table whose column is headed by a year: Cases 2024, Cases 2025."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from operator import attrgetter

from fraudkg.extract.candidates import Period
from fraudkg.extract.columns import column_cell, column_head, heads_alone
from fraudkg.extract.context.periods.calendar import in_year
from fraudkg.extract.context.periods.expression import Expression, stands
from fraudkg.extract.document import Document
from fraudkg.text import Span

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[-–/]\d)")
_RULE = "column"
"""A reviewer confirms it: a heading may say that only some months of each year are counted."""
_FEW = 3
"""No head of a column states more periods."""
_MONTH = 27
"""Days from which on what is carried is a stretch of the year, not the days of an action."""


def by_column(
    document: Document, offset: int, known: Period | None, expressions: Sequence[Expression]
) -> Period | None:
    """The period of the figure at `offset` by the head of its column, else the one that is `known` of it."""
    head = column_cell(document, offset)
    if head is None or (known and known.words and _YEAR.search(known.words.text)):
        return known
    content = document.content
    low = bisect_left(expressions, head.start, key=attrgetter("start"))
    for one in islice(expressions, low, low + _FEW):
        if one.end > head.end:
            break
        rest = content[head.start : one.start] + content[one.end : head.end]
        if one.grain != "year" and stands(one) and not any(map(str.isdigit, rest)):
            return Period(one.first, one.last, one.accumulation, None, _RULE, is_inferred=True)
    years = [Span(*year.span()) for year in _YEAR.finditer(content, head.start, head.end)]
    if len(years) != 1 or not (column_head(document, offset) or heads_alone(document, years[0])):
        return known
    year = int(content[years[0].start : years[0].end])
    if known and known.words is None and known.start and known.end == document.published:
        # A year that is not over is carried: the year before was.
        known = known if known.start.year == year else None
    return _in_year(year, known)


def _in_year(year: int, known: Period | None) -> Period:
    """A year, or the stretch of it that the row states or that is carried from above the table."""
    whole = Period(date(year, 1, 1), date(year, 12, 31), "period", None, _RULE, is_inferred=True)
    if known is None or known.start is None or known.end is None or known.start.year != known.end.year:
        return whole
    if known.words is None and (known.end - known.start).days < _MONTH:
        return whole
    start, end = (in_year(day, year) for day in (known.start, known.end))
    return replace(known, start=start, end=end, words=None, rule=_RULE, is_inferred=True)
