"""Bodies: where a text names those who may act, each with its whole name and what its brackets add."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.layout import without_overlap
from fraudkg.extract.context.wordlists import SPACED, Markers, any_of, borders
from fraudkg.extract.document import Document

_KINDS = frozenset({"agency", "agent-group"})
_NAMES = frozenset({"name", "opener", "ending", "short-form"})
"""Rules that find the names of mechanisms, such as task forces, which act as bodies do."""
_AREAS = frozenset({"country", "place"})
_NATION = "全国"
_KIN = "kin-"
_BRACKET = re.compile(r"\s?[(（][^()（）\n]{1,40}[)）]")


_start, _end = attrgetter("passage.span.start"), attrgetter("passage.span.end")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a text names or describes; what it does is said from `end` on, behind a short name."""

    passage: Passage
    id: str | None
    is_name: bool
    end: int


class Bodies:
    """Finds the bodies in texts of one language.

    Args:
        words: Words by code, as in `roles.yaml`.
        countries: Letters of countries in the ids of agencies.
        family: Language family.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], countries: frozenset[str], family: str) -> None:
        _, close = borders(is_spaced=family in SPACED)
        self._is_spaced = family in SPACED
        self._generic = Markers({"actor": words.get("actor", ())}, family)
        self._side = re.compile(rf"\s?{any_of(words, 'side')}{close}")
        self._hands = re.compile(rf"\s(?:ha[sd]\s)?{any_of(words, 'hands-over')}{close}")
        self._glossed = re.compile(r"\s?[(（]\s?")
        self._owned = re.compile(r"(?:'s?)?\s" if self._is_spaced else "")
        self._belongs = re.compile(rf"\s{any_of(words, 'belongs')}\s")
        self._article = re.compile(rf"{any_of(words, 'article')}\s")
        self._kin = {
            code.removeprefix(_KIN): tuple(names) for code, names in words.items() if code.startswith(_KIN)
        }
        self._countries = countries

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
        return [self._finished(document, body) for body in found]

    def _finished(self, document: Document, body: Body) -> Body:
        """With its id in this release, and up to behind the bracket that follows it."""
        bracket = _BRACKET.match(document.folded, body.passage.span.end)
        return replace(body, id=self._localised(document, body), end=bracket.end() if bracket else body.end)

    def _joined(self, document: Document, last: Body, body: Body) -> Body | None:
        """The two as one: the FBI's Atlanta Field Office, bureau officers, officers of the bureau."""
        span = last.passage.span
        gap = document.folded[span.end : _start(body)]
        if "\n" in document.content[span.end : _start(body)]:
            return None
        if self._glossed.fullmatch(gap):
            return replace(last, id=last.id or body.id)
        whole = document.passage(span.start, body.passage.span.end)
        if self._owned.fullmatch(gap):
            people = self._is_spaced and not body.is_name
            return replace(body, passage=whole, id=last.id if people else body.id, is_name=last.is_name)
        # "The command of the ministry" is no body of it.
        is_people = last.is_name or not self._article.match(document.folded, span.start)
        if is_people and self._belongs.fullmatch(gap):
            return replace(body, passage=whole, id=last.id or body.id)
        return None

    def _mentions(self, document: Document, entities: Sequence[EntityMention]) -> list[Body]:
        """Names and words for any body, a name before a word."""
        named = [
            Body(words, entity.id, is_name=True, end=words.span.end)
            for entity in entities
            if (words := self._words(document, entity)) is not None
        ]
        named = without_overlap(named, _start, _end)
        ends = [body.end for body in named]
        generic: list[Body] = []
        for marker in self._generic.find(document.folded):
            after = bisect_right(ends, marker.start)
            if after == len(named) or _start(named[after]) >= marker.end:
                generic.append(
                    Body(document.passage(marker.start, marker.end), None, is_name=False, end=marker.end)
                )
        return sorted([*named, *generic], key=_start)

    def _words(self, document: Document, entity: EntityMention) -> Passage | None:
        """The words of a body; a state is one as a side (缅方), a mechanism by its name."""
        if entity.kind in _KINDS or (entity.kind == "mechanism" and entity.rule in _NAMES):
            return entity.passage
        span = entity.passage.span
        if entity.kind in _AREAS and self._hands.match(document.folded, span.end):
            return entity.passage
        if entity.kind != "country":
            return None
        side = self._side.match(document.folded, span.end if self._is_spaced else span.end - 1)
        return document.passage(span.start, side.end()) if side else None

    def _localised(self, document: Document, body: Body) -> str | None:
        """The id in a release of a local issuer, whose police are "the police"; no group is the nation's."""
        if document.issuer is None or not document.is_of_local_body(self._countries):
            return body.id
        span = body.passage.span
        words = document.folded[span.start : span.end]
        is_group = body.id is not None and body.id.startswith("group-")
        known = None if is_group else body.id
        kin = next((names for kind, names in self._kin.items() if document.issuer.endswith(kind)), ())
        is_issuer = known is None and words.endswith(kin) and not words.startswith(_NATION)
        return document.issuer if is_issuer else known
