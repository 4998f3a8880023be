"""Korean: the levels that a change begins at, and what a sentence on two years says of both."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from fraudkg.extract.context.periods.expression import Expression, in_year_of
from fraudkg.extract.context.periods.gaps import Gaps
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_NEAR = 16
"""So many characters behind a period its figure may stand."""
_start = attrgetter("start")


def mark_levels(document: Document, seen: Sequence[Sight], gaps: Gaps) -> None:
    """Make a period the base of a comparison where its figure is: 2021년 9건에서 5건, 9건에 비해 8%."""
    for sight in seen if document.family == "ko" else ():
        _say_of_both(document, sight, gaps)
        sight.expressions[:] = [_marked(document, sight, one, gaps) for one in sight.expressions]


def _marked(document: Document, sight: Sight, one: Expression, gaps: Gaps) -> Expression:
    low = bisect_left(sight.figures, one.end, key=_start)
    if low == len(sight.figures) or one.base is not None:
        return one
    figure = sight.figures[low]
    if not figure.is_amount or figure.quantity.span.start - one.end > _NEAR:
        return one
    end = figure.quantity.span.end
    end += document.folded.startswith((")", "）"), end)
    is_left = document.folded.startswith(gaps.level, end) or sight.has("base-after", Span(end, end + 2))
    return replace(one, base=end) if is_left else one


def is_level_left(document: Document, sight: Sight, number: int, gaps: Gaps) -> bool:
    """Whether a figure is what it was before another one of its unit: 9건에서 5건."""
    pair = sight.figures[number : number + 2]
    is_alike = len(pair) > 1 and pair[0].quantity.unit == pair[1].quantity.unit
    is_level = is_alike and document.family == "ko"
    return is_level and document.folded.startswith(gaps.level, pair[0].quantity.span.end)


def _say_of_both(document: Document, sight: Sight, gaps: Gaps) -> None:
    """Take a part of the year to the years compared behind it: 10월 피해가 지난해 9건에서 올해 5건."""
    today = document.published
    if not sight.expressions or today is None:
        return
    part, *years = sight.expressions
    if not gaps.part.fullmatch(document.folded, part.start, part.end):
        return
    ends = {one.end + 1 for one in years} | {one.end for one in years}
    told = [figure for figure in sight.figures if figure.quantity.span.start in ends]
    is_each = len(years) > 1 and len(told) == len(years) and all(one.grain == "year" for one in years)
    found = [in_year_of(part, one) for one in years]
    if is_each and all(one.first and one.first <= today for one in found):
        sight.expressions[:] = [
            replace(one, start=year.start, end=year.end) for one, year in zip(found, years, strict=True)
        ]
