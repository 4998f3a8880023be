"""A query text is parsed once, whatever graph it is asked of, and gives what rdflib gives."""

import pytest
import rdflib

from fraudkg.check import prepared
from fraudkg.check.prepared import PreparedGraph

# Made up.
DATA = "@prefix ex: <https://example.org/> . ex:mute a ex:Parrot ; ex:age %d ."
QUERY = "SELECT ?age { ?one ex:age ?age }"


def graph(age: int, data: str = DATA) -> PreparedGraph:
    made = PreparedGraph()
    made.parse(data=data % age)
    return made


def ages(made: rdflib.Graph) -> list[str]:
    return [str(age) for (age,) in made.query(QUERY)]  # type: ignore[misc]


def test_another_graph_finds_it_parsed_and_answers_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = []

    def prepare(text: str, initNs: dict[str, rdflib.URIRef]) -> rdflib.plugins.sparql.sparql.Query:  # noqa: N803
        parsed.append(text)
        return rdflib.plugins.sparql.prepareQuery(text, initNs=initNs)

    monkeypatch.setattr(prepared, "prepareQuery", prepare)
    prepared._parsed.cache_clear()
    assert [ages(graph(age)) for age in (3, 4, 3)] == [["3"], ["4"], ["3"]]
    assert parsed == [QUERY]


def test_a_prefix_means_what_the_graph_that_is_asked_says() -> None:
    elsewhere = DATA.replace("example.org", "example.com")
    assert [ages(graph(5)), ages(graph(6, elsewhere))] == [["5"], ["6"]]
