"""Where English texts say that a crime was committed: people "suspected of fraud in Ruritania"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.chains import Nesting, chains
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

if TYPE_CHECKING:
    from fraudkg.text import Span


def committed(
    scene: Scene, nesting: Nesting, relations: Sequence[RelationCandidate]
) -> Iterator[RelationCandidate]:
    """The places right after a crime, for those who are suspected of it."""
    suspected: defaultdict[int, list[EntityMention]] = defaultdict(list)
    for one in relations if scene.is_spaced else ():
        if one.predicate == "suspectedOf" and not _is_within(one.object.passage.span, one.subject):
            suspected[one.object.passage.span.end].append(one.subject)
    for at, places, _ in chains(scene, nesting) if suspected else ():
        for person in suspected.get(at - 1, ()):
            yield from (relation(scene.document, person, "suspectedIn", place) for place in places)


def _is_within(crime: "Span", suspect: EntityMention) -> bool:
    """Whether the words for suspects hold the crime: "a fraud ring" is of one place, its frauds of others."""
    return suspect.passage.span.start <= crime.start and crime.end < suspect.passage.span.end
