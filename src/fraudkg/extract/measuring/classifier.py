"""What a number counts by the words round it, where no rule tells or to say how sure one is.

A linear classifier, learnt from annotated figures (scripts/train_classifier.py).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from fraudkg.extract.measuring.state import OPEN, Choice, Figure
from fraudkg.extract.weights import OTHER, read_weights, words_of

AGREED, CERTAIN = 0.5, 0.9
"""From which probability on a measure is likely that a rule names as well, and as good as sure by itself."""
_CARRIED = frozenset({"list", "list-after", "list-unit", "part"})
"""Rules that give a figure what another in its list was named."""
_RAN = r"\b{other-deed}\b"
_IN_BEING = r"(?: [a-z-]+){0,4} (?:{being} |that )?{in-being}\b"
_LINKED = frozenset({"linked", "else"})
"""Roles of words behind which a number is of something else than what is counted."""
_LIKELY, _CORRECTED, _DOUBTED = 0.6, 0.7, 0.5
"""From which probability on the classifier names what is open, corrects what is carried, and makes a rule's
choice weak."""


def features(figure: Figure, codes: Sequence[str]) -> set[str]:
    """Words before (<) and after (>) a figure in its clause and elsewhere in its sentence (~).

    Also what words of the lexicon there may bear, its unit, and what the figures before it were named.
    Its sentence has been named by rules; `codes` are those of the lexicon's measures, in its order.
    """
    scene, quantity, state = figure.scene, figure.quantity, figure.state
    inner, outer = scene.clause(quantity.number.span.start)
    inner = max(figure.low, inner)
    outer = max(figure.end, min(outer, figure.high))
    stretches = [("<", inner, figure.start), (">", quantity.number.span.end, outer)]
    span = scene.sentence.span
    found: set[str] = set()
    for where, low, high in (*stretches, ("~", span.start, inner), ("~", outer, span.end)):
        found.update(map(where.__add__, words_of(scene.folded, figure.family, low, high)))
    fitting = figure.chooser.fitting(quantity)
    for where, low, high in stretches:
        for word in (cue.word for cue in scene.cues_in(low, high)):
            slots = (("action", word.actions), ("deed", word.deeds), ("noun", word.nouns))
            found.update([f"{where}{name}:{codes[one]}" for name, ones in slots for one in ones & fitting])
    if figure.number:
        last = state.done[figure.number - 1].measure
        found.add(f"previous:{OTHER if last is None else codes[last]}")
    earlier = reversed(state.last.done) if state.last else ()
    found.update(islice((f"sentence:{codes[one.measure]}" for one in earlier if one.measure is not None), 1))
    words = quantity.unit_words
    found.update((f"unit:{quantity.unit}", f"kind:{quantity.kind}"))
    found.update([f"words:{words.text.casefold()}"] if words else [])
    found.update(f"flag:{flag}" for flag in quantity.flags)
    return found


class Classifier:
    """Tells measures, by their `codes` in the lexicon's order, apart in a family of languages.

    Where the family has no table, everything is open.

    Raises:
        InputError: If a line of a table is not feature, measure and weight.
    """

    def __init__(self, lexicon: Sequence[Path], family: str, codes: Sequence[str]) -> None:
        self._codes = codes
        self._numbers = {code: number for number, code in enumerate(codes)}
        self._weights = read_weights(lexicon, family)
        self._learnt = frozenset(self._weights.classes if self._weights else ())

    def has_say(self, choice: Choice) -> bool:
        """Whether it learnt the measure that a rule names; of a study's own it can only say another."""
        return choice.measure is None or self._codes[choice.measure] in self._learnt

    def likeliest(self, figure: Figure) -> tuple[int | None, float]:
        """The number of the likeliest measure that counts in the figure's unit, and its probability.

        None is the class of what no measure counts; nothing is probable where there is no table.
        """
        if self._weights is None:
            return None, 0.0
        known = self._weights.probabilities(features(figure, self._codes))
        best, most = None, known.pop(OTHER, 0.0)
        for code, probability in known.items():
            number = self._numbers.get(code)
            if probability > most and number is not None and figure.chooser.fits(number, figure.quantity):
                best, most = number, probability
        return best, most

    def certain(self, figure: Figure, choice: Choice) -> int | None:
        """The measure that is certain where no rule names another; the rule's where it has no say."""
        if self._weights is None or not self.has_say(choice):
            return choice.measure
        is_deed = any(cue.word.actions or cue.word.deeds for cue in figure.scene.cues)
        if choice.measure is None and (choice.rule or not is_deed):
            return None
        best, probability = self.likeliest(figure)
        if choice.measure is None:
            return best if probability >= CERTAIN else None
        return best if best == choice.measure and probability >= AGREED else None


def weighed(figure: Figure, choice: Choice, best: int | None, probability: float) -> Choice:
    """What rules named, surer or less sure by what the classifier says, or not named if only carried."""
    if choice.measure is None:
        return choice
    if best == choice.measure:
        return replace(choice, confidence="high") if probability >= CERTAIN else choice
    if probability < _DOUBTED:
        return choice
    # Nine illegal huts and three flats were torn down.
    is_described = choice.rule == "list-after" and best in figure.chooser.counting("stock")
    is_wrong = choice.rule in _CARRIED and not is_described and probability >= _CORRECTED
    return OPEN if is_wrong else replace(choice, confidence="low")


def learned(figure: Figure, choice: Choice, best: int | None, probability: float) -> Choice:
    """What the classifier names where no rule tells: means stay open by rule, and things are no people."""
    is_open = choice.measure is None and not choice.rule
    if best is None or not is_open or probability < _LIKELY:
        return OPEN
    # Held 5 men tied to 300 accounts: something else is linked to what is counted.
    is_linked = figure.family == "en" and figure.is_behind(_LINKED)
    is_no_person = bool(figure.chooser.people([best])) and is_thing(figure)
    if (
        _is_else(figure, best)
        or is_linked
        or is_no_person
        or _is_doer(figure, best)
        or _is_share_of_else(figure, best)
    ):
        return OPEN
    return Choice(best, rule="learned")


def _is_only_there(figure: Figure) -> bool:
    """English: whether criminals ran things, or somebody found them, but nobody closed them."""
    scene, low = figure.scene, figure.scene.clause(figure.start)[0]
    if scene.marks[_IN_BEING].match(scene.folded, figure.end):
        return True
    ends = [match.end() for match in scene.marks[_RAN].finditer(scene.folded, low, figure.start)]
    between = scene.cues_in(ends[-1], figure.start) if ends else ()
    return bool(ends) and not any(cue.word.is_verb and cue.word.actions for cue in between)


def _is_else(figure: Figure, measure: int) -> bool:
    """Whether the verb before it is one of another deed than any measure counts: 招揽5家团伙, ran 5 websites.

    Nor does any count what only was there: 5 call centres were operating.
    """
    scene, low = figure.scene, figure.clause
    if figure.family == "en" and measure in figure.chooser.counting("closed"):
        return _is_only_there(figure)
    if figure.family != "zh":
        return False
    verbs = (cue.end for cue in figure.in_clause if cue.word.is_verb)
    said = scene.marks["{other-deed}"].finditer(scene.folded, max([low, *verbs]), figure.start)
    return next(said, None) is not None


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
