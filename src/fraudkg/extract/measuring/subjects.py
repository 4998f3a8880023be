"""English verbs after a number: what the things counted did, or what was done to them."""

import re
from collections.abc import Iterator

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.objects import NEAR
from fraudkg.extract.measuring.scene import SKIP, Governor, Scene, end_of

_MAYBE = tuple(
    f" {words} "
    for words in (
        *("may", "may be", "might", "might be", "are to be", "is to be", "was to be", "were to be"),
        *("suspected to", "alleged to", "believed to", "thought to", "feared to", "said to"),
        *(
            "suspected to be",
            "alleged to be",
            "believed to be",
            "thought to be",
            "feared to be",
            "said to be",
        ),
        *("not", "not be", "not been", "not to", "never", "never been"),
    )
)
"""Words before what is only thought possible, or to come, or is denied."""
_HANGING = (" to", " in", " by", " of", " from", " through", " over", " for")
_AHEAD = tuple(f"{words} " for words in _HANGING)
_BAND = re.compile(r"\b(?:(?:batch|group|total|number|contingent|party|wave) of|access to)\b")
"""Words that make several people or things one."""
_COPULAS = (" are ", " is ", " was ", " were ", " remain ", " remained ")
_AND = " and "
_SUBJECT = re.compile(r" (?:he|it|she|they|we) ")
"""Words after a relative that have a verb of their own."""
_BULLET = re.compile("[•|]")
_PARTICIPLE = re.compile("[a-z]+(?:ed|ing) ")
"""How words begin that may only describe the noun before them: trapped in, working in."""


def right_of(scene: Scene, number: int) -> Iterator[Governor]:
    """English: what the things counted did, or what was done to them."""
    quantity = scene.quantities[number]
    # Users from 36 countries took part: the users did.
    end, stop = end_of(quantity, scene.family), 0 if scene.is_aside(number) else scene.after(number)
    bullet = _BULLET.search(scene.folded, end, stop)
    stop = bullet.start() if bullet is not None else stop
    crossed = is_aside = has_verb = False
    behind: list[Governor] = []
    shared: dict[int, Cue] = {}
    for cue in _heard(scene, quantity, end, stop):
        roles = cue.word.roles
        if "relative" in roles and has_verb and not crossed:
            # Money has been sent to people who were cheated.
            break
        crossed = crossed or "relative" in roles
        is_aside = is_aside or "linked" in roles
        has_verb = has_verb or bool(roles & {"be", "have"})
        be = _auxiliary(scene, cue, end) if cue.word.is_participle or not cue.word.is_verb else None
        be = be or shared.pop(cue.start, None)
        deed = Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
        is_participle = be is None and _PARTICIPLE.match(scene.folded, cue.start, cue.end) is not None
        is_past = "past" in cue.word.forms or scene.folded.endswith(_COPULAS, end, cue.start)
        found = [deed] if cue.word.deeds and (is_past or not crossed) else []
        if found and (crossed or is_participle):
            # People trapped in compounds were rescued: the verb is still to come.
            behind += found
            continue
        if not cue.word.actions:
            yield from found
            continue
        done = _done(scene, number, cue, be, is_open=not crossed and not has_verb)
        if done is None and not found and be is None and _is_inner(scene, cue):
            # Wallets holding stolen funds were locked, lines used to relay them were cut.
            continue
        if done is not None:
            found.insert(0 if be is not None else 1, done)
        if crossed:
            behind += found
        else:
            yield from found
        second = _joined(scene, cue) if be is not None else None
        if be is not None and second is not None:
            # Were detected and frozen: the second says it as well.
            shared[second.start] = be
            continue
        if not crossed and not (be is None and (is_aside or _is_before_preposition(scene, cue))):
            # Suspected of fraud, engaged in scams: the verb of the number is still to come.
            yield from reversed(behind)
            return
    # Youths who had been forced to work were rescued: the last verb is that of the number.
    yield from reversed(behind)


def _heard(scene: Scene, quantity: Quantity, end: int, stop: int) -> Iterator[Cue]:
    """The words up to the next clause that may say something of a number."""
    is_inner = False
    for cue in scene.cues_in(end, stop):
        # 120,000 people may be held there; men suspected to run scams were held.
        if scene.folded.endswith(_MAYBE, 0, cue.start):
            continue
        if "boundary" in cue.word.roles and "relative" not in cue.word.roles:
            # After, because, so that: what follows says it of something else.
            return
        if "relative" in cue.word.roles and _SUBJECT.match(scene.folded, cue.end):
            is_inner = True
        elif is_inner and (cue.word.actions or cue.word.deeds):
            # Buildings in which they were kept were razed: the first verb is theirs.
            is_inner = False
            continue
        if not (_is_noun(scene, cue, quantity) or _is_attributive(scene, cue, end)):
            yield cue


def _done(scene: Scene, number: int, cue: Cue, be: Cue | None, *, is_open: bool) -> Governor | None:
    """What was done to the things counted: in the passive, or as a participle where they have no verb."""
    if be is None:
        if not is_open or not _is_reduced(scene, cue, number):
            return None
        return Governor(cue, "actions", is_adjacent=False, is_left=False, rule="participle")
    quantity = scene.quantities[number]
    is_several = quantity.kind == "count" and quantity.value != 1
    if "be-one" in be.word.roles and is_several and not _BAND.search(scene.folded, scene.start, cue.start):
        # Money in 14 accounts was frozen; but a batch of 20 people was held, access to 20 sites was cut.
        return None
    return Governor(cue, "actions", is_adjacent=True, is_left=False, rule="passive")


def _is_inner(scene: Scene, cue: Cue) -> bool:
    """Whether a form of a verb can only hang on a noun: holding funds, used to relay calls."""
    return cue.word.forms == {"ing"} or (
        "base" in cue.word.forms and scene.folded.endswith(" to ", 0, cue.start)
    )


def _joined(scene: Scene, cue: Cue) -> Cue | None:
    """The participle that "and" joins to one."""
    is_joined = scene.folded.startswith(_AND, cue.end)
    second = scene.cue_at(cue.end + len(_AND)) if is_joined else None
    return second if second is not None and second.word.is_participle else None


def _is_before_preposition(scene: Scene, cue: Cue) -> bool:
    """Whether a participle has no object, so that it may only describe the noun before it: engaged in."""
    return cue.word.is_participle and (
        scene.folded.endswith(_HANGING, cue.start, cue.end) or scene.folded.startswith(_AHEAD, cue.end)
    )


def _is_noun(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether what could be a verb is the noun counted, or hangs on it: 30 scams, 30 reports about scams."""
    if not cue.word.nouns or not cue.word.actions or cue.word.is_participle:
        return False
    if cue.start - quantity.number.span.end <= 1 and scene.folded[cue.end - 1] == "s":
        # 34 blocks damaged.
        return True
    ahead = scene.cues_in(quantity.span.end, cue.start)
    is_hanging = bool(ahead) and bool(ahead[-1].word.roles & {"preposition", "skip"})
    return cue.end == quantity.span.end or (is_hanging and cue.start - ahead[-1].end <= 1)


def _is_attributive(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether a participle right after the number describes the noun after it: 30 returned suspects."""
    if not cue.word.is_participle or (
        cue.start - end > 1 and not scene.folded.endswith((" of ", ") of ", " in "), 0, cue.start)
    ):
        return False
    if scene.folded.endswith(_HANGING, cue.start, cue.end):
        # So much lost to scams.
        return False
    return any(one.word.nouns for one in scene.cues_in(cue.end, cue.end + NEAR) if one.start - cue.end <= 1)


def _is_reduced(scene: Scene, cue: Cue, number: int) -> bool:
    """Whether a participle without an auxiliary says it of the number, as in a headline."""
    behind = scene.cue_at(cue.end + 1)
    if behind is not None and behind.word.roles & {"article", "pronoun"}:
        # Officers escorted them, people handed over the cash.
        return False
    return cue.word.is_participle and not _governs_next(scene, cue, scene.after(number))


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
    is_parted = any(sign in ",;:•|" for sign in scene.folded[cue.end : stop])
    return not is_last and not is_parted and scene.is_bare(cue.end, stop, SKIP)
