"""What the figures behind one in a row say of it, once all are named."""

from dataclasses import replace

from fraudkg.extract.measuring.chooser import OPEN
from fraudkg.extract.measuring.scene import end_of
from fraudkg.extract.measuring.state import Figure, State
from fraudkg.extract.measuring.verbs import by_verb

_AMONG = frozenset({"among", "among the"})
"""How a sentence begins that tells what some of a number are."""


def name_backwards(state: State) -> None:
    """A verb after a list governs all of it: nine men and three women were arrested."""
    beyond = OPEN
    for figure in reversed(state.figures[:-1]):
        later, later_figure = state.done[figure.number + 1], state.figures[figure.number + 1]
        over, beyond = beyond, OPEN
        if state.done[figure.number] is not OPEN:
            continue
        if _is_in_row(figure, later_figure):
            state.done[figure.number] = replace(later, objects=(), confidence="low", rule="list-after")
            continue
        if _is_whole(figure, later_figure):
            continue
        governor = later.governor or over.governor
        if governor is None or governor.is_left:
            continue
        stops = {"boundary", "be"} if governor.rule == "passive" else {"boundary", "part"}
        if any(cue.word.roles & stops for cue in state.scene.cues_in(figure.end, later_figure.start)):
            continue
        found = by_verb(figure, governor)
        # Two bracelets: a thing that is not known does not end the list.
        beyond = (later if later.governor else over) if found is None else OPEN
        if found is not None:
            state.done[figure.number] = replace(found, confidence="medium", rule="list-after")


def _is_whole(first: Figure, later: Figure) -> bool:
    """English: whether a figure is the whole of the part after it: among the 90, 12 were held."""
    scene = first.scene
    if first.family != "en":
        return False
    is_opened = not first.number and scene.folded[scene.start : first.start].strip() in _AMONG
    end = end_of(later.quantity, later.family)
    return is_opened or scene.folded.startswith((" of whom ", " of which "), end)


def _is_in_row(first: Figure, later: Figure) -> bool:
    """Japanese, Korean: whether counts of kinds in brackets lead up to a sum: 甲(3人), 乙(2人) 計5人."""
    if first.family not in {"ja", "ko"} or first.state.done[later.number].measure is None:
        return False
    is_bracketed = first.scene.folded[: first.start].rstrip().endswith(("(", "（"))
    return is_bracketed and first.quantity.unit == later.quantity.unit is not None


def name_converted(state: State) -> None:
    """A sum and its conversion are one: EUR 200 (USD 270) stolen from 5 victims."""
    for figure in state.figures[1:]:
        if "conversion" in figure.quantity.flags and figure.known is OPEN:
            state.done[figure.number - 1] = state.done[figure.number]
