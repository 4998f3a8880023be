"""Sights: each sentence with its expressions of time, its figures, and the words that bear on both."""

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

    All in order: expressions that may be the period of a figure, words that say who speaks, what is a stock
    or what criminals did, and figures. `is_full` says whether a full stop ends it; a heading or row has none.
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
        # A day is that of what was done about it: "on 3 May charges were laid against …".
        is_day = not self.figures and any(one.grain == "day" for one in self.expressions)
        return not (self.codes.isdisjoint(ACCUSING) or self.is_raid or is_day)

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
    return [Sight(*one, document.content[one[0].span.end - 1] in _STOPS) for one in parts]


def figure(quantity: Quantity, indicator: str | None, modality: str | None = None) -> Figure:
    """A figure with what its indicator counts."""
    span, counts = quantity.number.span, _COUNTS.get(indicator, "other") if indicator else None
    return Figure(quantity, span.start, span.end, counts, modality in _AHEAD)
