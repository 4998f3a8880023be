"""Tables in a text: lines of cells with a bar between them, below a line that heads their columns."""

import re

from fraudkg.extract.document import Document
from fraudkg.text import Span

_BAR = re.compile("[|｜]")
_RULE = re.compile(r"[\s|｜:-]*")
"""A line of no more than bars and dashes, as Markdown has below the heads."""
_LONGEST = 500
"""Characters round a figure within which its line has to end, so that time grows as the text does."""
_TALLEST = 100
"""Lines over which a head reaches."""


def column_head(document: Document, offset: int) -> Span | None:
    """The cell that heads the column in which `offset` stands: in the topmost of lines with as many bars.

    None outside a table, and where that cell has no word.
    """
    content = document.content
    start, bars = _line(content, offset)
    place = sum(bar < offset for bar in bars)
    head: Span | None = None
    for _ in range(_TALLEST if bars else 0):
        if start == 0:
            break
        end = start - 1
        start, above = _line(content, end)
        if len(above) != len(bars):
            break
        if not _RULE.fullmatch(content, start, end):
            edges = [start - 1, *above, end]
            low, high = edges[place] + 1, edges[place + 1]
            head = Span(low, high) if low < high else None
    words = content[head.start : head.end] if head else ""
    return head if any(map(str.isalpha, words)) and not any(map(str.isdigit, words)) else None


def _line(content: str, offset: int) -> tuple[int, list[int]]:
    """Where the line of an offset begins, and where its bars stand; none in a line too long for a table."""
    low, high = max(0, offset - _LONGEST), min(len(content), offset + _LONGEST)
    start, end = content.rfind("\n", low, offset) + 1, content.find("\n", offset, high)
    if (start == 0 and low > 0) or (end < 0 and high < len(content)):
        return start, []
    end = len(content) if end < 0 else end
    return start, [bar.start() for bar in _BAR.finditer(content, start, end)]
