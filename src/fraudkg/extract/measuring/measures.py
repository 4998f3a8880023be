"""Naming what a number counts: action, object and kind of unit, looked up in the lexicon of measures.

Where two measures fit equally, or no word says what is counted, the indicator stays open and the words are
kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from fraudkg.extract.candidates import Measure, Quantity
from fraudkg.extract.document import Document, Sentence
from fraudkg.extract.measuring.chooser import OPEN, Chooser, Naming
from fraudkg.extract.measuring.classifier import Classifier
from fraudkg.extract.measuring.columns import column_head
from fraudkg.extract.measuring.cues import Cue, Vocabulary
from fraudkg.extract.measuring.echoes import echoed
from fraudkg.extract.measuring.headings import heading
from fraudkg.extract.measuring.reader import name_all
from fraudkg.extract.measuring.scene import Scene
from fraudkg.extract.measuring.shown import object_zone, open_phrase, phrase
from fraudkg.extract.measuring.state import Figure, State
from fraudkg.lexicon.measures import MeasureLexicon

_MEASURED = re.compile(r"(?:bytes|grams|kilos|tons|tonnes|litres|liters|hryvnias|bitcoins|s'|ss)$")
"""Ends of words for weights, sizes and money that no unit stands for, and of words that are no plurals."""
_CARRIED = frozenset({"list", "list-after", "list-unit", "part"})
"""Rules that give a figure what another in its list was named."""
_PEOPLE = ("person",)
_TITLE = 40
"""Characters up to which a line is a title."""
_LIKELY, _CORRECTED, _DOUBTED, _AGREED = 0.6, 0.7, 0.5, 0.9
"""From which probability on the classifier names what is open, corrects what is carried, and makes a rule's
naming weak, or sure."""


class Measures:
    """Names the measure of each quantity of a text.

    Args:
        lexicon: Folders with the lexicon; later ones add words.
        family: Language family of the texts; one that has no words yields open measures.

    Raises:
        InputError: If a lexicon file is not of the form described in `fraudkg.lexicon.measures`.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = MeasureLexicon.from_folders(lexicon)
        self._measures = words.measures
        self._words = Vocabulary(words, family)
        self._chooser = Chooser(self._measures, self._words.implied)
        self._classifier = Classifier(lexicon, family, [one.code for one in words.measures])

    def states(self, document: Document, quantities: Sequence[Quantity]) -> Iterator[State]:
        """Each sentence with quantities, named by rules; quantities are in the order of the text."""
        quantities = [*map(_as_sum, quantities)] if document.family == "en" else quantities
        last: State | None = None
        for place, group in groupby(quantities, lambda one: document.number_at(one.number.span.start)):
            sentence = document.sentences[place]
            scene = Scene(document, sentence, self._words.find(document, sentence.span), list(group))
            head = heading(document, place, lambda before: self._is_title(document, before))
            cues = self._words.find(document, head.span) if head else None
            last = State(scene, self._chooser, last, cues, self._columns(document, scene.quantities))
            name_all(last)
            yield last

    def _columns(self, document: Document, quantities: Sequence[Quantity]) -> dict[int, list[Cue]]:
        """What heads the column of each quantity that stands in a table."""
        heads = (column_head(document, one.number.span.start) for one in quantities)
        return {number: self._words.find(document, head) for number, head in enumerate(heads) if head}

    def name(self, document: Document, quantities: Sequence[Quantity]) -> tuple[Measure, ...]:
        """The measure of each quantity, in the same order; quantities are in the order of the text."""
        named: list[Measure] = []
        learned: list[Measure] = []
        for state in self.states(document, quantities):
            for figure, naming in zip(state.figures, state.done, strict=True):
                best, probability = self._classifier.likeliest(figure)
                weighed = _weighed(naming, best, probability)
                named.append(self._measure(figure, weighed))
                learned.append(self._measure(figure, self._learned(figure, weighed, best, probability)))
        return tuple(
            measure if measure.indicator else guess
            for measure, guess in zip(echoed(document, quantities, named), learned, strict=True)
        )

    def _learned(self, figure: Figure, naming: Naming, best: int | None, probability: float) -> Naming:
        """What the classifier names where no rule tells: means stay open, and things are no people."""
        if best is None or naming.rule or probability < _LIKELY:
            return OPEN
        is_of_people = self._measures[best].units == _PEOPLE
        is_other = is_of_people and _is_thing(figure.scene, figure.quantity)
        return OPEN if is_other else Naming(best, rule="learned")

    def _is_title(self, document: Document, sentence: Sentence) -> bool:
        """Whether a line is no more than the title of a list of results."""
        cues = self._words.find(document, sentence.span) if sentence.span.length <= _TITLE else ()
        return any("results" in cue.word.roles and cue.end == sentence.span.end for cue in cues)

    def _measure(self, figure: Figure, naming: Naming) -> Measure:
        scene, number, quantity = figure.scene, figure.number, figure.quantity
        words = None if quantity.unit_words else object_zone(scene, number)
        if naming.measure is None:
            unit = "item" if _is_thing(scene, quantity) else None
            return Measure(None, open_phrase(scene, number), unit, words)
        measure = self._measures[naming.measure]
        unit = None
        if quantity.unit is None and quantity.kind == "count" and measure.units[:1] != ("money",):
            unit = next(iter(measure.units), None)
        text = phrase(scene, naming.cues) or open_phrase(scene, number)
        rules = (f"measure-{naming.rule}",)
        return Measure(measure.code, text, unit, words, naming.confidence, rules=rules)


def _weighed(naming: Naming, best: int | None, probability: float) -> Naming:
    """What rules named, surer or less sure by what the classifier says, or not named if only carried."""
    if naming.measure is None:
        return naming
    if best == naming.measure:
        return replace(naming, confidence="high") if probability >= _AGREED else naming
    if probability < _DOUBTED:
        return naming
    is_wrong = naming.rule in _CARRIED and probability >= _CORRECTED
    return OPEN if is_wrong else replace(naming, confidence="low")


def _is_thing(scene: Scene, quantity: Quantity) -> bool:
    """English: whether a noun in the plural that no unit stands for is counted: seven land divisions."""
    words = quantity.unit_words
    if scene.family != "en" or quantity.kind != "count" or quantity.unit is not None or words is None:
        return False
    return words.text.endswith("s") and not _MEASURED.search(words.text.lower())


def _as_sum(quantity: Quantity) -> Quantity:
    """A sum in a currency without a code is money, too: the sign before it is all that says so."""
    words = quantity.unit_words
    is_sum = words is not None and quantity.unit is None and words.span.end <= quantity.number.span.start
    return replace(quantity, kind="money") if is_sum else quantity
