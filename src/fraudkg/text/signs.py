"""Signs that stand for others or for nothing: what typesetting, markup, a wrong encoding leave in a text."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_NOTHING = re.compile(rf"[\s{HIDDEN}]*")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_AM, _AM_PARTS = "\u0e33", "\u0e4d[\u0e48-\u0e4b]?\u0e32"
"""A Thai vowel, and what some keyboards set in its stead; a mark of tone stands before it then."""
RAISED, DIGITS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "1230456789"
"""Digits that mark notes or powers, and belong to no number; and the same on the line."""
MONEY = "$¢-¥֏؋৲৳৻૱௹฿៛₠-\u20cf﷼﹩＄￠￡￥￦"
"""The signs of currencies (Unicode's category Sc), for a class of characters in a pattern."""


def is_blank(text: str) -> bool:
    r"""Whether nothing of a text is seen.

    >>> is_blank("\ufeff \u200b\n"), is_blank(" 5")
    (True, False)
    """
    return _NOTHING.fullmatch(text) is not None


def _garbled(char: str) -> str:
    """The character as it looks if its UTF-8 is read as Windows-1252, in which five bytes are nothing."""
    return "".join(
        bytes([one]).decode("cp1252" if one not in b"\x81\x8d\x8f\x90\x9d" else "latin-1")
        for one in char.encode()
    )


_GARBLED = {
    _garbled(char): char
    for char in "\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u200b\u2009\u202f\u20ac\u20b9"
}
_ENTITY = r"&(?:amp;)*(?P<body>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
_BLANK = r"&(?:amp;)*(?:nbsp|ensp|emsp|thinsp|#160|#32|#[xX]0*[aA]0);"
_INLINE = "a|abbr|b|big|cite|em|font|i|img|q|s|small|span|strong|sub|sup|tt|u"
_BLOCK = "br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul"
_SIGNS = rf"{HIDDEN}\r\x0b\x0c\x85\u2028\u2029\u00a0\u3000{''.join(_LIGATURES)}{RAISED}Ââ\u0e4d"
"""What by itself is odd or begins what may be."""
_ODD = re.compile(
    rf"(?=[{_SIGNS}&<\[ ])(?:"
    # What hides between two digits may part two numbers: only a person can tell.
    rf"(?P<hidden>(?<![0-9.,])[{HIDDEN}]+|[{HIDDEN}]+(?![{HIDDEN}0-9.,])|(?<![^\r\n])\u3000+|Â(?=[\u00a0-\u00bf]))"
    r"|(?P<end>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<blank>(?<=\S)[ \u00a0]{2}(?=[^\s])|(?<![0-9])\u00a0|\u00a0(?![0-9]))"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}])|(?P<vowel>{_AM_PARTS})"
    rf"|(?P<blanks>[ \u00a0]?(?:{_BLANK}[ \u00a0]?)+)|(?P<entity>{_ENTITY})"
    r"|(?P<raised>(?<=\S)<sup>\[?\d{1,3}\]?</sup>)"
    rf"|(?P<tag></?(?:{_INLINE})\b[^<>\r\n]{{0,300}}>)|(?P<line></?(?:{_BLOCK})\b[^<>\r\n]{{0,300}}>)"
    rf"|(?P<garbled>{'|'.join(_GARBLED)})"
    r"|(?P<note>(?:(?<=[^\W_])|(?<=[.,;:!?)\"”’。，；：！？）、]))(?:\[\d{1,3}\])+(?![0-9A-Za-z])"
    # Raised behind a short word it is a power: km²; so it is behind ten.
    rf"|(?:(?<=[^\W\d_][^\W\d_][^\W\d_])|(?<=[0-9])(?<!\b10)|(?<=[.,;:)\"”’。，；：）、]))[{RAISED}]+(?![0-9A-Za-z])))"
)
# The sign comes first: what has to stand beside it is asked only there.
_ODD_SIGN = re.compile(
    rf"[{_SIGNS}& \[<](?:(?<=[{_SIGNS}])|(?<=&)[#A-Za-z]|(?<=\[)\d|(?<=<)[/a-z]|(?<=\S ) (?=\S))"
)
"""What every odd stretch has: where none stands, nothing is looked for."""
_READ, _ENDS = {"end": "\n", "blank": " "}, frozenset({"", "\n", "\r"})
_HAN = re.compile("[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_DIGIT, _UNSEEN = re.compile("[0-9]"), re.compile(f"[{HIDDEN}]+")


class Sign(NamedTuple):
    """Characters, what is read instead, and why the numerals in them count nothing."""

    start: int
    end: int
    new: str
    reason: str = ""


def odd_signs(content: str) -> Iterator[Sign]:
    r"""The characters that are not read as they stand, in order.

    >>> [(sign.start, sign.end, sign.new) for sign in odd_signs("5\u200b of\ufb01cers &amp; 7,600[1] men")]
    [(1, 2, ''), (5, 6, 'fi'), (11, 16, '&'), (22, 25, '')]
    """
    if _ODD_SIGN.search(content) is None:
        return
    for match in _ODD.finditer(content):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "entity":
            said = html.unescape(f"&{match['body']};")
            if said != f"&{match['body']};":
                yield Sign(start, end, _shown(said, match), "markup")
        elif kind == "blanks":
            yield Sign(start, end, _shown("\u00a0" * match[0].count(";"), match), "markup")
        elif kind == "garbled":
            yield Sign(start, end, _shown(_GARBLED[match[0]], match))
        elif kind == "ligature":
            yield Sign(start, end, _LIGATURES[match[0]])
        elif kind == "vowel":
            yield Sign(start, end, match[0][1:-1] + _AM)
        elif kind == "line":
            is_end = content[max(0, start - 1) : start] in _ENDS or content[end : end + 1] in _ENDS
            yield Sign(start, end, "" if is_end else "\n", "markup")
        else:
            yield Sign(start, end, _READ.get(kind or "", ""), "markup" if kind == "tag" else "footnote")


def _shown(said: str, match: re.Match[str]) -> str:
    """What is read of a character that others stand for: one blank, nothing that hides but between digits."""
    before, after = (
        match.string[max(0, match.start() - 1) : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    if _DIGIT.match(before) and _DIGIT.match(after):
        return said
    if said.isspace():
        return "" if _HAN.match(before) or _HAN.match(after) else " "
    return "" if _UNSEEN.fullmatch(said) else said
