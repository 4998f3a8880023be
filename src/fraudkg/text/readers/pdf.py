"""The text of a PDF, page by page, as pypdf reads it."""

import io
import logging
import re
from collections import Counter
from importlib.metadata import version
from typing import TYPE_CHECKING

from fraudkg.errors import InputError
from fraudkg.text.lines import PAGE_LINE
from fraudkg.text.readers.boilerplate import HEADER, PAGE_NUMBER, Mark, find_marks
from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.encoding import odd_character
from fraudkg.text.readers.extras import not_imported
from fraudkg.text.readers.furniture import Furniture
from fraudkg.text.readers.pagemap import PageMap, Segment
from fraudkg.text.readers.rows import Piece, in_rows
from fraudkg.text.readers.titles import title_of
from fraudkg.text.signs import is_blank
from fraudkg.text.span import Span

if TYPE_CHECKING:
    from pypdf import PageObject

_OTHERWISE = "open and save it with another program, or add its text"
_MOST_NOTES = 10
_LINE = re.compile(r"\S(?:.*\S)?")
_REPEATS = 3
"""On how many pages a first or last line stands at least to be a running header."""


def read_pdf(document: Document, furniture: Furniture) -> Reading:
    """The text of all pages with a blank line between two; the map counts in what pypdf reads on each page.

    Raises:
        InputError: If pypdf is missing, the file is damaged or locked, or no page holds text.
    """
    pages, named, heard = _pages(document)
    empty = [number for number, page in enumerate(pages, 1) if is_blank(page)]
    if len(empty) == len(pages):
        none = f"none of the {len(pages)} pages" if len(pages) > 1 else "not even its only page"
        raise InputError(
            f"{none} holds text, so this is a scan or a picture",
            place=document.place,
            remedy="run it through text recognition, proof-read, and add the text",
        )
    pieces: list[str] = []
    segments: list[Segment] = []
    starts: list[int] = []
    at = 0
    for number, page in enumerate(pages, 1):
        if pieces and page:
            pieces.append("\n\n")
            at += 2
        starts.append(at)
        if page:
            pieces.append(page)
            segments.append(Segment(Span(at, at + len(page)), Span(0, len(page)), number))
            at += len(page)
    text = "".join(pieces)
    if odd := odd_character(text):
        raise InputError(
            f"its font names no letter for character {odd.start()} of the text, but U+{ord(odd[0]):04X}",
            place=document.place,
            remedy=_OTHERWISE,
        )
    notes = ((f"pages without text: {', '.join(map(str, empty))}",) if empty else ()) + heard
    marks = find_marks(text, furniture, _running(pages, starts))
    title = title_of(named, document.place, furniture)
    return Reading(
        text, PageMap(tuple(segments)), f"pypdf {version('pypdf')}", "", tuple(marks), title, notes
    )


class _Heard(logging.Handler):
    """Keeps what pypdf warns of, such as a damaged table that it mended, each thing once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.messages[f"pypdf: {record.getMessage()}"] = None


def _pages(document: Document) -> tuple[list[str], str, tuple[str, ...]]:
    try:
        import pypdf  # noqa: PLC0415 - slow to import, and an extra
        from pypdf.errors import FileNotDecryptedError  # noqa: PLC0415 - the same
    except ImportError as error:
        raise not_imported(error, "PDF", "pypdf", document.place) from error
    heard = _Heard()
    logging.getLogger("pypdf").addHandler(heard)
    try:
        reader = pypdf.PdfReader(io.BytesIO(document.data))
        pages = [_text(page) for page in reader.pages]
        title = str((reader.metadata and reader.metadata.title) or "")
    except FileNotDecryptedError as error:
        raise InputError(
            "the PDF is locked by a password", place=document.place, remedy="save it without one"
        ) from error
    # A damaged file makes pypdf run into errors of any kind.
    except Exception as error:
        raise InputError(
            f"the PDF cannot be read ({error or type(error).__name__})",
            place=document.place,
            remedy=_OTHERWISE,
        ) from error
    finally:
        logging.getLogger("pypdf").removeHandler(heard)
    if not pages:
        raise InputError("the PDF has no pages", place=document.place, remedy="add one that holds a text")
    return pages, title, tuple(heard.messages)[:_MOST_NOTES]


def _text(page: "PageObject") -> str:
    """What pypdf reads on a page, the cells of a row set apart by tabs."""
    pieces: list[Piece] = []
    read = page.extract_text(visitor_text=lambda text, *at: pieces.append(Piece(text, at[0], at[1], at[3])))
    return in_rows(pieces) if "".join(piece.text for piece in pieces) == read else read


def _running(pages: list[str], starts: list[int]) -> list[Mark]:
    """First and last lines that stand on many pages, and page numbers."""
    edges: list[tuple[Span, str, int]] = []
    for number, (page, start) in enumerate(zip(pages, starts, strict=True), 1):
        lines = [(Span(*line.span()).shift(start), line[0], number) for line in _LINE.finditer(page)]
        edges += lines if len(lines) == 1 else [*lines[:1], *lines[-1:]]
    count = Counter(words for _, words, _ in edges)
    # A bare number that neither is the page's nor goes up with the pages may be the last cell of a table.
    ahead = Counter(int(words) - number for _, words, number in edges if words.isdecimal())
    ahead[0] = _REPEATS
    marks = []
    for span, words, number in edges:
        if PAGE_LINE.fullmatch(words) and not (words.isdecimal() and ahead[int(words) - number] == 1):
            marks.append(Mark(span, PAGE_NUMBER))
        elif count[words] >= _REPEATS:
            marks.append(Mark(span, HEADER))
    return marks
