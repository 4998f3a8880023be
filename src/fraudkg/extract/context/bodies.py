"""Bodies: where a text names those who may act, each with its whole name and what its brackets add."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.layout import without_overlap
from fraudkg.extract.context.wordlists import SPACED, Markers, any_of, borders
from fraudkg.extract.document import Document

_KINDS = frozenset({"agency", "agent-group"})
_AREAS = frozenset({"country", "place"})
_KIN = "kin-"
_ANY = re.compile(r"[全本我该当各两省市县区州地级辖]*")
"""What stands before a word for bodies that is none of their names."""
_FEWEST, _MOST = 3, 6
"""Letters of a short name."""
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
        countries: Letters of countries in the ids of agencies.
        family: Language family.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], countries: frozenset[str], family: str) -> None:
        _, close = borders(is_spaced=family in SPACED)
        self._is_spaced = family in SPACED
        self._generic = Markers({"actor": words.get("actor", ())}, family)
        self._self = frozenset(words.get("self", ()))
        self._sides = tuple(words.get("side", ()))
        self._hands = re.compile(rf"\s(?:ha[sd]\s)?{any_of(words, 'hands-over')}{close}")
        self._glossed = re.compile(r"\s?[(（]\s?")
        self._owned = re.compile(r"(?:'s?)?\s" if self._is_spaced else "")
        self._article = re.compile(rf"{any_of(words, 'article')}\s")
        self._belongs = re.compile(rf"\s{any_of(words, 'belongs')}\s")
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
        own = self._own(document, found) if document.is_of_local_body(self._countries) else None
        return [Body(body.passage, self._meant(document, body, own)) for body in found]

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
            return replace(body, passage=whole)
        # "The command of the ministry" is no body of it.
        if self._belongs.fullmatch(gap) and not self._article.match(document.folded, span.start):
            return replace(body, passage=whole, id=last.id or body.id)
        return None

    def _mentions(self, document: Document, entities: Sequence[EntityMention]) -> list[Body]:
        """Names and words for any body, a name before a word."""
        named = [
            Body(entity.passage, entity.id)
            for entity in entities
            if entity.kind in _KINDS or (entity.kind in _AREAS and self._acts(document, entity))
        ]
        named = without_overlap(named, _start, _end)
        ends = [_end(body) for body in named]
        words: list[tuple[int, int, str | None]] = [
            (*match.span(), document.issuer) for match in _initials(document)
        ]
        words += [(marker.start, marker.end, None) for marker in self._generic.find(document.folded)]
        generic: list[Body] = []
        for start, end, thing in words:
            after = bisect_right(ends, start)
            if after == len(named) or _start(named[after]) >= end:
                generic.append(Body(document.passage(start, end), thing))
        return sorted([*named, *generic], key=_start)

    def _acts(self, document: Document, state: EntityMention) -> bool:
        """Whether a state acts as a body does: as a side (缅方) or by what it does."""
        span = state.passage.span
        return document.folded.endswith(self._sides, span.start, span.end) or bool(
            self._hands.match(document.folded, span.end)
        )

    def _own(self, document: Document, bodies: Sequence[Body]) -> frozenset[str]:
        """The words for bodies that mean a local issuer: its first name, and later 市公安局, not 扬州警方."""
        issuer = document.issuer or ""
        kin = next((names for kind, names in self._kin.items() if issuer.endswith(kind)), ())
        every = [document.folded[_start(body) : _end(body)] for body in bodies]
        names = {one: _name(one, kin) for one in every if one.endswith(kin) and not one.startswith("全国")}
        first = next(filter(None, names.values()), "")
        return frozenset(one for one, name in names.items() if name in first or first in name)

    def _meant(self, document: Document, body: Body, own: frozenset[str] | None) -> str | None:
        """The id in a release: "we" and, of a local issuer (`own`), its police are the issuer."""
        words = document.folded[_start(body) : _end(body)]
        if body.id is None and words in self._self:
            return document.issuer
        if own is None:
            return body.id
        # No group in a local release is the nation's.
        known = None if body.id and body.id.startswith("group-") else body.id
        return document.issuer if known is None and words in own else known


def _name(words: str, kin: Collection[str]) -> str:
    """The name that a body has before the words for its kind: 合肥 of 合肥市公安局, none of 全市公安机关."""
    kind = max((one for one in kin if words.endswith(one)), key=len, default="")
    name = words.removesuffix(kind)
    return "" if _ANY.fullmatch(name) else name.rstrip("省市县区州")


def _initials(document: Document) -> Iterator[re.Match[str]]:
    """Where a text names its issuer by the letters that end its id: ICBC, of agency-cn-icbc."""
    letters = document.issuer_parts[-1] if document.issuer_parts else ""
    is_short = _FEWEST <= len(letters) <= _MOST and letters.isalpha()
    return re.finditer(rf"(?<!\w){letters.upper()}(?!\w)", document.content) if is_short else iter(())
