"""What only Chinese verbs round a number do: describe, stand behind a comma, or in a clause summed up."""

import re
from collections.abc import Iterator

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import LINK, Governor, Scene

END = 4
"""Characters that may follow a verb at the end of its clause."""
_BREAK = re.compile("[、，,；;。]")


def _is_of_noun(scene: Scene, cue: Cue) -> bool:
    """Whether the noun right behind a verb names those who do it: 受骗群众."""
    noun = scene.cue_at(cue.end)
    return noun is not None and bool(noun.word.nouns & cue.word.deeds)


def is_describing(scene: Scene, cue: Cue, at: int = 0) -> bool:
    """Whether a verb only describes what is after it: 被骗的钱, 受骗群众, 被转移出境的5万元."""
    if scene.family != "zh":
        return False
    of, folded = scene.marks.phrases("{of}"), scene.folded
    is_passive = at > cue.end and folded.endswith(scene.marks.phrases("{undergoing}"), 0, cue.start)
    is_passive = is_passive and folded.endswith(of, 0, at)
    return is_passive or folded.startswith(of, cue.end) or _is_of_noun(scene, cue)


def is_of_doers(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether a verb before a number tells of those whom words between them name: 落网的嫌犯有5人."""
    is_of = scene.marks["{of}"].search(scene.folded, cue.end, at) is not None
    return is_of or _is_of_noun(scene, cue)


def is_of_next_item(scene: Scene, cue: Cue, after: int) -> bool:
    """Whether a verb is that of the next item, which has its own figure: 止付1200万元、返还群众79万元."""
    is_item = scene.folded[cue.start - 1] == "、" and after < scene.sentence.span.end
    return is_item and _BREAK.search(scene.folded, cue.end, after) is None


def behind_comma(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """What a clause behind says of people: 98人因犯诈骗罪，分别被判处."""
    folded, stop = scene.folded, min(scene.after(number), scene.sentence.span.end)
    if end >= stop or folded[end] not in ",，" or scene.quantities[number].unit != "person":
        return
    cues = scene.cues_in(end + 1, min(scene.clause(end + 1)[1], stop))
    cue = next((cue for cue in cues if cue.word.deeds), None)
    doer, of = scene.marks.phrases("{doer}"), scene.marks.phrases("{of}")
    # 确认5人身份，不排除有更多人被捕: they are others.
    if cue and not (folded.endswith(doer, 0, cue.start) or folded.startswith(of, cue.end)):
        yield Governor(cue, "deeds", is_adjacent=False, is_left=False, rule="subject")


def before_sum(scene: Scene, number: int) -> Iterator[Governor]:
    """The verb of the clause before, which a number sums up: 对受骗群众见面劝阻，累计5人次."""
    at, low = scene.quantities[number].span.start, scene.before(number)
    start, summing = scene.clause(at)[0], scene.marks["{summing}"]
    if start <= low or not summing.match(scene.folded, start, at) or not scene.is_bare(start, at, LINK, 0):
        return
    for cue in reversed(scene.cues_in(max(low, scene.clause(start - 1)[0]), start)):
        for slot in ("actions", "deeds"):
            yield Governor(cue, slot, is_adjacent=False, is_left=True, rule="sum")
