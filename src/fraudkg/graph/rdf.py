"""RDF of other people's making: any common format, with one message wherever a file is broken."""

from codecs import BOM_UTF8
from pathlib import PurePath
from typing import Final

import pyoxigraph as ox

from fraudkg.errors import InputError, one_line

_FORMATS: Final = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


def is_rdf(name: str) -> bool:
    """Whether a file's name ends as that of an RDF file."""
    return PurePath(name).suffix.lower() in _FORMATS


def parse_rdf(data: bytes, place: str) -> list[ox.Quad]:
    """What the bytes of a file say, in its order; the ending of its name, `place`, tells the format.

    Raises:
        InputError: If the ending is none of those known, the data are of another format, have a value
            of more than 16 MiB, or speak of triples.
    """
    suffix = PurePath(place).suffix
    form = _FORMATS.get(suffix.lower())
    if form is None:
        raise InputError(
            f"the ending {suffix or 'of nothing'} is no RDF format's",
            place=place,
            remedy=f"use one of {', '.join(_FORMATS)}",
        )
    try:
        # Editors of Windows begin a text with a mark of byte order.
        quads = list(ox.parse(data.removeprefix(BOM_UTF8), form))
    except MemoryError as error:
        # So pyoxigraph calls a term of more than 16 MiB.
        raise InputError("a value is too long to read", place=place, remedy="shorten it") from error
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise InputError(
            f"this is not {form.name} ({one_line(error)})",
            place=f"{place}:{line}" if line else place,
            remedy="mend the file",
        ) from error
    if any(isinstance(quad.object, ox.Triple) or isinstance(quad.subject, ox.Triple) for quad in quads):
        raise InputError("the graph speaks of triples (RDF-star)", place=place, remedy="give it without them")
    return quads
