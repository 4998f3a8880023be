"""A plain text, taken as it is."""

from fraudkg.errors import InputError
from fraudkg.text.readers.boilerplate import find_marks
from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.encoding import decode, marked_encoding
from fraudkg.text.readers.pagemap import PageMap
from fraudkg.version import __version__


def read_plain(document: Document, *, encoding: str | None = None) -> Reading:
    """The text, every character kept, line ends included; a byte order mark is none.

    Where it is not UTF-8, its encoding is named by a byte order mark, the server or `encoding`.

    Raises:
        InputError: If it does not decode, is no text, or holds nothing but white space.
    """
    marked = marked_encoding(document.data)
    if b"\0" in document.data and marked is None and encoding is None:
        raise InputError(
            "this is neither text nor HTML nor PDF", place=document.place, remedy="save it as one of these"
        )
    text, name = decode(
        document.data, encoding or marked or document.charset or "utf-8", place=document.place
    )
    if not text.strip("\ufeff \t\r\n\u3000\xa0"):
        raise InputError("the text is empty", place=document.place, remedy="add one that holds a text")
    return Reading(text, PageMap.identity(len(text)), f"fraudkg {__version__}", name, tuple(find_marks(text)))
