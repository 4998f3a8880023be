"""What stands around one number while it is being read."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from fraudkg.extract.numbers import NumberMention

_DIGITS = re.compile(r"[\d.,，．\s¼½¾]+")

UNCOUNTED = "uncounted"
"""The reason why a Chinese numeral is open that stands alone."""


@dataclass(frozen=True, order=True, slots=True)
class Piece:
    """A code and the characters that bear it."""

    code: str
    start: int
    end: int


@dataclass(slots=True)
class Around:
    """A number while it is being read; offsets are code points of the text.

    Args:
        number: The number itself.
        upper: The upper end of a range.
        bound: The comparator that words state.
        currency: The currency that a sign or word states.
        unit: Notation of the unit.
        unit_at: Where the words stand that bear it; None where the unit was carried from elsewhere.
        counts: Whether a pronoun says that it counts, without a noun.
        is_sum: Whether it is money of a currency that nothing tells.
        reason: Why it counts nothing; the empty text where it is no number at all.
        why_open: The code of the reason why nothing is made of it, though it may count.
        flags: Remarks for the reviewer.
        start: Where it begins.
        value: Its value; with `upper`, the lower end of a range.
        end: Where it ends, scale included, with `upper` the range.
        left: Where all that belongs to it begins.
        right: Where all that belongs to it ends.
    """

    number: NumberMention
    upper: Decimal | None = None
    bound: Piece | None = None
    currency: Piece | None = None
    unit: str | None = None
    unit_at: tuple[int, int] | None = None
    counts: bool = False
    is_sum: bool = False
    reason: str | None = None
    why_open: str | None = None
    flags: set[str] = field(default_factory=set)
    start: int = field(init=False)
    value: Decimal = field(init=False)
    end: int = field(init=False)
    left: int = field(init=False)
    right: int = field(init=False)

    def __post_init__(self) -> None:
        self.value = self.number.value
        self.start = self.left = self.number.span.start
        self.end = self.right = self.number.span.end

    @property
    def scale_at(self) -> int | None:
        """Where the scale word begins that ends a number in figures ("billion" of "3.6 billion")."""
        if not self.number.is_scaled:
            return None
        digits = _DIGITS.match(self.number.text)
        at = digits.end() if digits else 0
        return self.number.span.start + at if 0 < at < self.number.span.length else None
