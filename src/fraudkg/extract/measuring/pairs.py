"""Figures told in pairs: "by 5 % and 7 % respectively" goes with two figures or nouns before, in order."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.measuring.choice import OPEN, Choice
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.state import Figure, State

_OPENING = frozenset({"(", "（"})


def align(state: State, figures: Sequence[Figure]) -> None:
    """Give the changes of each run the measures of the figures, or of the nouns, that they go with."""
    if "respectively" not in state.scene.roles:
        return
    again = [figure for figure in figures if _is_again(figure)]
    changes = [figure for figure in figures if not (is_level(figure.quantity) or figure in again)]
    for mark in (cue for cue in state.scene.cues if "respectively" in cue.word.roles):
        run = _run_at(changes, mark)
        if len(run) < 2:  # noqa: PLR2004 - a pair
            continue
        first = run[0].number
        levels = figures[max(0, first - len(run)) : first]
        if len(levels) == len(run) and not set(levels) & set(changes):
            is_bare = not any(cue.word.nouns for cue in run[0].before)
            means = state.means if is_bare else {}
            choices = [means.get(figure.number, state.done[figure.number]) for figure in levels]
        elif all(figure.quantity.kind == "count" for figure in run):
            continue  # 较2023年与2019年同期分别增加5宗及3宗: of two years, not of two things
        else:
            # The clauses before may tell of something else: 发案下降，立案数、损失数分别下降….
            told = (_named_in(run[0], cues) for cues in (run[0].before, run[0].in_clause))
            named = next((measures for measures in told if len(measures) == len(run)), None)
            choices = [*map(Choice, named)] if named else [OPEN] * len(run)
        for figure, known in zip(run, choices, strict=True):
            state.done[figure.number] = (
                known if known is OPEN else replace(known, confidence="medium", rule="respectively")
            )
    for figure in again:
        if state.done[figure.number - 1].rule == "respectively":
            state.done[figure.number] = state.done[figure.number - 1]


def _is_again(figure: Figure) -> bool:
    """Whether a change in brackets says the one before it again: 急升3.6倍（+362.5%）."""
    if figure.previous is None or is_level(figure.quantity) or is_level(figure.previous.quantity):
        return False
    between = figure.scene.folded[figure.previous.quantity.span.end : figure.quantity.span.start]
    return between.strip(" +-") in _OPENING


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


def _run_at(changes: list[Figure], mark: Cue) -> list[Figure]:
    """The unbroken run of changes right after the mark (Chinese) or right before it (English)."""
    if changes and changes[0].family == "en":
        return [figure for figure in changes if figure.end <= mark.start]
    behind = [figure for figure in changes if figure.start >= mark.end]
    for number, figure in enumerate(behind):
        if number and any(cue.word.actions or cue.word.nouns for cue in figure.before):
            return behind[:number]  # another clause says what that one is of
    return behind
