"""Japanese and Korean verbs, which close their clause or describe a noun before its number."""

from collections.abc import Iterator
from itertools import pairwise

from fraudkg.extract.measuring.scene import Governor, Scene

_NEAR = 26
"""Characters between a number and a verb that stands next to it."""
_BESIDE = "(?:[·∙,、]|{and})? ?"
"""What stands between two figures of one verb."""
_LAW = "[가-힣]{0,6}{law}(?![가-힣]{0,2}{law-not})"
"""What ends the Korean name of a law, which is no deed: 방지법, 예방특별법."""
_THOSE = "[一-鿿ァ-ヺー]{0,8}"
"""The noun that a figure closes, in Japanese."""


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    low, at = scene.before(number), scene.quantities[number].span.start
    if scene.family == "ja":
        yield from _describing(scene, low, at)
    yield from _following(scene, number)
    if scene.family == "ja":
        yield from _of_those(scene, low, at)


def _describing(scene: Scene, low: int, at: int) -> Iterator[Governor]:
    """Japanese: the verb that describes the noun of a figure: 押収した現金は5億円."""
    is_done = scene.marks["{done}"]
    for cue in reversed(scene.cues_in(low, at)):
        done = is_done.match(scene.folded, cue.end) if cue.word.actions else None
        if done and scene.folded.startswith(scene.marks.phrases("{one-who}"), done.end()):
            # 逮捕したのは5人
            yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="describing")
            return
        noun = scene.cue_at(done.end()) if done else None
        particle = scene.cue_at(noun.end) if noun else None
        is_topic = particle is not None and "reach" in particle.word.roles
        if is_topic and noun is not None and noun.word.nouns & cue.word.actions:
            yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="describing")
            return


def _of_those(scene: Scene, low: int, at: int) -> Iterator[Governor]:
    """Japanese: the verb that describes those counted, where no verb follows them: 逮捕した男女5人のうち."""
    done = scene.marks["{done}" + _THOSE]
    for cue in reversed(scene.cues_in(low, at)):
        if cue.word.actions:
            if done.fullmatch(scene.folded, cue.end, at):
                yield Governor(cue, "actions", is_adjacent=False, is_left=True, rule="describing")
            return


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """The verb that closes the clause."""
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
