"""Bodies that an English sentence joins as the subject of one deed: "The police and the bank traced …"."""

from collections.abc import Iterator
from itertools import combinations

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.naming.vocabulary import BODIES, FIRM
from fraudkg.extract.relating.lists import Listed
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_ACTING = r",? (?:(?:{deed-auxiliary}),? )*(?!(?:{no-deed-verb})\b)[a-z]+ed\b"
_JOINT = r"\b{joint} (?:[a-z-]+ ){1,3}{from-of} (?:{the} )?$"
_TOGETHER = r"[\"”]?,? {side-by-side}\b"
_MOST = 4


def allied(scene: Scene) -> Iterator[RelationCandidate]:
    """Each two of such bodies work together."""
    for sentence in scene.document.sentences if scene.is_spaced else ():
        for listed in scene.lists.each(BODIES, sentence.span.start, sentence.span.end):
            if _is_told(scene, listed):
                for one, other in combinations(listed.mentions, 2):
                    yield relation(scene.document, one, "cooperatesWith", other)


def _is_told(scene: Scene, listed: Listed) -> bool:
    """Whether a list of a few bodies acts as one: by words before or beside it, or a verb for what it did."""
    is_few = 1 < len(listed.mentions) <= _MOST and not listed.open
    if not is_few or any(one.rule == FIRM for one in listed.mentions):
        return False
    phrasing, content = scene.phrasing, scene.document.content
    before = scene.ground.words_before(listed.start)
    is_beside = phrasing[_JOINT].search(before) or phrasing[_TOGETHER].match(content, listed.end)
    is_acting = phrasing[_ACTING].match(content, listed.end) and not scene.ground.is_blocked(listed.start)
    return bool(is_beside or is_acting)
