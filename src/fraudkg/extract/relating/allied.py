"""Bodies that an English sentence joins as the subject of one deed: "The police and the bank traced …"."""

from collections.abc import Iterator
from itertools import combinations

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.naming.vocabulary import BODIES, FIRM
from fraudkg.extract.relating.lists import Listed
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_ACTING = (
    r"(?: \([A-Z][\w-]{1,12}\))?,?(?: (?:{acting-when}))?"
    r" (?:(?:{deed-auxiliary}),? )*"
    r"(?!(?:{no-deed-verb})\b)(?:[a-z]+ed|{deed-past})\b"
)
_JOINT = r"\b{joint} (?:[a-z-]+ ){1,3}{of} (?:{the} )?$"
_TOGETHER = r"[\"”]?,? {side-by-side}\b"
_OF_ANOTHER = r"(?<!,) {and} $"
_MOST = 4


def allied(scene: Scene) -> Iterator[RelationCandidate]:
    """Each two of such bodies work together."""
    for sentence in scene.document.sentences if scene.is_spaced else ():
        for listed in scene.lists.each(BODIES, sentence.span.start, sentence.span.end):
            if _is_of_few(listed) and (_is_said(scene, listed) or _acts(scene, listed)):
                for one, other in combinations(listed.mentions, 2):
                    yield relation(scene.document, one, "cooperatesWith", other)


def _is_of_few(listed: Listed) -> bool:
    is_few = 1 < len(listed.mentions) <= _MOST and not listed.open
    return is_few and not any(one.rule == FIRM for one in listed.mentions)


def _is_said(scene: Scene, listed: Listed) -> bool:
    """Whether words beside a list say that it acts as one: "a joint team of", "… together"."""
    before, after = scene.ground.words_before(listed.start), scene.phrasing[_TOGETHER]
    is_joint = scene.phrasing[_JOINT].search(before) is not None
    return is_joint or after.match(scene.document.content, listed.end) is not None


def _acts(scene: Scene, listed: Listed) -> bool:
    """Whether a list of a few bodies is followed by a verb that says what they did."""
    if scene.ground.is_blocked(listed.start):
        return False
    if scene.phrasing[_OF_ANOTHER].search(scene.ground.words_before(listed.start)):
        # "… members, state and territory police, the bureau and the office": a part of another list.
        return False
    return scene.phrasing[_ACTING].match(scene.document.content, listed.end) is not None
