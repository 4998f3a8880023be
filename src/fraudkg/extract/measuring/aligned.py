"""Respectively: the figures after the word go with those before it, in order."""

from dataclasses import replace

from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.state import Figure, State

_JOINED = 30
"""Characters between two changes that are told together."""


def align(state: State) -> None:
    """Give the changes of each run the measures of the figures, or of the nouns, that they go with."""
    if "respectively" not in state.scene.roles:
        return
    changes = [figure for figure in state.figures if not is_level(figure.quantity)]
    for mark in (cue for cue in state.scene.cues if "respectively" in cue.word.roles):
        run = _run_at(changes, mark)
        if len(run) < 2:  # noqa: PLR2004 - a pair
            continue
        first = run[0].number
        levels = state.figures[max(0, first - len(run)) : first]
        is_told = state.scene.family == "zh" and len(set(_named_before(run[0]))) == len(run)
        if len(levels) == len(run) and not is_told and not set(levels) & set(changes):
            namings = [state.done[figure.number] for figure in levels]
        else:
            namings = _by_nouns(run) or [OPEN] * len(run)
        for figure, known in zip(run, namings, strict=True):
            state.done[figure.number] = (
                known if known is OPEN else replace(known, confidence="medium", rule="respectively")
            )


def _named_before(figure: Figure) -> list[int]:
    """The measures that words between a run of figures and the figure before it name, in order."""
    starts = {cue.start for cue in figure.before if cue.word.nouns or cue.word.actions}
    # A word right before another one only describes it.
    cues = [cue for cue in figure.before if cue.end not in starts or cue.word.alone]
    chooser = figure.chooser
    found = (
        chooser.narrowest(cue.word.alone) if cue.word.alone else chooser.broadest(cue.word.actions)
        for cue in cues
    )
    return [one for one in found if one is not None]


def _by_nouns(run: list[Figure]) -> list[Naming]:
    named = _named_before(run[0])
    measures = list(dict.fromkeys(named))
    if len(measures) == 1 and len(named) > 1:
        measures *= len(run)
    return [Naming(measure) for measure in measures] if len(measures) == len(run) else []


def _run_at(changes: list[Figure], mark: Cue) -> list[Figure]:
    """The unbroken run of changes right after the mark (Chinese) or right before it (English)."""
    kept: list[Figure] = []
    if changes and changes[0].family == "en":
        for figure in reversed(changes):
            if figure.end > mark.start:
                continue
            if kept and (kept[0].previous is not figure or kept[0].start - figure.end > _JOINED):
                break
            kept.insert(0, figure)
        return kept
    for figure in changes:
        if figure.start < mark.end or (kept and figure.previous is not kept[-1]):
            continue
        # Another clause says what that one is of.
        if kept and any(cue.word.actions or cue.word.nouns for cue in figure.before):
            break
        kept.append(figure)
    return kept
