"""Labels: words that say what a figure is of without a verb that takes it as object."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.measuring.choice import Choice
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_before, is_level, is_topic
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure

_PARTING = re.compile(r"[;•|\n]|[.,] ")
"""What stands between two rows of one line."""
_TYING = "(?: {moved})* {whose}(?: {which})* "
"""What ties a noun to the one before it."""


def by_label(figure: Figure, cues: Sequence[Cue], *, is_verbal: bool = True) -> Choice | None:
    """By some words of a sentence, whatever the unit: what rose, what has a share."""
    nouns = [cue for cue in cues if cue.word.nouns]
    for cue in reversed(cues) if is_verbal else ():
        if not (cue.word.is_verb or cue.word.is_participle):
            continue
        governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="label")
        like = Choice(None, governor, confidence="medium", rule="label-object")
        found = figure.counted(governor.measures, nouns, like)
        if found is not None:
            return found
    marks = figure.scene.marks
    tying, count = marks[_TYING], marks.phrases("{count}")
    for before, noun in reversed([*zip([None, *nouns], nouns, strict=False)]):
        is_count = before is not None and figure.scene.folded[before.start : before.end] in count
        if before and not is_count and tying.fullmatch(figure.scene.folded, before.end, noun.start):
            continue  # Losses to scams are losses, but the number of scams is of scams.
        is_it = is_topic(figure.scene, noun) or is_before(figure.scene, noun, figure.quantity)
        if figure.family == "ko" and not is_it:
            continue
        named = figure.alone(noun, "label-noun")
        if named is not None:
            return named
    return None


def of_row(figure: Figure) -> Choice | None:
    """English: a figure behind the label of its row: premises searched: 33; suspects held: 9."""
    scene, quantity = figure.scene, figure.quantity
    is_labelled = scene.folded.endswith((":", ": "), figure.low, figure.start)
    if figure.family != "en" or not is_level(quantity) or not is_labelled:
        return None
    signs = [sign.end() for sign in _PARTING.finditer(scene.folded, figure.low, figure.start)]
    cues = scene.cues_in(signs[-1] if signs else scene.start, figure.start)
    is_thing = quantity.kind == "count" and quantity.unit_words is not None
    found = _with_own_noun(figure, cues) if is_thing else by_label(figure, cues)
    return found and replace(found, confidence="low", rule="row")


def _with_own_noun(figure: Figure, cues: Sequence[Cue]) -> Choice | None:
    """By what a label says was done to what the figure counts: kept from harm this month: 80 residents."""
    verb = next((cue for cue in cues if "skip" not in cue.word.roles), None)
    if verb is None or not (verb.word.is_participle or verb.word.deeds):
        return None
    slot = "actions" if verb.word.is_participle and verb.word.actions else "deeds"
    governor = Governor(verb, slot, is_adjacent=True, is_left=True, rule="left")
    return figure.counted(governor.measures, figure.heads, Choice(None, governor))
