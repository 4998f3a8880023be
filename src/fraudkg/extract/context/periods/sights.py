"""Sights: each sentence with its expressions of time, its figures, and the words that bear on both."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.wordlists import Marker
from fraudkg.extract.document import Document, Sentence
from fraudkg.text import Span

STOPS = ".。!！"
_CHARGES, _CRIME = frozenset({"alleged", "supposed"}), frozenset({"crime"})
_BESIDE = 5
_start = attrgetter("start")


@dataclass(slots=True)
class Sight:
    """A sentence with what matters for periods in it.

    Args:
        sentence: The sentence.
        expressions: Those that may be the period of a figure, in order.
        markers: Words that say who speaks, what is a stock, what criminals did, in order.
        figures: Its figures, in order.
        is_full: Whether a full stop ends it; a heading or row has none.
    """

    sentence: Sentence
    expressions: list[Expression]
    markers: list[Marker]
    figures: list[Figure]
    is_full: bool
    codes: frozenset[str] = field(init=False)
    counts: frozenset[str | None] = field(init=False)
    is_raid: bool = field(init=False)

    def __post_init__(self) -> None:
        self.codes = frozenset(chain.from_iterable([marker.codes for marker in self.markers]))
        self.counts = frozenset([figure.counts for figure in self.figures])
        # Whether it tells whom or what a raid found.
        self.is_raid = "arrest" in self.codes or "raid" in self.counts

    @property
    def is_of_crime(self) -> bool:
        """Whether all its figures tell what criminals did."""
        return self.counts <= _CRIME

    @property
    def is_charge(self) -> bool:
        """Whether it tells what somebody is said to have done, and counts nothing that police did."""
        if self.codes.isdisjoint(_CHARGES) or len(self.acting) < len(self.expressions):
            return False
        if not self.figures:
            # A day is that of what was done about it: "on 3 May charges were laid against …".
            return all(one.grain != "day" for one in self.expressions)
        return not self.is_raid

    @property
    def acting(self) -> list[Expression]:
        """Its expressions, without those of the suspects' deeds: "raided a gang on Monday suspected of …"."""
        deed = self.first("suspected")
        return [one for one in self.expressions if deed and one.start < deed] or self.expressions

    @property
    def is_of_person(self) -> bool:
        """Whether a clause begins with a person or gang and tells what befell them or what they did."""
        return not self.is_raid and (self.begins("person") or self.begins("gang"))

    @property
    def is_example(self) -> bool:
        """Whether it picks one case out of those counted before."""
        example = self.first("example")
        return example is not None and example - self.sentence.span.start <= _BESIDE

    def begins(self, code: str) -> bool:
        """Whether the first word of this code begins a clause: "A man lost 9,000 in May"."""
        first = self.first(code)
        return first is not None and first - self.sentence.clause_at(first).start <= 1

    def first(self, code: str) -> int | None:
        """Offset of the first word with this code, None where there is none."""
        if code not in self.codes:
            return None
        return next(marker.start for marker in self.markers if code in marker.codes)

    def has(self, code: str, span: Span) -> bool:
        """Whether a word of this code stands in a part of the sentence."""
        if code not in self.codes:
            return False
        low = bisect_left(self.markers, span.start, key=_start)
        high = bisect_left(self.markers, span.end, key=_start)
        return any(code in marker.codes for marker in self.markers[low:high])


def sights(
    document: Document,
    expressions: Sequence[Expression],
    markers: Sequence[Marker],
    counted: Sequence[Figure],
) -> list[Sight]:
    """Every sentence with its expressions, its words and its figures."""
    return [
        Sight(sentence, times, words, figures, document.content[sentence.span.end - 1] in STOPS)
        for sentence, times, words, figures in zip(
            document.sentences,
            by_sentence(document, expressions, lambda one: one.start),
            by_sentence(document, markers, lambda one: one.start),
            by_sentence(document, counted, lambda one: one.start),
            strict=True,
        )
    ]
