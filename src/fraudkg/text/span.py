"""A span: half-open, in Unicode code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, order=True, slots=True, init=False)
class Span:
    """The characters from `start` up to, not including, `end`, counted in code points from 0.

    Raises:
        ValueError: If the span is empty, negative or reversed.

    >>> Span(4, 9).length, Span(4, 9).holds(Span(5, 9))
    (5, True)
    """

    start: int
    end: int

    # A reading makes hundreds: one call each is faster than two, and so is writing to the slots themselves.
    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)


_set_start, _set_end = (vars(Span)[name].__set__ for name in ("start", "end"))


class Cover:
    """Spans, asked many times whether one of them holds another span, or shares a character with it.

    >>> Cover([Span(0, 3), Span(2, 9)]).holds(Span(4, 9)), Cover([]).holds(Span(0, 1))
    (True, False)
    >>> Cover([Span(0, 3)]).touches(Span(2, 9)), Cover([Span(0, 3)]).touches(Span(3, 9))
    (True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted([(span.start, span.end) for span in spans])
        self._starts = [start for start, _ in ordered]
        # How far the spans reach that start no later.
        self._reach = list(accumulate((end for _, end in ordered), max))

    def holds(self, span: Span) -> bool:
        """Whether one of the spans holds `span`."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self._reach[at - 1] >= span.end

    def touches(self, span: Span) -> bool:
        """Whether one of the spans shares a character with `span`."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._reach[at - 1] > span.start
