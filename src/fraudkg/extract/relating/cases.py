"""Whom a Chinese sentence tells to be caught in the cases it tells of: 破获网络诈骗案2起，抓获嫌疑人9名."""

from collections.abc import Iterator

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.crimes import KIND
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_CASES = r"[\"」]?{case-of}{0,3}{case-han}"
_COUNTED = r"(?:[0-9,.]{1,9}{ten-thousand}?|{some-han}{1,3})?{many-han}?{person-counter}?"
_CAUGHT = rf"{{caught-han}}{{caught-link}}{{0,2}}{_COUNTED}$"
_IS_CAUGHT = r"{caught-when}{0,2}(?:{caught-han}|{caught-late})"
_CRIMES = frozenset({KIND})
_REACH, _NEAR = 80, 20


def cases(scene: Scene) -> Iterator[RelationCandidate]:
    """What those people are suspected of who are not said to be suspected of anything else."""
    document, phrasing = scene.document, scene.phrasing
    accused = phrasing.words("accused")
    for one in () if scene.is_spaced else scene.mentions:
        start, end = one.passage.span.start, one.passage.span.end
        if one.kind != "person-group" or not document.folded.endswith(accused, start, end):
            continue
        low = document.sentence_at(start).span.start
        is_caught = phrasing[_CAUGHT].search(document.folded, max(low, start - _NEAR), start)
        if not is_caught and not phrasing[_IS_CAUGHT].match(document.folded, end):
            continue
        listed = scene.lists.before(_CRIMES, start, low, _REACH)
        if listed and phrasing[_CASES].match(document.folded, listed.end) and not _is_told(scene, one):
            yield from (relation(document, one, "suspectedOf", crime) for crime in listed.mentions)


def _is_told(scene: Scene, people: EntityMention) -> bool:
    """Whether the words for people say themselves what they are suspected of."""
    return any(one.kind == KIND for one in scene.ground.within(people))
