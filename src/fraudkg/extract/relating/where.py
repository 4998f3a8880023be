"""Where places, sites and operations are: places in others, and what stands in, at or beside a place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import BODIES, LOCATIONS, OPERATION, PLACE, PLACES, SITE, WITHIN_PLACES
from fraudkg.extract.relating.chains import Nesting, chains
from fraudkg.extract.relating.ground import COUNT_HAN
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Cover

_INSIDE = (
    r"(?: {crossing})?(?:, |(?P<in> {in} )(?:{the} )?(?:{area} )?)|(?P<of> {of} )(?:{the} )?"
    r"|(?P<owns>['’]s )(?:(?:{area} )+(?:{of} )?)?| |"
)
_STANDS = r"[\"”’']?(?: \([A-Z\d]{2,8}\))?,?(?: {being})?(?: {standing})? "
_SITED = (
    r"(?:{goes-with-han}[\u4e00-\u9fff]{2,6}){0,3}"
    r"(?:{and-so-on}?{sited-kind}?{sited-inside}?{possessive-han}?)?[^，。；：、！？\n]{0,18}"
)
_OF_CRIME = (
    r"(?:{some-han}{1,2}{sited-kind})?{region-han}?{possessive-han}?"
    rf"(?:{COUNT_HAN}{{counter-han}}[^，。；：、！？\n]{{0,8}}?)?[\"“「]?{{of-crime}}{{0,4}}"
)
_BEFORE_SITED = r"{sited-before}[\u4e00-\u9fff]{0,6}$"
_OF_PLACE = r"{possessive-han}?|{capital-han}"
_GOES_ON = r"[\"」]?{joins-han}[\"「]?"
_FARTHEST, _OPENING = 24, 3


def where(scene: Scene, nesting: Nesting) -> Iterator[RelationCandidate]:
    """Facts of locatedIn and conductedIn; the same one may come twice."""
    if scene.is_spaced:
        yield from _spaced(scene, nesting)
        yield from _contained(scene, nesting)
    else:
        yield from _han(scene)
    # A Chinese place in the name of a body is a part of that.
    heard = zip(scene.mentions, scene.ground.silent, strict=True)
    places = [one for one, silent in heard if scene.is_spaced or not silent]
    # Of "28 provinces in Ruritania" it is not worth saying where they lie.
    places = [one for one in places if not (one.kind == PLACE and one.name[0].isdigit())]
    yield from _beside(scene, nesting, places)
    yield from () if scene.is_spaced else _in_list(scene, nesting, places)


def _spaced(scene: Scene, nesting: Nesting) -> Iterator[RelationCandidate]:
    """Places in others, and what stands before a preposition with places."""
    by_end = {one.span.end: one for one in scene.mentions if one.kind in {SITE, OPERATION}}
    for at, heads, inside in chains(scene, nesting):
        yield from (scene.fact(inner, "locatedIn", outer) for inner, outer in inside)
        end = next((end for end in range(at - 1, at - _FARTHEST, -1) if end in by_end), None)
        if end and scene.phrasing[_STANDS].fullmatch(scene.document.content, end, at):
            predicate = "conductedIn" if by_end[end].kind == OPERATION else "locatedIn"
            yield from (scene.fact(scene.same.of(by_end[end]), predicate, head) for head in heads)


def _contained(scene: Scene, nesting: Nesting) -> Iterator[RelationCandidate]:
    """A place and the region that holds it, as the reference data knows, farther on in a sentence.

    The place of a dateline lies in what follows too, but no text says so.
    """
    bodies = Cover(one.span for one in scene.mentions if one.kind in BODIES)
    for sentence in scene.document.sentences:
        inner: list[EntityMention] = []
        for one in scene.ground.between(sentence.span.start, sentence.span.end):
            if one.kind != PLACE or one.id is None:
                continue
            if not bodies.holds(one.span):
                yield from (
                    scene.fact(place, "locatedIn", one)
                    for place in inner
                    if one.id in nesting.gazetteer.containers(str(place.id))
                )
            if one.span.start - sentence.span.start > _OPENING:
                inner.append(one)


def _beside(scene: Scene, nesting: Nesting, mentions: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
    """A place beside the place that contains it, as the reference data knows it."""
    near = [mention for mention in mentions if mention.kind in LOCATIONS]
    for first, second in pairwise(near):
        low, high = first.span.end, second.span.start
        gap = scene.phrasing[_INSIDE].fullmatch(scene.document.content, low, high)
        if gap is None:
            continue
        inner, outer = (second, first) if gap["owns"] or gap[0] in {" ", ""} else (first, second)
        if inner.kind not in WITHIN_PLACES or outer.kind == SITE:
            continue
        is_known = inner.id is not None and outer.id in nesting.gazetteer.containers(inner.id)
        # "Moss Pass in Upper Province", "the Rill district of Port City": grammar says so.
        is_known = is_known or (gap["in"] is not None and inner.kind == PLACE)
        is_known = is_known or (gap["of"] is not None and nesting.is_described(inner))
        # A Chinese place right after another lies in it, where nothing else is known of both.
        is_known = is_known or not (scene.is_spaced or gap[0] or _are_known(nesting, inner, outer))
        if inner.kind == SITE if gap[0] == " " else is_known:
            yield scene.fact(inner, "locatedIn", outer)


def _are_known(nesting: Nesting, inner: EntityMention, outer: EntityMention) -> bool:
    """Whether the reference data would say that a place lies in another; of a vague region it does not."""
    gazetteer = nesting.gazetteer
    if not (inner.id and outer.id):
        return False
    is_region = outer.id not in gazetteer.holding and inner.id not in gazetteer.containers(outer.id)
    return not is_region or gazetteer.country_of(inner.id) != gazetteer.country_of(outer.id)


def _in_list(
    scene: Scene, nesting: Nesting, mentions: Sequence[EntityMention]
) -> Iterator[RelationCandidate]:
    """The places of a Chinese list behind the one that they lie in: 老挝的万象、沙湾拿吉."""
    outers: list[EntityMention] = []
    near = [mention for mention in mentions if mention.kind in PLACES]
    for first, second in pairwise(near):
        gap = scene.document.folded[first.span.end : second.span.start]
        if scene.phrasing[_OF_PLACE].fullmatch(gap):
            outers = [*outers, first] if not gap else [first]
        elif not scene.phrasing[_GOES_ON].fullmatch(gap):
            outers = []
        contained = nesting.gazetteer.containers(second.id) if second.id and gap else ()
        outer = next((one for one in reversed(outers) if one.id in contained), None)
        if outer:
            yield scene.fact(second, "locatedIn", outer)


def _han(scene: Scene) -> Iterator[RelationCandidate]:
    """Sites after 在 with places, and right behind one: 缅北诈骗窝点."""
    document = scene.document
    for site in scene.mentions:
        at = site.span.start
        listed = scene.lists.before(LOCATIONS, at, _FARTHEST) if site.kind == SITE else None
        if listed is None:
            continue
        low, end = max(0, listed.start - _FARTHEST), listed.mentions[-1].span.end
        is_said = scene.phrasing[_BEFORE_SITED].search(document.folded, low, listed.start)
        is_said = is_said and scene.phrasing[_SITED].fullmatch(document.folded, end, at)
        is_behind = listed.mentions[-1].kind != SITE and scene.phrasing[_OF_CRIME].fullmatch(
            document.folded, end, at
        )
        if is_said or is_behind:
            yield from (scene.fact(site, "locatedIn", place) for place in listed.inmost)
