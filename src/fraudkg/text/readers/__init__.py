"""Readers: a page, a PDF or a plain text becomes a text to freeze, with the way back to the page."""

from fraudkg.errors import InputError
from fraudkg.text.readers.document import HTML, PDF, Document, Reading
from fraudkg.text.readers.furniture import Furniture
from fraudkg.text.readers.pagemap import PageMap, Place, Segment
from fraudkg.text.readers.plain import read_plain

__all__ = ["Document", "Furniture", "PageMap", "Place", "Reading", "Segment", "read_document"]


def read_document(
    document: Document, furniture: Furniture, *, encoding: str | None = None, main_only: bool = False
) -> Reading:
    """Read a document by its kind.

    The words of `furniture` give away what a page says beside the release: `read_furniture` of
    `fraudkg.lexicon.furniture` has those of a study. `encoding` counts, whatever the document declares;
    `main_only` leaves out of an HTML page what is outside its main text, instead of marking it.

    Raises:
        InputError: If it cannot be decoded, is damaged, or holds no text.
    """
    if not document.data.strip():
        raise InputError("the document is empty", place=document.place, remedy="add one that holds a text")
    kind = document.media_type
    if kind == HTML:
        from fraudkg.text.readers.html import read_html  # noqa: PLC0415 - only for web pages

        return read_html(document, furniture, encoding=encoding, main_only=main_only)
    if kind == PDF:
        from fraudkg.text.readers.pdf import read_pdf  # noqa: PLC0415 - only for PDF

        return read_pdf(document, furniture)
    return read_plain(document, furniture, encoding=encoding)
