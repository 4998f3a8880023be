"""Which of the periods that a text states belongs to which of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from fraudkg.extract.candidates import Period
from fraudkg.extract.context.periods.expression import Expression, best_of, stands
from fraudkg.extract.context.periods.main import Main, is_by_the_way
from fraudkg.extract.context.periods.own import Own
from fraudkg.extract.context.periods.sights import (
    CRIMES,
    Figure,
    Sight,
    is_anew,
    is_beside,
    is_left,
    is_of_deed,
    is_tied,
    tells_crime,
)
from fraudkg.extract.context.periods.wording import Wording
from fraudkg.extract.document import Document
from fraudkg.extract.layout import ends_in_colon, is_list_item, is_quoted

_CARRIED, _AHEAD = "carried", "look-ahead"
_FEW_DAYS, _MONTH = 6, 31
_COLONS = (":", "：")
_REPORTS = frozenset({"report", "crime"})
_COUNTED_UP = CRIMES | {"report"}


@dataclass(frozen=True, slots=True)
class _Carry:
    """A period, if there is one, that is handed on from sentence to sentence.

    A figure of its own may have it (`is_used`), and a figure of another time stand beside that. `part` is
    the part of the year after it that was told last.
    """

    expression: Expression | None
    is_used: bool = False
    is_compared: bool = False
    part: Expression | None = None


class Scope:
    """Gives each figure of one document its period, from its sentences with their expressions."""

    def __init__(self, document: Document, seen: Sequence[Sight], wording: Wording) -> None:
        self._document = document
        self._wording = wording
        self._seen = seen
        self._main = Main(document, seen)
        states = [one.last for sight in seen for one in sight.expressions if one.accumulation == "as-of"]
        self._is_of_state = self._main.period is None and len(states) > len(set(states)) == 1
        """Whether the text tells more than once how all stood on one day, and no other time of its own."""
        self._own = Own(document, wording, self._main.period, self._main.action)
        self._found: dict[int, Period | None] = {}
        self._waiting: list[tuple[Figure, Sight]] = []
        self._reported: set[object] = set()
        """The periods of which a sentence gave the statistics."""
        self._tried: set[int] = set()
        self._done: set[int] = set()
        """Where periods begin that are of those charged and tried, and of anything else."""
        self._over: set[int] = set()
        """Where periods begin in which something has happened."""

    def periods(self) -> dict[int, Period | None]:
        """The period of every figure by the offset of its number, None where the text gives none."""
        carry = begun = _Carry(None)
        labels = [one for sight in self._seen for one in sight.expressions if self._is_label(one)]
        captions = labels if len(labels) == 1 else []
        lead: _Carry | None = None
        paragraph = -1
        for sight in self._seen:
            if sight.sentence.paragraph != paragraph:
                paragraph = sight.sentence.paragraph
                lead = lead if lead and is_list_item(self._document, sight.sentence) else None
                carry = begun = lead or (
                    begun if carry.expression in captions else self._across(carry, sight)
                )
            if sight.figures or sight.expressions:
                carry = self._read(sight, carry)
            if ends_in_colon(self._document, sight.sentence):
                lead = carry
        self._look_ahead()
        for one, other in (pair for sight in self._seen for pair in pairwise(sight.figures)):
            if "conversion" in other.quantity.flags:
                self._found[other.start] = self._found[one.start]
        return self._found

    def _read(self, sight: Sight, carry: _Carry) -> _Carry:
        """Give the figures of a sentence their periods; what it hands on to the next."""
        used: list[Expression] = []
        if carry.part and any(self._is_of_same_part(one) for one in sight.expressions):
            carry = _Carry(carry.part, is_used=True)
        for figure, expression in self._own.stated(sight, carry.expression):
            if expression is not None:
                is_deed = is_of_deed(figure, expression, sight)
                period = None if is_deed else self._period(expression, sight, figure, is_stated=True)
                self._found[figure.start] = period
                if not (is_deed or expression.base is not None):
                    used.append(expression)
                continue
            is_aside = is_beside(figure, self._document.folded, sight, self._wording)
            self._found[figure.start] = None if is_aside else self._carried(figure, carry, sight)
            is_open = self._found[figure.start] is None and carry.expression is None
            if is_open and not is_aside:
                self._waiting.append((figure, sight))
        return self._next(carry, used, sight)

    def _is_of_same_part(self, one: Expression) -> bool:
        """Whether it is the same period of the year before the one in question: 由上年同期的9宗增至12宗."""
        is_same = self._wording.same.search(self._document.folded, one.start, one.end) is not None
        return one.grain == "prior" and is_same

    def _carried(self, figure: Figure, carry: _Carry, sight: Sight) -> Period | None:
        """The period that a figure takes over from before its sentence."""
        today, carried = self._document.published, carry.expression
        if today and is_left(figure, self._document.folded, sight, self._wording):
            return Period(today, today, "point", None, _CARRIED, is_inferred=True)
        if carried is None:
            return None
        is_reported = (carried.first, carried.last) in self._reported
        is_of_action, is_trial = carried.is_shorter(_FEW_DAYS), figure.counts == "trial"
        if (
            ((is_of_action or not is_reported) and tells_crime(figure, carried, sight))
            or (self._main.is_past(carried) and not carry.is_used)
            or is_anew(figure, carried, sight)
            or is_tied(figure, carried, sight)
            # A day that is only told of those charged or tried on it.
            or (carried.grain == "day" and carried.start in self._tried - self._done and not is_trial)
            or (figure.is_ahead and self._is_over(carried))
            or figure.counts == "stock"
        ):
            return None
        return self._period(carried, sight, figure, is_stated=False)

    def _is_over(self, one: Expression | None) -> bool:
        """Whether a period is over; where the text has no day, whether something has happened in it."""
        if one is None or one.last is None:
            return False
        # Up to now is over, the year of today is not.
        today, low = self._document.published, timedelta(one.accumulation == "period")
        return one.last <= today - low if today else one.start in self._over

    def _next(self, carry: _Carry, used: Sequence[Expression], sight: Sight) -> _Carry:
        """What the next sentence gets: what most figures here have, else what stands here, else what came."""
        is_of_crime = sight.is_of_crime and self._main.is_of_action and carry.expression is not None
        if used and (sight.is_charge or is_of_crime):
            # When victims lost money, and what somebody is charged with, are not the operation's.
            return carry
        if used:
            # What most figures have goes on, of two alike that of the document: "in 2023 27%, in 2024 38%".
            first = self._main.period.first if self._main.period else None
            chosen = max(used, key=lambda one: (used.count(one), one.first == first))
            if any(one.start == chosen.start and one.first != chosen.first for one in used):
                # 2021年至2023年分别为: each figure has a year of it, what follows has all of them.
                chosen = next((one for one in sight.expressions if one.start == chosen.start), chosen)
            is_compared = any("base" in figure.quantity.flags for figure in sight.figures)
            part = used[-1] if _is_of_next_year(used[-1], chosen) else None
            return _Carry(chosen, not self._main.is_past(chosen), is_compared, part)
        if sight.is_charge:
            return carry
        # "In 2022 there were:" opens a list, however far back in its sentence the year stands.
        is_list = ends_in_colon(self._document, sight.sentence)
        opens = [one for one in sight.expressions if is_list and one.grain == "year"]
        folded, wording = self._document.folded, self._wording
        told = opens or [one for one in sight.expressions if not is_by_the_way(one, sight, folded, wording)]
        stated = best_of([one for one in told if stands(one)])
        if stated is None or _is_prolonged(stated, carry.expression):
            return carry
        return _Carry(stated)

    def _across(self, carry: _Carry, sight: Sight) -> _Carry:
        """What goes on to a next paragraph: not the days of one case, where the document has its own."""
        main, carried = self._main.period, carry.expression
        if carried is None:
            return carry
        above = main if main and main.start < carried.start else None
        # "As of 3 May" tells the state of one thing; what it was for the next, nobody says.
        is_state = carried.accumulation == "as-of" and not self._is_of_state
        is_state = is_state or carried.grain in {"undated", "now"} or carried.accumulation == "within"
        if is_state or self._main.is_beside(carried):
            return _Carry(above)
        # "From 500 in 2019 to 800 in 2022" looks back, where the text is of something else.
        # "We seized 9 phones" were seized in the raid of one of these days.
        is_within = is_quoted(self._document, sight.sentence) and main and carried.is_day_of(main, _MONTH)
        is_aside = (carried.grain == "day" and not is_within) or (
            carry.is_compared and carried.grain == "year"
        )
        going_on = (above if is_aside else None) or carried
        return _Carry(going_on, is_used=carry.is_used, part=carry.part)

    def _is_label(self, one: Expression) -> bool:
        """Whether it labels what follows, as below a picture: "May 2025: officers at the meeting"."""
        is_first = one.start == self._document.sentence_at(one.start).span.start
        return is_first and self._document.folded.startswith(_COLONS, one.end)

    def _period(
        self, expression: Expression, sight: Sight, figure: Figure, *, is_stated: bool
    ) -> Period | None:
        if figure.counts in _REPORTS:
            self._reported.add((expression.first, expression.last))
        (self._tried if figure.counts == "trial" else self._done).add(expression.start)
        if not figure.is_ahead:
            self._over.add(expression.start)
        if expression.grain == "undated":
            return None
        accumulation, first = expression.accumulation, expression.first
        # Reports and losses are counted up to a day, however a sentence tells what there is on it.
        is_stock = "stock" in sight.codes and figure.counts not in _COUNTED_UP
        if accumulation == "as-of":
            accumulation = "point" if is_stock else "to-date"
        elif expression.grain == "now" and figure.counts is not None and not is_stock:
            accumulation = "to-date"  # "there are now 40 kinds", but 目前提起公诉40人
        last = expression.last
        if expression.grain == "day" and _is_total(figure, sight):
            accumulation, first = "to-date", None
        if figure.is_ahead and last and expression.grain == "year":
            # What will be done "this year" may be done up to its end.
            accumulation, last = "period", last.replace(month=12, day=31)
        if accumulation == "point":
            first = last
        words = self._document.passage(expression.start, expression.end) if is_stated else None
        rule = f"period-{expression.grain}" if is_stated else _CARRIED
        return Period(first, last, accumulation, words, rule, is_inferred=not is_stated)

    def _look_ahead(self) -> None:
        """Give figures above the first period that of the same figure below, else that of the text."""
        same: dict[object, list[tuple[Figure, Period]]] = {}
        for one in self._seen:
            for figure in one.figures:
                period = self._found[figure.start]
                if period is not None and figure.quantity.value is not None:
                    same.setdefault(figure.quantity.value, []).append((figure, period))
        main = self._main.period
        # "Over the past eight months" dates its own sentence, not the raid above it.
        whole = self._whole(main) if main and main.grain != "rolling" and self._main.is_of_top() else None
        # The losses of a week of statistics are those of that week.
        is_report = bool(
            main and not main.is_shorter(_FEW_DAYS) and (main.first, main.last) in self._reported
        )
        for figure, sight in self._waiting:
            below = same.get(figure.quantity.value, ()) if self._main.is_telling(figure) else ()
            period = next((period for other, period in below if _is_same(figure, other)), None)
            is_of_crime = not is_report and tells_crime(figure, main, sight)
            is_of_crime = is_of_crime or (self._main.is_of_operation and figure.counts in CRIMES)
            is_of_other = main and main in sight.expressions and self._own.is_of_other(main, figure, sight)
            is_of_other = is_of_other or (main and is_tied(figure, main, sight))
            is_barred = is_of_crime or is_of_other or figure.counts == "stock"
            is_barred = is_barred or (figure.is_ahead and self._is_over(main))
            if period is None and not is_barred:
                period = whole
            if period is not None:
                self._found[figure.start] = replace(period, words=None, rule=_AHEAD, is_inferred=True)

    def _whole(self, period: Expression) -> Period:
        """The period of the text; the days of raids told one after the other are one for those above."""
        last = period.last
        if last and period.grain == "day":
            days = (one.end for one in self._found.values() if one and one.rule == "period-day")
            last = max([last, *filter(None, days)])
        return Period(period.first, last, period.accumulation, None, _AHEAD, is_inferred=True)


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether a figure below may be the one above again: seven arrested are not the seven who lost money."""
    is_alike = one.quantity.unit is None or one.quantity.unit in {None, other.quantity.unit}
    is_sum = one.quantity.kind == "money" or None in {one.counts, other.counts}
    return is_alike and (is_sum or (one.counts == "crime") == (other.counts == "crime"))


def _is_total(figure: Figure, sight: Sight) -> bool:
    """Whether it counts what a day brought the total to, unless it only sums up what was told before it."""
    start = sight.sentence.span.start
    told = [one.quantity.value or 0 for one in sight.figures if one.start < figure.start]
    is_sum = len(told) > 1 and sum(told) == figure.quantity.value
    return sight.has("total-now", start, figure.start) and not is_sum


def _is_prolonged(stated: Expression, carried: Expression | None) -> bool:
    """Whether it only leads a period on up to now: 去年以来 in a report on last year, "so far"."""
    if carried is None or stated.grain != "running":
        return False
    return bool(stated.last and carried.last and carried.last < stated.last)


def _is_of_next_year(one: Expression, year: Expression) -> bool:
    """Whether it is a part of the year after a whole one: 去年9宗，今年1月至6月8宗."""
    is_part = one.grain == "interval" and one.base is None and year.grain == "year"
    return is_part and bool(one.first and year.first and one.first.year == year.first.year + 1)
