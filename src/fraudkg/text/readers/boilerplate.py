"""What of a text is not said by the release: page furniture, phone and registration numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fraudkg.text.readers.furniture import FURNITURE, Furniture
from fraudkg.text.span import Span

__all__ = ["FOOTER", "FURNITURE", "HEADER", "NAVIGATION", "OUTSIDE", "PAGE_NUMBER", "Mark", "find_marks"]

NAVIGATION, FOOTER, OUTSIDE = "navigation", "footer", "outside-main-text"
HEADER, PAGE_NUMBER = "running-header", "page-number"


@dataclass(frozen=True, order=True, slots=True)
class Mark:
    """A span of boilerplate with the reason why it is one; the text keeps its characters."""

    span: Span
    reason: str


def find_marks(text: str, furniture: Furniture, more: Iterable[Mark] = ()) -> list[Mark]:
    """Boilerplate that its words give away, together with `more`, in order and each once.

    >>> text, furniture = "Fraud fell. Tel: 010-12345678", Furniture({"label": ("tel",)})
    >>> [(text[one.span.start : one.span.end], one.reason) for one in find_marks(text, furniture)]
    [('Tel: 010-12345678', 'phone')]
    """
    found: list[Mark] = []
    reach: dict[str, int] = {}
    # Of two of one reason the longer is enough; it comes first.
    for one in sorted(
        {*more, *_by_words(text, furniture)}, key=lambda mark: (mark.span.start, -mark.span.end)
    ):
        if one.span.end > reach.get(one.reason, 0):
            found.append(one)
            reach[one.reason] = one.span.end
    return sorted(found)


def _by_words(text: str, furniture: Furniture) -> Iterator[Mark]:
    for reason, pattern in furniture.patterns:
        for match in pattern.finditer(text):
            words = match[0].strip(" \t\r\n\xa0")
            start = match.start() + match[0].index(words)
            yield Mark(Span(start, start + len(words)), reason)
