import pyoxigraph as ox
import pytest

from fraudkg.query.engines import select
from fraudkg.query.library import bundled
from fraudkg.query.notes import notes_on_classes, notes_on_nothing


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("SELECT ?c { ?c a fkg:Clam }", "the graph knows no fkg:Clam; perhaps fkg:Claim is meant"),
        (
            "SELECT ?c { ?c fkg:indicator id:ind-fugitives-wantd }",
            "the graph knows no id:ind-fugitives-wantd; perhaps ind-fugitives-wanted is meant",
        ),
        ("SELECT ?c { ?c fkg:about id:qqqq }", "the graph knows no id:qqqq"),
        ('SELECT ?c { ?c rdfs:label "KK Park" }', 'the graph has no "KK Park", but "KK Park"@en'),
        (
            'SELECT ?c { ?c fkg:asOf "2026-01-08" }',
            'the graph has no "2026-01-08", but "2026-01-08"^^xsd:date',
        ),
        ("SELECT ?c { ?c fkg:period 2025 }", "the values of fkg:period are nodes, such as id:period-2023"),
        (
            "PREFIX fkg: <http://w3id.org/fraudkg/ns#> SELECT ?c { ?c fkg:value ?v }",
            "fkg: is <https://w3id.org/fraudkg/ns#> here, not <http://w3id.org/fraudkg/ns#>",
        ),
        (
            "PREFIX fkg: <https://w3id.org/fraudkg/> SELECT ?c { ?c fkg:value ?v }",
            "fkg: is <https://w3id.org/fraudkg/ns#> here, not <https://w3id.org/fraudkg/>",
        ),
        (
            "SELECT ?c { ?c <http://w3id.org/fraudkg/ns#value> ?v }",
            (
                "the graph has no <http://w3id.org/fraudkg/ns#value>; "
                "fkg: is <https://w3id.org/fraudkg/ns#>, id: is <https://w3id.org/fraudkg/id/>"
            ),
        ),
    ],
)
def test_what_finds_nothing_is_explained(query: str, note: str, real: ox.Store) -> None:
    assert list(notes_on_nothing(query, real)) == [note]
    # In another engine, too, the query would have no rows.
    assert "PREFIX" in query or select(query, real, engine="rdflib").rows == ()


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ?c { ?c rdfs:label "KK Park"@en ; fkg:asOf "1999-01-01"^^xsd:date }',
        'SELECT ?c { ?c rdfs:label ?l FILTER(STR(?l) = "KK Park") }',
        'SELECT ?c { VALUES ?language { "zh-hans" } ?c rdfs:label ?l }',
        "PREFIX k: <https://w3id.org/fraudkg/ns#> SELECT ?c { ?c k:value 1 ; fkg:value 2 }",
        "PREFIX schema: <https://schema.org/> SELECT ?c { ?c schema:name ?n }",
    ],
)
def test_a_query_that_may_be_meant_so_has_no_note(query: str, real: ox.Store) -> None:
    assert list(notes_on_nothing(query, real)) == []


def test_a_class_that_most_nodes_bear_by_a_narrower_one_is_noted(real: ox.Store) -> None:
    narrow = "since a node bears its narrowest class; write a/rdfs:subClassOf* fkg:"
    assert list(notes_on_classes("SELECT ?c { ?c a fkg:Claim }", real)) == [
        f"`a fkg:Claim` finds none of 110 nodes, {narrow}Claim"
    ]
    (note,) = notes_on_classes("SELECT ?c { ?c rdf:type fkg:Agent }", real)
    assert note.startswith("`a fkg:Agent` finds 2 of ")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?c { ?c a/rdfs:subClassOf* fkg:Claim }",
        "SELECT ?c { ?c a fkg:StatisticalClaim }",
        "SELECT ?a { ?a fkg:about fkg:Claim }",
        *[query.text for query in bundled()],
    ],
)
def test_a_class_that_is_asked_for_as_a_whole_has_no_note(query: str, real: ox.Store) -> None:
    assert list(notes_on_classes(query, real)) == []
