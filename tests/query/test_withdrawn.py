"""What the questions answer once all claims are withdrawn: only what is on the claims themselves."""

import pyoxigraph as ox
import pytest

from fraudkg.query.engines import select
from fraudkg.query.library import load, names

OF_RECORD = {
    "assessments": "what was said of a claim stays",
    "collective-agents": "a text names whom it names",
    "conflicting-claims": "what a reviewer holds stays",
    "dimensions": "the dimensions are there without claims",
    "edges-and-sentences": "edges go when the graph is built",
    "inferred-slots": "how a claim came about stays",
    "meeting-countries": "edges go when the graph is built",
    "named-agencies": "a text names whom it names",
    "number-evidence": "the words of a number stay",
    "operation-names": "names are of no claim",
    "same-assertion": "which texts say the same stays",
    "site-containment": "where sites lie is of no claim",
    "site-names": "names are of no claim",
}
"""The questions that withdrawn claims answer all the same, and why."""


@pytest.fixture(scope="session")
def withdrawn(real: ox.Store) -> ox.Store:
    """The graph with every claim withdrawn."""
    store = ox.Store()
    fkg, code = "https://w3id.org/fraudkg/ns#", "https://w3id.org/fraudkg/id/"
    status, gone = ox.NamedNode(f"{fkg}claimStatus"), ox.NamedNode(f"{code}cs-withdrawn")
    for quad in real:
        told = gone if quad.predicate == status else quad.object
        store.add(ox.Quad(quad.subject, quad.predicate, told, quad.graph_name))
    return store


@pytest.mark.parametrize("name", names())
def test_withdrawn_claims_answer_only_what_is_on_claims(name: str, withdrawn: ox.Store) -> None:
    table = select(load(name).text, withdrawn, place=name)
    assert bool(table.rows) == (name in OF_RECORD)


def test_withdrawn_claims_are_counted_in_no_dimension(withdrawn: ox.Store) -> None:
    table = select(load("dimensions").text, withdrawn, place="dimensions")
    assert {row[table.columns.index("claims")] for row in table.texts()} == {"0"}
