"""Places: where a figure was counted."""

from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.places.before import COUNTRY
from fraudkg.extract.context.places.beside import SAID
from fraudkg.extract.context.places.choosing import Chooser
from fraudkg.extract.context.places.courts import Courts
from fraudkg.extract.context.places.defaults import default_place
from fraudkg.extract.context.places.denials import DENYING, Denials
from fraudkg.extract.context.places.homes import Home, Homes
from fraudkg.extract.context.places.kind import Kind
from fraudkg.extract.context.places.offers import Offers
from fraudkg.extract.context.places.regions import Regions
from fraudkg.extract.context.places.scope import Finders, Scope
from fraudkg.extract.context.places.spot import STATISTICS, Sight, Spot
from fraudkg.extract.context.places.spots import Spots
from fraudkg.extract.context.turns import Turns
from fraudkg.extract.document import Document
from fraudkg.extract.layout import by_sentence
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import Markers, listed_words
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Cover, Span
from fraudkg.text.flow import UNSPACED

_MARKS = (
    "abroad abroad-not all-over anaphora anaphora-not anaphora-site denying-not here here-wide home"
    " home-inside home-not world world-not"
).split()


class Places:
    """Finds for each figure where it was counted; `homes` tells where a text is at home.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        words, time = (listed_words(lexicon, name, family) for name in ("place-words", "time"))
        self._counts = listed_words(lexicon, "indicators", family)
        self._is_chinese = family == "zh"
        gazetteer = Gazetteer(reference, family)
        self.homes = Homes(lexicon, gazetteer)
        self._spots = Spots(lexicon, words, gazetteer, family)
        marks = (*_MARKS, DENYING, *(code for code in words if code.startswith(COUNTRY)))
        self._markers = Markers({code: words.get(code, ()) for code in marks}, family)
        self._denials = Denials(words)
        self._tallied = Phrasing(words)["[^，,。；;：:]{0,8}?{tallying}(?![^。]*?(?:{here}|{here-body}))"]
        chooser = Chooser(words, is_spaced=family not in UNSPACED)
        self._finders = Finders(chooser, Courts(words), Regions(words, family), Offers(time), Turns(time))

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        indicators: Sequence[str | None] = (),
        home: Home | None = None,
    ) -> tuple[Named | None, ...]:
        """The place of each figure, in the same order; None where the text neither states nor implies one.

        Where `indicators` tell what each figure counts, people sent back are counted where they come from,
        and what courts do is done at home.
        """
        home = home or self.homes.of(document, entities, quantities)
        sights = self._sights(document, quantities, entities, home)
        starts = [quantity.number.span.start for quantity in quantities]
        names = dict(zip(starts, indicators, strict=False))
        kinds = {at: Kind.of(names.get(at), home, self._counts) for at in starts}
        raided = {at for at in starts if kinds[at].is_found}
        default = default_place(sights, entities, home, raided, self._finders.chooser)
        place = partial(self.homes.place, home.country)
        scope = Scope(
            document, sights, home=home, kinds=kinds, default=default, finders=self._finders, place=place
        )
        found = scope.places()
        return tuple(found[start] for start in starts)

    def _sights(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        home: Home,
    ) -> list[Sight]:
        """The sentences with the places, the words for places and the figures in them."""
        place = partial(self.homes.place, home.country)
        # 300万马来西亚林吉特 were not counted in Malaysia.
        sums = Cover([one.span for one in quantities if one.kind == "money"])
        spots = [
            [spot for spot in inside if not sums.holds(Span(spot.start, spot.end))]
            for inside in self._spots.find(document, entities, place)
        ]
        nations = by_sentence(document, self._of_nations(document, entities, home), attrgetter("start"))
        spots = [
            [*told, *inside]
            if told and not any(s.weight and s.start < told[0].start for s in inside)
            else inside
            for inside, told in zip(spots, nations, strict=True)
        ]
        found = self._markers.find(document.folded)
        markers = by_sentence(document, found, attrgetter("start"))
        figures = by_sentence(document, quantities, attrgetter("number.span.start"))
        parts = zip(document.sentences, spots, markers, figures, strict=True)
        return [self._denials.without(Sight(document, *one)) for one in parts]

    def _of_nations(
        self, document: Document, entities: Sequence[EntityMention], home: Home
    ) -> Iterator[Spot]:
        """The country at home in a Chinese text whose bodies tell statistics: 公安部统计."""
        for one in entities if self._is_chinese else ():
            land, span = self.homes.nation_of(one), one.passage.span
            if land == home.country is not None and self._tallied.match(document.folded, span.end):
                yield Spot(span.start, span.end, land, SAID, STATISTICS)
