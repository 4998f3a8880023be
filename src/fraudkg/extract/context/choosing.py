"""Which of the places that a sentence states a figure of it was counted at, by what it counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import Named
from fraudkg.extract.context.beside import BODY, FROM, HINTS, LAST, NATIONALITY, PREPOSITION, SAID
from fraudkg.extract.context.carrying import Before
from fraudkg.extract.context.defaults import PART, unsaid
from fraudkg.extract.context.homes import Home
from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.context.wordlists import any_of
from fraudkg.extract.document import Document
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
_FOUND = frozenset(
    {
        *("assets-seized", "cards-seized", "devices-seized", "funds-seized", "sim-cards-seized"),
        *("key-suspects-arrested", "people-rescued", "suspects-arrested"),
    }
)
"""Indicators of what is found in a raid, of which an earlier sentence may have said where it was."""
_SPACES = " \u3000"


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

    @classmethod
    def of(cls, name: str | None, home: Home) -> "Kind":
        """What the indicator `name` tells of the place of a figure."""
        is_sent_back = name == _SENT_BACK and home.country is not None
        return cls(home, name in _JUDGED, is_sent_back, name in _RETURNED, name in _FOUND)


class Chooser:
    """Chooses among the places of a sentence.

    Args:
        words: Words by code, as in `place-words.yaml`.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], *, is_spaced: bool) -> None:
        source, people = any_of(words, "before-source"), any_of(words, "part", "people")
        self._from = re.compile(rf"\s(?:{people}\s)?{source}\s(?:the\s)?")
        self._is_spaced = is_spaced

    def of(
        self, document: Document, at: int, sight: Sight, stated: Sequence[Spot], kind: Kind
    ) -> Spot | None:
        """The place that a sentence states for the figure of a kind at `at`."""
        clause, home = sight.sentence.clause_at(at), kind.home
        spots = [spot for spot in stated if spot.rule != LAST or spot.start < clause.end]
        if kind.is_judged:
            spots = [spot for spot in spots if not _is_outside(spot, home)]
        elif kind.is_sent_back:
            spots = self._sources(document, sight, spots, home)
        if self._is_spaced:
            spots = [spot for spot in spots if PART not in document.content[at : spot.start]]
            if not kind.is_sent_back:
                # A foreign body that helps does not say where.
                spots = [spot for spot in spots if spot.rule != BODY or not home.is_abroad(spot)]
            if not (kind.is_sent_back or (kind.is_found and kind.is_returned)):
                spots = [spot for spot in spots if not self._is_origin(document, sight, spot, home)]
        else:
            spots = [spot for spot in spots if spot.rule != BODY or spot.id != home.country]
            away = [marker.end for marker in sight.markers if "abroad" in marker.codes and marker.start < at]
            spots = [spot for spot in spots if not away or spot.weight == SAID or spot.start > away[0]]
            spots = [spot for spot in spots if spot.start < clause.end or kind.is_sent_back]
            # A space parts two headings on one line.
            gap = max(document.content.rfind(space, sight.sentence.span.start, at) for space in _SPACES)
            spots = [spot for spot in spots if spot.start > gap] or spots
        if not spots:
            return None
        return max(spots, key=lambda spot: self._rank(at, clause, spot, sight, kind))

    def _rank(self, at: int, clause: Span, spot: Spot, sight: Sight, kind: Kind) -> tuple[int, ...]:
        """How well a place suits the figure at `at` in its clause.

        Those sent back come from a place rather than from a country. Then counts how likely the place is by
        its words, whether it stands in the clause, and how near it is.
        """
        is_source = kind.is_returned and spot.rule == FROM
        is_fine = kind.is_returned and spot.kind != "country"
        is_in_clause = clause.start <= spot.start < clause.end
        if self._is_spaced:
            # "189 in Kent and 2,223 across the country": what stands behind an earlier figure is of that.
            figures = (one.number.span.start for one in sight.figures)
            is_first, is_free = False, not any(clause.start <= one < spot.start < at for one in figures)
        else:
            # In Chinese a place stands before what was counted in it: 全国抓获9人，其中福建抓获5人.
            is_first, is_free = is_in_clause and spot.rule != BODY, spot.end <= at
        return (is_source, is_fine, is_first, spot.weight, is_in_clause, is_free, -abs(spot.start - at))

    def _sources(self, document: Document, sight: Sight, stated: Sequence[Spot], home: Home) -> list[Spot]:
        """Where those come from who are sent back: what says so, else any place abroad if none goes there."""
        foreign = [spot for spot in sight.spots if home.is_abroad(spot)]
        sources = [spot for spot in foreign if _is_source(spot)]
        sure = [spot for spot in sources if not self._is_origin(document, sight, spot, home)]
        hints = [spot for spot in foreign if spot.rule in HINTS]
        pointed = [spot for spot in stated if spot.rule == LAST and home.is_abroad(spot)]
        named = [spot for spot in stated if not spot.id or spot.rule == PREPOSITION]
        return sure or pointed or hints or sources or named

    def _is_origin(self, document: Document, sight: Sight, spot: Spot, home: Home) -> bool:
        """Whether a place right behind a figure is only where those come from: "73 from Korea"."""
        if spot.rule != FROM or home.place is None or home.holds(spot):
            return False
        ends = (one.number.span.end for one in sight.figures)
        return any(self._from.fullmatch(document.folded, end, spot.start) for end in ends)


def latest_source(earlier: Spot | None, sight: Sight, home: Home) -> Spot | None:
    """The last place abroad that people may come from."""
    return next(
        (spot for spot in reversed(sight.spots) if home.is_abroad(spot) and _is_source(spot)), earlier
    )


def source(document: Document, sight: Sight, before: Before, home: Home) -> Named | None:
    """Where people come from who are sent back: the last place abroad, or home where they go abroad."""
    earlier = before.carried or before.abroad
    if earlier is not None and home.is_abroad(earlier):
        return unsaid(document, earlier, "inferred: place-carried")
    default = before.default
    is_sender = sight.has("foreign") or any(home.is_abroad(spot) for spot in sight.spots)
    return default if is_sender or default is None or not home.has(default.id) else None


def _is_outside(spot: Spot, home: Home) -> bool:
    """Whether a court or prosecutor does not act there: abroad, in several, or in what holds its own."""
    return spot.is_list or home.is_abroad(spot) or (home.is_local and spot.id in home.around)


def _is_source(spot: Spot) -> bool:
    """Whether people may be sent back from a place: one said, or one whose people they are by its name."""
    return spot.weight > 0 or (spot.rule == NATIONALITY and spot.kind != "country")
