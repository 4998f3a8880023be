"""The notations that Turtle files declare: which codes there are."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from fraudkg.lexicon.turtle import read_turtle
from fraudkg.terms import ID, iri

_SCHEME, _NOTATION = iri("skos:inScheme"), iri("skos:notation")
_PREFIX = f"{ID}scheme-"


def notations(paths: Iterable[Path]) -> Mapping[str, frozenset[str]]:
    """The notations of the codes of each scheme, such as `indicators`.

    Raises:
        InputError: If a file is no Turtle.
    """
    schemes: dict[str, set[str]] = {}
    given: dict[str, str] = {}
    for path in paths:
        for triple in read_turtle(path):
            subject, value = str(triple.subject), triple.object
            if triple.predicate.value == _NOTATION and isinstance(value, ox.Literal):
                given[subject] = value.value
            elif triple.predicate.value == _SCHEME and isinstance(value, ox.NamedNode):
                schemes.setdefault(value.value.removeprefix(_PREFIX), set()).add(subject)
    return {
        scheme: frozenset(given[one] for one in inside if one in given) for scheme, inside in schemes.items()
    }
