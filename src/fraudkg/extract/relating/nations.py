"""Nationalities that a list counts: "100 foreigners were held: 75 Ruritanians and 25 Elbonians"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.quoted import runs

# The space comes first, since it is found fast; before it stands the end of a numeral or of its word.
_COUNTED = re.compile(r" (?<=[\doerxnt] )((?:mainland |South |North |Sri )?[A-Z][a-z]+)\b")
_NUMERALS = (*"0123456789", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTED_HAN = re.compile(r"([\u4e00-\u9fff]{2,8})籍[\u4e00-\u9fff]{0,3}\d")
_WIDEST_GAP = 30
_FARTHEST = 240
_LEAST = 2
_PLURAL = re.compile(r"(?<=[a-z])s$")


@dataclass(frozen=True, slots=True)
class Nations:
    """Finds such lists in texts of one language family.

    Args:
        words: Folded names and adjectives of countries, with the countries' ids.
        family: A language family.
    """

    words: Mapping[str, str]
    family: str

    def find(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The nationalities of each list, said of the people named before it."""
        items = list(self._items(document))
        people = [one for one in mentions if one.kind == "person-group"] if len(items) >= _LEAST else []
        starts = [one.passage.span.start for one in people]
        for group in runs(
            items, lambda one, other: other.passage.span.start - one.passage.span.end <= _WIDEST_GAP
        ):
            if len(group) >= _LEAST:
                yield from self._of(document, people, starts, group)

    def _items(self, document: Document) -> Iterator[EntityMention]:
        is_han = self.family == "zh"
        for match in (_COUNTED_HAN if is_han else _COUNTED).finditer(document.content):
            low, high = match.span(1)
            if not is_han and not document.folded.endswith(_NUMERALS, 0, low - 1):
                continue
            starts = range(low, high - 1) if is_han else (low,)
            for start in starts:
                folded = document.folded[start:high]
                country = self.words.get(folded) or self.words.get(_PLURAL.sub("", folded))
                if country:
                    yield document.mention((start, high), "country", "demonym", country)
                    break

    def _of(
        self,
        document: Document,
        people: Sequence[EntityMention],
        starts: Sequence[int],
        group: Sequence[EntityMention],
    ) -> Iterator[RelationCandidate]:
        begun = group[0].passage.span.start
        for number in range(bisect_left(starts, begun) - 1, -1, -1):
            head = people[number]
            if begun - starts[number] > _FARTHEST:
                return
            first = re.split(r"[ -]", document.folded[starts[number] : head.passage.span.end], maxsplit=1)[0]
            if head.passage.span.end > begun or first in self.words:
                continue
            for item in group:
                passage = document.passage(starts[number], item.passage.span.end)
                yield RelationCandidate(passage, head, "nationality", item, "medium", ("nationality-list",))
            return
