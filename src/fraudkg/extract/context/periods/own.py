"""The period that a figure's own sentence states for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from fraudkg.extract.candidates import CHANGES
from fraudkg.extract.context.periods.expression import (
    Expression,
    best_of,
    in_year_of,
    opened,
    pointed,
    stands,
)
from fraudkg.extract.context.periods.in_turn import in_turn
from fraudkg.extract.context.periods.sights import Figure, Sight
from fraudkg.extract.context.periods.wording import Wording
from fraudkg.extract.document import Document

_BEFORE = 12
"""So many expressions before a figure are looked at; no sentence that people write has more."""
_OF_BASES = frozenset({"shifted", "prior"})
_SUBJECT = 3
"""So many characters before a period in its clause are a subject of its own: 发案数自5月以来下降."""
_NEAR = 10
"""So many characters behind a period tell of what happened in it."""
_FRESH = 14
"""So many days before the text a stretch may end that is "this year" up to then."""
_DIGIT = re.compile(r"\d")
_QUOTES = frozenset('"“「『')
_start, _end = attrgetter("start"), attrgetter("end")


class Own:
    """Gives the figures of a sentence the periods that it states; `main` and `action` are of the document."""

    def __init__(
        self, document: Document, wording: Wording, main: Expression | None, action: Expression | None
    ) -> None:
        self._document = document
        self._wording = wording
        self._main = main
        self._action = action

    def stated(self, sight: Sight, level: Expression | None) -> Iterator[tuple[Figure, Expression | None]]:
        """Each figure with the period that its sentence states for it; `level` is carried up to here."""
        # "They are currently assisting" is no count of its own.
        top = next((one.start for one in sight.figures), 0)
        usable: Sequence[Expression] = [
            one for one in sight.expressions if one.grain != "now" or one.start < top
        ]
        if any(stands(one) for one in usable):
            # The operation that a sentence dates is the one of these days.
            usable = [one for one in usable if one.grain != "action"]
        last: Expression | None = None
        usable, turns = in_turn(sight, usable, self._document.folded, self._wording.turns)
        for number, figure in enumerate(sight.figures):
            aside = sight.aside_at(figure.start)
            there = [one for one in usable if not sight.asides or sight.aside_at(one.start) in (None, aside)]
            own = turns.get(number) or (self._own(number, sight, there) if there else None)
            own = self._compared(figure, there, own)
            is_listed = number and last and self._is_listed(figure, sight.figures[number - 1])
            expression = last if is_listed else self._meant(own, there, level)  # 去年同期为423宗及2亿元
            last = expression if expression and expression.base is not None else None
            if expression is not None and stands(expression) and aside is None:
                level = expression
            yield figure, expression

    def _compared(
        self, figure: Figure, usable: Sequence[Expression], own: Expression | None
    ) -> Expression | None:
        """Chinese: the base, for a level from which another came: 今年与去年相比，由5件降至3件."""
        if self._document.family != "zh" or "base" not in figure.quantity.flags:
            return own
        bases = [one for one in usable if one.base is not None and one.end <= figure.start]
        return bases[0] if len(bases) == 1 else own

    def _meant(
        self, own: Expression | None, usable: Sequence[Expression], level: Expression | None
    ) -> Expression | None:
        """The days that a figure's own expression means, where `level` is the period in question."""
        if own and level and _is_set_against(own, usable, level):
            return replace(level, start=own.start, end=own.end)
        if own and (part := self._part_of(own, usable, level)):
            return part
        if own and (meant := _exact(own, usable) or _of_other_year(own, usable, level)):
            return replace(meant, start=own.start, end=own.end)
        main = self._action if own and own.grain == "action" else self._main
        if main and own and own.grain == "action" and own.start < main.start and main.grain == "running":
            main = None  # "in the campaign", further above than "since 2022"
        near = _pointed_near(own, usable) if own and own.grain == "same" else None
        return pointed(own, near or level, main)

    def _part_of(
        self, own: Expression, usable: Sequence[Expression], level: Expression | None
    ) -> Expression | None:
        """The part of last year that one of this year is set against: 上半年500宗，较去年的600宗少."""
        is_base = own.base is not None and own.grain == "year" and own.first is not None
        if not is_base or _DIGIT.search(self._document.folded, own.start, own.end):
            return None
        near = _pointed_near(own, usable) or level
        is_part = near and near.grain == "interval" and near.accumulation == "period"
        if not is_part or not near or not near.first or not near.last or not own.first:
            return None
        is_next = near.first.year == near.last.year == own.first.year + 1
        return (
            replace(in_year_of(near, own), start=own.start, end=own.end, base=own.base) if is_next else None
        )

    def _own(self, number: int, sight: Sight, usable: Sequence[Expression]) -> Expression | None:
        """The period that the sentence states for one of its figures: beside it, before it or after it."""
        figure = sight.figures[number]
        before = self._before(number, sight, usable)
        clause = sight.sentence.clause_at(figure.start)
        inside = [one for one in before if one.end >= clause.start]
        # 2017年143件、2018年212件; Thai has no signs between clauses: what follows may begin the next.
        is_thai = self._document.family == "th"
        is_labelled = before if is_thai else inside and figure.start - inside[-1].end <= 1
        beside = None if is_labelled else self._right_after(number, sight, usable, is_free=not inside)
        # 2024년 피해액은 전년(6억원) 대비: a base is kept only where it is the figure's own.
        near = inside or before
        best = beside or (near[-1] if near and near[-1].base is not None else best_of(near))
        if best and not (inside or CHANGES.isdisjoint(figure.quantity.flags)):
            # The latest of its kind before a change: "900 in 2025, 750 in 2024, 20% more".
            told = [one for one in usable if one.grain == best.grain and one.start < figure.start]
            told = [best, *(one for one in told if one.base is None)]
            best = max(told, key=lambda one: one.last or date.min)
        if best:
            return opened(best, before)
        low = bisect_left(usable, figure.end, key=_start)
        later = next((one for one in usable[low : low + _BEFORE] if one.base is None), None)
        if later is None or self.is_of_other(later, figure, sight):
            return None
        # "45 men were held who took 300,000 in 2024"
        between = [one for one in sight.figures[number:] if one.end <= later.start]
        # But "victims lost 300,000 in 40 cases in 2024", "900 complaints came in, with 300,000 lost in 2024".
        if self._document.family == "en" and figure.counts == "report":
            return later
        is_own = self._document.family == "en" and figure.counts == "crime"
        others = between[1:] if is_own else between
        return None if any(one.counts == "crime" for one in others) else later

    def _is_listed(self, figure: Figure, previous: Figure) -> bool:
        """Chinese: whether two figures that count are in one list: 比去年8月50件、財損9億元."""
        gap = previous.quantity.span.end, figure.quantity.span.start
        is_count = self._document.family == "zh" and previous.is_amount and figure.is_amount
        if not is_count or not CHANGES.isdisjoint(figure.quantity.flags):
            return False
        folded, wording = self._document.folded, self._wording
        is_noun = wording.going_on.fullmatch(folded, *gap) and not wording.moved.search(folded, *gap)
        return bool(is_noun or wording.listing.fullmatch(folded, *gap))

    def is_of_other(self, later: Expression, figure: Figure, sight: Sight) -> bool:
        """Whether a time behind a figure is that of a later clause, which is set against its own.

        In Chinese also where that clause has a figure, or what counts up to now has a subject there.
        """
        folded, contrast = self._document.folded, self._wording.contrast
        if self._document.family == "en":
            found = contrast.search(folded, figure.end, max(figure.end, later.start))
            return found is not None and not any(
                found.end() <= one.start < later.start for one in sight.figures
            )
        clause = sight.sentence.clause_at(later.start)
        if self._document.family != "zh" or clause.start < figure.end:
            return False
        has_own = any(later.end <= one.start < clause.end and one.is_amount for one in sight.figures)
        is_subject = later.grain == "running" and later.start - clause.start >= _SUBJECT
        return has_own or is_subject or bool(contrast.match(folded, clause.start - 1))

    def _before(self, number: int, sight: Sight, usable: Sequence[Expression]) -> list[Expression]:
        """What stands before a figure and may date it; of several, those with no figure between them."""
        figure = sight.figures[number]
        high = bisect_right(usable, figure.start, key=_end)
        # A bracket or comma may stand between.
        low = sight.sentence.clause_at(figure.start).start - 2
        # The year before is that of its own clause only: "250 the year before, up 20%".
        found = [
            one
            for one in usable[max(0, high - _BEFORE) : high]
            if self._opens(one, figure, sight)
            or (self._may_date(one, figure) and (one.grain not in _OF_BASES or one.end >= low))
        ]
        at = bisect_right(sight.figures, found[-1].start, key=_end) if found else 0
        return [one for one in found if not at or one.start >= sight.figures[at - 1].end]

    def _opens(self, one: Expression, figure: Figure, sight: Sight) -> bool:
        """Chinese: whether another time opens a clause and is its figure's own: 去年同期则有49宗.

        What is only compared with counts something then as well, unless a change follows: 较去年5月受理90件.
        """
        start = sight.sentence.clause_at(one.start).start
        start += self._document.folded[start : start + 1] in _QUOTES
        is_level = figure.is_amount and CHANGES.isdisjoint(figure.quantity.flags)
        gap = self._document.folded[one.end : figure.quantity.span.start]
        if self._document.family != "zh" or one.base != start or not is_level:
            return False
        is_told = one.start == start or not self._wording.moved.search(gap)
        return is_told and bool(self._wording.subject.fullmatch(gap))

    def _may_date(self, one: Expression, figure: Figure) -> bool:
        """Whether what stands before a figure is no base, or the base is the figure's own: 2023年的500起."""
        folded = self._document.folded
        gap = folded[one.end : figure.quantity.span.start]
        if not figure.is_amount and gap in self._wording.possessive and self._is_level(one, figure):
            return True
        if one.base is None:
            # "3.4 times that of last year" is of this year.
            is_of = not figure.is_amount and folded.startswith(self._wording.possessive, one.end)
            # But 2016年的破案率为17.8% is of 2016.
            return not is_of or gap.endswith(self._wording.level_is)
        is_its_own = gap.strip(" (（:：") in self._wording.own or bool(self._wording.when.match(gap))
        return figure.is_amount and is_its_own

    def _is_level(self, one: Expression, figure: Figure) -> bool:
        """Chinese: whether a share is one of two between which it moved: 由2023年的45%提高到2024年的50%."""
        folded, wording = self._document.folded, self._wording
        before = max(0, one.start - _NEAR), one.start
        is_second = wording.level_reached.search(folded, *before)
        return bool(is_second or wording.level_left.match(folded, figure.end))

    def _right_after(
        self, number: int, sight: Sight, usable: Sequence[Expression], *, is_free: bool
    ) -> Expression | None:
        """The expression that follows the figure in its clause before any other figure."""
        figure, folded = sight.figures[number], self._document.folded
        one = next((one for one in usable if one.start >= figure.end), None)
        if one is None or self.is_of_other(one, figure, sight):
            return None
        # 2024年共计12宗、2025年共计9宗
        is_item = not is_free and folded.endswith("、", 0, one.start)
        # In Japanese and Korean only a bracket dates what stands before it: 5건(2024년).
        is_final = self._document.family in {"ja", "ko"}
        if is_item or (is_final and folded[figure.quantity.span.end : one.start].strip(" (（")):
            return None
        last, following = figure.start, sight.figures[number + 1 :]
        while following and "conversion" in following[0].quantity.flags:
            # A converted amount stands between: "3 million euros (4 million dollars) since 2019".
            last, following = sight.sentence.clause_at(following[0].end).end + 1, following[1:]
        if following and self._is_of_both(figure, following[0], one):
            last, following = following[0].start, following[1:]
        if one.base is not None:
            # "compared with 900 cases and 4 million in the same period": both are of the base.
            return one if one.base < figure.start else None
        if figure.counts == "raid" and sight.has("occurred", one.end, one.end + _NEAR):
            return None  # 侦破5宗3月在某区发生的骗案: they were not solved then
        if not figure.is_amount and one.grain in _OF_BASES:
            return None  # "up 30% over the same period of last year"
        end = sight.sentence.clause_at(last).end
        return one if one.start < min([end, *(other.start for other in following[:1])]) else None

    def _is_of_both(self, figure: Figure, following: Figure, one: Expression) -> bool:
        """English: whether it dates two figures that "and" joins: "30 cases and 2 million won in 2019"."""
        folded, span = self._document.folded, following.quantity.span
        gap = folded[figure.quantity.span.end : span.start]
        is_joined = self._document.family == "en" and bool(self._wording.conjunction.fullmatch(gap))
        return is_joined and bool(self._wording.joining.fullmatch(folded, span.end, max(span.end, one.start)))


def _is_set_against(own: Expression, usable: Sequence[Expression], level: Expression) -> bool:
    """Whether "this year" is set against the same period of another, and so is the period in question."""
    is_year = own.grain in {"year", "running"} and stands(own) and own.first == level.first
    return is_year and level.grain == "interval" and any(one.grain == "shifted" for one in usable)


def _exact(own: Expression, usable: Sequence[Expression]) -> Expression | None:
    """What the sentence says more exactly than "this year": "136 this year, …, from 1 January to Sunday"."""
    if own.accumulation != "to-date" or own.grain != "year" or own.last is None:
        return None
    told = (one for one in usable if one.grain == "interval" and stands(one) and one.first == own.first)
    return next((one for one in told if one.last and (own.last - one.last).days < _FRESH), None)


def _of_other_year(
    own: Expression, usable: Sequence[Expression], level: Expression | None
) -> Expression | None:
    """The months in question in a year that is told apart from them: "last year, 51 in the same period"."""
    same = next((one for one in usable if one.grain == "same" and one.size is None), None)
    is_known = level and level.first and level.last and level.grain in {"interval", "running"}
    if level is None or not is_known or same is None or same.base is not None:
        return None
    years = [one for one in usable if one.grain == "year" and stands(one) and one.start < same.start]
    year = own if own in years else years[-1] if years and own == same else None
    return in_year_of(level, year) if year else None


def _pointed_near(own: Expression, usable: Sequence[Expression]) -> Expression | None:
    """The period told before it in the sentence that an expression points at: 2021年，立案数全年下降5%."""
    told = (one for one in usable if one.start < own.start and stands(one))
    fitting = [one for one in told if (one.fits(own) if own.size else one.grain == "interval")]
    return fitting[-1] if fitting else None
