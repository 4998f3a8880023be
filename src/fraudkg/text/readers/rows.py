"""The rows of a PDF's tables: where words of one line stand far apart, a tab says so."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_WIDE = 0x2E80
"""Characters from here on, Chinese ones above all, are as wide as the font is high."""
_NARROW = frozenset(" .,:;'()")
_GAP = 0.6
"""How many times the height of the font two cells on one line are apart at least; a blank is half of it."""


class Piece(NamedTuple):
    """Words that are drawn at one go.

    Args:
        text: The words, with the white space that is read around them.
        drawing: The matrix that leads from the drawing to the page.
        own: The matrix that leads from the words to the drawing.
        size: The height of the font.
    """

    text: str
    drawing: Sequence[float]
    own: Sequence[float]
    size: float


class _Place(NamedTuple):
    """Where words stand on the page, if they run level from left to right."""

    left: float
    base: float
    height: float
    width: float
    """At the most, in an ordinary font."""


def in_rows(pieces: Iterable[Piece]) -> str:
    r"""The text of the pieces; what parts two cells of a row is a tab, and no character is added or lost.

    >>> at = [[1, 0, 0, 1, x, 700] for x in (70, 300, 400)]
    >>> cells = zip(["Cases\n", "12\n", "15\n"], at, strict=True)
    >>> in_rows(Piece(text, [1, 0, 0, 1, 0, 0], own, 10) for text, own in cells)
    'Cases\t12\t15\n'
    """
    chars: list[str] = []
    end, last = 0, None
    for piece in pieces:
        words = piece.text.strip()
        start = len(chars) + len(piece.text) - len(piece.text.lstrip())
        chars += piece.text
        if not words:
            continue
        here = _place(piece, words)
        if start - end == 1 and last and here and _are_apart(last, here, chars[end]):
            chars[end] = "\t"
        end, last = start + len(words), here
    return "".join(chars)


def _are_apart(last: _Place, here: _Place, between: str) -> bool:
    """Whether words are the next cell of a row: far off, or set as a new line that is none."""
    gap = here.left - last.left - last.width
    is_beside = abs(here.base - last.base) < here.height / 4
    return is_beside and (gap > _GAP * here.height or (between == "\n" and gap > -last.width / 2))


def _place(piece: Piece, words: str) -> _Place | None:
    """Where words stand; None where they do not run level, or go on in another line."""
    own, drawing = piece.own, piece.drawing
    scale = own[0] * drawing[0]
    turned = max(map(abs, (own[1], own[2], drawing[1], drawing[2])))
    if scale <= 0 or turned > abs(own[0]) / 100 or "\n" in words:
        return None
    height = piece.size * scale
    left, base = (own[4 + at] * drawing[3 * at] + drawing[4 + at] for at in (0, 1))
    return _Place(left, base, height, height * sum(map(_width, words)))


def _width(char: str) -> float:
    if ord(char) >= _WIDE:
        return 1
    return 0.3 if char in _NARROW else 0.8 if char.isupper() else 0.6
