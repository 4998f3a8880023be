"""Where the figures of made-up texts were counted, by the bundled words and names."""

from collections.abc import Callable
from functools import cache

import pytest
from tests.extract.stages import LEXICON, REFERENCE, entities

from fraudkg.extract.candidates import Named, Passage, Quantity
from fraudkg.extract.context.places.places import Places
from fraudkg.extract.document import Document
from fraudkg.extract.naming.entities import Entities
from fraudkg.text import Span

Where = Callable[..., list[str | None]]


@cache
def _stages(family: str) -> tuple[Entities, Places]:
    return entities(family), Places(LEXICON, REFERENCE, family)


@pytest.fixture(scope="session")
def where() -> Where:
    """The ids, else the words, of the places of the figures that stand in square brackets.

    "[5 suspects-charged]" is a figure that counts what the indicator says.
    """

    def call(text: str, issuer: str | None = None, language: str = "en") -> list[str | None]:
        plain = ""
        quantities: list[Quantity] = []
        indicators: list[str | None] = []
        for part in text.split("["):
            inner, bracket, rest = part.partition("]")
            number, _, indicator = inner.partition(" ")
            if bracket:
                span = Span(len(plain), len(plain) + len(number))
                value = int(number) if number.isdigit() else len(quantities) + 1
                unit = "country" if rest.startswith("個國家") else None
                quantities.append(Quantity(span, Passage(span, number), value, unit=unit))
                indicators.append(indicator or None)
                plain += number + rest
            else:
                plain += inner
        document = Document(plain, language, None, issuer)
        entities, places = _stages(document.family)
        return [
            _told(place) for place in places.of(document, quantities, entities.find(document), indicators)
        ]

    return call


def _told(place: Named | None) -> str | None:
    if place is None or place.id:
        return place.id if place else None
    return place.words.text if place.words else None
