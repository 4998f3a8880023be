"""A span: half-open, in Unicode code points."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The characters from `start` up to, not including, `end`, counted in code points from 0.

    Raises:
        ValueError: If the span is empty, negative or reversed.

    >>> Span(4, 9).length, Span(4, 9).holds(Span(5, 9))
    (5, True)
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> "Span":
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)
