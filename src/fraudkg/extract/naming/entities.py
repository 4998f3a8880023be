"""Finding who and what a text names or describes: bodies, countries, places, operations, laws, groups.

Private persons are not found: no pattern takes the name of one, whatever surname or title announces it.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.chinese import ChineseTitles
from fraudkg.extract.naming.listing import Worth
from fraudkg.extract.naming.nested import nested_names
from fraudkg.extract.naming.phrases import Phrases
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.quoted import Quotations
from fraudkg.extract.naming.shorts import short_forms
from fraudkg.extract.naming.titles import Titles
from fraudkg.extract.naming.vocabulary import PLACES, Found, Vocabulary
from fraudkg.text import Cover, Span

_MARKS = frozenset('“"「『‘')
_OPERATION = re.compile(r"(?:专项|專項)?行[动動]| (?:special )?(?:operation|campaign)s?\b")
_DATELINE = re.compile(
    r"(?:, [A-Z][A-Za-z]+){0,2}(?:, \w{3,9}\.? \d{1,2})? ?(?:[–—]|--?) ?[A-Z]"
    r"|(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?,? \((?:Xinhua|AP|AFP|Reuters|CNA)\)"
    r"|\d{1,2}月\d{1,2}日[电電]"
)
_CLOSED = frozenset({"agency", "law"})
_NAMING = frozenset({"name", "demonym"})


class Entities:
    """Finds the mentions in texts of one language family.

    Args:
        lexicon: Folders with the lexicon files; later folders add words.
        reference: Folders with the reference data.
        family: A language family; of an unknown one only names in the Latin script are found.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self.vocabulary = Vocabulary(lexicon, reference, family)
        self._territories = frozenset(
            row.text("id") for row in self.vocabulary.rows if row.code == "territory"
        )
        self._known_acronyms = self.vocabulary.listed("acronym")
        self._phrasing = phrasing = Phrasing.read(lexicon, "titles", family)
        self._phrases = Phrases(self.vocabulary, phrasing)
        self._quotations = Quotations(is_spaced=self.vocabulary.is_spaced)
        self._titles = (Titles if self.vocabulary.is_spaced else ChineseTitles)(self.vocabulary, phrasing)

    def find(self, document: Document) -> tuple[EntityMention, ...]:
        """Every mention in order; one may stand inside another of a different kind."""
        return self.read(document)[0]

    def read(self, document: Document) -> tuple[tuple[EntityMention, ...], Worth]:
        """The same, with what else is worth listing: descriptions, and places of datelines."""
        found = self.vocabulary.find(document)
        datelines = tuple(_datelines(document, found))
        opened = {one.passage.span.start for one in datelines}
        descriptions, described = self._phrases.find(document, found)
        titles = list(self._titles.find(document, found))
        mentions = [*descriptions, *self._quotations.find(document, found), *titles]
        mentions += self._named(document, found, _Hidden(descriptions, titles), opened)
        if document.family == "zh":
            mentions += list(nested_names(self._phrasing, document, mentions))
        mentions += short_forms(document, mentions)
        worth = Worth((*described, *datelines), self._territories, self._phrasing.words("join"))
        return _with_ministry(_without_doubles(mentions)), worth

    def _named(
        self, document: Document, found: Sequence[Found], hidden: "_Hidden", datelines: AbstractSet[int]
    ) -> Iterator[EntityMention]:
        """The names that stand in a list, but for those that are a part of another mention."""
        home = self.vocabulary.gazetteer.country_of(document.issuer)
        letters = document.issuer_parts[1] if document.issuer_parts[:1] == ["agency"] else None
        spoken = None
        named = []
        for at, one in enumerate(found):
            if one.roles.isdisjoint(_NAMING) or one.start in datelines or hidden.holds(one):
                continue
            # 中方 and its like are names of the state; an adjective ("Chinese") is not.
            if words := [word for word in one.words if word.role == "name" or word.is_state]:
                named.append((at, one, words))
        long_forms = {
            word.id
            for _, _, words in named
            for word in words
            if word.kind != "country" and not word.is_acronym
        }
        for at, one, words in named:
            word = next((word for word in words if word.country == home or word.is_at(letters)), words[0])
            is_foreign_acronym = (
                word.is_acronym
                and word.phrase not in self._known_acronyms
                and word.country != home
                and word.id not in long_forms
            )
            if is_foreign_acronym or (word.kind == "operation" and not _is_marked(document.content, one)):
                continue
            # The Anti-Scam Centre of another country is not the one that the reference data knows,
            # where the text does not speak of that country.
            is_here = letters is None or word.is_at(letters) or not self.vocabulary.is_common(word)
            if not is_here and spoken is None:
                spoken = self._countries(found)
            is_here = is_here or word.country in (spoken or ())
            start = one.start
            before = found[at - 1] if at and word.kind == "agency" else None
            # The police of Jakarta are a body of their own: Jakarta Metropolitan Police.
            if before and document.content[before.end : start] == " " and before.is_place:
                start, is_here = before.start, any(other.country == word.country for other in before.words)
            thing = word.id if is_here else None
            yield document.mention((start, one.end), word.kind, word.rule("name"), thing)

    def _countries(self, found: Sequence[Found]) -> set[str | None]:
        """The countries that a text speaks of, names apart that bodies of many countries may bear."""
        is_common = self.vocabulary.is_common
        return {word.country for one in found for word in one.words if not is_common(word)} - {None}


def _datelines(document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
    """Where a report was written, which says nothing of what it reports."""
    for one in found:
        name = one.role("name")
        if name and name.kind in PLACES and _DATELINE.match(document.content, one.end):
            yield document.mention((one.start, one.end), name.kind, "name", name.id)


def _is_marked(content: str, one: Found) -> bool:
    """Whether quotation marks or the word for an operation make an operation's name a name."""
    return content[one.start - 1 : one.start] in _MARKS or bool(_OPERATION.match(content, one.end))


class _Hidden:
    """Names that are a part of another mention and none of their own.

    Args:
        descriptions: Mentions that may begin with a name: "Thai" in "Thai police".
        titles: Names that may hold another: "USA" in the name of a law.
    """

    def __init__(self, descriptions: Sequence[EntityMention], titles: Sequence[EntityMention]) -> None:
        self._ends: dict[int, int] = {}
        for one in descriptions:
            span = one.passage.span
            self._ends[span.start] = max(span.end, self._ends.get(span.start, 0))
        self._titles = Cover(one.passage.span for one in titles if one.kind in _CLOSED)

    def holds(self, one: Found) -> bool:
        """Whether the name is such a part."""
        return one.end <= self._ends.get(one.start, 0) or self._titles.holds(Span(one.start, one.end))


def _without_doubles(mentions: Sequence[EntityMention]) -> tuple[EntityMention, ...]:
    """One mention a span, and none that only a part of a longer one of the same kind is."""
    kept: list[EntityMention] = []
    order = sorted(mentions, key=lambda one: (one.passage.span.start, -one.passage.span.end, one.id is None))
    reach: dict[str, int] = {}
    last: Span | None = None
    for mention in order:
        span = mention.passage.span
        # An airport is no city.
        kind = "gate" if mention.rule == "gate" else mention.kind
        kind = "body" if kind in {"agency", "agent-group"} else kind
        if span == last or span.start < reach.get(kind, 0):
            continue
        kept.append(mention)
        reach[kind] = span.end
        last = span
    return tuple(kept)


def _with_ministry(mentions: tuple[EntityMention, ...]) -> tuple[EntityMention, ...]:
    """Mentions in which "the ministry" is the one that was named before."""
    last: str | None = None
    kept: list[EntityMention] = []
    for mention in mentions:
        if mention.rule != "body-ministry":
            kept.append(mention)
            if mention.kind == "agency" and mention.id and "Ministry" in mention.name:
                last = mention.id
        elif last:
            kept.append(replace(mention, id=last))
    return tuple(kept)
