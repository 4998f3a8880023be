"""The table is SSSOM, and each outside identifier of the data has a row that says where it was read."""

import csv

import pytest
from pyoxigraph import Literal, NamedNode, Store, parse

from fraudkg.resources import resource
from fraudkg.terms import iri

TABLE = resource("data", "reference", "mappings.sssom.tsv")
MATCHES = ("schema:sameAs", "schema:identifier", "skos:broadMatch", "skos:closeMatch", "skos:exactMatch")


def prefixes() -> dict[str, str]:
    """The CURIE map in the head of the table."""
    lines = TABLE.read_text("utf-8").split("#curie_map:\n")[1].splitlines()
    pairs = (line.removeprefix("#").strip().partition(": ") for line in lines if line.startswith("#  "))
    return {prefix: namespace for prefix, _, namespace in pairs}


def rows() -> list[dict[str, str]]:
    body = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(body, delimiter="\t"))


def expand(curie: str) -> str:
    prefix, _, local = curie.partition(":")
    return prefixes()[prefix] + local


@pytest.fixture
def known(union: Store) -> Store:
    """The graph with its alignment, which holds the matches of codes."""
    store = Store()
    store.extend(union)
    store.extend(parse(path=str(resource("ontology", "alignment.ttl"))))
    return store


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # sssom 0.4 uses what pandas 3 deprecates
def test_sssom_accepts_the_table() -> None:
    # Imported here: sssom brings pandas, and warns on import.
    from sssom import parsers, validators  # noqa: PLC0415

    table = parsers.parse_sssom_table(TABLE)
    assert len(table.df) == len(rows())
    reports = validators.validate(table, fail_on_error=False)
    assert reports
    assert {kind: report.results for kind, report in reports.items() if report.results} == {}


def test_every_row_names_where_the_identifier_was_read() -> None:
    assert all("read in " in row["comment"] for row in rows())
    assert all(row["mapping_justification"] == "semapv:ManualMappingCuration" for row in rows())
    assert all(0 < float(row["confidence"]) <= 1 for row in rows())


def test_rows_are_sorted_and_no_row_stands_twice() -> None:
    keys = [(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows()]
    assert len(set(keys)) == len(keys)
    assert [key[0] for key in keys] == sorted(key[0] for key in keys)


def test_every_identifier_of_the_data_has_a_row_and_every_row_an_identifier(known: Store) -> None:
    mapped = {
        (
            expand(row["subject_id"]),
            expand(row["predicate_id"]),
            row["object_label"] if row["predicate_id"] == "schema:identifier" else expand(row["object_id"]),
        )
        for row in rows()
    }
    stated = {
        (quad.subject.value, quad.predicate.value, quad.object.value)
        for name in MATCHES
        for quad in known.quads_for_pattern(None, NamedNode(iri(name)), None)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    }
    assert stated == mapped


def test_subjects_carry_the_labels_of_the_data(known: Store) -> None:
    for row in rows():
        subject, label = NamedNode(expand(row["subject_id"])), NamedNode(iri("rdfs:label"))
        labels = {
            quad.object.value
            for quad in known.quads_for_pattern(subject, label, None)
            if isinstance(quad.object, Literal) and quad.object.language == "en"
        }
        assert labels == {row["subject_label"]}


def test_names_that_were_joined_say_why() -> None:
    head = TABLE.read_text("utf-8").split("subject_id\t")[0]
    assert "KK Industrial Park is taken for KK Park" in head
    assert "Asia Pacific New City is taken for Yatai New City" in head
