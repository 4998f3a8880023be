"""Rates that words state without figures, found where a claim of them is quoted."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from fraudkg.claims.model import Quantity
from fraudkg.extract.numbers import NumberMention
from fraudkg.lexicon.words import Lexicon, family
from fraudkg.review.find import places
from fraudkg.text import Span

_OUT_OF = re.compile(r" (?:in|out of)(?: every)? ")


def rates_within(
    text: str,
    statement: Span,
    quantity: Quantity,
    numbers: Sequence[NumberMention],
    words: tuple[Lexicon, str],
) -> Iterator[NumberMention]:
    """The words within `statement` that state the quantity's rate: doubled, half, nine in 10.

    Args:
        text: The whole text.
        statement: Where the quote stands.
        quantity: What the claim states.
        numbers: The numbers of the statement.
        words: The words that state rates, and the text's language.
    """
    if quantity.value is None:
        return
    lexicon, language = words
    for tongue, word, value, unit in lexicon.rates:
        if (tongue, Decimal(value), unit) == (family(language), quantity.value, quantity.unit):
            for at in places(text, statement, word):
                yield _rate(text, at, quantity)
    for part, whole in pairwise(numbers):
        is_ratio = quantity.unit == "percent" and part.value * 100 == whole.value * quantity.value
        if is_ratio and _OUT_OF.fullmatch(text, part.span.end, whole.span.start):
            yield _rate(text, Span(part.span.start, whole.span.end), quantity)


def _rate(text: str, at: Span, quantity: Quantity) -> NumberMention:
    return NumberMention(
        at, text[at.start : at.end], Decimal(quantity.value or 0), Decimal(1), is_scaled=False
    )
