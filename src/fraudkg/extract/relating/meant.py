"""What a sentence that opens with "it", "its" or 他们 speaks of: something that the one before names."""

from functools import cached_property

from fraudkg.extract.candidates import BODIES
from fraudkg.extract.relating.lists import Listed, Lists
from fraudkg.text import Span

_PRONOUN = (
    r"(?:{opening-adverb}\b[^.,:;!?\n]{0,40},? )?"
    r"(?:(?P<one>{one-again})|(?P<many>{many-again})|(?P<either>{thing-again}))"
    r"(?:\b|(?<=[\u4e00-\u9fff]))"
)
_ACTORS = BODIES | {"country", "firm"}
_PEOPLE = frozenset({"person-group", "working-group"})


class Meant:
    """Says what the pronouns of a text mean.

    Args:
        lists: The lists that its mentions stand in.
    """

    def __init__(self, lists: Lists) -> None:
        self._lists, self._ground = lists, lists.ground
        self._plural = lists.ground.phrasing.words("plural")

    @cached_property
    def _pronouns(self) -> dict[int, tuple[Span, str]]:
        """The pronouns that open sentences but the first, by their numbers, and of how many they speak."""
        found = {}
        document = self._ground.document
        for number, sentence in enumerate(document.sentences[1:], 1):
            match = self._ground.phrasing[_PRONOUN].match(
                document.folded, sentence.span.start, sentence.span.end
            )
            if match:
                found[number] = Span(*match.span(str(match.lastgroup))), str(match.lastgroup)
        return found

    def before(self, kinds: frozenset[str], at: int, reach: int) -> Listed | None:
        """What the pronoun means that opens the sentence of `at`, and stands in reach of that."""
        number = self._ground.document.number_at(at)
        said, many = self._pronouns.get(number, (None, ""))
        if said is None or not 0 <= at - said.end <= reach or not self._ground.is_clear(said.end, at):
            return None
        if self._ground.document.folded[said.start : said.end] in self._ground.phrasing.words("person-again"):
            kinds &= _PEOPLE
        found = self._in(number - 1, kinds, many)
        return Listed(found.mentions, None, said) if found else None

    def _in(self, number: int, kinds: frozenset[str], many: str) -> Listed | None:
        """What a sentence names first of such kinds, and of which there are as many."""
        sentence = self._ground.document.sentences[number].span
        at = sentence.start
        while listed := self._lists.after(kinds, at, sentence.end, sentence.end - at):
            at = listed.end
            is_blocked = listed.mentions[0].kind in _ACTORS and self._ground.is_blocked(listed.start)
            if not is_blocked and (many == "either" or (many == "many") == self._is_many(listed)):
                return listed
        return None

    def _is_many(self, listed: Listed) -> bool:
        head = listed.mentions[0].name.rpartition(" ")[2].lower()
        is_plural = head in self._plural or (head.endswith("s") and not head.endswith("ss"))
        return len(listed.mentions) > 1 or is_plural
