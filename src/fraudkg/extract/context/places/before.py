"""Before: the places that a sentence takes over from those before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fraudkg.extract.candidates import Named
from fraudkg.extract.context.places.beside import FROM, HOME, LAST, NATIONALITY, ORIGIN, PART, SAID
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.kind import Kind
from fraudkg.extract.context.places.sources import is_source
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.extract.layout import is_quoted
from fraudkg.extract.wordlists import Marker
from fraudkg.text import Span

COUNTRY = "country-"
"""With this begin the codes of words for home that only one country has: 本港."""
AT_HOME = "place-of-home"
_HERE = frozenset({"here", "here-wide"})
_INSIDE = "home-inside"
_POINTING = frozenset({"anaphora", "anaphora-site"})
_NEAR = 24
"""So near to its head a body opens a paragraph."""


@dataclass(slots=True)
class Before:
    """What is known before a sentence: the text's default, and the places of earlier sentences.

    `court` is the place of the court that this paragraph named last, `raided` that from which a quotation
    goes on, `site` the last place below a country.
    Among `raids` None is one in an item of a list, which the other items were not found in.
    """

    default: Named | None = None
    carried: Spot | None = None
    abroad: Spot | None = None
    raids: list[Spot | None] = field(default_factory=list)
    court: Spot | None = None
    raided: Spot | None = None
    site: Spot | None = None
    paragraph: int = -1

    def enter(self, sight: Sight) -> None:
        """Begin a sentence: each paragraph begins anew, but what a raid found may be told in a quotation."""
        if sight.sentence.paragraph != self.paragraph:
            self.paragraph = sight.sentence.paragraph
            is_going_on = is_quoted(sight.document, sight.sentence)
            self.raided = (self.carried or self.raided) if is_going_on else None
            self.carried = self.court = None

    def stated(self, sight: Sight, homes: Mapping[str, str | None]) -> list[Spot]:
        """The places of a sentence where something may be counted, those that words point at included.

        `homes` says what words for home mean.
        """
        told = filter(None, (self._pointed(sight, homes, marker) for marker in sight.markers))
        return sorted([*(spot for spot in sight.spots if spot.weight), *told], key=lambda spot: spot.start)

    def _pointed(self, sight: Sight, homes: Mapping[str, str | None], marker: Marker) -> Spot | None:
        """The place that words for home, for everywhere or for a place named before mean."""
        code, is_national = marker.codes[0], any(homes.values())
        if code == _INSIDE and any(spot.end == marker.start for spot in sight.spots):
            # 老挝境内 lies in Laos.
            return None
        place = homes.get(marker.codes[-1]) or homes.get(code) or (code if code.startswith(COUNTRY) else None)
        if place is not None or (is_national and code in homes and code in _HERE):
            return Spot(marker.start, marker.end, place, SAID, HOME)
        if not _POINTING & set(marker.codes):
            return None
        spots = (spot for spot in sight.spots if spot.rule not in {NATIONALITY, ORIGIN, FROM})
        earlier = [spot for spot in spots if spot.end <= marker.start]
        target = earlier[-1] if earlier else self.carried
        if "anaphora-site" in marker.codes:
            # What a site was named after may stand far before; no country is one.
            inner = [spot for spot in earlier if spot.kind != "country"]
            target = inner[-1] if inner else self.site
        if target is None:
            return None
        said = target.said or Span(target.start, target.end)
        return replace(target, start=marker.start, end=marker.end, weight=SAID, rule=LAST, said=said)

    def leave(self, sight: Sight, stated: Sequence[Spot], home: Home) -> None:
        """End a sentence that states these places."""
        # What a local body does all over the country it does as a local body: in Chinese that goes on.
        # Nor do words for all of a country take the place of that which a text of unknown issuer begins with.
        is_aside = home.is_local or (home.country is None and self.default is not None)
        is_spaced = sight.document.is_spaced
        # "They targeted victims in the country": where nothing is counted that takes no place of a raid's.
        is_aside = not sight.figures if is_spaced else is_aside
        own = [spot for spot in stated if not (is_aside and spot.rule == HOME)]
        # Who went to Laos, Thailand and other countries once did the rest at home.
        if not (is_spaced or home.is_local):
            own = [spot for spot in own if not (spot.members and all(map(home.is_abroad, spot.members)))]
        self.carried = _following(own, self.carried)
        if self.carried is None and not is_spaced:
            self.carried = _opening(sight, home)
        abroad = (spot for spot in reversed(sight.spots) if home.is_abroad(spot) and is_source(spot))
        self.abroad = next(abroad, self.abroad)
        inner = (spot for spot in reversed(stated) if spot.kind != "country" and spot.rule != HOME)
        self.site = next(inner, self.site)

    def source(self, sight: Sight, home: Home) -> Named | None:
        """Where people come from who are sent back: the last place abroad."""
        is_abroad = self.carried is not None and home.is_abroad(self.carried)
        earlier = self.carried if is_abroad else self.abroad
        return unsaid(sight.document, earlier, "place-carried") if earlier else None

    def earlier(self, sight: Sight, kind: Kind) -> tuple[str, Spot | None]:
        """The place of an earlier sentence for a figure whose own states none, and the rule that says so."""
        carried = self.carried or (self.raided if kind.is_found else None)
        if carried and (not sight.document.is_spaced or _goes_on(carried, kind)):
            return "place-carried", carried
        # What a body found it found in the only raid that was told of.
        is_one = kind.is_found and len({spot and spot.id for spot in self.raids}) == 1
        return "place-of-raid", self.raids[0] if is_one else None


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


def _goes_on(carried: Spot, kind: Kind) -> bool:
    """Whether a place goes on in English: by its position, for a raid, or at home."""
    is_raided = kind.is_found and carried.kind != "country"
    is_one = carried.weight == SAID and kind.home.is_inland(carried) and not carried.is_list
    return carried.is_sticky or is_raided or is_one


def within(sight: Sight, place: Named | None) -> Named | None:
    """The place, inferred where its words stand in another sentence than the figure."""
    span, words = sight.sentence.span, place.words if place else None
    if place is None or words is None or place.is_inferred:
        return place
    is_own = span.start <= words.span.start and words.span.end <= span.end
    return replace(place, is_inferred=not is_own or place.rule == LAST)


def unsaid(document: Document, spot: Spot, rule: str) -> Named:
    """A place that the figure's own sentence does not name: by its id, else by its words elsewhere."""
    return Named(spot.id, None if spot.id else spot.passage(document), rule, is_inferred=True)
