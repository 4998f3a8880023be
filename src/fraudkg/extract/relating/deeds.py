"""What follows from deeds: who did them together with whom, and on whose order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.relating.scene import Scene

if TYPE_CHECKING:
    from fraudkg.text import Span

DEEDS = frozenset({"conducted", "launched"})
_MOST_JOINT = 8
_ORDERED = "directedBy-ots"
_LED = "directedBy-inner"
_SHARING = "cooperatesWith-deed"
_FOUNDED = "established"
_SHARED = frozenset({*DEEDS, _FOUNDED})


def joint_deeds(scene: Scene, relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """Who conduct a joint operation work together."""
    document, joint = scene.document, scene.phrasing.words("joint")
    deeds: dict[Span, list[RelationCandidate]] = {}
    for relation in relations:
        words = document.folded[relation.object.passage.span.start : relation.object.passage.span.end]
        if relation.predicate in DEEDS and any(word in words for word in joint):
            deeds.setdefault(relation.object.passage.span, []).append(relation)
    for together in deeds.values():
        for at, one in enumerate(together[:_MOST_JOINT]):
            for other in together[at + 1 : _MOST_JOINT]:
                if one.subject.passage.span == other.subject.passage.span:
                    continue
                low = min(one.passage.span.start, other.passage.span.start)
                high = max(one.passage.span.end, other.passage.span.end)
                if document.number_at(low) == document.number_at(high - 1):
                    yield RelationCandidate(
                        document.passage(low, high),
                        one.subject,
                        "cooperatesWith",
                        other.subject,
                        "medium",
                        (_SHARING,),
                        one.modality,
                    )


def shared_deeds(scene: Scene, relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """With whom an operation was conducted: "six joint operations with the Ruritanian police"."""
    for relation in relations:
        if relation.predicate not in _SHARED:
            continue
        end = relation.object.passage.span.end
        others = scene.sharers(end)
        if others and any(one.passage.span == relation.subject.passage.span for one in others.mentions):
            continue
        for other in others.mentions if others else ():
            low = min(relation.passage.span.start, other.passage.span.start)
            high = max(relation.passage.span.end, other.passage.span.end)
            passage = scene.document.passage(low, high)
            yield replace(relation, passage=passage, subject=other)
            yield replace(
                relation,
                passage=passage,
                predicate="cooperatesWith",
                object=other,
                rules=(_SHARING,),
            )


def directed_deeds(scene: Scene, relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """What a body conducts under another's command was ordered by that, where one sentence says both."""
    document = scene.document
    deeds: dict[Span, list[RelationCandidate]] = {}
    for relation in relations:
        if relation.predicate == "conducted" and relation.modality == "done":
            deeds.setdefault(relation.subject.passage.span, []).append(relation)
    for relation in relations:
        if relation.predicate != "directedBy" or relation.rules == (_LED,):
            continue
        for deed in deeds.get(relation.subject.passage.span, ()):
            low = min(relation.passage.span.start, deed.passage.span.start)
            high = max(relation.passage.span.end, deed.passage.span.end)
            yield RelationCandidate(
                document.passage(low, high),
                relation.object,
                "deployed",
                deed.object,
                "medium",
                ("deployed-deed",),
                deed.modality,
                deed.open_list,
            )


def ordered_only(relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """All but what a body is read to conduct where it only has another do it: 公安厅组织全省公安机关开展 ….

    The words for the order stand right before the body that acts, and what is done comes after it. Nor does a
    body that two set up together work with one of them.
    """
    founded = {
        one.object.passage.span
        for one in relations
        if one.predicate == _FOUNDED and one.subject.passage.span < one.object.passage.span
    }
    sharing = {one.object.passage.span for one in relations if one.rules == (_SHARING,)}
    acting = {
        (one.subject.passage.span, one.object.passage.span) for one in relations if one.predicate in DEEDS
    }
    orders: dict[Span, list[Span]] = {}
    for one in relations:
        if one.rules == (_ORDERED,):
            orders.setdefault(one.object.passage.span, []).append(one.subject.passage.span)
    for one in relations:
        start, thing = one.subject.passage.span, one.object.passage.span
        is_order = (
            start in orders
            and one.predicate in DEEDS
            and any(
                start.end <= body.start < thing.start and (body, thing) in acting for body in orders[start]
            )
        )
        is_founded = one.predicate == "cooperatesWith" and start in founded and thing in sharing
        if not is_order and not is_founded:
            yield one
