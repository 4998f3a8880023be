"""Places: where a figure was counted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.beside import SAID
from fraudkg.extract.context.carrying import Before, following, of_heading, opening, stated_in
from fraudkg.extract.context.choosing import Chooser, Kind, latest_source, source
from fraudkg.extract.context.courts import Courts, court_of
from fraudkg.extract.context.defaults import ISSUER, default_place, unsaid
from fraudkg.extract.context.homes import Homes
from fraudkg.extract.context.layout import by_sentence, is_heading
from fraudkg.extract.context.regions import listed_places
from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.context.spots import Spots
from fraudkg.extract.context.wordlists import SPACED, Markers, any_of, borders, listed_words
from fraudkg.extract.document import Document, Sentence
from fraudkg.lexicon.gazetteer import Gazetteer

_NEAR_DEED = 24
"""How far behind what was done the place stands where it was done."""
_MARKS = (
    *("home", "home-not", "here", "province", "world", "anaphora", "anaphora-not"),
    *("abroad", "abroad-not", "foreign"),
)


class Places:
    """Finds for each figure where it was counted.

    Args:
        lexicon: Folders with `place-words.yaml`, `demonyms.yaml`, and the codes of countries and places.
        reference: Folders with the reference data, which name the places of bodies.
        family: Language family.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "place-words", family)
        self._is_spaced = family in SPACED
        gazetteer = Gazetteer(reference, family)
        self._spots = Spots(lexicon, words, gazetteer, family)
        self._markers = Markers({code: words.get(code, ()) for code in _MARKS}, family)
        self._chooser = Chooser(words, is_spaced=self._is_spaced)
        self._homes = Homes(lexicon, gazetteer)
        _, close = borders(is_spaced=self._is_spaced)
        self._same = re.compile(rf"(?<!\w){any_of(words, 'same')}{close}")
        self._courts = Courts(words)
        self._since = re.compile(rf"[^,，。；]{{0,40}}{any_of(words, 'since')}")
        self._charge = re.compile(any_of(words, "charge"))
        self._deeds = re.compile(rf"{any_of(words, 'deed')}\s{any_of(words, 'deed-told')}{close}")
        self._anaphor = re.compile(rf"\s*{any_of(words, 'anaphor')}{close}")
        self._anew = re.compile(rf"{any_of(words, 'anew')}{close}|(?:\w+\s)?(?:19|20)\d\d(?!\d)")

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
        place = partial(self._homes.place, home.country)
        sights = self._sights(document, quantities, entities, place)
        starts = [quantity.number.span.start for quantity in quantities]
        names = dict(zip(starts, indicators, strict=False))
        kinds = {at: Kind.of(names.get(at), home) for at in starts}
        is_judged = any(kind.is_judged for kind in kinds.values())
        courts = self._courts.find(document, place) if is_judged else ()
        listed = listed_places(document, quantities, sights, place)
        # What an unknown place of a local body is has no id.
        here = None if home.is_unknown else home.place
        homes = {"home": home.country, "here": here, "province": home.province if here else None}
        found: dict[int, Named | None] = {}
        before = Before(default_place(document, sights, entities, home, is_spaced=self._is_spaced))
        paragraph = -1
        for number, sight in enumerate(sights):
            if sight.sentence.paragraph != paragraph:
                paragraph = sight.sentence.paragraph
                before.carried = before.last = None
                if paragraph and not sight.figures and is_heading(document, sight.sentence):
                    before.heading = of_heading(document, sight)
            stated = stated_in(sight, before, homes) if sight.spots or sight.markers else []
            for figure in sight.figures:
                at = figure.number.span.start
                kind = kinds[at]
                spot = (
                    listed.get(at)
                    or self._chooser.of(document, at, sight, stated, kind)
                    or self._told(document, sights[number + 1 : number + 2])
                )
                if spot is not None:
                    if kind.is_found and home.is_local and home.holds(spot):
                        before.raids.append(spot)
                    found[at] = Named(spot.id, spot.passage(document), spot.rule)
                else:
                    court = court_of(sight.sentence, courts) if kind.is_judged else None
                    found[at] = court or self._inferred(document, at, sight, before, kind)
            if stated:
                before.carried = following(stated, before.carried, home)
                if before.carried is None and before.last is None and not self._is_spaced:
                    before.carried = opening(sight, home)
                before.last = next((spot for spot in reversed(stated) if spot.weight == SAID), before.last)
            before.abroad = latest_source(before.abroad, sight, home)
        return tuple(found[start] for start in starts)

    def _inferred(
        self, document: Document, at: int, sight: Sight, before: Before, kind: Kind
    ) -> Named | None:
        """The place of the figure at `at`, whose sentence states none for it."""
        home, default = kind.home, before.default
        if kind.is_sent_back:
            return source(document, sight, before, home)
        earlier: Spot | None
        if before.carried is not None and self._is_passed_on(document, sight.sentence, before.carried, kind):
            rule, earlier = "inferred: place-carried", before.carried
        elif before.heading is not None:
            rule, earlier = "inferred: place-of-heading", before.heading
        else:
            is_raid = kind.is_found and not self._is_anew(document, sight.sentence)
            # What a local body found it found in the only raid that was told of.
            is_one = is_raid and len({spot.id for spot in before.raids}) == 1
            rule, earlier = "inferred: place-of-raid", before.raids[0] if is_one else None
        is_away = sight.is_away(at, is_spaced=self._is_spaced)
        if earlier is not None and not is_away and not (kind.is_judged and home.is_abroad(earlier)):
            return unsaid(document, earlier, rule)
        is_own = default is not None and (default.id is None or home.has(default.id))
        # What courts do, and what has been done "since January", is done at home.
        is_anew = not is_away and not home.is_unknown and self._is_anew(document, sight.sentence)
        if home.place and ((kind.is_judged and not is_own) or (default and is_anew)):
            return Named(home.place, None, ISSUER)
        return None if is_away else default

    def _sights(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        place: Callable[[str], str | None],
    ) -> list[Sight]:
        spots = self._spots.find(document, entities, place)
        found = self._markers.find(document.folded)
        # 全国公安机关开展行动以来 is a time.
        telling = (one for one in found if not self._since.match(document.folded, one.end))
        markers = by_sentence(document, telling, lambda marker: marker.start)
        figures = by_sentence(document, quantities, lambda quantity: quantity.number.span.start)
        return [Sight(*parts) for parts in zip(document.sentences, spots, markers, figures, strict=True)]

    def _told(self, document: Document, sights: Sequence[Sight]) -> Spot | None:
        """The place that the next sentence tells of a deed: "The arrests took place in Kent"."""
        for sight in sights:
            said = [spot for spot in sight.spots if spot.weight == SAID]
            if len(said) == 1 and not sight.figures:
                deed = self._deeds.match(document.folded, sight.sentence.span.start)
                if deed and said[0].start - deed.end() <= _NEAR_DEED:
                    return replace(said[0], rule="place-told-after")
        return None

    def _is_anew(self, document: Document, sentence: Sentence) -> bool:
        """Whether a sentence begins with a time that is not that of the deed before it: "Since January"."""
        return bool(self._anew.match(document.folded, sentence.span.start))

    def _is_passed_on(self, document: Document, sentence: Sentence, carried: Spot, kind: Kind) -> bool:
        """Whether a place of an earlier sentence holds: in English by its position, "of these" or for a raid.

        What begins with a year speaks of something else. Where suspects are held is not where they did
        what they are accused of.
        """
        if self._charge.search(document.folded, sentence.span.start, sentence.span.end):
            return False
        is_same = bool(self._same.search(document.folded, sentence.span.start, sentence.span.end))
        if self._is_anew(document, sentence) and not is_same:
            return False
        is_raided = kind.is_found and carried.kind != "country"
        is_pointed = bool(self._anaphor.match(document.folded, sentence.span.start))
        return carried.is_sticky or is_raided or is_same or is_pointed or not self._is_spaced
