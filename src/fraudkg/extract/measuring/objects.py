"""English verbs before a number: what was done to the things counted."""

from collections.abc import Sequence

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import SKIP, Governor, Scene

NEAR = 26
"""Characters between an auxiliary and its participle: room for two adverbs."""
_WHENCE = (" from ", " in ", " at ", " by ", " during ")
_LAST = frozenset({"part", "and"})
"""Roles of words before the last item of a row."""
_PARTING = frozenset({"on", "in", "at", "across", "against", "during", "into", "through", "via", "for", "by"})
_BULLETS = " •·-*–—▪■●○"
_INVERTING = frozenset({"", "also", "likewise", "further", "additionally"})
_TOLD = 3
"""Words of a row's last thing: the joint, the thing, and the verb that says how many."""
_ROW = 100
"""Characters over which a row of things without numbers may reach."""


def label_at(scene: Scene, number: int) -> Governor | None:
    """What a sentence begins with and says of the first number: held were 12 men, arrested: 120."""
    start, at = scene.sentence.span.start, scene.quantities[number].span.start
    cues = scene.cues_in(start, at)
    if number or not cues or not cues[0].word.is_participle or not cues[0].word.actions:
        return None
    if scene.folded[cues[0].end : at].strip() == ":" and not scene.folded[start : cues[0].start].strip(
        _BULLETS
    ):
        return Governor(cues[0], "actions", is_adjacent=True, is_left=True, rule="left")
    if not is_inverted(scene, cues[0], at):
        return None
    be = next(cue for cue in cues if "be" in cue.word.roles)
    return Governor(cues[0], "actions", scene.is_bare(be.end, at, SKIP), is_left=True, rule="left")


def is_inverted(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether the sentence begins with what was done: recovered were 12 phones, also held were two men."""
    start = scene.sentence.span.start
    head = scene.folded[start : cue.start].strip(" \"“'")
    if not cue.word.is_participle or not (head in _INVERTING or head.startswith("among th")):
        return False
    cues = scene.cues_in(cue.end, at)
    be = next((one for one in cues if "be" in one.word.roles), None)
    if be is None or be.start - cue.end > _ROW:
        return False
    behind = (one for one in cues if one.start > be.start)
    return not any(one.word.is_verb or "boundary" in one.word.roles for one in behind)


def low_of(scene: Scene, number: int) -> int:
    """Where the words before a number begin that may govern it."""
    row = _row(scene, number) if scene.family == "en" else None
    clause = scene.clause(scene.quantities[number].span.start)[0]
    return max(clause if row is None else row, scene.before(number))


def _row(scene: Scene, number: int) -> int | None:
    """The verb of a row that the number closes: seized phones, cards and so on, including $900."""
    at = scene.quantities[number].span.start
    cues = scene.cues_in(scene.before(number), at)
    joint = next((place for place in range(len(cues) - 1, -1, -1) if cues[place].word.roles & _LAST), None)
    if joint is None or not _is_open(scene, cues[joint:], at):
        return _row_of_commas(scene, cues, at)
    verb = next((place for place in range(joint - 1, -1, -1) if cues[place].word.is_verb), None)
    if verb is None:
        return None
    is_part = "part" in cues[joint].word.roles
    is_people = scene.quantities[number].unit == "person"
    is_next = verb == joint - 1 or (is_people and not any(cue.word.is_verb for cue in cues[verb + 1 : joint]))
    if is_passive(scene, cues[verb]) and not (is_part and is_next):
        # But several items were seized, including 13 computers.
        return None
    turned = is_inverted(scene, cues[verb], at)
    if not turned and any(cue.word.roles & {"boundary", "be"} for cue in cues[verb:joint]):
        return None
    is_row = "," in scene.folded[cues[verb].end : cues[joint].start] and at - cues[verb].end <= _ROW
    return cues[verb].start if is_row or "part" in cues[joint].word.roles else None


def _is_open(scene: Scene, cues: Sequence[Cue], at: int) -> bool:
    """Whether only things without numbers stand in a row up to a number: including phones, cards, 3 cars."""
    if scene.is_bare(cues[0].end, at, SKIP):
        return True
    if len(cues) == _TOLD and "reach" in cues[-1].word.roles and scene.is_bare(cues[-1].end, at, SKIP):
        # Seized phones, cards and cash amounting to $900.
        return _is_thing(cues[1]) and cues[1].start - cues[0].end <= 1 and cues[2].start - cues[1].end <= 1
    is_part = "part" in cues[0].word.roles and scene.folded.endswith(", ", cues[0].end, at)
    return is_part and at - cues[0].end <= _ROW and all(_is_thing(cue) for cue in cues[1:])


def _row_of_commas(scene: Scene, cues: Sequence[Cue], at: int) -> int | None:
    """The verb of a row of things without numbers, that commas join: seized phones, cards, 3 cars."""
    verb = next((place for place in range(len(cues) - 1, -1, -1) if cues[place].word.is_verb), None)
    if verb is None or not cues[verb].word.actions or at - cues[verb].end > _ROW:
        return None
    is_row = scene.folded.endswith(", ", cues[verb].end, at) and len(cues) > verb + 1
    is_row = is_row and all(_is_thing(cue) for cue in cues[verb + 1 :])
    return cues[verb].start if is_row and not is_passive(scene, cues[verb]) else None


def _is_thing(cue: Cue) -> bool:
    """Whether a word may be a thing of a row: a noun, or what only stands beside one."""
    return (bool(cue.word.nouns) and not cue.word.is_verb) or bool(cue.word.roles & SKIP)


def is_passive(scene: Scene, cue: Cue) -> bool:
    """Whether an English participle follows a form of be."""
    if not cue.word.is_participle:
        return False
    for before in reversed(scene.cues_in(max(scene.sentence.span.start, cue.start - NEAR), cue.start)):
        if "be" in before.word.roles:
            return True
        if before.word.actions or before.word.nouns or before.word.roles & {"boundary", "preposition"}:
            return False
    return False
