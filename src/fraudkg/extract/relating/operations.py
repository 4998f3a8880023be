"""Operations beside those of patterns: the label of a headline, a verb before, in Chinese a verb itself."""

import re
from collections.abc import Iterable, Iterator, Sequence

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import BODIES, OPERATION, PLACES, TARGETS
from fraudkg.extract.relating.coreference import NAMED
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.sentences import Sentence
from fraudkg.text import Span

_LABEL = re.compile(r"[\"“'‘•\s]*[^:\n]{3,60}?[\"”'’]?(?::| [–—]) ")
_NEXT = 6
_RAIDED = r"\b{raided}\b"
_DEED = r"\b(?:{raided}|{broken-up})\b"
_BEHIND = 40
_RAID = r"{raid-manner}{0,2}(?P<deed>{raid})(?:[了过]|(?P<alone>(?=[，。；,;！\n]|$)))?"
_UNTOLD = r"[^，。；]*{meant-han}|[^。；]*{topic-han}$"
_AIMED_AT = r"[^，。；,;]*"
_REACH, _NEAR, _FAR = 60, 12, 24


def labelled(scene: Scene) -> Iterator[RelationCandidate]:
    """Who acts right after the name with which an English headline begins: "Operation Lantern: police …"."""
    document = scene.document
    for deed in scene.mentions if scene.is_spaced else ():
        if deed.kind != OPERATION or deed.rule not in NAMED:
            continue
        sentence = document.sentence_at(deed.span.start).span
        label = _LABEL.match(document.content, sentence.start, sentence.end)
        if label and scene.ground.between(sentence.start, label.end()) == [deed]:
            doers = scene.lists.after(BODIES, label.end(), _NEXT)
            for doer in doers.mentions if doers else ():
                yield scene.fact(doer, "conducted", scene.same.of(deed))


def raided(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """Who launched a raid carried it out: it is over when it is told, as a campaign is not."""
    for one in relations if scene.is_spaced else ():
        if one.predicate == "launched" and one.modality == "done" and _is_raid(scene, one.object):
            yield scene.fact(one.subject, "conducted", one.object, "deed", words=[one.passage.span])


def _is_raid(scene: Scene, deed: EntityMention) -> bool:
    return deed.name.rpartition(" ")[2].lower().startswith(scene.phrasing.words("raid-stem"))


def retold(scene: Scene) -> Iterator[RelationCandidate]:
    """Who did what an English verb has told, of the deed that is named next: "Police raided … The raid …"."""
    deed = next((one for one in scene.mentions if one.kind == OPERATION), None) if scene.is_spaced else None
    start = deed.span.start if deed else 0
    again = scene.phrasing.words("again-deed")
    if deed is None or deed.rule in NAMED or not scene.document.folded.endswith(again, 0, start - 1):
        return
    verbs = scene.phrasing[_RAIDED if _is_raid(scene, deed) else _DEED]
    before = scene.document.sentences[: scene.document.number_at(start)]
    told = [facts for one in before if (facts := list(_told(scene, one, deed, verbs)))]
    # Of two deeds a text may mean either.
    yield from told[0] if len(told) == 1 else ()


def _told(
    scene: Scene, sentence: Sentence, deed: EntityMention, verbs: re.Pattern[str]
) -> Iterator[RelationCandidate]:
    """What the first such verb of a sentence tells of a deed; a raid is told by verbs for raids alone."""
    for match in verbs.finditer(scene.document.folded, sentence.span.start, sentence.span.end):
        doers = scene.subject(BODIES, match.start(), _REACH, acting=True)
        aims = scene.lists.after(TARGETS, match.end(), _BEHIND)
        if doers:
            yield from (scene.fact(doer, "conducted", deed) for doer in doers.mentions)
            yield from (scene.fact(deed, "targets", aim) for aim in aims.mentions) if aims else ()
            return


def raids(scene: Scene) -> Iterator[RelationCandidate]:
    """Who raids what and where by a Chinese verb: 警方在曼谷突查三处窝点, 三省公安机关同步收网.

    Not where the sentence has named an operation before, or only plans one.
    """
    document, phrasing = scene.document, scene.phrasing
    for match in phrasing[_RAID].finditer(document.folded) if phrasing.has("raid", document.folded) else ():
        doers = scene.subject(BODIES, match.start(), _REACH, acting=True)
        before = scene.ground.between(document.sentence_at(match.start()).span.start, match.start())
        if doers is None or any(one.kind == OPERATION for one in before):
            continue
        aims = scene.lists.after(TARGETS, match.end(), _FAR)
        if aims and not phrasing[_AIMED_AT].fullmatch(document.folded, match.end(), aims.start):
            aims = None
        if not aims and match["alone"] is None:
            continue
        if phrasing[_UNTOLD].match(document.folded, doers.end, match.start()):
            continue
        deed = _deed(scene, Span(*match.span("deed")))
        yield from (scene.fact(doer, "conducted", deed) for doer in doers.mentions)
        yield from (scene.fact(deed, "targets", aim) for aim in aims.mentions) if aims else ()
        yield from (scene.fact(deed, "conductedIn", place) for place in _places(scene, match.start()))


def _deed(scene: Scene, span: Span) -> EntityMention:
    """The verb as an operation, or a longer one that ends with it: 同步收网."""
    known = scene.ground.between(max(0, span.start - _NEAR), span.end)
    longer = (one for one in known if one.kind == OPERATION and one.span.end == span.end)
    return next(longer, scene.document.mention((span.start, span.end), OPERATION, "term"))


def _places(scene: Scene, at: int) -> Sequence[EntityMention]:
    """The inmost of the places that a preposition puts before the verb: 在河南、山东两省."""
    listed, placing = scene.lists.before(PLACES, at, _NEAR), scene.phrasing.words("raid-at")
    is_placed = listed and scene.ground.words_before(listed.start).endswith(placing)
    return listed.inmost if listed and is_placed else ()
