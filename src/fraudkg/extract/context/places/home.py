"""Home: the country of who issued a text, and the place within it that a local body is of."""

from dataclasses import dataclass, field

from fraudkg.extract.context.places.spot import Spot
from fraudkg.lexicon.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Home:
    """The country of an issuer, and the place that it is of: for a local body within the country.

    Args:
        country: Id of the country, None for a body of many countries and where nothing tells it.
        place: Id of the place.
        is_outer: Whether its id names a smaller place in that one, which no list has.
        is_unknown: Whether its id seems to name a place that no list has, so that only the country is known.
        gazetteer: The reference data, which says what lies in what.
        letters: Those of the country in ids, none where it is not known.
    """

    country: str | None
    place: str | None
    is_outer: bool
    is_unknown: bool
    gazetteer: Gazetteer = field(repr=False, compare=False)
    letters: str = ""

    @property
    def is_local(self) -> bool:
        """Whether it is a place within its country."""
        return self.place != self.country

    @property
    def around(self) -> tuple[str, ...]:
        """What the place lies in, the nearest first."""
        return self.gazetteer.containers(self.place) if self.place else ()

    def words(self, default: str | None) -> dict[str, str | None]:
        """What words for home mean, by code; those for a city say nothing where no city is spoken of.

        Args:
            default: The place of the whole text, of which a body of the country speaks: 全市.
        """
        # What an unknown place of a local body is has no id.
        here = None if self.is_unknown else self.place
        words = {"home": self.country, "home-inside": self.country, "all-over": here}
        if not self.is_unknown and not self.is_local:
            here = default if default != self.country else None
            if here is None:
                return words
        return words | {"here": here, "here-wide": self._wider(here)}

    def _wider(self, place: str | None) -> str | None:
        """The province in which a place lies, or which it is."""
        return next(iter(self.gazetteer.containers(place)[-2:-1]), place) if place else None

    def has(self, place: str | None) -> bool:
        """Whether a place is the country or lies in it."""
        return self.gazetteer.country_of(place) == self.country

    def country_of(self, spot: Spot) -> str | None:
        """The id of the country that a place is or lies in."""
        return self.gazetteer.country_of(spot.id)

    def is_abroad(self, spot: Spot) -> bool:
        """Whether a known place lies outside the known country."""
        return spot.id is not None and self.country is not None and not self.has(spot.id)

    def is_inland(self, spot: Spot) -> bool:
        """Whether a place lies within the country."""
        if spot.id is None:
            return spot.kind == "place" and not spot.is_list
        return self.has(spot.id) and spot.id != self.country

    def holds(self, spot: Spot) -> bool:
        """Whether a place lies in the issuer's, or is an unknown one."""
        if spot.id is None:
            return not spot.is_list
        return self.place in self.gazetteer.containers(spot.id)
