from decimal import Decimal

import networkx as nx
import pyoxigraph as ox
import pytest

from fraudkg.network import project
from fraudkg.network.measures import add_measures, caution, page_rank
from fraudkg.terms import ID


def star() -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edges_from([("b", "a"), ("b", "a"), ("c", "a"), ("d", "a"), ("x", "y")])
    return graph


def test_a_star_has_the_measures_of_a_star() -> None:
    graph = star()
    add_measures(graph)
    hub = graph.nodes["a"]
    assert (hub["degree"], hub["inDegree"], hub["outDegree"]) == (4, 4, 0)
    # All three pairs of leaves go through the hub, of (6 - 1) * (6 - 2) / 2 pairs in all.
    assert hub["betweenness"] == Decimal("0.300000")
    assert graph.nodes["b"]["betweenness"] == 0
    assert [graph.nodes[node]["component"] for node in "abcdxy"] == [1, 1, 1, 1, 2, 2]
    assert [graph.nodes[node]["community"] for node in "abcdxy"] == [1, 1, 1, 1, 2, 2]
    assert sum(data["pageRank"] for _, data in graph.nodes(data=True)) == pytest.approx(1, abs=1e-5)


def test_page_rank_of_a_ring_is_even() -> None:
    assert page_rank(4, [(0, 1), (1, 2), (2, 3), (3, 0)]) == pytest.approx([0.25] * 4)


def test_page_rank_is_a_fixed_point() -> None:
    pairs = [(0, 1), (0, 2), (1, 2), (3, 2), (2, 4)]
    rank = page_rank(5, pairs)
    out = [sum(source == node for source, _ in pairs) for node in range(5)]
    lost = sum(rank[node] for node in range(5) if not out[node])
    for node in range(5):
        flow = sum(rank[source] / out[source] for source, target in pairs if target == node)
        assert rank[node] == pytest.approx((1 - 0.85 + 0.85 * lost) / 5 + 0.85 * flow, abs=1e-8)


def test_nothing_has_no_measures() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    add_measures(graph)
    assert list(graph) == []


def test_nodes_without_edges_have_measures(store: ox.Store) -> None:
    graph = project(store, "sites")
    add_measures(graph)
    assert graph.nodes[ID + "place-quiet"]["degree"] == 0
    assert graph.nodes[ID + "place-quiet"]["betweenness"] == 0


def test_the_caution_counts_releases_and_names_the_asserter(store: ox.Store) -> None:
    text = caution(project(store))
    assert "2 releases by Made Up Police" in text
    # Edges to those who say so are of nobody's saying.
    assert "3 releases by 4 (groups of) asserters" in caution(project(store, "claims"))
    assert "not power or guilt" in text
