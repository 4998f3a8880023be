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
        if self._deeds.is_of_action(quantity, main) or self._deeds.is_of_raid(main, quantity, own):
            return None
        whole = self._whole(main, found)
        return Period(whole.first, whole.last, whole.accumulation, None, _RULE)

    def _whole(self, main: Expression, found: Mapping[int, Period | None]) -> Expression:
        """The days of raids told one after the other as one, for what is counted above them."""
        raids = (found[start] for start in self._kinds.raids if start in found)
        days = [one.end for one in raids if one and one.end and one.rule == "period-day"]
        last = max(days, default=None)
        if main.grain != "day" or not main.last or not last or not 0 < (last - main.last).days < _MONTH:
            return main
        return replace(main, last=last, grain="interval")


def _may_be(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of the same value may count the same things."""
    return one.unit is None or other.unit is None or one.unit == other.unit
