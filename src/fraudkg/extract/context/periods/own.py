"""The period that a figure's own sentence states for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from fraudkg.extract.context.periods.expression import Expression, best_of, opened
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.pointing import pointed, stands
from fraudkg.extract.context.periods.series import series
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_BEFORE = 12
"""So many expressions before a figure are looked at; no sentence that people write has more."""
_BESIDE = 5
_OF = frozenset(["的", "为", "则为", "仅为", "约为", "是", "则是", "仅", "只有", "有", "录得", "の", ""])
_DEED = re.compile(r"[^\W\d增减升降多少涨跌落比高低期平]{1,16}")
"""A verb between a time and its figure in Chinese, which is none of change."""
_THAN = frozenset("比较与和同跟")
_WHERE = re.compile(r"(?:\s?[(（][^()（）]{0,30}[)）])?,? (?:when|where)\b[^.;]{0,60}\Z")
"""A clause on the base itself: "compared with last year, when 500 were held"."""
_OF_BASES = frozenset({"shifted", "prior"})
_CHANGES = frozenset({"change-rise", "change-fall"})
_start, _end = attrgetter("start"), attrgetter("end")


class Own:
    """Gives the figures of a sentence the periods that it states.

    Args:
        document: The document.
        main: The period of the document, None where it states none.
    """

    def __init__(self, document: Document, main: Expression | None) -> None:
        self._document = document
        self._main = main

    def stated(self, sight: Sight, level: Expression | None) -> Iterator[tuple[Figure, Expression | None]]:
        """Each figure of a sentence with the period that the sentence states for it.

        `level` is the period carried up to here.
        """
        shared = series(self._document.folded, sight)
        # "They are currently assisting" is no count of its own.
        top = next((one.start for one in sight.figures), 0)
        usable = [one for one in sight.expressions if one.grain != "now" or one.start < top]
        for number, figure in enumerate(sight.figures):
            own = (shared.get(number) or self._own(number, sight, usable)) if usable else None
            expression = pointed(own, level, self._main)
            if expression is not None and stands(expression):
                level = expression
            yield figure, expression

    def _own(self, number: int, sight: Sight, usable: Sequence[Expression]) -> Expression | None:
        """The period that the sentence states for one of its figures: beside it, before it or after it."""
        figure = sight.figures[number]
        before = self._before(number, sight, usable)
        clause = sight.sentence.clause_at(figure.start)
        inside = [one for one in before if one.end >= clause.start]
        # 2017年143件、2018年212件; Thai has no signs between clauses: what follows may begin the next.
        is_thai = self._document.family == "th"
        is_label = bool(inside) and not inside[-1].is_so_far
        is_labelled = is_label and (is_thai or figure.start - inside[-1].end <= 1)
        beside = None if is_labelled else self._right_after(number, sight, usable)
        best = beside or best_of(inside) or best_of(before)
        if best and not (inside or beside or _CHANGES.isdisjoint(figure.quantity.flags)):
            best = _latest(best, usable, figure)
        around = [*before, beside] if beside else before
        return opened(best, around) if best else self._later(number, sight, usable)

    def _before(self, number: int, sight: Sight, usable: Sequence[Expression]) -> list[Expression]:
        """What stands before a figure and may date it; of several, those with no figure between them."""
        figure, folded = sight.figures[number], self._document.folded
        high = bisect_right(usable, figure.start, key=_end)
        clause = sight.sentence.clause_at(figure.start)
        # The year before is that of its own clause only: "250 the year before, up 20%".
        found = [
            one
            for one in usable[max(0, high - _BEFORE) : high]
            if self._may_date(one, figure, sight)
            and (one.grain not in _OF_BASES or clause.start <= one.end + 1 + folded.startswith(" (", one.end))
        ]
        if any(stands(one) for one in found):
            # The operation that a sentence dates is the one of these days.
            found = [one for one in found if one.grain != "action"]
        if not found:
            return found
        at = bisect_right(sight.figures, found[-1].start, key=_end)
        fresh = sight.figures[at - 1].end if at else 0
        return [one for one in found if one.start >= fresh]

    def _may_date(self, one: Expression, figure: Figure, sight: Sight) -> bool:
        """Whether what stands before a figure is no base, or the base is the figure's own: 2023年的500起."""
        folded, is_amount = self._document.folded, figure.is_amount
        if one.base is None:
            # "3.4 times that of last year" is of this year.
            return is_amount or not folded.startswith("的", one.end)
        gap = folded[one.end : figure.quantity.span.start]
        # 去年同期，这两个数字分别为500和600
        is_front = one.start == one.base == sight.sentence.span.start and gap.startswith("，")
        is_beside = len(gap) < _BESIDE and gap.strip(" (（") in _OF
        # 去年同期破案290起, but 较去年同期增加20起
        is_bare = one.base == one.start and folded[max(0, one.start - 1) : one.start] not in _THAN
        is_beside = is_beside or (is_bare and bool(_DEED.fullmatch(gap)))
        return is_amount and (is_front or is_beside or bool(_WHERE.match(gap)))

    def _right_after(self, number: int, sight: Sight, usable: Sequence[Expression]) -> Expression | None:
        """The expression that follows the figure in its clause before any other figure."""
        figure = sight.figures[number]
        low = bisect_left(usable, figure.end, key=_start)
        if low == len(usable):
            return None
        one, last, following = usable[low], figure.start, sight.figures[number + 1 :]
        while following and "conversion" in following[0].quantity.flags:
            # A converted amount stands between: "3 million euros (4 million dollars) since 2019".
            last, following = sight.sentence.clause_at(following[0].end).end + 1, following[1:]
        end = sight.sentence.clause_at(last).end
        if one.base is not None:
            # "compared with 900 cases and 4 million in the same period": both are of the base.
            return one if one.base < figure.start and one.start <= end + 1 else None
        if not figure.is_amount and one.grain in _OF_BASES:
            return None  # "up 30% over the same period of last year"
        return one if one.start < min([end, *(other.start for other in following[:1])]) else None

    def _later(self, number: int, sight: Sight, usable: Sequence[Expression]) -> Expression | None:
        """What the sentence states farther on, unless it dates another figure or only the crime."""
        figure = sight.figures[number]
        low = bisect_left(usable, figure.end, key=_start)
        one = next((one for one in usable[low : low + _BEFORE] if one.base is None), None)
        if one is None or (self._document.family == "zh" and sight.figures[-1].start >= one.end):
            return None  # 抓获6人，3月又抓获3人
        if self._document.folded.startswith(":", one.end):
            return None  # "900 (2024: 800)"
        if figure.counts in {"crime", "report"} or not sight.is_raid:
            return one
        # "45 men were held who took 300,000 in 2024"
        between = [other for other in sight.figures[number:] if other.end <= one.start]
        is_told = any(other.counts == "crime" for other in between)
        is_of_crime = is_told or sight.has("crime", Span(figure.start, one.end))
        return None if is_of_crime else one


def _latest(best: Expression, usable: Sequence[Expression], figure: Figure) -> Expression:
    """The latest period like the best one before a change: "900 in 2025, 750 in 2024, 20% more"."""
    alike = [one for one in usable if one.end <= figure.start and one.grain == best.grain and stands(one)]
    return max([best, *alike], key=lambda one: one.last or date.min)
