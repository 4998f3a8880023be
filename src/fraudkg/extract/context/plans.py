"""Plans: figures of what is meant or expected have no period in which other things were done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.candidates import Period
from fraudkg.extract.document import Document

_AHEAD = frozenset({"intended", "expected"})
_YEAR = "period-year"


def planned(
    document: Document, periods: Sequence[Period | None], modalities: Sequence[str]
) -> tuple[Period | None, ...]:
    """The periods of figures, in the same order, those of what is to come put right.

    A past one that was carried to such a figure is gone; a year that goes on is meant up to its end. Past is
    what ended before today, and what another figure of the text was done in. In English a word of intent may
    tell what becomes of those who were counted before: "89 arrested in June are to be deported".
    """
    today, is_of_figure = document.published, document.family != "en"
    paired = list(zip(periods, modalities, strict=True))
    done = {(one.start, one.end) for one, modality in paired if one and modality not in _AHEAD}

    def ahead(one: Period) -> Period | None:
        is_past = (one.start, one.end) in done or bool(today and one.end and one.end < today)
        is_over = one.accumulation == "to-date" and bool(today and one.end and one.end < today)
        if is_of_figure and (is_over or (one.words is None and is_past)):
            # 将持续到6月底, of June to come: in which year, nobody says.
            return None
        is_whole = one.rule == _YEAR and today is not None and one.end == today
        return (
            replace(one, end=date(today.year, 12, 31), accumulation="period") if is_whole and today else one
        )

    return tuple(ahead(one) if one and modality in _AHEAD else one for one, modality in paired)
