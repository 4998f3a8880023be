"""Turtle files, read with one message wherever one is broken, and the notations that they declare."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from fraudkg.errors import InputError
from fraudkg.files import read_file
from fraudkg.terms import ID, iri

_SCHEME, _NOTATION = iri("skos:inScheme"), iri("skos:notation")
_PREFIX = f"{ID}scheme-"


def read_turtle(path: Path) -> list[ox.Quad]:
    """What a file says, in its order.

    Raises:
        InputError: If it cannot be read or parsed; the place is its line.
    """
    # Editors of Windows begin a text with a mark of byte order.
    data = read_file(path, "file").removeprefix(BOM_UTF8)
    try:
        return list(ox.parse(data, ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise InputError(
            f"this is not Turtle: {error.msg}", place=f"{path}:{error.lineno}", remedy="mend the file there"
        ) from error


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
