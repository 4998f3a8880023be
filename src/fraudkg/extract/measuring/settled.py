"""Which of two measures of one verb is meant, as the rest of the sentence tells."""

from dataclasses import replace

from fraudkg.extract.measuring import settled_chinese, settled_english
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.state import Figure


def settled(figure: Figure, found: Naming) -> Naming:
    """The naming, or that of what police opened, what a court tries, what was seized, who was sent home."""
    if figure.family == "en" and found.measure is None:
        return settled_english.seen(figure) or found
    code = None
    if figure.family == "en":
        code = settled_english.code(figure, found)
    elif figure.family == "zh":
        code = settled_chinese.code(figure, found)
    return found if code is None else replace(found, measure=figure.chooser.number_of(code))
