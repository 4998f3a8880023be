"""English verbs round a number: what was done to the things counted, and what they did."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import SKIP, Governor, Scene, end_of

_AUXILIARY_REACH = 26
"""Characters between an auxiliary and its participle: room for two adverbs."""
_HANGING = " {carried-on}"
"""How phrases end that take an object even in the passive: cheated of, carried out by."""
_MAYBE, _BAND = " {maybe}(?: {maybe-then})? $", r"\b{band}\b"
_BUNCH = r" {bunch}, (?:\w+ (?:of )?)?$"
"""A group that a comma says to be so many: the third batch, 20 people; another group, comprising 20."""
_JOINT = re.compile(r"[,;:()]| and ")
_OF = ("of ", "out of ")
_WHOLE = frozenset({"all", "both", "each"})
_APART = frozenset({"boundary", "preposition"})
"""Roles of words that part a form of be from a participle."""
_SAYING = frozenset({"be", "boundary", "have", "linked", "relative"})
"""Roles of words that bear on what verbs behind them say."""


def left_of(scene: Scene, number: int, low: int) -> Iterator[Governor]:
    """What stands before a number and may govern it, nearest first."""
    quantity = scene.quantities[number]
    at = quantity.span.start
    hanging = scene.marks.phrases(_HANGING)
    for cue in reversed(scene.cues_in(low, at)):
        if cue.word.roles & {"boundary", "else"}:
            return
        if not cue.word.actions:
            continue
        is_next = scene.is_bare(cue.end, at, SKIP)
        words = scene.folded[cue.start : cue.end]
        # Was fined, was cheated: the sum is a second object.
        is_second = words.endswith(hanging) or (is_next and quantity.kind == "money")
        if is_second if is_passive(scene, cue) else is_next or not cue.word.nouns:
            yield Governor(cue, "actions", is_next, is_left=True, rule="left")


def is_passive(scene: Scene, cue: Cue) -> bool:
    """Whether a participle follows a form of be."""
    return cue.word.is_participle and _auxiliary(scene, cue, scene.start) is not None


def right_of(scene: Scene, number: int) -> Iterator[Governor]:
    """What the things counted did, or what was done to them."""
    quantity = scene.quantities[number]
    end, stop = end_of(quantity, scene.family), scene.after(number)
    crossed = is_aside = has_verb = False
    behind: list[Governor] = []
    for cue in _heard(scene, quantity, end, stop):
        roles = cue.word.roles
        crossed = crossed or "relative" in roles
        is_aside = is_aside or "linked" in roles
        has_verb = has_verb or bool(roles & {"be", "have"})
        if not (cue.word.actions or cue.word.deeds):
            continue
        be = _auxiliary(scene, cue, end) if cue.word.is_participle or not cue.word.is_verb else None
        is_past = "past" in cue.word.forms or (be is not None and cue.start - be.end <= 1)
        found = []
        if cue.word.deeds and (is_past or not crossed):
            found.append(Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject"))
        is_reduced = be is None and _is_reduced(scene, cue, stop)
        # People trapped in compounds were rescued: what describes them comes last.
        is_early = bool(found) and (crossed or is_reduced)
        if cue.word.actions and not is_early:
            done = _done(scene, number, cue, be, is_open=not crossed and not has_verb)
            if done is not None:
                found.insert(0 if be is not None else 1, done)
        if crossed or is_early:
            behind += found
            continue
        yield from found
        if cue.word.actions and (be is not None or not (is_aside or is_reduced)):
            break
    yield from reversed(behind)


def _heard(scene: Scene, quantity: Quantity, end: int, stop: int) -> Iterator[Cue]:
    """The words up to the next clause that may say something of a number."""
    maybe, low = scene.marks[_MAYBE], end
    for cue in scene.cues_in(end, stop):
        if cue.start < low:
            continue
        if "part" in cue.word.roles and _is_of_some(scene.folded, cue, end):
            # 30 men, including those who were deported: what is said of a part is not said of the whole.
            low = scene.folded.find(", ", cue.end, stop)
            if low < 0:
                return
            continue
        if _SAYING.isdisjoint(cue.word.roles) and not (cue.word.actions or cue.word.deeds):
            continue
        # 120,000 people may be held there; men suspected to run scams were held.
        if maybe.search(scene.folded, max(0, cue.start - _AUXILIARY_REACH), cue.start):
            continue
        if "boundary" in cue.word.roles and "relative" not in cue.word.roles:
            # After, because, so that: what follows says it of something else.
            return
        if not (_is_noun(scene, cue, quantity) or _is_attributive(scene, cue, end)):
            yield cue


def are_parts_aside(scene: Scene, between: Sequence[Cue], low: int, verb: Cue) -> bool:
    """Whether parts are told between two commas, with a verb of the whole behind them."""
    parts = [cue for cue in between if "part" in cue.word.roles]
    are_some = any(scene.folded.startswith(_OF, cue.start) for cue in parts)
    is_aside = scene.folded.find(", ", low, verb.start) >= 0
    return scene.family == "en" and bool(parts) and is_aside and not are_some


def _is_of_some(folded: str, cue: Cue, end: int) -> bool:
    """Whether words behind a number open a part of what it counts: some of whom, not all of whom."""
    if not folded.startswith(_OF, cue.start):
        return True
    comma = folded.rfind(",", end, cue.start)
    return comma >= 0 and folded[comma + 1 : cue.start].strip() not in _WHOLE


def _is_reduced(scene: Scene, cue: Cue, stop: int) -> bool:
    """Whether the verb is still to come behind a participle: 9 men held last month were deported."""
    ahead = scene.cues_in(cue.end, stop) if "s" not in cue.word.forms else ()
    be = next((one for one in ahead if one.word.roles & {"be", "have"}), None)
    return be is not None and _JOINT.search(scene.folded, cue.end, be.start) is None


def _is_hanging(scene: Scene, cue: Cue) -> bool:
    return scene.folded.endswith(scene.marks.phrases(_HANGING), cue.start, cue.end)


def _done(scene: Scene, number: int, cue: Cue, be: Cue | None, *, is_open: bool) -> Governor | None:
    """What was done to the things counted: in the passive, or as a participle where they have no verb."""
    if be is None:
        # As in a headline; but officers escorted them, people handed over the cash, the desk foiled 20 cases.
        behind, rest = scene.cue_at(cue.end + 1), scene.quantities[number + 1 : number + 2]
        has_object = behind is not None and bool(behind.word.roles & {"article", "pronoun"})
        is_next = any(0 <= one.span.start - cue.end <= 1 for one in rest)
        has_object = has_object or (is_next and not _is_hanging(scene, cue))
        reduced = Governor(cue, "actions", is_adjacent=False, is_left=False, rule="participle")
        return reduced if is_open and cue.word.is_participle and not has_object else None
    quantity = scene.quantities[number]
    low, at = scene.before(number), quantity.span.start
    is_linked = any("linked" in one.word.roles for one in scene.cues_in(low, at)[-1:])
    if is_linked or scene.folded[low:at] in scene.marks.phrases(" {of} "):
        # 12 phones linked to 40 people, or 68 members of two gangs, were seized: not the latter.
        return None
    is_several = quantity.kind == "count" and quantity.value != 1
    bands = ((_BAND, cue.start), (_BUNCH, at))
    is_one = any(scene.marks[one].search(scene.folded, scene.start, end) for one, end in bands)
    if "be-one" in be.word.roles and is_several and not is_one:
        # Money in 14 accounts was frozen; but a batch of 20 people was held, access to 20 sites was cut.
        return None
    return Governor(cue, "actions", is_adjacent=True, is_left=False, rule="passive")


def _is_noun(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether what could be a verb is the noun counted, or hangs on it: 30 scams, 30 reports about scams."""
    if not cue.word.nouns or not cue.word.actions or cue.word.is_participle:
        return False
    ahead = scene.cues_in(quantity.span.end, cue.start)
    is_hanging = bool(ahead) and bool(ahead[-1].word.roles & {"preposition", "skip"})
    return cue.end == quantity.span.end or (is_hanging and cue.start - ahead[-1].end <= 1)


def _is_attributive(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether a participle right after the number describes the noun after it: 30 returned suspects."""
    if not cue.word.is_participle or _is_hanging(scene, cue):
        # So much lost to scams.
        return False
    return cue.start - end <= 1 and any(one.word.nouns for one in scene.cues_in(cue.end, cue.end + 2))


def _auxiliary(scene: Scene, cue: Cue, low: int) -> Cue | None:
    """The form of be before a word, from an offset on."""
    for before in reversed(scene.cues_in(max(low, cue.start - _AUXILIARY_REACH), cue.start)):
        if "be" in before.word.roles:
            return before
        if before.word.actions or before.word.nouns or before.word.roles & _APART:
            return None
    return None
