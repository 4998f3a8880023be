"""Bodies that an English text speaks of again by their kind: "the bureau"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Cover, Span

SAID_BEFORE = "agency-said-before"
"""The kind of "the bureau", before it is known which."""
_BODY = "agency"
_MOST = 4
"""So many names may be names of one body."""
_NO_NAME = r" {of} | [A-Z]|['’]s [A-Z]"


def bodies_meant(
    document: Document, mentions: Sequence[EntityMention], phrasing: Phrasing
) -> Iterator[EntityMention]:
    """The mentions in order; those of kind `SAID_BEFORE` as the body that they mean, or not at all.

    That is the one body of the text before them whose name tells its kind so; where there are several, nobody
    knows which.
    """
    said = {one.passage.span: _kind(one) for one in mentions if one.kind == SAID_BEFORE}
    if not said:
        yield from mentions
        return
    cover = Cover(one.passage.span for one in mentions if one.kind != SAID_BEFORE)
    named: dict[str, dict[str, EntityMention]] = {kind: {} for kind in said.values()}
    for one in mentions:
        if one.kind != SAID_BEFORE:
            if one.kind == _BODY:
                for kind in named.keys() & one.name.casefold().split():
                    if len(named[kind]) <= _MOST:
                        named[kind].pop(one.name, None)
                        named[kind][one.name] = one
            yield one
            continue
        span, kind = one.passage.span, said[one.passage.span]
        is_name = kind != kind.lower() or phrasing[_NO_NAME].match(document.content, span.end)
        fitting = tuple(named[kind].values())
        if fitting and not is_name and not cover.holds(Span(span.end - 1, span.end)) and _are_one(fitting):
            yield replace(fitting[-1], passage=one.passage, rule="said-before")


def _kind(said: EntityMention) -> str:
    return said.name.rpartition(" ")[2]


def _are_one(named: Sequence[EntityMention]) -> bool:
    """Whether all are names of one body."""
    longest = max((one.name for one in named), key=len)
    is_known = len({one.id for one in named}) == 1 and named[0].id is not None
    return len(named) <= _MOST and (is_known or all(one.name in longest for one in named))
