"""Datelines: where a text says that it was written, which is what its "here" means."""

import re
from collections.abc import Callable

from fraudkg.extract.context.spot import Spot
from fraudkg.extract.document import Document

DATELINE = "place-dateline"
"""Rule of a place where the text was written."""
_LINES = 3
"""A dateline opens one of so many lines."""
_WORD = r"[A-Z][\w.'’-]*"
_FIND = re.compile(
    rf"\s*[(]?(?P<name>{_WORD}(?: {_WORD}){{0,3}})(?:, [^\n()–—:]{{1,30}})?[)]?"
    r"(?: [(][^()\n]{1,30}[)])?\s?(?:[–—:]|--?)\s"
)


def dateline(document: Document, place: Callable[[str], str | None]) -> Spot | None:
    """The place that opens one of the first lines, before a dash or a colon; `place` tells ids of names."""
    end = -1
    for at in document.lines[: 2 * _LINES + 1]:
        match = _FIND.match(document.content, at) if at > end else None
        if match is None:
            continue
        end = match.end()
        if document.content.count("\n", 0, match.start("name")) > 2 * _LINES:
            break
        thing = place(match["name"])
        if thing is not None:
            return Spot(*match.span("name"), thing, 0, DATELINE, "place")
    return None
