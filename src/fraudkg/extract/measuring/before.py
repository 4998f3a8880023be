"""What stands before a number: nouns that reach it, and objects that a verb has already."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import NEXT
from fraudkg.extract.measuring.scene import LINK, SKIP, Scene

_TOPIC = 60
"""Characters over which a topic reaches its number."""


def is_of_one(scene: Scene, quantity: Quantity) -> bool:
    """English: whether a number behind one person or thing counts none: the oldest victim was 94."""
    start, at = scene.start, quantity.span.start
    if scene.family != "en" or quantity.unit_words is not None or quantity.kind != "count":
        return False
    if not scene.folded.endswith((" is ", " was "), start, at):
        return False
    noun = next(iter(scene.cues_in(start, at)[-2:-1]), None)
    return noun is not None and bool(noun.word.objects) and scene.folded[noun.end - 1] != "s"


def is_before(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether nothing but a link stands between a noun and its number."""
    is_english = scene.family == "en"
    gap = scene.folded[noun.end : quantity.span.start]
    is_parted = is_english and (";" in gap or "," in gap)
    is_linked = not is_parted and scene.is_bare(noun.end, quantity.span.start, LINK, 1 if is_english else 4)
    comma = scene.folded.rfind("，", noun.end, quantity.span.start)
    if scene.family == "zh" and is_linked and comma >= 0:
        # Behind a comma nothing but links may stand: 警力，跨6省.
        is_linked = scene.is_bare(comma + 1, quantity.span.start, LINK, 0)
    return is_linked or is_reached(scene, noun, quantity)


def backwards_from(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The nouns that suffice, from the last to the verb before them."""
    for place in range(len(cues) - 1, -1, -1):
        cue = cues[place]
        if cue.word.is_verb and not cue.word.roles & {"link", "reach"}:
            if not place or not _is_told_of(cues[place - 1], cue):
                return
        elif cue.word.alone:
            yield cue


def _is_told_of(noun: Cue, verb: Cue) -> bool:
    """Whether a participle only describes the noun before it: losses reported to police."""
    return bool(noun.word.nouns) and verb.word.is_participle and verb.start - noun.end <= 1


def head_of(before: Sequence[Cue], noun: Cue) -> Cue:
    """The noun on which a phrase before it hangs: cases involving officers are cases."""
    for head, joint in pairwise(before[-2:]):
        is_hanging = "preposition" in joint.word.roles and noun.start - joint.end <= NEXT
        if is_hanging and head.word.alone and joint.start - head.end <= 1:
            return head
    return noun


def is_reached(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether a verb such as "amounted to" stands before the number, in the clause of the noun."""
    cues = scene.cues_in(noun.end, quantity.span.start)
    if scene.family in {"ja", "ko"}:
        # 認知件数は、昨年中、12件
        is_topic = bool(cues) and cues[0].start == noun.end and "reach" in cues[0].word.roles
        is_near = quantity.span.start - noun.end <= _TOPIC
        return is_topic and is_near and not any(cue.word.is_verb for cue in cues[1:])
    own = scene.cue_at(quantity.span.start) if scene.family == "en" else None
    is_told = own is not None and "reach" in own.word.roles
    if is_told and not any(cue.word.nouns or cue.word.barred for cue in cues):
        # Losses reported to the bureau exceeded $12 million: the verb is a bound of the number.
        return True
    last = next((cue for cue in reversed(cues) if cue.word.roles & {"reach", "to"}), None)
    if last is None or scene.folded[last.start : last.end] == "of":
        return False
    if scene.family == "en" and scene.folded[last.start : last.end] == "to":
        # Cases rose to 90, not calls to 90 households.
        told = scene.cues_in(scene.start, last.start)
        if not any(cue.word.roles & {"moved", "reach"} for cue in told):
            return False
    return scene.is_bare(last.end, quantity.span.start, SKIP)
