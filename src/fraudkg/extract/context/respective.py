"""Respective places: a row of figures behind as many places: 甲、乙分别抓获6人和4人."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.beside import SAID
from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.context.wordlists import any_of
from fraudkg.extract.document import Document
from fraudkg.text import Span

_JOIN = re.compile(r",? (?:and|or) |, |[、和与及]|以及")
_GAP = re.compile(r"[^，,。；;\d]{0,16}?(?:[、和及与]|以及|,| and)\s?(?:and )?[^\w\s]{0,2}")
"""What stands between two figures of a row."""
_NAME, _AREA = r"[\u4e00-\u9fff]{2,4}?", r"[\u4e00-\u9fff]{1,6}?[省市县区州镇乡]"


class Respective:
    """Gives each figure of a row its place, where a sentence tells as many places before it.

    Args:
        time: Words by code, as in `time.yaml`, which say that things belong together one by one.
    """

    def __init__(self, time: Mapping[str, Sequence[str]]) -> None:
        self._word = re.compile(any_of(time, "respectively"))
        # 在甲、乙分别; 甲区、乙县居前，分别
        self._names = re.compile(
            rf"(?:在(?P<names>{_row(_NAME)})|(?P<areas>{_row(_AREA)})[^。；\d]{{0,24}}?)"
            rf"{any_of(time, 'respectively')}"
        )

    def of(
        self, document: Document, sights: Sequence[Sight], place: Callable[[str], str | None]
    ) -> dict[int, Spot]:
        """The places of figures, by the offset of their number; `place` tells the id of a name."""
        found: dict[int, Spot] = {}
        for sight in sights:
            span = sight.sentence.span
            if len(sight.figures) < 2 or not self._word.search(document.folded, span.start, span.end):  # noqa: PLR2004
                continue
            for names in self._lists(document, sight):
                found |= _shared(document, names, sight.figures, place)
        return found

    def _lists(self, document: Document, sight: Sight) -> list[list[Span]]:
        """The names of each list of places in a sentence."""
        spans = [(spot.start, spot.end) for spot in sight.spots if spot.is_list and not spot.said]
        match = self._names.search(document.folded, sight.sentence.span.start, sight.sentence.span.end)
        if match:
            low, high = match.span("areas" if match["areas"] else "names")
            spans = [span for span in spans if span[0] < low or high < span[1]] + [(low, high)]
        return [_parts(document.content, *span) for span in spans]


def _row(name: str) -> str:
    """A pattern for names side by side."""
    return rf"{name}(?:[、和与及]{name}){{1,8}}"


def _parts(content: str, start: int, end: int) -> list[Span]:
    """The names between the words that join them."""
    joins = [(start, start), *(match.span() for match in _JOIN.finditer(content, start, end)), (end, end)]
    return [Span(one[1], other[0]) for one, other in pairwise(joins) if one[1] < other[0]]


def _shared(
    document: Document,
    names: Sequence[Span],
    figures: Sequence[Quantity],
    place: Callable[[str], str | None],
) -> dict[int, Spot]:
    """The names for the first row of figures behind them, if there are as many."""
    after = [one for one in figures if one.number.span.start >= names[-1].end]
    row = after[:1]
    for one, other in pairwise(after):
        gap = document.folded[one.number.span.end : other.number.span.start]
        if not _GAP.fullmatch(gap):
            break
        row.append(other)
    if len(row) != len(names) or len(row) == 1:
        return {}
    return {
        one.number.span.start: Spot(
            name.start,
            name.end,
            place(document.content[name.start : name.end]),
            SAID,
            "place-respective",
            "place",
        )
        for one, name in zip(row, names, strict=True)
    }
