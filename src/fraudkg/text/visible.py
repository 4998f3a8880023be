"""Text as a terminal may show it."""

_PICTURES = {code: 0x2400 + code for code in (*range(0x20), 0x7F)}
# What turns the direction of writing would hide or reorder the characters after it.
_PICTURES |= dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
_IN_ONE_LINE = _PICTURES | {0x0A: " ", 0x09: " ", 0x0D: ""}
_IN_LINES = {code: picture for code, picture in _PICTURES.items() if chr(code) not in "\n\t"}


def visible(text: str) -> str:
    r"""One line of text without characters that could steer a terminal; breaks and tabs are blanks.

    >>> visible("a\x1b[2Jb\n5")
    'a␛[2Jb 5'
    """
    return text.translate(_IN_ONE_LINE)


def visible_lines(text: str) -> str:
    """The same of a text whose breaks and tabs stay."""
    return text.translate(_IN_LINES)
