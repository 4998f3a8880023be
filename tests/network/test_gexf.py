import os
import subprocess
import sys
from collections import Counter
from io import BytesIO
from itertools import combinations
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fraudkg.errors import OutputError
from fraudkg.network import project
from fraudkg.network.export import network_bytes
from fraudkg.network.gexf import LABEL_SIZE, legal, quoted
from fraudkg.network.layout import text_width
from fraudkg.network.measures import add_measures
from fraudkg.network.projections import names
from fraudkg.network.style import KIND_OF_CLASS, KINDS
from fraudkg.terms import ID

NS = {"g": "http://gexf.net/1.3"}
SCHEMA = Path(__file__).parents[3] / "shared" / "gexf-schema" / "1.3" / "gexf.xsd"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    if not SCHEMA.is_file():
        pytest.skip(f"the schema of GEXF 1.3 is not at {SCHEMA}")
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


@pytest.mark.parametrize("projection", names())
@pytest.mark.parametrize("measures", [False, True])
def test_it_is_valid(store: ox.Store, schema: etree.XMLSchema, projection: str, *, measures: bool) -> None:
    graph = project(store, projection)
    if measures:
        add_measures(graph)
    schema.assertValid(etree.fromstring(network_bytes(graph, "gexf")))


def test_the_schema_would_refuse_a_fault(store: ox.Store, schema: etree.XMLSchema) -> None:
    broken = network_bytes(project(store), "gexf").replace(b'mode="dynamic"', b'mode="moving"')
    assert not schema.validate(etree.fromstring(broken))


@pytest.mark.parametrize("projection", names())
def test_networkx_reads_it_back(store: ox.Store, projection: str) -> None:
    graph = project(store, projection)
    again = nx.read_gexf(BytesIO(network_bytes(graph, "gexf")))
    assert set(again) == set(graph)
    assert Counter(list(again.edges())) == Counter(list(graph.edges()))
    for node, data in graph.nodes(data=True):
        assert again.nodes[node]["label"] == data["label"]
        assert again.nodes[node]["kind"] == data["kind"]


@pytest.mark.parametrize("form", ["gexf", "graphml"])
@pytest.mark.parametrize("source", ["made up", "real"])
def test_the_claims_in_the_file_are_those_of_the_store(
    form: str, source: str, request: pytest.FixtureRequest
) -> None:
    store: ox.Store = request.getfixturevalue("store" if source == "made up" else "real_store")
    query = """PREFIX fkg: <https://w3id.org/fraudkg/ns#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?c WHERE { ?c a/rdfs:subClassOf* fkg:Claim }"""
    answer = store.query(query)
    assert isinstance(answer, ox.QuerySolutions)
    expected = {str(solution["c"])[1:-1] for solution in answer}
    content = BytesIO(network_bytes(project(store, "claims"), form))
    read = nx.read_gexf(content) if form == "gexf" else nx.read_graphml(content)
    assert {node for node, data in read.nodes(data=True) if data["kind"] == "claim"} == expected
    assert {data["claim"] for *_, data in read.edges(data=True) if data["basis"] != "assessment"} == expected


@pytest.mark.parametrize("projection", names())
def test_parallel_edges_differ_in_kind_and_ids_are_unique(store: ox.Store, projection: str) -> None:
    root = etree.fromstring(network_bytes(project(store, projection), "gexf"))
    edges = root.findall(".//g:edge", NS)
    triples = Counter((edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges)
    assert max(triples.values()) == 1
    assert len({edge.get("id") for edge in edges}) == len(edges)


def test_two_releases_of_one_tie_keep_their_quotes(store: ox.Store) -> None:
    root = etree.fromstring(network_bytes(project(store), "gexf"))
    kinds = [
        edge.get("kind") for edge in root.findall(".//g:edge", NS) if edge.get("target") == ID + "country-aaa"
    ]
    assert kinds == ["hasParty", "hasParty 2"]
    assert b"it was set up by two" in network_bytes(project(store), "gexf")
    assert b"both are in it" in network_bytes(project(store), "gexf")


def test_every_interval_has_both_ends_and_is_not_empty(store: ox.Store) -> None:
    root = etree.fromstring(network_bytes(project(store), "gexf"))
    graph = root.find("g:graph", NS)
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    for edge in root.findall(".//g:edge", NS):
        start, end = edge.get("start"), edge.get("end")
        assert start is not None
        assert end is not None
        assert start < end


def test_no_value_is_empty_and_nothing_tells_the_time(store: ox.Store) -> None:
    content = network_bytes(project(store, "claims"), "gexf")
    assert b'value=""' not in content
    assert b"None" not in content
    assert b"lastmodifieddate" not in content
    assert b"pid=" not in content


def test_text_is_escaped_and_illegal_characters_show(store: ox.Store) -> None:
    content = network_bytes(project(store), "gexf").decode()
    assert 'label="Other &quot;Made Up&quot; &lt;Land&gt; &amp; Isles"' in content
    assert "with a bell \N{REPLACEMENT CHARACTER} in the text" in content
    assert quoted("a\nb\tc") == '"a&#10;b&#9;c"'
    assert quoted("\ufffe\U0001f600公") == '"\N{REPLACEMENT CHARACTER}\U0001f600公"'


@given(st.text(st.characters()))
def test_any_text_comes_back_as_it_was_or_marked(value: str) -> None:
    element = etree.fromstring(f"<a b={quoted(value)}>{quoted(value)[1:-1]}</a>".encode())
    assert element.get("b") == (element.text or "") == legal(value)


def test_numbers_are_exact_text(store: ox.Store) -> None:
    content = network_bytes(project(store, "claims"), "gexf")
    assert b'value="21707000.5"' in content or b'value="21707000.50"' in content
    assert b'value="7600"' in content


def test_an_attribute_of_a_wrong_type_is_refused(store: ox.Store) -> None:
    graph = project(store)
    graph.nodes[ID + "country-aaa"]["lat"] = [1, 2]
    with pytest.raises(OutputError, match="lat"):
        network_bytes(graph, "gexf")


def test_the_bytes_do_not_depend_on_hash_or_input_order(tmp_path: Path) -> None:
    script = """
import sys, pyoxigraph as ox
from fraudkg.network import project
from fraudkg.network.export import network_bytes
from fraudkg.network.measures import add_measures
quads = [ox.Quad(t.subject, t.predicate, t.object) for path in sys.argv[2:] for t in ox.parse(path=path)]
store = ox.Store()
for quad in (reversed(quads) if sys.argv[1] == "r" else quads):
    store.add(quad)
for name in ("actors", "sites", "claims"):
    graph = project(store, name)
    add_measures(graph)
    for form in ("gexf", "graphml", "csv", "json"):
        sys.stdout.buffer.write(network_bytes(graph, form))
"""
    here = Path(__file__)
    files = [str(here.parents[2] / "ontology" / "fraudkg.ttl"), str(here.with_name("made_up.ttl"))]
    path = os.pathsep.join([str(here.parents[2] / "src"), *sys.path])
    outputs = set()
    for seed, order in (("0", "f"), ("1", "r"), ("4711", "f")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        call = [sys.executable, "-c", script, order, *files]
        outputs.add(
            subprocess.run(call, env=environment, check=True, capture_output=True, cwd=tmp_path).stdout
        )
    assert len(outputs) == 1
    assert len(outputs.pop()) > 10_000


@pytest.mark.parametrize("projection", names())
def test_it_opens_as_a_picture(store: ox.Store, projection: str) -> None:
    root = etree.fromstring(network_bytes(project(store, projection), "gexf"))
    frames = []
    for node in root.findall(".//g:node", NS):
        place, size, colour = (node.find(f"g:{name}", NS) for name in ("position", "size", "color"))
        assert place is not None
        assert size is not None
        assert colour is not None
        width = max(float(size.get("value", "")), text_width(node.get("label", ""), LABEL_SIZE))
        frames.append((float(place.get("x", "")), float(place.get("y", "")), width, 1.3 * LABEL_SIZE))
    for (x, y, wide, high), (u, v, wider, higher) in combinations(frames, 2):
        assert abs(x - u) * 2 >= wide + wider or abs(y - v) * 2 >= high + higher


def test_kinds_differ_in_colour_and_marker() -> None:
    assert len({kind.colour for kind in KINDS.values()}) == len(KINDS)
    assert len({(kind.marker, kind.colour) for kind in KINDS.values()}) == len(KINDS)


def test_every_class_of_a_kind_is_declared(ontology: ox.Store) -> None:
    for name in KIND_OF_CLASS:
        assert list(ontology.quads_for_pattern(ox.NamedNode(name), None, None)), name
