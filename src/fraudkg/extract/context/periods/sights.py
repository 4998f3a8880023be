"""Sights: each sentence with its expressions of time, its figures, and the words that bear on both."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.document import Document
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.wordlists import Marker
from fraudkg.text import Span

_STOPS = ".。!！"
ACCUSING = frozenset({"alleged", "supposed"})
_CRIME = frozenset({"crime"})
_start = attrgetter("start")
_COUNTS = {
    # What criminals did.
    **dict.fromkeys(("losses-reported", "scam-revenue", "victims"), "crime"),
    "funds-involved": "sum",
    # The statistics of a week, month or year.
    **dict.fromkeys(("cases-opened", "cases-reported"), "report"),
    # What a raid found, and whom.
    **dict.fromkeys(("assets-seized", "cards-seized", "devices-seized", "funds-seized"), "raid"),
    **dict.fromkeys(("sim-cards-seized", "dens-dismantled", "gangs-dismantled"), "raid"),
    **dict.fromkeys(("searches-conducted", "cases-solved", "people-rescued"), "raid"),
    **dict.fromkeys(("key-suspects-arrested", "suspects-arrested"), "raid"),
    # Whom prosecutors and courts dealt with.
    **dict.fromkeys(("cases-prosecuted", "suspects-charged"), "trial"),
    **dict.fromkeys(("persons-convicted", "persons-sentenced"), "trial"),
}
"""What indicators count, where that bears on periods."""
CRIMES = frozenset({"crime", "sum"})
_BRACKET = re.compile(r"[(（][^()（）\n]{1,300}[)）]")
_AHEAD = frozenset({"intended", "expected"})
_RELATIVE = frozenset({"percent", "percentage-point", "fold"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its quantity, where its number starts and ends, and what it counts.

    `counts` is crime, sum (of the money involved), report, raid, trial or other; None where it is not known.
    `is_ahead` tells whether it is of what is yet to happen.
    """

    quantity: Quantity
    start: int
    end: int
    counts: str | None
    is_ahead: bool = False

    @property
    def is_amount(self) -> bool:
        """Whether it counts something, rather than telling a share or a change."""
        return self.quantity.kind not in _RELATIVE and self.quantity.unit not in _RELATIVE


@dataclass(slots=True)
class Sight:
    """A sentence with what matters for periods in it.

    Args:
        sentence: The sentence.
        expressions: Those that may be the period of a figure, in order.
        markers: Words that say who speaks, what is a stock, what criminals did, in order.
        figures: Its figures, in order.
        is_full: Whether a full stop ends it; a heading or row has none.
        asides: Brackets behind a figure with another one in them, whose times are theirs: 1,200 cases (1,500
            in 2023), 72件(前年同期256件).
    """

    sentence: Sentence
    expressions: list[Expression]
    markers: list[Marker]
    figures: list[Figure]
    is_full: bool
    asides: list[Span]
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
        # A day is that of what was done about it: "on 3 May charges were laid against …".
        is_day = not self.figures and any(one.grain == "day" for one in self.expressions)
        return not (self.codes.isdisjoint(ACCUSING) or self.is_raid or is_day)

    def aside_at(self, offset: int) -> Span | None:
        """The bracket with a figure of its own that an offset lies in."""
        return next((one for one in self.asides if one.start <= offset < one.end), None)

    def has(self, code: str, low: int, high: int) -> bool:
        """Whether a word of this code begins in a part of the sentence."""
        if code not in self.codes:
            return False
        first, last = (bisect_left(self.markers, offset, key=_start) for offset in (low, high))
        return any(code in marker.codes for marker in self.markers[first:last])


def sights(
    document: Document,
    expressions: Sequence[Expression],
    markers: Sequence[Marker],
    counted: Sequence[Figure],
) -> list[Sight]:
    """Every sentence with its expressions, its words and its figures."""
    times, words = by_sentence(document, expressions, _start), by_sentence(document, markers, _start)
    parts = zip(document.sentences, times, words, by_sentence(document, counted, _start), strict=True)
    found = []
    for sentence, own, said, figures in parts:
        is_full = document.content[sentence.span.end - 1] in _STOPS
        asides = _asides(document, sentence.span, figures) if own and len(figures) > 1 else []
        found.append(Sight(sentence, own, said, figures, is_full, asides))
    return found


def _asides(document: Document, span: Span, figures: Sequence[Figure]) -> list[Span]:
    """Brackets behind a figure that have another one in them."""
    starts = [one.start for one in figures]
    found = (Span(*one.span()) for one in _BRACKET.finditer(document.folded, span.start, span.end))
    return [one for one in found if 0 < bisect_left(starts, one.start) < bisect_left(starts, one.end)]


def figure(quantity: Quantity, indicator: str | None, modality: str | None = None) -> Figure:
    """A figure with what its indicator counts."""
    span, counts = quantity.number.span, _COUNTS.get(indicator, "other") if indicator else None
    return Figure(quantity, span.start, span.end, counts, modality in _AHEAD)
