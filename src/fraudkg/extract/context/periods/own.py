"""The period that a figure's own sentence states for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from fraudkg.extract.context.periods.choice import best_of, opened
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.pointing import pointed, stands
from fraudkg.extract.context.periods.series import series
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_BEFORE = 12
"""So many expressions before a figure are looked at; no sentence that people write has more."""
_BESIDE = 5
_OF = frozenset({"的", "为", "是", "仅", "の", ""})
_WHERE = re.compile(r"(?:\s?[(（][^()（）]{0,30}[)）])?,? (?:when|where)\b[^.;]{0,60}\Z")
"""A clause on the base itself: "compared with last year, when 500 were held"."""
_OF_BASES = frozenset({"shifted", "prior"})
_RELATIVE = frozenset({"percent", "percentage-point", "fold"})
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

    def stated(
        self, sight: Sight, level: Expression | None, *, is_settled: bool
    ) -> Iterator[tuple[Figure, Expression | None]]:
        """Each figure of a sentence with the period that the sentence states for it.

        `level` is the period carried up to here, `is_settled` says that a figure before has it.
        """
        own: Expression | None = None
        shared = series(self._document.folded, sight)
        # "They are currently assisting" is no count of its own.
        top = next((one.start for one in sight.figures), 0)
        usable = [one for one in sight.expressions if one.grain != "now" or one.start < top]
        for number, figure in enumerate(sight.figures):
            if usable:
                own = shared.get(number) or self._own(number, sight, usable, own, is_settled=is_settled)
            expression = pointed(own, level, self._main)
            if expression is not None and stands(expression):
                level = expression
            yield figure, expression

    def _own(
        self,
        number: int,
        sight: Sight,
        usable: Sequence[Expression],
        last: Expression | None,
        *,
        is_settled: bool,
    ) -> Expression | None:
        """The period that the figure's own sentence states for it; `last` is that of the figure before.

        `is_settled` says that the paragraph has a period: in Chinese what stands later is then of others.
        """
        at = sight.figures[number]
        quantity = at.quantity
        clause = sight.sentence.clause_at(at.start)
        # "3.4 times that of last year" is of this year.
        is_amount = quantity.kind not in _RELATIVE and quantity.unit not in _RELATIVE
        high = bisect_right(usable, at.start, key=_end)
        before = [
            one
            for one in usable[max(0, high - _BEFORE) : high]
            if (one.base is None and (is_amount or not self._document.folded.startswith("的", one.end)))
            or (is_amount and self._is_of(one, at.start))
        ]
        # The year before is that of its own clause only: "250 the year before, up 20%".
        before = [one for one in before if one.grain not in _OF_BASES or one.end + 1 >= clause.start]
        if number:
            # What stands after the figure before takes over from what that figure has.
            fresh = sight.figures[number - 1].end
            fresh_ones = [one for one in before if one.start >= fresh and one.grain != "now"]
            before = fresh_ones or ([last] if last in before else before)
        if any(stands(one) for one in before):
            # The operation that a sentence dates is the one of these days.
            before = [one for one in before if one.grain != "action"]
        same_clause = [one for one in before if one.end >= clause.start]
        # 2017年143件、2018年212件; Thai has no signs between clauses: what follows may begin the next.
        is_thai = self._document.family == "th"
        is_labelled = bool(same_clause) and (is_thai or at.start - same_clause[-1].end <= 1)
        near = None if is_labelled else self._right_after(number, sight, usable, is_amount=is_amount)
        if near is not None:
            return near
        best = best_of(same_clause) or best_of(before)
        if best is not None:
            return opened(best, before)
        low = bisect_left(usable, at.end, key=_start)
        if self._document.family == "zh" and is_settled:
            return None
        later = next((one for one in usable[low : low + _BEFORE] if one.base is None), None)
        return None if later is None or self._is_of_crime(number, later, sight) else later

    def _is_of_crime(self, number: int, later: Expression, sight: Sight) -> bool:
        """Whether what stands later dates the crime: "45 men were held who took 300,000 in 2024"."""
        figure = sight.figures[number]
        if figure.counts in {"crime", "report"} or not sight.is_raid:
            return False
        between = (one.counts for one in sight.figures[number:] if one.end <= later.start)
        return "crime" in between or sight.has("crime", Span(figure.start, later.end))

    def _is_of(self, expression: Expression, start: int) -> bool:
        """Whether a base is what the figure counts: 2023年的500起."""
        gap = self._document.folded[expression.end : start]
        return (len(gap) < _BESIDE and gap.strip(" ") in _OF) or bool(_WHERE.match(gap))

    def _right_after(
        self, number: int, sight: Sight, usable: Sequence[Expression], *, is_amount: bool
    ) -> Expression | None:
        """The expression that follows the figure in its clause before any other figure."""
        at = sight.figures[number]
        clause = sight.sentence.clause_at(at.start)
        barrier = clause.end
        if number + 1 < len(sight.figures):
            barrier = min(barrier, sight.figures[number + 1].start)
        low = bisect_left(usable, at.end, key=_start)
        if low == len(usable):
            return None
        one = usable[low]
        if one.base is not None:
            # "compared with 900 cases and 4 million in the same period": both are of the base.
            return one if one.base < at.start and one.start <= clause.end + 1 else None
        if not is_amount and one.grain in _OF_BASES:
            return None  # "up 30% over the same period of last year"
        return one if one.start < barrier and not self._is_of_crime(number, one, sight) else None
