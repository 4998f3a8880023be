"""Figures above the first period of a text: a headline takes that of the same figure below."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Period, Quantity
from fraudkg.extract.context.periods.deeds import Deeds
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.kinds import Kinds
from fraudkg.extract.context.periods.main import Main
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document

_MONTH = 31
_RULE = "inferred: look-ahead"


class Ahead:
    """Looks ahead for the periods of figures that have none before them.

    Args:
        document: The document.
        seen: Its sentences with their expressions and figures.
        kinds: What its figures count.
        main: The period of the document, and how far it goes.
        deeds: What tells that a period is that of another deed.
    """

    def __init__(
        self, document: Document, seen: Sequence[Sight], kinds: Kinds, main: Main, deeds: Deeds
    ) -> None:
        self._document = document
        self._seen = seen
        self._kinds = kinds
        self._main = main
        self._deeds = deeds

    def fill(self, waiting: Iterable[tuple[Quantity, Sight]], found: dict[int, Period | None]) -> None:
        """Add to the periods `found` those of the figures that wait: of the same figure, else of the text."""
        same: dict[object, list[tuple[Quantity, Period]]] = {}
        for quantity in (quantity for sight in self._seen for quantity in sight.quantities):
            period = found[quantity.number.span.start]
            if period is not None and quantity.value is not None:
                same.setdefault(quantity.value, []).append((quantity, period))
        for quantity, sight in waiting:
            below = same.get(quantity.value, ()) if self._main.is_telling(quantity) else ()
            period = next((period for other, period in below if _may_be(quantity, other)), None)
            period = period or self._of_text(quantity, sight, found)
            if period is not None:
                found[quantity.number.span.start] = replace(period, words=None, rule=_RULE)

    def _of_text(self, quantity: Quantity, sight: Sight, found: Mapping[int, Period | None]) -> Period | None:
        """The period of the text, where it may be that of the figure; a total of before is up to now."""
        main = self._main.period
        if main is None or not self._main.is_below(quantity):
            return None
        if sight.sentence.paragraph > 0 and "cumulative" in sight.codes:
            return Period(None, self._document.published, "to-date", None, _RULE)
        own = next(one for one in self._seen if one.sentence.span.end > main.start)
        is_sum = self._main.is_operation() and quantity.kind == "money"
        is_of_crime = is_sum and self._deeds.is_of_crime(quantity, sight)
        is_of_action = is_of_crime or self._deeds.is_of_action(quantity, main)
        if is_of_action or self._deeds.is_of_raid(main, quantity, own):
            return None
        whole = self._whole(quantity, main, found)
        return Period(whole.first, whole.last, whole.accumulation, None, _RULE)

    def _whole(self, quantity: Quantity, main: Expression, found: Mapping[int, Period | None]) -> Expression:
        """The days of raids told one after the other as one, for what is counted above them.

        Days before that of the text are those of its figure only where the figures of all come to it.
        """
        if main.grain != "day" or not main.last:
            return main
        told = [
            (one.value or 0, period.end)
            for one in (one for sight in self._seen for one in sight.quantities)
            if one.number.span.start in self._kinds.raids
            and (period := found[one.number.span.start])
            and period.rule == "period-day"
        ]
        is_sum = quantity.value == sum(value for value, _ in told)
        near = [day for _, day in told if day and abs((day - main.last).days) < _MONTH]
        days = [main.last, *(day for day in near if is_sum or day > main.last)]
        return replace(main, first=min(days), last=max(days))


def _may_be(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of the same value may count the same things."""
    return one.unit is None or other.unit is None or one.unit == other.unit
