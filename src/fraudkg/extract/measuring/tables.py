"""A figure in a table whose column is headed by a noun that alone does not suffice: Cases 2024."""

from collections.abc import Iterator

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.state import Figure


def of_column(figure: Figure) -> Naming | None:
    """By the noun above and the label of its row, else as the row above has it: Investment fraud, Total."""
    heads = figure.state.columns.get(figure.number, ())
    for noun in heads:
        for measure in (*_of_label(figure), *_of_row_above(figure)):
            if measure in noun.word.nouns and figure.chooser.fits(measure, figure.quantity):
                return Naming(measure, None, (), noun, "low", "column")
    return None


def _of_label(figure: Figure) -> Iterator[int]:
    """The measures that words of the row's label name by themselves."""
    scene = figure.scene
    for cue in scene.cues_in(scene.start, scene.quantities[0].span.start):
        yield from cue.word.alone


def _of_row_above(figure: Figure) -> Iterator[int]:
    """What the figure above, below the same head, was named."""
    last, heads = figure.state.last, figure.state.columns[figure.number]
    for number, cues in last.columns.items() if last else ():
        measure = last.done[number].measure if last else None
        if cues == heads and measure is not None:
            yield measure
