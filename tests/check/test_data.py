from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.check import check
from fraudkg.check.data import read_data
from fraudkg.errors import InputError
from fraudkg.graph.dataset import INFERRED, Dataset, to_nquads
from fraudkg.graph.reason import CLOSED
from fraudkg.graph.triples import A, node, to_triples
from fraudkg.kg import KnowledgeGraph


def test_ontology_is_added_only_where_it_is_missing(clean: str) -> None:
    whole = read_data(clean)
    again = read_data(whole.serialize(format="turtle"))
    assert len(again) == len(whole)


def test_what_only_follows_is_no_finding_where_named_graphs_tell_it(clean: str, tmp_path: Path) -> None:
    whole = KnowledgeGraph(Dataset())
    whole.dataset.add("union", to_triples(ox.parse(clean.encode(), ox.RdfFormat.TURTLE)))
    agency = next(one for one, _, kind in whole.dataset.union() if kind.endswith("ns#Agency>"))
    whole.dataset.add(INFERRED, [(agency, A, node("fkg:Agent"))])
    (tmp_path / "made-up.nq").write_bytes(to_nquads(whole.dataset))
    assert check(tmp_path / "made-up.nq").conforms
    assert whole.check().conforms
    assert not check(whole.to_ntriples()).conforms


def test_a_graph_that_says_it_holds_what_follows_is_refused(clean: str) -> None:
    closed = clean + " ".join(CLOSED) + " .\n"
    with pytest.raises(InputError, match=r"beside what is stated; check the TriG or the N-Quads"):
        check(closed)


def test_a_graph_of_something_else_is_not_passed() -> None:
    with pytest.raises(InputError, match="no class and no property of fraudkg; give one"):
        check("<a:a> <a:b> <a:c> .")


@pytest.mark.parametrize("value", ['"NaN"^^xsd:decimal', '"NaN"^^xsd:double', "1e400", '"-INF"^^xsd:float'])
def test_what_is_no_number_is_named(clean: str, value: str) -> None:
    old = "fkg:value 42000"
    assert old in clean
    with pytest.raises(InputError, match=r"fkg:value of id:claim-\S+ is \S+, which is no number"):
        check(clean.replace(old, f"fkg:value {value}", 1))


def test_a_mark_of_byte_order_is_read_over(clean: str) -> None:
    marked = b"\xef\xbb\xbf" + clean.encode()
    assert set(read_data(marked)) == set(read_data(clean))


def test_a_broken_file_of_named_graphs_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "made-up.nq").write_text("made up\n", "utf-8")
    with pytest.raises(InputError, match=r"made-up\.nq:1: this is not N-Quads"):
        check(tmp_path / "made-up.nq")


def test_path_of_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.ttl.*name a Turtle file"):
        check(tmp_path / "nowhere.ttl")


@pytest.mark.parametrize("text", ["this is made up, not Turtle", "@prefix a: <b", "\x00"])
def test_what_is_not_turtle_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="the graph is not Turtle"):
        check(text)


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(InputError, match="the graph is not Turtle"):
        check(b'<a:a> <a:b> "\xff\xfe" .')
