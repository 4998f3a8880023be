"""What a sentence tells of a deed besides: which gang or site it was against, and where that site is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import BODIES, EntityMention, RelationCandidate
from fraudkg.extract.relating.deeds import DEEDS
from fraudkg.extract.relating.same import KIND
from fraudkg.extract.relating.scene import Scene

if TYPE_CHECKING:
    from fraudkg.text import Span

_BROKEN = r".*\b{breaking-up}\b[^,;:\n]{0,40}$"
_BROKEN_HAN = (
    r"[^，,。；;]{0,12}(?:[，,][^，,。；;]{0,24}){0,3}{breaking-up-han}了?"
    r"(?:(?![^，,。；;]{0,30}{to-whom})[^，,。；;]{0,30}{possessive-han}[^，,。；;、]{0,6}|(?![^，,。；;]{0,10}{to-whom})[^，,。；;、]{0,10})"
)
_REACH, _REACH_HAN = 64, 80
_ELSE = BODIES | {KIND}
_GANGS, _AIMS = frozenset({"criminal-group"}), frozenset({"criminal-group", "site"})
_AT_SITE = frozenset({"conductedIn", "targets"})


def aims(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """The gang that a body broke up in a deed, and the places of the sites that a deed was against."""
    places: defaultdict[Span, list[EntityMention]] = defaultdict(list)
    for one in relations if scene.is_spaced else ():
        if one.predicate == "locatedIn" and one.object.kind != "site":
            places[one.subject.passage.span].append(one.object)
    for one in relations if scene.is_spaced else ():
        if one.predicate in _AT_SITE and one.object.kind == "site" and one.subject.kind == KIND:
            for place in places[one.object.passage.span]:
                yield scene.fact(one.subject, "conductedIn", place)
        elif one.predicate in DEEDS and one.modality == "done":
            yield from _broken_up(scene, one)
    for one in () if scene.is_spaced else relations:
        if one.predicate in DEEDS and one.modality == "done":
            yield from _struck(scene, one)


def _broken_up(scene: Scene, deed: RelationCandidate) -> Iterator[RelationCandidate]:
    """The gangs of the same sentence, right after a verb for what was done to them: "broke up a gang"."""
    document, sentence = scene.document, scene.document.sentence_at(deed.passage.span.start).span
    for gangs in scene.lists.each(_GANGS, sentence.start, sentence.end):
        low = max(sentence.start, gangs.start - _REACH)
        if scene.phrasing[_BROKEN].match(document.folded, low, gangs.start):
            for gang in gangs.mentions:
                yield scene.fact(deed.object, "targets", gang)


def _struck(scene: Scene, deed: RelationCandidate) -> Iterator[RelationCandidate]:
    """The gangs and sites that a Chinese sentence tells next to have been hit: 开展收网行动，捣毁窝点3个.

    Cooperation goes on beside what it brings.
    """
    document, start = scene.document, deed.object.passage.span.end
    if document.folded.endswith(scene.phrasing.words("cooperation"), 0, start):
        return
    high = document.sentence_at(start).span.end
    following = scene.ground.between(start, high)
    others = (
        one.passage.span.start
        for one in following
        if one.kind in _ELSE
        and scene.same.of(one).passage.span not in {deed.object.passage.span, deed.subject.passage.span}
    )
    for aims in scene.lists.each(_AIMS, start, min(next(others, high), start + _REACH_HAN)):
        if scene.phrasing[_BROKEN_HAN].fullmatch(document.folded, start, aims.start):
            for aim in aims.mentions:
                yield scene.fact(deed.object, "targets", aim)
            return
