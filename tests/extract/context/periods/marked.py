"""Periods of figures in made-up sentences; the figure in question stands in square brackets."""

from dataclasses import replace
from datetime import date
from functools import cache

from tests.extract.context.figures import marked

from fraudkg.extract.candidates import Period
from fraudkg.extract.context.periods.periods import Periods
from fraudkg.extract.document import Document
from fraudkg.resources import resource

RELEASED = date(2026, 1, 8)


@cache
def stage(family: str) -> Periods:
    return Periods([resource("data/lexicon")], family)


def periods(
    text: str, language: str = "en", issuer: str | None = None, released: date | None = RELEASED
) -> tuple[Period | None, ...]:
    plain, quantities = marked(text)
    document = Document(plain, language, released, issuer)
    return stage(document.family).of(document, quantities)


def shown(period: Period | None) -> str | None:
    return f"{period.start or ''}..{period.end or ''} {period.accumulation}" if period else None


def of_kinds(text: str, *indicators: str | None, language: str = "en") -> list[str | None]:
    plain, quantities = marked(text)
    units = ["case" if one is None else None for one in indicators]
    quantities = [replace(one, unit=unit) for one, unit in zip(quantities, units, strict=True)]
    document = Document(plain, language, RELEASED, None)
    return [shown(period) for period in stage(document.family).of(document, quantities, indicators)]
