"""Operations named with those whose they are: "an INTERPOL operation", 江苏警方“百日行动”."""

from collections.abc import Iterator
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.crimes import DESCRIBING
from fraudkg.extract.relating.same import KIND, NAMED, SAID
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_BODIES = frozenset({"agency", "agent-group"})
_STATE = "country"
_AIMED = {"criminal-group": "targets", "crime-type": "respondsTo", "site": "targets"}
"""What stands right before a Chinese word for an operation: 赌诈园区清剿行动."""
_LED = frozenset({"agency", "mechanism", "working-group"})
_LEADS = r"-{leading} "
_OWNS = r"(?:['’]s?)? (?:(?:{deed-kind}|[a-z]+-[a-z-]+) ){0,2}[\"“‘']?"
_STATES = r"['’]s? (?:(?:{deed-kind}|[a-z]+-[a-z-]+) ){0,2}"
_OWNS_HAN = r"{possessive-han}?(?:[\u4e00-\u9fff]{0,4}{operation-kind})?[“「]"
_FARTHEST = 30


def owned(scene: Scene) -> Iterator[RelationCandidate]:
    """What two mentions side by side state: whose, where or against what an operation is, and who leads."""
    for one, thing in pairwise(scene.mentions):
        low, high = one.passage.span.end, thing.passage.span.start
        if not 0 <= high - low <= _FARTHEST:
            continue
        if thing.kind == KIND:
            yield from _of_operation(scene, one, thing)
        elif (
            one.kind in _BODIES
            and thing.kind in _LED
            and scene.phrasing[_LEADS].fullmatch(scene.document.folded, low, high)
        ):
            yield relation(scene.document, thing, "directedBy", one)


def _of_operation(scene: Scene, one: EntityMention, thing: EntityMention) -> Iterator[RelationCandidate]:
    document, deed = scene.document, scene.same.of(thing)
    low, high = one.passage.span.end, thing.passage.span.start
    if _is_against(scene, one, thing):
        yield relation(document, deed, _AIMED[one.kind], one)
    elif one.kind == _STATE:
        if scene.is_spaced and scene.phrasing[_STATES].fullmatch(document.folded, low, high):
            yield relation(document, deed, "conductedIn", one)
    elif one.kind in _BODIES and thing.rule not in SAID:
        is_named = one.name[0].isupper() if scene.is_spaced else thing.rule in NAMED
        owning = scene.phrasing[_OWNS if scene.is_spaced else _OWNS_HAN]
        if is_named and owning.fullmatch(document.content, low, high):
            yield relation(document, one, "conducted", deed)


def _is_against(scene: Scene, one: EntityMention, thing: EntityMention) -> bool:
    """Whether words right before an operation say what it is against; in English as in "scam raids"."""
    gap = thing.passage.span.start - one.passage.span.end
    if not scene.is_spaced:
        return one.kind in _AIMED and gap == 0
    words = scene.phrasing.words("always-police")
    return (
        one.rule == DESCRIBING
        and gap == 1
        and scene.document.folded.endswith(words, 0, thing.passage.span.end)
    )
