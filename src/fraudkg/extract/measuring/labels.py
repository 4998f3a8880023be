"""Labels: words that say what a figure is of without a verb that takes it as object."""

import re
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
_PARTING = re.compile(r"[;•|\n]|[.,] ")
"""What stands between two rows of one line."""
_CLOSED = re.compile(r" ?(?:[;•|.,(\n]|and |$)")
"""What stands behind the figure of a row."""


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
        if "moved" in cue.word.roles or not (cue.word.is_verb or cue.word.is_participle):
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
    """English: a figure behind the label of its row: cases solved on 8 June - 120; premises searched: 33."""
    low = _row_from(figure) if figure.family == "en" and is_level(figure.quantity) else None
    if low is None:
        return None
    cues = figure.scene.cues_in(low, figure.start)
    if figure.quantity.kind == "count" and figure.quantity.unit_words is not None:
        found = _with_own_noun(figure, cues)
    else:
        found = by_label(figure, cues) or _by_last_verb(figure, cues)
    return found and replace(found, confidence="low", rule="row")


def _row_from(figure: Figure) -> int | None:
    """Where the label of a figure begins, if it has one."""
    scene, stop = figure.scene, figure.scene.sentence.span.end
    head = scene.folded[scene.start : figure.start].rstrip()
    if len(scene.quantities) == 1 and not scene.folded[figure.end : stop].strip(_CLOSING):
        return scene.start if head.endswith(_LABELLING) else None
    is_closed = figure.quantity.unit is not None or _CLOSED.match(scene.folded, figure.end, stop) is not None
    if not head.endswith(":") or not is_closed:
        return None
    signs = [sign.end() for sign in _PARTING.finditer(scene.folded, figure.low, figure.start)]
    if not figure.number:
        return max([scene.start, *signs])
    return signs[-1] if signs else None


def _with_own_noun(figure: Figure, cues: Sequence[Cue]) -> Naming | None:
    """By what a label says was done to what the figure counts: kept from harm this month: 80 residents."""
    verb = next((cue for cue in cues if "skip" not in cue.word.roles), None)
    if verb is None or not (verb.word.is_participle or verb.word.deeds):
        return None
    slot = "actions" if verb.word.is_participle and verb.word.actions else "deeds"
    governor = Governor(verb, slot, is_adjacent=True, is_left=True, rule="left")
    return figure.counted(governor.measures, figure.heads, Naming(None, governor))


def _by_last_verb(figure: Figure, cues: Sequence[Cue]) -> Naming | None:
    """By a label without a noun that is known: surrendered: 24."""
    verb = next((cue for cue in reversed(cues) if cue.word.is_participle or cue.word.deeds), None)
    if verb is None or any(cue.word.nouns for cue in cues):
        return None
    chooser, quantity = figure.chooser, figure.quantity
    measure = chooser.without(verb.word.actions, quantity) if verb.word.is_participle else None
    if measure is None and quantity.kind == "count":
        people = chooser.people(verb.word.deeds) or chooser.of_people(verb.word.actions, quantity)
        measure = chooser.without(people, quantity, is_any=True)
    return None if measure is None else Naming(measure)
