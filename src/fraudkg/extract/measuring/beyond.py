"""Chinese verbs apart from their number: behind a comma, before a sum, behind the number of times."""

import re
from collections.abc import Iterator

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import LINK, Governor, Scene

_OTHERS = frozenset("人者")
"""Characters before a verb that name those who do it."""
_END = 4
"""Characters that may follow a verb at the end of its clause."""
_BACK = re.compile("予以|悉数|全部|一并|均[已予]|将其")
"""Words before a verb whose object stands in the clause before."""
_SUM = frozenset({"link", "reach"})
_SUMS = re.compile("累计|[共总合]计|[一总合]共|总数|前后|共")
"""Words that count up what the clause before tells."""
_TIMES = frozenset({"次", "度"})
_ADVERB = 16
"""Characters between the number of times and its verb."""


def behind_comma(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """What a clause behind says of a number: 98人因犯诈骗罪，分别被判处; 对5个号码，运营商予以关停."""
    folded, stop = scene.folded, min(scene.after(number), scene.sentence.span.end)
    if end >= stop or folded[end] not in ",，":
        return
    high = min(scene.clause(end + 1)[1], stop)
    is_person = scene.quantities[number].unit == "person"
    is_object = _is_fronted(scene, number, end)
    for cue in scene.cues_in(end + 1, high):
        if cue.word.deeds and is_person:
            # 确认5人身份，不排除有更多人被捕: they are others.
            if folded[cue.start - 1] not in _OTHERS and not folded.startswith("的", cue.end):
                yield Governor(cue, "deeds", is_adjacent=False, is_left=False, rule="subject")
            return
        is_back = is_object or _BACK.search(folded, end + 1, cue.start) is not None
        if cue.word.actions and is_back and high - cue.end <= _END:
            yield Governor(cue, "actions", is_adjacent=True, is_left=False, rule="passive")
            return


def _is_fronted(scene: Scene, number: int, end: int) -> bool:
    """Whether the clause of a number is but an object before its verb: 对查实的5人，法院予以惩戒."""
    quantity = scene.quantities[number]
    start = scene.clause(quantity.span.start)[0]
    cues = scene.cues_in(start, quantity.span.start)
    is_done = any(cue.word.is_verb for cue in scene.cues_in(quantity.span.end, end))
    return bool(cues) and "ba" in cues[0].word.roles and cues[0].start == start and not is_done


def before_sum(scene: Scene, number: int) -> Iterator[Governor]:
    """The verb of the clause before, which a number sums up: 对受骗群众见面劝阻，累计5人次."""
    quantity = scene.quantities[number]
    start, at = scene.clause(quantity.span.start)[0], quantity.span.start
    low = scene.before(number)
    if start <= low or scene.folded[start - 1] not in ",，":
        return
    if not _SUMS.match(scene.folded, start, at) or not scene.is_bare(start, at, LINK, 0):
        return
    for cue in reversed(scene.cues_in(max(low, scene.clause(start - 1)[0]), start)):
        if cue.word.actions:
            yield Governor(cue, "actions", is_adjacent=False, is_left=True, rule="sum")
        if cue.word.deeds:
            yield Governor(cue, "deeds", is_adjacent=False, is_left=True, rule="sum")


def nouns_apart(scene: Scene, governor: Governor) -> list[Cue] | None:
    """The nouns of such a verb: those behind it, else those before it; None for any other verb."""
    if governor.rule not in {"sum", "times"}:
        return None
    low, high = scene.clause(governor.cue.start)
    behind = [cue for cue in scene.cues_in(governor.cue.end, high) if cue.word.nouns]
    return behind or [cue for cue in scene.cues_in(low, governor.cue.start) if cue.word.nouns]


def of_times(scene: Scene, number: int, stop: int) -> Iterator[Governor]:
    """The verb behind the number of times that it was done: 11次向境外派出工作组."""
    quantity = scene.quantities[number]
    if quantity.unit_words is None or quantity.unit_words.text not in _TIMES:
        return
    for cue in scene.cues_in(quantity.span.end, stop):
        if cue.word.actions and cue.start - quantity.span.end <= _ADVERB:
            yield Governor(cue, "actions", is_adjacent=False, is_left=False, rule="times")
            return
