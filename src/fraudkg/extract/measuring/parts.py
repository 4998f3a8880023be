"""Parts of a whole that was counted before, in the same sentence or in the one before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.items import under
from fraudkg.extract.measuring.nouns import NEXT, behind_part
from fraudkg.extract.measuring.scene import end_of
from fraudkg.extract.measuring.state import Figure

_DEFINITE = re.compile(r"\b(?:the|those|all)(?: [a-z]+){1,2}$")
_THEM = ("the ", "these ", "those ", "they ")
_REACHED = frozenset({"reach", "breakdown"})
_PARTING = frozenset({"boundary", "preposition"})


def of_them(figure: Figure) -> Naming | None:
    """English: a part that words after the number tell: 30 were held, and 12 of them were foreigners."""
    known = figure.of_unit(figure.quantity.unit) if _is_of_them(figure) else None
    return None if known is None else under(figure, known, is_part=True)


def of_the_whole(figure: Figure) -> Naming | None:
    """English: a bare part of what the sentence begins with: of the 90 complaints, 20 were new."""
    scene, quantity = figure.scene, figure.quantity
    if figure.family != "en" or quantity.unit is not None or quantity.kind != "count":
        return None
    end = quantity.number.span.end
    if any("differs" in cue.word.roles for cue in scene.cues_in(end, end + 2 * NEXT)[:1]):
        # 900 cases, 30 fewer than a year ago.
        return replace(figure.known, objects=(), confidence="medium", rule="level")
    opened = scene.cues_in(scene.start, scene.quantities[0].span.start)
    if len(opened) != 1 or "part" not in opened[0].word.roles or quantity.unit_words is not None:
        return None
    return replace(figure.state.done[0], objects=(), confidence="low", rule="part")


def carried(figure: Figure) -> Naming | None:
    """Across a sentence: only where the new one says that it speaks of parts."""
    last, scene = figure.state.last, figure.scene
    if last is None:
        return None
    known, start = last.of_unit(figure.quantity), scene.start
    between = scene.sentence.paragraph - last.scene.sentence.paragraph
    head = scene.cues_in(start, figure.start)
    is_part = any("part" in cue.word.roles for cue in head)
    is_opened = is_part and "part" in head[0].word.roles and head[0].start == start
    is_opened = is_opened or _is_of_them(figure)
    is_told = is_part or is_opened or _is_about_them(figure)
    # Behind a semicolon the same is counted on: 甲5人；乙3人.
    is_semicolon = last.scene.last_sign in ";；"
    is_semicolon = is_semicolon and any(one.unit == figure.quantity.unit for one in last.scene.quantities)
    if known.measure is None or between > is_opened or not (is_told or is_semicolon):
        return None
    if figure.family == "zh" and is_part:
        # 经审查，其中5人: how one knows stands before.
        head = head[next(place for place, cue in enumerate(head) if "part" in cue.word.roles) :]
    if any(cue.word.is_verb or known.measure in cue.word.barred for cue in head):
        return None
    if figure.family == "en" and is_opened and figure.quantity.unit_words is None:
        # Of the callers, 12: of other things than those counted before.
        nouns = [cue for cue in head if cue.word.nouns]
        if nouns and all(known.measure not in cue.word.nouns for cue in nouns):
            measure = figure.chooser.alone(figure.quantity, nouns[0])
            return None if measure is None else Naming(measure, None, (), nouns[0], "medium", "part")
    return under(figure, known, is_part=is_told)


def of_suspects(figure: Figure) -> Naming | None:
    """English: who those are that a sentence before counted: the suspects included 8 men."""
    scene, last = figure.scene, figure.state.last
    if figure.family != "en" or last is None or figure.quantity.unit != "person":
        return None
    start = scene.start
    cues = scene.cues_in(start, figure.start)
    told = next((cue for cue in cues if _DEFINITE.search(scene.folded, start, cue.end)), None)
    if told is None:
        return None
    if any(cue.word.is_verb or cue.word.roles & _PARTING for cue in cues if cue.start > told.start):
        return None
    words = told.word.nouns | told.word.actions | told.word.deeds
    known = next((one for one in last.far_back(figure.quantity) if one.measure in words), None)
    return known and replace(known, objects=(), confidence="medium", rule="part")


def broken_down(figure: Figure) -> Naming | None:
    """Chinese, Japanese: by kind, place or age, parts count what the whole did: 从罪名看,诈骗罪13件."""
    scene, state, quantity = figure.scene, figure.state, figure.quantity
    if figure.family not in {"zh", "ja"} or quantity.kind != "count" or quantity.unit is None:
        return None
    own = [*figure.up_to, *(state.heading or ())]
    is_told = any("breakdown" in cue.word.roles for cue in own)
    if not is_told and state.last is not None:
        last = state.last.scene
        is_same = last.sentence.paragraph == scene.sentence.paragraph
        is_open = figure.family == "ja" or last.last_sign in ";；"
        is_told = is_same and is_open and any(one.rule == "breakdown" for one in state.last.done)
    if not is_told:
        return None
    known = figure.of_unit(quantity.unit)
    if known is None and state.last is not None:
        known = next(state.last.far_back(quantity), None)
    known = known or _told_by_noun(figure, own)
    return known and replace(known, objects=(), confidence="low", rule="breakdown")


def _told_by_noun(figure: Figure, cues: Sequence[Cue]) -> Naming | None:
    """By the noun of which the most are told: 发案数最多的是甲区120起."""
    found = (figure.chooser.alone(figure.quantity, cue) for cue in cues if cue.word.alone)
    measure = next((one for one in found if one is not None), None)
    return None if measure is None else Naming(measure)


def _is_of_them(figure: Figure) -> bool:
    """English: whether "of them" stands right after a number."""
    end = end_of(figure.quantity, figure.family)
    return figure.family == "en" and behind_part(figure.scene, end) > end


def _is_about_them(figure: Figure) -> bool:
    """English: whether a sentence tells who or what the things counted before are: the men include 12."""
    scene, start = figure.scene, figure.scene.start
    if figure.family != "en" or not scene.folded.startswith(_THEM, start):
        return False
    words = [cue.word for cue in scene.cues_in(start, figure.start)]
    is_told = any(word.roles & _REACHED for word in words)
    return is_told and not any(word.is_verb or word.roles & _PARTING for word in words)
