import csv
import json
from collections import Counter
from decimal import Decimal
from io import BytesIO, StringIO

import networkx as nx
import pyoxigraph as ox
import pytest

from fraudkg.errors import OutputError
from fraudkg.network import project
from fraudkg.network.export import edge_rows, format_of, network_bytes, node_rows, nodes_csv
from fraudkg.network.projections import names
from fraudkg.terms import ID


@pytest.mark.parametrize("projection", names())
def test_graphml_is_read_back(store: ox.Store, projection: str) -> None:
    graph = project(store, projection)
    again = nx.read_graphml(BytesIO(network_bytes(graph, "graphml")))
    assert Counter(list(again.edges())) == Counter(list(graph.edges()))
    for node, data in graph.nodes(data=True):
        assert set(again.nodes[node]) == set(data)


@pytest.mark.parametrize("projection", names())
def test_json_is_read_back(store: ox.Store, projection: str) -> None:
    graph = project(store, projection)
    again = nx.node_link_graph(json.loads(network_bytes(graph, "json")), edges="edges")
    assert isinstance(again, nx.MultiDiGraph)
    assert set(again.edges(keys=True)) == set(graph.edges(keys=True))
    source, target, key, data = next(iter(graph.edges(keys=True, data=True)))
    assert again.edges[source, target, key] == data


def test_csv_has_a_row_for_each_edge_with_its_quote(store: ox.Store) -> None:
    graph = project(store)
    rows = list(csv.DictReader(StringIO(network_bytes(graph, "csv").decode())))
    assert rows == edge_rows(graph)
    assert len(rows) == 4
    assert {row["targetLabel"] for row in rows if row["predicate"] == "conductedIn"} == {
        "Bystander Land, made up"
    }
    assert all(row["quote"] for row in rows)


def test_the_table_of_nodes_goes_with_it(store: ox.Store) -> None:
    graph = project(store, "claims")
    rows = {row["id"]: row for row in csv.DictReader(StringIO(nodes_csv(graph).decode()))}
    assert list(rows) == sorted(graph) == [row["id"] for row in node_rows(graph)]
    assert Decimal(rows[ID + "claim-a-en-money"]["value"]) == Decimal("21707000.5")


def test_an_empty_network_makes_an_empty_table() -> None:
    assert network_bytes(nx.MultiDiGraph(), "csv") == b""


def test_the_format_follows_from_the_name() -> None:
    assert [format_of(name) for name in ("-", "a.gexf", "b.GraphML", "c.csv", "d.json")] == [
        "gexf",
        "gexf",
        "graphml",
        "csv",
        "json",
    ]
    with pytest.raises(OutputError, match=r"end the file's name in \.gexf"):
        format_of("a.gephi")
