"""Which of the periods that a text states belongs to which of its figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fraudkg.extract.candidates import Period, Quantity
from fraudkg.extract.context.layout import ends_in_colon, is_list_item
from fraudkg.extract.context.periods.ahead import Ahead
from fraudkg.extract.context.periods.choice import best_of, stretch
from fraudkg.extract.context.periods.deeds import Deeds
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.kinds import Kinds
from fraudkg.extract.context.periods.main import Main
from fraudkg.extract.context.periods.own import Own
from fraudkg.extract.context.periods.pointing import pointed, stands
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_REACH, _MONEY_REACH = 5, 2
"""So many paragraphs a single day is handed on, and less far to money that no raid found."""
_CONVERTED = re.compile(r"[^(.;。，]{0,14}\([^()]{0,14}")
"""Between a sum and the same in another currency: "9 million yuan (about $1.3 million)"."""
_BESIDE = 5


@dataclass(frozen=True, slots=True)
class _Carry:
    """A period that is handed on from sentence to sentence.

    Args:
        expression: The period, None at the top of a text.
        is_used: Whether a figure of its own sentence has it.
        is_passive: Whether figures took it over from a sentence that has none.
        is_from_above: Whether it comes from another paragraph.
    """

    expression: Expression | None
    is_used: bool = False
    is_passive: bool = False
    is_from_above: bool = False


class Scope:
    """Gives each figure of one document its period.

    Args:
        document: The document.
        seen: Its sentences with their expressions and figures.
        kinds: What its figures count.
    """

    def __init__(self, document: Document, seen: Sequence[Sight], kinds: Kinds) -> None:
        self._document = document
        self._seen = seen
        self._kinds = kinds
        self._deeds = Deeds(kinds)
        for sight in seen if kinds.trials else ():
            sight.expressions = [one for one in sight.expressions if not self._deeds.is_of_arrest(one, sight)]
        self._main = Main(document, seen, kinds)
        self._own = Own(document, self._main.pointed, kinds)

    def periods(self) -> dict[int, Period | None]:
        """The period of every figure by the offset of its number, None where the text gives none."""
        found: dict[int, Period | None] = {}
        waiting: list[tuple[Quantity, Sight]] = []
        carry = _Carry(None)
        crime: Expression | None = None
        lead: _Carry | None = None
        paragraph = -1
        for sight in self._seen:
            if sight.sentence.paragraph != paragraph:
                paragraph = sight.sentence.paragraph
                lead = lead if is_list_item(self._document, sight.sentence) else None
                carry = replace(lead, is_from_above=False) if lead else self._across(carry)
                crime = None
            # What points at a period that is not known states nothing.
            if sight.expressions:
                sight.expressions = [
                    one for one in sight.expressions if pointed(one, carry.expression, self._main.pointed)
                ]
            used: list[Expression] = []
            is_settled = carry.is_used and not carry.is_from_above
            for quantity, expression in self._own.stated(sight, carry.expression, is_settled=is_settled):
                at = quantity.number.span.start
                if _is_sample(quantity, sight):
                    found[at] = None
                    continue
                if expression is not None:
                    found[at] = self._stated(quantity, expression, sight, used)
                    continue
                found[at] = self._carried(quantity, carry, sight, crime)
                if carry.expression is None:
                    waiting.append((quantity, sight))
                elif not (carry.is_used or carry.is_from_above or carry.is_passive) and found[at] is not None:
                    carry = replace(carry, is_passive=True)
            following = self._next(carry, used, sight)
            crime = self._of_crime(used if following is carry else (), sight) or crime
            carry = following
            if ends_in_colon(self._document, sight.sentence):
                lead = carry
        Ahead(self._document, self._seen, self._kinds, self._main, self._deeds).fill(waiting, found)
        self._convert(found)
        return found

    def _convert(self, found: dict[int, Period | None]) -> None:
        """The same sum in another currency, in brackets, has the period of the first."""
        for one, other in (pair for sight in self._seen for pair in pairwise(sight.quantities)):
            is_money = one.kind == other.kind == "money"
            if is_money and _CONVERTED.fullmatch(self._document.folded, one.span.end, other.span.start):
                found[other.number.span.start] = found[one.number.span.start]

    def _stated(
        self, quantity: Quantity, expression: Expression, sight: Sight, used: list[Expression]
    ) -> Period | None:
        """The period that a sentence states for its figure; it joins those `used`, which go on from there."""
        if self._deeds.is_of_deed(expression, quantity, sight):
            return None
        self._deeds.note(quantity, expression)
        if expression.base is None:
            used.append(expression)
        return self._period(expression, sight, is_stated=True)

    def _carried(
        self, quantity: Quantity, carry: _Carry, sight: Sight, crime: Expression | None
    ) -> Period | None:
        """The period that a figure takes over from before its sentence; `crime` is the last of a crime."""
        if crime is not None and quantity.number.span.start in self._kinds.crimes | self._kinds.sums:
            return self._period(crime, sight, is_stated=False)
        if carry.expression is None:
            return None
        is_crime = quantity.number.span.start in self._kinds.crimes
        is_action = carry.is_from_above and self._main.is_operation()
        is_action = is_action or not self._deeds.is_reported(carry.expression)
        if (
            (is_action and self._deeds.is_of_crime(quantity, sight))
            or (self._main.is_past(carry.expression) and not (carry.is_used or is_crime))
            or self._deeds.is_of_trial(quantity, carry.expression)
            or self._deeds.is_of_action(quantity, carry.expression)
            or self._deeds.is_of_charges(quantity, carry.expression, sight)
            or self._deeds.is_beside(quantity, self._document.folded, sight)
            or self._is_too_far(carry.expression, sight, quantity)
        ):
            return None
        if not is_crime:
            self._deeds.note(quantity, carry.expression)
        today = self._document.published
        if today and self._deeds.is_left(quantity, self._document.folded, sight):
            return Period(today, today, "point", None, "inferred: carried")
        return self._period(carry.expression, sight, is_stated=False)

    def _of_crime(self, used: Sequence[Expression], sight: Sight) -> Expression | None:
        """When a crime was done that a sentence tells, for the victims and losses that follow.

        `used` are periods of its figures that do not go on as those of the text.
        """
        if sight.quantities or not self._kinds.is_charge(sight):
            return None
        return best_of([one for one in sight.expressions if stands(one)])

    def _next(self, carry: _Carry, used: Sequence[Expression], sight: Sight) -> _Carry:
        """What the next sentence gets: what figures here have, else what stands here, else what came."""
        if not sight.expressions:
            return carry
        main = self._main.period
        if used and carry.expression is not None and _is_example(sight):
            return carry
        if used:
            # What most figures have goes on, of two alike that of the document: "in 2023 27%, in 2024 38%".
            first = main.first if main else None
            chosen = max(used, key=lambda one: (used.count(one), one.first == first))
            # The months in which victims lost money are not those of the operation that the paragraph is on.
            is_of_victims = self._kinds.is_charge(sight) or (
                carry.expression is not None
                and self._main.is_operation()
                and self._kinds.are_all_crimes(sight.quantities)
            )
            # A past crime or ruling ends with its sentence, a past raid may go on: "they also seized …".
            is_open = self._kinds.is_raid(sight) or not self._main.is_past(chosen)
            return carry if is_of_victims else _Carry(stretch(used) or chosen, is_used=is_open)
        if "background" in sight.codes or self._kinds.is_charge(sight):
            # When an inquiry or a crime began is not when there were results.
            return carry
        told = [
            one
            for one in sight.expressions
            if stands(one) and not (one.grain == "rolling" and main and main.grain == "year")
        ]
        stated = best_of(told)
        return carry if stated is None or _is_prolonged(stated, carry.expression) else _Carry(stated)

    def _is_too_far(self, expression: Expression, sight: Sight, quantity: Quantity) -> bool:
        """Whether a single day was told so far above that what stands here is hardly of it."""
        if expression.grain != "day" or is_list_item(self._document, sight.sentence):
            return False
        said = self._document.sentence_at(expression.start).paragraph
        is_money = quantity.kind == "money"
        reach = _MONEY_REACH if is_money else _REACH
        return sight.sentence.paragraph - said > reach

    def _across(self, carry: _Carry) -> _Carry:
        """What goes on to the next paragraph: not the days of one case, where the document has its own."""
        main, carried = self._main.period, carry.expression
        if carried is not None and (carried.grain in {"undated", "now"} or self._main.is_beside(carried)):
            return _Carry(main if main and main.start < carried.start else None, is_from_above=True)
        if carried is not None and self._main.is_past(carried):
            return _Carry(main if main and main.start < carried.start else None, is_from_above=True)
        if carried is None or main is None or main.start >= carried.start:
            return replace(carry, is_from_above=True)
        chosen = main if carried.grain == "day" or carry.is_passive else carried
        return _Carry(chosen, is_used=carry.is_used, is_from_above=True)

    def _period(self, expression: Expression, sight: Sight, *, is_stated: bool) -> Period | None:
        if expression.grain == "undated":
            return None
        accumulation, first, main = expression.accumulation, expression.first, self._main.period
        # "40 wanted men have been arrested" counts those arrested.
        is_stock = "stock" in sight.codes and not self._kinds.is_raid(sight)
        if accumulation == "as-of":
            accumulation = "point" if is_stock and "cumulative" not in sight.codes else "to-date"
            if main is not None and main.grain == "day" and main.first == expression.last:
                first = main.first
        elif expression.grain == "now":
            # "there are now 40 kinds", but "40 have now been held"
            accumulation = "to-date" if "flow" in sight.codes and not is_stock else "point"
        if accumulation == "point":
            first = expression.last
        words = self._document.passage(expression.start, expression.end) if is_stated else None
        rule = f"period-{expression.grain}" if is_stated else "inferred: carried"
        return Period(first, expression.last, accumulation, words, rule)


def _is_sample(quantity: Quantity, sight: Sight) -> bool:
    """Whether a figure says how many cases a text tells, which are of no period: 十大典型案例."""
    return sight.has("sample", Span(quantity.span.start, quantity.span.end + _BESIDE))


def _is_prolonged(stated: Expression, carried: Expression | None) -> bool:
    """Whether it only leads a period on up to now: 去年以来 in a report on last year, "so far"."""
    if carried is None or stated.grain != "running":
        return False
    return bool(stated.last and carried.last and carried.last < stated.last)


def _is_example(sight: Sight) -> bool:
    """Whether a sentence picks one case out of those counted before."""
    example = sight.first("example")
    return example is not None and example - sight.sentence.span.start <= _BESIDE
