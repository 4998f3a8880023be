import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.errors import InputError, QueryError, UnknownTermError
from fraudkg.network import project
from fraudkg.network.attributes import ATTRIBUTES, PYTHON_TYPES
from fraudkg.network.projections import names
from fraudkg.terms import ID, iri

CLAIMS = "SELECT ?c WHERE { ?c a/rdfs:subClassOf* fkg:Claim }"


def test_the_three_projections_are_there() -> None:
    assert names() == ["actors", "claims", "sites"]


def test_actors_have_an_edge_for_every_relation_claim_that_stands(store: ox.Store) -> None:
    graph = project(store)
    edges = {
        (source, data["predicate"], target, data["claim"]) for source, target, data in graph.edges(data=True)
    }
    assert edges == {
        (ID + "mechanism-aaa-bbb", "hasParty", ID + "country-aaa", ID + "claim-a-en-party-aaa"),
        (ID + "mechanism-aaa-bbb", "hasParty", ID + "country-aaa", ID + "claim-a-xx-party-aaa"),
        (ID + "mechanism-aaa-bbb", "hasParty", ID + "country-bbb", ID + "claim-a-en-party-bbb"),
        (ID + "action-joint", "conductedIn", ID + "country-ccc", ID + "claim-a-en-joint"),
    }


def test_no_edge_comes_from_a_chain(store: ox.Store) -> None:
    # The two parties share a mechanism; nobody said that they cooperate, nor where the mechanism is.
    graph = project(store)
    assert not graph.has_edge(ID + "country-aaa", ID + "country-bbb")
    assert not graph.has_edge(ID + "agency-aaa-police", ID + "country-ccc")


def test_an_edge_carries_its_evidence(store: ox.Store) -> None:
    key = f"hasParty {ID}claim-a-en-party-aaa"
    edge = project(store).edges[ID + "mechanism-aaa-bbb", ID + "country-aaa", key]
    assert edge == {
        "label": "has party",
        "basis": "claim",
        "predicate": "hasParty",
        "claim": ID + "claim-a-en-party-aaa",
        "quote": "it was set up by two",
        "offsetStart": 30,
        "offsetEnd": 50,
        "furtherQuotes": "the two set it up",
        "release": ID + "release-a-en",
        "assertedBy": ID + "agency-aaa-police",
        "asserter": "Made Up Police",
        "date": "2026-01-08",
        "modality": "done",
        "claimStatus": "stands",
        "validFrom": "2026-01-08",
        "validUntil": "2026-01-09",
        "timeBasis": "said",
    }


def test_what_is_only_intended_says_so(store: ox.Store) -> None:
    edge = next(iter(project(store).get_edge_data(ID + "action-joint", ID + "country-ccc").values()))
    assert edge["modality"] == "intended"
    assert edge["label"] == "conducted in (intended)"
    assert edge["openList"] is True


def test_time_is_the_claims_own_where_it_has_one(store: ox.Store) -> None:
    edge = next(iter(project(store).get_edge_data(ID + "mechanism-aaa-bbb", ID + "country-bbb").values()))
    assert (edge["validFrom"], edge["validUntil"], edge["timeBasis"]) == (
        "2025-01-01",
        "2026-01-01",
        "period",
    )


def test_a_count_to_date_ends_on_its_day_whatever_period_it_stands_in(real_store: ox.Store) -> None:
    graph = project(real_store, "claims")
    claim = ID + "claim-cn-mps-20251225-zh-udn-suspects-repatriated"
    assert claim in graph
    edges = graph.out_edges(claim, data=True)
    assert {(edge["validFrom"], edge["validUntil"]) for _, _, edge in edges} == {("2025-01-01", "2025-12-26")}


def test_sites_stand_in_their_places_with_the_source(store: ox.Store) -> None:
    graph = project(store, "sites")
    assert ID + "place-quiet" in graph
    edge = next(iter(graph.get_edge_data(ID + "place-park", ID + "place-town").values()))
    assert edge["basis"] == "reference"
    assert edge["readIn"] == "a made up map"
    assert "claim" not in edge
    assert graph.has_edge(ID + "place-town", ID + "country-bbb")


def test_tellers_who_disagree_on_a_site_both_show(store: ox.Store) -> None:
    graph = project(store, "sites")
    assert graph.has_edge(ID + "claim-a-en-park", ID + "status-razed")
    assert graph.has_edge(ID + "claim-b-park", ID + "status-busy")
    edge = next(iter(graph.get_edge_data(ID + "claim-b-park", ID + "place-park").values()))
    assert edge["asserter"] == "made up observers | more made up observers"
    assert edge["date"] == "2026-02-28"


@pytest.mark.parametrize("source", ["made up", "real"])
def test_the_claims_projection_holds_every_claim(source: str, request: pytest.FixtureRequest) -> None:
    store = request.getfixturevalue("store" if source == "made up" else "real_store")
    prefixes = {name: iri(name + ":") for name in ("fkg", "rdfs")}
    solutions = store.query(CLAIMS, prefixes=prefixes)
    expected = {solution["c"].value for solution in solutions}
    graph = project(store, "claims")
    assert {node for node, data in graph.nodes(data=True) if data["kind"] == "claim"} == expected
    assert all(graph.out_degree(claim) >= 2 for claim in expected), "each has a release and an asserter"


def test_a_claim_node_says_what_it_counts(store: ox.Store) -> None:
    node = project(store, "claims").nodes[ID + "claim-a-en-returned"]
    assert str(node["value"]) == "7600"
    assert (node["comparator"], node["unit"], node["asOf"]) == ("more-than", "persons", "2026-01-08")
    assert node["inferred"] == "asOf"
    assert "upperBound" not in node


@pytest.mark.parametrize("projection", names())
def test_attributes_are_declared_and_of_one_type(store: ox.Store, projection: str) -> None:
    graph = project(store, projection)
    rows = [data for _, data in graph.nodes(data=True)] + [data for _, _, data in graph.edges(data=True)]
    for row in rows:
        for name, value in row.items():
            assert name == "label" or type(value) in PYTHON_TYPES[ATTRIBUTES[name].type], name
            assert value != ""


def test_names_of_attributes_survive_gephi() -> None:
    names = [name.lower() for name in ATTRIBUTES]
    assert len(set(names)) == len(names)
    assert not {"pid", "id", "label", "start", "end", "source", "target", "weight", "type"} & set(names)


def test_every_attribute_names_a_term_of_the_ontology_or_none(ontology: ox.Store) -> None:
    for attribute in ATTRIBUTES.values():
        assert attribute.meaning
        if attribute.term.startswith("fkg:"):
            assert list(ontology.quads_for_pattern(ox.NamedNode(iri(attribute.term)), None, None)), attribute


def test_the_documentation_names_every_attribute() -> None:
    text = (Path(__file__).parents[2] / "docs" / "gephi.md").read_text(encoding="utf-8")
    for attribute in ATTRIBUTES.values():
        assert f"| `{attribute.name}` |" in text, attribute.name


def test_every_iri_of_the_queries_is_declared(ontology: ox.Store) -> None:
    for path in (Path(__file__).parents[2] / "queries" / "network").glob("*.rq"):
        for name in re.findall(r"fkg:(\w+)", path.read_text(encoding="utf-8")):
            assert list(ontology.quads_for_pattern(ox.NamedNode(iri("fkg:" + name)), None, None)), name


def test_a_query_of_ones_own_is_a_projection(store: ox.Store, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(
        "SELECT ?source ?target WHERE { ?source <https://w3id.org/fraudkg/ns#ofCountry> ?target }",
        encoding="utf-8",
    )
    graph = project(store, path)
    assert list(graph.edges()) == [(ID + "agency-aaa-police", ID + "country-aaa")]


def test_an_unknown_projection_is_named(store: ox.Store) -> None:
    with pytest.raises(UnknownTermError, match="choose actors, claims, sites"):
        project(store, "gangs")


def test_a_missing_query_file_is_named(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.rq"):
        project(store, tmp_path / "none.rq")


@pytest.mark.parametrize("query", ["SELECT ?source WHERE {", "ASK {}", "SELECT ?a WHERE { ?a ?b ?c }"])
def test_a_query_that_is_no_projection_is_refused(store: ox.Store, tmp_path: Path, query: str) -> None:
    path = tmp_path / "bad.rq"
    path.write_text(query, encoding="utf-8")
    with pytest.raises(QueryError):
        project(store, path)


MADE_UP = """
@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix wgs: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
<x:claim> a fkg:RelationClaim ; fkg:subject <x:a> ; fkg:predicate <x:p> ; fkg:object <x:b> ;
  fkg:evidence <x:evidence> .
<x:evidence> fkg:spanRole <x:/role-statement> ; oa:hasSelector <x:selector> .
"""
MADE_UP_PROJECTION = """PREFIX fkg: <https://w3id.org/fraudkg/ns#>
SELECT ?source ?kind ?target ?claim {
  ?claim fkg:subject ?source ; fkg:predicate ?kind ; fkg:object ?target
}"""


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('<x:a> wgs:lat "north" .', "wgs:lat is 'north', which is no number"),
        ('<x:a> wgs:long "NaN" .', "wgs:long is 'NaN', which is no number"),
        ('<x:claim> fkg:value "five" .', "fkg:value is 'five', which is no number"),
        ('<x:claim> fkg:asOf "2025" .', "fkg:asOf is '2025', which is no day"),
        ('<x:claim> fkg:asOf "9999-12-31" .', "fkg:asOf is '9999-12-31', which is no day"),
        ('<x:selector> oa:start "first" .', "oa:start is 'first', which is no offset"),
    ],
)
def test_a_value_that_no_network_can_hold_is_named(tmp_path: Path, more: str, said: str) -> None:
    (tmp_path / "own.rq").write_text(MADE_UP_PROJECTION)
    store = ox.Store()
    store.load(f"{MADE_UP} {more}", format=ox.RdfFormat.TURTLE)
    with pytest.raises(InputError, match=said):
        project(store, tmp_path / "own.rq")


def test_words_in_the_place_of_a_node_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "own.rq").write_text(MADE_UP_PROJECTION)
    store = ox.Store()
    store.load(
        f'{MADE_UP} <x:claim> fkg:reportedIn "made up" ; fkg:period "2025" .', format=ox.RdfFormat.TURTLE
    )
    assert project(store, tmp_path / "own.rq").number_of_edges() == 1


def test_properties_of_one_name_are_two_edges(tmp_path: Path) -> None:
    (tmp_path / "own.rq").write_text("SELECT ?source ?kind ?target { ?source ?kind ?target }")
    store = ox.Store()
    store.load("<x:a> <x:one/knows> <x:b> ; <x:two/knows> <x:b> .", format=ox.RdfFormat.TURTLE)
    assert project(store, tmp_path / "own.rq").number_of_edges() == 2


def test_a_query_of_ones_own_needs_no_prefixes(store: ox.Store, tmp_path: Path) -> None:
    query = tmp_path / "mine.rq"
    query.write_text(
        "SELECT ?source ?kind ?target { ?source fkg:hasParty ?target BIND(fkg:hasParty AS ?kind) }"
    )
    assert {data["predicate"] for _, _, data in project(store, query).edges(data=True)} == {"hasParty"}


def test_a_query_that_cannot_be_parsed_is_told_in_one_line(store: ox.Store, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("SELECT ?source {\n?source made up }")
    with pytest.raises(
        QueryError, match=r"mine\.rq, line 2, column 13: the query cannot be parsed from 'up }' on"
    ):
        project(store, tmp_path / "mine.rq")


def bases(graph: object, predicate: str) -> set[tuple[str, bool]]:
    """The bases of a predicate's edges, each with whether such an edge has an asserter's words."""
    edges = graph.edges(data=True)  # type: ignore[attr-defined]
    return {
        (data["basis"], "modality" in data or "quote" in data or "asserter" in data)
        for *_, data in edges
        if data["predicate"] == predicate
    }


def test_how_a_claim_is_filed_is_not_said_by_its_asserter(store: ox.Store) -> None:
    graph = project(store, "claims")
    for predicate in ("assertedBy", "reportedIn", "indicator"):
        assert bases(graph, predicate) == {("record", False)}
    assert bases(graph, "subject") == {("claim", True)}


def test_a_slot_that_no_words_state_is_not_said_by_the_asserter(real_store: ox.Store) -> None:
    assert bases(project(real_store, "claims"), "countedBy") == {("claim", True), ("record", False)}


def test_a_conflict_is_the_doubt_of_an_assessment(real_store: ox.Store) -> None:
    graph = project(real_store, "claims")
    assert bases(graph, "conflictsWith") == {("assessment", False)}
    found = {data["readIn"] for *_, data in graph.edges(data=True) if data["predicate"] == "conflictsWith"}
    assert found == {f"{ID}assessment-2026-funds-stopped-magnitude-{one}" for one in ("china-daily", "cyd")}
