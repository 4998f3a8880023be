"""What criminals did, told apart from what was done about it: each has days of its own."""

import re

from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.text import Span

_OF_ACTIONS = frozenset({"day", "interval"})
_STATISTICS = frozenset({"year", "month", "interval"})
_FEW_DAYS, _MONTH = 6, 31
_NEAR, _BESIDE = 8, 5
_WORDS = 16
"""So many characters after a number stands what it counts."""
_SHARE = re.compile(
    r"\s?(?:%|per ?cent)? of (?!(?:all )?(?:the|those|these|them|this|its|their|our|which|whom)\b)"
    r"(?:\w+ ){1,5}(?:are|do|does|don['’]t|ever|get|go|is|never)\b"
)
"""A share of people or cases in general: "5 per cent of frauds are reported"."""


class Deeds:
    """Tells of the figures of one document whether a period is that of what they count."""

    def __init__(self) -> None:
        self._reported: set[tuple[object, object]] = set()
        self._tried: set[int] = set()
        self._done: set[int] = set()

    def note(self, figure: Figure, expression: Expression) -> None:
        """Remember what a period is of: the statistics that a sentence gives, or those charged and tried."""
        (self._tried if figure.counts == "trial" else self._done).add(expression.start)
        if figure.counts in {"report", "crime"}:
            self._reported.add((expression.first, expression.last))

    def is_reported(self, expression: Expression) -> bool:
        """Whether a sentence above gives the statistics of this period."""
        return (expression.first, expression.last) in self._reported

    def is_apart(self, figure: Figure, expression: Expression, sight: Sight) -> bool:
        """Whether a figure below tells of a crime or is a sum, and the period not one of statistics."""
        if self.is_reported(expression) or expression.is_of_calendar():
            return False
        is_sum = figure.counts is None and figure.quantity.kind == "money" and not sight.is_raid
        return is_sum or figure.counts in {"crime", "sum"}

    def is_of_action(self, figure: Figure, expression: Expression) -> bool:
        """Whether the period is that of an action, the figure that of a crime."""
        is_of_month = figure.counts == "crime" and expression.is_shorter(_MONTH)
        return (is_of_month and not self.is_reported(expression)) or _is_of_few_days(figure, expression)

    def is_of_trial(self, figure: Figure, expression: Expression) -> bool:
        """Whether a day is only told of those charged or tried on it, and the figure is of others."""
        is_of_trial = expression.start in self._tried and expression.start not in self._done
        return is_of_trial and figure.counts != "trial" and expression.grain == "day"

    def is_of_charges(self, figure: Figure, expression: Expression, sight: Sight) -> bool:
        """Whether a figure counts charges, the period not that of a charge: "each faces two counts of"."""
        if expression.grain not in _OF_ACTIONS or expression.start in self._tried:
            return False
        return sight.has("charges", Span(figure.end, figure.end + _WORDS))


def is_of_deed(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether the sentence's days are those of what was done about a crime, the figure that of the crime.

    Victims and losses without other figures, or with the cases of a day, may be of its day: "on 3 May a
    pensioner lost 900,000".
    """
    # What one gang took in years is not of the month in which it was broken up.
    is_of_one = any(one.counts == "raid" and one.quantity.value == 1 for one in sight.figures)
    is_sum = figure.counts == "sum" and is_of_one and expression.is_shorter(_MONTH)
    if not (is_sum or _is_of_few_days(figure, expression)) or "report" in sight.counts:
        return False
    return not sight.is_of_crime


def is_of_arrest(expression: Expression, sight: Sight) -> bool:
    """Whether a day is that of an arrest, told of those who are charged: "17 who were held on 3 May"."""
    before = [one for one in sight.figures if one.quantity.span.end < expression.start]
    if expression.grain != "day" or not before or before[-1].counts != "trial":
        return False
    return sight.has("arrest", Span(before[-1].quantity.span.end, expression.start))


def is_of_gang(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether a figure tells what a gang has done since a day, as an inquiry found: 经查，2020年以来."""
    is_since = expression.grain == "running" and expression.first is not None
    return is_since and figure.counts != "raid" and sight.has("finding", Span(0, figure.end))


def is_anew(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether a sentence tells of another matter than the day above, or counts up to now: "have raised"."""
    if expression.grain == "day":
        return sight.first("apart") == sight.sentence.span.start
    is_over = expression.accumulation == "period" and not expression.is_shorter(_MONTH - 4)
    if expression.grain not in _STATISTICS or not is_over:
        return False
    start = sight.sentence.clause_at(figure.start).start
    is_amount = figure.counts != "raid" and figure.is_amount
    return is_amount and start < figure.start and sight.has("by-now", Span(start, figure.start))


def is_offer(figure: Figure, sight: Sight) -> bool:
    """Whether a figure tells what is paid, promised or asked for, which is of no days: "a salary of 900"."""
    start = figure.quantity.span.start
    return figure.counts is None and sight.has("offer", Span(max(0, start - 2 * _WORDS), figure.end))


def is_beside(figure: Figure, folded: str, sight: Sight) -> bool:
    """Whether a figure only tells of what something else is or costs: "officers of two firms"."""
    if figure.counts is not None or "crime" in sight.codes:
        return False  # "they cheated 4 people of 9 million" is no owner
    start, end = figure.quantity.span.start, figure.quantity.span.end
    if is_offer(figure, sight):
        return True
    if figure.quantity.unit == "item" and sight.has("partner", Span(max(0, start - _BESIDE), start + 1)):
        return True  # 联合30家银行, not 联合银行拦截30笔
    if folded.endswith((" has ", " have "), 0, start):
        return True
    is_owner = figure.is_amount and folded.endswith(" of ", 0, start)
    is_owner = is_owner and not sight.has("sum", Span(max(0, start - _WORDS), start))
    return (
        is_owner
        or sight.has("rate", Span(end, end + _WORDS))
        or sight.has("habit", Span(sight.sentence.clause_at(start).start, figure.end))
        or (figure.quantity.kind == "percent" and bool(_SHARE.match(folded, figure.end)))
    )


def is_left(figure: Figure, sight: Sight) -> bool:
    """Whether a figure tells how many are still left: "3 remain at large", 4名嫌犯在逃, 余下4人."""
    start, end = figure.quantity.span.start, figure.quantity.span.end
    if figure.quantity.kind == "count" and sight.has("sought", Span(max(0, start - 2 * _WORDS), end)):
        return True
    high = max(end + 1, min(end + _NEAR, sight.sentence.clause_at(end).end))
    return sight.has("stock", Span(end, high)) or sight.has("stock", Span(max(0, start - 2), start + 1))


def tells_crime(figure: Figure, sight: Sight) -> bool:
    """Whether a figure tells what criminals did, whose days are not those of an operation above."""
    if figure.counts == "raid" or figure.quantity.kind == "percent":
        return False
    # The suspects themselves stand before: "the 500 men are thought to have taken 9 million".
    firsts = (sight.first(code) for code in ("alleged", "supposed"))
    is_of_gang = figure.counts is None and figure.quantity.unit != "person" and sight.is_of_person
    return (
        (is_of_gang and "gang" in sight.codes)
        or "crime" in sight.codes
        or any(one is not None and one < figure.start for one in firsts)
    )


def _is_of_few_days(figure: Figure, expression: Expression) -> bool:
    """Whether it tells of a crime, which is never of a few days of an action."""
    return figure.counts in {"crime", "sum"} and expression.is_shorter(_FEW_DAYS)
