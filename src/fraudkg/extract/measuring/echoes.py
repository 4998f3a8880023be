"""Figures said twice: a headline repeats the text, and "the 309 suspects" are those named before."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from fraudkg.extract.candidates import Measure, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.nouns import is_level

_DIGITS = 3
"""From so many digits before the last zeros on two equal figures of one unit are taken for the same."""
_HEADED = 10
"""From this value on a headline repeats a figure of the text."""

Key = tuple[str | None, int | Decimal | None]


def echoed(
    document: Document, quantities: Sequence[Quantity], named: Sequence[Measure]
) -> tuple[Measure, ...]:
    """The measures, where an open one of the same figure as one that is named later takes its code."""
    known: defaultdict[Key, set[str]] = defaultdict(set)
    for quantity, measure in zip(quantities, named, strict=True):
        if measure.indicator and is_level(quantity):
            known[quantity.unit or measure.unit, quantity.value].add(measure.indicator)
    found = list(named)
    for number, (quantity, measure) in enumerate(zip(quantities, named, strict=True)):
        codes = known[quantity.unit, quantity.value]
        if not measure.indicator and len(codes) == 1 and _is_clear(document, quantity):
            [code] = codes
            found[number] = replace(measure, indicator=code, confidence="low", rules=("measure-echo",))
    return tuple(found)


def _is_clear(document: Document, quantity: Quantity) -> bool:
    """Whether the figure is long enough to be no other's, or stands in the headline."""
    if quantity.value is None or quantity.unit is None or not is_level(quantity):
        return False
    if sum(map(str.isdecimal, f"{Decimal(quantity.value):f}".strip("0."))) >= _DIGITS:
        return True
    is_headline = "\n" not in document.content[: quantity.span.end].strip()
    return is_headline and quantity.value >= _HEADED
