"""Which words govern a number: the verb or noun that says what happened to the things counted.

English verbs stand before their object or, in the passive, after it; Chinese, Thai and Vietnamese ones mostly
before it; Japanese and Korean ones after it.
"""

from collections.abc import Iterator

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import SKIP, Governor, Scene, end_of

_NEAR = 26
"""Characters between an auxiliary and its participle: room for two adverbs."""
_HANGING = (" of", " from", " to", " into", " with", " for")
"""Ends of English phrases that take an object even in the passive: cheated of, ordered to pay … to."""
_WHENCE = (" from ", " in ", " at ", " by ", " during ")
_LAST = frozenset({"part", "and"})
"""Roles of words before the last item of a row."""
_ROW = 100
"""Characters over which a row of things without numbers may reach."""
_WORDS = 9
"""Spaces in a row of nouns that share a participle."""
_END = 4
"""Characters that may follow a Chinese verb at the end of its clause."""


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    if scene.family in {"ja", "ko"}:
        yield from _following(scene, number)
        return
    left = list(_left(scene, number))
    adjacent = [one for one in left if one.is_adjacent]
    yield from adjacent[:1]
    right = list(_right(scene, number)) if scene.family == "en" else list(_right_plain(scene, number))
    yield from (one for one in right if one.is_adjacent)
    yield from (one for one in left if not one.is_adjacent)
    yield from (one for one in right if not one.is_adjacent)


def _left(scene: Scene, number: int) -> Iterator[Governor]:
    quantity = scene.quantities[number]
    at = quantity.span.start
    is_english = scene.family == "en"
    for cue in reversed(scene.cues_in(_low(scene, number), at)):
        word = cue.word
        if is_english and "boundary" in word.roles:
            return
        if not word.actions:
            continue
        if not is_english:
            yield Governor(cue, "actions", at - cue.end <= 1, is_left=True, rule="left")
            continue
        is_next = scene.is_bare(cue.end, at, SKIP)
        if is_passive(scene, cue):
            words = scene.folded[cue.start : cue.end]
            is_hanging = words.endswith(_HANGING) or " to " in words
            if is_hanging or (is_next and quantity.kind == "money"):
                # Was fined, was cheated: the sum is a second object.
                yield Governor(cue, "actions", is_next, is_left=True, rule="left")
            elif any("part" in one.word.roles for one in scene.cues_in(cue.end, at)):
                # They were arrested and include 30 leaders.
                yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="part")
            return
        is_next = is_next or _is_itemised(scene, cue, at)
        if is_next or not word.nouns or "of" in word.forms:
            yield Governor(cue, "actions", is_next, is_left=True, rule="left")


def _is_itemised(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether the things it was done to are listed after it: items recovered include 12 phones."""
    low = max(scene.sentence.span.start, cue.start - _NEAR)
    if not cue.word.is_participle or not scene.cues_in(low, cue.start):
        return False
    cues = scene.cues_in(cue.end, at)
    part = next((one for one in reversed(cues) if "part" in one.word.roles), None)
    if part is None or not scene.is_bare(part.end, at, SKIP):
        return False
    gap = scene.folded[cue.end : part.start]
    if len(gap) > 1 and not gap.startswith(_WHENCE) and not scene.folded.endswith(" from", 0, cue.end):
        return False
    return not any(one.word.is_verb or one.word.roles & {"boundary", "be"} for one in cues if one is not part)


def _low(scene: Scene, number: int) -> int:
    """Where the words before a number begin that may govern it."""
    row = _row(scene, number) if scene.family == "en" else None
    clause = scene.clause(scene.quantities[number].span.start)[0]
    return max(clause if row is None else row, scene.before(number))


def _row(scene: Scene, number: int) -> int | None:
    """The verb of a row that the number closes: seized phones, cards and so on, including $900."""
    at = scene.quantities[number].span.start
    cues = scene.cues_in(scene.before(number), at)
    joint = next((place for place in range(len(cues) - 1, -1, -1) if cues[place].word.roles & _LAST), None)
    if joint is None or not scene.is_bare(cues[joint].end, at, SKIP):
        return None
    verb = next((place for place in range(joint - 1, -1, -1) if cues[place].word.is_verb), None)
    if verb is None or is_passive(scene, cues[verb]):
        return None
    if any(cue.word.roles & {"boundary", "be"} for cue in cues[verb:joint]):
        return None
    is_row = "," in scene.folded[cues[verb].end : cues[joint].start] and at - cues[verb].end <= _ROW
    return cues[verb].start if is_row or "part" in cues[joint].word.roles else None


def is_passive(scene: Scene, cue: Cue) -> bool:
    """Whether an English participle follows a form of be."""
    if not cue.word.is_participle:
        return False
    for before in reversed(scene.cues_in(max(scene.sentence.span.start, cue.start - _NEAR), cue.start)):
        if "be" in before.word.roles:
            return True
        if before.word.actions or before.word.nouns or before.word.roles & {"boundary", "preposition"}:
            return False
    return False


def _right(scene: Scene, number: int) -> Iterator[Governor]:
    """English: what the things counted did, or what was done to them."""
    quantity = scene.quantities[number]
    end, stop = end_of(quantity, scene.family), scene.after(number)
    crossed = has_verb = is_aside = False
    for cue in scene.cues_in(end, stop):
        roles = cue.word.roles
        if _is_noun(scene, cue, quantity) or _turns_away(scene, cue) or _is_attributive(scene, cue, end):
            if "boundary" in roles:
                return
            continue
        crossed = crossed or "relative" in roles
        is_aside = is_aside or "linked" in roles
        has_verb = has_verb or bool(roles & {"be", "have"})
        be = _auxiliary(scene, cue, end) if cue.word.is_participle or not cue.word.is_verb else None
        is_done = be is not None and cue.word.actions and cue.word.is_participle
        if cue.word.deeds and not crossed and not is_done:
            yield Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
            if not cue.word.actions or not cue.word.is_participle:
                return
        if not cue.word.actions:
            continue
        if be is not None and not _is_singular(be, quantity):
            yield Governor(cue, "actions", is_adjacent=not crossed, is_left=False, rule="passive")
        elif be is None and not crossed and _is_reduced(scene, cue, number, has_verb=has_verb):
            yield Governor(cue, "actions", is_adjacent=False, is_left=False, rule="participle")
        if not crossed and not (is_aside and be is None):
            # Suspected of fraud, linked to scams: the verb of the number is still to come.
            return


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
    if not cue.word.is_participle or cue.start - end > 1:
        return False
    return any(one.word.nouns for one in scene.cues_in(cue.end, cue.end + _NEAR) if one.start - cue.end <= 1)


def _is_singular(be: Cue, quantity: Quantity) -> bool:
    return "be-one" in be.word.roles and quantity.kind == "count" and quantity.value != 1


def _is_reduced(scene: Scene, cue: Cue, number: int, *, has_verb: bool) -> bool:
    """Whether a participle without an auxiliary says it of the number, as in a headline."""
    end, stop = end_of(scene.quantities[number], scene.family), scene.after(number)
    if has_verb and not cue.word.nouns:
        # The number has its verb already, or this one is active: officers have arrested.
        return False
    joint = scene.cues_in(max(end, cue.start - _NEAR), cue.start)
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
    for before in reversed(scene.cues_in(max(low, cue.start - _NEAR), cue.start)):
        if "be" in before.word.roles:
            return before
        if before.word.actions or before.word.nouns:
            return None
    return None


def _governs_next(scene: Scene, cue: Cue, stop: int) -> bool:
    """Whether a participle is rather a past tense with the next number as its object."""
    is_last = stop == scene.sentence.span.end
    return not is_last and scene.is_bare(cue.end, stop, SKIP) and "," not in scene.folded[cue.end : stop]


def _right_plain(scene: Scene, number: int) -> Iterator[Governor]:
    """Chinese, Thai, Vietnamese: after the number stand verbs of which it is subject, or passives."""
    quantity = scene.quantities[number]
    _, end = scene.clause(quantity.span.end - 1)
    stop = min(end, scene.after(number))
    ahead = scene.cues_in(max(0, quantity.span.start - 2), quantity.span.start)
    # 将5万元返还: the object stands before its verb.
    is_passive_clause = any("ba" in cue.word.roles and cue.end == quantity.span.start for cue in ahead)
    for cue in scene.cues_in(quantity.span.end, stop):
        is_passive_clause = is_passive_clause or "passive" in cue.word.roles
        if cue.word.deeds:
            if not _is_attribute(scene, cue):
                yield Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
                return
            continue
        if cue.word.actions and (is_passive_clause or (end - cue.end <= _END and stop == end)):
            yield Governor(cue, "actions", is_passive_clause, is_left=False, rule="passive")
            return


def _is_attribute(scene: Scene, cue: Cue) -> bool:
    """Whether a Chinese verb only describes the noun after it: the people cheated."""
    after = scene.cues_in(cue.end, cue.end + _END)
    return scene.folded[cue.end : cue.end + 1] == "的" or any(
        one.start == cue.end and bool(one.word.nouns) for one in after
    )


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """Japanese and Korean: the verb closes the clause."""
    quantity = scene.quantities[number]
    for cue in scene.cues_in(quantity.span.end, scene.after(number)):
        if cue.word.actions or cue.word.deeds:
            slot = "actions" if cue.word.actions else "deeds"
            near = cue.start - quantity.span.end <= _NEAR
            yield Governor(cue, slot, near, is_left=False, rule="final")
            return
