"""What stands before a number: nouns that reach it, and objects that a verb has already."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import NEXT
from fraudkg.extract.measuring.scene import LINK, SKIP, Scene

_TOPIC = 60
"""Characters over which a topic reaches its number."""
_ELSEWHERE = (
    " from ",
    " in ",
    " across ",
    " at ",
    " by ",
    " within ",
    " throughout ",
    " against ",
    " about ",
    " on ",
    " over ",
    " targeting ",
    " for ",
    " to ",
    " through ",
    " under ",
    " between ",
    " among ",
)
"""Words after a noun that say where or whence, not how many."""
_SPREAD = (" across ", " from ", " to ", " in ", " through ", " due to ", " caused by ", " for ", " of ")
"""Words that may part a noun from the commas before its verb."""
_ADDING = re.compile(r", [a-z]+ing\b")


def heads_follow(scene: Scene, number: int) -> bool:
    """Whether words after a number say what it counts."""
    quantity = scene.quantities[number]
    return quantity.kind == "count" and quantity.unit_words is not None


def is_age(scene: Scene, number: int) -> bool:
    """Whether the number behind one person is no number of people: the oldest victim was 94."""
    quantity = scene.quantities[number]
    if scene.family != "en" or quantity.unit_words is not None or quantity.kind != "count":
        return False
    cues = scene.cues_in(scene.before(number), quantity.span.start)
    be = next((cue for cue in reversed(cues) if cue.word.roles.isdisjoint(SKIP)), None)
    if be is None or "be-one" not in be.word.roles or not scene.is_bare(be.end, quantity.span.start, SKIP):
        return False
    noun = next((cue for cue in cues if cue.end == be.start - 1), None)
    return noun is not None and bool(noun.word.objects) and scene.folded[noun.end - 1] != "s"


def is_before(scene: Scene, noun: Cue, number: int, quantity: Quantity) -> bool:
    """Whether nothing but a link stands between a noun and its number."""
    is_english = scene.family == "en"
    if is_english and heads_follow(scene, number) and scene.folded.startswith(_ELSEWHERE, noun.end):
        # Frauds from 36 states: what the number counts is said after it.
        return False
    gap = scene.folded[noun.end : quantity.span.start]
    is_added = _ADDING.search(scene.folded, noun.end, quantity.number.span.start) is not None
    is_parted = is_english and (";" in gap or ("," in gap and not is_added))
    is_linked = not is_parted and scene.is_bare(noun.end, quantity.span.start, LINK, 1 if is_english else 4)
    comma = max(gap.rfind(","), gap.rfind("，"))
    if scene.family == "zh" and is_linked and comma >= 0:
        # Behind a comma nothing but links may stand: 警力，跨6省.
        is_linked = scene.is_bare(noun.end + comma + 1, quantity.span.start, LINK, 0)
    return is_linked or is_reached(scene, noun, quantity)


def backwards_from(scene: Scene, cues: Sequence[Cue]) -> Iterator[Cue]:
    """The nouns that suffice, from the last to the verb before them."""
    for place in range(len(cues) - 1, -1, -1):
        cue = cues[place]
        if cue.word.is_verb and not cue.word.roles & {"link", "reach"}:
            if not place or not (_is_told_of(cues[place - 1], cue) or _is_described(scene, cues[place:])):
                return
        elif cue.word.alone:
            yield head_of(cues[:place], cue) if scene.family == "en" else cue


def _is_told_of(noun: Cue, verb: Cue) -> bool:
    """Whether a participle only describes the noun before it: losses reported to police."""
    return bool(noun.word.nouns) and verb.word.is_participle and verb.start - noun.end <= 1


def _is_described(scene: Scene, cues: Sequence[Cue]) -> bool:
    """Whether a verb in -ing only describes a noun before it: losses to scams targeting victims came to."""
    is_ing = scene.family == "en" and cues[0].word.forms == {"ing"}
    return is_ing and any("reach" in cue.word.roles for cue in cues[1:])


def head_of(before: Sequence[Cue], noun: Cue) -> Cue:
    """The noun on which a phrase before it hangs: cases involving officers are cases."""
    for head, joint in pairwise(before[-2:]):
        is_hanging = "preposition" in joint.word.roles and noun.start - joint.end <= NEXT
        # But cases with losses of so much are told beside their losses.
        is_hanging = is_hanging and "beside" not in joint.word.roles
        if is_hanging and head.word.alone and joint.start - head.end <= 1:
            return head
    return noun


def is_reached(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether a verb such as "amounted to" stands before the number, in the clause of the noun."""
    if scene.family in {"ja", "ko"}:
        return _is_topic(scene, noun, quantity)
    if noun.start < scene.clause(quantity.span.start)[0] and not _is_parted(scene, noun, quantity):
        return False
    cues = scene.cues_in(noun.end, quantity.span.start)
    at = quantity.span.start
    if scene.family == "en" and quantity.bound is not None:
        # Losses in the country topped $9 million: the bound is a verb.
        at = min(one.span.start for one in (quantity.number, quantity.currency) if one is not None)
        cues = scene.cues_in(noun.end, at)
    last = next((cue for cue in reversed(cues) if cue.word.roles & {"reach", "to"}), None)
    words = scene.folded[last.start : last.end] if last else ""
    if last is None or words == "of":
        return False
    moves = cues if words == "from" else scene.cues_in(*scene.clause(noun.start))
    if words in {"from", "to"} and not any("moved" in cue.word.roles for cue in moves):
        # Rose from 12 to 30.
        return False
    return scene.is_bare(last.end, at, SKIP)


def _is_topic(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether a Japanese or Korean noun is the topic up to the number: 認知件数は、昨年中、12件."""
    at, cues = noun.end, scene.cues_in(noun.end, quantity.span.start)
    if scene.folded[at] in "(（":
        closed = (scene.folded.find(sign, at, quantity.span.start) for sign in ")）")
        at = max(closed) + 1
    topic = next((cue for cue in cues if cue.start == at), None)
    if topic is None or "reach" not in topic.word.roles or quantity.span.start - at > _TOPIC:
        return False
    rest = [cue for cue in cues if cue.start >= topic.end]
    return not any(cue.word.is_verb or (cue.word.alone and _is_before_reach(cue, rest)) for cue in rest)


def _is_before_reach(noun: Cue, cues: Sequence[Cue]) -> bool:
    return any(cue.start == noun.end and "reach" in cue.word.roles for cue in cues)


def _is_parted(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether only commas or brackets part noun and verb: losses across cards, cash and cheques were."""
    cues = scene.cues_in(noun.end, quantity.span.start)
    text = scene.folded[noun.end : quantity.span.start]
    is_spread = text.startswith(_SPREAD) or (text.startswith(" (") and ")" in text)
    if scene.family != "en" or not cues or not is_spread:
        return False
    last = next((place for place, cue in enumerate(cues) if "reach" in cue.word.roles), len(cues))
    return not any(cue.word.is_verb or cue.word.roles & {"boundary", "be"} for cue in cues[:last])
