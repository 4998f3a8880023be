"""Sources: where those come from whom a figure counts, and where they are sent."""

import re
from collections.abc import Mapping, Sequence

from fraudkg.extract.context.places.beside import FROM, HINTS, LAST, NATIONALITY, ORIGIN, PREPOSITION
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import borders

_BESIDE = 16
"""So many characters before a place may say that people go there."""
_WORDS = re.compile(r"(?: [\w-]+){1,4} ")
"""What stands between a figure and where those whom it counts are from."""


class Sources:
    """Tells the places that people come from or go to from those where they were counted."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, is_spaced: bool) -> None:
        phrasing, (border, _) = Phrasing(words), borders(has_borders=is_spaced)
        self._to = phrasing[border + r"{before-goal}\s(?:{the}\s)?\Z"]
        self._from = phrasing[r"\s(?:{part}\s)?(?P<are>{are}\s)?{before-source}\s(?:{the}\s)?"]
        self._item = phrasing[r"(?:,|\s{list-and})\s(?:\w+\s){0,2}\Z"]

    def of(self, sight: Sight, stated: Sequence[Spot], home: Home) -> list[Spot]:
        """Where those come from who are sent back: what says so, else any place abroad if none goes there."""
        goals = {home.country_of(spot) for spot in sight.spots if self.is_goal(sight, spot)} - {None}
        stated = [spot for spot in stated if home.country_of(spot) not in goals]
        # Abroad is what lies elsewhere than where they are sent, else than the issuer.
        here = {None, *goals}
        foreign = [s for s in sight.spots if (home.country_of(s) not in here if goals else home.is_abroad(s))]
        told = (spot for spot in foreign if is_source(spot) or spot.is_list)
        sure = [spot for spot in told if not self.is_origin(sight, spot, home)]
        # 在湄索移交来自妙瓦底的200人: what says where they are from more than where they were handed over.
        sure = [spot for spot in sure if spot.rule == ORIGIN] or sure
        pointed = [spot for spot in stated if spot.rule == LAST and home.is_abroad(spot)]
        hints = [spot for spot in foreign if spot.rule in HINTS]
        named = [spot for spot in stated if spot.rule in {FROM, PREPOSITION}]
        return sure or pointed or hints or named

    def is_goal(self, sight: Sight, spot: Spot) -> bool:
        """Whether people go to a place, or are given to a body of it: "sent to Laos", "to the Lao police"."""
        return bool(self._to.search(sight.document.folded, max(0, spot.start - _BESIDE), spot.start))

    def is_origin(self, sight: Sight, spot: Spot, home: Home) -> bool:
        """Whether a place right behind a figure is where those come from: "73 (of them are) from Korea"."""
        if spot.rule != FROM or home.holds(spot):
            return False
        ends = (one.number.span.end for one in sight.figures)
        found = (self._from.fullmatch(sight.document.folded, end, spot.start) for end in ends)
        # Where no home is known, "5 from Kent" may have been held there, but not those who "were from Kent".
        return any(one and (home.place or one["are"]) for one in found)

    def is_of_later(self, at: int, sight: Sight, spot: Spot) -> bool:
        """Whether those of a later item are from a place right behind it: "5 men and 20 from Laos"."""
        document = sight.document
        spans = (one.number.span for one in sight.figures if at < one.number.span.start < spot.start)
        behind = (span for span in spans if _WORDS.fullmatch(document.content, span.end, spot.start))
        return spot.rule == FROM and any(self._item.search(document.folded, at, one.start) for one in behind)


def is_source(spot: Spot) -> bool:
    """Whether people may be sent back from a place: one said, or one whose people they are by its name."""
    return spot.weight > 0 or (spot.rule in {NATIONALITY, ORIGIN} and spot.kind != "country")
