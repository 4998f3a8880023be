"""Regions: places that a list names right before its figures, known to the reference data or not."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.places.beside import LISTED, SAID
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import alternation

_LONGEST = 60
"""So many characters from figure to figure a list may have."""
_NAME = r"[A-Z][\w'’-]*(?: (?:[a-z]{2,3} |& )?[A-Z][\w'’-]*){0,3}?"
_HAN = r"[\u4e00-\u9fff]"
_END = re.compile(r"。|\.\s|\n\s*\n")


class Regions:
    """Finds places in lists: "Kent 12, Surrey 9", 深圳412件.

    A list counts where figures of one unit stand side by side, each after a name, and half of the names are
    known or show by their words that they are places or the police of some, or where its sentence speaks of
    areas: "the regions reported few: Northmere 2, Westvale 3".
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]], family: str) -> None:
        phrasing = Phrasing(words)
        self._areas = phrasing[r"(?<!\w){areas}(?!\w)"]
        named = {"en": _spaced, "zh": _han}.get(family)
        self._find = phrasing[named(words) if named else "(?!)"]
        # A known place may be longer than a name that nothing else shows: 缅北5人、妙瓦底地区3人.
        self._opens = phrasing["(?:.*[，,、；;])?{item-part}?" if family == "zh" else "(?!)"]

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        sights: Sequence[Sight],
        place: Callable[[str], str | None],
    ) -> dict[int, Spot]:
        """The places of figures, by the offset of their number; `place` tells the id of a name."""
        known = {spot.end: spot for sight in sights for spot in sight.spots}
        found: dict[int, Spot] = {}
        run: dict[int, Spot] = {}
        sure, last = 0, None
        for quantity in (*quantities, None):
            item = self._item(document, last, quantity, known, place) if quantity else None
            if run and not (item and quantity and last and _are_listed(document, last, quantity)):
                low, high = document.sentence_at(min(run)).span.start, min(run)
                is_sure = sure * 2 >= len(run) or self._areas.search(document.folded, low, high)
                found |= run if len(run) > 1 and is_sure else {}
                run, sure = {}, 0
            if item and quantity:
                run[quantity.number.span.start], is_shown = item
                sure += is_shown
            last = quantity
        return found

    def _item(
        self,
        document: Document,
        last: Quantity | None,
        quantity: Quantity,
        known: Mapping[int, Spot],
        place: Callable[[str], str | None],
    ) -> tuple[Spot, bool] | None:
        """The name right before a figure, behind the figure before that, and whether it is surely a place."""
        at = quantity.span.start
        low = max(last.span.end if last else 0, at - _LONGEST)
        spot = known.get(at)
        if spot and self._opens.fullmatch(document.folded, low, spot.start):
            return replace(spot, weight=SAID, rule=LISTED), True
        match = self._find.search((document.folded if document.family == "zh" else document.content)[low:at])
        if match is None:
            return None
        start, end = low + match.start("name"), low + match.end("name")
        if end in known:
            return replace(known[end], weight=SAID, rule=LISTED), True
        thing = place(document.content[start:end])
        is_shown = thing is not None or match["shown"] is not None
        return Spot(start, end, thing, SAID, LISTED, "place"), is_shown


def _spaced(words: Mapping[str, tuple[str, ...]]) -> str:
    """A name before a figure, in English."""
    body = alternation(word.capitalize() for word in words["body-shown"])
    return (
        rf"(?:\A|[,;:：(]\s*|[.] |\b{{before-item}} |\n[\s•*·-]*)(?P<name>{_NAME})(?P<shown> {body})?"
        r"(?: {area})?\s?[-–—:(]?\s?[(]?[^\w\s]{0,2}\Z"
    )


def _han(words: Mapping[str, tuple[str, ...]]) -> str:
    """The same in Chinese."""
    ends, others = ("".join(words[code]) for code in ("area-shown", "no-item-end"))
    return (
        r"(?:\A|[、，,；;：:。（(\s]|{before-item}){item-part}?[，,：:]?(?!{item-part}|{no-item-begin})"
        rf"(?P<name>{_HAN}{{2,4}}?(?P<shown>(?<=[{ends}]))?)(?<![{others}])"
        r"(?:[，,]?{each}?{item-has}{1,2})?[^\w\s]{0,2}\Z"
    )


def _are_listed(document: Document, one: Quantity, other: Quantity) -> bool:
    """Whether two figures stand in one list."""
    is_near = other.span.start - one.span.end <= _LONGEST
    is_alike = other.unit == one.unit or one.unit_words is None or other.unit_words is None
    return is_near and is_alike and not _END.search(document.content, one.span.end, other.span.start)
