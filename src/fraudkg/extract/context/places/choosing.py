"""Which of the places that a sentence states a figure of it was counted at, by what it counts."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from fraudkg.extract.context.places.beside import (
    BODY,
    FROM,
    HINTS,
    HOME,
    LABEL,
    LAST,
    LISTED,
    NATIONALITY,
    NEAR,
    ORIGIN,
    PART,
    PREPOSITION,
    SAID,
    SUBJECT,
)
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import borders
from fraudkg.text import Span

_END = ";"
"""What stands after it is another matter."""
_MANY = 3
_NEAR = 4
"""So near behind its label what an item counts stands."""
_BESIDE = 16
"""So many characters before a place may say that people go there."""
_WORDS = re.compile(r"(?: [\w-]+){1,4} ")
"""What stands between a figure and where those whom it counts are from."""
_PART = re.compile(r"[\d,.]*[^\d,()–—]*")
"""What stands from the number of a part to where that was."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure counts, as far as that tells where: in the release of an issuer with a home.

    That is what courts and prosecutors do, people sent back to the issuer's country, or what a raid finds.
    """

    home: Home
    is_judged: bool
    is_sent_back: bool
    is_found: bool

    @classmethod
    def of(cls, name: str | None, home: Home, counts: Mapping[str, Sequence[str]]) -> "Kind":
        """What the indicator `name` tells of the place of a figure, by the `counts` of indicators.yaml."""
        is_judged, is_sent_back, is_found = (
            name in counts.get(code, ()) for code in ("judged", "sent-back", "found")
        )
        # They come from abroad where the issuer is of the country that receives them.
        return cls(home, is_judged, is_sent_back and home.country is not None, is_found)


class Chooser:
    """Chooses among the places of a sentence."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, is_spaced: bool) -> None:
        phrasing, (border, _) = Phrasing(words), borders(has_borders=is_spaced)
        self._to = phrasing[border + r"{before-goal}\s(?:{the}\s)?\Z"]
        self._raided = phrasing[border + r"{raiding}\s[^.;:!?\d]{0,40}\Z"]
        self._from = phrasing[r"\s(?:{part}\s)?(?P<are>{are}\s)?{before-source}\s(?:{the}\s)?"]
        self._and = phrasing[r",?\s(?:{list-and}\s)?"]
        self._item = phrasing[r"(?:,|\s{list-and})\s(?:\w+\s){0,2}\Z"]
        self._since = phrasing["[^，,。；;：:]{0,30}?{launched}[^，,。；;：:]{0,30}?{since}(?=[，,])"]
        self._joint = phrasing[r"{with}[^，。；：\d]{0,3}\Z"]
        self._behind = phrasing[r"[^，,。、；;：:\d]{0,4}{behind-figure}"]

    def is_goal(self, sight: Sight, spot: Spot) -> bool:
        """Whether people go to a place, or are given to a body of it: "sent to Laos", "to the Lao police"."""
        return bool(self._to.search(sight.document.folded, max(0, spot.start - _BESIDE), spot.start))

    def is_joint(self, sight: Sight) -> bool:
        """Whether somebody acts with several countries, in Chinese: 会同6个国家及地区的警方."""
        return any(
            one.unit == "country"
            and (one.value or 0) >= _MANY
            and self._joint.search(sight.document.folded, sight.sentence.span.start, one.number.span.start)
            for one in sight.figures
        )

    def is_raided(self, sight: Sight, spot: Spot) -> bool:
        """Whether the words before a place say that it was raided, in a sentence without figures."""
        low = sight.sentence.clause_at(spot.start).start
        return not sight.figures and bool(self._raided.search(sight.document.folded, low, spot.start))

    def _dates_until(self, sight: Sight, spot: Spot) -> int:
        """Chinese: where the clause ends in which words for home only date: 自全省公安机关开展行动以来."""
        since = self._since.match(sight.document.folded, spot.end) if spot.rule == HOME else None
        return since.end() if since else 0

    def parts(self, sight: Sight) -> dict[int, int]:
        """Where places of one part start, with where the first part does: 4 in Kent and 2 in Essex."""
        figures = [one.number.span.start for one in sight.figures] if sight.document.is_spaced else []
        places = [spot for spot in sight.spots if spot.weight]
        at = [bisect_left(places, figure, key=attrgetter("start")) for figure in figures]
        found: dict[int, int] = {}
        for number in range(len(figures) - 1):
            one, other = figures[number : number + 2]
            inner = places[at[number] : at[number + 1]]
            behind = places[at[number + 1] : at[number + 2] if number + 2 < len(at) else None]
            if len(inner) == 1 and behind and self._and.fullmatch(sight.document.folded, inner[0].end, other):
                found.setdefault(inner[0].start, one)
                found.setdefault(behind[0].start, one)
        return found

    def of(self, at: int, sight: Sight, stated: Sequence[Spot], kind: Kind) -> Spot | None:
        """The place that a sentence states for the figure of a kind at `at`."""
        clause, home, content = sight.sentence.clause_at(at), kind.home, sight.document.content
        spots = list(stated)
        if kind.is_judged:
            # No court or prosecutor acts abroad, in several places, or in what holds its own.
            spots = [s for s in spots if not (s.is_list or home.is_abroad(s))]
            spots = [s for s in spots if not (home.is_local and s.id in home.around)]
        elif kind.is_sent_back:
            spots = self._sources(sight, spots, home)
        if sight.document.is_spaced:
            spots = [spot for spot in spots if _END not in content[at : spot.start]]
            spots = [s for s in spots if s.rule != PART or _PART.fullmatch(content, at, s.start)]
            spots = [
                s for s in spots if not (self._is_of_later(at, sight, s) or _is_of_bracket(at, sight, s))
            ]
            if not kind.is_sent_back:
                spots = [spot for spot in spots if not self._is_origin(sight, spot, home)]
        else:
            spots = [spot for spot in spots if spot.rule != BODY or spot.id != home.country]
            told = [spot for spot in spots if spot.rule != HOME and spot.end <= at]
            spots = [
                spot for spot in spots if not (told and told[-1].start > self._dates_until(sight, spot) > 0)
            ]
            # 全省公安机关开展行动，万宁警方破案27起: who did it says where, not who else did something.
            doers = [sight.sentence.clause_at(spot.start) for spot in told if spot.rule == BODY]
            spots = [s for s in spots if not (doers and s.rule == HOME and s.end <= doers[-1].start)]
            if kind.is_judged and any(spot.rule == BODY and spot.end <= at for spot in spots):
                # 温州市人民检察院对缅北某集团9人提起公诉: by what those are called it says nothing.
                spots = [spot for spot in spots if spot.rule == BODY or spot.weight > 1]
            away = [marker.end for marker in sight.markers if "abroad" in marker.codes and marker.start < at]
            # 境内抓获5人，境外抓获9人: where the 9 were is no place of the country.
            kept = [s for s in spots if s.weight == SAID and (s.rule != HOME or home.country is None)]
            spots = [spot for spot in spots if not away or spot in kept or spot.start > away[0]]
            spots = [spot for spot in spots if spot.start < clause.end or kind.is_sent_back]
            if own := self._own(at, sight, spots):
                return own
        if not spots:
            return None
        best = max(spots, key=lambda spot: self._rank(at, clause, spot, sight))
        labels = [spot for spot in spots if spot.rule == LABEL and spot.id]
        # What no list holds lies in the place of the label: "Kent: 5 men were held in Northmere village".
        return labels[0] if labels and best.id is None and not best.is_list else best

    def _own(self, at: int, sight: Sight, spots: Sequence[Spot]) -> Spot | None:
        """Where those were whom a place follows, before the verb of all: 14名在泰国、1名在老挝被捕."""
        figure = next(one for one in sight.figures if one.number.span.start == at)
        following = next((spot for spot in spots if spot.start >= figure.span.end), None)
        is_next = following and self._behind.fullmatch(
            sight.document.folded, figure.span.end, following.start
        )
        return following if is_next else None

    def _rank(self, at: int, clause: Span, spot: Spot, sight: Sight) -> tuple[int, ...]:
        """How well a place suits the figure at `at`: by its words, by its clause, and by how near it is."""
        is_in_clause = clause.start <= spot.start < clause.end
        if sight.document.is_spaced:
            # "189 in Kent and 2,223 across the country": what stands behind an earlier figure is of that.
            figures = (one.number.span.start for one in sight.figures)
            is_first, is_free = False, not any(clause.start <= one < spot.start < at for one in figures)
            # Who acts stands before what it did: "Kent Police held 5 and Essex Police 6".
            is_free = spot.end <= at if spot.rule == SUBJECT else is_free
        else:
            # In Chinese a place stands before what was counted in it: 全国抓获9人，其中福建抓获5人.
            is_first, is_free = is_in_clause and spot.rule != BODY, spot.end <= at
        return (is_first, spot.weight, is_in_clause, is_free, -abs(spot.start - at))

    def _sources(self, sight: Sight, stated: Sequence[Spot], home: Home) -> list[Spot]:
        """Where those come from who are sent back: what says so, else any place abroad if none goes there."""
        goals = {home.country_of(spot) for spot in sight.spots if self.is_goal(sight, spot)} - {None}
        stated = [spot for spot in stated if home.country_of(spot) not in goals]
        # Abroad is what lies elsewhere than where they are sent, else than the issuer.
        here = {None, *goals}
        foreign = [s for s in sight.spots if (home.country_of(s) not in here if goals else home.is_abroad(s))]
        told = (spot for spot in foreign if is_source(spot) or spot.is_list)
        sure = [spot for spot in told if not self._is_origin(sight, spot, home)]
        # 在湄索移交来自妙瓦底的200人: what says where they are from more than where they were handed over.
        sure = [spot for spot in sure if spot.rule == ORIGIN] or sure
        pointed = [spot for spot in stated if spot.rule == LAST and home.is_abroad(spot)]
        hints = [spot for spot in foreign if spot.rule in HINTS]
        named = [spot for spot in stated if spot.rule in {FROM, PREPOSITION}]
        return sure or pointed or hints or named

    def _is_of_later(self, at: int, sight: Sight, spot: Spot) -> bool:
        """Whether those of a later item are from a place right behind it: "5 men and 20 from Laos"."""
        document = sight.document
        spans = (one.number.span for one in sight.figures if at < one.number.span.start < spot.start)
        behind = (span for span in spans if _WORDS.fullmatch(document.content, span.end, spot.start))
        return spot.rule == FROM and any(self._item.search(document.folded, at, one.start) for one in behind)

    def _is_origin(self, sight: Sight, spot: Spot, home: Home) -> bool:
        """Whether a place right behind a figure is where those come from: "73 (of them are) from Korea"."""
        if spot.rule != FROM or home.holds(spot):
            return False
        ends = (one.number.span.end for one in sight.figures)
        found = (self._from.fullmatch(sight.document.folded, end, spot.start) for end in ends)
        # Where no home is known, "5 from Kent" may have been held there, but not those who "were from Kent".
        return any(one and (home.place or one["are"]) for one in found)


def _is_of_bracket(at: int, sight: Sight, spot: Spot) -> bool:
    """Whether it parts a figure in a bracket that is closed before `at`: "23 men (14 in Kent) and 9 cars"."""
    content = sight.document.content
    low = content.rfind("(", sight.sentence.span.start, spot.start)
    high = content.find(")", max(0, low), at)
    is_inside = low >= 0 and spot.end <= high
    return is_inside and any(low < one.number.span.start < high for one in sight.figures)


def is_source(spot: Spot) -> bool:
    """Whether people may be sent back from a place: one said, or one whose people they are by its name."""
    return spot.weight > 0 or (spot.rule in {NATIONALITY, ORIGIN} and spot.kind != "country")


def is_nationality(spot: Spot, sight: Sight, kinds: Mapping[int, Kind]) -> bool:
    """Whether a country in a list says whose citizens its item counts, not where: "India: 5 people"."""
    first = next((one for one in sight.figures if one.span.start >= spot.end), None)
    if spot.rule not in {LABEL, LISTED, NEAR} or spot.kind != "country" or first is None:
        return False
    kind, is_next = kinds[first.number.span.start], first.span.start - spot.end <= _NEAR
    if spot.rule == NEAR and first.span.start > spot.end:
        return False
    is_of_people = first.unit == "person" or (first.unit is None and spot.rule == LISTED)
    # Those sent back are the issuer's own people, whatever country they come from.
    return is_next and is_of_people and not kind.is_sent_back and kind.home.is_abroad(spot)
