"""Carrying: what sentences leave of places for those that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fraudkg.extract.candidates import Named
from fraudkg.extract.context.places.beside import FROM, HOME, LAST, NATIONALITY, ORIGIN, PART, SAID
from fraudkg.extract.context.places.choosing import Kind, is_source
from fraudkg.extract.context.places.defaults import COUNTRY, unsaid
from fraudkg.extract.context.places.home import Home
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.wordlists import Marker
from fraudkg.text import Span

_HERE = frozenset({"here", "here-wide"})
_NEAR = 24
"""So near to its head a body opens a paragraph."""


@dataclass(slots=True)
class Before:
    """What is known before a sentence: the text's default, and the places of earlier sentences.

    `court` is the place of the court that this paragraph named last.
    Among `raids` None is one in an item of a list, which the other items were not found in.
    """

    default: Named | None = None
    carried: Spot | None = None
    abroad: Spot | None = None
    raids: list[Spot | None] = field(default_factory=list)
    court: Spot | None = None
    paragraph: int = -1

    def enter(self, sight: Sight) -> None:
        """Begin a sentence: each paragraph begins anew."""
        if sight.sentence.paragraph != self.paragraph:
            self.paragraph = sight.sentence.paragraph
            self.carried = self.court = None

    def leave(self, sight: Sight, stated: Sequence[Spot], home: Home) -> None:
        """End a sentence that states these places."""
        # What a local body does all over the country it does as a local body: in Chinese that goes on.
        # Nor do words for all of a country take the place of that which a text of unknown issuer begins with.
        is_aside = home.is_local or (home.country is None and self.default is not None)
        is_spaced = sight.document.is_spaced
        own = [spot for spot in stated if is_spaced or not (is_aside and spot.rule == HOME)]
        self.carried = _following(own, self.carried)
        if self.carried is None and not is_spaced:
            self.carried = _opening(sight, home)
        abroad = (spot for spot in reversed(sight.spots) if home.is_abroad(spot) and is_source(spot))
        self.abroad = next(abroad, self.abroad)


def stated_in(sight: Sight, before: Before, homes: Mapping[str, str | None]) -> list[Spot]:
    """The places of a sentence where something may be counted, words for home and everywhere included."""
    told = filter(None, (_of_marker(sight, before, homes, marker) for marker in sight.markers))
    return sorted([*(spot for spot in sight.spots if spot.weight), *told], key=lambda spot: spot.start)


def _of_marker(sight: Sight, before: Before, homes: Mapping[str, str | None], marker: Marker) -> Spot | None:
    """The place that words for home, for everywhere or for a place named before mean."""
    code, is_national = marker.codes[0], any(homes.values())
    place = homes.get(marker.codes[-1]) or homes.get(code) or (code if code.startswith(COUNTRY) else None)
    if place is not None or (is_national and code in homes and code in _HERE):
        return Spot(marker.start, marker.end, place, SAID, HOME)
    if "anaphora" not in marker.codes:
        return None
    spots = (spot for spot in sight.spots if spot.rule not in {NATIONALITY, ORIGIN, FROM})
    earlier = [spot for spot in spots if spot.end <= marker.start]
    target = earlier[-1] if earlier else before.carried
    if target is None:
        return None
    said = target.said or Span(target.start, target.end)
    return replace(target, start=marker.start, end=marker.end, weight=SAID, rule=LAST, said=said)


def _following(stated: Sequence[Spot], carried: Spot | None) -> Spot | None:
    """The place that goes on after a sentence that states some: a sticky one, else the last."""
    said = [spot for spot in stated if spot.weight > 1 and spot.rule not in {FROM, PART}]
    heads = [spot for spot in said if spot.is_sticky]
    latest = heads[0] if heads else said[-1] if said else None
    is_same = latest and carried and latest.id == carried.id is not None
    return latest if latest and not is_same else carried


def _opening(sight: Sight, home: Home) -> Spot | None:
    """The only place of a sentence, whose body opens a paragraph, if it lies in the issuer's."""
    spots = [spot for spot in sight.spots if spot.weight]
    is_near = bool(spots) and sight.spots[0].start <= sight.sentence.span.start + _NEAR
    is_one = len({spot.id for spot in spots}) == 1 and all(home.holds(spot) for spot in spots)
    return spots[0] if is_near and is_one else None


def source(sight: Sight, before: Before, home: Home) -> Named | None:
    """Where people come from who are sent back: the last place abroad."""
    carried = before.carried
    earlier = carried if carried and home.is_abroad(carried) else before.abroad
    return unsaid(sight.document, earlier, "inferred: place-carried") if earlier else None


def earlier(sight: Sight, before: Before, kind: Kind) -> tuple[str, Spot | None]:
    """The place of an earlier sentence for a figure whose own states none, and the rule that says so."""
    carried = before.carried
    if carried and (not sight.document.is_spaced or _goes_on(carried, kind)):
        return "inferred: place-carried", carried
    # What a body found it found in the only raid that was told of.
    is_one = kind.is_found and len({spot and spot.id for spot in before.raids}) == 1
    return "inferred: place-of-raid", before.raids[0] if is_one else None


def _goes_on(carried: Spot, kind: Kind) -> bool:
    """Whether a place goes on in English: by its position, for a raid, or at home."""
    is_raided = kind.is_found and carried.kind != "country"
    is_one = carried.weight == SAID and kind.home.is_inland(carried) and not carried.is_list
    return carried.is_sticky or is_raided or is_one
