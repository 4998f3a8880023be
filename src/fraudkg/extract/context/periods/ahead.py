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
        is_sum = quantity.kind == "money" and self._deeds.is_of_crime(quantity, sight)
        if is_sum or self._deeds.is_of_action(quantity, main):
            return None
        last = main.last
        if last and main.grain == "day":
            # Raids told one after the other are one for what is counted above them.
            days = (one.end for one in found.values() if one and one.rule == "period-day")
            last = max([last, *filter(None, days)])
        return Period(main.first, last, main.accumulation, None, _RULE)



def _may_be(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of the same value may count the same things."""
    return one.unit is None or other.unit is None or one.unit == other.unit
