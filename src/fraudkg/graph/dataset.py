"""The graph as named graphs of triples, and their union."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from fraudkg.graph.triples import Triple, to_triples
from fraudkg.terms import GRAPH

INFERRED = "inferred"
"""The graph of what only follows from the others."""


@dataclass(slots=True)
class Dataset:
    """Triples by graph name: of ours without the namespace (`release/<id>`), else the whole IRI."""

    graphs: dict[str, set[Triple]] = field(default_factory=dict)

    def add(self, name: str, triples: Iterable[Triple]) -> None:
        """Put triples into the graph of that name."""
        self.graphs.setdefault(name, set()).update(triples)

    def union(self) -> set[Triple]:
        """All triples, whichever graph they stand in."""
        return set().union(*self.graphs.values())

    def stated(self) -> set[Triple]:
        """All triples but those that only follow: shapes allow no more than what is stated."""
        return set().union(*(triples for name, triples in self.graphs.items() if name != INFERRED))

    @classmethod
    def of_quads(cls, quads: Iterable[ox.Quad]) -> "Dataset":
        """What a file says; what stands in no named graph is put into `union`."""
        dataset = cls()
        for quad in quads:
            graph = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else "union"
            dataset.add(graph.removeprefix(GRAPH), to_triples([quad]))
        return dataset

    def named(self) -> Mapping[str, list[Triple]]:
        """Sorted triples by graph IRI, sorted."""
        return {
            name if ":" in name else GRAPH + name: sorted(triples)
            for name, triples in sorted(self.graphs.items())
            if triples
        }


def to_nquads(dataset: Dataset) -> bytes:
    """Sorted N-Quads."""
    lines = [
        f"{s} {p} {o} <{graph}> .\n" for graph, triples in dataset.named().items() for s, p, o in triples
    ]
    return "".join(sorted(lines)).encode()
