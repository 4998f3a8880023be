"""Finding the numbers of a text, and the passages that filters take out as a whole."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from fraudkg.extract.candidates import EntityMention, Ignored, Passage
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.figures import Begins, reader
from fraudkg.extract.grammar.filters import Filtered, Filters
from fraudkg.extract.grammar.lookup import left_of
from fraudkg.extract.grammar.rates import Rates
from fraudkg.text import Span

_LONGEST_NAME = 40
_GAPS = " (（,"
_UNNAMED = frozenset({"person-group", "criminal-group", "measure", "mechanism", "agent-group"})
"""Kinds of mentions that may hold a number of theirs: "12 suspects" is no name."""


class Scanner:
    """Reads the numbers of texts of one language family.

    Args:
        filters: The filters of the family.
        rates: Its words that state a rate without a number.
        family: Language family.
    """

    def __init__(self, filters: Filters, rates: Rates, family: str) -> None:
        self._filters = filters
        self._rates = rates
        self._begins = Begins(family, (*rates.starts, *filters.starts))
        self._read = reader(family)

    def scan(
        self, content: str, folded: str, entities: Sequence[EntityMention]
    ) -> tuple[list[Around], list[Ignored]]:
        """All numbers in order, and the passages that filters take out; none overlap."""
        passages = self._filters.passages(content, folded)
        names, ends = _Names(entities), defaultdict[int, set[str]](set)
        for one in entities:
            ends[one.span.end].add(one.kind)
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
            elif (figure := self._figure(content, folded, start)) and not _is_after(content, figure, ends):
                at = _take(taken, figure, at)
            else:
                at = start + 1
                for number in self._read(content, start):
                    found.append(Around(number, reason="name" if names.hold(number.span) else None))
                    at = number.span.end
        for passage in passages[due:]:
            at = _take(taken, passage, at)
        return found, [
            Ignored(Passage(Span(one.start, one.end), content[one.start : one.end]), one.filter.reason)
            for one in taken
        ]

    def _figure(self, content: str, folded: str, start: int) -> Filtered | None:
        """A passage that begins here, unless it begins inside a word."""
        if start and folded[start - 1].isascii() and folded[start - 1].isalnum():
            return None
        return self._filters.figure(content, folded, start)


def _is_after(content: str, one: Filtered, ends: Mapping[int, set[str]]) -> bool:
    """Whether a thing of a kind that the filter excepts is named right before: Hong Kong (34) is no age."""
    kinds = one.filter.not_after
    return bool(kinds) and not kinds.isdisjoint(ends.get(left_of(content, one.start, _GAPS), ()))


def _take(taken: list[Filtered], one: Filtered, at: int) -> int:
    """Take a passage out, unless another reaches into it; how far the text is done after that."""
    if one.start < at:
        return at
    taken.append(one)
    return one.end


class _Names:
    """The passages of named things, asked whether one of them holds a number."""

    def __init__(self, entities: Sequence[EntityMention]) -> None:
        # What is longer is a sentence in quotation marks rather than a name.
        self._spans = sorted(
            (one.span, one.kind == "operation")
            for one in entities
            if one.kind not in _UNNAMED and one.span.length <= _LONGEST_NAME
        )
        self._starts = [name.start for name, _ in self._spans]

    def hold(self, span: Span) -> bool:
        """Whether a name holds the number; only that of an operation may begin with one."""
        at = bisect_right(self._starts, span.start)
        return any(
            span.end <= name.end and (name.start < span.start or is_operation)
            for name, is_operation in self._spans[max(0, at - 3) : at]
        )
