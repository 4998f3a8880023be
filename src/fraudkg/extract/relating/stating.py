"""A fact as a candidate, and each fact once."""

from collections.abc import Sequence

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
    spans = [span, ends[0].passage.span, ends[1].passage.span]
    (_, first), (second, middle), (third, _) = sorted([(one.start, one.end) for one in spans])
    is_near = second - first <= _NEAR and third - middle <= _NEAR
    spans += [one for one in (subject.passage.span, thing.passage.span, opened) if one]
    return RelationCandidate(
        scene.document.passage(min([one.start for one in spans]), max([one.end for one in spans])),
        subject,
        pattern.predicate,
        thing,
        "high" if is_near else "medium",
        (f"{pattern.predicate}-{pattern.form}",),
        modality,
        scene.document.passage(opened.start, opened.end) if opened else None,
    )
