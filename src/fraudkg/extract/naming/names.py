"""Names that reference data and lexicon list: where a text bears them, and whom it means by them."""

from collections.abc import Iterable, Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import PLACES, Found, Vocabulary
from fraudkg.text import Cover, Span

_MARKS = frozenset('“"「『‘')
_OPERATION = r" ?{operation-word}(?![a-z])"
_DATELINE = (
    r"(?:, [A-Z][A-Za-z]+){0,2}(?:, \w{3,9}\.? \d{1,2})? ?(?:[–—]|--?) ?[A-Z]"
    r"|(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?,? \({news-agency}\)|\d{1,2}月\d{1,2}日[电電]"
)
_CLOSED = frozenset({"agency", "law"})
_NAMING = frozenset({"name", "demonym"})


class Names:
    """Finds listed names.

    Args:
        vocabulary: The words.
        phrasing: The words of titles.yaml.
    """

    def __init__(self, vocabulary: Vocabulary, phrasing: Phrasing) -> None:
        self._vocabulary = vocabulary
        self._phrasing = phrasing
        self._known_acronyms = vocabulary.listed("acronym")

    def datelines(self, document: Document, found: Sequence[Found]) -> list[EntityMention]:
        """Where a report was written, which says nothing of what it reports."""
        dateline = self._phrasing[_DATELINE]
        return [
            document.mention((one.start, one.end), name.kind, "name", name.id)
            for one in found
            if (name := one.role("name"))
            and name.kind in PLACES
            and dateline.match(document.content, one.end)
        ]

    def find(
        self,
        document: Document,
        found: Sequence[Found],
        begun: Iterable[EntityMention],
        titles: Iterable[EntityMention],
    ) -> Iterator[EntityMention]:
        """The names in order, but for those that are a part of another mention.

        Args:
            document: The text.
            found: Its words.
            begun: Mentions that a name begins and is a part of: "Thai" in "Thai police".
            titles: Names that may hold another: "USA" in the name of a law.
        """
        home = self._vocabulary.gazetteer.country_of(document.issuer)
        letters = document.issuer_parts[1] if document.issuer_parts[:1] == ["agency"] else None
        ends = dict(sorted((one.passage.span.start, one.passage.span.end) for one in begun))
        closed = Cover(one.passage.span for one in titles if one.kind in _CLOSED)
        named = []
        for at, one in enumerate(found):
            if one.roles.isdisjoint(_NAMING) or one.end <= ends.get(one.start, 0):
                continue
            # 中方 and its like are names of the state; an adjective ("Chinese") is not.
            words = [word for word in one.words if word.role == "name" or word.is_state]
            if words and not closed.holds(Span(one.start, one.end)):
                named.append((at, one, words))
        spelt_out = {
            word.id
            for _, _, words in named
            for word in words
            if word.kind != "country" and not word.is_acronym
        }
        spoken: set[str | None] | None = None
        for at, one, words in named:
            word = next((word for word in words if word.country == home or word.is_at(letters)), words[0])
            if word.kind == "operation" and not self._is_marked(document.content, one):
                continue
            # The CAD of another country is not the one that the reference data knows.
            is_loose = word.is_acronym and word.country != home and word.phrase not in self._known_acronyms
            start, is_meant = one.start, not is_loose or word.id in spelt_out
            before = found[at - 1] if at and word.kind == "agency" else None
            if before and before.is_place and document.content[before.end : start] == " ":
                # The police of Jakarta are a body of their own: Jakarta Metropolitan Police.
                start, is_meant = before.start, any(other.country == word.country for other in before.words)
            elif letters and not word.is_at(letters) and self._vocabulary.is_common(word):
                # The Anti-Scam Centre of a country of which the text does not speak is another one.
                spoken = self._countries(found) if spoken is None else spoken
                is_meant = word.country in spoken
            thing = word.id if is_meant else None
            yield document.mention((start, one.end), word.kind, word.rule("name"), thing)

    def _countries(self, found: Sequence[Found]) -> set[str | None]:
        """The countries that a text speaks of, names apart that bodies of many countries may bear."""
        is_common = self._vocabulary.is_common
        return {word.country for one in found for word in one.words if not is_common(word)} - {None}

    def _is_marked(self, content: str, one: Found) -> bool:
        """Whether quotation marks or the word for an operation make an operation's name a name."""
        is_quoted = content[one.start - 1 : one.start] in _MARKS
        return is_quoted or self._phrasing[_OPERATION].match(content, one.end) is not None
