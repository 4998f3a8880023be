"""Sights: each sentence with its expressions of time, its figures, and the words that bear on both."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import attrgetter

from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.pointing import stands
from fraudkg.extract.context.wordlists import Marker
from fraudkg.extract.document import Document, Sentence
from fraudkg.text import Span

_CHARGES, _CRIME = frozenset({"alleged", "supposed"}), frozenset({"crime"})
_ANNOUNCING = frozenset({"day", "undated"})
_start, _number_end = attrgetter("start"), attrgetter("end")
_FORTNIGHT = 14
_DAYS, _LEAD = 3, 2
"""So many days before the text comes out, and down to this paragraph, it tells its own announcement."""
_STOPS = ".。!！?？;；"
_LINE = 80
_BRACKETS = frozenset("（()）")
_NEAR = 40
"""So many characters from a day a word of speech still belongs to it."""


@dataclass(slots=True)
class Sight:
    """A sentence with what matters for periods in it.

    Args:
        sentence: The sentence.
        expressions: Those that may be the period of a figure, in order.
        markers: Words that say who speaks, what is a stock, what criminals did, in order.
        figures: Its figures, in order.
    """

    sentence: Sentence
    expressions: list[Expression]
    markers: list[Marker]
    figures: list[Figure]
    codes: frozenset[str] = field(init=False)
    counts: frozenset[str | None] = field(init=False)
    is_raid: bool = field(init=False)

    def __post_init__(self) -> None:
        self.codes = frozenset(code for marker in self.markers for code in marker.codes)
        self.counts = frozenset(figure.counts for figure in self.figures)
        # Whether it tells whom or what a raid found.
        self.is_raid = "arrest" in self.codes or "raid" in self.counts

    @property
    def is_of_crime(self) -> bool:
        """Whether all its figures tell what criminals did."""
        return self.counts <= _CRIME

    @property
    def is_charge(self) -> bool:
        """Whether it tells what somebody is said to have done, and counts nothing that police did."""
        if self.codes.isdisjoint(_CHARGES):
            return False
        if not self.figures:
            # A day is that of what was done about it: "on 3 May charges were laid against …".
            return all(one.grain != "day" for one in self.expressions)
        return not self.is_raid

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
    """Every sentence with its figures, and its expressions without those that only date an announcement."""
    found = [
        Sight(sentence, times, words, figures)
        for sentence, times, words, figures in zip(
            document.sentences,
            by_sentence(document, expressions, lambda one: one.start),
            by_sentence(document, markers, lambda one: one.start),
            by_sentence(document, counted, lambda one: one.start),
            strict=True,
        )
    ]
    spoken = _announced(document, found)
    if spoken is not None:
        for sight in found:
            sight.expressions = [_until(one, document.published, spoken) for one in sight.expressions]
    return found


def _announced(document: Document, found: Sequence[Sight]) -> date | None:
    """Leave out the days of announcements; the day of the text's own, where that was shortly before."""
    said: Expression | None = None
    spoken: date | None = None
    today = document.published
    # English reports count "so far" up to their own day, whoever spoke the day before.
    is_of_speech = document.family != "en"
    for sight in found:
        if not sight.expressions:
            continue
        kept: list[Expression] = []
        for one in sight.expressions:
            if _is_announcement(document, one, sight):
                said = one if one.grain == "day" else said
                is_near = said and said.first and today and 0 < (today - said.first).days <= _DAYS
                if is_of_speech and said and is_near and sight.sentence.paragraph <= _LEAD:
                    spoken = spoken or said.first
            elif one.accumulation == "as-of" and _is_of_text(document, one, sight):
                spoken = spoken or one.last
                kept.append(one)
            elif said is not None and _points_at_day(one):
                kept.append(replace(said, start=one.start, end=one.end))
            else:
                said = None if stands(one) else said
                kept.append(one)
        sight.expressions = kept
    return spoken


def _is_of_text(document: Document, one: Expression, sight: Sight) -> bool:
    """Whether the lead tells up to which day all is counted: "as of 9 February", shortly before the text."""
    today, last = document.published, one.last
    if not today or not last or sight.sentence.paragraph > _LEAD:
        return False
    return 0 < (today - last).days <= _FORTNIGHT


def _until(expression: Expression, today: date | None, spoken: date) -> Expression:
    """A total to date counts up to the day on which it was told, not to that on which the text came out."""
    is_running = expression.accumulation == "to-date" and expression.last == today
    return replace(expression, last=spoken) if is_running else expression


def _points_at_day(expression: Expression) -> bool:
    """Whether it means the day told last, be it only that of an announcement: "on the same day"."""
    return expression.grain == "same" and expression.size == 1 and expression.base is None


def _is_announcement(document: Document, expression: Expression, sight: Sight) -> bool:
    """Whether a day is that of the announcement: of the text itself, or one on which somebody speaks."""
    if expression.grain not in _ANNOUNCING:
        return False
    if _is_bracketed(document, expression, sight) or _is_dateline(document, expression, sight):
        return True
    is_own = document.published is not None and expression.first == document.published
    # Written with figures, not as "today".
    is_own = is_own and any(char.isnumeric() for char in document.content[expression.start : expression.end])
    after = Span(expression.end, max(expression.end + 1, sight.sentence.span.end))
    # "The second gang was caught last Monday, said the deputy director"
    is_inside = expression.start - sight.sentence.span.start > _NEAR
    is_told = is_inside and not is_own and document.content[expression.end : expression.end + 1] == ","
    if (
        not sight.figures
        and not is_told
        and (sight.has("speech", after) or (is_own and _is_line(document, sight, expression)))
    ):
        return True
    # A weekday with its date in brackets stands in one clause with what follows it.
    clause = sight.sentence.clause_at(expression.start)
    clause = Span(clause.start, max(clause.end, sight.sentence.clause_at(expression.end).end))
    # Thai has no signs between clauses: whoever speaks in a sentence speaks on its day.
    if is_own or document.family == "th":
        # "On 3 May, the ministry said": whoever speaks later in the sentence speaks on that day.
        return sight.has("speech", after) or sight.has("speech", clause)
    low, high = max(clause.start, expression.start - _NEAR), min(clause.end, expression.end + _NEAR)
    high = expression.end if is_told else high
    before = bisect_right(sight.figures, expression.start, key=_number_end) - 1
    if before >= 0:
        # "said officers held 40 people on Monday": the day is that of what stands between.
        low = max(low, min(sight.figures[before].quantity.span.end, expression.start))
    return low < high and sight.has("speech", Span(low, high))


def _is_line(document: Document, sight: Sight, expression: Expression) -> bool:
    """Whether a sentence without figures only dates the text: no full sentence, or hardly more than a day."""
    span = sight.sentence.span
    return document.content[span.end - 1] not in _STOPS or span.length < 3 * (
        expression.end - expression.start
    )


def _is_dateline(document: Document, expression: Expression, sight: Sight) -> bool:
    """Whether a line near the top, without figures or a full stop, tells a day close to that of the text."""
    today, day, sentence = document.published, expression.first, sight.sentence
    is_near = today is not None and day is not None and abs((today - day).days) <= _DAYS
    # Lines hardly longer than a day are datelines whatever day they tell.
    is_near = is_near or sentence.span.length < 3 * (expression.end - expression.start)
    is_line = document.content[sentence.span.end - 1] not in _STOPS and sentence.span.length <= _LINE
    is_edge = expression.start == sentence.span.start or expression.end == sentence.span.end
    return is_near and is_line and is_edge and not sight.figures and 0 < sentence.paragraph <= _LEAD


def _is_bracketed(document: Document, expression: Expression, sight: Sight) -> bool:
    """Whether a day ends the brackets with which a sentence begins: （某局，二○二六年一月八日）."""
    content, start = document.content, sight.sentence.span.start
    is_last = content[expression.end : expression.end + 1] in {")", "）"}
    return (
        is_last
        and content[start] in "（("
        and not _BRACKETS.intersection(content[start + 1 : expression.end])
    )
