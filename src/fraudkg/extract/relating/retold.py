"""Deeds that an English text tells by a verb and then speaks of again: "Police raided a flat. The raid …"."""

import re
from collections.abc import Iterator

from fraudkg.extract.candidates import BODIES, EntityMention, RelationCandidate
from fraudkg.extract.relating.same import KIND, NAMED
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation
from fraudkg.extract.sentences import Sentence

_RAIDED = r"\b{raided}\b"
_DEED = r"\b(?:{raided}|{broken-up})\b"
_AIMS = frozenset({"criminal-group", "site"})
_BESIDE_VERB, _NEAR = 60, 40

Fact = tuple[EntityMention, str, EntityMention]


def retold(scene: Scene) -> Iterator[RelationCandidate]:
    """Who did what one sentence has told, and against what, of the first deed that a text names after it."""
    deed = next((one for one in scene.mentions if one.kind == KIND), None) if scene.is_spaced else None
    if deed is None or deed.rule in NAMED or not _is_again(scene, deed):
        return
    number = scene.document.number_at(deed.passage.span.start)
    is_raid = deed.name.rpartition(" ")[2].lower().startswith(scene.phrasing.words("raid-stem"))
    verbs = scene.phrasing[_RAIDED if is_raid else _DEED]
    told = [list(_told(scene, one, deed, verbs)) for one in scene.document.sentences[:number]]
    # Of two deeds a text may mean either.
    for fact in next(iter(filter(None, told))) if sum(map(bool, told)) == 1 else ():
        yield relation(scene.document, *fact)


def _is_again(scene: Scene, deed: EntityMention) -> bool:
    """Whether it is spoken of as known: "the raid", "during this operation"."""
    start = deed.passage.span.start
    return scene.document.folded.endswith(scene.phrasing.words("again-deed"), 0, start - 1)


def _told(scene: Scene, sentence: Sentence, deed: EntityMention, verbs: re.Pattern[str]) -> Iterator[Fact]:
    """What the first such verb of a sentence tells of a deed; a raid is told by verbs for raids alone."""
    low, high = sentence.span.start, sentence.span.end
    for match in verbs.finditer(scene.document.folded, low, high):
        doers = scene.subject(BODIES, match.start(), low, _BESIDE_VERB, acting=True)
        aims = scene.lists.after(_AIMS, match.end(), high, _NEAR)
        if doers:
            yield from ((doer, "conducted", deed) for doer in doers.mentions)
            yield from ((deed, "targets", aim) for aim in aims.mentions) if aims else ()
            return
