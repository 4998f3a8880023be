"""Operations named with those whose they are: "an INTERPOL operation", 江苏警方“百日行动”."""

from collections.abc import Iterator
from itertools import pairwise

from fraudkg.extract.candidates import RelationCandidate
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
    """Who conducts an operation that stands right after the name of a body; a state's is conducted there."""
    document, owning = scene.document, _OWNS if scene.is_spaced else _OWNS_HAN
    for one, thing in pairwise(scene.mentions):
        low, high = one.passage.span.end, thing.passage.span.start
        if not scene.is_spaced and thing.kind == KIND and one.kind in _AIMED and high == low:
            yield relation(document, scene.same.of(thing), _AIMED[one.kind], one)
        is_crackdown = document.folded.endswith(
            scene.phrasing.words("always-police"), 0, thing.passage.span.end
        )
        if one.rule == DESCRIBING and thing.kind == KIND and high == low + 1 and is_crackdown:
            yield relation(document, scene.same.of(thing), "respondsTo", one)
        if (
            thing.kind != KIND
            or thing.rule in SAID
            or one.kind not in {*_BODIES, _STATE}
            or not 0 <= high - low <= _FARTHEST
        ):
            continue
        if one.kind == _STATE:
            if scene.is_spaced and scene.phrasing[_STATES].fullmatch(document.folded, low, high):
                yield relation(document, scene.same.of(thing), "conductedIn", one)
        elif (one.name[0].isupper() if scene.is_spaced else thing.rule in NAMED) and scene.phrasing[
            owning
        ].fullmatch(document.content, low, high):
            yield relation(document, one, "conducted", scene.same.of(thing))
