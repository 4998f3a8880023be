"""Regions: places that a list names right before its figures, known to the reference data or not."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.beside import SAID
from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.document import Document

_LONGEST = 40
_SPACED_ITEM = re.compile(
    r"(?:\A|[,;:：(]\s*|\b(?:and|by|from|in) |\n[\s•*·-]*)"
    r"(?P<name>[A-Z][\w'’-]*(?: (?:and |of |the |& )?[A-Z][\w'’-]*){0,3})"
    r"\s?[-–—:(]?\s?[(]?[^\w\s]{0,2}\Z"
)
_HAN_ITEM = re.compile(
    r"(?:\A|[、，,；;：:。（(\s和及])(?:其中|包括|分别[为是]?)?[，,：:]?"
    r"(?!其中|包括|分别)(?P<name>[\u4e00-\u9fff]{2,4}?)[^\w\s]{0,2}\Z"
)
_ITEMS = {"en": _SPACED_ITEM, "zh": _HAN_ITEM}
_END = re.compile(r"。|\.\s")
_POLICE = " Police"
_ENDINGS = frozenset("省市县州区乡镇")


@dataclass(frozen=True, slots=True)
class Region:
    """A name right before a figure: half-open offsets, the number of the figure.

    `is_known` says that the name's own words show it to be a place or the police of one.
    """

    start: int
    end: int
    figure: int
    is_known: bool = False


def listed_places(
    document: Document,
    quantities: Sequence[Quantity],
    sights: Sequence[Sight],
    place: Callable[[str], str | None],
) -> dict[int, Spot]:
    """The places of figures, by the offset of their number, in lists such as "Kent 12, Surrey 9".

    `place` tells the id of a name.
    """
    known = {spot.start: spot for sight in sights for spot in sight.spots}
    marked = {marker.start for sight in sights for marker in sight.markers}
    found = {}
    for region in regions(document, quantities, {start: spot.end for start, spot in known.items()}):
        quantity, same = quantities[region.figure], known.get(region.start)
        inside = (known.get(at) for at in range(region.start + 1, region.end))
        # What rose or fell stands before a change, not a place.
        is_change = any(flag.startswith("change") for flag in quantity.flags)
        if is_change or region.start in marked or any(spot and spot.weight for spot in inside):
            continue
        is_same = same is not None and same.end == region.end
        thing = same.id if same and is_same else place(document.content[region.start : region.end])
        found[quantity.number.span.start] = Spot(region.start, region.end, thing, SAID, "place-listed")
    return found


def regions(document: Document, quantities: Sequence[Quantity], known: Mapping[int, int]) -> list[Region]:
    """Names of places in lists such as "Kent 12, Surrey 9" and 深圳412件、东莞305件.

    A list counts where two figures of one unit stand side by side, each after a name, and half of the names
    are known places or show by their words that they are some. `known` tells the end of each place that the
    text is known to name, by its start.
    """
    if document.family not in _ITEMS:
        return []
    items = [_item(document, quantities, number) for number in range(len(quantities))]
    found: list[Region] = []
    run: list[Region] = []
    for number, item in enumerate([*items, None]):
        if item is not None and (not run or _are_listed(document, quantities, number)):
            run.append(item)
            continue
        sure = sum(known.get(one.start) == one.end or one.is_known for one in run)
        found += run if len(run) > 1 and sure * 2 >= len(run) else []
        run = [item] if item is not None else []
    return found


def _item(document: Document, quantities: Sequence[Quantity], number: int) -> Region | None:
    """The name right before a figure, behind the figure before that."""
    at, is_zh = quantities[number].span.start, document.family == "zh"
    low = max(quantities[number - 1].span.end if number else 0, at - _LONGEST)
    match = _ITEMS[document.family].search((document.folded if is_zh else document.content)[low:at])
    if match is None:
        return None
    name, start = match["name"], low + match.start("name")
    is_body = name.endswith(_POLICE)
    end = start + len(name.removesuffix(_POLICE))
    return Region(start, end, number, is_known=is_body or (is_zh and name[-1] in _ENDINGS))


def _are_listed(document: Document, quantities: Sequence[Quantity], number: int) -> bool:
    """Whether a figure stands in one list with the one before it."""
    one, other = quantities[number - 1], quantities[number]
    is_alike = other.unit == one.unit or one.unit_words is None
    return is_alike and not _END.search(document.content, one.span.end, other.span.start)
