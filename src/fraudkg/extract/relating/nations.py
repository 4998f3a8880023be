"""Nationalities that a list counts: "100 foreigners were held: 75 Ruritanians and 25 Elbonians"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.quoted import runs
from fraudkg.extract.relating.natives import PLURAL

# The space comes first, since it is found fast; before it stands the end of a numeral or of its word.
_COUNTED = r" (?<=[\doerxnt] )(?:(?:{being}|{holding}) )?({before-nation}?[A-Z][a-z]+)\b"
_COUNTED_FROM = (
    r" (?<=[\doerxnt] )(?:(?:{being}|{rest-verb}) )?{from} (?:{the} )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)
_COUNTED_AFTER = r"(?<![\w-])([A-Z][a-z]+(?: [A-Z][a-z]+)?) \((?=\d{1,4}\))"
_NUMBERED = re.compile(r" \(\d{1,4}\)")
"""What the names of nations stand before there; most texts have none, which is found fast."""
_COUNTED_HAN = r"([\u4e00-\u9fff]{2,8}){natives-han}[\u4e00-\u9fff]{0,3}\d"
_COUNTED_HAN_BEFORE = r"(?:[0-9]|{some-han}){many-han}?{person-counter}([\u4e00-\u9fff]{2,8}?){natives-han}"
_WIDEST_GAP = 30
_FARTHEST = 240
_LEAST = 2
_OTHERS = r"[,;.]? (?:{rest-before} )?(?:{article} )?{the-rest}(?: {rest-verb})? {from} "
_COUNTRY = r"(?:, |,? {and} )?(?:{the} )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
_ENDS = re.compile(r"[.。] ?(?=\S)")
_INTRODUCED = r",? ?[(]?{introducing} (?:\S+ )?"


@dataclass(frozen=True, slots=True)
class Nations:
    """Finds such lists in texts of one language family.

    Args:
        words: Folded names and adjectives of countries, with the countries' ids.
        phrasing: The words of relating.yaml.
        family: A language family.
    """

    words: Mapping[str, str]
    phrasing: Phrasing
    family: str

    def find(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The nationalities of each list, said of the people named before it."""
        items = list(self._items(document))
        people = [one for one in mentions if one.kind == "person-group"] if len(items) >= _LEAST else []
        starts = [one.passage.span.start for one in people]

        def goes_on(one: EntityMention, other: EntityMention) -> bool:
            low, high = one.passage.span.end, other.passage.span.start
            return high - low <= _WIDEST_GAP and not _ENDS.search(document.content, low, high)

        for group in runs(items, goes_on):
            if len({one.id for one in group}) >= _LEAST:
                yield from self._of(document, people, starts, group)

    def _items(self, document: Document) -> Iterator[EntityMention]:
        is_han = self.family == "zh"
        templates = [_COUNTED_HAN, _COUNTED_HAN_BEFORE] if is_han else [_COUNTED, _COUNTED_FROM]
        if not is_han and _NUMBERED.search(document.content):
            templates.append(_COUNTED_AFTER)
        ends = ("",) if is_han else self.phrasing.words("number-end")
        spans = {
            one.span(1)
            for form in templates
            for one in self.phrasing[form].finditer(document.content)
            if form == _COUNTED_AFTER or document.folded.endswith(ends, 0, one.start())
        }
        for low, high in sorted(spans):
            starts = range(low, high - 1) if is_han else (low,)
            for start in starts:
                folded = document.folded[start:high]
                country = self.words.get(folded) or self.words.get(PLURAL.sub("", folded))
                if country:
                    yield document.mention((start, high), "country", "demonym", country)
                    break

    def _others(self, document: Document, at: int) -> Iterator[EntityMention]:
        """The countries after a list: "and others from Elbonia and Ruritania"."""
        match = self.phrasing[_OTHERS].match(document.content, at)
        at = match.end() if match else len(document.content)
        while name := self.phrasing[_COUNTRY].match(document.content, at):
            country = self.words.get(document.folded[name.start(1) : name.end(1)])
            if country is None:
                return
            yield document.mention(name.span(1), "country", "name", country)
            at = name.end()

    def _of(
        self,
        document: Document,
        people: Sequence[EntityMention],
        starts: Sequence[int],
        group: Sequence[EntityMention],
    ) -> Iterator[RelationCandidate]:
        begun = group[0].passage.span.start
        number = bisect_left(starts, begun) - 1
        while number >= 0 and people[number].passage.span.end > begun:
            number -= 1
        if number < 0 or begun - starts[number] > _FARTHEST:
            return
        if not self.phrasing[_INTRODUCED].fullmatch(document.content, people[number].passage.span.end, begun):
            # Whom the sentence counts stands first in it.
            sentence = document.sentence_at(begun).span.start
            number = min(number, bisect_left(starts, sentence))
        for item in (*group, *self._others(document, group[-1].passage.span.end)):
            passage = document.passage(starts[number], item.passage.span.end)
            yield RelationCandidate(
                passage, people[number], "nationality", item, "medium", ("nationality-list",)
            )
