"""What the words of one mention state: the parts of a model, what a campaign or a gang is about."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.relating.crimes import DESCRIBING

_PART = re.compile(r"[^+＋\s](?:[^+＋]*[^+＋\s])?")
_AGAINST = {"crime-type": "respondsTo", "criminal-group": "targets", "place": "respondsTo"}


def relation(
    document: Document, subject: EntityMention, predicate: str, thing: EntityMention
) -> RelationCandidate:
    """A fact that one mention states, or two side by side."""
    spans = (subject.passage.span, thing.passage.span)
    passage = document.passage(min(one.start for one in spans), max(one.end for one in spans))
    return RelationCandidate(passage, subject, predicate, thing, "high", (f"{predicate}-inner",))


def coined(
    document: Document, mention: EntityMention, inside: Sequence[EntityMention]
) -> Iterator[RelationCandidate]:
    """What the name of an operation or mechanism says that it is against."""
    for one in inside:
        if one.kind in _AGAINST:
            yield relation(document, mention, _AGAINST[one.kind], one)


def trade(
    document: Document, mention: EntityMention, inside: Sequence[EntityMention], bare: tuple[str, ...]
) -> Iterator[RelationCandidate]:
    """The crime that the words for a gang tell of: "a group involved in online fraud", "a scam ring".

    Of several gangs ("scam rings") a text mostly speaks in general; `bare` words ("crime") tell nothing.
    """
    is_one = not mention.name.endswith("s")
    for one in inside:
        if one.kind == "crime-type" and one.passage.span != mention.passage.span:
            words = document.folded[one.passage.span.start : one.passage.span.end]
            if words.rpartition(" ")[2] not in bare and (is_one or one.rule != DESCRIBING):
                yield relation(document, mention, "suspectedOf", one)


def components(document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The parts of a model that is written as a sum: "professionalism + mechanisms + big data"."""
    parts = list(_PART.finditer(document.content, mention.passage.span.start, mention.passage.span.end))
    for part in parts if len(parts) > 1 else ():
        component = document.mention(part.span(), "model-component", "sum")
        yield relation(document, mention, "hasComponent", component)
