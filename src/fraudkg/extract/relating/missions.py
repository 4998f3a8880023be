"""What groups are sent abroad for: it is conducted where they are sent, and by them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.relating.scene import Scene

_OPERATION = frozenset({"operation"})
_FOR = re.compile(r"(?:,? and (?:other |several )[a-z]+)? to (?:carry out|conduct|launch|mount|undertake) ")
_FOR_HAN = re.compile(r"(?:等(?:多个)?(?:国家和地区|国家|地区|国|地))?(?:联合|共同)?(?:开展|进行)")
_COOPERATION = re.compile(r"(?:国际|边境|联合)?(?:警务)?(?:执法)?合作")
_NEAR = 24


def missions(scene: Scene, relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
    """The operations for which groups are sent to places."""
    document = scene.document
    sent = sorted(
        (one for one in relations if one.predicate == "dispatchedTo"),
        key=lambda one: one.object.passage.span.start,
    )
    starts = [one.object.passage.span.start for one in sent]
    for at, last in enumerate(sent):
        end = last.object.passage.span.end
        deed = _deed(document, scene, end)
        if deed is None:
            continue
        first = bisect_left(starts, last.passage.span.start)
        group = [one for one in sent[first : at + 1] if one.subject == last.subject]
        yield _relation(document, last, last.subject, "conducted", deed)
        for one in group:
            yield _relation(document, last, deed, "conductedIn", one.object)


def _deed(document: Document, scene: Scene, end: int) -> EntityMention | None:
    match = (_FOR if scene.is_spaced else _FOR_HAN).match(document.folded, end)
    if match is None:
        return None
    if not scene.is_spaced:
        words = _COOPERATION.match(document.content, match.end())
        if words:
            return document.mention(words.span(), "operation", "term")
    listed = scene.after(_OPERATION, match.end(), document.sentence_at(end).span.end, _NEAR)
    return scene.same.of(listed.mentions[0]) if listed else None


def _relation(
    document: Document,
    sent: RelationCandidate,
    subject: EntityMention,
    predicate: str,
    thing: EntityMention,
) -> RelationCandidate:
    spans = [one.passage.span for one in (subject, thing)]
    low, high = min(one.start for one in spans), max(one.end for one in spans)
    passage = document.passage(low, high)
    return RelationCandidate(
        passage, subject, predicate, thing, "medium", (f"{predicate}-mission",), sent.modality, sent.open_list
    )
