"""What follows from facts: for what groups were sent, who worked together, and who gave the order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import BODIES
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Span

DEEDS = frozenset({"conducted", "launched"})
_OPERATION = frozenset({"operation"})
_MOST_JOINT = 8
_DEPLOYED = "deployed-deed"
_FOR = r"(?:,? {and} (?:{mission-also} )[a-z]+)? {to} {mission-verb} "
_FOR_HAN = (
    r"(?:{and-so-on}(?:{mission-many}|[0-9]{1,3}个)?{mission-places})?[，,]?{mission-together}?{mission-verb}"
)
_COOPERATION = (
    r"(?:{mission-against}[^，,。；、]{2,14}?)?"
    r"({cooperation-of}?{cooperation-police}?{cooperation-law}?{cooperation})"
)
_NEAR = 24
_OF_BODY = r" (?:{from}|{of}) (?:{the} )?"
_LONGEST_BODY = 80


def missions(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """What groups are sent abroad for: they conduct it, where they are sent."""
    sent = sorted(
        (one for one in relations if one.predicate == "dispatchedTo"),
        key=lambda one: one.object.passage.span.start,
    )
    starts = [one.object.passage.span.start for one in sent]
    for at, last in enumerate(sent):
        deed = _mission(scene, last.object.passage.span.end)
        if deed is None:
            continue
        yield _follow(scene.document, "conducted-mission", last, (last.subject, "conducted", deed))
        for one in sent[bisect_left(starts, last.passage.span.start) : at + 1]:
            if one.subject == last.subject:
                yield _follow(scene.document, "conductedIn-mission", last, (deed, "conductedIn", one.object))


def _mission(scene: Scene, end: int) -> EntityMention | None:
    document = scene.document
    match = scene.phrasing[_FOR if scene.is_spaced else _FOR_HAN].match(document.folded, end)
    if match is None:
        return None
    words = None if scene.is_spaced else scene.phrasing[_COOPERATION].match(document.content, match.end())
    if words:
        return document.mention(words.span(1), "operation", "term")
    listed = scene.lists.after(_OPERATION, match.end(), document.sentence_at(end).span.end, _NEAR)
    return scene.same.of(listed.mentions[0]) if listed else None


def senders(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """Who sent a group that is named as theirs: 公安部工作组赶赴 …, "a team of the bureau flew to …"."""
    for sent in relations:
        if sent.predicate != "dispatchedTo":
            continue
        span = sent.subject.passage.span
        if scene.is_spaced:
            of = scene.phrasing[_OF_BODY].match(scene.document.folded, span.end)
            near = scene.ground.between(of.end(), of.end() + _LONGEST_BODY) if of else []
            senders = [one for one in near if of and one.passage.span.start == of.end()]
        else:
            near = scene.ground.between(span.start - _LONGEST_BODY, span.start)
            senders = [one for one in near if one.passage.span.end == span.start]
        for sender in senders[:1]:
            if sender.kind in BODIES:
                yield _follow(scene.document, "dispatched-own", sent, (sender, "dispatched", sent.subject))


def joint_deeds(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """Who conduct a joint operation work together."""
    deeds: defaultdict[Span, list[RelationCandidate]] = defaultdict(list)
    for relation in relations:
        if relation.predicate in DEEDS:
            deeds[relation.object.passage.span].append(relation)
    for span, together in deeds.items():
        words = scene.document.folded[span.start : span.end]
        if len(together) > 1 and any(word in words for word in scene.phrasing.words("joint")):
            for one, other in combinations(together[:_MOST_JOINT], 2):
                if one.subject.passage.span != other.subject.passage.span:
                    fact = one.subject, "cooperatesWith", other.subject
                    yield _follow(scene.document, "cooperatesWith-deed", one, fact)


def founded(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """Who together found a mechanism are its parties, and work together."""
    founders: defaultdict[Span, dict[Span, RelationCandidate]] = defaultdict(dict)
    for relation in relations:
        if relation.predicate == "established" and relation.object.kind == "mechanism":
            founders[relation.object.passage.span][relation.subject.passage.span] = relation
    for found in founders.values():
        together = list(found.values())[:_MOST_JOINT]
        for one, other in combinations(together, 2):
            fact = one.subject, "cooperatesWith", other.subject
            yield _follow(scene.document, "cooperatesWith-deed", one, fact)
        for one in together if len(together) > 1 else ():
            yield _follow(scene.document, "hasParty-deed", one, (one.object, "hasParty", one.subject))


def directed_deeds(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """What a body conducts under another's command was ordered by that, where one sentence says both."""
    deeds: defaultdict[Span, list[RelationCandidate]] = defaultdict(list)
    for relation in relations:
        if relation.predicate == "conducted" and relation.modality == "done":
            deeds[relation.subject.passage.span].append(relation)
    for order in relations if deeds else ():
        if order.predicate == "directedBy":
            number = scene.document.number_at(order.passage.span.end - 1)
            for deed in deeds[order.subject.passage.span]:
                if scene.document.number_at(deed.passage.span.end - 1) == number:
                    fact = order.object, "deployed", deed.object
                    yield _follow(scene.document, _DEPLOYED, deed, fact)


def _follow(
    document: Document,
    rule: str,
    given: RelationCandidate,
    fact: tuple[EntityMention, str, EntityMention],
) -> RelationCandidate:
    """A fact that follows from another, with that in what is quoted."""
    subject, predicate, thing = fact
    spans = given.passage.span, subject.passage.span, thing.passage.span
    return replace(
        given,
        passage=document.passage(min(one.start for one in spans), max(one.end for one in spans)),
        subject=subject,
        predicate=predicate,
        object=thing,
        confidence="medium",
        rules=(rule,),
    )


def ordered_only(relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """All but what a body is read to do where it only has another do it: 公安厅组织全省公安机关开展 …."""
    ordered = {_ends(one) for one in relations if one.rules == (_DEPLOYED,)}
    for one in relations:
        if one.predicate not in DEEDS or _ends(one) not in ordered:
            yield one


def _ends(one: RelationCandidate) -> tuple[Span, Span]:
    return one.subject.passage.span, one.object.passage.span
