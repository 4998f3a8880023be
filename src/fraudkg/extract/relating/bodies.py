"""Bodies that an English text speaks of again by their kind: "the bureau"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing

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
    named: dict[str, dict[str, EntityMention]] = {
        _kind(one): {} for one in mentions if one.kind == SAID_BEFORE and _kind(one).islower()
    }
    for one in mentions:
        if one.kind == SAID_BEFORE:
            body = _only(named.get(_kind(one), {}))
            if body and not phrasing[_NO_NAME].match(document.content, one.passage.span.end):
                yield replace(body, passage=one.passage, rule="said-before")
            continue
        if named and one.kind == _BODY:
            for kind in named.keys() & one.name.casefold().split():
                named[kind].setdefault(one.name, one)
        yield one


def _kind(said: EntityMention) -> str:
    return said.name.rpartition(" ")[2]


def _only(named: Mapping[str, EntityMention]) -> EntityMention | None:
    """The body that all of these names name: the longest holds the others, or they have one id."""
    if not 0 < len(named) <= _MOST:
        return None
    longest = max(named, key=len)
    is_known = named[longest].id and len({one.id for one in named.values()}) == 1
    return named[longest] if is_known or all(name in longest for name in named) else None
