"""Who leads an English team that others are in: "a joint team led by the bureau and including the police"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

if TYPE_CHECKING:
    from fraudkg.text import Span

_TEAM = "mechanism"


def teams(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """That they are of it too, and work with the others."""
    members: defaultdict[Span, list[EntityMention]] = defaultdict(list)
    told = [one for one in relations if scene.is_spaced and one.subject.kind == _TEAM]
    for one in told:
        if one.predicate == "hasParty":
            members[one.subject.passage.span].append(one.object)
    for one in told:
        others = members[one.subject.passage.span] if one.predicate == "directedBy" else ()
        if others:
            yield relation(scene.document, one.subject, "hasParty", one.object)
        for other in others:
            yield relation(scene.document, one.object, "cooperatesWith", other)
