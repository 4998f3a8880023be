"""Sights: each sentence with its expressions of time, its figures, and the words that bear on both.

What criminals did is told apart from what was done about it: each has days of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.wording import Wording
from fraudkg.extract.document import Document
from fraudkg.extract.layout import by_sentence
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.wordlists import Marker
from fraudkg.text import Span

_STOPS = ".。!！"
ACCUSING = frozenset({"alleged", "supposed"})
_CRIME = frozenset({"crime"})
_start = attrgetter("start")
CRIMES = frozenset({"crime", "sum"})
_BRACKET = re.compile(r"[(（][^()（）\n]{1,300}[)）]")
_AHEAD = frozenset({"intended", "expected"})
_RELATIVE = frozenset({"percent", "percentage-point", "fold"})
_OF_CRIME = ACCUSING | {"crime"}
_GENERAL = ("rate", "habit", "offer", "charges")
_STATISTICS = frozenset({"year", "month", "interval"})
_FEW_DAYS, _MONTH = 6, 31
_WORDS = 16
"""So many characters before a number may say what it is of."""
_TIED = 24
"""So many characters before a number somebody may be said to be linked to what it counts."""
_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its quantity, where its number starts and ends, and what it counts.

    `counts` is crime, sum (of the money involved), report, raid, trial, stock (what there is) or other; None
    where it is not known. `is_ahead` tells whether it is of what is yet to happen.
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
    `asides` are brackets behind a figure with another one in them, whose times are theirs: 1,200 cases (1,500
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


def figure(
    quantity: Quantity, indicator: str | None, modality: str | None, counts: Mapping[str, str]
) -> Figure:
    """A figure with what its indicator `counts`."""
    span, counted = quantity.number.span, counts.get(indicator, "other") if indicator else None
    return Figure(quantity, span.start, span.end, counted, modality in _AHEAD)


def tells_crime(figure: Figure, carried: Expression | None, sight: Sight) -> bool:
    """Whether a figure tells what criminals did, and the period carried to it is that of an action."""
    is_sum = figure.counts is None and figure.quantity.kind == "money" and not sight.is_raid
    is_of_action = (is_sum or figure.counts in CRIMES) and carried is not None and carried.is_shorter(_MONTH)
    is_told = figure.quantity.kind != "percent" and not sight.codes.isdisjoint(_OF_CRIME)
    return figure.counts != "raid" and (is_of_action or is_told)


def is_of_deed(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether the sentence's days are those of what was done about a crime, the figure that of the crime."""
    if figure.counts in CRIMES and sight.has("of-them", expression.end, figure.start):
        # Last year police held men who allegedly took $9,000.
        return True
    is_of_few_days = figure.counts in CRIMES and expression.is_shorter(_FEW_DAYS)
    return is_of_few_days and not sight.is_of_crime and "report" not in sight.counts


def is_anew(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether a clause counts up to now, not over statistics that are over: "banks have blocked"."""
    start = sight.sentence.clause_at(figure.start).start
    return expression.grain in _STATISTICS and sight.has("by-now", start, figure.end)


def is_beside(figure: Figure, folded: str, sight: Sight, wording: Wording) -> bool:
    """Whether a figure only tells of what something else is or costs: "officers of two firms"."""
    start, end = figure.quantity.span.start, figure.quantity.span.end
    is_owner = figure.is_amount and folded.endswith(wording.of, 0, start)
    is_owner = is_owner and not sight.has("sum", start - _WORDS, start)
    is_general = any(sight.has(code, start - 2 * _WORDS, end + _WORDS) for code in _GENERAL)
    return figure.counts is None and (is_owner or is_general)


def is_tied(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether it counts the cases that somebody is linked to, which are of no days but their own.

    Statistics of a month or a year tell how many there were in it.
    """
    start = figure.quantity.span.start
    is_statistic = expression.grain in {"month", "year"}
    return figure.is_amount and not is_statistic and sight.has("tied", start - _TIED, start)


def is_left(figure: Figure, folded: str, sight: Sight, wording: Wording) -> bool:
    """Whether a figure tells how many are still left: "3 remain at large", 4名嫌犯在逃.

    Of a list the last one is followed by what holds for all: "9 men and 3 women are in custody".
    """
    end = figure.quantity.span.end
    for one in sight.figures[bisect_left(sight.figures, figure.start + 1, key=_start) :]:
        # But "12 men were held and 9 are in custody", or arrested 12 and 9 are still at large.
        is_alike = (one.counts, one.quantity.unit) == (figure.counts, figure.quantity.unit)
        if not is_alike or not wording.listed.fullmatch(folded, end, max(end, one.quantity.span.start)):
            break
        end = one.quantity.span.end
    return sight.has("stock", end, min(end + _BESIDE, sight.sentence.clause_at(end).end))
