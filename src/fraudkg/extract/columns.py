"""Tables in a text: lines of cells with bars or tabs between them, below a line that heads their columns."""

import re
from itertools import pairwise

from fraudkg.extract.document import BARS, Document
from fraudkg.extract.numbers import numbers_at
from fraudkg.text import Span

_BAR = re.compile(f"[{BARS}]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[-–/]\d\d)?(?!\d)")
_LABEL = re.compile(rf"[|｜\s]*(?:[^\W\d_]|{_YEAR.pattern})")
"""How a row begins that is no bullet or number of a list with a tab behind it."""
_WORD = re.compile(r"[^\W\d_]{2,}|(?<=[^\s\w'’])[^\W\d_]")
"""A word, or a letter that stands right behind a sign: £m, but no Group M."""
_RULE = re.compile(r"[\s|｜:-]*")
"""A line of no more than bars and dashes, as Markdown has below the heads."""
_LONGEST = 500
"""Characters round a figure within which its line has to end, so that time grows as the text does."""
_TALLEST = 100
"""Lines over which a head reaches."""


def column_cell(document: Document, offset: int) -> Span | None:
    """The cell that heads the column in which `offset` stands: in the topmost of lines with as many cells.

    None outside a table.
    """
    content = document.content
    if not document.has_bars:
        return None
    above = edges = _edges(content, offset)
    place = sum(edge < offset for edge in edges[1:-1])
    bar = edges[place]
    if place and content[bar] == "\t" and not _is_cell(content, edges[0] + 1, bar, offset):
        return None
    head: Span | None = None
    for _ in range(_TALLEST if edges[1:-1] else 0):
        if above[0] < 0 or len(above := _edges(content, above[0])) != len(edges):
            break
        if not _RULE.fullmatch(content, above[0] + 1, above[-1]):
            low, high = above[place] + 1, above[place + 1]
            head = Span(low, high) if low < high else None
    return head


def column_head(document: Document, offset: int) -> Span | None:
    """The cell that heads a column in words; it may have a year, and no other digits."""
    head = column_cell(document, offset)
    words = _YEAR.sub("", document.content[head.start : head.end]) if head else ""
    return head if any(map(str.isalpha, words)) and not any(map(str.isdigit, words)) else None


def row_label(document: Document, offset: int) -> Span | None:
    """The first cell with letters before that of an offset in its row, None where there is none."""
    edges = _edges(document.content, offset)
    cells = (Span(low + 1, high) for low, high in pairwise(edges[:-1]) if high <= offset and low + 1 < high)
    return next((one for one in cells if any(map(str.isalpha, document.content[one.start : one.end]))), None)


def is_scaled(document: Document, head: Span) -> bool:
    """Whether a head says in what its figures count: (£ million), 万元."""
    words = _WORD.findall(document.content[head.start : head.end])
    read = (number for word in words for gap in ("", " ") for number in numbers_at(f"$1{gap}{word}", 1))
    return any(number.is_scaled for number in read)


def heads_alone(document: Document, year: Span) -> bool:
    """Whether a year is all that a cell of heads holds, beside others of years: no figure of a first row."""
    content = document.content
    cells = [content[low + 1 : high].strip() for low, high in pairwise(_edges(content, year.start))]
    years = [cell for cell in cells if _YEAR.fullmatch(cell)]
    return content[year.start : year.end] in years and len(years) > 1


def _is_cell(content: str, start: int, tab: int, offset: int) -> bool:
    """Whether a tab parts cells: a label opens the line, and no word stands before the figure in its cell."""
    return bool(_LABEL.match(content, start, tab)) and not any(map(str.isalpha, content[tab:offset]))


def _edges(content: str, offset: int) -> list[int]:
    """The ends of the line of an offset, with its bars between them unless it is too long for a table."""
    low, high = max(0, offset - _LONGEST), min(len(content), offset + _LONGEST)
    before, end = content.rfind("\n", low, offset), content.find("\n", offset, high)
    is_long = (before < 0 < low) or (end < 0 and high < len(content))
    end = high if end < 0 else end
    return [before, *(bar.start() for bar in _BAR.finditer(content, before + 1, end) if not is_long), end]
