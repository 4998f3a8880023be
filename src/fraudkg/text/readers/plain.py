"""A plain text, taken as it is."""

import re

from fraudkg.errors import InputError
from fraudkg.text.readers.boilerplate import find_marks
from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.encoding import decode, marked_encoding
from fraudkg.text.readers.furniture import Furniture
from fraudkg.text.readers.pagemap import PageMap
from fraudkg.text.signs import is_blank
from fraudkg.version import __version__

_SAVE = "open it, and save it as PDF, HTML or text"
_MAIL = (
    rb"(?i:(?:From [^\n]*\n)?(?:[a-z][a-z0-9-]*:[^\n]*\n|[ \t][^\n]*\n)*?"
    rb"(?:Content-Transfer-Encoding:[ \t]*(?:base64|quoted-printable)|Content-Type:[ \t]*multipart/))"
)
"""The head of a mail of which the words are written in codes."""
_OTHERS = (
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*",
        "a picture, not a text",
        "run it through text recognition, proof-read, and add the text",
    ),
    (rb"PK\x03\x04", "a packed file, such as those of Word and LibreOffice, not a text", _SAVE),
    (rb"\xd0\xcf\x11\xe0", "a file of an old Word or another office program, not a text", _SAVE),
    (rb"\s*\{\\rtf", "RTF, with codes among the words", "save it as text, HTML or PDF"),
    (
        _MAIL,
        "a mail as it is sent, with codes among the words",
        "save what a mail program shows of it as a text file",
    ),
)
"""How files begin that people take for texts, what they are, and what to do."""


def hold_plain(document: Document, *, encoding: str | None = None) -> str | None:
    """Let pass what may be a plain text; the encoding that a byte order mark of it names, if there is one.

    Raises:
        InputError: If it is something else: a file of numbers, or words with codes among them.
    """
    for begins, what, remedy in _OTHERS:
        if re.match(begins, document.data):
            raise InputError(f"this is {what}", place=document.place, remedy=remedy)
    marked = marked_encoding(document.data)
    if b"\0" in document.data and marked is None and encoding is None:
        raise InputError(
            f"this is neither text nor HTML nor PDF: byte {document.data.index(0)} is zero",
            place=document.place,
            remedy="take it out, save as one of these, or name its encoding to `fraudkg add` (--encoding)",
        )
    return marked


def read_plain(document: Document, furniture: Furniture, *, encoding: str | None = None) -> Reading:
    """The text, every character kept, line ends included; a byte order mark is none.

    Where it is not UTF-8, its encoding is named by a byte order mark, the server or `encoding`.

    Raises:
        InputError: If it does not decode, is no text, or holds nothing but white space.
    """
    marked = hold_plain(document, encoding=encoding)
    text, name = decode(
        document.data, encoding or marked or document.charset or "utf-8", place=document.place
    )
    if is_blank(text):
        raise InputError("the text is empty", place=document.place, remedy="add one that holds a text")
    marks = tuple(find_marks(text, furniture))
    return Reading(text, PageMap.identity(len(text)), f"fraudkg {__version__}", name, marks)
