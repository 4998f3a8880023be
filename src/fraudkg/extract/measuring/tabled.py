"""Lines of one form, a label and its figures: each figure counts what the one above it counts."""

from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.scene import Scene
from fraudkg.extract.measuring.state import Figure

_SIGNS = (":", "：", "|", " –", " —", " -")
_LABEL = 60
"""Characters of a label, at the most."""
_BETWEEN = " \n\t\u00a0•·*-–—>"


def as_above(figure: Figure) -> Naming | None:
    """Behind a label of its own, what the figure at the same place of the line above counts."""
    scene, last = figure.scene, figure.state.last
    if last is None or len(last.figures) <= figure.number or not (_is_row(scene) and _is_row(last.scene)):
        return None
    between = scene.document.folded[last.scene.sentence.span.end : scene.start]
    other, known = last.figures[figure.number].quantity, last.done[figure.number]
    is_same = other.kind == figure.quantity.kind and figure.quantity.unit in {None, other.unit}
    if between.strip(_BETWEEN) or known.measure is None or not is_same:
        return None
    return replace(known, objects=(), confidence="low", rule="row")


def _is_row(scene: Scene) -> bool:
    """Whether a sentence begins with a label: a few words without a verb, and a sign."""
    first = scene.quantities[0].span.start
    label = scene.folded[scene.start : first].rstrip()
    is_label = label.endswith(_SIGNS) and len(label) <= _LABEL
    return is_label and not any(cue.word.is_verb for cue in scene.cues_in(scene.start, first))
