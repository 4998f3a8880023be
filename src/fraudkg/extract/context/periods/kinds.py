"""What figures count, as far as it bears on periods: what criminals did is not of the days of an action."""

from collections.abc import Iterable
from dataclasses import dataclass

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.sights import Sight

_CHARGES = frozenset({"alleged", "supposed"})
_OF_ACTIONS = frozenset({"day", "interval", "rolling"})
_FEW_DAYS, _MONTH, _HALF_YEAR = 6, 31, 180


@dataclass(frozen=True, slots=True)
class Kinds:
    """What figures count, as far as it bears on their periods; offsets of their numbers.

    Args:
        crimes: Those that tell what criminals did, which is not of the days of an action.
        sums: Those that tell how much money was involved, which is not of a few days either.
        reports: Those that show that a sentence gives the statistics of its period.
        raids: Those that tell whom and what a raid found.
        trials: Those that tell whom prosecutors and courts dealt with.
        named: Those of which it is known what they count.
    """

    crimes: frozenset[int] = frozenset()
    sums: frozenset[int] = frozenset()
    reports: frozenset[int] = frozenset()
    raids: frozenset[int] = frozenset()
    trials: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()

    def are_all_crimes(self, quantities: Iterable[Quantity]) -> bool:
        """Whether all these figures tell what criminals did."""
        return all(quantity.number.span.start in self.crimes for quantity in quantities)

    def is_raid(self, sight: Sight) -> bool:
        """Whether a sentence tells whom or what a raid found."""
        return "arrest" in sight.codes or any(one.number.span.start in self.raids for one in sight.quantities)

    def is_report(self, sight: Sight) -> bool:
        """Whether a sentence gives the statistics of its period: the cases that came in."""
        reported = self.reports - self.crimes
        return any(one.number.span.start in reported for one in sight.quantities)

    def is_charge(self, sight: Sight) -> bool:
        """Whether a sentence tells what somebody is said to have done, and counts nothing that police did."""
        if sight.codes.isdisjoint(_CHARGES):
            return False
        if not sight.quantities:
            # A day is that of what was done about it: "on 3 May charges were laid against …".
            return all(one.grain != "day" for one in sight.expressions)
        return not self.is_raid(sight)

    def is_of_action(self, expression: Expression, quantity: Quantity, *, is_reported: bool) -> bool:
        """Whether a period is that of an action and so not of this figure.

        `is_reported` says that a sentence gives the statistics of the period, losses among them.
        """
        first, last, start = expression.first, expression.last, quantity.number.span.start
        if first is None or last is None:
            return False
        if (last - first).days < _FEW_DAYS:
            return start in self.crimes or start in self.sums
        days = (last - first).days
        is_short = days < (_HALF_YEAR if expression.grain in _OF_ACTIONS else _MONTH)
        return start in self.crimes and is_short and not is_reported
