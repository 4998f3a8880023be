"""The graph to check: read, joined with the ontology, and refused where the shapes could not judge it."""

import math
from codecs import BOM_UTF8
from decimal import Decimal
from pathlib import Path
from typing import Final

from rdflib import OWL, RDF, Graph, Literal, URIRef

from fraudkg.check.findings import short
from fraudkg.check.prepared import PreparedGraph
from fraudkg.errors import InputError, one_line
from fraudkg.files import read_file
from fraudkg.graph.dataset import Dataset
from fraudkg.graph.rdf import is_rdf, parse_rdf
from fraudkg.graph.reason import CLOSED
from fraudkg.graph.triples import to_ntriples
from fraudkg.resources import resource
from fraudkg.terms import FKG

_ONTOLOGY: Final = FKG.rstrip("#")
_NAMED: Final = {".trig", ".nq"}
"""Files that tell what follows from what is stated."""


def read_data(data: bytes | str | Path) -> Graph:
    """The data with the ontology as one rdflib graph.

    Raises:
        InputError: The data cannot be read as what it is named, or are none that the shapes could judge.
    """
    graph = PreparedGraph()
    place = str(data) if isinstance(data, Path) else "standard input"
    text = _text(data) if isinstance(data, Path) else data
    if isinstance(text, bytes):
        # Editors of Windows begin a text with it.
        text = text.removeprefix(BOM_UTF8)
    try:
        graph.parse(data=text, format="turtle")
    except (SyntaxError, UnicodeDecodeError, ValueError, IndexError, RecursionError) as error:
        # The parser of rdflib looks beyond the end of what breaks off.
        why = "it breaks off" if isinstance(error, IndexError) else one_line(error)
        if isinstance(data, Path) and not is_rdf(data.name):
            # Of a file of another kind the parser shows bytes.
            why = f"its name ends in {data.suffix or 'nothing'}"
        raise InputError(
            f"the graph is not Turtle: {why}", place=place, remedy="give a Turtle or N-Triples file in UTF-8"
        ) from error
    _judge(graph, place)
    if (URIRef(_ONTOLOGY), RDF.type, OWL.Ontology) not in graph:
        for name in ("fraudkg.ttl", "codes.ttl"):
            graph.parse(resource("ontology", name), format="turtle")
    return graph


def _judge(graph: Graph, place: str) -> None:
    """Refuse what the shapes would pass over in silence, blame for what it is not, or break on."""
    if not graph:
        raise InputError("the graph is empty", place=place, remedy="give one that holds triples")
    if not any(str(term).startswith(FKG) for triple in graph for term in triple[1:]):
        raise InputError(
            "the graph has no class and no property of fraudkg",
            place=place,
            remedy="give one that `fraudkg build` wrote",
        )
    subject, predicate, value = (URIRef(term.strip("<>")) for term in CLOSED)
    if (subject, predicate, value) in graph:
        raise InputError(
            "the graph holds what follows (`fraudkg build --reason`) beside what is stated",
            place=place,
            remedy="check the TriG or the N-Quads of the same build, which tell them apart",
        )
    for node, slot, term in graph:
        number = term.value if isinstance(term, Literal) else None
        if isinstance(number, Decimal | float) and not math.isfinite(number):
            raise InputError(
                f"{short(str(slot))} of {short(str(node))} is {term}, which is no number to count with",
                place=place,
                remedy="correct it in the graph",
            )


def _text(path: Path) -> bytes:
    """The triples of a file; of named graphs those that are stated."""
    data = read_file(path, "graph", "name a Turtle file, or - for standard input")
    return (
        to_ntriples(Dataset.of_quads(parse_rdf(data, str(path))).stated()) if path.suffix in _NAMED else data
    )
