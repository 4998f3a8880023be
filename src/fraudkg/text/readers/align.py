"""Where the lines of an extracted text stand in the text that they were extracted from: a diff."""

import re
import unicodedata
from bisect import bisect_left
from difflib import SequenceMatcher

from fraudkg.text.signs import DIGITS, RAISED
from fraudkg.text.span import Span

_LEAST = 12
"""How many characters a stretch has at least that is found by likeness; shorter ones could be anywhere."""

_CLUSTER = re.compile("\\S[\u0300-\u036f]*")
"""A character with the accents that are written after it."""

_ON_LINE = str.maketrans(RAISED, DIGITS)
_MOST = 6_000
"""How far a line is looked for by likeness, which takes time by the square."""


def align(lines: list[str], whole: str) -> list[Span]:
    """The stretches of `whole` that the lines are, in order and apart from each other.

    White space and format characters do not count, nor does how accents are composed, or that digits are
    raised. The longest line is the anchor; from there the nearest place is taken, down and up, since short
    lines such as a date stand in many places of a page. Of a line that was changed, those stretches count
    that are long enough to tell.
    """
    dense, clusters = _shadow(whole)
    wanted = [wanted for line in lines if (wanted := _shadow(line)[0])]
    if not wanted or not dense:
        return []
    return [Span(clusters[low].start, clusters[high - 1].end) for low, high in _places(wanted, dense)]


def _shadow(text: str) -> tuple[str, list[Span]]:
    """The characters to compare, and for each the stretch of `text` that it stands for."""
    chars: list[str] = []
    clusters: list[Span] = []
    for match in _CLUSTER.finditer(text.translate(_ON_LINE)):
        for char in unicodedata.normalize("NFC", match[0]):
            if unicodedata.category(char) != "Cf":
                chars.append(char)
                clusters.append(Span(*match.span()))
    return "".join(chars), clusters


def _places(wanted: list[str], dense: str) -> list[tuple[int, int]]:
    exact = sorted(range(len(wanted)), key=lambda number: -len(wanted[number]))
    anchor = next((number for number in exact if wanted[number] in dense), None)
    if anchor is None:
        return _alike("".join(wanted), dense, 0)
    places: dict[int, tuple[int, int]] = {}
    at = dense.find(wanted[anchor])
    places[anchor] = (at, at + len(wanted[anchor]))
    low = at
    for number in range(anchor - 1, -1, -1):
        at = dense.rfind(wanted[number], 0, low)
        if at >= 0:
            places[number] = (at, at + len(wanted[number]))
            low = at
    high = places[anchor][1]
    for number in range(anchor + 1, len(wanted)):
        at = dense.find(wanted[number], high)
        if at >= 0:
            places[number] = (at, at + len(wanted[number]))
            high = places[number][1]
    found = sorted(places.items())
    more: list[tuple[int, int]] = []
    for number, line in enumerate(wanted):
        if number in places:
            continue
        at = bisect_left(found, (number, (0, 0)))
        low = found[at - 1][1][1] if at else 0
        high = found[at][1][0] if at < len(found) else len(dense)
        more += _alike(line, dense[low:high], low)
    return _apart([*places.values(), *more])


def _alike(line: str, dense: str, shift: int) -> list[tuple[int, int]]:
    matcher = SequenceMatcher(None, line[:_MOST], dense[:_MOST], autojunk=False)
    least = min(_LEAST, len(line))
    return [
        (block.b + shift, block.b + block.size + shift)
        for block in matcher.get_matching_blocks()
        if block.size >= least
    ]


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, overlapping ones made one."""
    found: list[tuple[int, int]] = []
    for low, high in sorted(places):
        if found and low < found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return found
