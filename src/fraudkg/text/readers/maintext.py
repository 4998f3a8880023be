"""Which lines of a page are its main text: those that a tool names, and what belongs together with them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from fraudkg.text.readers.visiblepage import Part, VisiblePage
from fraudkg.text.span import Cover, Span


def main_lines(visible: VisiblePage, lines: list[Span], named: Iterable[Span]) -> list[Span]:
    """The lines of the main text, in order.

    A tool that looks for the main text leaves out short lines, such as the last row of a table. What stands
    between two lines that it names, in one article or the page's main part, is main text too; so is all of a
    table or list of which it names a line. Navigation, footers and asides are none, unless they are named.
    """
    main = Cover(named)
    found = [line for line in lines if main.touches(line)]
    belonging = Cover(_belonging(visible.parts(), found))
    apart = Cover(mark.span for mark in visible.regions())
    return [line for line in lines if main.touches(line) or (belonging.holds(line) and not apart.holds(line))]


def _belonging(parts: Iterable[Part], found: list[Span]) -> Iterator[Span]:
    starts = [line.start for line in found]
    for part in parts:
        first, end = bisect_left(starts, part.span.start), bisect_left(starts, part.span.end)
        if first < end:
            yield part.span if part.is_one else Span(found[first].start, found[end - 1].end)
