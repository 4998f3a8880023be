"""Names that no list holds and that their words show to be places: "in Northmere, officers held"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.wordlists import any_of
from fraudkg.extract.document import Document

_WORD = r"[A-Z][a-zà-ÿ]+(?:['’-][A-Za-zà-ÿ]+)*"
_CALENDAR = ("month-", "weekday-")
_HEAD = re.compile(r"(?<=\s)[a-z0-9(][^\s]* \Z|\A\Z|[.!?;:,)] \Z|\n\W*\Z")
"""What stands before the preposition where a capital letter means something."""


class Unknown:
    """Finds names right after a preposition of place and before the end of a phrase.

    Args:
        words: Words by code, as in `place-words.yaml`.
        others: Words with which names begin or end that are no places: months, courts.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], others: Iterable[str]) -> None:
        self._others = frozenset(others)
        self._find = re.compile(
            rf"(?<!\w)(?i:{any_of(words, 'before-unknown')}) (?P<name>{_WORD}(?: {_WORD}){{0,2}})"
            rf"(?=[.,;:)\n]|\Z| (?:[-–—(]|{any_of(words, 'after-unknown')}(?!\w)))"
        )

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]], time: Mapping[str, Sequence[str]]) -> "Unknown | None":
        """The finder for a language with words for it; `time` are the words of the calendar."""
        if not words.get("before-unknown"):
            return None
        calendar = (word for code, listed in time.items() if code.startswith(_CALENDAR) for word in listed)
        return cls(words, {*words.get("no-place", ()), *calendar})

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """Mentions of places without ids, apart from everything that is known."""
        known = [entity.passage.span for entity in entities]
        for match in self._find.finditer(document.content):
            start, end = match.span("name")
            words = match["name"].lower().split()
            if words[0] in self._others or words[-1] in self._others:
                continue
            if not _HEAD.search(document.content, max(0, match.start() - 24), match.start()):
                continue
            mention = document.mention((start, end), "place", "place-unknown")
            if not any(span.overlaps(mention.passage.span) for span in known):
                yield mention
