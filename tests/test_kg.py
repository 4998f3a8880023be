"""The Python face: frames, networks, checks, and rdflib."""

from decimal import Decimal
from pathlib import Path

import pytest

import fraudkg
from fraudkg.errors import FraudkgError, InputError, UnknownTermError


@pytest.fixture(scope="module")
def kg() -> fraudkg.KnowledgeGraph:
    return fraudkg.load()


def test_a_named_query_gives_a_frame_with_exact_numbers(kg: fraudkg.KnowledgeGraph) -> None:
    frame = kg.query("cases-solved")
    assert set(frame["value"]) == {258000}
    assert {type(value) for value in frame["value"]} <= {int, Decimal}


def test_rdflib_gives_the_same_frame(kg: fraudkg.KnowledgeGraph) -> None:
    assert kg.query("funds-stopped").equals(kg.query("funds-stopped", engine="rdflib"))


def test_text_and_files_are_queries_too(kg: fraudkg.KnowledgeGraph, tmp_path: Path) -> None:
    text = (
        "PREFIX fkg: <https://w3id.org/fraudkg/ns#> SELECT ?claim { ?claim fkg:value 542 ; fkg:unit ?unit }"
    )
    (tmp_path / "mine.rq").write_text(text, "utf-8")
    assert len(kg.query(text)) == len(kg.query(tmp_path / "mine.rq")) == 1


def test_entities_are_exchanged_by_a_parameter(kg: fraudkg.KnowledgeGraph) -> None:
    assert not kg.query("site-status").equals(kg.query("site-status", site="place-mm-yatai-new-city"))


def test_an_unknown_entity_is_named_with_a_near_one(kg: fraudkg.KnowledgeGraph) -> None:
    with pytest.raises(UnknownTermError, match=r"perhaps place-mm-kk-park\b"):
        kg.query("site-status", site="place-mm-kkpark")


def test_an_unknown_query_is_named_with_a_near_one(kg: fraudkg.KnowledgeGraph) -> None:
    with pytest.raises(UnknownTermError, match="cases-solved"):
        kg.query("cases-solvd")


def test_claims_are_one_row_each_with_their_words(kg: fraudkg.KnowledgeGraph) -> None:
    frame = kg.claims()
    row = frame[frame["value"] == "542"].iloc[0]
    assert row["quote"] == "A total of 542 key suspects were arrested"
    assert (row["number_start"], row["number_end"]) == ("1423", "1426")
    assert frame["claim"].is_unique


def test_every_edge_of_a_network_carries_its_evidence(kg: fraudkg.KnowledgeGraph) -> None:
    for _, _, data in kg.network("actors").edges(data=True):
        assert {"claim", "quote", "release", "modality"} <= set(data)


def test_rdflib_sees_the_union_and_the_named_graphs(kg: fraudkg.KnowledgeGraph) -> None:
    assert len(set(kg.graph.triples((None, None, None)))) == len(kg.triples)
    assert len(kg.dataset.graphs) > 10


def test_a_graph_is_read_by_the_name_of_its_file() -> None:
    assert len(fraudkg.KnowledgeGraph.read("data/fraudkg.ttl").query("cases-solved")) == 2


def test_a_graph_that_is_no_rdf_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_bytes(b"\x00\x01 no turtle")
    with pytest.raises(InputError, match=r"x\.ttl"):
        fraudkg.KnowledgeGraph.read(tmp_path / "x.ttl")
    (tmp_path / "x.gexf").write_bytes(b"")
    with pytest.raises(InputError, match="no RDF format"):
        fraudkg.KnowledgeGraph.read(tmp_path / "x.gexf")


def test_named_graphs_of_others_keep_their_names(tmp_path: Path) -> None:
    (tmp_path / "x.nq").write_bytes(b"<x:a> <x:b> <x:c> <https://example.org/made-up> .\n")
    read = fraudkg.KnowledgeGraph.read(tmp_path / "x.nq")
    assert "https://example.org/made-up" in {str(graph.identifier) for graph in read.graph.graphs()}


@pytest.mark.parametrize("text", ['"INF"^^xsd:double', '"NaN"^^xsd:double', '"made up"^^xsd:integer'])
def test_a_number_that_is_none_is_text(kg: fraudkg.KnowledgeGraph, text: str) -> None:
    assert kg.query(f"SELECT ({text} AS ?x) {{}}")["x"][0] == text.split('"')[1]


def test_a_study_is_read_on_top_of_the_bundled_data(tmp_path: Path) -> None:
    (tmp_path / "data/reference").mkdir(parents=True)
    (tmp_path / "data/reference/made-up.ttl").write_text(
        "<https://w3id.org/fraudkg/id/agency-made-up> a <https://w3id.org/fraudkg/ns#Agency> ;\n"
        '  <http://www.w3.org/2000/01/rdf-schema#label> "made up"@en .\n',
        "utf-8",
    )
    study = fraudkg.build(tmp_path)
    assert any("agency-made-up" in subject for subject, _, _ in study.triples)
    with pytest.raises(FraudkgError, match="no study"):
        fraudkg.build(tmp_path / "data/reference")
