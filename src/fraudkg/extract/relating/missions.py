"""What groups are sent abroad for: it is conducted where they are sent, and by them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.relating.scene import Scene

_OPERATION = frozenset({"operation"})
_CRIME = frozenset({"crime-type"})
_FOR = r"(?:,? {and} (?:{mission-also} )[a-z]+)? {to} {mission-verb} "
_FOR_HAN = (
    r"(?:{and-so-on}(?:{mission-many}|[0-9]{1,3}个)?{mission-places})?[，,]?{mission-together}?{mission-verb}"
)
_COOPERATION = (
    r"(?:{mission-against}[^，,。；、]{2,14}?)?"
    r"({cooperation-of}?{cooperation-police}?{cooperation-law}?{cooperation})"
)
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
        crimes = None if scene.is_spaced else scene.after(_CRIME, end, deed.passage.span.start, _NEAR)
        for crime in crimes.mentions if crimes else ():
            yield _relation(document, last, deed, "respondsTo", crime)


def _deed(document: Document, scene: Scene, end: int) -> EntityMention | None:
    match = scene.phrasing[_FOR if scene.is_spaced else _FOR_HAN].match(document.folded, end)
    if match is None:
        return None
    if not scene.is_spaced:
        words = scene.phrasing[_COOPERATION].match(document.content, match.end())
        if words:
            return document.mention(words.span(1), "operation", "term")
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
