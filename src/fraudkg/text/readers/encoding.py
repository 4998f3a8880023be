"""Bytes into characters: as declared, strictly, or not at all."""

import codecs
import re

from fraudkg.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""How far into a page its declaration is looked for."""

_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252"}
"""Pages that declare the narrow one use the wider; browsers read them so."""

_ASCII = frozenset({"ascii", "us-ascii"})
"""The same of pages only; a person who names it means it."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark names, if there is one."""
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def declared_encoding(page: bytes, http_charset: str | None) -> str | None:
    """What an HTML page says of its encoding: byte order mark, then server, then `meta`."""
    if marked := marked_encoding(page):
        return marked
    found = _META.search(page[:_HEAD])
    declared = http_charset or (found[1].decode("ascii") if found else None)
    return "cp1252" if declared and declared.lower() in _ASCII else declared


def decode(data: bytes, encoding: str, *, place: str) -> tuple[str, str]:
    """The characters and the name of the codec that gave them; nothing is replaced or guessed.

    Raises:
        InputError: If the encoding is unknown, does not fit, or what comes out is no text.
    """
    try:
        name = codecs.lookup(encoding).name
        name = _WIDER.get(name, name)
        # What marks the order of bytes is no character of the text.
        text = data.decode(name).removeprefix("\ufeff")
    except LookupError as error:
        raise InputError(
            f"there is no encoding {encoding}",
            place=place,
            remedy="name one with --encoding, such as gb18030",
        ) from error
    except UnicodeDecodeError as error:
        asked = "" if name == codecs.lookup(encoding).name else f", as which {encoding} is read"
        raise InputError(
            f"byte {error.start} is not {name}{asked}",
            place=place,
            remedy="name the page's encoding with --encoding, such as gb18030, big5 or cp1252",
        ) from error
    if (at := text.find("\ufffd")) >= 0:
        raise InputError(
            f"character {at} is U+FFFD, which stands for characters that were lost in an earlier conversion",
            place=place,
            remedy="go back to the original file",
        )
    if found := _CONTROL.search(text):
        raise InputError(
            f"character {found.start()} is the control character U+{ord(found[0]):04X}, so this is no text,"
            f" or its encoding is not {name}",
            place=place,
            remedy="name its encoding with --encoding, or add a text, HTML or PDF file",
        )
    return text, name
