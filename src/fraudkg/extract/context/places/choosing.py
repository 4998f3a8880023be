"""Which of the places that a sentence states a figure of it was counted at."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from fraudkg.extract.context.places.beside import BODY, HOME, LABEL, PART, SAID, SUBJECT
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.kind import Kind
from fraudkg.extract.context.places.sources import Sources
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import borders
from fraudkg.text import Span

_END = ";"
"""What stands after it is another matter."""
_MANY = 3
_PART = re.compile(r"[\d,.]*[^\d,()–—]*")
"""What stands from the number of a part to where that was."""


class Chooser:
    """Chooses among the places of a sentence; `sources` tells those that people come from or go to."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, is_spaced: bool) -> None:
        phrasing, (border, _) = Phrasing(words), borders(has_borders=is_spaced)
        self.sources = Sources(words, is_spaced=is_spaced)
        self._raided = phrasing[border + r"{raiding}\s[^.;:!?\d]{0,40}\Z"]
        self._and = phrasing[r",?\s(?:{list-and}\s)?"]
        self._since = phrasing["[^，,。；;：:]{0,30}?{launched}[^，,。；;：:]{0,30}?{since}(?=[，,])"]
        self._joint = phrasing[r"{with}[^，。；：\d]{0,3}\Z"]
        self._behind = phrasing[r"[^，,。、；;：:\d]{0,4}{behind-figure}"]

    def of(self, at: int, sight: Sight, stated: Sequence[Spot], kind: Kind) -> Spot | None:
        """The place that a sentence states for the figure of a kind at `at`."""
        spots = self._of_kind(sight, stated, kind)
        if sight.document.is_spaced:
            return _best(at, sight, [spot for spot in spots if self._may_be_of(at, sight, spot, kind)])
        spots = self._before(at, sight, spots, kind)
        return self._behind_it(at, sight, spots) or _best(at, sight, spots)

    def _of_kind(self, sight: Sight, stated: Sequence[Spot], kind: Kind) -> Sequence[Spot]:
        """The places at which such a thing may be counted."""
        home = kind.home
        if kind.is_judged:
            # No court or prosecutor acts abroad, in several places, or in what holds its own.
            inner = [spot for spot in stated if not (spot.is_list or home.is_abroad(spot))]
            return [spot for spot in inner if not (home.is_local and spot.id in home.around)]
        return self.sources.of(sight, stated, home) if kind.is_sent_back else stated

    def _may_be_of(self, at: int, sight: Sight, spot: Spot, kind: Kind) -> bool:
        """Where words are spaced: whether nothing says that a place is another's, or one they come from."""
        content = sight.document.content
        return not (
            _END in content[at : spot.start]
            or (spot.rule == PART and not _PART.fullmatch(content, at, spot.start))
            or self.sources.is_of_later(at, sight, spot)
            or _is_of_bracket(at, sight, spot)
            or (not kind.is_sent_back and self.sources.is_origin(sight, spot, kind.home))
        )

    def _before(self, at: int, sight: Sight, stated: Sequence[Spot], kind: Kind) -> list[Spot]:
        """In Chinese: the places up to the end of the clause that are not said of something else."""
        clause, country = sight.sentence.clause_at(at), kind.home.country
        spots = [spot for spot in stated if spot.rule != BODY or spot.id != country]
        told = [spot for spot in spots if spot.rule != HOME and spot.end <= at]
        spots = [spot for spot in spots if not (spot.rule == HOME and self._is_of_others(sight, spot, told))]
        if kind.is_judged and any(spot.rule == BODY and spot.end <= at for spot in spots):
            # 温州市人民检察院对缅北某集团9人提起公诉: by what those are called it says nothing.
            spots = [spot for spot in spots if spot.rule == BODY or spot.weight > 1]
        if away := sight.abroad(at):
            # 境内抓获5人，境外抓获9人: where the 9 were is no place of the country.
            kept = [s for s in spots if s.weight == SAID and (s.rule != HOME or country is None)]
            spots = [spot for spot in spots if spot in kept or spot.start > away.end]
        return [spot for spot in spots if spot.start < clause.end or kind.is_sent_back]

    def _is_of_others(self, sight: Sight, home: Spot, told: Sequence[Spot]) -> bool:
        """In Chinese: whether words for home only date, or say who else did something.

        自全省公安机关开展行动以来; 全省公安机关开展行动，万宁警方破案27起: who did it says where.
        """
        since = self._since.match(sight.document.folded, home.end) if told else None
        if since and told[-1].start > since.end():
            return True
        doers = [sight.sentence.clause_at(spot.start) for spot in told if spot.rule == BODY]
        return bool(doers) and home.end <= doers[-1].start

    def _behind_it(self, at: int, sight: Sight, spots: Sequence[Spot]) -> Spot | None:
        """Where those were whom a place follows, before the verb of all: 14名在泰国、1名在老挝被捕."""
        figure = next(one for one in sight.figures if one.number.span.start == at)
        following = next((spot for spot in spots if spot.start >= figure.span.end), None)
        is_next = following and self._behind.fullmatch(
            sight.document.folded, figure.span.end, following.start
        )
        return following if is_next else None

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

    def is_joint(self, sight: Sight) -> bool:
        """Whether somebody acts with several countries, in Chinese: 会同6个国家及地区的警方."""
        return any(
            one.unit == "country"
            and (one.value or 0) >= _MANY
            and self._joint.search(sight.document.folded, sight.sentence.span.start, one.number.span.start)
            for one in sight.figures
        )

    def raided(self, sight: Sight, stated: Sequence[Spot], home: Home) -> list[Spot]:
        """The places at home that words before them say were raided, in a sentence without figures."""
        return [
            spot
            for spot in (() if sight.figures else stated)
            if home.is_inland(spot)
            if self._raided.search(
                sight.document.folded, sight.sentence.clause_at(spot.start).start, spot.start
            )
        ]


def _best(at: int, sight: Sight, spots: Sequence[Spot]) -> Spot | None:
    """The place that suits the figure at `at` best, None where there is none."""
    if not spots:
        return None
    clause = sight.sentence.clause_at(at)
    best = max(spots, key=lambda spot: _rank(at, clause, spot, sight))
    labels = [spot for spot in spots if spot.rule == LABEL and spot.id]
    # What no list holds lies in the place of the label: "Kent: 5 men were held in Northmere village".
    return labels[0] if labels and best.id is None and not best.is_list else best


def _rank(at: int, clause: Span, spot: Spot, sight: Sight) -> tuple[int, ...]:
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


def _is_of_bracket(at: int, sight: Sight, spot: Spot) -> bool:
    """Whether it parts a figure in a bracket that is closed before `at`: "23 men (14 in Kent) and 9 cars"."""
    content = sight.document.content
    low = content.rfind("(", sight.sentence.span.start, spot.start)
    high = content.find(")", max(0, low), at)
    is_inside = low >= 0 and spot.end <= high
    return is_inside and any(low < one.number.span.start < high for one in sight.figures)
