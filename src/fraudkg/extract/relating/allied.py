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
_MOST = 4
_CLAUSE = (", and ",)


def allied(scene: Scene) -> Iterator[RelationCandidate]:
    """Each two of such bodies work together."""
    for sentence in scene.document.sentences if scene.is_spaced else ():
        for listed in scene.lists.each(BODIES, sentence.span.start, sentence.span.end):
            if _acts(scene, listed):
                for one, other in combinations(listed.mentions, 2):
                    yield relation(scene.document, one, "cooperatesWith", other)


def _acts(scene: Scene, listed: Listed) -> bool:
    """Whether a list of a few bodies is followed by a verb that says what they did."""
    if not 1 < len(listed.mentions) <= _MOST or listed.open or scene.ground.is_blocked(listed.start):
        return False
    if any(one.rule == FIRM for one in listed.mentions):
        return False
    before = scene.ground.words_before(listed.start)
    if before.endswith(scene.phrasing.words("and-before")) and not before.endswith(_CLAUSE):
        # "… members, state and territory police, the bureau and the office": a part of another list.
        return False
    return scene.phrasing[_ACTING].match(scene.document.content, listed.end) is not None
