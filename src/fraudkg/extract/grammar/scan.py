"""Finding the numbers of a text, rates in words, and the passages that filters take out as a whole."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Ignored, Passage
from fraudkg.extract.folding import fold
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.filters import Filtered, Filters
from fraudkg.extract.grammar.lookup import Lookup, left_of
from fraudkg.extract.numbers import NumberMention
from fraudkg.extract.numbers.languages import Begins, reader
from fraudkg.lexicon.rows import FileRow, file_rows
from fraudkg.text import Cover, Span

_LONGEST_NAME = 40
"""What is longer is a sentence in quotation marks rather than a name."""
_GAPS = " (（,"
_UNNAMED = frozenset({"person-group", "criminal-group", "measure", "mechanism", "agent-group"})
"""Kinds of mentions that may hold a number of theirs: "12 suspects" is no name."""


class Scanner:
    """Reads the numbers of texts of one language family."""

    def __init__(self, lexicon: Sequence[Path], filters: Filters, family: str) -> None:
        self._filters = filters
        self._rates = _Rates(lexicon, family)
        self._begins = Begins(family, lexicon, (*self._rates.starts, *filters.starts))
        self.read = reader(family, lexicon)
        """What reads the number that begins at a place."""

    def scan(
        self, content: str, folded: str, entities: Sequence[EntityMention]
    ) -> tuple[list[Around], list[Ignored]]:
        """All numbers in order, and the passages that filters take out; none overlap."""
        passages = self._filters.passages(content, folded)
        names = _names(entities)
        found: list[Around] = []
        taken: list[Filtered] = []
        at, due = 0, 0
        for start in self._begins.find(folded):
            if start < at:
                continue
            while due < len(passages) and passages[due].start <= start:
                at = _take(taken, passages[due], at)
                due += 1
            if start < at:
                pass  # inside a passage
            elif rate := self._rates.at(content, folded, start):
                found.append(rate)
                at = rate.end
            elif (figure := self._filters.figure(content, folded, start)) and not _is_after(
                content, figure, entities
            ):
                at = _take(taken, figure, at)
            else:
                at = start + 1
                for number in self.read(content, start):
                    found.append(Around(number, reason="name" if names.holds(number.span) else None))
                    at = number.span.end
        for passage in passages[due:]:
            at = _take(taken, passage, at)
        return found, [
            Ignored(Passage(Span(one.start, one.end), content[one.start : one.end]), one.filter.reason)
            for one in taken
        ]


def _is_after(content: str, one: Filtered, entities: Sequence[EntityMention]) -> bool:
    """Whether a thing of a kind that the filter excepts is named right before: Hong Kong (34) is no age."""
    kinds, end = one.filter.not_after, left_of(content, one.start, _GAPS)
    return bool(kinds) and any(other.span.end == end and other.kind in kinds for other in entities)


def _take(taken: list[Filtered], one: Filtered, at: int) -> int:
    """Take a passage out, unless another reaches into it; how far the text is done after that."""
    if one.start < at:
        return at
    taken.append(one)
    return one.end


def _names(entities: Sequence[EntityMention]) -> Cover:
    """What no number is counted in: the names, but only that of an operation may begin with a number."""
    named = (one for one in entities if one.kind not in _UNNAMED and 1 < one.span.length <= _LONGEST_NAME)
    return Cover(Span(one.span.start + (one.kind != "operation"), one.span.end) for one in named)


class _Rates:
    """Words that state a rate without a number: doubled, half of the victims."""

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        found = [(word, row) for row in file_rows(lexicon, "rates") for word in row.words(family)]
        self._words: Lookup[FileRow] = Lookup(found, family)
        self.starts = [fold(word, family) for word, _ in found]

    def at(self, content: str, folded: str, start: int) -> Around | None:
        """The rate that words at `start` state."""
        found = self._words.at(folded, start)
        if found is None:
            return None
        row, end = found
        said = row.content
        never, before = (tuple(f" {word}" for word in row.texts(key)) for key in ("never", "before"))
        after = tuple(f"{word} " for word in row.texts("after"))
        is_fit = folded.startswith(before, end) or folded.endswith(after, 0, start) or not (before or after)
        if folded.startswith(never, end) or not is_fit:
            return None
        value = Decimal(said.get("value", 0))
        number = NumberMention(Span(start, end), content[start:end], value, Decimal(1), is_scaled=False)
        flags = {str(said["flag"])} if "flag" in said else set()
        return Around(number, unit=row.text("unit"), why_open=said.get("open"), flags=flags)
