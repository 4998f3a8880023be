"""Lines of a text, and the breaks with which an editor, a mail or a PDF has only wrapped them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from fraudkg.text.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n\u3000]*")
"""One line end, with the blanks before it and the next line's indentation."""
_INDENTED = re.compile("\u3000")
"""The blank with which a Chinese paragraph begins."""
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]")
_STOP = re.compile(r"[.。！？：；!?:;][\"”’」』)）\]]*$")
_ITEM = re.compile(
    r"[•·▪■□●○◆★✓>»*–—-]\s?|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．]\D|[(（]?[a-zA-Z][)）.]\s"
)
DAY = re.compile(
    r"(?:[^\W\d]+[., ]+){0,2}\d{1,2}(?:st|nd|rd|th)?[., ]+(?:[^\W\d]{3,}[., ]+)?(?:19|20)\d\d$"
    r"|(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d.{0,30}$|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d.{0,30}$"
)
"""A line of its own that gives the day of publication."""
_CELLS = re.compile(r"\t|\S {3,}\S|\|.*\|")
_PAGE = re.compile(r"[-–—]? ?(?:[Pp]age ?)?\d{1,3}(?: ?(?:of|/) ?\d{1,3})? ?[-–—]?")
"""The number of a page, between whose last line and the next page's first a sentence may go on."""
_NARROWEST, _WIDEST = 30, 150
"""Columns that a wrapped line may be wide."""
_FULL, _FULL_HAN = 0.85, 0.92
"""How far towards the margin a full line reaches at least: letters of print are not of one width."""
_EXACT = 0.9
"""The share of full lines of one exact width that shows letters to be of one width after all."""
_FEWEST, _SHARE, _GOING = 3, 0.3, 0.4
"""How many lines are wrapped at least; their share among those that another follows; and how many of them end
within a sentence, as their words show."""


class _Turn(NamedTuple):
    """Two lines: what stands between them, how wide the first is, and how wide with the next word.

    `is_near` says that only a line end stands there, `goes_on` that by the words the sentence does,
    `is_plain` that the second line is no item, row or day.
    """

    at: Span
    width: int
    wider: int
    is_near: bool
    goes_on: bool
    is_plain: bool


def line_ends(content: str) -> tuple[Span, ...]:
    """Every line end, with the blanks around it."""
    return tuple(Span(*match.span()) for match in _BREAK.finditer(content))


def soft_breaks(content: str, *, is_spaced: bool) -> tuple[Span, ...]:
    """The breaks that only wrap a line, each with the blanks around it.

    A text counts as wrapped if its lines are of one width, as far as words allow, and mostly end within a
    sentence. Then each break is soft before which the next word had no room, but for items of lists and
    rows of tables; where a page ends, only if the words show that the sentence goes on.
    """
    if sum(_NARROWEST < 2 * len(line) <= 2 * _WIDEST for line in content.splitlines()) < _FEWEST:
        return ()
    every = list(_turns(content, is_spaced=is_spaced))
    turns = [turn for turn in every if turn.is_near]
    if len(turns) < _FEWEST:
        return ()
    widths = sorted(turn.width for turn in turns)
    margin = widths[len(widths) * 19 // 20]
    if not _NARROWEST <= margin <= _WIDEST:
        return ()
    least = (_FULL if is_spaced else _FULL_HAN) * margin
    full = [turn for turn in turns if turn.wider > least]
    exact = [turn for turn in full if turn.wider > widths[-1]]
    if len(exact) > _EXACT * len(full):
        full, least = exact, widths[-1]
    going = sum(turn.goes_on for turn in full)
    if (
        going < _FEWEST
        or len(full) < _SHARE * sum(turn.is_plain for turn in turns)
        or going < _GOING * len(full)
    ):
        return ()
    return tuple(
        turn.at for turn in every if turn.wider > least and turn.is_plain and (turn.is_near or turn.goes_on)
    )


def _turns(content: str, *, is_spaced: bool) -> Iterator[_Turn]:
    lines = ((match.start(), match[0]) for match in _LINE.finditer(content))
    said = [(start, line) for start, line in lines if line.strip() and not _PAGE.fullmatch(line.strip())]
    for (start, one), (begin, other) in pairwise(said):
        line, following = one.strip(), other.strip()
        at = Span(start + len(one.rstrip()), begin + len(other) - len(other.lstrip()))
        is_near = _BREAK.fullmatch(content, at.start, at.end) is not None
        if len(line) > _WIDEST:
            yield _Turn(at, len(line), len(line), is_near, goes_on=False, is_plain=False)
            continue
        width = _width(line)
        following = following[:_WIDEST]
        word = 1 + _width(following.partition(" ")[0]) if is_spaced else 2
        goes_on = not _STOP.search(line) and (
            not is_spaced or following[0].islower() or following[0].isdigit()
        )
        is_plain = not (
            _INDENTED.search(content, at.start, at.end)
            or _ITEM.match(following)
            or DAY.match(following)
            or _CELLS.search(line)
            or _CELLS.search(following)
        )
        yield _Turn(at, width, width + word, is_near, goes_on and is_plain, is_plain)


def _width(line: str) -> int:
    """Columns, as a terminal counts them: two for a Chinese character."""
    return len(line) if line.isascii() else len(line) + len(_WIDE.findall(line))
