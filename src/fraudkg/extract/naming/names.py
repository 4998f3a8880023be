"""Names that reference data and lexicon list, where a text bears them, and what it means by them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import PLACES
from fraudkg.extract.naming.vocabulary import Found, Vocabulary, Word
from fraudkg.text import Cover, Span

_MARKS = frozenset('“"「『‘')
_OPERATION = r" ?{operation-word}(?![a-z])"
_OPERATION_WITHIN = "{operation-word}"
_PERSON = r"[\u4e00-\u9fff]{0,4}?{person-title}"
"""What follows the name of a place that is that of a person: 山口容疑者."""
_CLOSED = frozenset({"agency", "law", "outlet"})
_NAMING = frozenset({"name", "demonym"})
_LIST_MARK = "、"
_LISTED = r", (?:{and} )?| {and} |、"
"""What stands between the items of a list."""
_OWNED = frozenset({"'s ", "’s "})
"""What stands between a country and a body of it: Japan's National Police Agency."""
_OF = re.compile(r"(?: \([\w-]{2,12}\))? of (?:the )?")
"""The same behind the body, with its short name."""
_FEW = 5
"""So many words of the vocabulary may begin before that of the country."""


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
            is_sure = word.kind != "operation" or word.setting("alone") == "yes"
            if not is_person and (is_sure or self._is_marked(document, one)):
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


class Meanings:
    """Says what the names of a text mean; `found` are its known phrases, in order."""

    def __init__(self, vocabulary: Vocabulary, document: Document, found: Sequence[Found]) -> None:
        self._document, self._found = document, found
        self._listed = vocabulary.phrasing[_LISTED]
        # Where no issuer is known, a name that is spelt out is taken at its word.
        self._loose = vocabulary.shared if document.issuer else vocabulary.shared_words

    @cached_property
    def _spoken(self) -> set[str | None]:
        """The countries of which the text speaks by names that no other bears."""
        told = (word for one in self._found for word in one.words if word.phrase not in self._loose)
        return {word.country for word in told if not word.setting("bare")}

    @cached_property
    def _sure(self) -> set[str | None]:
        """The countries of names that no place of another bears."""
        lands = ({word.country for word in one.words} for one in self._found)
        return set[str | None]().union(*(of_one for of_one in lands if len(of_one) == 1))

    def word(self, at: int, words: Sequence[Word]) -> Word:
        """Which of the words that a phrase may be, by its place in the text, it is."""
        near = self._found[at].is_place and words[1:] and self._like_neighbours(at, words)
        near = near or [word for word in words if word.is_at(self._document.home)]
        # A country that shares its name with a place is that country, whatever else a text names.
        is_land = any(word.kind == "country" for word in words)
        near = near or (not is_land and words[1:] and [word for word in words if word.country in self._sure])
        return min(near or words, key=lambda word: word.setting("bare"))

    def mention(self, at: int, words: Sequence[Word], word: Word) -> EntityMention:
        """The mention of what a phrase names, by its id only where the text means the listed thing."""
        one, owner = self._found[at], self._owner(at, word)
        start, end = one.start, one.end
        if owner:
            # The police of Jakarta are a body of their own: Jakarta Metropolitan Police.
            lands = {other.country for other in owner.words}
            word = next((other for other in words if other.country in lands), word)
            start, is_meant = owner.start, word.country in lands
        else:
            is_meant = self._is_meant(word)
        if word.kind == "agency" and word.country:
            is_meant = is_meant and not self._is_of_another(at, word.country)
        thing = word.id if is_meant else None
        if word.kind == "place" and self._document.is_county(start, end):
            # Another place than the city, which no list has.
            thing, end = None, end + 1
        return self._document.mention((start, end), word.kind, word.rule("name"), thing)

    def _is_meant(self, word: Word) -> bool:
        """Whether a name is that of the listed thing.

        The CAD, or the Anti-Scam Centre, of a country of which the text does not speak is another one;
        in a release from elsewhere the Ministry of the Interior is that of elsewhere.
        """
        is_bare = bool(word.setting("bare"))
        if (word.phrase not in self._loose and not is_bare) or word.is_at(self._document.home):
            return True
        return not (is_bare and self._document.issuer) and word.country in self._spoken

    def _like_neighbours(self, at: int, words: Sequence[Word]) -> list[Word]:
        """What a name means by those beside it in a list: a state in "Texas, Georgia and Ohio"."""
        one, content = self._found[at], self._document.content
        sides = (*self._found[max(0, at - 1) : at], *self._found[at + 1 : at + 2])
        gaps = ((other, min(one.end, other.end), max(one.start, other.start)) for other in sides)
        beside = [
            word for other, *gap in gaps if self._listed.fullmatch(content, *gap) for word in other.words
        ]
        lands = {word.country for word in beside if word.kind == "place"}
        is_of_lands = any(word.kind == "country" for word in beside)
        of_lands = [word for word in words if word.kind == "country" and is_of_lands]
        return of_lands or [word for word in words if word.country in lands]

    def _owner(self, at: int, word: Word) -> Found | None:
        """The place right before the name of a body that has it for its own."""
        before = self._found[at - 1] if at and word.kind == "agency" else None
        if before is None or not before.is_place:
            return None
        gap = self._document.content[before.end : self._found[at].start]
        return before if gap == " " or (word.setting("bare") and gap in _OWNED) else None

    def _is_of_another(self, at: int, country: str) -> bool:
        """Whether the words beside a body give it to another country: the Central Bureau (CB) of Elbonia."""
        one, content = self._found[at], self._document.content
        of = _OF.match(content, one.end)
        owners = (
            other
            for other in (*self._found[max(0, at - 1) : at], *self._found[at + 1 : at + 1 + _FEW])
            if other.is_place
            and (content[other.end : one.start] in _OWNED or (of and other.start == of.end()))
        )
        owner = next(owners, None)
        return owner is not None and country not in {word.country for word in owner.words}
