"""Figures with what they count, as far as it bears on periods: a crime is not of the days of a raid."""

from dataclasses import dataclass

from fraudkg.extract.candidates import Quantity

_COUNTS = {
    # What criminals did.
    **dict.fromkeys(("losses-reported", "victims"), "crime"),
    "funds-involved": "sum",
    # The statistics of a week, month or year.
    **dict.fromkeys(("cases-opened", "cases-reported"), "report"),
    # What a raid found, and whom.
    **dict.fromkeys(("assets-seized", "cards-seized", "devices-seized", "funds-seized"), "raid"),
    **dict.fromkeys(("sim-cards-seized", "dens-dismantled", "gangs-dismantled"), "raid"),
    **dict.fromkeys(("searches-conducted", "cases-solved", "people-rescued"), "raid"),
    **dict.fromkeys(("key-suspects-arrested", "suspects-arrested"), "raid"),
    # Whom prosecutors and courts dealt with.
    **dict.fromkeys(("cases-prosecuted", "suspects-charged"), "trial"),
    **dict.fromkeys(("persons-convicted", "persons-sentenced"), "trial"),
}
"""What indicators count, where that bears on periods."""
_RELATIVE = frozenset({"percent", "percentage-point", "fold"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its quantity, where its number starts and ends, and what it counts.

    `counts` is crime, sum (of the money involved), report, raid, trial or other; None where it is not known.
    """

    quantity: Quantity
    start: int
    end: int
    counts: str | None

    @property
    def is_amount(self) -> bool:
        """Whether it counts something, rather than telling a share or a change."""
        return self.quantity.kind not in _RELATIVE and self.quantity.unit not in _RELATIVE


def figure(quantity: Quantity, indicator: str | None, *, is_linked: bool) -> Figure:
    """A figure by its indicator; of cases that suspects are linked to without one (`is_linked`) a crime."""
    span = quantity.number.span
    counts = _COUNTS.get(indicator, "other") if indicator else "crime" if is_linked else None
    return Figure(quantity, span.start, span.end, counts)
