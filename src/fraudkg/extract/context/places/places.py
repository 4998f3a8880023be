"""Places: where a figure was counted."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.places.beside import PART, SAID
from fraudkg.extract.context.places.choosing import Chooser, Kind, is_nationality
from fraudkg.extract.context.places.courts import Courts, court_of
from fraudkg.extract.context.places.defaults import (
    AT_HOME,
    COUNTRY,
    Before,
    default_place,
    earlier,
    source,
    stated_in,
    unsaid,
    within,
)
from fraudkg.extract.context.places.denials import DENYING, Denials
from fraudkg.extract.context.places.homes import Home, Homes
from fraudkg.extract.context.places.offers import Offers
from fraudkg.extract.context.places.regions import Regions
from fraudkg.extract.context.places.repeats import REPEAT, Repeats
from fraudkg.extract.context.places.spot import STATISTICS, Sight, Spot
from fraudkg.extract.context.places.spots import Spots
from fraudkg.extract.context.turns import Turns
from fraudkg.extract.document import Document
from fraudkg.extract.layout import by_sentence, is_list_item
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
        words = listed_words(lexicon, "place-words", family)
        self._counts = listed_words(lexicon, "indicators", family)
        self._is_chinese = family == "zh"
        gazetteer = Gazetteer(reference, family)
        self._spots = Spots(lexicon, words, gazetteer, family)
        marks = (*_MARKS, DENYING, *(code for code in words if code.startswith(COUNTRY)))
        self._markers = Markers({code: words.get(code, ()) for code in marks}, family)
        self._chooser = Chooser(words, is_spaced=family not in UNSPACED)
        self.homes = Homes(lexicon, gazetteer)
        self._courts = Courts(words)
        self._regions = Regions(words, family)
        self._denials = Denials(words)
        time = listed_words(lexicon, "time", family)
        self._tallied = Phrasing(words)["[^，,。；;：:]{0,8}?{tallying}(?![^。]*?(?:{here}|{here-body}))"]
        self._offers, self._turns = Offers(time), Turns(time)

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
        place = partial(self.homes.place, home.country)
        sights = self._sights(document, quantities, entities, home)
        starts = [quantity.number.span.start for quantity in quantities]
        names = dict(zip(starts, indicators, strict=False))
        kinds = {at: Kind.of(names.get(at), home, self._counts) for at in starts}
        is_judged = any(kind.is_judged for kind in kinds.values())
        courts = self._courts.find(document, place) if is_judged else ()
        listed = self._regions.of(document, quantities, sights, place)
        # What a list puts before a figure is that one's own, not where the whole was counted.
        owned = {one.start for one in listed.values()} if self._is_chinese else frozenset[int]()
        found: dict[int, Named | None] = {}
        raided = {at for at in starts if kinds[at].is_found}
        default = default_place(sights, entities, home, raided, self._chooser)
        homes = self._homes(home, default, sights)
        before, repeats = Before(default), Repeats(home)
        for sight in sights:
            before.enter(sight)
            if is_judged and self._is_chinese:
                before.court = self._courts.seat(sight) or before.court
            stated = stated_in(sight, before, homes) if sight.spots or sight.markers else []
            stated = [spot for spot in stated if not is_nationality(spot, sight, kinds)]
            before.raids += [
                one for one in stated if home.is_inland(one) and self._chooser.is_raided(sight, one)
            ]
            parts = self._chooser.parts(sight)
            rest, shared = sight.without(owned), [one for one in stated if one.start not in owned]
            lists, turns = self._in_turn(sight)
            for number, figure in enumerate(sight.figures):
                at = figure.number.span.start
                kind = kinds[at]
                turn = turns.get(number)
                item = lists[turn[0]][turn[1]] if turn else listed.get(at)
                item = None if item and is_nationality(item, sight, kinds) else item
                free = [one for one in shared if at >= parts.get(one.start, 0)]
                spot = item or self._chooser.of(at, rest, free, kind)
                if spot is None and self._is_chinese:
                    # Those told with it were there, too.
                    again = repeats.of(figure, kind, names.get(at), earlier(sight, before, kind)[1])
                    before.carried = again or before.carried
                if spot is not None:
                    if kind.is_found and spot.weight > 1 and spot.rule != PART and self._is_home(spot, home):
                        before.raids.append(None if is_list_item(document, sight.sentence) else spot)
                    found[at] = within(sight, spot.named(document))
                    repeats.note(figure, kind, names.get(at), spot)
                elif names.get(at) is None and self._offers.has(document, figure):
                    found[at] = None
                else:
                    court = court_of(sight.sentence, courts) if kind.is_judged else None
                    found[at] = within(sight, court) or self._inferred(at, sight, before, kind)
            before.leave(sight, stated, home)
        if self._is_chinese:
            for figure in quantities:
                at = figure.number.span.start
                spot = repeats.later(figure, kinds[at], names.get(at), found[at])
                found[at] = unsaid(document, spot, REPEAT) if spot else found[at]
        return tuple(found[start] for start in starts)

    def _homes(self, home: Home, default: Named | None, sights: Sequence[Sight]) -> dict[str, str | None]:
        """What words for home mean in a text with this place."""
        homes = home.words(default.id if default else None)
        if self._is_chinese and not homes.get("here-wide"):
            region = home.only_region(spot for sight in sights for spot in sight.spots)
            homes |= {"here-wide": region} if region else {}
        return homes

    def _is_home(self, spot: Spot, home: Home) -> bool:
        """Whether a raid there may be the only one at home: in Chinese for a local body alone."""
        return home.holds(spot) if home.is_local else not self._is_chinese and home.is_inland(spot)

    def _in_turn(self, sight: Sight) -> tuple[Sequence[Sequence[Spot]], Mapping[int, tuple[int, int]]]:
        """The lists of places in a sentence, and which of which its figures have, by their number in it."""
        lists = [spot.members for spot in sight.spots if spot.members]
        spans = [[Span(one.start, one.end) for one in members] for members in lists]
        return lists, self._turns.of(sight.document.folded, sight.sentence, spans, sight.figures)

    def _inferred(self, at: int, sight: Sight, before: Before, kind: Kind) -> Named | None:
        """The place of the figure at `at`, whose sentence states none for it."""
        document, home, default = sight.document, kind.home, before.default
        if kind.is_sent_back:
            return source(sight, before, home)
        rule, spot = earlier(sight, before, kind)
        is_away = sight.is_away(at) or sight.is_of_world(at)
        if spot is not None and not is_away:
            return unsaid(document, spot, rule)
        is_own = default is not None and (default.id is None or home.has(default.id))
        if before.court is not None and document.issuer is None and kind.is_judged:
            return unsaid(document, before.court, "place-carried")
        if home.place and kind.is_judged and not is_own:
            return Named(home.place, None, AT_HOME, is_inferred=True)
        return None if is_away else default

    def _sights(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        home: Home,
    ) -> list[Sight]:
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
