"""Which numbers of a statement a claim means: those that say its value, and no others.

A rate that words state without figures is a number, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

from fraudkg.claims.model import Number, Quantity
from fraudkg.errors import QuoteError, ReplayError
from fraudkg.extract.numbers import BEGIN, EXACT, NumberMention, Read, find_numbers, whole
from fraudkg.extract.numbers.languages import begin, reader
from fraudkg.lexicon.rows import family
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.evidence.find import is_whole_number, places
from fraudkg.text import Span

_OUT_OF = re.compile(r" (?:in|out of)(?: every)? ")
_FIGURES = re.compile(r"\d[\d.,]*")

_REACH = 64
"""How far around a quote a number may go on, and how much of a number a message shows."""


def choose_numbers(
    text: str, statement: Span, quantity: Quantity, named: str | None, words: tuple[Lexicon, str]
) -> tuple[NumberMention, ...]:
    """The numbers within a statement of the text that say the quantity's value, or its two ends.

    The claim may point out one (`named`), or leave the choice to the value. `words` are those that state
    rates, with the text's language, whose points and commas may say other than English ones.

    Raises:
        QuoteError: If the quote cuts a number.
        ReplayError: If its numbers do not say the value, or say it more than once.
    """
    lexicon, language = words
    read, begins = _reading(family(language), lexicon.folders)
    numbers = list(_numbers_within(text, statement, read, begins))
    if not any(number.value == quantity.value and named in {None, number.text} for number in numbers):
        numbers += sorted(set(_rates(text, statement, quantity, numbers, words)))
    if named is not None:
        numbers = [number for number in numbers if number.text == named]
        if not numbers:
            raise ReplayError(
                f"the number «{named}» is not read in «{text[statement.start : statement.end]}»",
                remedy="write it as the quote has it, scale word included",
            )
    ends = [quantity.lower, quantity.upper]
    wanted: list[Number | None] = ends if quantity.value is None else [quantity.value]
    if quantity.value is None:
        numbers = _with_ends(numbers, wanted, read)
    fitting = tuple(number for number in numbers if number.value in wanted)
    if not all(any(number.value == one for number in fitting) for one in wanted):
        stated = " to ".join(map(str, wanted))
        told = ", ".join(map(_shown, numbers)) or "no number"
        raise ReplayError(
            f"the value {stated} does not follow from its words: the quote has {told}",
            remedy="correct `value`, or quote the words that state it",
        )
    if len(fitting) > len(wanted):
        raise ReplayError(
            f"the value {' or '.join(map(str, wanted))} stands in the quote {len(fitting)} times",
            remedy="quote fewer words, or say which with `number`",
        )
    return fitting


def _rates(
    text: str,
    statement: Span,
    quantity: Quantity,
    numbers: Sequence[NumberMention],
    words: tuple[Lexicon, str],
) -> Iterator[NumberMention]:
    """The words that state the quantity's rate: doubled, half, nine in 10."""
    if quantity.value is None:
        return
    lexicon, language = words
    found: list[Span] = []
    for tongue, word, value, unit in lexicon.rates:
        if (tongue, Decimal(value), unit) == (family(language), quantity.value, quantity.unit):
            found += places(text, statement, word)
    for part, of in pairwise(numbers):
        is_ratio = quantity.unit == "percent" and part.value * 100 == of.value * quantity.value
        if is_ratio and _OUT_OF.fullmatch(text, part.span.end, of.span.start):
            found.append(Span(part.span.start, of.span.end))
    rate = Decimal(quantity.value)
    for at in found:
        yield NumberMention(at, text[at.start : at.end], rate, Decimal(1), is_scaled=False)


@cache
def _reading(tongue: str, folders: tuple[Path, ...]) -> tuple[Read, re.Pattern[str]]:
    """What reads numbers in a language, and what they begin with: what they may anywhere, and only there."""
    begins = f"{begin(tongue, folders).pattern}|{BEGIN.pattern}"
    return reader(tongue, folders), re.compile(begins, re.IGNORECASE)


def _with_ends(numbers: list[NumberMention], wanted: list[Number | None], read: Read) -> list[NumberMention]:
    """The numbers, the first of two with the scale that only the second names: 5 to 10 million, 两三千."""
    made = list(numbers)
    if any(number.value == wanted[0] for number in numbers):
        return made
    for at, (first, second) in enumerate(pairwise(numbers)):
        if second.value == wanted[1] and not first.is_scaled:
            factor = second.value / _unscaled(second, read)
            value = EXACT.multiply(first.value, factor)
            if value == wanted[0]:
                made[at] = replace(first, value=value, step=first.step * factor, is_scaled=True)
    return made


def _unscaled(number: NumberMention, read: Read) -> Decimal:
    """What the number's figures or its first numeral say without the scale that follows."""
    figures = _FIGURES.match(number.text)
    alone = figures[0].rstrip(".,") if figures else number.text[: max(1, number.text.find(" "))]
    return next((one.value for one in read(alone, 0) if one.value), number.value)


def _numbers_within(
    text: str, statement: Span, read: Read, begins: re.Pattern[str]
) -> Iterator[NumberMention]:
    """The numbers of the statement, read with what stands around it, so that it cannot cut "3.6 billion"."""
    start = max(0, statement.start - _REACH)
    for found in find_numbers(text[start : statement.end + _REACH], read, begins):
        more = None if found.more is None else found.more + start
        number = replace(found, span=found.span.shift(start), more=more)
        if number.span.end <= statement.start or number.span.start >= statement.end:
            continue
        if not statement.holds(number.span):
            raise QuoteError(f"the quote cuts the number «{number.text}»", remedy="quote the whole number")
        if is_whole_number(text, number.span):
            yield number


def _shown(number: NumberMention) -> str:
    """A number for a message, which is no place for hundreds of digits."""
    text = number.text if number.span.length <= _REACH else number.text[:_REACH] + "…"
    value = whole(number.value) if number.value.adjusted() < _REACH else f"{number.value:.3E}"
    return f"«{text}» ({value})"
