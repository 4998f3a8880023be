"""What rules and the classifier say of a figure, weighed against each other."""

from dataclasses import replace

from fraudkg.extract.measuring.choice import OPEN, Choice
from fraudkg.extract.measuring.classifier import CERTAIN
from fraudkg.extract.measuring.state import Figure

_CARRIED = frozenset({"list", "list-after", "list-unit", "part"})
"""Rules that give a figure what another in its list was named."""
_LINKED = frozenset({"linked"})
_LIKELY, _CORRECTED, _DOUBTED = 0.6, 0.7, 0.5
"""From which probability on the classifier names what is open, corrects what is carried, and makes a rule's
choice weak."""


def weighed(choice: Choice, best: int | None, probability: float) -> Choice:
    """What rules named, surer or less sure by what the classifier says, or not named if only carried."""
    if choice.measure is None:
        return choice
    if best == choice.measure:
        return replace(choice, confidence="high") if probability >= CERTAIN else choice
    if probability < _DOUBTED:
        return choice
    is_wrong = choice.rule in _CARRIED and probability >= _CORRECTED
    return OPEN if is_wrong else replace(choice, confidence="low")


def learned(figure: Figure, choice: Choice, best: int | None, probability: float) -> Choice:
    """What the classifier names where no rule tells: means stay open by rule, and things are no people."""
    is_open = choice.measure is None and not choice.rule
    if best is None or not is_open or probability < _LIKELY:
        return OPEN
    # Held 5 men tied to 300 accounts: something else is linked to what is counted.
    is_linked = figure.family == "en" and figure.is_behind(_LINKED)
    is_no_person = bool(figure.chooser.people([best])) and is_thing(figure)
    if is_linked or is_no_person or _is_doer(figure, best) or _is_share_of_else(figure, best):
        return OPEN
    return Choice(best, rule="learned")


def _is_share_of_else(figure: Figure, measure: int) -> bool:
    """English: whether a share is of something else than the money of a measure: 20% of the people."""
    is_share = figure.family == "en" and figure.quantity.kind == "percent"
    is_share = is_share and figure.chooser.is_of_money(measure)
    return is_share and any(measure not in cue.word.nouns | cue.word.heads for cue in figure.heads[-1:])


def _is_doer(figure: Figure, measure: int) -> bool:
    """English: whether people did to the next what a measure tells: 12 men who cheated 300 others."""
    number, done = figure.number + 1, figure.state.done
    if figure.family != "en" or number == len(done):
        return False
    are_people = figure.quantity.unit == figure.scene.quantities[number].unit == "person"
    governor = done[number].governor if are_people and done[number].measure == measure else None
    return governor is not None and governor.is_left and governor.cue.start > figure.end


def is_thing(figure: Figure) -> bool:
    """English: whether a noun in the plural that no unit stands for is counted: seven land divisions."""
    quantity, words = figure.quantity, figure.quantity.unit_words
    if figure.family != "en" or quantity.kind != "count" or quantity.unit is not None or words is None:
        return False
    marks, text = figure.scene.marks, words.text
    return text.endswith(marks.phrases("{plural}")) and not text.lower().endswith(
        marks.phrases("{no-things}")
    )
