"""Finding who and what a text names or describes: bodies, countries, places, operations, laws, groups.

Private persons are not found: no pattern takes the name of one, whatever surname or title announces it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.listing import Worth
from fraudkg.extract.naming.nested import Nested
from fraudkg.extract.naming.phrases import Phrases
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.quoted import Quotations
from fraudkg.extract.naming.shorts import short_forms
from fraudkg.extract.naming.titles import Titles
from fraudkg.extract.naming.vocabulary import PLACES, Found, Vocabulary
from fraudkg.text import Cover, Span

_UNIT = re.compile(r"-[A-Z]{2,8}\b")
_MARKS = frozenset('“"「『‘')
_OPERATION = re.compile(r"(?:专项|專項)?行[动動]| (?:special )?(?:operation|campaign)s?\b")
_DATELINE = re.compile(
    r"(?:, [A-Z][A-Za-z]+){0,2}(?:, \w{3,9}\.? \d{1,2})? ?(?:[–—]|--?) ?[A-Z]"
    r"|(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?,? \((?:Xinhua|AP|AFP|Reuters|CNA)\)"
    r"|\d{1,2}月\d{1,2}日[电電]"
)
# The same in capitals at the beginning of a line; with a day the place need not be known.
_OPENED = re.compile(
    r"([A-Z]{3,}(?: [A-Z]{2,}){0,3})(?=(?:, [A-Z][a-z]{2,12})?"
    r"(,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b(?:,? \d{4})?| \([A-Z][^()\n]{2,24}\))? ?"
    r"(?:[–—]|--?(?= )|: ) ?[A-Z][a-z]?[a-z ])"
)
_LINE = re.compile("\n")
_CLOSED = frozenset({"agency", "law"})
_NAMING = frozenset({"name", "demonym"})
_TITLED = frozenset({"name", "ending"})


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
        self._phrases = Phrases(self.vocabulary)
        self._quotations = Quotations(is_spaced=self.vocabulary.is_spaced)
        phrasing = Phrasing.read(lexicon, "titles", family)
        self._joins = phrasing.words("join")
        self._titles = Titles(self.vocabulary, phrasing)
        self._nested = Nested(phrasing)

    def find(self, document: Document) -> tuple[EntityMention, ...]:
        """Every mention in order; one may stand inside another of a different kind."""
        return self.read(document)[0]

    def read(self, document: Document) -> tuple[tuple[EntityMention, ...], Worth]:
        """The same, with what else is worth listing: descriptions, and places of datelines."""
        found = self.vocabulary.find(document)
        home = self._home(document)
        mentions, described = self._phrases.find(document, found)
        descriptions = list(mentions)
        mentions += self._quotations.find(document, found)
        titles = self._titles.find(document, found)
        mentions += titles
        mentions += self._named(document, found, home, _Hidden(descriptions, titles))
        if self.vocabulary.is_spaced:
            mentions = self._placed(document, found, mentions)
        if document.family == "zh":
            mentions += list(self._nested.find(document, mentions))
        mentions += short_forms(document, mentions)
        worth = Worth((*described, *self._datelines(document, found)), self._territories, self._joins)
        return _with_ministry(_without_doubles(mentions)), worth

    @staticmethod
    def _datelines(document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        """Where a report was written, which says nothing of what it reports."""
        lines = (0, *(line.end() for line in _LINE.finditer(document.content)))
        opened = {start: match for start in lines if (match := _OPENED.match(document.content, start))}
        for one in found:
            named = one.words if "name" in one.roles else ()
            word = next((word for word in named if word.role == "name" and word.kind in PLACES), None)
            if word is None:
                continue
            line = opened.get(one.start)
            if _DATELINE.match(document.content, one.end) or (line and line.end(1) == one.end):
                opened.pop(one.start, None)
                yield document.mention((one.start, one.end), word.kind, "name", word.id)
        for match in opened.values():
            if match[2]:
                yield document.mention(match.span(1), "place", "name")

    def _home(self, document: Document) -> str | None:
        return self.vocabulary.gazetteer.country_of(document.issuer) if document.issuer else None

    def _named(
        self, document: Document, found: Sequence[Found], home: str | None, hidden: "_Hidden"
    ) -> list[EntityMention]:
        long_forms = {
            word.id
            for one in found
            if "name" in one.roles
            for word in one.words
            if word.role == "name" and word.kind != "country" and not word.is_acronym
        }
        common = self.vocabulary.is_common
        letters = document.issuer_parts[1] if document.issuer_parts[:1] == ["agency"] else None
        spoken = None
        mentions = []
        for one in found:
            if one.roles.isdisjoint(_NAMING):
                continue
            # 中方 and its like are names of the state; an adjective ("Chinese") is not.
            words = [word for word in one.words if word.role == "name" or word.is_state]
            if not words or hidden.holds(one):
                continue
            word = next((word for word in words if word.country == home or word.is_at(letters)), words[0])
            is_foreign_acronym = (
                word.is_acronym
                and word.phrase not in self._known_acronyms
                and word.country != home
                and word.id not in long_forms
            )
            if is_foreign_acronym:
                continue
            if word.kind == "operation" and not _is_marked(document.content, one):
                continue
            if word.kind in PLACES and _DATELINE.match(document.content, one.end):
                continue
            unit = _UNIT.match(document.content, one.end) if word.is_acronym else None
            # The Anti-Scam Centre of another country is not the one that the reference data knows.
            is_here = letters is None or not common(word) or word.is_at(letters)
            if not is_here and spoken is None:
                spoken = {word.country for one in found for word in one.words if not common(word)} - {None}
            is_here = is_here or word.country in (spoken or ())
            span = (one.start, unit.end() if unit else one.end)
            thing = word.id if is_here and not unit else None
            mentions.append(document.mention(span, word.kind, word.rule("name"), thing))
        return mentions

    def _placed(
        self, document: Document, found: Sequence[Found], mentions: Sequence[EntityMention]
    ) -> list[EntityMention]:
        """Bodies with the place right before them: Jakarta Metropolitan Police is not that of London."""
        titled = [one for one in mentions if one.kind == "agency" and one.rule in _TITLED]
        ends = {one.passage.span.start - 1 for one in titled}
        places = {
            one.end: one
            for one in found
            if one.end in ends and any(word.kind in PLACES for word in one.words)
        }
        placed = []
        for mention in mentions:
            is_titled = mention.kind == "agency" and mention.rule in _TITLED
            before = places.get(mention.passage.span.start - 1) if is_titled else None
            if before is None or document.content[before.end] != " ":
                placed.append(mention)
                continue
            home = self.vocabulary.gazetteer.country_of(mention.id)
            is_there = any(word.country == home for word in before.words)
            span = (before.start, mention.passage.span.end)
            placed.append(document.mention(span, "agency", mention.rule, mention.id if is_there else None))
        return placed


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
        if mention.rule == "body-ministry":
            if last is None:
                continue
            kept.append(replace(mention, id=last))
            continue
        if mention.kind == "agency" and mention.id and "Ministry" in mention.name:
            last = mention.id
        kept.append(mention)
    return tuple(kept)
