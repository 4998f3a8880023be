"""Which numbers of a statement a claim means: those that say its value, and no others."""

from collections.abc import Iterator
from dataclasses import replace

from fraudkg.claims.model import Quantity
from fraudkg.errors import QuoteError, ReplayError
from fraudkg.extract.numbers import NumberMention, find_numbers, whole
from fraudkg.review.find import is_whole_number
from fraudkg.text import Span

_REACH = 64
"""How far around a quote a number may go on, and how much of a number a message shows."""


def choose_numbers(
    text: str, statement: Span, quantity: Quantity, named: str | None
) -> tuple[NumberMention, ...]:
    """The numbers within `statement` that say the quantity's value, or its two ends.

    Args:
        text: The whole text; the numbers' offsets are in it.
        statement: Where the quote stands.
        quantity: What the claim states.
        named: The number that the claim points out, None where it leaves the choice to the value.

    Raises:
        QuoteError: If the quote cuts a number.
        ReplayError: If its numbers do not say the value, or say it more than once.
    """
    numbers = list(_numbers_within(text, statement))
    if named is not None:
        numbers = [number for number in numbers if number.text == named]
        if not numbers:
            raise ReplayError(
                f"the number «{named}» is not read in «{text[statement.start : statement.end]}»",
                remedy="write it as the quote has it, scale word included",
            )
    wanted = [quantity.value] if quantity.value is not None else [quantity.lower, quantity.upper]
    fitting = tuple(number for number in numbers if number.value in wanted)
    if not all(any(number.value == one for number in fitting) for one in wanted):
        stated = " to ".join(map(str, wanted))
        read = ", ".join(map(_shown, numbers)) or "no number"
        raise ReplayError(
            f"the value {stated} does not follow from its words: the quote has {read}",
            remedy="correct `value`, or quote the words that state it",
        )
    if len(fitting) > len(wanted):
        raise ReplayError(
            f"the value {' or '.join(map(str, wanted))} stands in the quote {len(fitting)} times",
            remedy="quote fewer words, or say which with `number`",
        )
    return fitting


def _numbers_within(text: str, statement: Span) -> Iterator[NumberMention]:
    """The numbers of the statement, read with what stands around it, so that it cannot cut "3.6 billion"."""
    start = max(0, statement.start - _REACH)
    for found in find_numbers(text[start : statement.end + _REACH]):
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
