"""How much of a graph a network shows: of its claims, and of the releases that have any."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from fraudkg.counted import counted
from fraudkg.terms import iri

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, order=True, slots=True)
class Coverage:
    """The claims that are a node or bear an edge, and the releases that they are of, each of how many.

    >>> str(Coverage(66, 110, 1, 9))
    '66 of 110 claims, of 1 of 9 releases'
    """

    claims: int
    all_claims: int
    releases: int
    all_releases: int

    def __str__(self) -> str:
        return (
            f"{self.claims} of {counted(self.all_claims, 'claim')},"
            f" of {self.releases} of {counted(self.all_releases, 'release')}"
        )


def coverage(graph: "nx.MultiDiGraph[str]", store: ox.Store) -> Coverage:
    """How much of the store's graph is in a network that was made of it."""
    reported = store.quads_for_pattern(None, ox.NamedNode(iri("fkg:reportedIn")), None)
    releases = {
        quad.subject.value: str(quad.object) for quad in reported if isinstance(quad.subject, ox.NamedNode)
    }
    shown = {str(data.get("claim", "")) for _, _, data in graph.edges(data=True)} | set(graph)
    claims = shown & releases.keys()
    return Coverage(
        len(claims),
        len(releases),
        len({releases[claim] for claim in claims}),
        len(set(releases.values())),
    )
