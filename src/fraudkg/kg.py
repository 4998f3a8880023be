"""The knowledge graph as one object: build or read it, then ask, list, draw and check it."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from fraudkg.errors import FraudkgError, InputError, install
from fraudkg.files import read_file
from fraudkg.graph.builder import build_dataset
from fraudkg.graph.dataset import Dataset, to_nquads
from fraudkg.graph.rdf import parse_rdf
from fraudkg.graph.study import Study
from fraudkg.graph.triples import Triple, load_store, to_ntriples
from fraudkg.publish.tables import rows

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib

    from fraudkg.check.findings import Report
    from fraudkg.query.engines import Engine
    from fraudkg.query.table import Term


class KnowledgeGraph:
    """A built or published graph.

    >>> kg = load()
    >>> "https://w3id.org/fraudkg/id/agency-cn-mps" in kg.network("actors")
    True
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    @classmethod
    def read(cls, path: str | Path) -> "KnowledgeGraph":
        """Read any RDF file: Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, by its suffix.

        Raises:
            InputError: If it cannot be read or parsed, or is empty.
        """
        path = Path(path)
        dataset = Dataset.of_quads(parse_rdf(read_file(path, "graph", "name an RDF file"), str(path)))
        if not dataset.graphs:
            raise InputError("the graph is empty", place=str(path), remedy="name a graph that holds triples")
        return cls(dataset)

    @cached_property
    def triples(self) -> frozenset[Triple]:
        """All triples, whichever named graph they stand in, as N-Triples terms."""
        return frozenset(self.dataset.union())

    @cached_property
    def store(self) -> ox.Store:
        """An Oxigraph store with all triples in its default graph."""
        return load_store(self.triples)

    @cached_property
    def graph(self) -> "rdflib.Dataset":
        """An rdflib Dataset with the named graphs; its default graph is their union."""
        from rdflib import Dataset as RdflibDataset

        found = RdflibDataset(default_union=True)
        found.parse(data=to_nquads(self.dataset).decode(), format="nquads")
        return found

    def to_ntriples(self) -> bytes:
        """The union as sorted N-Triples."""
        return to_ntriples(self.triples)

    def query(
        self, question: str | Path, *, engine: "Engine" = "oxigraph", **parameters: str
    ) -> "pd.DataFrame":
        """The rows of a named query, a file, or SPARQL text.

        Args:
            question: Name such as `cases-solved`, path, or text.
            engine: `oxigraph` or `rdflib`.
            **parameters: Entities to put in the place of a named query's defaults; several with commas.

        Raises:
            QueryError: If it cannot be parsed or run.
            UnknownTermError: If no query, parameter or entity has that name.
        """
        from fraudkg.query.engines import select
        from fraudkg.query.library import bind, find, set_terms
        from fraudkg.query.nodes import refuse_unknown

        query = find(str(question))
        refuse_unknown(self.store, set_terms(query, parameters), dict(query.parameters))
        table = select(bind(query, parameters), self.store, engine=engine, place=query.place)
        return _frame(table.columns, [tuple(map(_python, row)) for row in table.rows])

    def claims(self) -> "pd.DataFrame":
        """One row a claim: quote, offsets (half-open, code points), asserter, bounds; all as text."""
        found = list(rows(self.triples))
        return _frame(tuple(found[0]) if found else (), [tuple(row.values()) for row in found])

    def network(self, projection: str = "actors") -> "nx.MultiDiGraph[str]":
        """The network as networkx sees it: `actors`, `sites` or `claims`, with the evidence on each edge.

        Raises:
            UnknownTermError: If there is no such projection.
        """
        from fraudkg.network.projections import project

        return project(self.store, projection)

    def check(self) -> "Report":
        """The findings of the bundled shapes on what is stated."""
        from fraudkg.check.engine import check

        return check(to_ntriples(self.dataset.stated()))


def _python(term: "Term | None") -> int | Decimal | str | None:
    """A term as Python has it: exact numbers, everything else as short text."""
    if term is None:
        return None
    if term.is_number:
        value = Decimal(term.value)
        return int(value) if value == value.to_integral_value() else value
    return term.short()


def _frame(columns: Iterable[str], records: Iterable[tuple[Any, ...]]) -> "pd.DataFrame":
    try:
        import pandas as pd  # an extra
    except ImportError as error:
        raise FraudkgError("pandas is not installed", remedy=install("frames")) from error
    return pd.DataFrame(list(records), columns=list(columns), dtype=object)


def load() -> KnowledgeGraph:
    """The bundled graph, built from the bundled inputs."""
    return KnowledgeGraph(build_dataset(Study()).dataset)


def build(folder: str | Path) -> KnowledgeGraph:
    """The graph of a study folder, on top of the bundled data.

    Raises:
        FraudkgError: If an input does not hold.
    """
    return KnowledgeGraph(build_dataset(Study(Path(folder))).dataset)
