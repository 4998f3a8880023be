"""Terms and triples as N-Triples text: the form in which the graph is built, sorted and compared."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from fraudkg.claims.model import Number
from fraudkg.errors import InputError
from fraudkg.lexicon.turtle import read_turtle
from fraudkg.terms import PREFIXES, iri

Triple = tuple[str, str, str]
"""Subject, predicate, object, each as N-Triples writes it."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_XSD = PREFIXES["xsd"]
A = f"<{PREFIXES['rdf']}type>"


def node(name: str) -> str:
    """A prefixed name as an IRI reference.

    >>> node("id:country-mmr")
    '<https://w3id.org/fraudkg/id/country-mmr>'
    """
    return f"<{iri(name)}>"


def foreign(address: str, place: str) -> str:
    """An IRI that somebody wrote, as an IRI reference.

    Raises:
        InputError: If it is none.
    """
    try:
        return str(ox.NamedNode(address))
    except ValueError as error:
        raise InputError(
            f"{address} is no IRI ({error})",
            place=place,
            remedy="write a space as %20, a percent sign as %25",
        ) from error


def text(value: str, language: str | None = None) -> str:
    r"""A string literal, with a language tag in lower case where one is given.

    >>> text('say "no"', "zh-Hans")
    '"say \\"no\\""@zh-hans'
    """
    quoted = f'"{value.translate(_ESCAPES)}"'
    return f"{quoted}@{language.lower()}" if language else quoted


def number(value: Number) -> str:
    """An xsd:integer, or an xsd:decimal in canonical form.

    >>> number(Decimal("2.50"))
    '"2.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    if isinstance(value, Decimal) and value != value.to_integral_value():
        return f'"{f"{value:f}".rstrip("0")}"^^<{_XSD}decimal>'
    return f'"{int(value)}"^^<{_XSD}integer>'


def day(value: date) -> str:
    """An xsd:date."""
    return f'"{value.isoformat()}"^^<{_XSD}date>'


def boolean(*, value: bool) -> str:
    """An xsd:boolean."""
    return f'"{str(value).lower()}"^^<{_XSD}boolean>'


def plain(term: str) -> str:
    r"""The IRI or the literal's value that a term stands for; empty for no term.

    >>> plain('"say \\"no\\""@en'), plain("<https://w3id.org/fraudkg/ns>")
    ('say "no"', 'https://w3id.org/fraudkg/ns')
    """
    if not term.startswith('"'):
        return term.strip("<>")
    value = term[1 : term.rindex('"')]
    return str(json.loads(f'"{value}"', strict=False)) if "\\" in value else value


def read_triples(path: Path) -> list[Triple]:
    """The triples of a Turtle file.

    Raises:
        InputError: If it cannot be read or parsed, or has blank nodes.
    """
    return named_triples(read_turtle(path), path)


def named_triples(quads: Iterable[ox.Quad | ox.Triple], path: Path) -> list[Triple]:
    """What a file gives, as text.

    Raises:
        InputError: If one is without a name: a blank node would be called otherwise in every build.
    """
    triples = to_triples(quads)
    for triple in triples:
        if any(term.startswith(("_:", "<<")) for term in triple):
            what = f"a node of the triple {' '.join(triple)[:120]} is blank"
            raise InputError(what, place=str(path), remedy="give it an IRI")
    return triples


def to_triples(quads: Iterable[ox.Quad | ox.Triple]) -> list[Triple]:
    """Parsed quads or triples as text; graph names are dropped."""
    return [(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads]


def to_ntriples(triples: Iterable[Triple]) -> bytes:
    """Sorted N-Triples."""
    return "".join(f"{s} {p} {o} .\n" for s, p, o in sorted(triples)).encode()


def load_store(triples: Iterable[Triple]) -> ox.Store:
    """An index over the triples, all in the default graph."""
    store = ox.Store()
    store.bulk_load(to_ntriples(triples), ox.RdfFormat.N_TRIPLES)
    return store
