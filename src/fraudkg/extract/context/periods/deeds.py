"""What criminals did, told apart from what was done about it: each has days of its own."""

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.kinds import Kinds
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.text import Span

_OF_ACTIONS = frozenset({"day", "interval"})
_WORDS = 16
"""So many characters after a number stands what it counts."""


class Deeds:
    """Tells of the figures of one document whether a period is that of what they count.

    Args:
        kinds: What the figures count.
    """

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._reported: set[tuple[object, object]] = set()
        self._tried: set[int] = set()
        self._done: set[int] = set()

    def is_of_arrest(self, expression: Expression, sight: Sight) -> bool:
        """Whether a day is that of an arrest, told of those who are charged: "17 who were held on 3 May"."""
        before = [one for one in sight.quantities if one.span.end < expression.start]
        if expression.grain != "day" or not before or before[-1].number.span.start not in self._kinds.trials:
            return False
        return sight.has("arrest", Span(before[-1].span.end, expression.start))

    def note(self, quantity: Quantity, expression: Expression) -> None:
        """Remember what a period is of: the statistics that a sentence gives, or those charged and tried."""
        start = quantity.number.span.start
        (self._tried if start in self._kinds.trials else self._done).add(expression.start)
        if start in self._kinds.reports:
            self._reported.add((expression.first, expression.last))

    def is_reported(self, expression: Expression) -> bool:
        """Whether a sentence above gives the statistics of this period."""
        return (expression.first, expression.last) in self._reported

    def is_of_action(self, quantity: Quantity, expression: Expression) -> bool:
        """Whether the period is that of an action, the figure that of a crime."""
        return self._kinds.is_of_action(expression, quantity, is_reported=self.is_reported(expression))

    def is_of_trial(self, quantity: Quantity, expression: Expression) -> bool:
        """Whether a day is only told of those charged or tried on it, and the figure is of others."""
        start = quantity.number.span.start
        is_of_trial = expression.start in self._tried and expression.start not in self._done
        is_other = start not in self._kinds.trials
        return is_of_trial and is_other and expression.grain == "day"

    def is_beside(self, quantity: Quantity, folded: str, sight: Sight) -> bool:
        """Whether a figure only tells of what something else is or costs: "officers of two firms"."""
        start, end = quantity.span.start, quantity.span.end
        if quantity.number.span.start in self._kinds.named or "crime" in sight.codes:
            return False  # "they cheated 4 people of 9 million" is no owner
        is_owner = folded.endswith(" of ", 0, start) and not sight.has("sum", Span(start - _WORDS, start))
        return is_owner or sight.has("rate", Span(end, end + _WORDS))

    @staticmethod
    def is_left(quantity: Quantity, folded: str, sight: Sight) -> bool:
        """Whether a figure tells how many are still left of those counted: "3 remain at large", 4名在逃."""
        end = quantity.span.end
        after = (one for one in sight.markers if "stock" in one.codes and end <= one.start <= end + 2)
        return any(not folded[one.end : one.end + 1].isalnum() for one in after)

    def is_of_charges(self, quantity: Quantity, expression: Expression, sight: Sight) -> bool:
        """Whether a figure counts charges, the period not that of a charge: "each faces two counts of"."""
        if expression.grain not in _OF_ACTIONS or expression.start in self._tried:
            return False
        end = quantity.number.span.end
        return sight.has("charges", Span(end, end + _WORDS))

    def is_of_deed(self, expression: Expression, quantity: Quantity, sight: Sight) -> bool:
        """Whether the sentence's days are those of what was done about a crime, the figure that of the crime.

        Victims and losses without other figures, or with the cases of a day, may be of its day: "on 3 May a
        pensioner lost 900,000".
        """
        if not self._kinds.is_of_action(expression, quantity, is_reported=True):
            return False
        start, starts = quantity.number.span.start, {one.number.span.start for one in sight.quantities}
        if start in self._kinds.sums or not starts <= self._kinds.crimes:
            return True
        # "was sentenced yesterday for a scam that defrauded 300 people"
        return sight.has("crime", Span(expression.end, max(expression.end + 1, start)))

    def is_of_crime(self, quantity: Quantity, sight: Sight) -> bool:
        """Whether a figure tells what criminals did, whose days are not those of an operation above."""
        start = quantity.number.span.start
        if start in self._kinds.raids or quantity.kind == "percent":
            return False
        # The suspects themselves stand before: "the 500 men are thought to have taken 9 million".
        firsts = (sight.first(code) for code in ("alleged", "supposed"))
        return "crime" in sight.codes or any(one is not None and one < start for one in firsts)
