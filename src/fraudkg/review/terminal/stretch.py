"""The words that a person means to quote, by all of them or by the first and the last."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from fraudkg.errors import QuoteError
from fraudkg.text import Cover, Span

_GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")


def stretch(content: str, typed: str, near: int = 0, breaks: Iterable[Span] = ()) -> str:
    """The words that a person means by all of them or by `first words … last words`, within a paragraph.

    Of several stretches one in the paragraph of `near` is meant, else the shortest, else the nearest; a line
    that only breaks (`breaks`) ends no paragraph.

    Raises:
        QuoteError: If no such words stand in the text, or in no one paragraph.
    """
    first, _, last = (_GAP.sub("\0", typed, count=1)).partition("\0")
    wrapped = Cover(breaks)
    lines = re.finditer("\n", content)
    ends = [line.start() for line in lines if not wrapped.holds(Span(*line.span()))]
    found = list(_stretches(content, first, last))
    whole = [span for span in found if bisect(ends, span.start) == bisect(ends, span.end - 1)]
    if whole:
        here = bisect(ends, near)
        best = min(
            whole, key=lambda one: (bisect(ends, one.start) != here, one.length, abs(one.start - near), one)
        )
        return content[best.start : best.end]
    if found:
        raise QuoteError(
            f"«{first}» and «{last}» stand in no paragraph together",
            remedy="quote the words of one paragraph",
        )
    raise QuoteError(f"«{typed}» is not in the text", remedy="copy its first and last words as printed")


def _stretches(content: str, first: str, last: str) -> Iterator[Span]:
    """From the first words to the next of the last, without what holds the first words once more."""
    starts = [match.start() for match in re.finditer(f"(?={re.escape(first)})", content)] if first else []
    for start, following in zip_longest(starts, starts[1:]):
        # Nothing as the end is found at once.
        end = content.find(last, start + len(first))
        if end < 0:
            return
        if following is None or not last or following + len(first) > end:
            yield Span(start, end + len(last))
