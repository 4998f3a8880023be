"""Finding who and what a text names or describes: bodies, countries, places, operations, laws, groups.

Private persons are not found: no pattern takes the name of one, whatever surname or title announces it.
"""

from collections.abc import Collection, Sequence
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import BODIES
from fraudkg.extract.naming.chinese import ChineseTitles, many_bodies, nested_names
from fraudkg.extract.naming.descriptions import Descriptions
from fraudkg.extract.naming.letters import letters
from fraudkg.extract.naming.listing import Worth
from fraudkg.extract.naming.localities import counties, datelines, enumerated, localities
from fraudkg.extract.naming.names import Names
from fraudkg.extract.naming.quoted import quoted_names
from fraudkg.extract.naming.shorts import Abbreviations, short_forms
from fraudkg.extract.naming.titles import Titles
from fraudkg.extract.naming.vocabulary import Vocabulary


class Entities:
    """Finds the mentions in texts of one language family; of an unknown one only names in Latin letters."""

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self.vocabulary = Vocabulary(lexicon, reference, family)
        self._counties = self.vocabulary.listed("county")
        self._phrasing = self.vocabulary.phrasing
        self._undated = self.vocabulary.listed("stop") | frozenset(self._phrasing.words("no-town"))
        letter_rows = (row for row in self.vocabulary.rows if row.code == "letter")
        self._letters = {word: row.text("id") for row in letter_rows for word in row.words}
        self._names = Names(self.vocabulary)
        self._descriptions = Descriptions(self.vocabulary)
        self._abbreviations = Abbreviations(self.vocabulary)
        self._titles = (Titles if self.vocabulary.is_spaced else ChineseTitles)(self.vocabulary)

    def find(self, document: Document) -> tuple[EntityMention, ...]:
        """Every mention in order; one may stand inside another of a different kind."""
        return self.read(document)[0]

    def read(self, document: Document) -> tuple[tuple[EntityMention, ...], Worth]:
        """The same, with what else is worth listing: descriptions."""
        found = self.vocabulary.find(document)
        descriptions, described = self._descriptions.find(document, found)
        titles = list(self._titles.find(document, found))
        # A two-month Operation Blue Lantern: what leads up to a name ends where that begins.
        opened = [one.span.start for one in titles if one.rule == "opener"]
        descriptions = [one for one in descriptions if not _leads_to(one, opened)]
        mentions = [*descriptions, *quoted_names(self._phrasing, document, found), *titles]
        mentions += self._names.find(document, found, descriptions, titles)
        if self.vocabulary.is_spaced:
            mentions += list(datelines(document, found, mentions, self._undated))
            # Listed, but no figure is counted there by their words alone.
            described += enumerated(self._phrasing, document, found, mentions, self._undated)
        if document.family == "zh":
            described += self._names.first_of_lists(document, found, descriptions)
            mentions += list(many_bodies(self._phrasing, document, found))
            mentions += list(nested_names(self._phrasing, document, mentions))
            mentions += list(letters(self._phrasing, self._letters, document))
            mentions += list(self._abbreviations.find(document, mentions))
            mentions += list(localities(self._phrasing, document, mentions))
            mentions += list(counties(self._phrasing, document, mentions, self._counties))
        mentions += short_forms(self._phrasing, document, mentions)
        worth = Worth(tuple(described), self.vocabulary.territories(document.home), self._phrasing)
        return _without_doubles(mentions), worth


def _leads_to(one: EntityMention, opened: Collection[int]) -> bool:
    """Whether a name begins inside a description of an operation."""
    span = one.span
    return one.kind == "operation" and any(span.start < start < span.end for start in opened)


def _without_doubles(mentions: Sequence[EntityMention]) -> tuple[EntityMention, ...]:
    """One mention a span, and none that only a part of a longer one of the same kind is."""
    kept: list[EntityMention] = []
    order = sorted(mentions, key=lambda one: (one.span.start, -one.span.end, one.id is None))
    reach: dict[str, int] = {}
    for mention in order:
        span = mention.span
        # An airport is no city; a body and a group of bodies are of one kind.
        kind = "gate" if mention.rule == "gate" else mention.kind
        kind = "body" if kind in BODIES else kind
        if span.start >= reach.get(kind, 0) and not (kept and kept[-1].span == span):
            kept.append(mention)
            reach[kind] = span.end
    return tuple(kept)
