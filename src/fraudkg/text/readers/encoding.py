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
_NAME = rb"\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})"
_META = re.compile(rb"<meta[^>]{0,200}?charset" + _NAME, re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding" + _NAME)
_HEAD = 4096
"""How far into a page its declaration is looked for."""

_WIDER = {
    "big5": "big5hkscs",
    "euc_jp": "euc_jis_2004",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
"""Pages that declare the narrow one use the wider; browsers read them so."""

SUCH = "such as gb18030 or big5 (Chinese), shift_jis (Japanese), euc-kr (Korean) or cp1252"
"""Encodings for who has never heard of one."""

_LABELS = {
    "gb_2312-80": "gb18030",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-euc-jp": "euc_jp",
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
}
"""Names that pages use and Python has not."""

_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd]")
_FITTING = 8
"""So many bytes that only go on a character of UTF-8 are no accident."""
_LOST = "\ufffd"


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark names, if there is one."""
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def declared_encoding(page: bytes, http_charset: str | None) -> str | None:
    """What an HTML page says of its encoding: byte order mark, then server, then `meta`."""
    if marked := marked_encoding(page):
        return marked
    found = _META.search(page[:_HEAD]) or _XML.search(page[:_HEAD])
    inside = found[1].decode("ascii").lower() if found else None
    if inside and inside.startswith(("utf-16", "utf-32", "unicode")):
        # It could not be read in plain letters if that were true.
        inside = "utf-8"
    # A name that nobody knows, such as that of a server's database, says nothing.
    said = [name for name in (http_charset, inside) if name]
    declared = next(filter(_codec, said), said[0] if said else None)
    # The same as with the narrow ones, of pages only: a person who names it means it.
    return "cp1252" if declared and _codec(declared) == "ascii" else declared


def _codec(encoding: str) -> str | None:
    """The name of a codec for texts, None where there is none of that name."""
    try:
        name = codecs.lookup(_LABELS.get(encoding.lower(), encoding)).name
        " ".encode(name)
    except (LookupError, ValueError):
        return None
    return name


def odd_character(text: str) -> re.Match[str] | None:
    """The first character that stands in no text, such as what takes the place of one that was lost."""
    return _ODD.search(text)


def _is_utf8(data: bytes, least: int) -> bool:
    """Whether the bytes fit UTF-8, at least so many of them as going on a character: that is no accident."""
    if marked_encoding(data) or b"\0" in data:
        return False
    try:
        length = len(data.decode("utf-8"))
    except UnicodeError:
        return False
    return bool(data) and len(data) - length >= least


def decode(data: bytes, encoding: str, *, place: str) -> tuple[str, str]:
    """The characters and the name of the codec that gave them; nothing is replaced or guessed.

    Raises:
        InputError: If the encoding is unknown, does not fit, or what comes out is no text.
    """
    named = _codec(encoding)
    if named is None:
        raise InputError(
            f"there is no encoding {encoding}", place=place, remedy=f"name one with --encoding, {SUCH}"
        )
    name = _WIDER.get(named, named)
    # Plain letters have no pairs or fours of bytes.
    least = 0 if name.startswith(("utf-16", "utf-32")) else _FITTING
    if not name.startswith("utf-8") and _is_utf8(data, least):
        raise InputError(f"this is UTF-8, not {encoding}", place=place, remedy="write --encoding utf-8")
    try:
        # What marks the order of bytes is no character of the text.
        text = data.decode(name).removeprefix("\ufeff")
    except UnicodeError as error:
        where = f"byte {error.start}" if isinstance(error, UnicodeDecodeError) else "the document"
        asked = "" if name == named else f", as which {encoding} is read"
        raise InputError(
            f"{where} is not {name}{asked}",
            place=place,
            remedy=f"name the page's encoding with --encoding, {SUCH}",
        ) from error
    found = odd_character(text)
    if found is None:
        return text, name
    if found[0] == _LOST:
        raise InputError(
            f"character {found.start()} is U+FFFD, which stands for characters that were lost in an earlier"
            " conversion",
            place=place,
            remedy="go back to the original file",
        )
    raise InputError(
        f"character {found.start()} is the control character U+{ord(found[0]):04X}, so this is no text,"
        f" or its encoding is not {name}",
        place=place,
        remedy="name its encoding with --encoding, or add a text, HTML or PDF file",
    )
