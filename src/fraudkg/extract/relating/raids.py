"""Chinese verbs that are an operation by themselves: 警方在曼谷突查三处窝点, 三省公安机关同步收网."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import BODIES, PLACES, EntityMention, RelationCandidate
from fraudkg.extract.relating.same import KIND
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation
from fraudkg.text import Span

_RAID = r"{raid-manner}{0,2}(?P<deed>{raid})(?:[了过]|(?P<alone>(?=[，。；,;！\n]|$)))?"
_UNTOLD = r"[^，。；]*{meant-han}|[^。；]*{topic-han}$"
_AIMED_AT = r"[^，。；,;]*"
_AIMS = frozenset({"criminal-group", "site"})
_REACH, _NEAR, _FAR = 60, 12, 24

Fact = tuple[EntityMention, str, EntityMention]


def raids(scene: Scene) -> Iterator[RelationCandidate]:
    """Who raids what and where, unless the sentence has named an operation before, or only plans one."""
    document, phrasing = scene.document, scene.phrasing
    for match in phrasing[_RAID].finditer(document.folded) if phrasing.has("raid", document.folded) else ():
        sentence = document.sentence_at(match.start()).span
        doers = scene.subject(BODIES, match.start(), sentence.start, _REACH, acting=True)
        before = scene.ground.between(sentence.start, match.start())
        if doers is None or any(one.kind == KIND for one in before):
            continue
        aims = scene.lists.after(_AIMS, match.end(), sentence.end, _FAR)
        if aims and not phrasing[_AIMED_AT].fullmatch(document.folded, match.end(), aims.start):
            aims = None
        if not aims and match["alone"] is None:
            continue
        if phrasing[_UNTOLD].match(document.folded, doers.end, match.start()):
            continue
        deed = _deed(scene, Span(*match.span("deed")))
        facts: list[Fact] = [(doer, "conducted", deed) for doer in doers.mentions]
        facts += [(deed, "targets", aim) for aim in aims.mentions] if aims else []
        facts += [(deed, "conductedIn", place) for place in _places(scene, sentence.start, match.start())]
        yield from (relation(document, *fact) for fact in facts)


def _deed(scene: Scene, span: Span) -> EntityMention:
    """The verb as an operation, or a longer one that ends with it: 同步收网."""
    known = scene.ground.between(max(0, span.start - _NEAR), span.end)
    longer = (one for one in known if one.kind == KIND and one.passage.span.end == span.end)
    return next(longer, scene.document.mention((span.start, span.end), KIND, "term"))


def _places(scene: Scene, low: int, at: int) -> Sequence[EntityMention]:
    """The inmost of the places that a preposition puts before the verb: 在河南、山东两省."""
    listed = scene.lists.before(PLACES, at, low, _NEAR)
    placing = scene.phrasing.words("raid-at")
    if listed is None or not scene.ground.words_before(listed.start).endswith(placing):
        return ()
    return listed.inmost
