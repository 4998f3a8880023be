"""Which place each figure of one text was counted at: one that its sentence states, else one from before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import Named, Quantity
from fraudkg.extract.context.places.before import AT_HOME, Before, unsaid, within
from fraudkg.extract.context.places.beside import PART
from fraudkg.extract.context.places.choosing import Chooser
from fraudkg.extract.context.places.courts import Courts, court_of
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.kind import Kind, is_nationality
from fraudkg.extract.context.places.offers import Offers
from fraudkg.extract.context.places.regions import Regions
from fraudkg.extract.context.places.repeats import REPEAT, Repeats
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.context.turns import Turns
from fraudkg.extract.document import Document
from fraudkg.extract.layout import is_list_item
from fraudkg.text import Span


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds places by the words of one language."""

    chooser: Chooser
    courts: Courts
    regions: Regions
    offers: Offers
    turns: Turns


class Scope:
    """Gives each figure of one document its place, from its sentences with their places.

    Args:
        document: The text.
        sights: Its sentences.
        home: Whose text it is.
        kinds: What each figure counts, by the offset of its number.
        default: The place of the whole text.
        finders: What finds places by words.
        place: Tells the id of the place that bears a name.
    """

    def __init__(
        self,
        document: Document,
        sights: Sequence[Sight],
        *,
        home: Home,
        kinds: Mapping[int, Kind],
        default: Named | None,
        finders: Finders,
        place: Callable[[str], str | None],
    ) -> None:
        self._document, self._sights, self._home, self._kinds = document, sights, home, kinds
        self._finders, self._is_chinese = finders, document.family == "zh"
        self._is_judged = any(kind.is_judged for kind in kinds.values())
        self._courts = finders.courts.find(document, place) if self._is_judged else ()
        figures = [figure for sight in sights for figure in sight.figures]
        self._listed = finders.regions.of(document, figures, sights, place)
        # What a list puts before a figure is that one's own, not where the whole was counted.
        listed = {one.start for one in self._listed.values()}
        self._owned = listed if self._is_chinese else frozenset[int]()
        self._homes = self._words_for_home(default)
        self._before, self._repeats = Before(default), Repeats(home)
        self._found: dict[int, Named | None] = {}

    def places(self) -> dict[int, Named | None]:
        """The place of every figure by the offset of its number, None where the text gives none."""
        for sight in self._sights:
            self._read(sight)
        for figure in (one for sight in self._sights for one in sight.figures) if self._is_chinese else ():
            at = figure.number.span.start
            spot = self._repeats.later(figure, self._kinds[at], self._found[at])
            self._found[at] = unsaid(self._document, spot, REPEAT) if spot else self._found[at]
        return self._found

    def _words_for_home(self, default: Named | None) -> dict[str, str | None]:
        """What words for home mean in a text with this place."""
        homes = self._home.words(default.id if default else None)
        if self._is_chinese and not homes.get("here-wide"):
            region = self._home.only_region(spot for sight in self._sights for spot in sight.spots)
            homes |= {"here-wide": region} if region else {}
        return homes

    def _read(self, sight: Sight) -> None:
        """Give the figures of a sentence their places."""
        before, chooser = self._before, self._finders.chooser
        before.enter(sight)
        if self._is_judged and self._is_chinese:
            before.court = self._finders.courts.seat(sight) or before.court
        stated = before.stated(sight, self._homes) if sight.spots or sight.markers else []
        stated = [spot for spot in stated if not is_nationality(spot, sight, self._kinds)]
        before.raids += chooser.raided(sight, stated, self._home)
        rest, shared = sight.without(self._owned), [one for one in stated if one.start not in self._owned]
        parts, in_turn = chooser.parts(sight), self._in_turn(sight)
        for number, figure in enumerate(sight.figures):
            at = figure.number.span.start
            own = in_turn.get(number) or self._listed.get(at)
            own = None if own and is_nationality(own, sight, self._kinds) else own
            free = [one for one in shared if at >= parts.get(one.start, 0)]
            spot = own or chooser.of(at, rest, free, self._kinds[at])
            self._found[at] = self._stated(figure, sight, spot) if spot else self._unstated(figure, sight)
        before.leave(sight, stated, self._home)

    def _in_turn(self, sight: Sight) -> dict[int, Spot]:
        """The places of a sentence's lists that its figures have in turn, by their number in it."""
        lists = [spot.members for spot in sight.spots if spot.members]
        spans = [[Span(one.start, one.end) for one in members] for members in lists]
        turns = self._finders.turns.of(sight.document.folded, sight.sentence, spans, sight.figures)
        return {number: lists[which][at] for number, (which, at) in turns.items()}

    def _stated(self, figure: Quantity, sight: Sight, spot: Spot) -> Named | None:
        """A place that its sentence states for a figure, kept for those that follow."""
        kind = self._kinds[figure.number.span.start]
        if kind.is_found and spot.weight > 1 and spot.rule != PART and self._may_be_raided(spot):
            self._before.raids.append(None if is_list_item(self._document, sight.sentence) else spot)
        self._repeats.note(figure, kind, spot)
        return within(sight, spot.named(self._document))

    def _may_be_raided(self, spot: Spot) -> bool:
        """Whether a raid there may be the only one at home: in Chinese for a local body alone."""
        home = self._home
        return home.holds(spot) if home.is_local else not self._is_chinese and home.is_inland(spot)

    def _unstated(self, figure: Quantity, sight: Sight) -> Named | None:
        """The place of a figure whose sentence states none for it."""
        kind, before = self._kinds[figure.number.span.start], self._before
        if self._is_chinese:
            # Those told with it were there, too.
            again = self._repeats.of(figure, kind, before.earlier(sight, kind)[1])
            before.carried = again or before.carried
        if kind.name is None and self._finders.offers.has(self._document, figure):
            return None
        court = court_of(sight.sentence, self._courts) if kind.is_judged else None
        return within(sight, court) or self._inferred(figure.number.span.start, sight, kind)

    def _inferred(self, at: int, sight: Sight, kind: Kind) -> Named | None:
        """The place that earlier sentences, the issuer or the whole text give the figure at `at`."""
        document, home, before = self._document, self._home, self._before
        if kind.is_sent_back:
            return before.source(sight, home)
        rule, spot = before.earlier(sight, kind)
        is_away = sight.abroad(at) is not None or sight.is_of_world(at)
        if spot is not None and not is_away:
            return unsaid(document, spot, rule)
        if before.court is not None and document.issuer is None and kind.is_judged:
            return unsaid(document, before.court, "place-carried")
        default = before.default
        is_own = default is not None and (default.id is None or home.has(default.id))
        if home.place and kind.is_judged and not is_own:
            return Named(home.place, None, AT_HOME, is_inferred=True)
        return None if is_away else default
