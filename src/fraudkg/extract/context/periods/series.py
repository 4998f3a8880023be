"""Series: figures that belong one by one to the years of a stretch, or to periods in a list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.sights import Sight

_MOST = 8
"""So many periods a sentence states one after the other; more are a table."""
_AND = re.compile(r"[、和及]|\band\b")
_JOIN = re.compile(r"[^\w]{0,3}(?:and|和|及)?[^\w]{0,3}")


def series(folded: str, sight: Sight) -> dict[int, Expression]:
    """The period of each figure, by its number in the sentence, where each of a list has one.

    "分别于9月4日和5日将5万及7万…", "in 2019, 2020 and 2021 there were 5, 6 and 7 respectively"
    """
    found: dict[int, Expression] = {}
    if "respectively" not in sight.codes:
        return found
    for group in _groups(folded, [one for one in sight.expressions if one.base is None][:_MOST]):
        after = [number for number, one in enumerate(sight.figures) if one.start >= group[-1].end]
        if 1 < len(group) <= len(after):
            found |= dict(zip(after, group, strict=False))
    return found


def _groups(folded: str, times: Sequence[Expression]) -> list[list[Expression]]:
    """Periods side by side, and each stretch of whole years as its years, of two days as its days."""
    found: list[list[Expression]] = []
    for one in times:
        if found and _JOIN.fullmatch(folded, found[-1][-1].end, one.start):
            found[-1].append(one)
        else:
            found.append([one])
    return [_parts(group[0], folded) if len(group) == 1 else group for group in found]


def _parts(one: Expression, folded: str) -> list[Expression]:
    first, last = one.first, one.last
    is_pair = _AND.search(folded, one.start, one.end) is not None
    if (
        first
        and last
        and is_pair
        and first.day == 1
        and (last.year, last.month) == (first.year, first.month + 1)
    ):
        # 5月、6月分别抓获7人和9人
        ends = last.replace(day=1) - timedelta(days=1)
        return [
            replace(one, last=ends, grain="month"),
            replace(one, first=last.replace(day=1), grain="month"),
        ]
    if first and last and (last - first).days == 1:
        return [replace(one, first=day, last=day, grain="day") for day in (first, last)]
    if not first or not last or (first.month, first.day) != (1, 1) or not 0 < last.year - first.year < _MOST:
        return [one]
    return [
        replace(one, first=date(year, 1, 1), last=date(year, 12, 31), accumulation="period", grain="year")
        for year in range(first.year, last.year + 1)
    ]
