"""A graph has as many triples, and as many things of each class, as its own description says."""

import pyoxigraph as ox
import pytest
from tests.verify.conftest import Study

from fraudkg.verify import Report, verify_triples

DESCRIPTION = """
@prefix void: <http://rdfs.org/ns/void#> .
id:dataset-fraudkg a void:Dataset ; void:triples {triples} ; void:classPartition id:partition-release .
id:partition-release a void:Dataset ; void:class fkg:Release ; void:entities 2 .
"""
CLAIM = "id:claim-made-up-20250101-en-port-cases"


def described(study: Study, more: str = "") -> Report:
    """What is found after more was added to a graph that describes itself."""

    def parsed(turtle: str) -> list[ox.Quad]:
        return list(ox.parse(turtle, format=ox.RdfFormat.TURTLE))

    triples = len(set(parsed(study.turtle + DESCRIPTION.format(triples=0))))
    return verify_triples(parsed(study.turtle + DESCRIPTION.format(triples=triples) + more), study.texts)


def problems(study: Study, more: str = "") -> list[str]:
    """What is found of the size."""
    return [finding.problem for finding in described(study, more).findings if finding.rule == "size"]


def test_a_graph_of_the_size_that_it_says(study: Study) -> None:
    assert problems(study) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (f"{CLAIM} fkg:inDimension id:dim-made-up .", ["but the graph has"]),
        ("id:release-made-up a fkg:Release .", ["but the graph has", "void:entities is 2, but 3 are of"]),
        ("id:dataset-fraudkg void:triples 1 .", ["void:triples is 1 and "]),
        ("id:partition-release void:entities 3 .", ["but the graph has", "void:entities is 2 and 3, but 2"]),
    ],
)
def test_a_graph_to_which_something_was_added(study: Study, more: str, expected: list[str]) -> None:
    found = sorted(problems(study, more), key=lambda problem: "entities" in problem)
    assert len(found) == len(expected)
    assert all(part in problem for part, problem in zip(expected, found, strict=True))


def test_who_only_added_triples_is_told_that_the_claims_hold(study: Study) -> None:
    report = described(study, "<https://example.org/made-up> rdfs:comment 'made up' .")
    assert (report.ok, {finding.rule for finding in report.findings}) == (False, {"size"})
    assert report.next == "compare the graph with the published one; all claims that are in it hold."


def test_a_part_of_a_graph_says_nothing_of_its_size(study: Study) -> None:
    report = verify_triples(ox.parse(study.turtle, format=ox.RdfFormat.TURTLE), study.texts)
    assert report.ok
