from pathlib import Path

import pytest
from rdflib import Graph

from fraudkg.check import Report, Severity, check
from fraudkg.check.data import read_data
from fraudkg.check.engine import check_graph, path_text
from fraudkg.check.findings import short
from fraudkg.check.prepared import PreparedGraph
from fraudkg.errors import InputError
from fraudkg.resources import resource
from fraudkg.terms import FKG


def test_clean_graph_counts_what_was_looked_at(clean: str) -> None:
    report = check(clean)
    assert report.conforms
    assert report.shapes > 300
    assert report.nodes > 200


def test_findings_are_sorted_and_carry_the_sentence(report: Report) -> None:
    assert list(report.findings) == sorted(report.findings)
    found = {(short(one.rule), short(one.node)): one for one in report.findings}
    unit = found["fkgsh:StatisticalClaim-unit", "id:claim-made-up-en-calls"]
    assert unit.sentence == "About 7 calls were stopped"
    assert unit.severity is Severity.VIOLATION
    assert "`unit` in claims.yaml" in unit.message
    dispute = found["fkgsh:Assertion-dispute-marked-query", "id:assertion-made-up-cases-solved"]
    assert dispute.sentence.startswith("In 2025, made-up police")
    day = found["fkgsh:StatisticalClaim-day-known", "id:claim-made-up-en-returned"]
    assert day.severity is Severity.WARNING


def test_of_several_quotes_the_fullest_is_shown(faulty: str) -> None:
    quotes = 'fkg:quote "7 calls", "About 7 calls were stopped"@en'
    found = check(faulty.replace('fkg:quote "About 7 calls were stopped"@en', quotes)).findings
    calls = [one.sentence for one in found if short(one.node) == "id:claim-made-up-en-calls"]
    assert set(calls) == {"About 7 calls were stopped"}


def test_a_node_in_place_of_a_day_is_a_finding(clean: str) -> None:
    old = 'fkg:periodEnd "2025-12-31"^^xsd:date'
    assert old in clean
    report = check(clean.replace(old, "fkg:periodEnd []", 1))
    assert "fkgsh:ReportingPeriod-periodEnd" in {short(one.rule) for one in report.findings}


def test_same_input_gives_the_same_report(faulty: str, report: Report) -> None:
    assert check(faulty.encode()) == report


def test_shapes_of_a_study_are_added(clean: str, tmp_path: Path) -> None:
    (tmp_path / "made-up.ttl").write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix fkg: <https://w3id.org/fraudkg/ns#> .
        @prefix ex: <https://example.org/> .
        ex:S a sh:NodeShape ; sh:targetClass fkg:Country ; sh:property ex:P .
        ex:P a sh:PropertyShape ; sh:path fkg:locatedIn ; sh:minCount 1 ;
            sh:severity sh:Info ; sh:message "made-up rule; ignore it" ."""
    )
    report = check(clean, shapes=[tmp_path])
    assert [(one.shape, one.severity) for one in report.findings] == [
        ("https://example.org/P", Severity.INFO)
    ] * 2


def test_folder_without_shapes_is_refused(clean: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there are no shapes here"):
        check(clean, shapes=[tmp_path])


def test_broken_shapes_name_their_file(clean: str, tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("@prefix ex: <http://example.org/> .\nmade up")
    with pytest.raises(InputError, match=r"broken\.ttl:2: this is not Turtle .*; mend the file"):
        check(clean, shapes=[tmp_path])


@pytest.mark.parametrize(
    ("turtle", "text"),
    [
        ("fkg:unit", "fkg:unit"),
        ("[ sh:inversePath fkg:evidence ]", "^fkg:evidence"),
        ("(fkg:evidence fkg:spanRole)", "fkg:evidence/fkg:spanRole"),
        ("[ sh:alternativePath (fkg:unit fkg:value) ]", "fkg:unit|fkg:value"),
        ("[ sh:zeroOrMorePath fkg:locatedIn ]", "fkg:locatedIn*"),
        ("[ sh:oneOrMorePath fkg:locatedIn ]", "fkg:locatedIn+"),
        ("[ sh:zeroOrOnePath fkg:locatedIn ]", "fkg:locatedIn?"),
    ],
)
def test_path_is_written_as_in_sparql(turtle: str, text: str) -> None:
    graph = Graph().parse(
        data="@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix fkg: <https://w3id.org/fraudkg/ns#> ."
        f"<a:s> <a:path> {turtle} .",
        format="turtle",
    )
    path = next(graph.objects(None, next(p for p in graph.predicates() if str(p) == "a:path")))
    assert path_text(graph, path) == text


def test_prepared_graph_answers_as_a_plain_one_and_sees_changes() -> None:
    text = "SELECT ?o WHERE { ?s <a:p> ?o } ORDER BY ?o"
    prepared = PreparedGraph()
    for number in range(3):
        prepared.parse(data=f"<a:s> <a:p> {number} .", format="turtle")
        plain = Graph().parse(data=prepared.serialize(format="nt"), format="nt")
        assert list(prepared.query(text)) == list(plain.query(text))
        assert len(list(prepared.query(text))) == number + 1


@pytest.mark.parametrize(
    "shape",
    [
        'sh:sparql [ sh:select "SELECT $this WHERE { made up" ]',
        'sh:sparql [ sh:message "made up" ]',
        'sh:property [ sh:path rdfs:label ; sh:minCount "made up" ]',
        "sh:property [ sh:path [ sh:madeUp 1 ] ; sh:minCount 1 ]",
        'sh:property [ sh:path rdfs:label ; sh:pattern "(" ]',
    ],
)
def test_shapes_that_cannot_be_run_are_one_sentence(clean: str, shape: str) -> None:
    own = Graph().parse(
        data="@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        f"<x:s> a sh:NodeShape ; sh:targetClass <{FKG}Agency> ; {shape} .\n",
        format="turtle",
    )
    with pytest.raises(InputError, match="the shapes cannot be run") as caught:
        check_graph(read_data(clean), own)
    assert "\n" not in str(caught.value)


def test_turtle_that_is_nested_too_deep_is_refused() -> None:
    with pytest.raises(InputError, match="not Turtle"):
        check("<x:a> <x:b> " + "[" * 3000 + "]" * 3000 + " .")


def test_a_circle_of_claims_is_walked_once(clean: str) -> None:
    circle = "id:claim-made-up-odd fkg:expresses id:claim-made-up-odd ; fkg:evidence id:claim-made-up-odd ."
    found = [one for one in check(f"{clean}\n{circle}").findings if one.node.endswith("claim-made-up-odd")]
    assert found
    assert {one.sentence for one in found} == {""}


@pytest.mark.parametrize(
    ("was", "now", "path"),
    [
        ("fkg:lowerBound 41500", 'fkg:lowerBound "many"', "fkg:lowerBound"),
        ("fkg:lowerBound 41500", 'fkg:lowerBound "many"^^xsd:integer', "fkg:lowerBound"),
        ('fkg:periodStart "2025-01-01"', 'fkg:periodStart "2025x01-01"', "fkg:periodStart"),
    ],
)
def test_words_in_the_place_of_a_number_are_found(clean: str, was: str, now: str, path: str) -> None:
    assert was in clean
    assert path in {one.path for one in check(clean.replace(was, now, 1)).findings}


def test_a_copy_of_the_bundled_shapes_is_read_once(clean: str, tmp_path: Path) -> None:
    own = tmp_path / "shapes"
    own.mkdir()
    for path in resource("shapes").glob("*.ttl"):
        (own / path.name).write_bytes(path.read_bytes())
    assert check(clean, shapes=[own]) == check(clean)
