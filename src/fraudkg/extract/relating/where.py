"""Where places, sites and operations are: places in others, and what stands in, at or beside a place."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.chains import WHERE, Chain, Nesting, chains
from fraudkg.extract.relating.headings import Fact, headed
from fraudkg.extract.relating.scene import Scene

_PLACES = frozenset({"place", "site"})
_INSIDE = (
    r"(?: {crossing})?(?:, | {in} (?:{the} )?(?:{area} )?)"
    r"|, (?:{the} )?{capital} (?:{city} )?{of} (?:{the} )?|'s |’s | |"
)
_STANDS = r"(?: \([A-Z]{2,8}\))?,?(?: {being})?(?: {standing})? "
_OPERATES = r",?(?: (?:{being} )?{working}) "
_FROM = r"{from} "
_SITED = (
    r"(?:{goes-with-han}[\u4e00-\u9fff]{2,6}){0,3}"
    r"(?:{and-so-on}?{sited-kind}?{sited-inside}?{possessive-han}?)?[^，。；：、！？\n]{0,18}"
)
_OF_CRIME = (
    r"{region-han}?{possessive-han}?(?:(?:{some-han}|[0-9]){0,4}{counter-han}|{large-han})?{of-crime}{0,4}"
)
_BEFORE_SITED = r"{sited-before}[\u4e00-\u9fff]{0,6}$"
_FARTHEST = 24
_HEADING = re.compile(r"[：:][^，。；：！？\n]{0,12}")
"""What stands between a place and an operation that the place heads: 宁夏：“断卡”行动 …."""
_INSIDE_OF = WHERE | {"site"}


@dataclass(frozen=True, slots=True)
class Where:
    """Says where things are, in texts of one language family.

    Args:
        nesting: Which place lies in which.
        is_spaced: Whether the script parts words by spaces.
    """

    nesting: Nesting
    is_spaced: bool

    @property
    def _phrasing(self) -> Phrasing:
        return self.nesting.phrasing

    def find(self, document: Document, scene: Scene) -> Iterator[Fact]:
        """Facts of locatedIn and conductedIn; the same one may come twice."""
        yield from (self._spaced if self.is_spaced else self._han)(document, scene)
        # A Chinese place in the name of a body is a part of that.
        heard = zip(scene.mentions, scene.ground.silent, strict=True)
        yield from self._beside(document, [one for one, silent in heard if self.is_spaced or not silent])

    def _spaced(self, document: Document, scene: Scene) -> Iterator[Fact]:
        """Places in others, and what stands before a preposition with places, or under them."""
        mentions = scene.mentions
        placing = list(chains(document, mentions, self.nesting))
        by_end = {one.passage.span.end: one for one in mentions if one.kind in {"site", "operation"}}
        placed = set()
        for chain in placing:
            for inner, outer in chain.inside:
                yield inner, "locatedIn", outer
            thing = self._standing(document.content, by_end, chain.at)
            if thing is None:
                continue
            placed.add(thing.passage.span)
            for head in chain.heads:
                yield thing, "conductedIn" if thing.kind == "operation" else "locatedIn", head
        sites = [one for one in mentions if one.kind == "site"]
        loose = [one for one in sites if one.passage.span not in placed]
        yield from (fact for fact in _opened(document, sites, placing) if fact[0].passage.span not in placed)
        yield from headed(document, mentions, loose, placing)

    def _standing(self, content: str, by_end: Mapping[int, EntityMention], at: int) -> EntityMention | None:
        """The site or operation that ends right before the preposition at `at`."""
        for end in range(at - 1, max(0, at - _FARTHEST), -1):
            if end in by_end:
                stands = _OPERATES if self._phrasing[_FROM].match(content, at) else _STANDS
                return by_end[end] if self._phrasing[stands].fullmatch(content, end, at) else None
        return None

    def _beside(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[Fact]:
        """A place beside the place that contains it, as the reference data knows it."""
        near = [mention for mention in mentions if mention.kind in _PLACES or mention.kind == "country"]
        for first, second in pairwise(near):
            gap = self._phrasing[_INSIDE].fullmatch(
                document.content, first.passage.span.end, second.passage.span.start
            )
            if gap is None:
                continue
            inner, outer = (second, first) if gap[0] in {"'s ", "’s ", " ", ""} else (first, second)
            if inner.kind not in _PLACES or outer.kind == "site":
                continue
            is_known = inner.id is not None and outer.id in self.nesting.gazetteer.containers(inner.id)
            # A Chinese place right after another lies in it, where nothing else is known of both.
            is_known = is_known or not (self.is_spaced or gap[0] or (inner.id and outer.id))
            if inner.kind == "site" if gap[0] == " " else is_known:
                yield inner, "locatedIn", outer

    def _han(self, document: Document, scene: Scene) -> Iterator[Fact]:
        """Sites after 在 with places, or right after one: 缅北诈骗窝点; operations in a heading's place."""
        for place, deed in pairwise(scene.mentions):
            low, high = place.passage.span.end, deed.passage.span.start
            is_deed = place.kind == "place" and deed.kind == "operation" and low < high
            heads = is_deed and _HEADING.fullmatch(document.content, low, high)
            if heads and place.passage.span.start == document.sentence_at(low).span.start:
                yield scene.same.of(deed), "conductedIn", place
        dens = self._phrasing.words("den")
        for site in scene.mentions:
            if site.kind != "site":
                continue
            at = site.passage.span.start
            listed = scene.lists.before(_INSIDE_OF, at, document.sentence_at(at).span.start, _FARTHEST)
            if listed is None:
                continue
            end = listed.mentions[-1].passage.span.end
            is_said = self._phrasing[_BEFORE_SITED].search(
                document.folded, max(0, listed.start - _FARTHEST), listed.start
            )
            is_said = is_said and self._phrasing[_SITED].fullmatch(document.folded, end, at)
            # 赌场酒店, 改作机房的别墅: what a building is called or used as does not contain it.
            is_inside = listed.mentions[-1].kind == "site"
            may_lie = not is_inside or site.name.endswith(dens)
            if is_said or (may_lie and self._phrasing[_OF_CRIME].fullmatch(document.folded, end, at)):
                outer = {
                    one.passage.span
                    for one, other in pairwise(listed.mentions)
                    if one.passage.span.end == other.passage.span.start
                }
                outer |= {one.passage.span for one in listed.mentions if one.kind == "site" and not is_inside}
                inmost = (place for place in listed.mentions if place.passage.span not in outer)
                yield from ((site, "locatedIn", place) for place in inmost)


def _opened(document: Document, sites: Sequence[EntityMention], placing: Sequence[Chain]) -> Iterator[Fact]:
    """The one site of a sentence that opens with its place: "In Manila, police raided a scam hub"."""
    by_sentence: defaultdict[int, list[EntityMention]] = defaultdict(list)
    for one in sites:
        by_sentence[document.number_at(one.passage.span.start)].append(one)
    for chain in placing if sites else ():
        number = document.number_at(chain.at)
        is_opening = chain.at == document.sentences[number].span.start and len(chain.heads) == 1
        if is_opening and len(by_sentence[number]) == 1 and document.content.startswith(",", chain.end):
            yield by_sentence[number][0], "locatedIn", chain.heads[0]
