"""The text of a PDF, page by page, as pypdf reads it."""

import io
import logging
from collections import Counter
from importlib.metadata import version

from fraudkg.errors import InputError
from fraudkg.text.readers.boilerplate import HEADER, PAGE_NUMBER, Mark, find_marks
from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.encoding import decode
from fraudkg.text.readers.extras import not_imported
from fraudkg.text.readers.pagemap import PageMap, Segment
from fraudkg.text.span import Span

_MOST_NOTES = 10
_REPEATS = 3
"""On how many pages a first or last line stands at least to be a running header."""


def read_pdf(document: Document) -> Reading:
    """The text of all pages with a blank line between two; the map counts in what pypdf reads on each page.

    Raises:
        InputError: If pypdf is missing, the file is damaged or locked, or no page holds text.
    """
    pages, title, heard = _pages(document)
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        raise InputError(
            f"none of the {len(pages)} pages holds text, so this is a scan or a picture",
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
    text, _ = decode("".join(pieces).encode("utf-8", "surrogatepass"), "utf-8", place=document.place)
    notes = ((f"pages without text: {', '.join(map(str, empty))}",) if empty else ()) + heard
    marks = find_marks(text, _running(pages, starts))
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
        pages = [page.extract_text() for page in reader.pages]
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
            remedy="open and save it with another program, or add its text",
        ) from error
    finally:
        logging.getLogger("pypdf").removeHandler(heard)
    if not pages:
        raise InputError("the PDF has no pages", place=document.place, remedy="add one that holds a text")
    return pages, " ".join(title.split()), tuple(heard.messages)[:_MOST_NOTES]


def _running(pages: list[str], starts: list[int]) -> list[Mark]:
    """First and last lines that stand on many pages, and page numbers."""
    edges: list[tuple[Span, str]] = []
    for page, start in zip(pages, starts, strict=True):
        lines = []
        at = start
        for line in page.split("\n"):
            if words := line.strip():
                low = at + line.index(words)
                lines.append((Span(low, low + len(words)), words))
            at += len(line) + 1
        edges += lines if len(lines) == 1 else [*lines[:1], *lines[-1:]]
    count = Counter(words for _, words in edges)
    return [
        Mark(span, PAGE_NUMBER if _is_page_number(words) else HEADER)
        for span, words in edges
        if _is_page_number(words) or count[words] >= _REPEATS
    ]


def _is_page_number(words: str) -> bool:
    core = words.lower().removeprefix("page").strip(" -–—第页/")
    return 0 < len(core) <= len("12 of 34") and all(part.isdigit() for part in core.split(" of "))
