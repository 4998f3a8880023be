"""Nouns that need no verb to say what a figure counts: at the figure, or before it."""

from collections.abc import Sequence

from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.asides import aside, is_done_else, is_only_about
from fraudkg.extract.measuring.before import backwards_from, is_before
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.labels import named_last
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import by_verb


def by_noun(figure: Figure) -> Naming | None:
    """By a noun that suffices: at the number, or before it with nothing but a link between."""
    is_aside = is_only_about(figure) or is_done_else(figure)
    governor = _topic(figure) if figure.quantity.unit in {"case", "person"} else None
    found = by_verb(figure, governor) if governor else None
    found = found or (None if is_aside else _at_number(figure))
    return found or _before_number(figure) or aside(figure)


def _at_number(figure: Figure) -> Naming | None:
    chooser, quantity = figure.chooser, figure.quantity
    for noun in reversed(figure.heads):
        if chinese.is_elsewhere(figure, noun):
            break
        measure = chooser.alone(quantity, noun, named_last(figure))
        if measure is None and figure.family == "en" and noun.start - figure.end <= 1:
            # A $2 million scam.
            measure = chooser.beside(noun.word.alone, quantity)
        if measure is not None:
            return Naming(measure, None, (), noun, "medium", "noun")
    return None


def _before_number(figure: Figure) -> Naming | None:
    for noun in backwards_from(figure.before):
        if chinese.is_elsewhere(figure, noun) or not is_before(figure.scene, noun, figure.quantity):
            break
        amount = chinese.amount(figure, noun)
        if amount is not None:
            return amount
        measure = _done_to_noun(figure, noun, figure.before)
        measure = measure or figure.chooser.alone(figure.quantity, noun, named_last(figure))
        if measure is not None:
            return Naming(measure, None, (), noun, "medium", "noun-before")
    return None


def _done_to_noun(figure: Figure, noun: Cue, cues: Sequence[Cue]) -> int | None:
    """English: what a participle right after a noun says was done: losses recovered came to so much."""
    behind = next((cue for cue in cues if cue.start == noun.end + 1), None)
    if figure.family != "en" or behind is None or not behind.word.is_participle:
        return None
    return figure.chooser.with_object(behind.word.actions, figure.quantity, [noun])[0]


def _topic(figure: Figure) -> Governor | None:
    """Chinese: the verb that says what all cases of a sentence are, also before a semicolon."""
    verb = chinese.verb_of_topic(figure)
    if verb is not None:
        return Governor(verb, "actions", is_adjacent=False, is_left=True, rule="topic")
    last = figure.state.last
    if last is None or last.scene.last_sign != ";":
        return None
    known = last.of_unit(figure.quantity)
    return known.governor if known.rule.startswith("topic") else None
