"""What an English sentence tells of a deed besides: which gang it broke up, and where the raided site is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.deeds import DEEDS
from fraudkg.extract.relating.same import KIND
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

if TYPE_CHECKING:
    from fraudkg.text import Span

_BROKEN = r".*\b{breaking-up}\b[^,;:\n]{0,40}$"
_REACH = 64
_GANGS = frozenset({"criminal-group"})
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
                yield relation(scene.document, one.subject, "conductedIn", place)
        elif one.predicate in DEEDS and one.modality == "done":
            yield from _broken_up(scene, one)


def _broken_up(scene: Scene, deed: RelationCandidate) -> Iterator[RelationCandidate]:
    """The gangs of the same sentence, right after a verb for what was done to them: "broke up a gang"."""
    document, sentence = scene.document, scene.document.sentence_at(deed.passage.span.start).span
    for gangs in scene.lists.each(_GANGS, sentence.start, sentence.end):
        low = max(sentence.start, gangs.start - _REACH)
        if scene.phrasing[_BROKEN].match(document.folded, low, gangs.start):
            for gang in gangs.mentions:
                yield relation(document, deed.object, "targets", gang)
