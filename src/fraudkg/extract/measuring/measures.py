"""What a number counts: action, object and kind of unit, looked up in the lexicon of measures.

Where two measures fit equally, or no word says what is counted, the indicator stays open and the words are
kept.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial
from itertools import groupby
from pathlib import Path

from fraudkg.extract.candidates import Measure, Quantity
from fraudkg.extract.columns import column_head, is_scaled
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.chooser import Chooser
from fraudkg.extract.measuring.classifier import Classifier, is_thing, learned, weighed
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.headings import heading
from fraudkg.extract.measuring.instead import read_instead
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.rules import name_all
from fraudkg.extract.measuring.scene import Scene
from fraudkg.extract.measuring.shown import object_zone, open_phrase, phrase
from fraudkg.extract.measuring.state import OPEN, Choice, Figure, State
from fraudkg.extract.measuring.tables import by_kind
from fraudkg.extract.measuring.vocabulary import Vocabulary
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import listed_words
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.text import Span

_INSIDE = r"[^()（）\d\n]{0,16}?"
_GLOSS = rf"[(（](?:{{gloss}}{_INSIDE}|{_INSIDE}{{gloss-end}})[)）]"
"""A bracket between noun and figure that says nothing of what is counted: （含未遂）, （新臺幣，下同）."""
_GOING_ON = frozenset({"change", "level", "list", "as-before", "breakdown"})
"""Rules by which a figure counts what another one did."""
_FEWEST_DIGITS = 3
"""From so many digits before the last zeros on two equal figures of one unit are taken for the same."""
_LEAST_HEADLINE = 10
"""From this value on a headline repeats a figure of the text."""
_LEAST_WHOLE = 30
"""From this value on figures that add up to another are taken for its parts."""
_MOST_PARTS = 32
"""So many figures at most are parts of one, so that a long list takes no longer for each of its figures."""

_Key = tuple[str | None, int | Decimal | None]


class Measures:
    """Names the measure of each quantity of a text; in a language without words all stay open.

    Raises:
        InputError: If a lexicon file is not of the form described in `fraudkg.lexicon.measures`.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = MeasureLexicon.from_folders(lexicon)
        self._measures = words.measures
        self._words = Vocabulary(words, family)
        self._marks = Phrasing(listed_words(lexicon, "marks", family))
        self._chooser = Chooser(
            self._measures,
            self._words.implied,
            self._marks.phrases("{piece}"),
            listed_words(lexicon, "indicators", family),
            read_instead(lexicon),
        )
        self._classifier = Classifier(lexicon, family, [one.code for one in words.measures])

    def figures(self, document: Document, quantities: Sequence[Quantity]) -> Iterator[Figure]:
        """Each quantity in its sentence, named by rules; quantities are in the order of the text."""
        quantities = [*map(_as_sum, quantities)] if document.family == "en" else quantities
        last: State | None = None
        # Many lines of a list stand under one heading, many cells of a table in one column.
        cues_of = cache(partial(self._words.find, document))
        for place, group in groupby(quantities, lambda one: document.number_at(one.number.span.start)):
            sentence = document.sentences[place]
            scene = Scene(document, sentence, cues_of(sentence.span), list(group), self._marks)
            head = heading(document, place)
            cues = cues_of(head.span) if head else None
            heads = [column_head(document, one.number.span.start) for one in scene.quantities]
            spans = {number: span for number, span in enumerate(heads) if span}
            columns = {number: cues_of(span) for number, span in spans.items()}
            plain = [one.kind in {"count", "money"} and one.scale is None for one in scene.quantities]
            scaled = {number for number, span in spans.items() if plain[number] and is_scaled(document, span)}
            last = State(scene, self._chooser, last, cues, columns, scaled=scaled)
            yield from name_all(last)

    def name(self, document: Document, quantities: Sequence[Quantity]) -> tuple[Measure, ...]:
        """The measure of each quantity, in the same order; quantities are in the order of the text."""
        named: list[Measure] = []
        guesses: list[Measure | None] = []
        document = self._without_glosses(document)
        for figure in self.figures(document, quantities):
            choice = figure.choice
            best, probability = self._classifier.likeliest(figure)
            ours = weighed(figure, choice, best, probability) if self._classifier.has_say(choice) else choice
            guess = learned(figure, ours, best, probability)
            named.append(self._measure(figure, ours))
            guesses.append(None if guess is OPEN else self._measure(figure, guess))
        # What the text says twice goes before what is only likely.
        said = [
            guess if guess is not None and not measure.indicator else measure
            for measure, guess in zip(_echoed(document, quantities, named), guesses, strict=True)
        ]
        return by_kind(document, quantities, said, self._marks)

    def _without_glosses(self, document: Document) -> Document:
        """The same text with blanks in place of glosses; itself where there are none."""
        found = self._marks[_GLOSS].finditer(document.folded) if self._marks.words("gloss") else ()
        spans = [Span(*match.span()) for match in found]
        return document.without(spans) if spans else document

    def sure(
        self, document: Document, quantities: Sequence[Quantity]
    ) -> Iterator[tuple[Quantity, str, list[Cue]]]:
        """The quantities that the classifier names and no rule otherwise, with code and the rule's words.

        Of a language without a classifier those that a rule names.
        """
        for figure in self.figures(document, quantities):
            found = self._classifier.certain(figure, figure.choice)
            if found is not None:
                yield figure.quantity, self._measures[found].code, figure.choice.cues

    def _measure(self, figure: Figure, choice: Choice) -> Measure:
        quantity = figure.quantity
        words = None if quantity.unit_words else object_zone(figure)
        if choice.measure is None:
            return Measure(None, open_phrase(figure), "item" if is_thing(figure) else None, words)
        measure = self._measures[choice.measure]
        unit = None
        is_thing_or_person = quantity.kind == "count" and measure.units[:1] != ("money",)
        if quantity.unit is None and is_thing_or_person and not _is_weight(figure):
            unit = next(iter(measure.units), None)
        elif quantity.unit == "case" and choice.rule in _GOING_ON:
            unit = _unit_before(figure, choice)
        unit = unit or figure.chooser.own_unit(choice.measure, quantity)
        text = phrase(figure.scene, choice.cues) or open_phrase(figure)
        rules = (f"measure-{choice.rule}",)
        return Measure(measure.code, text, unit, words, choice.confidence, rules=rules, verb=_verb(choice))


def _is_weight(figure: Figure) -> bool:
    """English: whether a number tells how much there is, not how many: 300 kg of gold."""
    scene, end = figure.scene, figure.quantity.number.span.end
    return figure.family == "en" and scene.marks[r"[ -]?{weight}\b"].match(scene.folded, end) is not None


def _verb(choice: Choice) -> Span | None:
    """Where the verb stands that governs a figure, which "arrests of" is not."""
    cue = choice.governor.cue if choice.governor else None
    return Span(cue.start, cue.end) if cue and "of" not in cue.word.forms else None


def _unit_before(figure: Figure, choice: Choice) -> str | None:
    """Japanese: reports go on where 件 alone stands behind: 相談は5件で、前年より2件増."""
    for quantity, known in figure.state.told(figure.number) if figure.family == "ja" else ():
        if quantity.kind == "count" and known.measure == choice.measure and known.rule not in _GOING_ON:
            return "report" if quantity.unit == "report" else None
    return None


def _as_sum(quantity: Quantity) -> Quantity:
    """A sum in a currency without a code is money, too: the sign before it is all that says so."""
    words = quantity.unit_words
    is_sum = words is not None and quantity.unit is None and words.span.end <= quantity.number.span.start
    return replace(quantity, kind="money") if is_sum else quantity


def _echoed(
    document: Document, quantities: Sequence[Quantity], named: Sequence[Measure]
) -> tuple[Measure, ...]:
    """The measures, where an open one of the same figure as one that is named later takes its code."""
    known: defaultdict[_Key, set[str]] = defaultdict(set)
    for quantity, measure in zip(quantities, named, strict=True):
        if measure.indicator and is_level(quantity):
            known[quantity.unit or measure.unit, quantity.value].add(measure.indicator)
    found, headline = list(named), _headline(document.content)
    for number, (quantity, measure) in enumerate(zip(quantities, named, strict=True)):
        codes = known[quantity.unit, quantity.value]
        if not measure.indicator and len(codes) == 1 and _is_clear(quantity, headline):
            [code] = codes
            found[number] = replace(measure, indicator=code, confidence="low", rules=("measure-echo",))
    for run, total in _runs(document, quantities):
        # "323 people are under investigation. The 216 men and 107 women": parts of what they add up to.
        codes = known[quantities[run[0]].unit, total]
        if len(codes) == 1 and all(found[at].confidence == "low" for at in run):
            [code] = codes
            for at in run:
                found[at] = replace(found[at], indicator=code, confidence="medium", rules=("measure-sum",))
    return tuple(found)


def _runs(document: Document, quantities: Sequence[Quantity]) -> Iterator[tuple[range, int | Decimal]]:
    """Neighbours of one sentence and unit, and what they count together; each is a place in the list."""
    for start, first in enumerate(quantities):
        total, sentence = first.value, document.number_at(first.number.span.start)
        for at, one in enumerate(quantities[start + 1 : start + _MOST_PARTS], start + 1):
            is_beside = document.number_at(one.number.span.start) == sentence and one.unit == first.unit
            if total is None or one.value is None or not (is_beside and is_level(first) and is_level(one)):
                break
            total += one.value
            if first.unit and total >= _LEAST_WHOLE:
                yield range(start, at + 1), total


def _headline(content: str) -> int:
    """Where the first line of a text ends that is not blank."""
    end = content.find("\n", len(content) - len(content.lstrip()))
    return end if end >= 0 else len(content)


def _is_clear(quantity: Quantity, headline: int) -> bool:
    """Whether the figure is long enough to be no other's, or stands in the headline, which ends there."""
    if quantity.value is None or quantity.unit is None or not is_level(quantity):
        return False
    if sum(map(str.isdecimal, f"{Decimal(quantity.value):f}".strip("0."))) >= _FEWEST_DIGITS:
        return True
    return quantity.span.end <= headline and quantity.value >= _LEAST_HEADLINE
