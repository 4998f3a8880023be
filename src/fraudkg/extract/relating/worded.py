"""What the words of one mention state, or of two side by side: whose an operation is, what a gang does."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.relating.crimes import DESCRIBING
from fraudkg.extract.relating.same import KIND, NAMED, SAID
from fraudkg.extract.relating.scene import Scene

_PART = re.compile(r"[^+＋\s](?:[^+＋]*[^+＋\s])?")
_AGAINST = {"crime-type": "respondsTo", "criminal-group": "targets", "place": "respondsTo"}
_COINED = frozenset({"opener", "event", "quoted"})
_AIMED = r"{aimed}"
_BODIES = frozenset({"agency", "agent-group"})
_OWNS = r"(?:['’]s?)? (?:(?:{deed-kind}|[a-z]+-[a-z-]+) ){0,2}[\"“‘']?"
_OWNS_HAN = r"{possessive-han}?(?:[\u4e00-\u9fff]{0,4}{operation-kind})?[“「]"
_FARTHEST = 30


def relation(
    document: Document, subject: EntityMention, predicate: str, thing: EntityMention
) -> RelationCandidate:
    """A fact that one mention states, or two side by side."""
    spans = (subject.passage.span, thing.passage.span)
    passage = document.passage(min(one.start for one in spans), max(one.end for one in spans))
    return RelationCandidate(passage, subject, predicate, thing, "high", (f"{predicate}-inner",))


def worded(scene: Scene) -> Iterator[RelationCandidate]:
    """All such facts, but for those of people and places."""
    for one in scene.mentions:
        if one.kind == "model":
            yield from _components(scene.document, one)
        elif one.kind == "criminal-group":
            yield from _trade(scene, one)
        elif one.kind in {KIND, "mechanism"}:
            yield from _coined(scene, one)
    yield from _owned(scene)


def _coined(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """What the name of an operation or mechanism says that it is against."""
    if mention.kind == KIND:
        is_told = mention.rule in _COINED
    else:
        is_told = scene.phrasing[_AIMED].search(mention.name.lower()) is not None
    for one in scene.ground.within(mention) if is_told else ():
        # An English name that has a place in it was given by chance: "Operation Tucson".
        is_chance = scene.is_spaced and mention.kind == KIND and one.kind == "place"
        if one.kind in _AGAINST and not is_chance:
            yield relation(scene.document, mention, _AGAINST[one.kind], one)


def _trade(scene: Scene, gang: EntityMention) -> Iterator[RelationCandidate]:
    """The crime that the words for a gang tell of: "a group involved in online fraud", "a scam ring".

    Of several gangs ("scam rings") a text mostly speaks in general, and "crime" tells nothing. In Chinese the
    crime may stand right before a word for a gang that is no part of a name: 电信网络诈骗犯罪集团.
    """
    document, span = scene.document, gang.passage.span
    is_one, bare = not gang.name.endswith("s"), scene.phrasing.words("bare-crime")
    for one in scene.ground.within(gang):
        if one.kind == "crime-type" and one.passage.span != span:
            words = document.folded[one.passage.span.start : one.passage.span.end]
            if words.rpartition(" ")[2] not in bare and (is_one or one.rule != DESCRIBING):
                yield relation(document, gang, "suspectedOf", one)
    for one in () if scene.is_spaced or gang.rule != "term" else scene.ground.placed_before(span.start):
        if one.kind == "crime-type" and one.passage.span.end == span.start:
            whole = document.mention((one.passage.span.start, span.end), gang.kind, gang.rule)
            yield relation(document, whole, "suspectedOf", one)


def _components(document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The parts of a model that is written as a sum: "professionalism + mechanisms + big data"."""
    parts = list(_PART.finditer(document.content, mention.passage.span.start, mention.passage.span.end))
    for part in parts if len(parts) > 1 else ():
        component = document.mention(part.span(), "model-component", "sum")
        yield relation(document, mention, "hasComponent", component)


def _owned(scene: Scene) -> Iterator[RelationCandidate]:
    """Operations right after those whose they are: "an INTERPOL operation", 江苏警方“百日行动”."""
    document = scene.document
    owning = scene.phrasing[_OWNS if scene.is_spaced else _OWNS_HAN]
    for one, thing in pairwise(scene.mentions):
        if thing.kind != KIND or thing.rule in SAID or one.kind not in _BODIES:
            continue
        low, high = one.passage.span.end, thing.passage.span.start
        is_named = one.name[0].isupper() if scene.is_spaced else thing.rule in NAMED
        if is_named and low < high <= low + _FARTHEST and owning.fullmatch(document.content, low, high):
            yield relation(document, one, "conducted", scene.same.of(thing))
