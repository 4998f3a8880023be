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

_RUN_FROM = r" {run-from} (?:{a-the} )?"
_THEN = r"[\"”’)]?(?:[.,;:\n]|$| {after-place}\b)"
_SITES, _NEAR = frozenset({"site"}), 16


def committed(
    scene: Scene, nesting: Nesting, relations: Sequence[RelationCandidate]
) -> Iterator[RelationCandidate]:
    """The places right after a crime, for those who are suspected of it."""
    suspected: defaultdict[int, list[EntityMention]] = defaultdict(list)
    for one in relations if scene.is_spaced else ():
        if one.predicate == "suspectedOf" and not _is_within(one.object.passage.span, one.subject):
            suspected[one.object.passage.span.end].append(one.subject)
    yield from _from_sites(scene, relations) if scene.is_spaced else ()
    for at, places, _ in chains(scene, nesting) if suspected else ():
        for person in suspected.get(at - 1, ()):
            yield from (relation(scene.document, person, "suspectedIn", place) for place in places)


def _from_sites(scene: Scene, relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """The sites that a crime is run from, and where they are: "ran a phone scam from a flat in Elbonia"."""
    places: defaultdict[Span, list[EntityMention]] = defaultdict(list)
    for one in relations:
        if one.predicate == "locatedIn":
            places[one.subject.passage.span].append(one.object)
    for one in relations:
        end = one.object.passage.span.end
        begun = scene.phrasing[_RUN_FROM].match(scene.document.folded, end)
        if (
            one.predicate != "suspectedOf"
            or begun is None
            or _is_within(one.object.passage.span, one.subject)
        ):
            continue
        high = scene.document.sentence_at(end).span.end
        sites = scene.lists.after(_SITES, begun.end(), high, _NEAR)
        # Not the flat of "a flat owner".
        is_whole = sites and scene.phrasing[_THEN].match(scene.document.content, sites.end)
        for site in sites.mentions if sites and is_whole else ():
            yield relation(scene.document, site, "usedFor", one.object)
            for place in places[site.passage.span]:
                yield relation(scene.document, one.subject, "suspectedIn", place)


def _is_within(crime: "Span", suspect: EntityMention) -> bool:
    """Whether the words for suspects hold the crime: "a fraud ring" is of one place, its frauds of others."""
    return suspect.passage.span.start <= crime.start and crime.end < suspect.passage.span.end
