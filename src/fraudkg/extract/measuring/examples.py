"""The examples of the lexicon as tests: is each number given the measure it stands under?"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from fraudkg.extract.candidates import Ignored, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures
from fraudkg.lexicon.finding import Finding
from fraudkg.lexicon.measures import MeasureLexicon, MeasureWords


def failing(
    lexicon: Sequence[Path], stages: Callable[[str], tuple[Quantities, Measures]]
) -> Iterator[Finding]:
    """A finding for each example of which the number gets no measure, or another one.

    `stages` gives what reads a language family by the same folders.

    Raises:
        InputError: If a lexicon file is not of the form described.
    """
    for measure in MeasureLexicon.from_folders(lexicon).measures:
        for example in measure.examples:
            document = Document(example.text, example.language)
            quantities, measures = stages(document.family)
            account = quantities.find(document, ())
            found = account.quantities
            start = example.text.find(example.number)
            end = start + len(example.number)
            named = [
                (one.indicator, _other_unit(quantity, measure))
                for quantity, one in zip(found, measures.name(document, found), strict=True)
                if quantity.number.span.start < end and start < quantity.number.span.end
            ]
            passed = (
                one for one in account.ignored if one.passage.span.start <= start < one.passage.span.end
            )
            told = _told(start, named, passed)
            if start < 0 or [indicator for indicator, _ in named] != [measure.code]:
                yield Finding(
                    example.place,
                    f"the number {example.number} of an example of {measure.code} {told}",
                    "correct the example, or add the words that it needs",
                )


def _other_unit(quantity: Quantity, measure: MeasureWords) -> str:
    """The unit of a quantity in which the measure does not count, if it has one."""
    unit = "money" if quantity.kind == "money" else quantity.unit or ""
    return "" if unit in measure.units else unit


def _told(start: int, named: list[tuple[str | None, str]], passed: Iterator[Ignored]) -> str:
    if start < 0:
        return "does not stand in its sentence"
    if not named:
        return next((f"is passed over as {one.reason}" for one in passed), "is not read as a quantity")
    indicator, unit = named[0]
    told = f"is read as {indicator}" if indicator else "gets no measure"
    return f"{told}, and its unit is {unit}, which does not stand under `units`" if unit else told
