"""Projections: which nodes and edges of the graph make a network, each by one SPARQL query.

A projection is a SELECT query in `queries/network/` that gives one row an edge: `?source ?kind ?target`, and
`?claim` where a claim bears it. A row without `?target` is a node that should be there in any case. Labels,
kinds, evidence and dates are added here, so that a researcher's own query needs only these four names.
Its prefixes need no declaration, as with `fraudkg query`.
"""

from collections.abc import Mapping
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from fraudkg.errors import QueryError, UnknownTermError
from fraudkg.files import decoded, read_file
from fraudkg.network.attributes import Value
from fraudkg.network.facts import BAR, Facts, local, present, spaced
from fraudkg.query.engines import ask
from fraudkg.query.table import Table
from fraudkg.resources import resource
from fraudkg.terms import FKG

Row = tuple[str, str, str, str]


def names() -> list[str]:
    """The names of the bundled projections, sorted."""
    return sorted(path.stem for path in resource("queries", "network").glob("*.rq"))


def query_text(projection: str | Path) -> str:
    """The SPARQL of a bundled projection, or of a file whose name ends in `.rq`.

    Raises:
        UnknownTermError: If no projection has that name.
        InputError: If the file cannot be read.
    """
    path = Path(projection)
    if path.suffix != ".rq":
        if str(projection) not in names():
            raise UnknownTermError(
                f"there is no projection called {projection}",
                remedy=f"choose {', '.join(names())} or a file that ends in .rq",
            )
        path = resource("queries", "network", f"{projection}.rq")
    return decoded(read_file(path, "query", "name a file that ends in .rq"), "query", str(path), "utf-8-sig")


def project(store: ox.Store, projection: str | Path = "actors") -> "nx.MultiDiGraph[str]":
    """The network of a projection.

    Nodes are IRIs. Node and edge attributes are those of `attributes.ATTRIBUTES`, and `label`; an attribute
    without a value is absent. Nodes and edges come in sorted order: equal graphs give equal files.

    The projection is `actors`, `sites`, `claims`, or the path of a query of one's own; the store has all of
    the graph in its default graph, ontology included.

    Raises:
        UnknownTermError: If no projection has that name.
        QueryError: If the query cannot be parsed or run, or does not bind `?source`.
    """
    facts = Facts(store)
    rows = _rows(store, query_text(projection), str(projection))
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=Path(projection).stem)
    for node in sorted({end for source, _, target, _ in rows for end in (source, target) if end}):
        graph.add_node(node, **facts.node(node))
    for source, kind, target, claim in rows:
        if target:
            key = f"{local(kind)} {claim}".strip()
            # Two vocabularies may share a property's local name.
            key = f"{kind} {claim}" if graph.has_edge(source, target, key) else key
            graph.add_edge(source, target, key=key, **_edge(facts, source, kind, target, claim))
    return graph


def _rows(store: ox.Store, query: str, name: str) -> list[Row]:
    table = ask(query, store, place=name)
    if not isinstance(table, Table) or "source" not in table.columns:
        raise QueryError(
            "the query is no projection", place=name, remedy="SELECT ?source ?kind ?target ?claim"
        )
    rows = set()
    for row in table.rows:
        found = {
            part: term.value
            for part, term in zip(table.columns, row, strict=True)
            if term and term.kind == "iri"
        }
        if "source" in found:
            rows.add(
                (found["source"], found.get("kind", ""), found.get("target", ""), found.get("claim", ""))
            )
    return sorted(rows)


_RECORDED = frozenset({"assertedBy", "reportedIn", "indicator", "inDimension"})
"""Edges of a claim's own node that whoever recorded the claim draws, and not its asserter."""
_OF_RECORDS = ("claim", "release", "claimStatus", "inferred", "validFrom", "validUntil", "timeBasis")


def _edge(facts: Facts, source: str, kind: str, target: str, claim: str) -> dict[str, Value]:
    name = local(kind)
    words = facts.label(kind) if kind else ""
    label = words if words and words != name else spaced(name)

    def edge(basis: str, more: Mapping[str, Value]) -> dict[str, Value]:
        return present({"label": label, "basis": basis, "predicate": name, **more})

    if not claim:
        return edge("reference", {"readIn": BAR.join(facts.values(source, "dcterms:source"))})
    is_slot = source == claim and kind == FKG + name
    if is_slot and name == "conflictsWith":
        return edge("assessment", {"readIn": BAR.join(facts.conflicts(claim, target))})
    said = facts.claim(claim)
    if is_slot and (name in _RECORDED or name in str(said.get("inferred", "")).split(BAR)):
        return edge("record", {slot: said[slot] for slot in _OF_RECORDS if slot in said})
    if (modality := said.get("modality", "done")) != "done":
        # What is only meant to happen must not look done where an edge shows nothing but its label.
        label = f"{label} ({modality})"
    return edge("claim", said)
