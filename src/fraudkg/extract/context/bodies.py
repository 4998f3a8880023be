"""Bodies: where a text names those who may act, each with its whole name and what its brackets add."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.homes import NATIONAL
from fraudkg.extract.context.layout import without_overlap
from fraudkg.extract.context.wordlists import SPACED, Markers, any_of
from fraudkg.extract.document import Document

_KINDS = frozenset({"agency", "agent-group"})
_start, _end = attrgetter("passage.span.start"), attrgetter("passage.span.end")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a text names or describes."""

    passage: Passage
    id: str | None


class Bodies:
    """Finds the bodies in texts of one language.

    Args:
        words: Words by code, as in `roles.yaml`.
        family: Language family.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], family: str) -> None:
        self._generic = Markers({"actor": words.get("actor", ())}, family)
        self._glossed = re.compile(r"\s?[(（]\s?")
        self._owned = re.compile(r"(?:'s?)?\s" if family in SPACED else "")
        self._article = re.compile(rf"{any_of(words, 'article')}\s")
        self._belongs = re.compile(rf"\s{any_of(words, 'belongs')}\s")

    def find(self, document: Document, entities: Sequence[EntityMention]) -> list[Body]:
        """The bodies in order, without overlap."""
        found: list[Body] = []
        for body in self._mentions(document, entities):
            last = found[-1] if found else None
            whole = self._joined(document, last, body) if last else None
            if whole is not None:
                found[-1] = whole
            else:
                found.append(body)
        return found

    def _joined(self, document: Document, last: Body, body: Body) -> Body | None:
        """The two as one: the FBI's Atlanta Field Office, bureau officers, officers of the bureau."""
        span = last.passage.span
        gap = document.folded[span.end : _start(body)]
        if self._glossed.fullmatch(gap):
            return replace(last, id=last.id or body.id)
        whole = document.passage(span.start, body.passage.span.end)
        if self._owned.fullmatch(gap):
            return replace(body, passage=whole)
        # "The command of the ministry" is no body of it.
        if self._belongs.fullmatch(gap) and not self._article.match(document.folded, span.start):
            return replace(body, passage=whole, id=last.id or body.id)
        return None

    def _mentions(self, document: Document, entities: Sequence[EntityMention]) -> list[Body]:
        """Names and words for any body, a name before a word."""
        # No group in a local release is the nation's.
        is_local = len(document.issuer_parts) > NATIONAL
        kinds = {"agency"} if is_local else _KINDS
        named = [
            Body(one.passage, one.id if one.kind in kinds else None) for one in entities if one.kind in _KINDS
        ]
        named = without_overlap(named, _start, _end)
        ends = [_end(body) for body in named]
        generic: list[Body] = []
        for marker in self._generic.find(document.folded):
            after = bisect_right(ends, marker.start)
            if after == len(named) or _start(named[after]) >= marker.end:
                generic.append(Body(document.passage(marker.start, marker.end), None))
        return sorted([*named, *generic], key=_start)
