"""The direct layer of the bundled graph: each edge leads to its sentence, but for what is metadata."""

from pathlib import Path

import pytest

from fraudkg import kg
from fraudkg.claims.loader import read_release
from fraudkg.query.engines import ask
from fraudkg.query.table import Table

DATA = Path(__file__).parents[2] / "data"
ALONE = """
SELECT ?subject ?predicate ?object WHERE {
  ?predicate a fkg:DirectProperty .
  ?subject ?predicate ?object .
  FILTER NOT EXISTS {
    ?edge a fkg:DerivedEdge ; fkg:subject ?subject ; fkg:predicate ?predicate ; fkg:object ?object ;
      prov:wasDerivedFrom/fkg:quote ?quote .
  }
}
"""


@pytest.fixture(scope="module")
def graph() -> kg.KnowledgeGraph:
    return kg.KnowledgeGraph.read(DATA / "fraudkg.ttl")


def rows(graph: kg.KnowledgeGraph, query: str) -> set[tuple[str, ...]]:
    answer = ask(query, graph.store, place="test")
    assert isinstance(answer, Table)
    return {tuple(term.value.rpartition("/")[2] for term in row if term) for row in answer.rows}


def test_only_who_held_an_announcement_may_stand_without_a_sentence(graph: kg.KnowledgeGraph) -> None:
    releases = [read_release(path.parent) for path in (DATA / "releases").glob("*/release.yaml")]
    told = {
        (one.announcement.id, "ns#heldBy", holder) for one in releases for holder in one.announcement.held_by
    }
    alone = rows(graph, ALONE)
    assert alone <= told
    # Of the one whose text is held the sentence is there, of the three that are cited only it is not.
    assert {subject for subject, *_ in told - alone} == {"announcement-cn-mps-20260108"}
    assert len(alone) == 3
