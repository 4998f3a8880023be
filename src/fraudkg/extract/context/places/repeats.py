"""Repeats: where a figure was counted that a text tells more than once: 被抓获的2044人中."""

from fraudkg.extract.candidates import Named, Quantity
from fraudkg.extract.context.places.beside import SAID
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.kind import Kind
from fraudkg.extract.context.places.spot import Spot

REPEAT = "place-of-repeat"
_FEW = 20
"""Smaller figures may be of something else where they are told again."""
_Key = tuple[object, ...]


class Repeats:
    """The first places that words of a Chinese text state for its figures, by what these are."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._told: dict[_Key, Spot] = {}

    def note(self, figure: Quantity, kind: Kind, spot: Spot) -> None:
        """Keep the place that a sentence states for a figure."""
        key = _key(figure, kind)
        if key and spot.weight == SAID:
            self._told.setdefault(key, spot)

    def of(self, figure: Quantity, kind: Kind, other: Spot | Named | None) -> Spot | None:
        """Where the text told the figure to be counted, if that lies in the other place it may have."""
        spot = self._told.get(_key(figure, kind))
        return spot if spot and self._home.is_narrower(spot, other) else None

    def later(self, figure: Quantity, kind: Kind, place: Named | None) -> Spot | None:
        """The same where the text tells it later, and words of the figure's own sentence tell no place."""
        spot = self.of(figure, kind, place) if place is None or place.is_inferred else None
        return spot if spot and spot.start > figure.number.span.start else None


def _key(figure: Quantity, kind: Kind) -> _Key:
    if figure.kind not in {"count", "money"} or figure.value is None or figure.value < _FEW:
        return ()
    # Those who are sent back were caught before.
    return figure.value, figure.unit, "caught" if kind.is_found or kind.is_sent_back else kind.name
