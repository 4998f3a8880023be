"""What words of mentions state: what an operation is against, what a gang or a site is for."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import (
    ANNOUNCEMENT,
    BODIES,
    CRIME,
    CRIMES,
    GANG,
    MECHANISM,
    MODEL,
    MODEL_COMPONENT,
    NOTICE,
    OPERATION,
    PLACE,
    SITE,
)
from fraudkg.extract.relating.coreference import NAMED, SAID
from fraudkg.extract.relating.crimes import DESCRIBING
from fraudkg.extract.relating.scene import Scene

_AGAINST = {CRIME: "respondsTo", GANG: "targets", PLACE: "respondsTo"}
_COINED = frozenset({"opener", "event", "quoted"})
_AIMED = r"{aimed}"
_PART = re.compile(r"[^+＋\s](?:[^+＋]*[^+＋\s])?")
_OWNS = r"(?:['’]s?)? (?:(?:{deed-kind}|[a-z]+-[a-z-]+) ){0,2}[\"“‘']?"
_OWNS_HAN = (
    r"{possessive-han}?(?:[0-9]{4}年度?)?(?:[\u4e00-\u9fff]{0,4}{operation-kind})?[“「]|{possessive-han}?"
)
_HELD = r"(?:{today-han}|[0-9]{1,2}日)?(?:[\"“「][^\"”」\n]{1,40}[\"”」]|{theme-han}){0,4}"
_FARTHEST = 30
_SHUTS = ("”", "」")
_LONGEST_CRIME = 12
_SO_MANY = r"(?:\d|\b{numeral}) ?(?:{describing} )?$"
_COUNT_REACH = 40
NAMED_GANG = 4
"""The shortest Chinese words that tell which gang is meant."""

_OPENING, _LONGEST_TRADE = '“"「『‘', 8
"""Marks of quotation before what a gang is known by, and so many characters inside them before its crime."""


def worded(scene: Scene) -> Iterator[RelationCandidate]:
    """What the words for models, gangs, sites, operations and mechanisms state: "a scam ring"."""
    for one in scene.mentions:
        if one.kind == MODEL:
            yield from _components(scene, one)
        elif one.kind == GANG:
            yield from _trade(scene, one)
        elif one.kind == SITE and not scene.is_spaced:
            yield from _uses(scene, one)
        elif one.kind in {OPERATION, MECHANISM}:
            yield from _coined(scene, one)
    yield from _owned(scene)


def _coined(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """What the name of an operation or mechanism says that it is against."""
    if mention.kind == OPERATION:
        is_told = mention.rule in _COINED
    else:
        is_told = scene.phrasing[_AIMED].search(scene.folded(mention)) is not None
    for one in scene.ground.within(mention) if is_told else ():
        # An English name that has a place in it was given by chance: "Operation Tucson".
        is_chance = scene.is_spaced and mention.kind == OPERATION and one.kind == PLACE
        # "Online gambling operations" are those of gamblers.
        is_theirs = scene.is_spaced and one.kind == CRIME and one.span.start == mention.span.start
        is_theirs = is_theirs and scene.folded(mention).endswith(scene.phrasing.words("running"))
        if one.kind in _AGAINST and not (is_chance or is_theirs):
            yield scene.fact(mention, _AGAINST[one.kind], one)


def _components(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The parts of a model that is written as a sum: "professionalism + mechanisms + big data"."""
    span = mention.span
    parts = list(_PART.finditer(scene.document.content, span.start, span.end))
    for part in parts if len(parts) > 1 else ():
        component = scene.document.mention(part.span(), MODEL_COMPONENT, "sum")
        yield scene.fact(mention, "hasComponent", component)


def _trade(scene: Scene, gang: EntityMention) -> Iterator[RelationCandidate]:
    """The crime that the words for a gang tell of: "a group involved in online fraud", "a scam ring".

    Of several gangs ("scam rings") a text mostly speaks in general, unless it counts them, and "crime" tells
    nothing. In Chinese the crime may stand right before a word for a gang that is no part of a name:
    电信网络诈骗犯罪集团.
    """
    document, span = scene.document, gang.span
    is_counted = scene.phrasing[_SO_MANY].search(
        document.folded, max(0, span.start - _COUNT_REACH), span.start
    )
    is_one, bare = is_counted is not None or not gang.name.endswith("s"), scene.phrasing.words("bare-crime")
    for one in scene.ground.within(gang):
        is_told = one.kind == CRIME and scene.folded(one).rpartition(" ")[2] not in bare
        if is_told and one.span != span and (is_one or one.rule != DESCRIBING):
            yield scene.fact(gang, "suspectedOf", one)
    crime = None if scene.is_spaced else _known_for(scene, gang)
    if crime and _tells(scene, crime):
        known = with_trade(scene, gang)
        yield from (scene.fact(known, "suspectedOf", one) for one in (*_joined(scene, crime), crime))


def _joined(scene: Scene, crime: EntityMention) -> Sequence[EntityMention]:
    """The crimes of a Chinese list before its last: 网络赌博、洗钱窝点."""
    start = crime.span.start
    listed = scene.lists.before(CRIMES, start, 1)
    joint = scene.document.folded[listed.end : start] if listed else ""
    is_joined = joint in scene.phrasing.words("goes-with-han")
    return [one for one in listed.mentions if _tells(scene, one)] if listed and is_joined else []


def _tells(scene: Scene, crime: EntityMention) -> bool:
    """Whether Chinese words for a crime tell more than that there is one: 网络赌博, not 诈骗."""
    return scene.folded(crime) not in scene.phrasing.words("bare-crime")


def _known_for(scene: Scene, gang: EntityMention) -> EntityMention | None:
    """The crime that stands right before Chinese words for a gang, or reaches into them: “跑分”团伙."""
    start = gang.span.start
    low = start - scene.document.content.startswith(_SHUTS, start - 1)
    for one in scene.ground.between(max(0, start - _LONGEST_CRIME), gang.span.end):
        crime = one.span
        if one.kind == CRIME and crime.start < start and low <= crime.end < gang.span.end:
            return one
    return None


def with_trade(scene: Scene, gang: EntityMention) -> EntityMention:
    """A gang with the crime that Chinese words say right before it, of which it is known by: 电诈集团."""
    one = None if scene.is_spaced else _known_for(scene, gang)
    if one is None:
        return gang
    start = one.span.start
    if one.span.end < gang.span.start:
        # “跑分洗钱”团伙: what else the marks hold is a part of it.
        content = scene.document.content
        opened = max(content.rfind(mark, max(0, start - _LONGEST_TRADE), start) for mark in _OPENING)
        start = opened if opened >= 0 else start
    return scene.document.mention((start, gang.span.end), gang.kind, gang.rule)


def _uses(scene: Scene, site: EntityMention) -> Iterator[RelationCandidate]:
    """The crime that Chinese words for a site tell of, if they tell more than that: 网络赌博据点."""
    for one in (*scene.ground.within(site), _known_for(scene, site)):
        if one and one.kind == CRIME and one.span != site.span and _tells(scene, one):
            for crime in (*_joined(scene, one), one):
                yield scene.fact(site, "usedFor", crime)
            return


def _owned(scene: Scene) -> Iterator[RelationCandidate]:
    """What stands right after whose it is: an INTERPOL raid, 江苏警方“百日行动”, 公安部新闻发布会."""
    document = scene.document
    owning = scene.phrasing[_OWNS if scene.is_spaced else _OWNS_HAN]
    for one, thing in pairwise(scene.mentions):
        low, high = one.span.end, thing.span.start
        if one.kind not in BODIES:
            continue
        if thing.kind == ANNOUNCEMENT and not scene.is_spaced:
            if scene.phrasing[_HELD].fullmatch(document.folded, low, high):
                yield scene.fact(thing, "heldBy", one)
        elif thing.kind == NOTICE and not scene.is_spaced and low == high:
            yield scene.fact(one, "issued", thing)
        is_named = one.name[0].isupper() if scene.is_spaced else thing.rule in NAMED
        # A Chinese body stands right before what is its own: 全国公安机关夏季行动.
        is_beside = low + scene.is_spaced <= high <= low + _FARTHEST
        is_deed = thing.kind == OPERATION and thing.rule not in SAID and is_named
        if is_deed and is_beside and owning.fullmatch(document.content, low, high):
            yield scene.fact(one, "conducted", scene.same.of(thing))
