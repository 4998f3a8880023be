"""Places: where a figure was counted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.context.regions import regions
from fraudkg.extract.context.spots import SAID, Spot, Spots
from fraudkg.extract.context.wordlists import SPACED, Marker, Markers, any_of, borders, listed_words
from fraudkg.extract.document import Document, Sentence

_LEAD = 3
"""Sentences of the text's start that show whether it is about several countries."""
_MANY = 3
_ISSUERS = frozenset({"agency", "group", "org"})


class Places:
    """Finds for each figure where it was counted.

    Args:
        lexicon: Folders with `place-words.yaml`, `demonyms.yaml` and `country-codes.yaml`.
        family: Language family.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "place-words", family)
        demonyms = listed_words(lexicon, "demonyms", family).values()
        self._is_spaced = family in SPACED
        self._spots = Spots(
            words, frozenset(word for listed in demonyms for word in listed), is_spaced=self._is_spaced
        )
        self._markers = Markers(
            {code: words.get(code, ()) for code in ("home", "here", "anaphora", "anaphora-not", "abroad")},
            family,
        )
        self._bodies = frozenset(listed_words(lexicon, "place-words", "issuer").get("local-body", ()))
        self._charge = re.compile(any_of(words, "charge"))
        self._lead = re.compile(any_of(words, "list-lead"))
        _, close = borders(is_spaced=self._is_spaced)
        self._anaphor = re.compile(rf"\s*{any_of(words, 'anaphor')}{close}")
        codes = listed_words(lexicon, "country-codes", "issuer")
        self._countries = {letters: country for country, listed in codes.items() for letters in listed}

    def of(
        self, document: Document, quantities: Sequence[Quantity], entities: Sequence[EntityMention]
    ) -> tuple[Named | None, ...]:
        """The place of each figure, in the same order; None where the text neither states nor implies one."""
        country = self._home(document)
        home = self._local(document, entities) or country
        spots = self._spots.find(document, entities)
        markers = by_sentence(document, self._markers.find(document.folded), lambda marker: marker.start)
        figures = by_sentence(document, quantities, lambda quantity: quantity.number.span.start)
        default = self._default(document, spots, markers, entities, home)
        found: dict[int, Named | None] = {}
        listed = self._listed(document, quantities, spots)
        carried: Spot | None = None
        paragraph = -1
        for number, sentence in enumerate(document.sentences):
            if sentence.paragraph != paragraph:
                paragraph, carried = sentence.paragraph, None
            stated = _stated(spots[number], markers[number], carried, {"home": country, "here": home})
            is_abroad = any("abroad" in marker.codes for marker in markers[number])
            for quantity in figures[number]:
                at = quantity.number.span.start
                spot = listed.get(at) or _choose(at, sentence, stated)
                if spot is not None:
                    found[at] = Named(spot.id, document.passage(spot.start, spot.end), spot.rule)
                elif carried is not None and self._is_passed_on(document, sentence, carried):
                    words = None if carried.id else document.passage(carried.start, carried.end)
                    found[at] = Named(carried.id, words, "inferred: place-carried")
                else:
                    found[at] = None if is_abroad else default
            carried = _next(stated, carried, is_local=home != country)
        return tuple(found[quantity.number.span.start] for quantity in quantities)

    def _listed(
        self, document: Document, quantities: Sequence[Quantity], spots: Sequence[Sequence[Spot]]
    ) -> dict[int, Spot]:
        """The places of figures, by the offset of their number, in lists such as "Kent 12, Surrey 9"."""
        known = {spot.start: spot for listed in spots for spot in listed}
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

    def _home(self, document: Document) -> str | None:
        """The country of the issuer; a body of many countries has none."""
        parts = document.issuer_parts
        return self._countries.get(parts[1]) if len(parts) > 1 and parts[0] in _ISSUERS else None

    def _local(self, document: Document, entities: Sequence[EntityMention]) -> str | None:
        """The place that the issuer is of: Wuhan, of agency-cn-wuhan-police."""
        if not document.is_of_local_body(self._countries):
            return None
        parts = document.issuer_parts
        own = "-".join(parts[2:])
        prefix = f"place-{parts[1]}-"
        for entity in entities:
            if entity.id and entity.id.startswith(prefix) and own.startswith(entity.id[len(prefix) :] + "-"):
                return entity.id
        return prefix + parts[2] if parts[3] in self._bodies or parts[-1] in self._bodies else None

    def _default(
        self,
        document: Document,
        spots: Sequence[Sequence[Spot]],
        markers: Sequence[Sequence[Marker]],
        entities: Sequence[EntityMention],
        home: str | None,
    ) -> Named | None:
        """Where figures belong for which nothing is said: the headline's place, else the issuer's country."""
        if not document.sentences:
            return None
        told = [spot for spot in spots[0] if spot.weight > (1 if self._is_spaced else 0)]
        is_home = any({"home", "here"} & set(marker.codes) for marker in markers[0])
        if told and told[-1].id and not is_home:
            return Named(told[-1].id, None, "inferred: place-of-headline")
        end = document.sentences[min(_LEAD, len(document.sentences)) - 1].span.end
        lead = {e.id for e in entities if e.kind == "country" and e.id and e.passage.span.start < end}
        if home is None or len(lead - {home}) >= _MANY:
            return None
        return Named(home, None, "inferred: place-of-issuer")


def _stated(
    spots: Sequence[Spot], markers: Sequence[Marker], carried: Spot | None, homes: Mapping[str, str | None]
) -> list[Spot]:
    """The places of a sentence that may be where something is counted, words for home included."""
    found = [spot for spot in spots if spot.weight]
    for marker in markers:
        home = homes.get(marker.codes[0])
        if home is not None:
            found.append(Spot(marker.start, marker.end, home, SAID, "place-home"))
        elif "anaphora" in marker.codes:
            earlier = [spot for spot in spots if spot.end <= marker.start and spot.weight]
            target = earlier[-1] if earlier else carried
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


def _choose(at: int, sentence: Sentence, stated: Sequence[Spot]) -> Spot | None:
    """The place of a sentence for the figure at `at`: a likely one, then in its clause, before it, near."""
    if not stated:
        return None
    clause = sentence.clause_at(at)

    def rank(spot: Spot) -> tuple[int, bool, bool, int]:
        is_in_clause = clause.start <= spot.start < clause.end
        return (min(spot.weight, 2), is_in_clause, spot.end <= at, -abs(spot.start - at))

    return max(stated, key=rank)
