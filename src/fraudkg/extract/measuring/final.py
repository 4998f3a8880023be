"""Verbs of verb-final languages, Japanese and Korean: they close a clause, or describe what is counted."""

from collections.abc import Iterator
from itertools import pairwise

from fraudkg.extract.measuring.scene import Governor, Scene

_NEAR = 26
"""Characters between a number and a verb that stands next to it."""
_BESIDE = "(?:[·∙,、]|{and})? ?"
"""What stands between two figures of one verb."""
_DESCRIBING = "{done}[^、。]{0,30}?(?:{topic}|$)"
"""What stands behind a Japanese verb that describes a topic or a figure: 押収した現金は."""
_LAW = "[가-힣]{0,6}{law}(?![가-힣]{0,2}{law-not})"
"""What ends the Korean name of a law, which is no deed: 방지법, 예방특별법."""


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    yield from _following(scene, number)
    if scene.family == "ja":
        yield from _describing(scene, scene.before(number), scene.quantities[number].span.start)


def _describing(scene: Scene, low: int, at: int) -> Iterator[Governor]:
    """Japanese: the verb that describes what a number counts, where none follows: 押収した現金は5億円."""
    describes = scene.marks[_DESCRIBING]
    for cue in reversed(scene.cues_in(low, at)):
        if cue.word.actions and describes.match(scene.folded, cue.end, at):
            yield Governor(cue, "actions", is_adjacent=False, is_left=True, rule="describing")
            return


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """The verb that closes its clause."""
    low, last = scene.quantities[number].span.end, number
    beside, law = scene.marks[_BESIDE], scene.marks[_LAW]
    for one, other in pairwise(scene.quantities[number:]):
        # 120건·3억 원을 예방했다: figures side by side share their verb.
        if not beside.fullmatch(scene.folded, one.span.end, max(one.span.end, other.span.start)):
            break
        last += 1
    for cue in scene.cues_in(low, scene.after(last)):
        if (cue.word.actions or cue.word.deeds) and not law.match(scene.folded, cue.end):
            slot = "actions" if cue.word.actions else "deeds"
            yield Governor(cue, slot, cue.start - low <= _NEAR, is_left=False, rule="final")
            return
