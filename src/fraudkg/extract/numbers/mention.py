"""A number of a text, and the exact arithmetic of its value."""

from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

from fraudkg.text import Span

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Python rounds to 28 digits unless it is told not to."""
MORE = "余餘馀多"
"""Characters inside or right behind a Chinese number that say that it is passed."""
WITHIN = MORE + "几幾来來"
"""Characters before the last scale word of a Chinese number that say that it is passed or near: 600来万."""


@dataclass(frozen=True, order=True, slots=True)
class NumberMention:
    """A number in a text.

    Args:
        span: Its characters, scale included ("3.6 billion"), in code points.
        text: The same characters.
        value: What they say, scaled; exact, however many digits there are.
        step: What one unit of the last stated digit is worth (100,000,000 for "3.6 billion").
        is_scaled: Whether a scale word ends the number.
        more: Offset of a 余, 多, 几, 来 or + inside the number or right behind it, None where there is none.
    """

    span: Span
    text: str
    value: Decimal
    step: Decimal
    is_scaled: bool
    more: int | None = None

    @property
    def rounded_to(self) -> int | Decimal | None:
        """The visible rounding: given where a scale word or at least three zeros follow the digits."""
        if self.is_scaled:
            return whole(self.step)
        # Decimals show that the zeros before them are exact.
        digits = f"{self.value:f}".partition(".")[0] if self.value and self.step == 1 else ""
        zeros = len(digits) - len(digits.rstrip("0"))
        return 10**zeros if zeros >= 3 else None  # noqa: PLR2004 - the rule's three


def whole(value: Decimal) -> int | Decimal:
    """The same number, as int where it is whole.

    >>> whole(Decimal("7.60E+3")), whole(Decimal("1.50"))
    (7600, Decimal('1.5'))
    """
    return int(value) if value == value.to_integral_value() else EXACT.normalize(value)


def more_at(text: str, at: int) -> int | None:
    """The place itself where a character stands there that says more, else None."""
    return at if at < len(text) and text[at] in MORE else None
