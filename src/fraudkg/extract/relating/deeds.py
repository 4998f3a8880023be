"""Facts that follow from others: who was sent for a raid conducted it, and it targeted whom it broke up."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import (
    BODIES,
    COUNTRY,
    CRIME,
    GANGS,
    MECHANISM,
    OPERATION,
    OPERATIONS,
    PLACE,
    SITE,
    TARGETS,
)
from fraudkg.extract.relating.scene import Scene

if TYPE_CHECKING:
    from fraudkg.text import Span

DEEDS = frozenset({"conducted", "launched"})
DEPLOYED = "deployed-deed"
PARTICIPANT = "participant"
JOINED = DEEDS | {PARTICIPANT}
_FOR = r"(?:,? {and} (?:{mission-also} )[a-z]+)? {to} {mission-verb} "
_FOR_HAN = (
    r"(?:{and-so-on}(?:{mission-many}|[0-9]{1,3}个)?{mission-places})?[，,]?{mission-together}?{mission-verb}"
)
_COOPERATION = (
    r"(?:{mission-against}[^，,。；、]{2,14}?)?"
    r"({cooperation-of}?{cooperation-police}?{cooperation-law}?{cooperation})"
)
_COOPERATING = r"{cooperation-of}?(?:{cooperation-police}{cooperation-law}?|{cooperation-law}){cooperation}"
_DEEPENED = r"{deepening}[^，。；]{0,24}$|{taking-han}$"
_PLANNED = r"{meant-han}[^。；]{0,30}$"
_FACING = r"(?:{facing}[^，。；]{2,40}|[^，。；]{2,30}{situation}[^，。；]{0,6})，"
_FACED = frozenset({CRIME, PLACE})
_REACH = 60
_NEAR = 24
_MOST_JOINT = 8
_BROKEN = r".*\b{breaking-up}\b[^,;:\n]{0,40}$"
_BROKEN_HAN = (
    r"[^，,。；;]{0,12}(?:[，,][^，,。；;]{0,24}){0,3}{breaking-up-han}了?"
    r"(?:(?![^，,。；;]{0,30}{to-whom})[^，,。；;]{0,30}{possessive-han}[^，,。；;、]{0,6}|(?![^，,。；;]{0,10}{to-whom})[^，,。；;、]{0,10})"
)
_AIM_REACH, _AIM_REACH_HAN = 64, 80
_ELSE = BODIES | {OPERATION}
_AT_SITE = frozenset({"conductedIn", "targets"})


def missions(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """What groups are sent abroad for: they conduct it, where they are sent."""
    sent = sorted(
        (one for one in relations if one.predicate == "dispatchedTo"),
        key=lambda one: one.object.span.start,
    )
    starts = [one.object.span.start for one in sent]
    for at, last in enumerate(sent):
        deed = _mission(scene, last.object.span.end)
        if deed is None:
            continue
        # In English it is their purpose ("sent to Fiji to conduct"), in Chinese what they did there.
        meant = replace(last, modality="intended") if scene.is_spaced else last
        yield _follow(scene, meant, "mission", (last.subject, "conducted", deed))
        for one in sent[bisect_left(starts, last.passage.span.start) : at + 1]:
            if one.subject == last.subject:
                yield _follow(scene, meant, "mission", (deed, "conductedIn", one.object))


def _mission(scene: Scene, end: int) -> EntityMention | None:
    document = scene.document
    match = scene.phrasing[_FOR if scene.is_spaced else _FOR_HAN].match(document.folded, end)
    if match is None:
        return None
    words = None if scene.is_spaced else scene.phrasing[_COOPERATION].match(document.folded, match.end())
    if words:
        return document.mention(words.span(1), OPERATION, "term")
    listed = scene.lists.after(OPERATIONS, match.end(), _NEAR)
    return scene.same.of(listed.mentions[0]) if listed else None


def shared_deeds(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """Who conduct a joint operation or take part in it, or found a mechanism as parties, work together."""
    joint = scene.phrasing.words("joint")
    # "Operation Lantern, a joint operation": what else it is called may say so.
    called = {
        scene.same.of(one).span
        for one in scene.mentions
        if one.kind == OPERATION and any(word in scene.folded(one) for word in joint)
    }
    shared: defaultdict[Span, list[tuple[RelationCandidate, EntityMention]]] = defaultdict(list)
    for one in relations:
        doer, thing = one.subject, one.object
        if one.predicate == PARTICIPANT:
            doer, thing = thing, doer
        is_founded = one.predicate == "established" and thing.kind == MECHANISM
        if is_founded or (one.predicate in JOINED and thing.span in called):
            shared[thing.span].append((one, doer))
    for together in shared.values():
        # Countries that take part in what a body leads work with that.
        is_led = any(doer.kind != COUNTRY for _, doer in together)
        for (one, doer), (_, other) in combinations(together[:_MOST_JOINT], 2):
            if is_led and doer.kind == other.kind == COUNTRY:
                continue
            yield _follow(scene, one, "deed", (doer, "cooperatesWith", other))
        for one, doer in together[:_MOST_JOINT] if len(together) > 1 else ():
            if one.predicate == "established":
                yield _follow(scene, one, "deed", (one.object, "hasParty", doer))


def directed_deeds(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """What a body conducts under another's command was ordered by that, where one sentence says both."""
    deeds: defaultdict[Span, list[RelationCandidate]] = defaultdict(list)
    for one in relations:
        if one.predicate == "conducted" and one.modality == "done":
            deeds[one.subject.span].append(one)
    for order in relations if deeds else ():
        if order.predicate == "directedBy":
            number = scene.document.number_at(order.passage.span.end - 1)
            for deed in deeds[order.subject.span]:
                if scene.document.number_at(deed.passage.span.end - 1) == number:
                    yield _follow(scene, deed, "deed", (order.object, "deployed", deed.object))


def _follow(
    scene: Scene, given: RelationCandidate, how: str, fact: tuple[EntityMention, str, EntityMention]
) -> RelationCandidate:
    """A fact that follows from another, with that in what is quoted."""
    words, modality, open_list = [given.passage.span], given.modality, given.open_list
    return scene.fact(*fact, how, words=words, modality=modality, open_list=open_list)


def cooperation(scene: Scene) -> Iterator[RelationCandidate]:
    """Who carries on standing cooperation, and what it answers: 公安部深化国际警务合作; no plans."""
    document = scene.document
    for match in () if scene.is_spaced else scene.phrasing[_COOPERATING].finditer(document.folded):
        at = match.start()
        low = document.sentence_at(at).span.start
        deepened = scene.phrasing[_DEEPENED].search(document.folded, low, at)
        if deepened is None or scene.phrasing[_PLANNED].search(document.folded, low, deepened.start()):
            continue
        doers = scene.subject(BODIES, at, _REACH)
        if doers is None:
            continue
        deed = document.mention(match.span(), OPERATION, "term")
        yield from (scene.fact(doer, "conducted", deed) for doer in doers.mentions)
        facing = scene.phrasing[_FACING].match(document.folded, low, at)
        for one in scene.ground.between(low, facing.end()) if facing else ():
            if one.kind in _FACED:
                yield scene.fact(deed, "respondsTo", one)


def aims(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """The gang that a body broke up in a deed, and the places of the sites that a deed was against."""
    places: defaultdict[Span, list[EntityMention]] = defaultdict(list)
    for one in relations if scene.is_spaced else ():
        if one.predicate == "locatedIn" and one.object.kind != SITE:
            places[one.subject.span].append(one.object)
    for one in relations if scene.is_spaced else ():
        if one.predicate in _AT_SITE and one.object.kind == SITE and one.subject.kind == OPERATION:
            for place in places[one.object.span]:
                yield scene.fact(one.subject, "conductedIn", place)
        elif one.predicate in DEEDS and one.modality == "done":
            yield from _broken_up(scene, one)
    for one in () if scene.is_spaced else relations:
        if one.predicate in DEEDS and one.modality == "done":
            yield from _struck(scene, one)


def _broken_up(scene: Scene, deed: RelationCandidate) -> Iterator[RelationCandidate]:
    """The gangs of the same sentence, right after a verb for what was done to them: "broke up a gang"."""
    document, sentence = scene.document, scene.document.sentence_at(deed.passage.span.start).span
    for gangs in scene.lists.each(GANGS, sentence.start, sentence.end):
        low = max(sentence.start, gangs.start - _AIM_REACH)
        if scene.phrasing[_BROKEN].match(document.folded, low, gangs.start):
            for gang in gangs.mentions:
                yield scene.fact(deed.object, "targets", gang)


def _struck(scene: Scene, deed: RelationCandidate) -> Iterator[RelationCandidate]:
    """The gangs and sites that a Chinese sentence tells next to have been hit: 开展收网行动，捣毁窝点3个.

    Cooperation goes on beside what it brings.
    """
    document, start = scene.document, deed.object.span.end
    if document.folded.endswith(scene.phrasing.words("cooperation"), 0, start):
        return
    high = document.sentence_at(start).span.end
    following = scene.ground.between(start, high)
    others = (
        one.span.start
        for one in following
        if one.kind in _ELSE and scene.same.of(one).span not in {deed.object.span, deed.subject.span}
    )
    for aims in scene.lists.each(TARGETS, start, min(next(others, high), start + _AIM_REACH_HAN)):
        if scene.phrasing[_BROKEN_HAN].fullmatch(document.folded, start, aims.start):
            for aim in aims.mentions:
                yield scene.fact(deed.object, "targets", aim)
