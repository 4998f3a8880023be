import csv
import io
import json
from dataclasses import replace

import pyoxigraph as ox
import pytest
from rdflib import RDF, SH, BNode, Graph

from fraudkg.check import Report, Severity
from fraudkg.check.render import FORMATS, render

CLEAN = Report((), shapes=300, nodes=1234)


def test_clean_text_says_what_was_checked() -> None:
    told, *_, after = render(CLEAN, graph="my out/fraudkg.ttl").splitlines()
    assert told == "Nothing found: 300 shapes on 1,234 nodes."
    assert after.startswith(
        "next: fraudkg verify 'my out/fraudkg.ttl' --sources FOLDER; FOLDER is data/releases"
    )
    assert "verify GRAPH --sources FOLDER" in render(CLEAN)


def test_text_groups_by_rule_and_ends_with_what_to_do(report: Report) -> None:
    text = render(report)
    assert "VIOLATION fkgsh:StatisticalClaim-unit (1)\n" in text
    assert "  - id:claim-made-up-en-calls fkg:unit id:cmp-exact\n    “About 7 calls were stopped”" in text
    assert text.index("VIOLATION") < text.index("WARNING")
    assert text.splitlines()[-1].startswith("next: fraudkg show ")
    assert render(report, graph="my out.ttl").splitlines()[-1].endswith(" -C 'my out.ttl'")


def test_json_has_every_finding(report: Report) -> None:
    whole = json.loads(render(report, "json"))
    assert whole["conforms"] is False
    assert len(whole["findings"]) == len(report.findings)
    assert json.loads(render(CLEAN, "json"))["findings"] == []


def test_csv_has_a_row_a_finding(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render(report, "csv"))))
    assert [row["rule"] for row in rows] == [one.rule for one in report.findings]
    assert rows[0].keys() >= {"severity", "node", "message", "sentence"}


def test_turtle_is_a_validation_report_without_blank_nodes(report: Report) -> None:
    graph = Graph().parse(data=render(report, "turtle"), format="turtle")
    assert not [node for triple in graph for node in triple if isinstance(node, BNode)]
    top = graph.value(None, RDF.type, SH.ValidationReport)
    results = set(graph.subjects(RDF.type, SH.ValidationResult))
    assert results == set(graph.objects(top, SH.result))
    assert len(results) == len(report.findings)
    for result in results:
        for needed in (SH.focusNode, SH.resultSeverity, SH.sourceShape, SH.sourceConstraintComponent):
            assert graph.value(result, needed) is not None
    clean = Graph().parse(data=render(CLEAN, "turtle"), format="turtle")
    assert bool(clean.value(clean.value(None, RDF.type, SH.ValidationReport), SH.conforms))


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_ends_in_one_newline(report: Report, form: str) -> None:
    text = render(report, form)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("node", ["_:made_up", '"made up"@en'])
def test_a_node_without_a_name_is_told_as_what_it_is(report: Report, node: str) -> None:
    unnamed = replace(report, findings=tuple(replace(one, node=node) for one in report.findings))
    quads = list(ox.parse(render(unnamed, "turtle"), format=ox.RdfFormat.TURTLE))
    focus = {str(quad.object) for quad in quads if quad.predicate.value.endswith("focusNode")}
    assert len(focus) == 1
    assert not focus.pop().startswith("<")
    assert render(unnamed).endswith("next: mend the graph, then check it again\n")


def test_the_worst_node_with_a_name_is_shown_next(report: Report) -> None:
    foreign = replace(report.findings[0], node="https://example.org/made-up#x", severity=Severity.VIOLATION)
    text = render(replace(report, findings=(replace(foreign, node="_:b"), foreign)))
    assert text.endswith("next: fraudkg show https://example.org/made-up#x\n")
