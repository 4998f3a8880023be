"""Which of the periods that a text states belongs to which of its figures."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.candidates import Period
from fraudkg.extract.context.layout import ends_in_colon, is_list_item
from fraudkg.extract.context.periods.ahead import fill
from fraudkg.extract.context.periods.deeds import (
    Deeds,
    is_anew,
    is_beside,
    is_left,
    is_of_arrest,
    is_of_deed,
    is_of_gang,
    is_offer,
    tells_crime,
)
from fraudkg.extract.context.periods.expression import Expression, best_of
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.main import Main
from fraudkg.extract.context.periods.own import Own
from fraudkg.extract.context.periods.pointing import pointed, stands
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document

_REACH, _MONEY_REACH = 5, 2
"""So many paragraphs a single day is handed on, and less far to money that no raid found."""
_CRIMES = frozenset({"crime", "sum"})


@dataclass(frozen=True, slots=True)
class _Carry:
    """A period that is handed on from sentence to sentence.

    Args:
        expression: The period, None at the top of a text.
        is_used: Whether a figure of its own sentence has it.
        is_of_person: Whether it is of what befell one person, which no other paragraph goes on with.
        is_closed: Whether a period above has ended, so that what follows waits for none below.
    """

    expression: Expression | None
    is_used: bool = False
    is_of_person: bool = False
    is_closed: bool = False


class Scope:
    """Gives each figure of one document its period.

    Args:
        document: The document.
        seen: Its sentences with their expressions and figures.
    """

    def __init__(self, document: Document, seen: Sequence[Sight]) -> None:
        self._document = document
        self._seen = seen
        self._deeds = Deeds()
        for sight in seen:
            if "trial" in sight.counts:
                sight.expressions = [one for one in sight.expressions if not is_of_arrest(one, sight)]
        self._main = Main(document, seen)
        self._own = Own(document, self._main.period)
        self._found: dict[int, Period | None] = {}
        self._waiting: list[tuple[Figure, Sight]] = []
        self._crime: Expression | None = None
        # Where paragraphs end; the rows of a table are none.
        prose = (one.sentence for one in seen if one.is_full or not one.figures)
        self._ends = list({one.paragraph: one.span.end for one in prose}.values())

    def periods(self) -> dict[int, Period | None]:
        """The period of every figure by the offset of its number, None where the text gives none."""
        carry = _Carry(None)
        lead: _Carry | None = None
        paragraph = -1
        for sight in self._seen:
            if sight.sentence.paragraph != paragraph:
                paragraph = sight.sentence.paragraph
                lead = lead if is_list_item(self._document, sight.sentence) else None
                carry = lead or self._across(carry, sight)
                self._crime = None
            if sight.figures or sight.expressions:
                carry = self._read(sight, carry)
            if ends_in_colon(self._document, sight.sentence):
                lead = carry
        fill(self._waiting, self._seen, self._found, self._main, self._deeds)
        for one, other in (pair for sight in self._seen for pair in pairwise(sight.figures)):
            if "conversion" in other.quantity.flags:
                self._found[other.start] = self._found[one.start]
        return self._found

    def _read(self, sight: Sight, carry: _Carry) -> _Carry:
        """Give the figures of a sentence their periods; what it hands on to the next."""
        # What points at a period that is not known states nothing.
        sight.expressions = [
            one for one in sight.expressions if pointed(one, carry.expression, self._main.period)
        ]
        used: list[Expression] = []
        for figure, expression in self._own.stated(sight, carry.expression):
            if expression is not None:
                self._found[figure.start] = self._stated(figure, expression, sight, used)
                continue
            is_aside = is_beside(figure, self._document.folded, sight)
            self._found[figure.start] = None if is_aside else self._carried(figure, carry, sight)
            is_open = self._found[figure.start] is None and carry.expression is None
            if is_open and not (carry.is_closed or is_aside):
                self._waiting.append((figure, sight))
        self._crime = _of_crime(sight, used) or self._crime
        return self._next(carry, used, sight)

    def _stated(
        self, figure: Figure, expression: Expression, sight: Sight, used: list[Expression]
    ) -> Period | None:
        """The period that a sentence states for its figure; it joins those `used`, which go on from there."""
        if is_of_deed(figure, expression, sight) or is_offer(figure, sight):
            return None
        self._deeds.note(figure, expression)
        # The year of a crime is not that of what the raid found.
        is_of_crime = figure.counts in _CRIMES and (sight.is_raid or expression not in sight.acting)
        if expression.base is None and not is_of_crime:
            used.append(expression)
        return self._period(expression, sight, figure, is_stated=True)

    def _carried(self, figure: Figure, carry: _Carry, sight: Sight) -> Period | None:
        """The period that a figure takes over from before its sentence, of a crime that of the last crime."""
        today = self._document.published
        if today and is_left(figure, sight):
            return Period(today, today, "point", None, "inferred: carried")
        if self._crime is not None and figure.counts in _CRIMES:
            return self._period(self._crime, sight, figure, is_stated=False)
        if carry.expression is None:
            return None
        is_below = self._document.family == "en" and self._paragraphs(carry.expression, figure) > 0
        is_action = self._main.is_operation() or not self._deeds.is_reported(carry.expression)
        if (
            (is_action and tells_crime(figure, sight))
            or (is_below and self._deeds.is_apart(figure, carry.expression, sight))
            or (self._main.is_past(carry.expression) and not (carry.is_used or figure.counts == "crime"))
            or self._deeds.is_of_trial(figure, carry.expression)
            or self._deeds.is_of_action(figure, carry.expression)
            or self._deeds.is_of_charges(figure, carry.expression, sight)
            or is_anew(figure, carry.expression, sight)
            or self._is_too_far(carry.expression, sight, figure)
        ):
            return None
        self._deeds.note(figure, carry.expression)
        return self._period(carry.expression, sight, figure, is_stated=False)

    def _next(self, carry: _Carry, used: Sequence[Expression], sight: Sight) -> _Carry:
        """What the next sentence gets: what figures here have, else what stands here, else what came."""
        main = self._main.period
        is_one_case = sight.is_example or (self._main.is_operation() and sight.is_of_crime)
        is_aside = is_one_case or {one.grain for one in used} == {"now"}
        if used and (sight.is_charge or (is_aside and carry.expression is not None)):
            # One case of those counted, when victims lost money, and what is now are not the operation's.
            return carry
        if used:
            # What most figures have goes on, of two alike that of the document: "in 2023 27%, in 2024 38%".
            first = main.first if main else None
            chosen = max(used, key=lambda one: (used.count(one), one.first == first))
            # A past crime or ruling ends with its sentence, a past raid may go on: "they also seized …".
            is_open = sight.is_raid or not self._main.is_past(chosen)
            return _Carry(chosen, is_used=is_open, is_of_person=sight.is_of_person)
        is_aside = sight.is_raid and not sight.counts.isdisjoint(_CRIMES)
        if "background" in sight.codes or sight.is_charge or is_aside:
            # When an inquiry or a crime began is not when there were results.
            return carry
        told = (one for one in sight.acting if stands(one) and not self._main.is_by_the_way(one, sight))
        stated = best_of(list(told))
        return carry if stated is None or _is_prolonged(stated, carry.expression) else _Carry(stated)

    def _is_too_far(self, expression: Expression, sight: Sight, figure: Figure) -> bool:
        """Whether a single day was told so far above that what stands here is hardly of it."""
        if expression.grain != "day" or is_list_item(self._document, sight.sentence):
            return False
        is_far = figure.quantity.kind == "money" and figure.counts != "raid"
        return self._paragraphs(expression, figure) > (_MONEY_REACH if is_far else _REACH)

    def _paragraphs(self, expression: Expression, figure: Figure) -> int:
        """How many paragraphs a period was told above a figure."""
        return bisect(self._ends, figure.start) - bisect(self._ends, expression.start)

    def _across(self, carry: _Carry, sight: Sight) -> _Carry:
        """What goes on to a next paragraph: not the days of one case, where the document has its own."""
        main, carried = self._main.period, carry.expression
        if carried is None:
            return carry
        above = main if main and main.start < carried.start else None
        # "As of 3 May" tells the state of one thing; what it was for the next, nobody says.
        is_state = self._document.family == "en" and carried.accumulation == "as-of"
        if carry.is_of_person or is_state:
            return _Carry(None, is_closed=True)
        # "So far, 9 men have been held.", "They also seized 3 cars."
        is_aside = self._main.is_beside(carried) and "also" not in sight.codes
        is_vague = carried.grain in {"undated", "now"} or is_aside
        if is_vague or self._main.is_past(carried):
            return _Carry(above)
        is_one = carried.grain == "day" or (carried.grain == "year" and not carry.is_used)
        return _Carry((above if is_one else None) or carried, is_used=carry.is_used)

    def _period(
        self, expression: Expression, sight: Sight, figure: Figure, *, is_stated: bool
    ) -> Period | None:
        if expression.grain == "undated":
            return None
        accumulation, first, main = expression.accumulation, expression.first, self._main.period
        # "40 wanted men have been arrested" counts those arrested.
        is_stock = ("stock" in sight.codes and "arrest" not in sight.codes) or is_left(figure, sight)
        if accumulation == "as-of" and first is not None and "perfect" in sight.codes:
            # "Have been blocked till May this year" may count from earlier on.
            first = None
        if accumulation == "as-of":
            accumulation = "point" if is_stock else "period" if first else "to-date"
            if main is not None and main.grain == "day" and main.first == expression.last:
                first = main.first
        elif expression.grain == "now":
            # "there are now 40 kinds", but "40 have now been held", 目前提起公诉40人
            is_flow = "flow" in sight.codes or figure.counts is not None
            accumulation = "to-date" if is_flow and not is_stock else "point"
        if accumulation == "point":
            first = expression.last
        last = expression.last
        if is_of_gang(figure, expression, sight) and last == self._document.published:
            # Until when a gang has done what it did since 2020 is not told.
            accumulation, last = "period", None
        words = self._document.passage(expression.start, expression.end) if is_stated else None
        rule = f"period-{expression.grain}" if is_stated else "inferred: carried"
        return Period(first, last, accumulation, words, rule)


def _of_crime(sight: Sight, used: Sequence[Expression]) -> Expression | None:
    """When a crime was done that a sentence tells, for the victims and losses that follow."""
    if sight.figures:
        return used[0] if used and sight.is_of_crime else None
    return best_of([one for one in sight.expressions if stands(one)]) if sight.is_charge else None


def _is_prolonged(stated: Expression, carried: Expression | None) -> bool:
    """Whether it only leads a period on up to now: 去年以来 in a report on last year, "so far"."""
    if carried is None or stated.grain != "running":
        return False
    return bool(stated.last and carried.last and carried.last < stated.last)
