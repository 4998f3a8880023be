"""Series: figures that belong one by one to the years of a stretch, or to periods in a list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.sights import Sight

_MOST = 8
"""So many periods a sentence states one after the other; more are a table."""
_GAP = 4
_REACH = 40
_JOIN = re.compile(r"[^\w]{0,3}(?:and|和|及)?[^\w]{0,3}")
_FROM = re.compile(r"(?:\bfrom|由|从)\s?[^\w\s]{0,3}\Z")
_TO = re.compile(r"[^\d,，.。;；]{0,24}?(?:\bto\b|至|到)[^\d,，.。;；]{0,12}")


def series(folded: str, sight: Sight) -> dict[int, Expression]:
    """The period of each figure, by its number in the sentence, that has one of several in order."""
    found: dict[int, Expression] = {}
    figures, times = sight.quantities, sight.expressions
    if len(figures) < 2 or not times or len(figures) > 10 * _MOST:  # noqa: PLR2004 - one figure is no series
        return found
    for group in _groups(folded, [one for one in times if one.base is None][:_MOST]):
        end = group[-1].end
        at = next((n for n, one in enumerate(figures) if one.number.span.start >= end), len(figures))
        run = _run(folded, figures, at)
        if len(run) == len(group) and _is_shared(sight, group[0].start, run):
            found.update({at + n: one for n, one in enumerate(group)})
        elif len(group) > 1 and at + 1 < len(figures) and is_change(folded, figures[at], figures[at + 1]):
            found.update({at: group[0], at + 1: group[-1]})
    return found


def _groups(folded: str, times: Sequence[Expression]) -> list[list[Expression]]:
    """Periods side by side, and each stretch of whole years as its years, of two days as its days."""
    found: list[list[Expression]] = []
    for one in times:
        if found and len(found[-1]) < _MOST and _JOIN.fullmatch(folded, found[-1][-1].end, one.start):
            found[-1].append(one)
        else:
            found.append([one])
    return [parts if len(group) == 1 and (parts := _parts(group[0])) else group for group in found]


def _parts(one: Expression) -> list[Expression]:
    first, last = one.first, one.last
    if first and last and (last - first).days == 1:
        return [replace(one, first=day, last=day, grain="day") for day in (first, last)]
    if not first or not last or (first.month, first.day) != (1, 1) or not 0 < last.year - first.year < _MOST:
        return []
    return [
        replace(one, first=date(year, 1, 1), last=date(year, 12, 31), accumulation="period", grain="year")
        for year in range(first.year, last.year + 1)
    ]


def _run(folded: str, figures: Sequence[Quantity], at: int) -> list[Quantity]:
    """The figures from this one on that stand in one list."""
    run = list(figures[at : at + 1])
    for one in figures[at + 1 : at + _MOST]:
        if not _JOIN.fullmatch(folded, run[-1].span.end, one.span.start):
            break
        run.append(one)
    return run


def _is_shared(sight: Sight, start: int, run: Sequence[Quantity]) -> bool:
    """Whether a word says that each period has one of the figures: 分别于9月4日和5日将5万及7万…."""
    if len(run) < 2 or "respectively" not in sight.codes:  # noqa: PLR2004 - one figure is no series
        return False
    low, high = start - _GAP, run[-1].span.end + _REACH
    return any("respectively" in marker.codes and low <= marker.start < high for marker in sight.markers)


def is_change(folded: str, one: Quantity, other: Quantity) -> bool:
    """Whether two figures are the level at the start and at the end: "rose from 90 to 501"."""
    start = one.span.start
    return bool(
        _FROM.search(folded[max(0, start - _GAP * 2) : start])
        and _TO.fullmatch(folded, one.span.end, other.span.start)
    )
