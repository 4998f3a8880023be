"""Lines of a text, and the breaks with which an editor, a mail or a PDF has only wrapped them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from fraudkg.text.signs import MONEY
from fraudkg.text.span import Span

_LINE = re.compile(r"[^\r\n\x0b\x85\u2028\u2029]+")
_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n?|[\n\x0b\x85\u2028\u2029])[^\S\r\n\u3000]*(?:>[> ]*)?")
"""One line end, with the blanks before it and the next line's indentation or marks of a quoted mail."""
_MARK = re.compile(r"[^\S\r\n]*>[> \t]*")
_QUOTED = re.compile(r"^[ \t]?>[^\r\n]*(?:\r\n?|\n)(?:[ \t]?>[^\r\n]*(?:\r\n?|\n|\Z))+", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^[ \t]?>[> \t]*", re.MULTILINE)
_INDENTED = re.compile("\u3000")
"""The blank with which a Chinese paragraph begins."""
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]+")
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
_LONG_WORD, _FEWEST_WORDS = re.compile(r"[^\W\d_]{4,}"), 4
_HYPHEN = re.compile(r"[^\W_]-$")
_JOINS = re.compile(r"\s(?:and|or|of|the|in|with|from|than|for|by)$")
"""An English word at a line's end after which its sentence has to go on."""
_ENDED = re.compile(r"[。！？]|[.!?][\"”’)\]]*(?:\s|$)")
_INSIDE = re.compile(r"(?:[a-z]{4}|[0-9)%])[.!?][\"”’)\]]* [\"“‘(]?[A-Z0-9]")
"""The end of a sentence inside a line, which is no heading then."""
_INSIDE_HAN = re.compile("[。；]|[，、].*[，、]")
"""What is inside no Chinese heading: the end of a sentence, or more than one pause."""
_FIGURE = re.compile(rf"[A-Z]{{0,3}}[{MONEY}]?\d(?![\d,.]* [A-Z])")
"""A figure or sum, but none that begins a day: 14 November."""
_SCALED, _SCALE = (
    re.compile(r"[0-9０-９万萬亿億]$|(?<=[0-9])[.．]$"),
    re.compile(r"[十百千万萬亿億余餘馀多]|[0-9]{1,3}[%％万萬亿億]"),
)
"""What of a Chinese number may end a line, and begin the next."""
_CUT, _SMALL, _PROSE = "cut", "small", "prose"
PAGE_LINE = re.compile(r"[-–—]? ?(?:(?:page|第) ?)?\d{1,3}(?: ?(?:of|/) ?\d{1,3})? ?[-–—页]?", re.IGNORECASE)
"""A line that only numbers a page, between whose last line and the next page's first a sentence may go on."""
_SAID = re.compile(r"[^\s>]")
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
    `is_plain` that the second line is no item, row or day. `is_open` says that the first may go on, `begins`
    what shows by itself that it does; `is_ended` says that a sentence ends in the second.
    """

    at: Span
    width: int
    wider: int
    next_width: int
    is_near: bool
    goes_on: bool = False
    is_plain: bool = False
    is_open: bool = False
    begins: str = ""
    is_ended: bool = False


def line_ends(content: str) -> tuple[Span, ...]:
    """Every line end, with the blanks around it."""
    return tuple(Span(*match.span()) for match in _BREAK.finditer(content))


def quote_marks(content: str) -> tuple[Span, ...]:
    r"""The marks before the lines of a quoted mail, two or more in a row: a lone one is a bound.

    >>> quote_marks("Losses:\n> 5\n"), quote_marks("> 45 men\n>> were held")
    ((), (Span(start=0, end=2), Span(start=9, end=12)))
    """
    if ">" not in content:
        return ()
    blocks = (match.span() for match in _QUOTED.finditer(content))
    return tuple(Span(*mark.span()) for block in blocks for mark in _QUOTE_MARK.finditer(content, *block))


def soft_breaks(content: str, *, is_spaced: bool) -> tuple[Span, ...]:
    """The breaks that only wrap a line, each with the blanks around it.

    A text counts as wrapped if its lines are of one width, as far as words allow, and mostly end within a
    sentence. Then each break is soft before which the next word had no room, but for items of lists and
    rows of tables; where a page ends, only if the words show that the sentence goes on.
    """
    every = list(_turns(content, is_spaced=is_spaced))
    found = _of_one_width(every, is_spaced=is_spaced) or _by_words(every, _FULL if is_spaced else _FULL_HAN)
    return tuple(turn.at for turn in found)


def _of_one_width(every: Sequence[_Turn], *, is_spaced: bool) -> list[_Turn]:
    """The soft ones of a text that is wrapped as a whole; none where it is not."""
    turns = [turn for turn in every if turn.is_near]
    if len(turns) < _FEWEST:
        return []
    widths = sorted(turn.width for turn in turns)
    margin = widths[len(widths) * 19 // 20]
    if not _NARROWEST <= margin <= _WIDEST:
        return []
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
        return []
    return [turn for turn in every if turn.wider > least and turn.is_plain and (turn.is_near or turn.goes_on)]


def _by_words(every: Sequence[_Turn], fullness: float) -> Iterator[_Turn]:
    """The soft ones of a text that has too few wrapped lines: by their words they end within a sentence."""
    block: list[_Turn] = []
    for turn in every:
        if block and not (turn.is_near and block[-1].at.end <= turn.at.start):
            yield from _of_block(block, fullness)
            block = []
        if turn.is_near and turn.width <= _WIDEST:
            block.append(turn)
    yield from _of_block(block, fullness)


def _of_block(block: Sequence[_Turn], fullness: float) -> Iterator[_Turn]:
    """Of lines that follow each other, those with which the next one goes on.

    The sentence has to end in what follows, lest they be the lines of a list; where a small letter begins the
    last of two it need not. What a hyphen ends goes on in any case, and so do the lines after one that did.
    """
    least = fullness * max((max(turn.width, turn.next_width) for turn in block), default=0)
    full = [turn.is_open and turn.wider > least for turn in block]
    ended = [turn.is_ended for turn in block]
    for at in range(len(block) - 2, -1, -1):
        ended[at] = ended[at] or (full[at + 1] and ended[at + 1])
    is_going = False
    for turn, is_full, is_ended in zip(block, full, ended, strict=True):
        is_shown = bool(turn.begins) and turn.width >= _NARROWEST
        is_small = is_shown and len(block) == 1 and turn.begins == _SMALL
        is_going = turn.begins == _CUT or (is_full and (is_small or (is_ended and (is_shown or is_going))))
        if is_going:
            yield turn


def _turns(content: str, *, is_spaced: bool) -> Iterator[_Turn]:
    lines = ((match.start(), match[0]) for match in _LINE.finditer(content))
    said = [
        (start, line) for start, line in lines if _SAID.search(line) and not PAGE_LINE.fullmatch(line.strip())
    ]
    is_first = True
    for (start, one), (begin, other) in pairwise(said):
        line = (_MARK.sub("", one, 1) if ">" in one else one).strip()
        mark = _MARK.match(other)
        following = other[mark.end() if mark else 0 :].strip()
        at = Span(start + len(one.rstrip()), begin + other.index(following[0], mark.end() if mark else 0))
        is_near = _BREAK.fullmatch(content, at.start, at.end) is not None
        begins_block, is_first = is_first, not is_near
        if len(line) > _WIDEST:
            yield _Turn(at, len(line), len(line), 0, is_near)
            continue
        width = _width(line)
        following = following[:_WIDEST]
        word = 1 + _width(following.partition(" ")[0]) if is_spaced else 2
        is_open = not _STOP.search(line)
        goes_on = is_open and (
            not is_spaced or following[0].islower() or _FIGURE.match(following) is not None
        )
        is_plain = not (
            _INDENTED.search(content, at.start, at.end)
            or _ITEM.match(following)
            or DAY.match(following)
            or _CELLS.search(line)
            or _CELLS.search(following)
            or (is_spaced and begins_block and _is_heading(line, following))
        )
        is_ended = _ENDED.search(following) is not None
        begins = _evidence(line, following, is_spaced=is_spaced) if is_near and is_plain else ""
        yield _Turn(
            at,
            width,
            width + word,
            _width(following),
            is_near,
            goes_on and is_plain,
            is_plain,
            is_open and is_plain,
            begins,
            is_ended,
        )


def _is_heading(line: str, following: str) -> bool:
    """Whether all longer words of a line have capitals, as in English headings, and few of the next one."""
    words, others = _LONG_WORD.findall(line), _LONG_WORD.findall(following)
    capitals = sum(word[0].isupper() for word in others)
    return (
        min(len(words), len(others)) >= _FEWEST_WORDS
        and 2 * capitals < len(others)
        and (all(word[0].isupper() for word in words))
    )


def _evidence(line: str, following: str, *, is_spaced: bool) -> str:
    """What shows of two lines that a sentence goes on in the second; nothing where that is not sure."""
    if not is_spaced:
        if _SCALED.search(line) and _SCALE.match(following):
            return _CUT
        return _PROSE if _INSIDE_HAN.search(line) else ""
    is_figure = _FIGURE.match(following) is not None
    is_joined = len(line) >= _NARROWEST and _JOINS.search(line) is not None
    if (is_joined or _HYPHEN.search(line)) and (following[0].islower() or is_figure):
        return _CUT
    return _SMALL if following[0].islower() else _PROSE if is_figure or _INSIDE.search(line) else ""


def _width(line: str) -> int:
    """Columns, as a terminal counts them: two for a Chinese character."""
    return len(line) if line.isascii() else len(line) + sum(map(len, _WIDE.findall(line)))
