"""Places that follow a preposition one after the other: "in Nowhere village, Elsewhere district"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.kinds import COUNTRY, LOCATIONS, PLACE
from fraudkg.extract.relating.scene import Scene
from fraudkg.lexicon.gazetteer import Gazetteer

_PLACED = (
    r"\b(?:{placing}|{placing-street}(?=(?: [A-Z][\w’'-]+){1,4} {street}\b)) (?:{the} )?"
    r"(?:(?:[a-z]{4,12} )?{area}s? ){0,2}(?:{of} (?:{the} )?)?(?=[A-Z])"
)
_NEXT = (
    r"(?P<list>,? {and-or} )(?:{in} )?(?:{the} )?(?=[A-Z])"
    r"|(?P<comma>, )(?:{in} )?(?:{the} )?(?:(?:[a-z]{4,12} )?{area} (?:{of} )?)?(?=[A-Z])"
    r"|(?P<inside> {in} )(?:{the} )?(?:{area}s? ){0,2}(?:{of} )?(?=[A-Z])"
    r"|(?P<of> {of} )(?:{the} )?(?:{area}s? ){0,2}(?=[A-Z])"
)
_LISTS = r",? {and-or} (?:{the} )?[A-Z]"
_NAME = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|\d{1,2}(?= {place-level}\b))){0,4}(?: {place-level}\b)?"
_THEN = r"\s?(?:[.,;:()–—\n]|$)|\s{after-place}\b"
_STOPS = frozenset('.!?:;)"”')
_LONGEST = 24
_PLACE = "place-"
_UNRANKED = 1.5
"""The rank of a place whose name says no level: between a ward and a district."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which place lies in which, by reference data and by the last words of names, the lowest kind first.

    `stop` are capitalised words that no name begins with.
    """

    gazetteer: Gazetteer
    ranks: Mapping[str, int]
    stop: frozenset[str]

    def is_inside(self, inner: EntityMention, outer: EntityMention, *, is_list: bool) -> bool:
        """Whether a place lies in the one after the comma, or both are items of a list."""
        rank, higher = self._rank(inner), self._rank(outer)
        if inner.id and outer.id and (higher is None or not self._is_unknown(inner.id, outer.id)):
            return outer.id in self.gazetteer.containers(inner.id)
        if outer.kind == COUNTRY:
            return rank is not None or not is_list
        if higher is None and rank is None:
            return not is_list
        return (_UNRANKED + 1 if higher is None else higher) > (_UNRANKED if rank is None else rank)

    def _is_unknown(self, inner: str, outer: str) -> bool:
        """Whether the reference data knows the country of both, and no region that holds the inner one."""
        around = self.gazetteer.containers(inner)
        is_in_none = not any(one.startswith(_PLACE) for one in around)
        return is_in_none and not set(around).isdisjoint(self.gazetteer.containers(outer))

    def is_described(self, place: EntityMention) -> bool:
        """Whether the last word of its name says its kind: "Rill district", not "Southern District"."""
        return place.name.rpartition(" ")[2] in self.ranks

    def _rank(self, place: EntityMention) -> int | None:
        return self.ranks.get(place.name.lower().rpartition(" ")[2])


Chain = tuple[int, tuple[EntityMention, ...], tuple[tuple[EntityMention, EntityMention], ...]]
"""Where a preposition stands, the inmost of the places that follow it, and what each lies in."""


def chains(scene: Scene, nesting: Nesting) -> Iterator[Chain]:
    """The places after each preposition, those among them that are no mentions, too."""
    document, phrasing = scene.document, scene.phrasing
    starts = {one.span.start: one for one in scene.mentions if one.kind in LOCATIONS}
    others = {one.span.start for one in scene.mentions if one.kind not in LOCATIONS}
    end = 0
    for match in phrasing.found(_PLACED, document.folded, document.content, "placing", "placing-street"):
        if match.start() < end:
            continue
        names: list[tuple[EntityMention, str]] = []
        at, joined, is_list = match.end(), "", False
        while len(names) < _LONGEST:
            name = _name(scene, starts, nesting, at) if at in starts or at not in others else None
            if name is None:
                break
            names.append((name, joined))
            end = name.span.end
            is_list = is_list or bool(phrasing[_LISTS].match(document.content, end))
            following = phrasing[_NEXT].match(document.content, end)
            if following is None:
                break
            at, joined = following.end(), str(following.lastgroup)
        if names:
            yield _chain(match.start(), names, nesting, is_list=is_list)


def _name(
    scene: Scene, starts: Mapping[int, EntityMention], nesting: Nesting, at: int
) -> EntityMention | None:
    known, document, phrasing = starts.get(at), scene.document, scene.phrasing
    match = phrasing[_NAME].match(document.content, at)
    if match is None or (known and known.span.end >= match.end()):
        return known
    # In a headline other words have capitals, too.
    if known is None and document.content[document.sentence_at(at).span.end - 1] not in _STOPS:
        return None
    is_name = nesting.stop.isdisjoint(match[0].split())
    is_name = is_name and phrasing[_THEN].match(document.content, match.end()) is not None
    return document.mention(match.span(), PLACE, "after-in") if is_name else None


def _chain(at: int, names: Sequence[tuple[EntityMention, str]], nesting: Nesting, *, is_list: bool) -> Chain:
    inside = tuple(
        (inner, outer)
        for (inner, _), (outer, joined) in pairwise(names)
        if inner.kind != COUNTRY
        and (
            joined == "inside"
            or (joined == "of" and inner.name.rpartition(" ")[2].islower())
            or (joined == "comma" and nesting.is_inside(inner, outer, is_list=is_list))
        )
    )
    outers = {outer.span for _, outer in inside}
    heads = tuple(name for name, _ in names if name.span not in outers)
    return at, heads, inside
