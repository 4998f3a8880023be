"""Names that no list holds and that their words show to be places: "in Northmere, officers held"."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.wordlists import any_of
from fraudkg.extract.document import Document
from fraudkg.text import Span

_WORD = r"[A-Z][a-zà-ÿ]+(?:['’-][A-Za-zà-ÿ]+)*"
_NEXT = re.compile(rf"(?:, |,? and |,? or |,? & )(?P<name>{_WORD}(?: {_WORD})?)(?![\w'’-]| [A-Z])")
_RUN = re.compile(r"\b(?=(?P<run>[A-Z]\w*(?:[ '’-]\w+){0,5}))")
"""A word and those after it that may belong to one name."""
_END = re.compile(r"(?<=\w)(?!\w)")
_CALENDAR = ("month-", "weekday-")
_HEAD = re.compile(r"(?:\s[a-z0-9(]\S* |\A|[.!?;:,)] |\n\W*)\w+ \Z")
"""What stands before the preposition where a capital letter means something."""
_BEFORE = 24


class Unknown:
    """Finds names right after a preposition and before the end of a phrase.

    Args:
        words: Words by code, as in `place-words.yaml`.
        others: Words with which names begin or end that are no places: months, courts.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], others: Iterable[str]) -> None:
        self._others = frozenset(others)
        # The space and the letter come first, since they are found fast.
        self._find = re.compile(
            rf" (?=[A-Z])(?:{_behind(words['before-unknown'])})(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
            rf"(?=[.,;:)\n]|\Z| (?:[-–—(]|{any_of(words, 'after-unknown')}(?!\w)))"
        )

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]], time: Mapping[str, Sequence[str]]) -> "Unknown | None":
        """The finder for a language with words for it; `time` are the words of the calendar."""
        if not words.get("before-unknown"):
            return None
        calendar = (word for code, listed in time.items() if code.startswith(_CALENDAR) for word in listed)
        return cls(words, {*words.get("no-place", ()), *calendar})

    def find(
        self, document: Document, entities: Sequence[EntityMention], place: Callable[[str], str | None]
    ) -> Iterator[EntityMention]:
        """Places apart from everything that is known, those in lists only where `place` has an id."""
        taken = bytearray(len(document.content))
        for entity in entities:
            _take(taken, entity.passage.span)
        places = [entity for entity in entities if entity.kind == "place"]
        ends = [entity.passage.span.end for entity in places]
        named: dict[str, str | None] = {}
        for span in self._shown(document, taken):
            name = document.content[span.start : span.end]
            ends.append(span.end)
            named[name] = thing = place(name)
            yield self._mention(document, span, thing)
        for span in _again(document.content, named) if named else ():
            if not _is_taken(taken, span):
                yield self._mention(document, span, named[document.content[span.start : span.end]])
        while ends:
            following = _NEXT.match(document.content, ends.pop())
            thing = place(following["name"]) if following else None
            if following and thing:
                span = Span(*following.span("name"))
                if not _is_taken(taken, span):
                    ends.append(span.end)
                    _take(taken, span)
                    yield self._mention(document, span, thing)

    def _shown(self, document: Document, taken: bytearray) -> Iterator[Span]:
        """The names whose words show them to be places, apart from what is taken; they are taken then."""
        for match in self._find.finditer(document.content):
            span = Span(*match.span("name"))
            if _is_taken(taken, span) or self._is_other(match["name"]):
                continue
            if _HEAD.search(document.content, max(0, span.start - _BEFORE), span.start):
                _take(taken, span)
                yield span

    def _is_other(self, name: str) -> bool:
        """Whether the words of a name show it to be no place."""
        words = name.lower().split()
        return words[0] in self._others or words[-1] in self._others

    @staticmethod
    def _mention(document: Document, span: Span, thing: str | None) -> EntityMention:
        return document.mention((span.start, span.end), "place", "place-unknown", thing)


def _take(taken: bytearray, span: Span) -> None:
    taken[span.start : span.end] = b"\1" * span.length


def _is_taken(taken: bytearray, span: Span) -> bool:
    return taken.find(1, span.start, span.end) >= 0


def _again(content: str, names: Container[str]) -> Iterator[Span]:
    """Where the names stand, of several that begin at one word the longest."""
    for match in _RUN.finditer(content):
        start = match.start()
        ends = [start + end.start() for end in _END.finditer(match["run"])]
        for end in reversed(ends):
            if content[start:end] in names:
                yield Span(start, end)
                break


def _behind(words: Iterable[str]) -> str:
    """A pattern for what stands after one of the words and a space."""
    forms = (form for word in words for form in (word, word.capitalize()))
    return "|".join(rf"(?<=\b{re.escape(form)} )" for form in forms)
