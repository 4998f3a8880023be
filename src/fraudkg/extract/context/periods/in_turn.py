"""Periods and figures told in turn: "in 2023 and 2024 there were 5 and 7 cases respectively"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.context.periods.expression import Expression, stands
from fraudkg.extract.context.periods.sights import Figure, Sight
from fraudkg.text import Span

_LISTED = frozenset({"", ",", "、", "，"})
_PAIR = 2


def in_turn(
    sight: Sight, usable: Sequence[Expression], folded: str, joins: re.Pattern[str]
) -> tuple[Sequence[Expression], dict[int, Expression]]:
    """The periods that figures of a sentence may have, and those of a list of figures that goes with theirs.

    The second has them by the figure's place in the sentence. A list of periods that goes with no list of as
    many figures is one period. `joins` matches what "and" may look like.
    """
    times = [one for one in usable if stands(one)]
    listed = next(iter(_runs([Span(one.start, one.end) for one in times], folded, joins)), None)
    if "respectively" not in sight.codes or listed is None:
        return usable, {}
    periods = times[listed[0] : listed[-1] + 1]
    amounts = [at for at, one in enumerate(sight.figures) if one.is_amount]
    for run in _runs([sight.figures[at].quantity.span for at in amounts], folded, joins):
        figures = [sight.figures[amounts[at]] for at in run]
        if len(run) == len(periods) and _goes_with(periods, figures, folded, joins):
            return usable, dict(zip([amounts[at] for at in run], periods, strict=True))
    first = periods[0]
    whole = replace(periods[-1], start=first.start, first=first.first, grain="interval")
    return [*(one for one in usable if one not in periods[:-1] and one != periods[-1]), whole], {}


def _goes_with(
    periods: Sequence[Expression], figures: Sequence[Figure], folded: str, joins: re.Pattern[str]
) -> bool:
    """Whether nothing else that is listed stands between the two: in 2023 and 2024 calls and cases were."""
    start, end = figures[0].quantity.span.start, figures[-1].quantity.span.end
    low, high = (periods[-1].end, start) if periods[-1].end <= start else (end, periods[0].start)
    is_alike = len({one.quantity.unit for one in figures} - {None}) < _PAIR
    return is_alike and "、" not in folded[low:high] and not joins.search(folded, low, high)


def _runs(parts: Sequence[Span], folded: str, joins: re.Pattern[str]) -> list[list[int]]:
    """Lists of two or more parts, by their places: nothing but commas and "and" stands between them."""
    runs: list[list[int]] = [[0]] if parts else []
    for at, (one, other) in enumerate(pairwise(parts), start=1):
        gap = folded[one.end : other.start]
        if gap.strip() in _LISTED or joins.fullmatch(gap):
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if len(run) >= _PAIR]
