"""Regions: places that a list names right before its figures, known to the reference data or not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document

_LONGEST = 40
_SPACED_ITEM = re.compile(
    r"(?:\A|[,;:：(]\s*|\b(?:and|by|from|in) |\n[\s•*·-]*)"
    r"(?P<name>[A-Z][\w'’-]*(?: (?:and |of |the |& )?[A-Z][\w'’-]*){0,3})"
    r"\s?[-–—:(]?\s?[(]?[^\w\s]{0,2}\Z"
)
_HAN_LEAD = r"(?:\A|[、，,；;：:。（(\s和及])(?:其中|包括|分别[为是]?)?[，,：:]?"
_HAN_BODY = re.compile(
    _HAN_LEAD + r"(?P<name>[\u4e00-\u9fff]{1,7}?(?:省|市|县|州|自治区))[\u4e00-\u9fff]{0,14}[^\w\s]{0,2}\Z"
)
_HAN_ITEM = re.compile(_HAN_LEAD + r"(?!其中|包括|分别)(?P<name>[\u4e00-\u9fff]{2,4}?)[^\w\s]{0,2}\Z")
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


def regions(
    document: Document, quantities: Sequence[Quantity], known: Mapping[int, int], lead: re.Pattern[str]
) -> list[Region]:
    """Names of places in lists such as "Kent 12, Surrey 9" and 深圳412件、东莞305件.

    Args:
        document: The document.
        quantities: Its figures, in order.
        known: End of each place that the text is known to name, by its start.
        lead: Words that announce a list by places ("by county").

    A list counts where two figures of one unit stand side by side, each after a name, and one of the names
    is a known place or ends in a word for one, or words before the list say that it goes by places.
    """
    items = [_item(document, quantities, number) for number in range(len(quantities))]
    found: list[Region] = []
    run: list[Region] = []
    for number, item in enumerate([*items, None]):
        is_next = bool(run) and item is not None and _are_listed(document, quantities, number)
        if item is not None and (is_next or not run):
            run.append(item)
            continue
        found += run if _are_places(document, run, known, lead) else []
        run = [item] if item is not None else []
    return found


def _item(document: Document, quantities: Sequence[Quantity], number: int) -> Region | None:
    at = quantities[number].span.start
    low = quantities[number - 1].span.end if number else 0
    low = max(low, at - _LONGEST)
    text = (document.folded if document.family == "zh" else document.content)[low:at]
    if document.family == "zh":
        match = _HAN_BODY.search(text) or _HAN_ITEM.search(text)
    else:
        match = _SPACED_ITEM.search(text) if document.family == "en" else None
    if match is None:
        return None
    name = document.content[low + match.start("name") : low + match.end("name")]
    is_body = name.endswith(_POLICE)
    return Region(
        low + match.start("name"),
        low + match.end("name") - (len(_POLICE) if is_body else 0),
        number,
        is_known=is_body or (document.family == "zh" and match["name"][-1] in _ENDINGS),
    )


def _are_listed(document: Document, quantities: Sequence[Quantity], number: int) -> bool:
    """Whether a figure stands in one list with the one before it."""
    one, other = quantities[number - 1], quantities[number]
    is_alike = other.unit == one.unit or one.unit_words is None
    return is_alike and not _END.search(document.content, one.span.end, other.span.start)


def _are_places(
    document: Document, run: Sequence[Region], known: Mapping[int, int], lead: re.Pattern[str]
) -> bool:
    if len(run) < 2:  # noqa: PLR2004 - one name is no list
        return False
    start = run[0].start
    sure = sum(known.get(item.start) == item.end or item.is_known for item in run)
    return sure * 2 >= len(run) or bool(lead.search(document.folded, max(0, start - _LONGEST), start))
