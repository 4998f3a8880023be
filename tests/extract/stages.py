"""The stages of reading with the bundled words and names, each made once for all tests that ask it."""

from functools import cache

from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.reader import Reader
from fraudkg.extract.relating.relations import Relations
from fraudkg.resources import resource

LEXICON, REFERENCE = [resource("data", "lexicon")], [resource("data", "reference")]


@cache
def reader() -> Reader:
    return Reader(LEXICON, REFERENCE)


def quantities(family: str) -> Quantities:
    return reader().figures(family)[0]


def measures(family: str) -> Measures:
    return reader().figures(family)[1]


def entities(family: str) -> Entities:
    return reader()._of(family).entities


def relations(family: str) -> Relations:
    return reader()._of(family).relations
