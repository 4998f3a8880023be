"""Figures above the first period of a text: a headline takes that of the same figure below."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Period
from fraudkg.extract.context.periods.deeds import Deeds, tells_crime
from fraudkg.extract.context.periods.figures import Figure
from fraudkg.extract.context.periods.main import Main
from fraudkg.extract.context.periods.sights import Sight

_RULE = "inferred: look-ahead"


def fill(
    waiting: Iterable[tuple[Figure, Sight]],
    seen: Sequence[Sight],
    found: dict[int, Period | None],
    main: Main,
    deeds: Deeds,
) -> None:
    """Add to the periods `found` those of the figures that wait: of the same figure, else of the text."""
    same: dict[object, list[tuple[str | None, Period]]] = {}
    for figure in (figure for sight in seen for figure in sight.figures):
        period = found[figure.start]
        if period is not None and figure.quantity.value is not None:
            same.setdefault(figure.quantity.value, []).append((figure.quantity.unit, period))
    whole = _whole(main, found)
    for figure, sight in waiting:
        below = same.get(figure.quantity.value, ()) if main.is_telling(figure) else ()
        own = figure.quantity.unit
        period = next((period for unit, period in below if own is None or unit in {None, own}), None)
        if period is None and main.is_below(figure) and not _is_of_crime(figure, sight, main, deeds):
            period = whole
        if period is not None:
            found[figure.start] = replace(period, words=None, rule=_RULE)


def _is_of_crime(figure: Figure, sight: Sight, main: Main, deeds: Deeds) -> bool:
    """Whether a figure tells what criminals did, the period of the text what was done about it."""
    is_sum = figure.quantity.kind == "money" and tells_crime(figure, sight)
    return is_sum or (main.period is not None and deeds.is_of_action(figure, main.period))


def _whole(main: Main, found: dict[int, Period | None]) -> Period | None:
    """The period of the text; the days of raids told one after the other are one for the figures above."""
    period = main.period
    if period is None:
        return None
    last = period.last
    if last and period.grain == "day":
        days = (one.end for one in found.values() if one and one.rule == "period-day")
        last = max([last, *filter(None, days)])
    return Period(period.first, last, period.accumulation, None, _RULE)
