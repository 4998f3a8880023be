"""Names that reference data and lexicon list, where a text bears them."""

from collections.abc import Iterable, Iterator, Sequence

from fraudkg.extract.candidates import PLACES, EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.meanings import Meanings
from fraudkg.extract.naming.vocabulary import Found, Vocabulary
from fraudkg.text import Cover, Span

_MARKS = frozenset('“"「『‘')
_OPERATION = r" ?{operation-word}(?![a-z])"
_OPERATION_WITHIN = "{operation-word}"
_PERSON = r"[\u4e00-\u9fff]{0,4}?{person-title}"
"""What follows the name of a place that is that of a person: 山口容疑者."""
_CLOSED = frozenset({"agency", "law", "outlet"})
_NAMING = frozenset({"name", "demonym"})
_LIST_MARK = "、"


class Names:
    """Finds listed names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrasing = vocabulary.phrasing

    def find(
        self,
        document: Document,
        found: Sequence[Found],
        begun: Iterable[EntityMention],
        titles: Iterable[EntityMention],
    ) -> Iterator[EntityMention]:
        """The names in order, but for those that are a part of another mention.

        Names may begin one of `begun` ("Thai" in "Thai police") or stand in one of `titles` (a law).
        """
        ends = dict(sorted(one.ends for one in begun))
        # Police of Texas and Ohio: what only begins a description of several bodies hides no place of theirs.
        closed = Cover(
            one.span for one in titles if one.kind in _CLOSED and ends.get(one.span.start, 0) <= one.span.end
        )
        meanings = Meanings(self._vocabulary, document, found)
        for at, one in enumerate(found):
            is_town = "town" in one.roles and one.start not in ends
            if is_town and self._is_placed(document.folded, found, at):
                yield document.mention((one.start, one.end), "place", "name")
            if one.roles.isdisjoint(_NAMING) or one.end <= ends.get(one.start, 0):
                continue
            # 中方 and its like are names of the state; an adjective ("Chinese") is not.
            words = [word for word in one.words if word.role == "name" or word.is_state]
            if not words or closed.holds(Span(one.start, one.end)):
                continue
            word = meanings.word(at, words)
            is_person = word.kind == "place" and self._phrasing[_PERSON].match(document.folded, one.end)
            if not is_person and (word.kind != "operation" or self._is_marked(document, one)):
                yield meanings.mention(at, words, word)

    def first_of_lists(
        self, document: Document, found: Sequence[Found], begun: Iterable[EntityMention]
    ) -> Iterator[EntityMention]:
        """The places that a body of several begins with: only listed, since figures of all are not theirs."""
        starts = {one.span.start for one in begun}
        for one in found:
            word = one.role("name", "town") if one.start in starts else None
            if word and word.kind in PLACES and document.content.startswith(_LIST_MARK, one.end):
                yield document.mention((one.start, one.end), word.kind, "name", word.id)

    def _is_placed(self, folded: str, found: Sequence[Found], at: int) -> bool:
        """Whether a town is a place: behind the one that it lies in (福建石狮), behind 在, or in a list."""
        one, before, after = found[at], found[at - 1 : at], found[at + 1 : at + 2]
        if any(other.start == one.end and other.role("body", "ending") for other in after):
            return False  # It only owns a body.
        is_inside = any(other.is_place and other.end == one.start for other in before)
        listed = any(
            (other.is_place or "town" in other.roles)
            and folded[min(one.end, other.end) : max(one.start, other.start)] == _LIST_MARK
            for other in (*before, *after)
        )
        return is_inside or listed or folded.endswith(self._phrasing.words("placing-han"), 0, one.start)

    def _is_marked(self, document: Document, one: Found) -> bool:
        """Whether quotation marks, or the word for an operation in or behind it, make such a name a name."""
        is_quoted = document.content[one.start - 1 : one.start] in _MARKS
        is_said = self._phrasing[_OPERATION_WITHIN].search(document.folded, one.start, one.end)
        return is_quoted or bool(is_said or self._phrasing[_OPERATION].match(document.content, one.end))
