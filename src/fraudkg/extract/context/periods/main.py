"""The period of a document: the first that it states for itself, and how far that goes."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.pointing import stands
from fraudkg.extract.context.periods.sights import STOPS, Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_start = attrgetter("start")
_TOP = 4
"""A period that is first stated in a later paragraph is none of the whole text."""
_FRESH = {"day": 45, "month": 45, "interval": 400, "year": 400}
"""So many days after an operation a text still tells of it; statistics come out up to a year later."""
_OF_STATISTICS = frozenset({"interval", "rolling", "running", "year"})
_FEW = 10
_FRONT = 16
"""So near to its start a year opens a sentence, and dates those that follow."""
_ACTION = frozenset({"action-noun", "arrest"})


class Main:
    """The period of one document.

    Args:
        document: The document.
        seen: Its sentences with their expressions and figures.
    """

    def __init__(self, document: Document, seen: Sequence[Sight]) -> None:
        self._document = document
        lead = next((one.sentence.paragraph for one in seen if one.is_full), 0)
        top = [one for one in seen if one.figures and one.sentence.paragraph <= lead]
        self._leading = frozenset(expression.start for one in top for expression in one.expressions)
        self.period: Expression | None = None
        self.period = main = self._find(seen)
        own = next((one for one in seen if main and one.sentence.span.end > main.start), None)
        self._is_apart = own is not None and self._is_statistics(own, seen)
        # A sentence without figures may date the action: "The raid took place on 3 May".
        is_short = main is not None and main.grain in {"day", "month"}
        self._is_raid = is_short and own is not None and not own.codes.isdisjoint(_ACTION)

    def is_operation(self) -> bool:
        """Whether the text is on an action of some days rather than on the figures of a year."""
        main = self.period
        return main is not None and main.grain in {"day", "interval", "rolling"}

    def is_past(self, expression: Expression) -> bool:
        """Whether a day or month was over long before the text, of which the lead counts nothing."""
        if expression.start in self._leading:
            return False
        fresh, today, last = _FRESH.get(expression.grain), self._document.published, expression.last
        return bool(fresh and today and last and (today - last).days > fresh)

    def is_beside(self, expression: Expression) -> bool:
        """Whether a sentence below the lead counts up to now, as others need not: "so far"."""
        return expression.is_so_far and expression.start not in self._leading

    def is_by_the_way(self, expression: Expression, sight: Sight) -> bool:
        """Whether a whole sentence names a year behind its verb and counts nothing: "reformed in 2021"."""
        if expression.grain == "rolling":
            return self.period is not None and self.period.grain == "year"
        is_front = expression.start - sight.sentence.span.start <= _FRONT
        return expression.grain == "year" and not (sight.figures or is_front) and sight.is_full

    def is_telling(self, figure: Figure) -> bool:
        """Whether a figure can be known again by its value: not three of this and three of that."""
        value = figure.quantity.value
        at_top = self._document.sentence_at(figure.start).paragraph <= 1
        return at_top or (value is not None and value >= _FEW)

    def is_below(self, figure: Figure) -> bool:
        """Whether it is stated below a figure of the headline, or close below any other."""
        if self.period is None or self._is_apart:
            return False
        document = self._document
        own = document.sentence_at(figure.start)
        below = document.sentence_at(self.period.start).paragraph
        if below > _TOP:
            return False
        reach = _TOP if self._is_raid else 1
        return below - own.paragraph <= reach or document.content[own.span.end - 1] not in STOPS

    def _is_statistics(self, own: Sight, seen: Sequence[Sight]) -> bool:
        """Whether the period is of statistics told below an action without a day: months, no operation."""
        main = self.period
        if main is None or main.first is None or main.grain not in _OF_STATISTICS:
            return False
        if main.first.day != 1 and main.grain != "rolling":
            return False
        counting = (one.sentence.paragraph for one in seen if one.figures and one.is_full)
        return "action-noun" not in own.codes and own.sentence.paragraph > next(counting, len(seen))

    def _find(self, seen: Sequence[Sight]) -> Expression | None:
        found: Expression | None = None
        for sight in (one for one in seen if one.expressions):
            is_aside = self._is_aside(sight)
            for one in sight.acting:
                if not stands(one) or one.last is None:
                    continue
                # "In 2025 the public lost 9 million" is on the year all the same.
                if (is_aside and one.grain != "year") or self._is_of_crime(one, sight):
                    continue
                if self.is_past(one):
                    continue
                if self.is_by_the_way(one, sight):
                    continue
                if found is None:
                    found = one if one.first is not None or one.grain == "rolling" else None
        return found

    def _is_of_crime(self, expression: Expression, sight: Sight) -> bool:
        """Whether it dates what criminals did, told beside raids: "3 held who took 9 in 2024"."""
        at = bisect_left(sight.figures, expression.start, key=_start)
        if at == 0 or sight.figures[at - 1].counts == "raid" or not sight.is_raid:
            return False
        before = Span(sight.figures[0].start, expression.start)
        return sight.figures[at - 1].counts == "crime" or sight.has("crime", before)

    def _is_aside(self, sight: Sight) -> bool:
        """Whether a sentence only tells what happened before, or what criminals did."""
        if sight.is_charge:
            return True
        if not sight.figures:
            return "background" in sight.codes
        return sight.is_of_crime or ("victim" in sight.codes and not sight.is_raid)
