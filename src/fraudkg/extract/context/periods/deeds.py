"""What criminals did, told apart from what was done about it: each has days of its own."""

from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.sights import ACCUSING, CRIMES, Figure, Sight
from fraudkg.extract.context.periods.wording import Wording

_OF_CRIME = ACCUSING | {"crime"}
_GENERAL = ("rate", "habit", "offer", "charges")
_STATISTICS = frozenset({"year", "month", "interval"})
_FEW_DAYS, _MONTH = 6, 31
_WORDS = 16
"""So many characters before a number may say what it is of."""
_NEAR = 8


def tells_crime(figure: Figure, carried: Expression | None, sight: Sight) -> bool:
    """Whether a figure tells what criminals did, and the period carried to it is that of an action."""
    is_sum = figure.counts is None and figure.quantity.kind == "money" and not sight.is_raid
    is_of_action = (is_sum or figure.counts in CRIMES) and carried is not None and carried.is_shorter(_MONTH)
    is_told = figure.quantity.kind != "percent" and not sight.codes.isdisjoint(_OF_CRIME)
    return figure.counts != "raid" and (is_of_action or is_told)


def is_of_deed(figure: Figure, expression: Expression, sight: Sight) -> bool:
    """Whether the sentence's days are those of what was done about a crime, the figure that of the crime."""
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


def is_left(figure: Figure, sight: Sight) -> bool:
    """Whether a figure tells how many are still left: "3 remain at large", 4名嫌犯在逃."""
    end = figure.quantity.span.end
    return sight.has("stock", end, min(end + _NEAR, sight.sentence.clause_at(end).end))
