"""Which of the places that a sentence states a figure of it was counted at, by what it counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import Named
from fraudkg.extract.context.beside import (
    BARE,
    BODY,
    FROM,
    GOAL,
    HOME,
    LAST,
    NATIONALITY,
    ORIGIN,
    PARTNER,
    PREPOSITION,
    SAID,
    SUBJECT,
)
from fraudkg.extract.context.carrying import Before
from fraudkg.extract.context.defaults import PART, unsaid
from fraudkg.extract.context.homes import Home
from fraudkg.extract.context.sights import Sight
from fraudkg.extract.context.spot import HEAD, Spot
from fraudkg.extract.context.wordlists import any_of
from fraudkg.extract.document import Document
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Span

_JUDGED = frozenset(
    {
        *("arrests-approved", "cases-prosecuted", "cases-tried", "fines-imposed"),
        *("persons-convicted", "persons-sentenced", "suspects-charged"),
    }
)
"""Indicators of what courts and prosecutors do, who do it at home."""
_SENT_BACK = "suspects-repatriated"
"""Indicator of people who come from abroad, where the issuer is of the country that receives them."""
_RETURNED = frozenset({_SENT_BACK, "foreigners-deported", "people-rescued"})
"""Indicators of people who are counted where they are sent back from."""

_HINTS = frozenset({BARE, BODY, ORIGIN, PARTNER, SUBJECT, "place-aim"})
"""Rules of places abroad that are the source of people sent back if none else is: "by Fiji", "with Fiji"."""

_NEXT = 2
"""Within how many characters after a place a figure is its own: "Kent 9 and Essex 7"."""
_NEAR = 9
"""The same for one that a word joins to its figure: "Essex with 7"."""
_FROM = 30
"""Within how many characters after a figure a place tells where those were whom it counts."""
_SPACES = " \u3000"
_FOUND = frozenset(
    {
        *("assets-seized", "cards-seized", "devices-seized", "funds-seized", "sim-cards-seized"),
        *("key-suspects-arrested", "people-rescued", "suspects-arrested"),
    }
)
"""Indicators of what is found in a raid, of which an earlier sentence may have said where it was."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure counts, as far as that tells where: in the release of an issuer with a home.

    Args:
        home: The home of the issuer.
        is_judged: Whether it counts what courts and prosecutors do.
        is_sent_back: Whether it counts people sent back, in the release of a body of a country.
        is_returned: Whether it counts people who are sent away from where they are counted.
        is_found: Whether it counts what is found in a raid.
    """

    home: Home
    is_judged: bool
    is_sent_back: bool
    is_returned: bool
    is_found: bool


class Chooser:
    """Chooses among the places of a sentence.

    Args:
        gazetteer: The names of the reference data.
        words: Words by code, as in `place-words.yaml`.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(self, gazetteer: Gazetteer, words: Mapping[str, Sequence[str]], *, is_spaced: bool) -> None:
        place, verb = any_of(words, "before-place"), any_of(words, "being")
        part, source = any_of(words, "part"), any_of(words, "before-source")
        people = any_of(words, "part", "people")
        self._elliptic = re.compile(rf"\s(?:{part}\s)?(?:{verb}\s)?{place}\s(?:the\s)?")
        self._from = re.compile(rf"\s(?:{people}\s)?{source}\s(?:the\s)?")
        self._gazetteer = gazetteer
        self._is_spaced = is_spaced

    def is_home(self, place: str | None, home: Home) -> bool:
        """Whether a place is the issuer's country or lies in it."""
        return self._gazetteer.country_of(place) == home.country

    def is_abroad(self, spot: Spot, home: Home) -> bool:
        """Whether a known place lies outside the known country of the issuer."""
        return spot.id is not None and home.country is not None and not self.is_home(spot.id, home)

    def province(self, home: Home) -> str | None:
        """The largest place within its country that holds the issuer's, else the issuer's own."""
        outer = self._gazetteer.containers(home.place or "") if home.is_local else ()
        return next((place for place in reversed(outer) if place != home.country), home.place)

    def _is_outside(self, spot: Spot, home: Home) -> bool:
        """Whether a court or prosecutor does not act there: abroad, in several, or in what holds its own."""
        is_outer = home.is_local and spot.id in self._gazetteer.containers(home.place or "")
        return is_outer or spot.is_list or self.is_abroad(spot, home)

    def lies_in(self, spot: Spot, outer: Spot) -> bool:
        """Whether a known place lies in another."""
        return bool(spot.id and outer.id) and outer.id in self._gazetteer.containers(spot.id or "")

    def is_within(self, spot: Spot, home: Home) -> bool:
        """Whether a place lies in the issuer's, or is an unknown one."""
        if spot.id is None:
            return not spot.is_list
        return home.place in self._gazetteer.containers(spot.id)

    @staticmethod
    def kind(name: str | None, home: Home) -> Kind:
        """What the indicator `name` tells of the place of a figure."""
        is_sent_back = name == _SENT_BACK and home.country is not None
        return Kind(home, name in _JUDGED, is_sent_back, name in _RETURNED, name in _FOUND)

    def of(
        self, document: Document, at: int, sight: Sight, stated: Sequence[Spot], kind: Kind
    ) -> Spot | None:
        """The place that a sentence states for the figure of a kind at `at`."""
        clause = sight.sentence.clause_at(at)
        spots = [spot for spot in stated if spot.rule != LAST or spot.start < clause.end]
        if kind.is_found and kind.home.is_local:
            # "Arrested 10 persons from Surat" in the release of a state's police tells where they were.
            for spot in sight.spots:
                is_near = spot.rule == ORIGIN and spot.id and 0 < spot.start - at <= _FROM
                if is_near and self.is_within(spot, kind.home):
                    return replace(spot, weight=SAID)
        if kind.is_judged:
            spots = [spot for spot in spots if spot.rule != FROM and not self._is_outside(spot, kind.home)]
        elif kind.is_sent_back:
            spots = self._sources(document, sight, spots, kind)
        if self._is_spaced:
            spots = [spot for spot in spots if PART not in document.content[at : spot.start]]
            if not kind.is_sent_back:
                # A foreign body that helps does not say where.
                spots = [spot for spot in spots if spot.rule != BODY or not self.is_abroad(spot, kind.home)]
                others = [spot for spot in spots if not self._is_origin(document, sight, spot, kind)]
                # "Freed 5 from Ghana" tells where they were if nothing else does.
                spots = others or (spots if kind.is_found and kind.is_returned else [])
            spots = self._without_others(document, at, sight, spots)
        else:
            own = kind.home.country
            spots = [spot for spot in spots if spot.rule != BODY or spot.id != own]
            away = [marker.end for marker in sight.markers if "abroad" in marker.codes and marker.start < at]
            spots = [spot for spot in spots if not away or spot.weight == SAID or spot.start > away[0]]
            spots = [spot for spot in spots if spot.start < clause.end or kind.is_sent_back]
            # A space parts two headings on one line.
            gap = max(document.content.rfind(space, sight.sentence.span.start, at) for space in _SPACES)
            spots = [spot for spot in spots if spot.start > gap] or spots
        if not spots:
            return None
        # In Chinese a place stands before what was counted in it.
        figures = [one.number.span.start for one in sight.figures] if self._is_spaced else [at]
        return _nearest(at, clause, spots, figures, is_returned=kind.is_returned)

    def _sources(self, document: Document, sight: Sight, stated: Sequence[Spot], kind: Kind) -> list[Spot]:
        """Where those come from who are sent back: what says so, else any place abroad if none goes there."""
        foreign = [spot for spot in sight.spots if self.is_abroad(spot, kind.home)]
        sources = [spot for spot in foreign if _is_source(spot)]
        is_sender = sight.has("foreign") or any(spot.rule == GOAL for spot in foreign)
        hints = [] if is_sender else [spot for spot in foreign if spot.rule in _HINTS]
        sure = [spot for spot in sources if not self._is_origin(document, sight, spot, kind)]
        pointed = [spot for spot in stated if spot.rule == LAST and self.is_abroad(spot, kind.home)]
        named = [spot for spot in stated if not spot.id or spot.rule == PREPOSITION]
        return sure or pointed or hints or sources or named

    def _is_origin(self, document: Document, sight: Sight, spot: Spot, kind: Kind) -> bool:
        """Whether a place right behind a figure is only where those come from: "73 from Korea"."""
        if spot.rule != FROM or kind.home.place is None or self.is_within(spot, kind.home):
            return False
        ends = (one.number.span.end for one in sight.figures)
        return any(self._from.fullmatch(document.folded, end, spot.start) for end in ends)

    def _without_others(self, document: Document, at: int, sight: Sight, spots: list[Spot]) -> list[Spot]:
        """The own place of a figure ("20 in Penang"), else the places that are no later figure's own."""
        starts = {spot.start: spot for spot in spots}
        own: dict[int, Spot] = {}
        for figure in sight.figures:
            match = self._elliptic.match(document.folded, figure.number.span.end)
            if match and match.end() in starts:
                own[figure.number.span.start] = starts[match.end()]
        if at in own:
            return [own[at]]
        others = {spot.start for start, spot in own.items() if start > at}
        return [spot for spot in spots if spot.start not in others]

    def latest_source(self, earlier: Spot | None, sight: Sight, home: Home) -> Spot | None:
        """The last place abroad that people may come from; a country is less than a place in it."""
        for spot in sight.spots:
            is_vague = earlier is not None and self._gazetteer.country_of(earlier.id) == spot.id
            if self.is_abroad(spot, home) and _is_source(spot) and not is_vague:
                earlier = spot
        return earlier

    def first_source(self, sights: Sequence[Sight], home: Home) -> Spot | None:
        """The place abroad that people may come from in the first sentence that tells one."""
        found = (self.latest_source(None, sight, home) for sight in sights)
        return next((spot for spot in found if spot), None)

    def source(
        self, document: Document, sight: Sight, before: Before, default: Named | None, kind: Kind
    ) -> Named | None:
        """Where people come from who are sent back: the last place abroad, or home where they go abroad."""
        earlier = before.carried or before.abroad
        if earlier is not None and self.is_abroad(earlier, kind.home):
            return unsaid(document, earlier, "inferred: place-carried")
        is_sender = sight.has("foreign") or any(self.is_abroad(spot, kind.home) for spot in sight.spots)
        is_home = default is not None and self.is_home(default.id, kind.home)
        if is_sender or not is_home:
            return default
        first = None if sight.sentence.paragraph else before.first
        return unsaid(document, first, "inferred: place-of-source") if first else None


def _is_source(spot: Spot) -> bool:
    """Whether people may be sent back from a place: one said, or one whose people they are by its name."""
    return spot.weight > 0 or (spot.rule == NATIONALITY and spot.kind != "country")


def _nearest(
    at: int, clause: Span, spots: Sequence[Spot], figures: Sequence[int], *, is_returned: bool
) -> Spot:
    """The place for the figure at `at` in its clause, among figures that begin at `figures`.

    One right before it comes first, then one at the head of its clause, if it is no body's; then a likely
    one, then one in its clause, then one before it, then the nearest; but what stands after an earlier figure
    is of that: "189 in Kent and 2,223 across the country". Where somebody comes from is the place of those
    sent back; "nationwide" is of what is before it.
    """
    later = min((one for one in figures if one > at), default=clause.end)

    def rank(spot: Spot) -> tuple[bool, bool, bool, bool, tuple[int, bool], bool, int, int]:
        is_source = is_returned and spot.rule == FROM
        is_fine = is_returned and spot.kind != "country"
        is_head = spot.rule != BODY and clause.start <= spot.start <= clause.start + HEAD and spot.end <= at
        is_in_clause = clause.start <= spot.start < min(clause.end, later)
        reach = _NEAR if spot.rule == SUBJECT else _NEXT
        is_next = spot.weight > 1 and 0 <= at - spot.end <= reach
        is_of_earlier = not is_next and any(clause.start <= one < spot.start for one in figures if one < at)
        is_whole = spot.rule == HOME and is_in_clause and at < spot.start < later
        is_shared = any(spot.end <= one < at for one in figures)
        order = (
            (0 if is_of_earlier else 2 - is_shared)
            if spot.end <= at
            else 3
            if is_whole
            else int(spot.start < later)
        )
        likely = (spot.weight, spot.rule != FROM)
        return (is_source, is_fine, is_next, is_head, likely, is_in_clause, order, -abs(spot.start - at))

    return max(spots, key=rank)
