"""English verbs after a number: what the things counted did, or what was done to them."""

import re
from collections.abc import Iterator

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.objects import NEAR
from fraudkg.extract.measuring.scene import SKIP, Governor, Scene, end_of

_MAYBE = (" may ", " may be ", " might ", " might be ", " was to be ", " were to be ")
_TO_COME = (" to be", " will be", " would be")
_WHERE = (" in ", " at ", " during ", " from ", " on ", " after ")
_HANGING = (" to", " in", " by", " of", " from", " through")
_AHEAD = tuple(f"{words} " for words in _HANGING)
_PARTICIPLE = re.compile(r"(?:[a-z]+(?:ed|ing)|held|stuck|on|at)\b")
_BAND = re.compile(r"\b(?:batch|group|total|number|contingent|party|wave) of\b")
_SUSPECTED = (
    " suspected to ",
    " alleged to ",
    " believed to ",
    " thought to ",
    " said to ",
    " found to ",
    " not to ",
)
"""Words before what people are only said to have done, or kept from doing."""
_WORDS = 9
"""Spaces in a row of nouns that share a participle."""


def right_of(scene: Scene, number: int) -> Iterator[Governor]:
    """English: what the things counted did, or what was done to them."""
    quantity = scene.quantities[number]
    # Users from 36 countries took part: the users did.
    end, stop = end_of(quantity, scene.family), 0 if scene.is_aside(number) else scene.after(number)
    crossed = has_verb = is_aside = is_told = False
    behind: list[Governor] = []
    for cue in _heard(scene, quantity, end, stop):
        roles = cue.word.roles
        crossed = crossed or "relative" in roles
        is_aside = is_aside or "linked" in roles
        has_verb = has_verb or bool(roles & {"be", "have"})
        be = _auxiliary(scene, cue, end) if cue.word.is_participle or not cue.word.is_verb else None
        is_deed = bool(cue.word.deeds) and not crossed and not _is_possible(scene, cue)
        # Another 30 in raids: the noun is no verb.
        is_deed = is_deed and not (cue.word.nouns and scene.folded.startswith(_WHERE, end))
        deed = Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
        if is_told and not _is_finite(scene, cue, be):
            continue
        if is_deed and be is None and _describes(scene, cue):
            # People working in compounds were held: the verb is still to come.
            behind.insert(0, deed)
            continue
        if is_deed and not (be is not None and cue.word.actions and cue.word.is_participle):
            yield deed
            if not cue.word.actions or not cue.word.is_participle:
                return
        if not cue.word.actions or (be is None and not crossed and cue.word.forms == {"ing"}):
            # Accounts holding so much were frozen: the verb is still to come.
            continue
        found = _done(scene, number, cue, be, crossed=crossed, has_verb=has_verb)
        if found is not None and found.rule == "passive":
            # An event was held, and so were 12 women: after the passive what they did.
            behind += [found] if crossed else []
            yield from [found][crossed:] + [deed][: int(is_deed)]
        elif found is not None:
            yield found
        if not crossed and not (be is None and (is_aside or _is_before_preposition(scene, cue))):
            # Suspected of fraud, engaged in scams: the verb of the number is still to come.
            return
        is_told = is_told or (be is None and found is not None)
    # Youths who had been forced to work were rescued: the last verb is that of the number.
    yield from reversed(behind)


def _heard(scene: Scene, quantity: Quantity, end: int, stop: int) -> Iterator[Cue]:
    """The words up to the next clause that may say something of a number."""
    for cue in scene.cues_in(end, stop):
        if ";" in scene.folded[end : cue.start]:
            return
        if scene.folded.endswith(_SUSPECTED, 0, cue.start):
            continue
        if not (
            _is_noun(scene, cue, quantity) or _turns_away(scene, cue) or _is_attributive(scene, cue, end)
        ):
            yield cue
        elif "boundary" in cue.word.roles:
            return


def _done(
    scene: Scene, number: int, cue: Cue, be: Cue | None, *, crossed: bool, has_verb: bool
) -> Governor | None:
    """What was done to the things counted: in the passive, or as a participle alone."""
    if be is not None and _is_possible(scene, cue):
        return None
    if be is not None and not _is_singular(scene, be, scene.quantities[number]):
        return Governor(cue, "actions", is_adjacent=not crossed, is_left=False, rule="passive")
    if be is None and not crossed and _is_reduced(scene, cue, number, has_verb=has_verb):
        return Governor(cue, "actions", is_adjacent=False, is_left=False, rule="participle")
    return None


def _is_finite(scene: Scene, cue: Cue, be: Cue | None) -> bool:
    """Whether a verb after a participle tells more that was done: those held in raids are to be sent home."""
    if be is None:
        return "past" in cue.word.forms
    return not scene.folded.endswith(_TO_COME, 0, be.end)


def _is_before_preposition(scene: Scene, cue: Cue) -> bool:
    """Whether a participle has no object, so that it may only describe the noun before it: engaged in."""
    return cue.word.is_participle and (
        scene.folded.endswith(_HANGING, cue.start, cue.end) or scene.folded.startswith(_AHEAD, cue.end)
    )


def _describes(scene: Scene, cue: Cue) -> bool:
    """Whether a participle that the lexicon has as it stands says what people do: trapped in, working in."""
    return "base" in cue.word.forms and _PARTICIPLE.match(scene.folded, cue.start, cue.end) is not None


def _is_possible(scene: Scene, cue: Cue) -> bool:
    """Whether a verb is only thought possible: 120,000 people may be held there."""
    return scene.family == "en" and scene.folded.endswith(_MAYBE, 0, cue.start)


def _is_noun(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether what could be a verb is the noun counted, or hangs on it: 30 scams, 30 reports about scams."""
    if not cue.word.nouns or not cue.word.actions or cue.word.is_participle:
        return False
    ahead = scene.cues_in(quantity.span.end, cue.start)
    is_hanging = bool(ahead) and bool(ahead[-1].word.roles & {"preposition", "skip"})
    return cue.end == quantity.span.end or (is_hanging and cue.start - ahead[-1].end <= 1)


def _turns_away(scene: Scene, cue: Cue) -> bool:
    """After, because, so that: what follows says it of something else."""
    roles = cue.word.roles
    is_as = scene.folded[cue.start : cue.end] == "as"
    return "boundary" in roles and "relative" not in roles and not is_as


def _is_attributive(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether a participle right after the number describes the noun after it: 30 returned suspects."""
    if not cue.word.is_participle or (
        cue.start - end > 1 and not scene.folded.endswith((" of ", ") of "), 0, cue.start)
    ):
        return False
    if scene.folded.endswith(_HANGING, cue.start, cue.end):
        # So much lost to scams.
        return False
    return any(one.word.nouns for one in scene.cues_in(cue.end, cue.end + NEAR) if one.start - cue.end <= 1)


def _is_singular(scene: Scene, be: Cue, quantity: Quantity) -> bool:
    """Whether a verb in the singular cannot be of several things; but a batch of 20 people was held."""
    if "be-one" not in be.word.roles or quantity.kind != "count" or quantity.value == 1:
        return False
    return _BAND.search(scene.folded, scene.sentence.span.start, quantity.span.start) is None


def _is_reduced(scene: Scene, cue: Cue, number: int, *, has_verb: bool) -> bool:
    """Whether a participle without an auxiliary says it of the number, as in a headline."""
    end, stop = end_of(scene.quantities[number], scene.family), scene.after(number)
    behind = next(iter(scene.cues_in(cue.end, cue.end + NEAR)), None)
    if behind is not None and "pronoun" in behind.word.roles and behind.start - cue.end <= 1:
        # Officers escorted them.
        return False
    if has_verb and not cue.word.nouns:
        # The number has its verb already, or this one is active: officers have arrested.
        return False
    joint = scene.cues_in(max(end, cue.start - NEAR), cue.start)
    if joint and "and" in joint[-1].word.roles and cue.start - joint[-1].end <= 1:
        # And imposed a ban: a verb of its own.
        return False
    is_only = "past" not in cue.word.forms
    is_past = cue.word.is_participle and (is_only or not _governs_next(scene, cue, stop))
    return is_past and (scene.clause(end)[1] >= cue.end or _is_enumerated(scene, end, cue.start))


def _is_enumerated(scene: Scene, low: int, high: int) -> bool:
    """Whether only joined nouns stand between: 20 callers, mules and launderers arrested."""
    cues = scene.cues_in(low, high)
    last = next((cue for cue in reversed(cues) if "and" in cue.word.roles), None)
    if last is None or any(not cue.word.nouns and "and" not in cue.word.roles for cue in cues):
        return False
    return scene.folded[low:high].count(" ") <= _WORDS and "." not in scene.folded[low:high]


def _auxiliary(scene: Scene, cue: Cue, low: int) -> Cue | None:
    for before in reversed(scene.cues_in(max(low, cue.start - NEAR), cue.start)):
        if "be" in before.word.roles:
            return before
        if before.word.actions or before.word.nouns:
            return None
    return None


def _governs_next(scene: Scene, cue: Cue, stop: int) -> bool:
    """Whether a participle is rather a past tense with the next number as its object."""
    is_last = stop == scene.sentence.span.end
    is_parted = any(sign in ",;:" for sign in scene.folded[cue.end : stop])
    return not is_last and not is_parted and scene.is_bare(cue.end, stop, SKIP)
