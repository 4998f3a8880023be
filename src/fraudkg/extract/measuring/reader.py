"""Naming the quantities of a sentence, from left to right."""

from dataclasses import replace

from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.aligned import align
from fraudkg.extract.measuring.asides import with_last
from fraudkg.extract.measuring.backwards import name_backwards, name_converted
from fraudkg.extract.measuring.before import is_of_one
from fraudkg.extract.measuring.changes import level, of_change
from fraudkg.extract.measuring.chooser import AVERAGE, OPEN, Naming
from fraudkg.extract.measuring.headed import by_heading, itemised
from fraudkg.extract.measuring.lists import inherited
from fraudkg.extract.measuring.means import is_average
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.often import often
from fraudkg.extract.measuring.own import own
from fraudkg.extract.measuring.parts import broken_down
from fraudkg.extract.measuring.ranks import ranked
from fraudkg.extract.measuring.seconds import cost_of_cases, given, robbed
from fraudkg.extract.measuring.settled import settled
from fraudkg.extract.measuring.state import Figure, State
from fraudkg.extract.measuring.tabled import as_above


def name_all(state: State) -> list[Naming]:
    """The naming of each quantity of a sentence."""
    for figure in state.figures:
        state.done.append(_named(figure))
    name_backwards(state)
    align(state)
    name_converted(state)
    state.done = [settled(*pair) for pair in zip(state.figures, state.done, strict=True)]
    return state.done


def _named(figure: Figure) -> Naming:
    quantity = figure.quantity
    if "conversion" in quantity.flags and figure.number:
        return replace(figure.known, rule="conversion")
    if is_average(figure):
        return AVERAGE
    if _is_open(figure):
        return OPEN
    repeated = often(figure)
    if repeated is not None:
        return repeated
    if not is_level(quantity):
        return of_change(figure)
    found = robbed(figure) or given(figure) or own(figure) or level(figure)
    if found is not None and found.rule in {"noun", "noun-before"}:
        found = itemised(figure) or found
    found = found or inherited(figure) or by_heading(figure)
    found = found or broken_down(figure)
    found = found or cost_of_cases(figure) or with_last(figure)
    return found or ranked(figure) or as_above(figure) or OPEN


def _is_open(figure: Figure) -> bool:
    """Whether what stands beside a number is of something else than what it counts."""
    scene, quantity = figure.scene, figure.quantity
    if figure.previous and scene.is_whole_of(figure.previous.quantity, quantity):
        return True
    is_else = chinese.is_some_of_them(figure) or chinese.is_of_places(figure)
    return is_else or scene.is_manner(quantity) or is_of_one(scene, quantity)
