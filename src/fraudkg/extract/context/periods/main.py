"""The main period of a text: the first that it states for itself, and how far that goes."""

from collections.abc import Sequence

from fraudkg.extract.context.periods.expression import Expression, is_meant
from fraudkg.extract.context.periods.sights import Figure, Sight
from fraudkg.extract.context.periods.wording import Wording
from fraudkg.extract.document import Document

_TOP = 4
"""A period that is first stated in a later paragraph is none of the whole text."""
_FRESH = {"day": 45, "month": 45, "interval": 400, "year": 400}
"""So many days after an operation a text still tells of it; statistics come out up to a year later."""
_OF_ACTION = frozenset({"day", "interval", "rolling"})
_FEW = 10
_BESIDE = 24
"""So many characters before its months the verb of an operation stands: "took place between May and June"."""
_FRONT = 16
"""So near to its start a year opens a sentence, and dates those that follow."""


class Main:
    """The main period of one document, from its sentences with their expressions and figures.

    `action` is that of the operation it tells of, where days stand beside the word for one. `is_of_action`
    says whether the text is on one of some days rather than on the figures of a year.
    """

    def __init__(self, document: Document, seen: Sequence[Sight]) -> None:
        self._document = document
        lead = next((one.sentence.paragraph for one in seen if one.is_full), 0)
        top = [one for one in seen if one.figures and one.sentence.paragraph <= lead]
        self._leading = frozenset(e.start for one in top for e in one.expressions)
        self._headline = frozenset(e.start for one in top if not one.is_full for e in one.expressions)
        counting = [one for one in seen if not one.is_charge and "victim" not in one.codes]
        self.period = self._first_of(seen, counting)
        dated = next((sight for sight in counting if self.period in sight.expressions), None)
        self.is_of_operation = bool(self.period and dated and self._is_of_operation(self.period, dated))
        self.is_of_action = self.period is not None and self.period.grain in _OF_ACTION
        start = dated.sentence.span.start if dated else 0
        # "Separately, on 13 February": another matter than that of the figures above.
        self._is_of_other = bool(dated and dated.has("event-other", start, start + 1))
        days = (one for sight in counting for one in sight.expressions if _is_of_action(one, sight))
        self.action = next((one for one in days if not self.is_past(one)), self.period)

    def _first_of(self, seen: Sequence[Sight], counting: Sequence[Sight]) -> Expression | None:
        """The first period that the text states for itself, in a sentence that counts."""
        told = (one for sight in counting for one in sight.expressions if not sight.aside_at(one.start))
        # Some time earlier this year is that of one matter, not of the text.
        own = (one for one in told if one.first and one.base is None and one.accumulation != "within")
        period = next((one for one in own if not self.is_past(one)), None)
        if period is None or period.grain != "rolling":
            return period
        # "In the past 18 months", of which the text tells the days further below.
        stated = (one for sight in seen for one in sight.expressions if one.base is None)
        return next((one for one in stated if is_meant(one, period)), period)

    def _is_of_operation(self, one: Expression, dated: Sight) -> bool:
        """Whether the period, dated in this sentence, is that of an operation of late."""
        is_told = _is_operation(one, dated, self._document.content)
        return is_told and self._is_of_months(one) and not self._is_old(one)

    def _is_of_months(self, one: Expression) -> bool:
        """Whether it is of whole months, and stands below the lead."""
        is_whole = one.first is not None and one.first.day == 1 and one.grain != "day"
        return is_whole and one.start not in self._leading

    def _is_old(self, one: Expression) -> bool:
        """Whether it began so long ago that the news is not of all that time: "launched in October 2019"."""
        today = self._document.published
        return bool(today and one.first and (today - one.first).days > _FRESH["interval"])

    def is_past(self, expression: Expression) -> bool:
        """Whether a day or month was over long before the text, of which the lead counts nothing."""
        if expression.start in self._leading:
            return False
        fresh, today, last = _FRESH.get(expression.grain), self._document.published, expression.last
        return bool(fresh and today and last and (today - last).days > fresh)

    def is_beside(self, expression: Expression) -> bool:
        """Whether a headline, or a sentence below the lead, counts up to now, others not: "so far"."""
        is_open = expression.accumulation == "to-date" and expression.first is None
        return is_open and (expression.start not in self._leading or expression.start in self._headline)

    def is_telling(self, figure: Figure) -> bool:
        """Whether a figure can be known again by its value: not three of this and three of that."""
        value = figure.quantity.value
        at_top = self._document.sentence_at(figure.start).paragraph <= 1
        return at_top or (value is not None and value >= _FEW)

    def is_of_top(self) -> bool:
        """Whether it is stated so far above that figures before it may have it, too."""
        one = self.period
        if one is None or one.first is None or self._is_of_other:
            return False
        # Statistics, of months, that are told below an action without a day are not of it.
        if self._is_of_months(one) and not self.is_of_operation:
            return False
        return self._document.sentence_at(one.start).paragraph <= _TOP


def is_by_the_way(expression: Expression, sight: Sight, folded: str, wording: Wording) -> bool:
    """Whether a sentence names a year behind its verb, or a time behind "which were": "reformed in 2021"."""
    start, end = sight.sentence.span.start, expression.start
    if expression.grain in {"year", "rolling"}:
        is_front = end - start <= _FRONT or wording.clause_opened.search(
            folded, max(start, end - _FRONT), end
        )
        return not is_front
    return expression.grain != "day" and wording.by_the_way.search(folded, start, end) is not None


def _is_operation(one: Expression, sight: Sight, content: str) -> bool:
    """Whether these months are of an operation: "it ran from May to June", "Operation X (May – June)"."""
    low, near = sight.sentence.span.start, one.start - _BESIDE
    is_told = sight.has("action-noun", low, one.start) and sight.has("action-dated", near, one.start)
    is_named = content.endswith(("(", "（"), 0, one.start) and sight.has("action-noun", near, one.start)
    return one.grain in {"interval", "month"} and (is_told or is_named)


def _is_of_action(one: Expression, sight: Sight) -> bool:
    """Whether these are the days of an operation: "in a raid on 3 May", but not launched on 3 May."""
    if one.first is None or one.base is not None or one.grain not in {"day", "interval"}:
        return False
    start = sight.sentence.clause_at(one.start).start
    return sight.has("action-noun", start, one.start) and not sight.has("action-begun", start, one.start)
