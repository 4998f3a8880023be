"""Home: the country of who issued a text, and the place within it that a local body is of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.places.spot import Spot
from fraudkg.extract.document import NATIONAL, Document
from fraudkg.extract.folding import fold
from fraudkg.extract.homeland import Homeland, name_ends, owner
from fraudkg.extract.kinds import BODIES
from fraudkg.extract.layout import signer
from fraudkg.extract.wordlists import listed_words
from fraudkg.lexicon.gazetteer import Gazetteer

_SPOTS = frozenset({"place", "site"})
_OUTER = 4
"""Parts of the id of a local body whose place is named by one part: agency-cn-wuhan-police."""
_OTHERS = re.compile(r"[\W_]+")
_LEAD = 5
"""So many sentences, a headline among them, name the body that speaks in a text."""
_ABROAD = frozenset({"usd", "eur"})
"""Money that texts of many countries count in."""


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
    def is_national(self) -> bool:
        """Whether it is the country itself."""
        return self.country is not None and not (self.is_local or self.is_unknown)

    @property
    def around(self) -> tuple[str, ...]:
        """What the place lies in, the nearest first."""
        return self.gazetteer.containers(self.place) if self.place else ()

    def words(self, default: str | None) -> dict[str, str | None]:
        """What words for home mean, by code; those for a city say nothing where no city is spoken of.

        `default` is the place of the whole text, of which a body of the country speaks: 全市.
        """
        # What an unknown place of a local body is has no id.
        here = None if self.is_unknown else self.place
        words = {"home": self.country, "home-inside": self.country, "all-over": here}
        if not self.is_unknown and not self.is_local:
            here = default if default != self.country else None
            if here is None:
                return words
        # The province in which it lies, or which it is.
        wider = next(iter(self.gazetteer.containers(here)[-2:-1]), here) if here else None
        return words | {"here": here, "here-wide": wider}

    def only_region(self, spots: Iterable[Spot]) -> str | None:
        """The province in which all lies that a text of a country tells of: there 全省 can mean no other."""
        inland = {spot.id for spot in spots if spot.weight and spot.id and self.is_inland(spot)}
        regions = {next(iter(self.gazetteer.containers(one)[-2:-1]), one) for one in inland}
        return regions.pop() if len(regions) == 1 and not self.is_local else None

    def has(self, place: str | None) -> bool:
        """Whether a place is the country or lies in it."""
        return self.gazetteer.country_of(place) == self.country

    def country_of(self, spot: Spot) -> str | None:
        """The id of the country that a place is or lies in."""
        return self.gazetteer.country_of(spot.id)

    def is_abroad(self, spot: Spot) -> bool:
        """Whether a known place lies outside the known country."""
        return spot.id is not None and self.country is not None and not self.has(spot.id)

    def is_narrower(self, spot: Spot, other: Spot | Named | None) -> bool:
        """Whether a place lies in another that was told, if one was."""
        return other is None or (spot.id is not None and other.id in self.gazetteer.containers(spot.id))

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


class Homes:
    """Tells the home of an issuer by the parts of its id, by the reference data, else by its text."""

    def __init__(self, lexicon: Sequence[Path], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._homeland = Homeland(lexicon, gazetteer)
        self._countries = self._homeland.by_letters
        self._letters = {country: letters for letters, country in reversed(self._countries.items())}
        self._places: dict[tuple[str | None, str], str] = {}
        for place, listed in listed_words(lexicon, "place-codes", "issuer").items():
            country = self._countries.get(place.split("-")[1])
            self._places.update({(country, letters): place for letters in listed})
        for name in (name for name in gazetteer.names if name.kind in _SPOTS):
            for key in (name.id.split("-", 2)[-1], _key(name.words)):
                self._places.setdefault((name.country, key), name.id)

    def place(self, country: str | None, words: str) -> str | None:
        """The id of the place in a country that has this name, with or without that of what it lies in."""
        return self._places.get((country, _key(words)))

    def nation_of(self, body: EntityMention) -> str | None:
        """The country that a body is of as a whole, by its id or its name: 公安部."""
        if body.kind != "agency":
            return None
        parts = (body.id or "").split("-")
        is_national = len(parts) == NATIONAL and self._homeland.country_of(body.id) is not None
        if is_national and not self._local(parts[2:], self._homeland.country_of(body.id)):
            return self._homeland.country_of(body.id)
        return self._homeland.nations.get(fold(body.name, "zh"))

    def of_doers(
        self, quantities: Sequence[Quantity], places: Sequence[Named | None], doers: Sequence[Named | None]
    ) -> tuple[Named | None, ...]:
        """The places, where those that no words state are not abroad for the body that counted there.

        "In Angola 12 were arrested. Zambian authorities arrested 15": these in Zambia, but countries nowhere.
        """
        return tuple(
            place if quantity.unit == "country" else self._of_doer(place, doer)
            for quantity, place, doer in zip(quantities, places, doers, strict=True)
        )

    def _of_doer(self, place: Named | None, doer: Named | None) -> Named | None:
        if doer is None or doer.words is None or (place and not place.is_inferred):
            return place
        land = owner(doer.words.text, self._homeland.demonyms)
        country = self._gazetteer.country_of(place.id) if place else ""
        is_same = None in (country, land) or country == land
        return place if is_same else Named(land, None, "place-of-body", is_inferred=True)

    def of(
        self, document: Document, entities: Sequence[EntityMention] = (), quantities: Sequence[Quantity] = ()
    ) -> Home:
        """The home of who issued a document; its text has these names and figures."""
        parts, issuer = document.issuer_parts, document.issuer or ""
        country, local = self._homeland.of(document, entities), None
        if not self._homeland.knows_issuer(document):
            country = country or self._of_money(entities, quantities)
            local = self._named(issuer, country) or self._presumed(document, entities, country)
        local = self._local(parts[2:], country) or local
        is_outer = len(parts) > _OUTER and self._places.get((country, parts[2])) == local is not None
        # A body that the data know and that is of no place is its country's, however long its id is.
        is_unknown = local is None and len(parts) > NATIONAL and self._gazetteer.kind_of(issuer) is None
        letters = self._letters.get(country or "", "")
        return Home(country, local or country, is_outer, is_unknown, self._gazetteer, letters)

    def _of_money(self, entities: Sequence[EntityMention], quantities: Sequence[Quantity]) -> str | None:
        """The country whose money alone a text counts, if it names this one or none: 600 billion won."""
        named = {one.id if one.kind == "country" else self._gazetteer.country_of(one.id) for one in entities}
        sums = {one.unit for one in quantities if one.kind == "money" and "conversion" not in one.flags}
        code = next(iter(sums - _ABROAD), None)
        # A currency's code begins with the letters of its country: krw.
        land = self._countries.get(code[:2]) if code and len(sums) == 1 else None
        return land if land in named or not named - {None} else None

    def _presumed(
        self, document: Document, entities: Sequence[EntityMention], country: str | None
    ) -> str | None:
        """The place that the first body of the lead, or who signs, is of by id or name: 贵州高院.

        A group such as the public security organs is of no place.
        """
        lead = document.sentences[:_LEAD]
        end = lead[-1].span.end if lead else 0
        first = [one for one in entities if one.kind in BODIES and one.span.start < end]
        for one in filter(None, (*first, signer(document, entities))):
            if self._homeland.nations.get(fold(one.name, "zh")) == country is not None:
                return None
            if not one.id and (place := self._named(one.name, country)):
                return place
            if one.id and one.kind == "agency" and self._homeland.country_of(one.id) == country:
                return self._local(one.id.split("-")[2:], country)
        return None

    def _named(self, name: str, country: str | None) -> str | None:
        """The place in a country that is at the beginning or end of a name, the inner one: 浙江省温州市."""
        name = fold(name, "zh")
        for part in name_ends(name):
            place = self.place(country, part)
            if place or self._homeland.owners.get(part) == country is not None:
                return (self._named(name[len(part) :], country) if name.startswith(part) else None) or place
        return None

    def _local(self, own: Sequence[str], country: str | None) -> str | None:
        """The place with which the own parts of an id begin or end: Wuhan, of agency-cn-wuhan-police.

        A force may have letters of its own: agency-jp-mpd.
        """
        sizes = range(len(own), 0, -1)
        keys = ("-".join(parts) for size in sizes for parts in (own[:size], own[-size:]))
        return next((self._places[country, key] for key in keys if (country, key) in self._places), None)


def _key(words: str) -> str:
    words = words.lower() if words.isascii() else fold(words, "zh")
    parts = words.split()
    # Most names are plain words: no need to look at each sign.
    return "-".join(parts) if "".join(parts).isalnum() else _OTHERS.sub("-", words).strip("-")
