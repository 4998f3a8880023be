"""Bodies that a text speaks of again by their kind: "the bureau", 该局."""

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
_NO_NAME = r" {of} | [A-Z]|['’]s [A-Z]"
_HAN_KIND = 1
"""Chinese words for a body that was named have one character before its kind: 该局."""


def bodies_meant(
    document: Document, mentions: Sequence[EntityMention], phrasing: Phrasing, *, is_spaced: bool
) -> Iterator[EntityMention]:
    """The mentions in order; those of kind `SAID_BEFORE` as the body that they mean, or not at all.

    In English that is the one body of the text before them whose name tells its kind so; where there are
    several, nobody knows which. In Chinese it is the last.
    """
    said = {one.passage.span: _kind(one, is_spaced=is_spaced) for one in mentions if one.kind == SAID_BEFORE}
    if not said:
        yield from mentions
        return
    cover = Cover(one.passage.span for one in mentions if one.kind != SAID_BEFORE)
    kinds = frozenset(said.values())
    named: dict[str, dict[str, EntityMention]] = {kind: {} for kind in kinds}
    for one in mentions:
        if one.kind != SAID_BEFORE:
            if one.kind == _BODY:
                words = one.name.casefold()
                for kind in kinds.intersection(words.split()) if is_spaced else filter(words.endswith, kinds):
                    named[kind].pop(one.name, None)
                    named[kind][one.name] = one
            yield one
            continue
        span = one.passage.span
        kind = said[span]
        is_name = kind != kind.lower() or phrasing[_NO_NAME].match(document.content, span.end)
        if is_name or cover.holds(Span(span.end - 1, span.end)):
            continue
        fitting = tuple(named[kind].values())
        if fitting and (not is_spaced or _are_one(fitting)):
            yield replace(fitting[-1], passage=one.passage, rule="said-before")


def _kind(said: EntityMention, *, is_spaced: bool) -> str:
    return said.name.rpartition(" ")[2] if is_spaced else said.name[_HAN_KIND:]


def _are_one(named: Sequence[EntityMention]) -> bool:
    """Whether all are names of one body."""
    longest = max((one.name for one in named[:_MOST]), key=len)
    is_known = len({one.id for one in named}) == 1 and named[0].id is not None
    return is_known or (len(named) <= _MOST and all(one.name in longest for one in named))
