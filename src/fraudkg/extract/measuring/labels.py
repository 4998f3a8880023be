"""Labels, headings and what else says what a figure is of without a verb that takes it as object."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_before, is_level
from fraudkg.extract.measuring.parts import item_nouns
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import is_other

_PARTING = re.compile(r"[;•|\n]|[.,] ")
"""What stands between two rows of one line."""
_CLOSED = r" ?(?:[;•|.,(\n]|{and} |$)"
"""What stands behind the figure of a row."""
_TYING = "(?: {moved})* {whose}(?: {which})* "
"""What ties a noun to the one before it."""
_OBJECT = Naming(None, rule="heading-object")
_RESULT = Naming(None, rule="results")
_OPENED = 1_000
"""How far above an item the words may stand that open its list, in code points."""


def by_label(figure: Figure, cues: Sequence[Cue], *, is_verbal: bool = True) -> Naming | None:
    """By some words of a sentence, whatever the unit: what rose, what has a share."""
    nouns = [cue for cue in cues if cue.word.nouns]
    for cue in reversed(cues) if is_verbal else ():
        if not (cue.word.is_verb or cue.word.is_participle):
            continue
        governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="label")
        like = Naming(None, governor, confidence="medium", rule="label-object")
        # The number of blocked calls: calls are what was blocked.
        things = [one for one in nouns if one.start == cue.end + 1 and cue.word.is_participle] or nouns
        found = figure.counted(governor.measures, things, like)
        if found is not None:
            return found
    marks = figure.scene.marks
    tying, count = marks[_TYING], marks.phrases("{count}")
    for before, noun in reversed([*zip([None, *nouns], nouns, strict=False)]):
        is_count = before is not None and figure.scene.folded[before.start : before.end] in count
        if before and not is_count and tying.fullmatch(figure.scene.folded, before.end, noun.start):
            continue  # Losses to scams are losses, but the number of scams is of scams.
        if not _is_topic(figure, noun):
            continue
        named = figure.alone(noun, "label-noun")
        if named is not None:
            return named
    return None


def _is_topic(figure: Figure, noun: Cue) -> bool:
    """Whether a Korean noun is what its sentence speaks of, by its particle: 피해액은, 피해액도."""
    behind = figure.scene.cue_at(noun.end)
    is_marked = behind is not None and "reach" in behind.word.roles
    return figure.family != "ko" or is_marked or is_before(figure.scene, noun, figure.quantity)


def of_row(figure: Figure) -> Naming | None:
    """English: a figure behind the label of its row: premises searched: 33; suspects held: 9."""
    scene, quantity = figure.scene, figure.quantity
    is_labelled = scene.folded.endswith((":", ": "), figure.low, figure.start)
    is_thing = quantity.kind == "count" and quantity.unit_words is not None
    if figure.family != "en" or not is_level(quantity) or not is_labelled or is_thing:
        return None
    signs = [sign.end() for sign in _PARTING.finditer(scene.folded, figure.low, figure.start)]
    if figure.number and not signs:
        return None
    cues = scene.cues_in(signs[-1] if signs else scene.start, figure.start)
    found = by_label(figure, cues)
    return found and replace(found, confidence="low", rule="row")


def by_heading(figure: Figure) -> Naming | None:
    """An item of a list below a line that ends with a colon: that line says what is counted."""
    cues = _opening(figure)
    if not cues:
        return None
    is_noun_first = figure.family in {"zh", "th"}
    nouns = item_nouns(figure) if is_noun_first else figure.heads or _of_label(figure)
    return _item(figure, cues, nouns) or _as_above(figure, cues, nouns)


def _of_label(figure: Figure) -> Sequence[Cue]:
    """English: the noun of the label before a figure: mobile phones: 125."""
    folded, high = figure.scene.folded, figure.scene.sentence.span.end
    is_labelled = figure.family == "en" and folded.endswith(": ", figure.low, figure.start)
    is_closed = is_labelled and figure.scene.marks[_CLOSED].match(folded, figure.end, high)
    return [cue for cue in figure.up_to if cue.word.nouns][-1:] if is_closed else ()


def itemised(figure: Figure) -> Naming | None:
    """An item below a line that announces the parts of what was counted."""
    heading = figure.state.heading
    if heading is None or figure.quantity.kind != "count":
        return None
    is_told = any("breakdown" in cue.word.roles for cue in heading)
    return _whole(figure, heading) if is_told else None


def _opening(figure: Figure) -> Sequence[Cue]:
    """What opens the list: the head of the column, the line above, or words before a colon.

    The action day led to: 12 arrests.
    """
    if figure.number in figure.state.columns:
        return figure.state.columns[figure.number]
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
        found = by_label(figure, cues)
        if found is not None:
            return replace(found, governor=None, objects=(), confidence="low", rule="heading")
    return _whole(figure, cues)


def _whole(figure: Figure, cues: Sequence[Cue]) -> Naming | None:
    """English: below a line that announces parts, an item counts what was counted before it."""
    last = figure.state.last
    is_told = any(cue.word.roles & {"part", "breakdown"} for cue in cues)
    if figure.family != "en" or figure.state.heading is None or last is None or not is_told:
        return None
    known = last.of_unit(figure.quantity.unit)
    if known.measure is None or not figure.chooser.fits(known.measure, figure.quantity):
        return None
    return Naming(known.measure, None, (), known.noun, "low", "item")
