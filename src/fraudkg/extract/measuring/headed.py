"""The items below a line, or behind a colon, that says what they count."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.items import item_nouns
from fraudkg.extract.measuring.labels import by_label
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.objects import is_passive
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import is_other

_OBJECT = Naming(None, rule="heading-object")
_RESULT = Naming(None, rule="results")
_OPENED = 1_000
"""How far above an item the words may stand that open its list, in code points."""


def by_heading(figure: Figure) -> Naming | None:
    """An item of a list below a line that ends with a colon: that line says what is counted."""
    cues = _opening(figure)
    if not cues:
        return None
    if not is_level(figure.quantity):
        found = by_label(figure, cues) or _whole(figure, cues)
        return found and replace(found, confidence="low", rule="heading")
    is_chinese = figure.family == "zh"
    nouns = item_nouns(figure) if is_chinese else figure.heads
    if is_chinese and any(cue.word.actions for cue in cues):
        return _under_verbs(figure, cues, nouns)
    return _item(figure, cues, nouns) or _as_above(figure, cues, nouns)


def itemised(figure: Figure) -> Naming | None:
    """An item below a line that announces the parts of what was counted."""
    heading = figure.state.heading
    if heading is None or figure.quantity.kind != "count":
        return None
    is_told = any("breakdown" in cue.word.roles for cue in heading)
    return _whole(figure, heading) if is_told else None


def _opening(figure: Figure) -> Sequence[Cue]:
    """What opens the list: the line above, or words before a colon: the action day led to: 12 arrests."""
    if figure.state.heading is not None:
        return figure.state.heading
    scene = figure.scene
    start = max(scene.start, figure.start - _OPENED)
    cues = scene.cues_in(start, figure.start)
    for cue, after in zip_longest(cues, cues[1:]):
        if "results" not in cue.word.roles:
            continue
        is_open = scene.folded.startswith(":", cue.end)
        # The haul comes to 49 phones.
        is_next = figure.family == "en" and after is not None and after.start - cue.end <= 1
        if is_open or (is_next and "reach" in after.word.roles):
            return [cue]
    colon = scene.folded.rfind(": ", start, figure.start)
    if figure.family != "en" or colon < 0 or not is_level(figure.quantity):
        return ()
    is_bare = figure.number and figure.quantity.unit_words is None
    if is_bare and not scene.folded[colon + 2 : figure.start].strip():
        # Talks: 7; visitors: 500. The row has a label of its own.
        return ()
    # Losses came from two kinds: phishing at 84 million and calls at 76 million.
    return scene.cues_in(start, colon)


def _item(figure: Figure, cues: Sequence[Cue], nouns: Sequence[Cue]) -> Naming | None:
    """By the verb above and the item's own noun."""
    for cue in reversed(cues):
        found = figure.counted(cue.word.actions, nouns, _OBJECT)
        if found is not None:
            return found
    is_result = any("results" in cue.word.roles for cue in cues)
    return figure.counted(figure.chooser.implied if is_result else (), nouns, _RESULT)


def _as_above(figure: Figure, cues: Sequence[Cue], nouns: Sequence[Cue]) -> Naming | None:
    """By what the line above speaks of, where the item says nothing else."""
    if not is_other(figure, nouns):
        found = by_label(figure, cues) or _done_above(figure, cues)
        if found is not None:
            return replace(found, governor=None, objects=(), confidence="low", rule="heading")
    return _whole(figure, cues)


def _done_above(figure: Figure, cues: Sequence[Cue]) -> Naming | None:
    """English: by what was done to people: they had been arrested in several places: 12 here."""
    verb = next((cue for cue in reversed(cues) if cue.word.is_participle and cue.word.actions), None)
    if verb is None or figure.family != "en" or not is_passive(figure.scene, verb):
        return None
    people = figure.chooser.people(verb.word.actions)
    measure = figure.chooser.without(people, figure.quantity, is_any=True)
    return None if measure is None else Naming(measure)


def _under_verbs(figure: Figure, cues: Sequence[Cue], nouns: Sequence[Cue]) -> Naming | None:
    """Chinese: by the last verb of the line above: 查扣证物如下."""
    for cue in reversed(cues):
        found = figure.counted(cue.word.actions, nouns, _OBJECT)
        if found is not None:
            return found
        measure = figure.chooser.without(cue.word.actions, figure.quantity, nouns)
        if measure is not None and not is_other(figure, nouns):
            return Naming(measure, None, (), None, "low", "heading")
    return None


def _whole(figure: Figure, cues: Sequence[Cue]) -> Naming | None:
    """English: below a line that announces parts, an item counts what was counted before it."""
    last = figure.state.last
    is_told = any(cue.word.roles & {"part", "breakdown"} for cue in cues)
    if figure.family != "en" or figure.state.heading is None or last is None or not is_told:
        return None
    known = last.of_unit(figure.quantity)
    if known.measure is None or not figure.chooser.fits(known.measure, figure.quantity):
        return None
    return Naming(known.measure, None, (), known.noun, "low", "item")
