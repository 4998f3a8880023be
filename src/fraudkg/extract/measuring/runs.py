"""Runs of changes: which of them is of what, where a sentence names several things first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.headings import by_label
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.scene import AND
from fraudkg.extract.measuring.state import OPEN, Choice, Figure, State

_BRACKETS = frozenset({"(", "（"})
"""What stands between a change and the same change once more: 急升3.6倍（+362.5%）."""


def align(state: State, figures: Sequence[Figure]) -> None:
    """Give the changes of each run the measures of the figures, or of the words, that they go with."""
    again = [figure for figure in figures if _is_again(figure)]
    changes = [figure for figure in figures if not (is_level(figure.quantity) or figure in again)]
    if "respectively" not in state.scene.roles:
        run = _joined(changes)
        told = _listed(run) if run else None
        _give(state, run, told if told and OPEN not in told else ())
        return
    for mark in (cue for cue in state.scene.cues if "respectively" in cue.word.roles):
        run = _run_at(changes, mark, figures)
        if len(run) > 1:
            first = run[0].number
            levels = figures[max(0, first - len(run)) : first]
            _give(state, run, _choices(run, () if set(levels) & set(changes) else levels))
    for figure in again:
        if state.done[figure.number - 1].rule == "respectively":
            state.done[figure.number] = state.done[figure.number - 1]


def _choices(run: Sequence[Figure], levels: Sequence[Figure]) -> Sequence[Choice]:
    """What each figure of a run is of; nothing where they are of one thing."""
    told, state = _listed(run), run[0].state
    if len(levels) == len(run) and (told is None or OPEN in told):
        is_bare = not any(cue.word.nouns for cue in run[0].before)
        means = state.means if is_bare else {}
        return [means.get(figure.number, state.done[figure.number]) for figure in levels]
    if told is not None:
        return told
    if all(figure.quantity.kind == "count" for figure in run):
        return ()  # 较2023年与2019年同期分别增加5宗及3宗: of two years, not of two things
    # The clauses before may tell of something else: 发案下降，立案数、损失数分别下降….
    words = (_named_in(run[0], cues) for cues in (run[0].before, run[0].in_clause))
    named = next((measures for measures in words if len(measures) == len(run)), None)
    return [*map(Choice, named)] if named else [OPEN] * len(run)


def _give(state: State, run: Sequence[Figure], choices: Sequence[Choice]) -> None:
    for figure, known in zip(run, choices, strict=False):
        told = known if known is OPEN else replace(known, confidence="medium", rule="respectively")
        state.done[figure.number] = told


def _joined(changes: Sequence[Figure]) -> Sequence[Figure]:
    """Chinese: the changes that only "and" stands between: 发案数、损失数同比下降8%和12%."""
    joined = [
        one
        for one in changes
        if one.family == "zh"
        and one.before
        and one.previous in changes
        and one.scene.is_bare(one.low, one.start, AND)
    ]
    return [one for one in changes if one in joined or any(one is other.previous for other in joined)]


def _listed(run: Sequence[Figure]) -> list[Choice] | None:
    """Chinese: what each item of a list before a run says, if there are as many: 立案数、破案数分别上升."""
    first = run[0]
    is_told = any(cue.word.actions or cue.word.nouns for cue in first.in_clause)
    cues = first.in_clause if is_told else first.before
    joints = [at for at, cue in enumerate(cues) if "and" in cue.word.roles]
    if first.family != "zh" or len(joints) != len(run) - 1:
        return None
    items = [cues[low + 1 : high] for low, high in pairwise([-1, *joints, len(cues)])]
    labels = [by_label(first, item) or OPEN for item in items]
    # 破案和抓获分别上升, but 暴力、拐卖案件分别下降: a verb tells alone only where all are told.
    verbs = [_named_in(first, item) for item in items]
    told = [
        Choice(verb[0]) if label is OPEN and len(verb) == 1 else label
        for label, verb in zip(labels, verbs, strict=True)
    ]
    found = told if OPEN not in told else labels
    return found if any(one is not OPEN for one in found) else None


def _is_again(figure: Figure) -> bool:
    """Whether a change in brackets says the one before it again: 急升3.6倍（+362.5%）."""
    if figure.previous is None or is_level(figure.quantity) or is_level(figure.previous.quantity):
        return False
    between = figure.scene.folded[figure.previous.quantity.span.end : figure.quantity.span.start]
    return between.strip(" +-") in _BRACKETS


def _named_in(figure: Figure, cues: Sequence[Cue]) -> Sequence[int]:
    """The measures that words before a figure name, in order and each once."""
    starts = {cue.start for cue in cues}
    chooser, found = figure.chooser, list[int | None]()
    for cue in cues:
        if cue.word.alone:
            found.append(chooser.narrowest(cue.word.alone))
        elif cue.end not in starts:  # a word right before another one only describes it
            found.append(chooser.broadest(cue.word.actions))
    return [*dict.fromkeys(one for one in found if one is not None)]


def _run_at(changes: list[Figure], mark: Cue, figures: Sequence[Figure]) -> list[Figure]:
    """The unbroken run of changes right after the mark (Chinese) or right before it (English)."""
    if changes and changes[0].family == "en":
        return [figure for figure in changes if figure.end <= mark.start]
    behind = [figure for figure in changes if figure.start >= mark.end]
    for number, figure in enumerate(behind):
        between = figures[behind[number - 1].number + 1 : figure.number] if number else ()
        is_told = any(cue.word.actions or cue.word.nouns for cue in figure.before)
        # Another clause says what that one is of, or has its own figure: 分别下降5%、6%，损失9亿元，下降7%.
        if number and (is_told or any(is_level(one.quantity) for one in between)):
            return behind[:number]
    return behind
