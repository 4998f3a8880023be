"""Words that name a figure from outside its clause: labels, lines above lists, heads of columns."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from fraudkg.extract.document import Document
from fraudkg.extract.layout import ends_in_colon
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_before, is_level, is_topic
from fraudkg.extract.measuring.parts import item_nouns
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Choice, Figure
from fraudkg.extract.measuring.verbs import is_other
from fraudkg.extract.sentences import Sentence

_ITEM = re.compile(r"\s*(?:[•·．.‧◦▪■□●○◆★*–—-]|\(?[0-9a-zA-Z一二三四五六七八九十]{1,2}[)、.）．])")
_LONGEST_ITEM = 80
"""Characters up to which a line without a bullet counts as an item."""
_MOST_LINES = 20
"""Lines over which a heading reaches."""
_OPENING_REACH = 1_000
"""How far above an item the words may stand that open its list, in code points."""
_ROW_END = re.compile(r"[;•|\n]|[.,] ")
"""What stands between two rows of one line."""
_TYING = "(?: {moved})* {whose}(?: {which})* "
"""What ties a noun to the one before it."""


def heading(document: Document, place: int) -> Sentence | None:
    """The line ending with a colon, or above a bullet, of whose list a sentence is an item, if any.

    Thai sets no colons: whatever stands above the first bullet opens its list.
    """
    sentences = document.sentences
    if not _is_item(document, sentences[place]):
        return None
    paragraph = sentences[place].paragraph
    is_bullet = _ITEM.match(document.content, sentences[place].span.start) is not None
    for number in range(place - 1, max(-1, place - _MOST_LINES - 1), -1):
        before = sentences[number]
        if before.paragraph == paragraph:
            continue
        if ends_in_colon(document, before):
            return before
        if not _is_item(document, before) and not (is_bullet and document.family == "th"):
            return None
        if is_bullet and not _ITEM.match(document.content, before.span.start):
            return before
        paragraph = before.paragraph
    return None


def _is_item(document: Document, sentence: Sentence) -> bool:
    span = sentence.span
    if _ITEM.match(document.content, span.start):
        return True
    return span.length <= _LONGEST_ITEM and document.content[span.end - 1] not in ".!?。！？"


def by_heading(figure: Figure) -> Choice | None:
    """An item of a list below a line that ends with a colon: that line says what is counted."""
    cues = _opening(figure)
    if not cues:
        return None
    is_noun_first = figure.family in {"zh", "th"}
    nouns = item_nouns(figure) if is_noun_first else figure.heads or _of_label(figure)
    return _item(figure, cues, nouns) or _as_above(figure, cues, nouns)


def _opening(figure: Figure) -> Sequence[Cue]:
    """What opens the list: the head of the column, the line above, or words before a colon.

    The action day led to: 12 arrests.
    """
    if figure.number in figure.state.columns:
        return figure.state.columns[figure.number]
    if figure.state.heading is not None:
        return figure.state.heading
    scene = figure.scene
    start = max(scene.start, figure.start - _OPENING_REACH)
    cues = scene.cues_in(start, figure.start)
    for cue, after in zip_longest(cues, cues[1:]):
        if "results" not in cue.word.roles:
            continue
        # The haul comes to 49 phones.
        is_reached = after is not None and after.start - cue.end <= 1 and "reach" in after.word.roles
        if is_reached or scene.folded.startswith(":", cue.end):
            return [cue]
    colon = scene.folded.rfind(": ", start, figure.start)
    if figure.family != "en" or colon < 0 or not is_level(figure.quantity):
        return ()
    # Losses came from two kinds: phishing at 84 million and calls at 76 million.
    return scene.cues_in(start, colon)


def _item(figure: Figure, cues: Sequence[Cue], nouns: Sequence[Cue]) -> Choice | None:
    """By the verb above and the item's own noun."""
    for cue in reversed(cues):
        found = figure.counted(cue.word.actions, nouns, Choice(None, rule="heading-object"))
        if found is not None:
            return found
    is_result = any("results" in cue.word.roles for cue in cues)
    return figure.counted(figure.chooser.implied if is_result else (), nouns, Choice(None, rule="results"))


def _as_above(figure: Figure, cues: Sequence[Cue], nouns: Sequence[Cue]) -> Choice | None:
    """By what the line above speaks of, where the item says nothing else."""
    if not is_other(figure, nouns):
        found = by_label(figure, cues)
        if found is not None:
            return replace(found, governor=None, objects=(), confidence="low", rule="heading")
    return itemised(figure)


def of_column(figure: Figure) -> Choice | None:
    """By a head that alone does not suffice, and the label of the row, else as the row above has it.

    Below "Cases 2024": Investment fraud, Total.
    """
    scene, last, heads = figure.scene, figure.state.last, figure.state.columns.get(figure.number, ())
    label = scene.cues_in(scene.start, scene.quantities[0].span.start)
    told = [one for cue in label for one in sorted(cue.word.alone)]
    above = [last.done[number] for number, cues in last.columns.items() if cues == heads] if last else []
    for noun in heads:
        for measure in (*told, *(one.measure for one in above if one.measure is not None)):
            if measure in noun.word.nouns and figure.chooser.fits(measure, figure.quantity):
                return Choice(measure, noun=noun, rule="column")
    return None


def itemised(figure: Figure) -> Choice | None:
    """English: below a line that announces parts, an item counts what was counted before it."""
    last, heading = figure.state.last, figure.state.heading or ()
    is_told = any(cue.word.roles & {"part", "breakdown"} for cue in heading)
    if figure.family != "en" or last is None or not is_told:
        return None
    known = last.last_of(figure.quantity.unit)
    if known.measure is None or not figure.chooser.fits(known.measure, figure.quantity):
        return None
    return Choice(known.measure, noun=known.noun, rule="item")


def _of_label(figure: Figure) -> Sequence[Cue]:
    """English: the noun of the label before a figure: mobile phones: 125."""
    is_labelled = figure.family == "en" and figure.scene.folded.endswith(": ", figure.low, figure.start)
    return [cue for cue in figure.up_to if cue.word.nouns][-1:] if is_labelled else ()


def by_label(figure: Figure, cues: Sequence[Cue], *, is_verbal: bool = True) -> Choice | None:
    """By some words of a sentence, whatever the unit: what rose, what has a share."""
    nouns = [cue for cue in cues if cue.word.nouns]
    for cue in reversed(cues) if is_verbal else ():
        if not (cue.word.is_verb or cue.word.is_participle):
            continue
        governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="label")
        like = Choice(None, governor, confidence="medium", rule="label-object")
        found = figure.counted(governor.measures, nouns, like)
        # 绑架公民的警情下降: the last noun is the head of the others.
        is_modifier = found and figure.family == "zh" and nouns[-1].word.alone
        if found is not None and not (is_modifier and nouns[-1] not in found.objects):
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
    signs = [sign.end() for sign in _ROW_END.finditer(scene.folded, figure.low, figure.start)]
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
