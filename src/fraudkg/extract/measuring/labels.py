"""Labels: words that say what a figure is of without a verb that takes it as object."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.before import head_of
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure

_CLOSING = " |.;*"
_LABELLING = ("|", ":", "–", "—", " -")
"""What stands between a label and the one figure of its row."""


def named_last(figure: Figure) -> int | None:
    """The measure named last, in this sentence or at the end of the one before."""
    kind = chinese.kind_of_crime(figure)
    if kind is not None:
        return figure.chooser.number_of(kind)
    named = next((known.measure for _, known in figure.earlier() if known.measure is not None), None)
    last = figure.state.last
    return named if named is not None or last is None else last.done[-1].measure


def by_label(figure: Figure, cues: Sequence[Cue], *, is_verbal: bool = True) -> Naming | None:
    """By some words of a sentence, whatever the unit: what rose, what has a share."""
    chooser, quantity = figure.chooser, figure.quantity
    nouns = [cue for cue in cues if cue.word.nouns]
    for cue in reversed(cues) if is_verbal else ():
        if not cue.word.is_verb and not cue.word.is_participle:
            continue
        governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="label")
        like = Naming(None, governor, confidence="medium", rule="label-object")
        # The number of blocked calls: calls are what was blocked.
        things = [one for one in nouns if one.start == cue.end + 1 and cue.word.is_participle] or nouns
        found = figure.counted(governor.measures, things, like)
        if found is not None:
            return found
    for noun in reversed(nouns):
        head = head_of(cues[: cues.index(noun)], noun) if figure.family == "en" else noun
        measure = chooser.alone(quantity, head, named_last(figure))
        if measure is not None:
            return Naming(measure, None, (), head, "medium", "label-noun")
    return None


def of_row(figure: Figure) -> Naming | None:
    """English: the one figure of a row, behind its label: cases solved on 8 June - 120."""
    scene = figure.scene
    behind = scene.folded[figure.end : scene.sentence.span.end].strip(_CLOSING)
    if figure.family != "en" or len(scene.quantities) > 1 or behind or not is_level(figure.quantity):
        return None
    if not scene.folded[: figure.start].rstrip().endswith(_LABELLING):
        return None
    cues = figure.up_to
    found = by_label(figure, cues)
    if found is None and cues and cues[-1].word.is_participle:
        measure = figure.chooser.without(cues[-1].word.actions, figure.quantity)
        found = None if measure is None else Naming(measure)
    return found and replace(found, confidence="low", rule="row")
