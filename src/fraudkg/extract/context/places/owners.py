"""Places told by names of other things: of bodies, of operations and of groups of people."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.places.beside import BODY, NATIONALITY, Beside
from fraudkg.extract.context.places.spot import Spot
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import BODIES, LOCATIONS

_OF_PLACES = {
    **dict.fromkeys(BODIES, (1, BODY)),
    **dict.fromkeys(("person-group", "criminal-group"), (0, NATIONALITY)),
    "operation": (2, "place-suffix"),
}
"""What a place that a name begins with is worth, by what the name is of."""
_LONGEST_NAME = 7
_MOST_WORDS = 4
_WORD_END = re.compile(r"['’]s\b|(?<!['’]s) ")


class Owners:
    """Finds the places with which names of other things begin: 三亚警方.

    `names` are places by their folded names, `lands` countries by theirs, adjectives and short forms.
    `district` is how a district goes on that no list holds; behind the names of `banks` those of their
    branches tell the place. `counties` are Chinese ones, with 县 and without.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        lands: Mapping[str, str],
        beside: Beside,
        district: re.Pattern[str],
        banks: re.Pattern[str],
        *,
        counties: Collection[str],
        is_spaced: bool,
    ) -> None:
        self._names, self._lands, self._beside = names, lands, beside
        self._district, self._banks, self._is_spaced = district, banks, is_spaced
        self._counties = frozenset(counties)

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[Spot]:
        """The places, in no order."""
        taken = {e.passage.span.start for e in entities if e.kind in LOCATIONS}
        kinds = LOCATIONS - {"country"} if self._is_spaced else LOCATIONS
        spans = ((e.passage.span, e.id) for e in entities if e.kind in kinds)
        known = {document.folded[span.start : span.end]: thing for span, thing in spans if thing}
        for body in entities:
            if body.kind in _OF_PLACES and body.passage.span.start not in taken:
                spot = self._of(document, body, known)
                if spot and not self._beside.is_helper(document, body.passage.span):
                    yield spot

    def _of(self, document: Document, body: EntityMention, known: Mapping[str, str]) -> Spot | None:
        """The place with which a name begins; `known` are those that the text names otherwise."""
        span, (weight, rule) = body.passage.span, _OF_PLACES[body.kind]
        acting = self._beside.acts(document, span) if self._is_spaced and weight <= 1 else None
        if acting:
            weight, rule = 1, acting
        # The police of a place that is not spoken of otherwise are one of many, unless they act.
        names = self._names if acting or not self._is_spaced or weight > 1 else {}
        # 农行虚山支行
        bank = self._banks.match(document.folded, span.start, span.end)
        start = bank.end() if bank else span.start
        text = document.folded[start : span.end]
        for size in self._ends(text):
            place = known.get(text[:size]) or names.get(text[:size])
            if thing := place or self._lands.get(text[:size]):
                weight = weight if place or not self._is_spaced else 0
                kind = "country" if thing.startswith("country-") else "place"
                spot = Spot(start, start + size, thing, weight, rule, kind)
                return spot if self._is_spaced or not place else self._inner(document, text, size, spot)
        # 睢宁县公安局: the county that no list of places holds, before its police or court.
        district = self._district.match(text) if self._counties else None
        is_county = district is not None and district[0] in self._counties
        end = start + district.end() if district and is_county else None
        return Spot(start, end, None, weight, rule, "place") if end else None

    def _inner(self, document: Document, text: str, size: int, outer: Spot) -> Spot:
        """The innermost place with which a name begins: 漳州市 of 福建省漳州市中级人民法院."""
        if document.is_county(outer.start, outer.end):
            return replace(outer, end=outer.end + 1, id=None)
        for further in self._ends(text[size:]):
            place = self._names.get(text[size : size + further])
            if place:
                inner = replace(outer, start=outer.end, end=outer.end + further, id=place)
                return self._inner(document, text, size + further, inner)
        district = self._district.match(text, size)
        return replace(outer, end=outer.end + district.end() - size, id=None) if district else outer

    def _ends(self, text: str) -> Sequence[int]:
        """Where a place may end that a name begins with, the longest first."""
        if not self._is_spaced:
            return range(min(len(text) - 1, _LONGEST_NAME), 1, -1)
        return [match.start() for match in _WORD_END.finditer(text)][_MOST_WORDS - 1 :: -1]
