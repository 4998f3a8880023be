"""English verbs before a number: what was done to the things counted."""

import re

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import SKIP, Governor, Scene

NEAR = 26
"""Characters between an auxiliary and its participle: room for two adverbs."""
_JOINTS = frozenset({"part", "and", "skip", "reach"})
"""Roles of words between the things of a row."""
_SIGNS = " •·-*–—▪■●○:"
"""Bullets and colons round a label."""
_AMONG = re.compile(
    r"among (?:all )?(?:the [a-z]+|those|these) (?:(?:that|which|who) (?:were|was|are|had been|have been) )?"
)
"""How a sentence opens before what was done: among the items seized were 12 phones."""
_INVERTING = frozenset(
    "|also|likewise|further|additionally|already|currently|in addition|now|so far|still|today".split("|")
)
_ROW = 100
"""Characters over which a row of things without numbers may reach."""


def label_at(scene: Scene, number: int) -> Governor | None:
    """What a sentence begins with and says of the first number: held were 12 men, arrested so far: 120."""
    start, at = scene.start, scene.quantities[number].span.start
    among = _AMONG.match(scene.folded, start, at)
    cues = scene.cues_in(among.end() if among else start, at)
    cues = cues[next((place for place, cue in enumerate(cues) if "skip" not in cue.word.roles), 0) :]
    if number or not cues:
        return None
    if cues[0].word.deeds and not cues[0].word.actions and is_inverted(scene, cues[0], at):
        # Behind bars are 18 men, taking part were 80 officers.
        return Governor(cues[0], "deeds", is_adjacent=True, is_left=True, rule="left")
    if not cues[0].word.is_participle or not cues[0].word.actions:
        return None
    label = cues[0].end
    colon = scene.folded.find(":", label, at)
    if colon > label and scene.is_bare(label, colon, SKIP, 0):
        label = colon
    if not (scene.folded[start : cues[0].start] + scene.folded[label:at]).strip(_SIGNS):
        return Governor(cues[0], "actions", is_adjacent=True, is_left=True, rule="left")
    if not is_inverted(scene, cues[0], at):
        return None
    be = next(cue for cue in cues if "be" in cue.word.roles)
    return Governor(cues[0], "actions", scene.is_bare(be.end, at, SKIP), is_left=True, rule="left")


def is_inverted(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether the sentence begins with what was done: recovered were 12 phones, also held were two men."""
    start = scene.start
    among = _AMONG.match(scene.folded, start, cue.start + 1)
    head = scene.folded[start : cue.start].strip(" \"“'")
    is_after = among is not None and among.end() == cue.start
    is_verb = cue.word.is_participle or bool(cue.word.deeds)
    is_opening = is_verb and (is_after or head in _INVERTING)
    return is_opening and any("be" in one.word.roles for one in scene.cues_in(cue.end, at))


def low_of(scene: Scene, number: int) -> int:
    """Where the words before a number begin that may govern it."""
    row = _row(scene, number) if scene.family == "en" else None
    at = scene.quantities[number].span.start
    clause = scene.clause(at)[0]
    low = max(clause if row is None else row, scene.before(number))
    # Workshops held • 80 participants: a bullet parts what it stands between.
    return max(low, scene.folded.rfind("•", low, at) + 1)


def _row(scene: Scene, number: int) -> int | None:
    """The verb of a row that the number closes: seized phones, cards and so on, including $900."""
    low, at = scene.before(number), scene.quantities[number].span.start
    if "part" not in scene.roles and "," not in scene.folded[low:at]:
        return None
    cues = scene.cues_in(low, at)
    place = next((place for place in range(len(cues) - 1, -1, -1) if cues[place].word.is_verb), None)
    if place is None or not cues[place].word.actions or at - cues[place].end > _ROW:
        return None
    things = [cue.word for cue in cues[place + 1 :]]
    if not things or any("be" in word.roles or not (word.nouns or word.roles & _JOINTS) for word in things):
        return None
    return cues[place].start


def is_passive(scene: Scene, cue: Cue) -> bool:
    """Whether an English participle follows a form of be."""
    if not cue.word.is_participle:
        return False
    for before in reversed(scene.cues_in(max(scene.start, cue.start - NEAR), cue.start)):
        if "be" in before.word.roles:
            return True
        if before.word.actions or before.word.nouns or before.word.roles & {"boundary", "preposition"}:
            return False
    return False
