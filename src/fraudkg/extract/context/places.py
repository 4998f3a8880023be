"""Places: where a figure was counted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.homes import Home, Homes
from fraudkg.extract.context.layout import by_sentence, is_heading
from fraudkg.extract.context.regions import regions
from fraudkg.extract.context.spots import BULLETS, FROM, SAID, Spot, Spots
from fraudkg.extract.context.wordlists import SPACED, Marker, Markers, any_of, borders, listed_words
from fraudkg.extract.document import Document, Sentence
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Span

_LEAD = 3
"""Sentences of the text's start that show whether it is about several countries."""
_MANY = 3
_MARKS = ("home", "home-not", "here", "anaphora", "anaphora-not", "abroad")
_JUDGED = frozenset(
    {
        *("arrests-approved", "cases-prosecuted", "cases-tried", "fines-imposed"),
        *("persons-convicted", "persons-sentenced", "suspects-charged"),
    }
)
"""Indicators of what courts and prosecutors do, who do it at home."""
_RETURNED = frozenset({"suspects-repatriated", "foreigners-deported", "people-rescued"})
"""Indicators of people who are counted where they are sent back from."""
_HEADLINE, _ISSUER = "inferred: place-of-headline", "inferred: place-of-issuer"


@dataclass(frozen=True, slots=True)
class _Sight:
    """A sentence with the places, the words for places and the figures in it."""

    sentence: Sentence
    spots: Sequence[Spot]
    markers: Sequence[Marker]
    figures: Sequence[Quantity]

    def has(self, *codes: str) -> bool:
        """Whether a word with one of these codes stands in the sentence."""
        return any(code in marker.codes for marker in self.markers for code in codes)


class Places:
    """Finds for each figure where it was counted.

    Args:
        lexicon: Folders with `place-words.yaml`, `demonyms.yaml` and `country-codes.yaml`.
        reference: Folders with the reference data, which name the places of bodies.
        family: Language family.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "place-words", family)
        demonyms = listed_words(lexicon, "demonyms", family).values()
        self._is_spaced = family in SPACED
        places = {name.words: name.id for name in Gazetteer(reference, family).names if name.kind == "place"}
        self._spots = Spots(
            words,
            frozenset(word for listed in demonyms for word in listed),
            {} if self._is_spaced else places,
            is_spaced=self._is_spaced,
        )
        self._markers = Markers({code: words.get(code, ()) for code in _MARKS}, family)
        self._homes = Homes(lexicon, frozenset(places.values()))
        self._charge = re.compile(any_of(words, "charge"))
        self._lead = re.compile(any_of(words, "list-lead"))
        _, close = borders(is_spaced=self._is_spaced)
        self._anaphor = re.compile(rf"\s*{any_of(words, 'anaphor')}{close}")

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        indicators: Sequence[str | None] = (),
    ) -> tuple[Named | None, ...]:
        """The place of each figure, in the same order; None where the text neither states nor implies one.

        Where `indicators` tell what each figure counts, people sent back are counted where they come from,
        and what courts do is done at home.
        """
        home = self._homes.of(document, entities)
        sights = self._sights(document, quantities, entities)
        starts = [quantity.number.span.start for quantity in quantities]
        names = dict(zip(starts, indicators, strict=False))
        default = self._default(document, sights, entities, home)
        listed = self._listed(document, quantities, sights)
        found: dict[int, Named | None] = {}
        carried: Spot | None = None
        heading: Spot | None = None
        paragraph = -1
        for sight in sights:
            if sight.sentence.paragraph != paragraph:
                paragraph, carried = sight.sentence.paragraph, None
                if paragraph and not sight.figures and is_heading(document, sight.sentence):
                    heading = _of_heading(document, sight)
            stated = _stated(sight, carried, {"home": home.country, "here": home.place})
            for quantity in sight.figures:
                at = quantity.number.span.start
                spot = listed.get(at) or self._chosen(at, sight, stated, names.get(at))
                if spot is not None:
                    found[at] = Named(spot.id, document.passage(spot.start, spot.end), spot.rule)
                elif carried is not None and self._is_passed_on(document, sight.sentence, carried):
                    found[at] = _unsaid(document, carried, "inferred: place-carried")
                elif heading is not None:
                    found[at] = _unsaid(document, heading, "inferred: place-of-heading")
                elif names.get(at) in _JUDGED and default is not None and default.rule == _HEADLINE:
                    found[at] = Named(home.place, None, _ISSUER) if home.place else None
                else:
                    found[at] = None if sight.has("abroad") else default
            carried = _next(stated, carried, is_local=home.is_local)
        return tuple(found[start] for start in starts)

    def _sights(
        self, document: Document, quantities: Sequence[Quantity], entities: Sequence[EntityMention]
    ) -> list[_Sight]:
        spots = self._spots.find(document, entities)
        markers = by_sentence(document, self._markers.find(document.folded), lambda marker: marker.start)
        figures = by_sentence(document, quantities, lambda quantity: quantity.number.span.start)
        return [_Sight(*parts) for parts in zip(document.sentences, spots, markers, figures, strict=True)]

    def _chosen(self, at: int, sight: _Sight, stated: Sequence[Spot], name: str | None) -> Spot | None:
        """The place that a sentence states for the figure at `at`, which counts what `name` says."""
        spots = [spot for spot in stated if name not in _JUDGED or spot.rule != FROM]
        if not spots:
            return None
        # In Chinese a place stands before what was counted in it.
        figures = [one.number.span.start for one in sight.figures] if self._is_spaced else [at]
        return _choose(at, sight.sentence.clause_at(at), spots, figures, is_returned=name in _RETURNED)

    def _listed(
        self, document: Document, quantities: Sequence[Quantity], sights: Sequence[_Sight]
    ) -> dict[int, Spot]:
        """The places of figures, by the offset of their number, in lists such as "Kent 12, Surrey 9"."""
        known = {spot.start: spot for sight in sights for spot in sight.spots}
        ends = {start: spot.end for start, spot in known.items() if spot.weight}
        found = {}
        for region in regions(document, quantities, ends, self._lead):
            same = known.get(region.start)
            place = same.id if same is not None else None
            at = quantities[region.figure].number.span.start
            found[at] = Spot(region.start, region.end, place, SAID, "place-listed")
        return found

    def _is_passed_on(self, document: Document, sentence: Sentence, carried: Spot) -> bool:
        """Whether a place of an earlier sentence holds: in English by its position or by "of these".

        Where suspects are held is not where they did what they are accused of.
        """
        if self._charge.search(document.folded, sentence.span.start, sentence.span.end):
            return False
        if carried.is_sticky or not self._is_spaced:
            return True
        return bool(self._anaphor.match(document.folded, sentence.span.start))

    def _default(
        self, document: Document, sights: Sequence[_Sight], entities: Sequence[EntityMention], home: Home
    ) -> Named | None:
        """Where figures belong for which nothing is said: the headline's place, else the issuer's."""
        if not sights:
            return None
        told = [spot for spot in sights[0].spots if spot.weight > (1 if self._is_spaced else 0)]
        if not self._is_spaced and sights[0].figures:
            # What stands before a later figure is where that one was counted.
            told = [spot for spot in told if spot.start < sights[0].figures[0].number.span.start]
        single = {e.passage.span for e in entities}
        if told and not sights[0].has("home", "here"):
            last = told[-1]
            if last.id or Span(last.start, last.end) in single:
                return _unsaid(document, last, _HEADLINE)
        end = sights[min(_LEAD, len(sights)) - 1].sentence.span.end
        lead = {e.id for e in entities if e.kind == "country" and e.id and e.passage.span.start < end}
        if home.place is None or len(lead - {home.place}) >= _MANY:
            return None
        return Named(home.place, None, _ISSUER)


def _unsaid(document: Document, spot: Spot, rule: str) -> Named:
    """A place that the figure's own sentence does not name: by its id, else by its words elsewhere."""
    return Named(spot.id, None if spot.id else document.passage(spot.start, spot.end), rule)


def _of_heading(document: Document, sight: _Sight) -> Spot | None:
    """The place that a heading consists of: what stands below was counted there."""
    span = sight.sentence.span
    words = document.content[span.start : span.end].strip(BULLETS + ":：")
    return next((spot for spot in sight.spots if document.content[spot.start : spot.end] == words), None)


def _stated(sight: _Sight, carried: Spot | None, homes: Mapping[str, str | None]) -> list[Spot]:
    """The places of a sentence that may be where something is counted, words for home included."""
    found = [spot for spot in sight.spots if spot.weight]
    for marker in sight.markers:
        home = homes.get(marker.codes[0])
        if home is not None:
            found.append(Spot(marker.start, marker.end, home, SAID, "place-home"))
        elif "anaphora" in marker.codes:
            earlier = [spot for spot in sight.spots if spot.end <= marker.start and spot.weight]
            known = [spot for spot in earlier if spot.id]
            target = known[-1] if known else earlier[-1] if earlier else carried
            if target is not None:
                rule = "inferred: place-last"
                found.append(replace(target, start=marker.start, end=marker.end, weight=SAID, rule=rule))
    return sorted(found, key=lambda spot: spot.start)


def _next(stated: Sequence[Spot], carried: Spot | None, *, is_local: bool) -> Spot | None:
    """The place that the next sentence gets: a label to the end of its paragraph, else the last said.

    What a local body does all over the country it does as a local body.
    """
    if carried is not None and carried.rule == "place-label":
        return carried
    said = [spot for spot in stated if spot.weight > 1 and not (is_local and spot.rule == "place-home")]
    heads = [spot for spot in said if spot.is_sticky]
    return heads[0] if heads else said[-1] if said else carried


def _choose(
    at: int, clause: Span, spots: Sequence[Spot], figures: Sequence[int], *, is_returned: bool
) -> Spot:
    """The place for the figure at `at` in its clause, among figures that begin at `figures`.

    A likely one comes first, then one in its clause, then one before it, then the nearest; but what stands
    after an earlier figure is of that: "189 in Kent and 2,223 across the country". Where somebody comes from
    is the place of those sent back.
    """
    later = min((one for one in figures if one > at), default=clause.end)

    def rank(spot: Spot) -> tuple[bool, int, bool, int, int]:
        is_source = is_returned and spot.rule == FROM
        is_in_clause = clause.start <= spot.start < clause.end
        is_of_earlier = any(clause.start <= one < spot.start for one in figures if one < at)
        order = (0 if is_of_earlier else 2) if spot.end <= at else int(spot.start < later)
        return (is_source, min(spot.weight, 2), is_in_clause, order, -abs(spot.start - at))

    return max(spots, key=rank)
