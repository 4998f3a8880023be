"""What a verb says of a figure: the measure of the verb that counts the nouns at the figure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.scene import LINK, Governor, end_of
from fraudkg.extract.measuring.state import Choice, Figure

GAP = 3
"""Signs that may stand between a noun and its number besides words that link them."""
_NEXT = "[、，,]|{and}"
"""What begins the next item of a list in Chinese."""


def by_verb(figure: Figure, governor: Governor) -> Choice | None:
    """What a verb says of a figure: by the noun that it counts, else by its unit."""
    chooser, quantity = figure.chooser, figure.quantity
    right, left = nouns_at(figure, governor)
    allowed = _allowed(figure, governor)
    nouns = [*left, *right]
    if figure.family in {"en", "vi"} and quantity.kind == "count":
        nouns = right or ([] if governor.is_left else left)
    measure, noun = chooser.with_object(allowed, quantity, nouns)
    if measure is not None and noun is not None:
        sure = "high" if governor.is_adjacent or not governor.is_left else "medium"
        return Choice(measure, governor, (noun,), None, sure, f"{governor.rule}-object")
    if noun is not None or (quantity.kind == "count" and is_other(figure, nouns)):
        return None
    words = quantity.unit_words
    if "unit-carried" in quantity.rules and "link" in governor.cue.word.roles:
        return None  # "the number of victims reached 5,000": the verb only tells how many they are
    is_often = words is not None and words.text.endswith(figure.scene.marks.phrases("{times}"))
    is_subject = not (governor.is_left or is_often) and _is_elliptic(figure)
    is_bare = quantity.kind == "count" and quantity.unit is None and words is None
    if figure.family == "en" and governor.is_left and governor.is_adjacent and is_bare:
        # Cambodia deports 215 in crackdown: only people are told of that way.
        is_subject = True
        allowed = chooser.people(allowed)
    measure = chooser.without(allowed, quantity, nouns, is_any=is_subject)
    return None if measure is None else Choice(measure, governor, (), None, "medium", f"{governor.rule}-unit")


def in_list(figure: Figure, known: Choice, allowed: Iterable[int], nouns: Sequence[Cue]) -> Choice | None:
    """An item with a noun of its own under the verb that an item before has."""
    return figure.counted(allowed, nouns, replace(known, confidence="medium", rule="list-object"))


def is_other(figure: Figure, nouns: Sequence[Cue]) -> bool:
    """Whether nouns belong to measures in the unit of a figure, only not to those of its verb."""
    return any(figure.chooser.fits(one, figure.quantity) for noun in nouns for one in noun.word.nouns)


def nouns_at(figure: Figure, governor: Governor | None) -> tuple[list[Cue], list[Cue]]:
    """Nouns that may say what is counted: those at the number, and those between verb and number."""
    scene, low = figure.scene, figure.clause
    right = figure.heads
    if governor and governor.is_left:
        low = max(low, governor.cue.end)
    left = [cue for cue in scene.cues_in(low, figure.start) if cue.word.nouns]
    if figure.family == "zh" and figure.previous and left:
        # 3张手机卡、5张银行卡: the noun before the comma is of the number before it.
        is_before = left[0].start == figure.previous.end
        left = left[is_before and scene.marks[_NEXT].match(scene.folded, left[0].end) is not None :]
    if figure.family in {"ja", "ko"} and governor and not governor.is_left:
        # 警察は12人を逮捕: whom the sentence speaks of did it.
        own, topic = governor.measures, scene.marks.phrases("{topic}")
        left = [cue for cue in left if cue.word.nouns & own or not scene.folded.startswith(topic, cue.end)]
    is_described = governor is not None and governor.rule == "describing"
    if figure.family in {"zh", "ja", "ko"} and left and not is_described:
        left = left if scene.is_bare(left[-1].end, figure.start, LINK, GAP) else []
    if figure.family == "zh" and governor and governor.rule == "left" and not (left or right):
        # 涉诈门号停用5件: the object is the topic, right before its verb.
        at = governor.cue.start
        left = [cue for cue in scene.cues_in(figure.clause, at) if cue.end == at and cue.word.objects]
    return right, left[-1:]


def _allowed(figure: Figure, governor: Governor) -> Ids:
    """The measures of a verb that no word between it and the number bars."""
    allowed = governor.measures
    for cue in figure.scene.cues_in(governor.cue.end, figure.start) if governor.is_left else ():
        allowed = allowed - cue.word.barred
    return allowed


def _is_elliptic(figure: Figure) -> bool:
    """Whether a verb follows at once, the noun left out: 24 have been arrested, 24 more were."""
    end = end_of(figure.quantity, figure.family)
    for cue in figure.scene.cues_in(end, figure.high):
        if cue.start - end > 1:
            return False
        if cue.word.roles & {"be", "have"} or cue.word.is_verb:
            return True
        if "skip" not in cue.word.roles:
            return False
        end = cue.end
    return False
