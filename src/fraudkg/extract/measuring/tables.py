"""A figure in a table whose column is headed by a noun that alone does not suffice: Cases 2024."""

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.state import Figure


def of_column(figure: Figure) -> Naming | None:
    """By the noun above and the label of its row, else as the row above has it: Investment fraud, Total."""
    scene, last, heads = figure.scene, figure.state.last, figure.state.columns.get(figure.number, ())
    label = scene.cues_in(scene.start, scene.quantities[0].span.start)
    told = [one for cue in label for one in sorted(cue.word.alone)]
    above = [last.done[number] for number, cues in last.columns.items() if cues == heads] if last else []
    for noun in heads:
        for measure in (*told, *(one.measure for one in above if one.measure is not None)):
            if measure in noun.word.nouns and figure.chooser.fits(measure, figure.quantity):
                return Naming(measure, None, (), noun, "low", "column")
    return None
