"""Tables in a text: lines of cells with bars or tabs between them, below a line that heads their columns."""

import re

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
    start, bars = _line(content, offset)
    place = sum(bar < offset for bar in bars)
    if place and content[bars[place - 1]] == "\t" and not _is_cell(content, start, bars[place - 1], offset):
        return None
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
    return head


def column_head(document: Document, offset: int) -> Span | None:
    """The cell that heads a column in words; it may have a year, and no other digits."""
    head = column_cell(document, offset)
    words = _YEAR.sub("", document.content[head.start : head.end]) if head else ""
    return head if any(map(str.isalpha, words)) and not any(map(str.isdigit, words)) else None


def is_scaled(document: Document, head: Span) -> bool:
    """Whether a head says in what its figures count: (£ million), 万元."""
    words = _WORD.findall(document.content[head.start : head.end])
    read = (number for word in words for gap in ("", " ") for number in numbers_at(f"$1{gap}{word}", 1))
    return any(number.is_scaled for number in read)


def heads_alone(document: Document, year: Span) -> bool:
    """Whether a year is all that a cell of heads holds, beside others of years: no figure of a first row."""
    content = document.content
    low, high = max(0, year.start - _LONGEST), min(len(content), year.end + _LONGEST)
    start, end = content.rfind("\n", low, year.start) + 1, content.find("\n", year.end, high)
    cells = [cell.strip() for cell in _BAR.split(content[start : high if end < 0 else end])]
    years = [cell for cell in cells if _YEAR.fullmatch(cell)]
    return content[year.start : year.end] in years and len(years) > 1


def _is_cell(content: str, start: int, tab: int, offset: int) -> bool:
    """Whether a tab parts cells: a label opens the line, and no word stands before the figure in its cell."""
    return bool(_LABEL.match(content, start, tab)) and not any(map(str.isalpha, content[tab:offset]))


def _line(content: str, offset: int) -> tuple[int, list[int]]:
    """Where the line of an offset begins, and where its bars stand; none in a line too long for a table."""
    low, high = max(0, offset - _LONGEST), min(len(content), offset + _LONGEST)
    start, end = content.rfind("\n", low, offset) + 1, content.find("\n", offset, high)
    if (start == 0 and low > 0) or (end < 0 and high < len(content)):
        return start, []
    end = len(content) if end < 0 else end
    return start, [bar.start() for bar in _BAR.finditer(content, start, end)]
