"""Districts that no list holds: 北京市朝阳区, then 朝阳警方, and those of a text's own police: 九龙坡警方."""

import re
from collections.abc import Callable, Container, Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.endings import RULE
from fraudkg.extract.context.homes import NATIONAL
from fraudkg.extract.context.wordlists import any_of
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import Document
from fraudkg.text import Span

_HAN = r"\u4e00-\u9fff"
_LEAD = 60
"""So many characters of a text may tell whose police it is of."""


class Districts:
    """Finds districts in Chinese, behind the city that they lie in or before their own police and courts.

    Args:
        words: Words by code, as in `place-words.yaml`.
        names: Names of the known places.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], names: Container[str]) -> None:
        bodies, others, end = (any_of(words, code) for code in ("body-of-place", "no-area", "area-inner"))
        vague = any_of(words, "area-vague")
        self._is_used, self._names = bool(words.get("body-of-place")), names
        self._inner = re.compile(rf"(?!{others}|[{_HAN}]{{0,3}}{vague})[{_HAN}]{{1,3}}?{end}")
        self._own = re.compile(rf"(?:\A|[：:，,\s])(?!{others})(?P<name>[{_HAN}]{{2,3}}?){end}?{bodies}")
        self._tail = rf"(?:(?P<end>{end})|{bodies})"

    def find(
        self, document: Document, places: Sequence[EntityMention], place: Callable[[str], str | None]
    ) -> tuple[list[EntityMention], list[tuple[Span, Span]]]:
        """The districts right behind what they lie in, and where a short name stands, with its best form.

        `place` tells the id of a district at home.
        """
        if not self._is_used:
            return [], []
        inner: list[EntityMention] = []
        said: dict[str, Span] = {}
        known = {entity.passage.span.start for entity in places}
        for entity in places:
            start = entity.passage.span.end
            is_outer = entity.id is not None and start not in known
            match = self._inner.match(document.folded, start) if is_outer else None
            if match:
                thing = place(document.content[start : match.end()])
                inner.append(document.mention(match.span(), "place", RULE, thing))
                said.setdefault(
                    document.content[start : match.end() - 1], Span(entity.passage.span.start, match.end())
                )
        spans = {name: self._again(document, name) for name in said if len(name) > 1}
        own = self._named(document) if len(document.issuer_parts) != NATIONAL else None
        if own is not None and own not in said:
            spans[own] = self._again(document, own)
            said[own] = max(spans[own], key=lambda span: span.length)
        starts = {mention.passage.span.start for mention in inner}
        again = [(one, said[name]) for name, listed in spans.items() for one in listed]
        return inner, [pair for pair in again if pair[0].start not in starts]

    def _named(self, document: Document) -> str | None:
        """The unknown place whose police or court a text is of, by its first words: 番禺警方."""
        for match in self._own.finditer(document.folded, 0, _LEAD):
            start, end = match.span("name")
            if not any(document.folded[start:high] in self._names for high in (end, end + 1)):
                return document.content[start:end]
        return None

    def _again(self, document: Document, name: str) -> list[Span]:
        """Where the name of a district stands with the word for a district or before its police."""
        found = re.finditer(rf"(?P<name>{re.escape(fold(name, 'zh'))}){self._tail}", document.folded)
        return [Span(match.start(), max(match.end("name"), match.end("end"))) for match in found]
