"""What a verb says of a figure: the measure of the verb that counts the nouns at the figure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.beyond import nouns_apart
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.scene import LINK, TOPICS, Governor, end_of
from fraudkg.extract.measuring.state import Figure

GAP = 3
"""Signs that may stand between a noun and its number besides words that link them."""
_BARE_END = re.compile(
    r" (?:in|over|for|from|after|during|at|across|on|as|with|following|to|of (?:them|these|those))\b"
    r"| and [a-z]+ed\b|[,;:.\n]|$"
)


def by_verb(figure: Figure, governor: Governor) -> Naming | None:
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
        return Naming(measure, governor, (noun,), None, sure, f"{governor.rule}-object")
    if noun is not None or (quantity.kind == "count" and is_other(figure, nouns)):
        return None
    is_subject = not governor.is_left and _is_elliptic(figure)
    if governor.is_left and governor.is_adjacent and _is_headline(figure):
        # Cambodia deports 215 in crackdown: only people are told of that way.
        # Of 266 buildings they levelled 231: of what the sentence begins with.
        is_subject = True
        allowed = frozenset(_of_unit_before(figure, allowed)) or chooser.of_people(allowed, quantity)
    elif is_subject and quantity.unit is None and quantity.unit_words is None:
        # 90 netted in raids, 560 prosecuted: rather people than what else the verb may be of.
        allowed = frozenset(_of_unit_before(figure, allowed)) or chooser.people(allowed) or allowed
    measure = chooser.without(allowed, quantity, nouns, is_any=is_subject)
    if measure is None and is_subject and quantity.unit is None:
        measure = _again(figure, governor.measures)
    return None if measure is None else Naming(measure, governor, (), None, "medium", f"{governor.rule}-unit")


def _again(figure: Figure, allowed: Ids) -> int | None:
    """What was counted before, where the verb may say it again: another 74 were sent off."""
    last = figure.state.last
    known = figure.known.measure if figure.number else last.done[-1].measure if last is not None else None
    return known if known in allowed else None


def _of_unit_before(figure: Figure, allowed: Ids) -> Iterator[int]:
    """The measures in the unit of the sentence before, of which parts are told: of these, 31 went on."""
    if figure.previous is not None:
        is_part = figure.scene.folded.startswith(("of ", "out of "), figure.scene.start)
        unit = figure.previous.quantity.unit if is_part else None
        yield from (one for one in allowed if figure.chooser.counts(one, unit))
        return
    last, opening = figure.state.last, figure.scene.cue_at(figure.scene.start)
    if last is None or opening is None or "part" not in opening.word.roles:
        return
    unit = next((one.unit for one in last.scene.quantities if one.kind == "count"), None)
    yield from (one for one in allowed if figure.chooser.counts(one, unit))


def in_list(figure: Figure, known: Naming, allowed: Iterable[int], nouns: Sequence[Cue]) -> Naming | None:
    """An item with a noun of its own under the verb that an item before has."""
    return figure.counted(allowed, nouns, replace(known, confidence="medium", rule="list-object"))


def is_other(figure: Figure, nouns: Sequence[Cue]) -> bool:
    """Whether nouns belong to measures in the unit of a figure, only not to those of its verb."""
    return any(figure.chooser.fits(one, figure.quantity) for noun in nouns for one in noun.word.nouns)


def nouns_at(figure: Figure, governor: Governor | None) -> tuple[list[Cue], list[Cue]]:
    """Nouns that may say what is counted: those at the number, and those between verb and number."""
    scene, low = figure.scene, figure.clause
    right = figure.heads
    if governor and (apart := nouns_apart(scene, governor)) is not None:
        return right, apart
    if governor and governor.is_left:
        low = max(low, governor.cue.end)
    left = [cue for cue in scene.cues_in(low, figure.start) if cue.word.nouns]
    if figure.family == "zh" and figure.previous and left:
        # 3张手机卡、5张银行卡: the noun before the comma is of the number before it.
        is_before = left[0].start == figure.previous.end
        left = left[is_before and scene.folded[left[0].end] in "、，,和及与" :]
    if figure.family == "zh" and figure.quantity.unit == "person":
        left = [cue for cue in left if not chinese.is_example(scene, cue)]
    if figure.family in {"ja", "ko"} and governor and not governor.is_left:
        # 警察は12人を逮捕: whom the sentence speaks of did it.
        left = [
            cue for cue in left if cue.word.nouns & governor.measures or scene.folded[cue.end] not in TOPICS
        ]
    if figure.family in {"zh", "ja", "ko"} and left:
        if not scene.is_bare(left[-1].end, figure.start, LINK, GAP):
            left = []
        elif len(left) > 1 and is_other(figure, left[-2:-1]) and _is_mixed(figure, *left[-2:]):
            # Two kinds of things under one number are neither of them.
            return right, []
    if figure.family == "zh" and governor and governor.is_left and governor.is_adjacent and not left + right:
        left = _before_verb(figure, governor)
    return right, left[-1:]


def _before_verb(figure: Figure, governor: Governor) -> list[Cue]:
    """门号停用538件, 讲座共举办5场, 窝点被警方捣毁5个: the nouns right before the verb, or before 被."""
    scene = figure.scene
    cues = scene.cues_in(scene.clause(governor.cue.start)[0], governor.cue.start)
    joints = {governor.cue.start, *(cue.start for cue in cues if "passive" in cue.word.roles)}
    is_thing = figure.quantity.unit not in {"person", "person-time"}
    return [
        cue
        for cue in cues
        if cue.word.nouns
        and (cue.end in joints or (is_thing and scene.is_bare(cue.end, governor.cue.start, LINK, 0)))
    ]


def _is_mixed(figure: Figure, first: Cue, second: Cue) -> bool:
    joint = figure.scene.cues_in(first.end, second.start)
    is_joined = any("and" in cue.word.roles for cue in joint) and second.start - first.end <= GAP
    return is_joined and not first.word.nouns & second.word.nouns


def _allowed(figure: Figure, governor: Governor) -> Ids:
    """The measures of a verb that no word between it and the number bars."""
    allowed = governor.measures
    for cue in figure.scene.cues_in(governor.cue.end, figure.start) if governor.is_left else ():
        allowed = allowed - cue.word.barred
    return allowed


def _is_headline(figure: Figure) -> bool:
    """English: whether nothing is said of what a number counts: nabs 52 in raids."""
    quantity, scene = figure.quantity, figure.scene
    if figure.family != "en" or quantity.unit is not None or quantity.unit_words is not None:
        return False
    end = quantity.number.span.end
    return quantity.kind == "count" and (
        _BARE_END.match(scene.folded, end) is not None or end >= scene.sentence.span.end
    )


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
