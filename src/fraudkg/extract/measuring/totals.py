"""English figures that follow what they count: the flats, five in all; vehicles seized in May numbered 36."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.scene import SKIP, Governor
from fraudkg.extract.measuring.state import Figure

_IN_ALL = re.compile(r",? (?:in all|in total|altogether|all told|in number|strong)\b")
"""Words behind a figure that sums up what stands before it."""


def in_total(figure: Figure) -> Naming | None:
    """By the noun before a comma of which a figure is the sum: police officers, 60 in all, went in."""
    scene, quantity = figure.scene, figure.quantity
    if figure.family != "en" or quantity.kind != "count" or quantity.unit is not None:
        return None
    if not scene.folded.endswith((", ", " (", "; "), 0, figure.start) or not _IN_ALL.match(
        scene.folded, quantity.number.span.end
    ):
        return None
    low = scene.clause(figure.start - 2)[0]
    cues = scene.cues_in(max(low, figure.low), figure.start)
    noun = _head(cues)
    if noun is None:
        return None
    verbs = [one for one in figure.governors if not one.is_left]
    verbs += [
        Governor(cue, "actions", is_adjacent=True, is_left=True, rule="left")
        for cue in cues
        if cue.end <= noun.start and cue.word.actions and scene.is_bare(cue.end, noun.start, SKIP)
    ]
    for verb in verbs:
        like = Naming(None, verb, confidence="medium", rule="total-object")
        found = figure.counted(verb.measures, [noun], like)
        if found is not None:
            return found
    measure = figure.chooser.alone(quantity, noun)
    return None if measure is None else Naming(measure, None, (), noun, "medium", "total")


def of_subject(figure: Figure) -> Naming | None:
    """By the subject of a verb that says how many: calls thwarted by the filter came to 71,000."""
    # Vehicles seized in the operation numbered 36: no operations.
    scene, quantity = figure.scene, _plain(figure)
    if figure.family != "en" or not is_level(quantity) or not _is_bare(figure):
        return None
    told = [cue for cue in figure.up_to if "skip" not in cue.word.roles][-1:]
    if not told or "reach" not in told[0].word.roles or not scene.is_bare(told[0].end, figure.start, SKIP):
        return None
    start = told[0].start
    cues = scene.cues_in(scene.clause(start)[0], start)
    noun = _head(cues)
    if noun is None:
        return None
    behind = next((cue for cue in cues if cue.start == noun.end + 1), None)
    if behind is not None and behind.word.is_participle:
        measure, _ = figure.chooser.with_object(behind.word.actions, quantity, [noun])
        if measure is not None:
            return Naming(measure, None, (noun,), behind, "medium", "subject")
    measure = figure.chooser.alone(quantity, noun)
    return None if measure is None else Naming(measure, None, (), noun, "medium", "subject")


def _plain(figure: Figure) -> Quantity:
    """A count without the unit that a noun before it lends."""
    is_lent = figure.quantity.kind == "count" and figure.quantity.unit_words is None
    return replace(figure.quantity, unit=None) if is_lent else figure.quantity


def _is_bare(figure: Figure) -> bool:
    """Whether a figure has no noun of its own."""
    return figure.quantity.kind == "money" or figure.quantity.unit_words is None


def _head(cues: Sequence[Cue]) -> Cue | None:
    """The first noun that does not hang on a preposition."""
    is_hanging = False
    for cue in cues:
        if cue.word.nouns:
            if not is_hanging:
                return cue
            is_hanging = False
        elif "preposition" in cue.word.roles:
            is_hanging = True
        elif cue.word.roles & {"be", "boundary"}:
            return None
    return None
