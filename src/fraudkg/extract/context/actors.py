"""Actors: the bodies that a text names, each with the part that it plays in its sentence."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.layout import by_sentence, without_overlap
from fraudkg.extract.context.wordlists import Markers, any_of, borders
from fraudkg.extract.document import Document

_BODIES = frozenset({"agency", "agent-group"})
_LEFT = 40
_RIGHT = 40
_LINK = 8
_ORDER = 14
"""So many characters after a body that deploys or commands, those whom it commands are named."""
_HANDED_ON = frozenset({"oblique", "director", "agent"})
_NATION = "全国"


@dataclass(frozen=True, slots=True)
class Actor:
    """A body named in a sentence, and its folded words.

    `part` is subject, agent (by …), oblique, speaker, source or director.
    """

    passage: Passage
    words: str
    id: str | None
    part: str


class Actors:
    """Finds the actors in texts of one language.

    Args:
        words: Words by code, as in `roles.yaml`.
        countries: Letters of countries in the ids of agencies.
        family: Language family.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(
        self,
        words: Mapping[str, Sequence[str]],
        countries: frozenset[str],
        family: str,
        *,
        is_spaced: bool,
    ) -> None:
        border, close = borders(is_spaced=is_spaced)
        article = rf"(?:\s{any_of(words, 'article')})*"

        def before(code: str) -> Callable[[str, str], bool]:
            pattern = re.compile(rf"{border}{any_of(words, code)}{article}\s*[\"“「]?\Z")
            return lambda left, _: bool(pattern.search(left))

        def after(code: str, gap: str = "") -> Callable[[str, str], bool]:
            pattern = re.compile(rf"{gap}\s*{any_of(words, code)}{close}")
            return lambda _, right: bool(pattern.match(right))

        def both(*sides: Callable[[str, str], bool]) -> Callable[[str, str], bool]:
            return lambda left, right: all(fits(left, right) for fits in sides)

        self._is_spaced = is_spaced
        self._generic = Markers({"actor": words.get("actor", ())}, family)
        self._kin = tuple(words.get("kin", ()))
        self._countries = countries
        # A comma lists in Chinese only as 、; in English it may also close what stands before the subject.
        self._list_link = re.compile(r"\s*(?:、|和|及|与|以及|,? and|,? as well as|và)\s*(?:the\s)?")
        self._glossed = re.compile(r"\s?[(（]\s?\Z")
        # The first that fits decides.
        self._parts: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
            ("oblique", after("compound-after", r"(?:'s|'|[\"」])?")),
            ("speaker", after("person-after", r"(?:'s|')?")),
            ("director", before("order-before")),
            ("director", after("order-after-strong", r"[^,，。;；在]{0,6}?")),
            ("director", both(before("accords"), after("order-after", r"[^,，。;；]{0,4}?"))),
            ("source", before("source-before")),
            ("speaker", lambda _, right: right[:1] in {":", "："}),
            ("oblique", after("helper-after", r"[^,，。;；在]{0,6}?")),
            ("oblique", before("agent-not")),
            ("agent", before("agent")),
            ("oblique", before("oblique")),
            ("speaker", after("speaks", r"(?: \w+)?" if is_spaced else r"[^,，。;；\n]{0,24}?")),
            ("orders", after("order-after")),
        )

    def find(self, document: Document, entities: Sequence[EntityMention]) -> list[list[Actor]]:
        """The actors of each sentence, in order."""
        mentions = self._mentions(document, entities)
        found: list[Actor] = []
        for number, (passage, known) in enumerate(mentions):
            last = found[-1] if found else None
            if last is not None and self._is_gloss(document, last, passage):
                continue
            if last is not None and not self._is_spaced and last.passage.span.end == passage.span.start:
                # A part of the body before it, or its people: 地方检察署检察官.
                whole = document.passage(last.passage.span.start, passage.span.end)
                part = self._part(document, whole, found[-2] if found[1:] else None)
                found[-1] = Actor(whole, _words(document, whole), known, part)
                continue
            part = self._part(document, passage, last)
            if part == "orders":
                following = mentions[number + 1][0].span.start if number + 1 < len(mentions) else None
                is_order = following is not None and following - passage.span.end <= _ORDER
                part = "director" if is_order else "subject"
                if is_order and last and last.part == "subject" and self._is_listed(document, last, passage):
                    found[-1] = replace(last, part="director")
            thing = self._localised(document, passage, known)
            found.append(Actor(passage, _words(document, passage), thing, part))
        return by_sentence(document, found, lambda actor: actor.passage.span.start)

    def _mentions(
        self, document: Document, entities: Sequence[EntityMention]
    ) -> list[tuple[Passage, str | None]]:
        """The bodies in order, without overlap; a name goes before a word for any body."""
        named: list[tuple[Passage, str | None]] = [
            (entity.passage, entity.id) for entity in entities if entity.kind in _BODIES
        ]
        named = without_overlap(named, lambda one: one[0].span.start, lambda one: one[0].span.end)
        ends = [passage.span.end for passage, _ in named]
        generic: list[tuple[Passage, str | None]] = []
        for marker in self._generic.find(document.folded):
            after = bisect_right(ends, marker.start)
            if after == len(named) or named[after][0].span.start >= marker.end:
                generic.append((document.passage(marker.start, marker.end), None))
        return sorted([*named, *generic], key=lambda one: one[0].span.start)

    def _part(self, document: Document, passage: Passage, last: Actor | None) -> str:
        if last is not None and last.part in _HANDED_ON and self._is_listed(document, last, passage):
            return last.part
        folded, span = document.folded, passage.span
        left, right = folded[max(0, span.start - _LEFT) : span.start], folded[span.end : span.end + _RIGHT]
        return next((part for part, fits in self._parts if fits(left, right)), "subject")

    def _is_gloss(self, document: Document, last: Actor, passage: Passage) -> bool:
        """Whether it is the short name in brackets of the body before it."""
        return bool(self._glossed.fullmatch(document.folded, last.passage.span.end, passage.span.start))

    def _is_listed(self, document: Document, last: Actor, passage: Passage) -> bool:
        gap = document.folded[last.passage.span.end : passage.span.start]
        return len(gap) <= _LINK and bool(self._list_link.fullmatch(gap))

    def _localised(self, document: Document, passage: Passage, thing: str | None) -> str | None:
        """The id in a release of a local issuer, whose police are "the police"; no group is the nation's."""
        if not document.is_of_local_body(self._countries):
            return thing
        issuer = document.issuer_parts
        words = _words(document, passage)
        if issuer[-1] == "police" and words.endswith(self._kin) and not words.startswith(_NATION):
            return document.issuer
        return None if thing is not None and thing.startswith(f"group-{issuer[1]}-") else thing


def _words(document: Document, passage: Passage) -> str:
    return document.folded[passage.span.start : passage.span.end]
