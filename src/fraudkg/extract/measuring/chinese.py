"""What only Chinese sentences do: words that are verb and noun, objects before their verb, receivers."""

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure

FAMILY = "zh"
_OF = 2
"""Characters between a verb and the noun that counts what it was done to: 拦阻诈欺件数."""
_AMOUNT = 60
"""Characters over which a word such as 金额 goes back to the verb that says of what."""


def amount(figure: Figure, noun: Cue) -> Naming | None:
    """A word that only says "amount" is of what the verb before did: 攔阻3件，金額達5萬元."""
    if figure.family not in {FAMILY, "vi"} or figure.quantity.kind != "money" or not noun.word.objects:
        return None
    cues = figure.scene.cues_in(max(figure.scene.start, noun.start - _AMOUNT), noun.start)
    verb = next((cue for cue in reversed(cues) if cue.word.is_verb), None)
    if verb is None:
        return None
    shared = verb.word.actions & noun.word.objects
    measure = figure.chooser.narrowest(one for one in shared if figure.chooser.fits(one, figure.quantity))
    if measure is None:
        return None
    governor = Governor(verb, "actions", is_adjacent=False, is_left=True, rule="amount")
    return Naming(measure, governor, (noun,), None, "medium", "amount")


def is_elsewhere(figure: Figure, noun: Cue) -> bool:
    """Whether something else was done to what a noun names: 勸止騙案5宗, 向被骗群众5人返还资金."""
    if figure.family != FAMILY:
        return False
    low, high = figure.scene.clause(figure.start)
    cues = figure.scene.cues_in(low, max(high, figure.end))
    if figure.quantity.unit == "person":
        return any("give" in cue.word.roles for cue in cues)
    if figure.quantity.kind != "count":
        return False
    # The verb stands before the noun, or before the number that the noun follows: 阻止83起诈骗案.
    at = min(noun.start, figure.start)
    near = (cue for cue in reversed(cues) if 0 <= at - cue.end <= _OF and cue.word.is_verb)
    verb = next(near, None)
    return verb is not None and not verb.word.actions & noun.word.nouns
