"""Districts that no list holds: 北京市朝阳区, then 朝阳警方, and those of a text's own police: 九龙坡警方."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.places.unknown import ENDING
from fraudkg.extract.document import NATIONAL, Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import alternation, any_of
from fraudkg.text import Span

_HAN = r"\u4e00-\u9fff"
_LEAD = 60
"""So many characters of a text may tell whose police it is of."""


class Districts:
    """Finds districts in Chinese, behind the city that they lie in or before their own police and courts.

    `names` are those of the known places.
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]], names: Container[str]) -> None:
        phrasing, self._names = Phrasing(words), names
        self._ends = "".join(words.get("area-inner", ()))
        self._is_used = bool(words.get("body-of-place"))
        named = rf"(?!{{no-area}}|[{_HAN}]{{0,3}}{{area-vague}})[{_HAN}]"
        self.inner = phrasing[rf"{named}{{1,3}}?{{area-inner}}|{named}{{2,3}}?(?={{body-of-place}})"]
        """How a district goes on behind what it lies in."""
        # 在花坛乡, not 前日在花坛乡; how a name ends is asked first, which is faster.
        self._alone = phrasing[
            rf"{{before-place}}(?=[{_HAN}]{{1,4}}?{{area-alone}})(?P<area>{named}"
            rf"(?:(?!{{before-place}}|{{genitive}}{{area-alone}})[{_HAN}]){{0,3}}?"
            r"{area-alone}(?!{area-alone-not}))"
        ]
        self._own = phrasing[
            rf"(?:\A|[：:，,\s]|{{before-own}})(?!{{no-area}}|[{_HAN}]{{1,2}}{{before-place}})"
            rf"(?P<name>[{_HAN}]{{2,3}}?){{area-inner}}?{{body-of-place}}"
        ]
        self._tail = rf"(?:(?P<end>{any_of(words, 'area-inner')})|{any_of(words, 'body-of-place')})"

    def find(
        self, document: Document, places: Sequence[EntityMention]
    ) -> tuple[list[EntityMention], list[tuple[Span, Span]]]:
        """The districts right behind what they lie in, and where a short name stands, with its best form."""
        if not self._is_used:
            return [], []
        folded = document.folded
        inner: list[EntityMention] = []
        said: dict[str, Span] = {}
        known = {entity.passage.span.start for entity in places}
        listed = {entity.passage.span.start for entity in places if entity.id}
        for entity in places:
            start = entity.passage.span.end
            is_outer = entity.id is not None and start not in listed
            match = self.inner.match(folded, start) if is_outer else None
            if match:
                inner.append(document.mention(match.span(), "place", ENDING))
                name = match[0].rstrip(self._ends)
                said.setdefault(name, Span(entity.passage.span.start, match.end()))
        inner += self._standing(document, {*known, *(one.passage.span.start for one in inner)})
        own = self._named(document) if len(document.issuer_parts) != NATIONAL else None
        names = {name for name in (own, *said) if name and len(name) > 1}
        if not names:
            return inner, []
        again = [
            (match["name"], Span(match.start(), match.end("end" if match["end"] else "name")))
            for match in re.finditer(rf"(?P<name>{alternation(names)}){self._tail}", folded)
        ]
        if own is not None and own not in said:
            said[own] = max((span for name, span in again if name == own), key=lambda span: span.length)
        # Its own words, where no other form says more.
        best = ((name, span, said[name]) for name, span in again)
        return inner, [(span, one if one.length > span.length else span) for name, span, one in best]

    def _standing(self, document: Document, taken: Container[int]) -> Iterator[EntityMention]:
        """Districts that their words alone show: 在花坛乡."""
        for match in self._alone.finditer(document.folded):
            if match.start("area") not in taken:
                yield document.mention(match.span("area"), "place", ENDING)

    def _named(self, document: Document) -> str | None:
        """The unknown place whose police or court a text is of, by its first words: 番禺警方."""
        for match in self._own.finditer(document.folded, 0, _LEAD):
            start, end = match.span("name")
            # 在云南警方的协助下: a word before a known place.
            spans = ((low, high) for low in (start, start + 1) for high in (end, end + 1))
            if not any(document.folded[low:high] in self._names for low, high in spans):
                return document.folded[start:end]
        return None
