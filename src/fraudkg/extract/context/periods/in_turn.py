"""Periods and figures told in turn: "in 2023 and 2024 there were 5 and 7 cases respectively"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from fraudkg.extract.context.periods.calendar import MONTHS
from fraudkg.extract.context.periods.expression import Expression, stands
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.context.turns import Turns
from fraudkg.text import Span


def in_turn(
    sight: Sight, usable: Sequence[Expression], folded: str, turns: Turns
) -> tuple[Sequence[Expression], dict[int, Expression]]:
    """The periods that figures of a sentence may have, and those of a list of figures that goes with theirs.

    The second has them by the figure's place in the sentence. A list of periods that goes with no list of as
    many figures is one period.
    """
    if "respectively" not in sight.codes:
        return usable, _levels(sight, folded, _years(usable))
    times = [one for one in usable if stands(one)]
    listed = next(iter(turns.lists(folded, [Span(one.start, one.end) for one in times])), None)
    # 2021年至2023年分别为5件、6件和7件: each year of a stretch has its figure.
    periods = times[listed[0] : listed[-1] + 1] if listed else _years(times)
    if not periods:
        return usable, {}
    amounts = [at for at, one in enumerate(sight.figures) if one.is_amount]
    spans = [Span(one.start, one.end) for one in periods]
    told = turns.of(folded, sight.sentence, [spans], [sight.figures[at].quantity for at in amounts])
    if told or listed is None:
        return usable, {amounts[at]: periods[member] for at, (_, member) in told.items()}
    first = periods[0]
    whole = replace(periods[-1], start=first.start, first=first.first, grain="interval")
    return [*(one for one in usable if one not in periods[:-1] and one != periods[-1]), whole], {}


def _levels(sight: Sight, folded: str, years: Sequence[Expression]) -> dict[int, Expression]:
    """The years of a level that rose or fell "from 5 to 9 between 2022 and 2024"."""
    for at, (one, other) in enumerate(pairwise(sight.figures if years else ())):
        gap = folded[one.quantity.span.end : other.quantity.span.start]
        if "base" in one.quantity.flags and gap == " to ":
            return {at: years[0], at + 1: years[-1]}
    return {}


def _years(times: Sequence[Expression]) -> Sequence[Expression]:
    """The years of the one stretch of whole years that a sentence states."""
    if len(times) != 1 or times[0].first is None or times[0].last is None:
        return ()
    first, last = times[0].first, times[0].last
    if (first.month, first.day, last.month, last.day) != (1, 1, MONTHS, 31) or first.year == last.year:
        return ()
    years = range(first.year, last.year + 1)
    days = ((date(year, 1, 1), date(year, MONTHS, 31)) for year in years)
    return [replace(times[0], first=one, last=other, grain="year", base=None) for one, other in days]
