"""Measures of a network, each the same on every machine, with a warning of what they cannot mean."""

from collections.abc import Iterable
from decimal import Decimal
from math import fsum

import networkx as nx

from fraudkg.counted import counted

_DAMPING = 0.85
_SETTLED = 1e-10  # PageRank stops when all nodes together change by less
_NAMED = 2  # so many asserters are named, more are counted


def add_measures(graph: "nx.MultiDiGraph[str]") -> None:
    """Add degree, inDegree, outDegree, betweenness, pageRank, component and community to every node.

    Degrees count edges, so that a relation claimed in two releases counts twice. The other measures see each
    pair of nodes once: PageRank with directions, the rest without. Decimals have six places.
    """
    order = sorted(graph)
    rank = {node: number for number, node in enumerate(order)}
    # Numbers in place of names: sets of texts come in another order in every process, sets of numbers do not.
    pairs = sorted({(rank[source], rank[target]) for source, target in graph.edges() if source != target})
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(order)))
    plain.add_edges_from(pairs)
    between = nx.betweenness_centrality(plain)
    page = page_rank(len(order), pairs)
    component = _numbered(nx.connected_components(plain))
    community = _numbered(nx.community.greedy_modularity_communities(plain)) if pairs else component
    for number, node in enumerate(order):
        graph.nodes[node].update(
            degree=graph.degree(node),
            inDegree=graph.in_degree(node),
            outDegree=graph.out_degree(node),
            betweenness=_rounded(between[number]),
            pageRank=_rounded(page[number]),
            component=component[number],
            community=community[number],
        )


def page_rank(count: int, pairs: list[tuple[int, int]]) -> list[float]:
    """PageRank of the nodes 0 to `count` - 1 by power iteration; nodes without a way out share with all."""
    out = [0] * count
    for source, _ in pairs:
        out[source] += 1
    if not count:
        return []
    rank = [1 / count] * count
    for _ in range(200):
        lost = fsum(rank[node] for node in range(count) if not out[node])
        after = [(1 - _DAMPING + _DAMPING * lost) / count] * count
        for source, target in pairs:
            after[target] += _DAMPING * rank[source] / out[source]
        change = fsum(abs(new - old) for new, old in zip(after, rank, strict=True))
        rank = after
        if change < _SETTLED:
            break
    return rank


def _numbered(groups: Iterable[Iterable[int]]) -> dict[int, int]:
    """The number of each node's group, the largest group being 1."""
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    return {node: number for number, group in enumerate(ordered, 1) for node in group}


def _rounded(value: float) -> Decimal:
    return Decimal(f"{value:.6f}")


def caution(graph: "nx.MultiDiGraph[str]") -> str:
    """What the measures of this network cannot mean, in a few sentences."""
    edges = list(graph.edges(data=True))
    releases = {str(data["release"]) for _, _, data in edges if "release" in data}
    asserters = {str(data["asserter"]) for _, _, data in edges if "asserter" in data}
    # That somebody says something is said by nobody: such an edge has no asserter and ends at one.
    asserters |= {
        str(graph.nodes[target]["label"])
        for _, target, data in edges
        if data.get("predicate") == "assertedBy"
    }
    who = (
        " and ".join(sorted(asserters))
        if 0 < len(asserters) <= _NAMED
        else f"{len(asserters)} (groups of) asserters"
    )
    return (
        f"These measures describe {counted(len(releases), 'release')} by {who}: who is named, and with whom. "
        "A high degree or PageRank means being named often, not power or guilt; the asserter is central "
        "because it speaks of itself. A missing edge means that nothing was said, not that there is no tie. "
        "Betweenness, components and communities change with one sentence more; do not compare them between "
        "projections or test hypotheses about the world with them."
    )
