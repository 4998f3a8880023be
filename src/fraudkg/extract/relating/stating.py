"""A fact as a candidate, and each fact once."""

from collections.abc import Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.pattern import Pattern
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Span

SYMMETRIC = frozenset({"cooperatesWith"})
"""Facts that are the same either way."""
_NEAR = 40
"""Up to so many characters between the parts of a fact, it is sure."""


def once(relations: Sequence[RelationCandidate]) -> tuple[RelationCandidate, ...]:
    """Each fact where the text first states it."""
    stated: dict[tuple[str, str, str], RelationCandidate] = {}
    for one in relations:
        names = one.subject.name.casefold(), one.predicate, one.object.name.casefold()
        if one.predicate in SYMMETRIC and names[::-1] in stated:
            continue
        stated.setdefault(names, one)
    return tuple(stated.values())


def order(relation: RelationCandidate) -> tuple[int, int, str, int, int]:
    """The order of the text."""
    span, thing = relation.passage.span, relation.object.passage.span
    return span.start, span.end, relation.predicate, thing.start, thing.end


def candidate(
    scene: Scene,
    span: Span,
    pattern: Pattern,
    ends: tuple[EntityMention, EntityMention],
    *,
    opened: Span | None,
    modality: str,
) -> RelationCandidate:
    """The fact that words at `span` state of their subject and object, by what these mean."""
    subject, thing = scene.same.of(ends[0]), scene.same.of(ends[1])
    parts = sorted((one.start, one.end) for one in (span, ends[0].passage.span, ends[1].passage.span))
    is_near = all(after[0] - before[1] <= _NEAR for before, after in pairwise(parts))
    parts += [(one.start, one.end) for one in (subject.passage.span, thing.passage.span, opened) if one]
    low, high = min(start for start, _ in parts), max(end for _, end in parts)
    return RelationCandidate(
        passage=scene.document.passage(low, high),
        subject=subject,
        predicate=pattern.predicate,
        object=thing,
        confidence="high" if is_near else "medium",
        rules=(f"{pattern.predicate}-{pattern.form}",),
        modality=modality,
        open_list=scene.document.passage(opened.start, opened.end) if opened else None,
    )
