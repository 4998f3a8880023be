"""Kinds: what a figure counts, as far as that tells where it was counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.context.places.beside import LABEL, LISTED, NEAR
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.spot import Sight, Spot

_NEAR = 4
"""So near behind its label what an item counts stands."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure counts in the release of an issuer with a home.

    `name` is its measure, None where that is open. It may be what courts and prosecutors do, people sent back
    to the issuer's country, or what a raid finds.
    """

    name: str | None
    home: Home
    is_judged: bool
    is_sent_back: bool
    is_found: bool

    @classmethod
    def of(cls, name: str | None, home: Home, counts: Mapping[str, Sequence[str]]) -> "Kind":
        """What the indicator `name` tells of the place of a figure, by the `counts` of indicators.yaml."""
        is_judged, is_sent_back, is_found = (
            name in counts.get(code, ()) for code in ("judged", "sent-back", "found")
        )
        # They come from abroad where the issuer is of the country that receives them.
        return cls(name, home, is_judged, is_sent_back and home.country is not None, is_found)


def is_nationality(spot: Spot, sight: Sight, kinds: Mapping[int, Kind]) -> bool:
    """Whether a country in a list says whose citizens its item counts, not where: "India: 5 people"."""
    first = next((one for one in sight.figures if one.span.start >= spot.end), None)
    if spot.rule not in {LABEL, LISTED, NEAR} or spot.kind != "country" or first is None:
        return False
    kind, is_next = kinds[first.number.span.start], first.span.start - spot.end <= _NEAR
    if spot.rule == NEAR and first.span.start > spot.end:
        return False
    is_of_people = first.unit == "person" or (first.unit is None and spot.rule == LISTED)
    # Those sent back are the issuer's own people, whatever country they come from.
    return is_next and is_of_people and not kind.is_sent_back and kind.home.is_abroad(spot)
