"""A plain text, taken as it is."""

import re

from fraudkg.errors import InputError
from fraudkg.text.readers.boilerplate import find_marks
from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.encoding import decode, marked_encoding
from fraudkg.text.readers.pagemap import PageMap
from fraudkg.text.signs import is_blank
from fraudkg.version import __version__

_TRANSCRIBE = "run it through text recognition, proof-read, and add the text"
_PICTURE = ("a picture", _TRANSCRIBE)
_PACKED = (
    "a packed file, such as those of Word and LibreOffice",
    "open it, and save it as PDF, HTML or text",
)
_OTHERS = {
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
    b"PK\x03\x04": _PACKED,
    b"\xd0\xcf\x11\xe0": ("a file of an old Word or another office program", _PACKED[1]),
}
"""By which bytes files begin that people take for texts, what they are, and what to do."""
_RTF = re.compile(rb"\s*\{\\rtf")
_MAIL = re.compile(
    rb"(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n|[ \t][^\n]*\n)*?"
    rb"(?:Content-Transfer-Encoding:[ \t]*(?:base64|quoted-printable)|Content-Type:[ \t]*multipart/)",
    re.IGNORECASE,
)
"""The head of a mail of which the words are written in codes."""


def hold_plain(document: Document, *, encoding: str | None = None) -> str | None:
    """Let pass what may be a plain text; the encoding that a byte order mark of it names, if there is one.

    Raises:
        InputError: If it is something else: a file of numbers, or words with codes among them.
    """
    for begins, (what, remedy) in _OTHERS.items():
        if document.data.startswith(begins):
            raise InputError(f"this is {what}, not a text", place=document.place, remedy=remedy)
    marked = marked_encoding(document.data)
    if b"\0" in document.data and marked is None and encoding is None:
        raise InputError(
            "this is neither text nor HTML nor PDF",
            place=document.place,
            remedy="save it as one of these, or name its encoding to `fraudkg add` with --encoding",
        )
    if _RTF.match(document.data):
        raise InputError(
            "this is RTF, with codes among the words",
            place=document.place,
            remedy="save it as text, HTML or PDF",
        )
    if _MAIL.match(document.data):
        raise InputError(
            "this is a mail as it is sent, with codes among the words",
            place=document.place,
            remedy="save what a mail program shows of it as a text file",
        )
    return marked


def read_plain(document: Document, *, encoding: str | None = None) -> Reading:
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
    return Reading(text, PageMap.identity(len(text)), f"fraudkg {__version__}", name, tuple(find_marks(text)))
