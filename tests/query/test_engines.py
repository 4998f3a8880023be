from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.errors import InputError, QueryError
from fraudkg.query.engines import ENGINES, Engine, Triples, ask, read_store, select
from fraudkg.query.table import Table, Term

each_engine = pytest.mark.parametrize("engine", ENGINES)


@each_engine
def test_select_without_prefix_lines(made_up: ox.Store, engine: Engine) -> None:
    table = select("SELECT ?s ?v ?none { ?s fkg:value ?v }", made_up, engine=engine)
    assert table.columns == ("s", "v", "none")
    assert table.texts() == [["id:claim-xx-arrests", "12", ""]]


@each_engine
def test_numbers_are_canonical(made_up: ox.Store, engine: Engine) -> None:
    table = select(
        "SELECT (ROUND(?v / 7 * 10) / 10 AS ?q) ?r { ?s fkg:value ?v ; fkg:roundedTo ?r }",
        made_up,
        engine=engine,
    )
    assert table.texts() == [["1.7", "0.5"]]


@each_engine
def test_ask(made_up: ox.Store, engine: Engine) -> None:
    assert ask("ASK { ?s a fkg:Site }", made_up, engine=engine) is True
    assert ask("ASK { ?s a fkg:Country }", made_up, engine=engine) is False


@each_engine
def test_construct_is_sorted(made_up: ox.Store, engine: Engine) -> None:
    answer = ask(
        "CONSTRUCT { ?s fkg:inCountry id:country-xx } WHERE { ?s a fkg:Site }", made_up, engine=engine
    )
    assert isinstance(answer, Triples)
    assert list(answer.lines) == sorted(answer.lines)
    assert len(answer.lines) == 2
    assert "@prefix fkg:" in answer.turtle()
    assert "id:place-xx-beta-city fkg:inCountry id:country-xx ." in answer.turtle()
    assert answer.ntriples().count("\n") == 2


@each_engine
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?s WHERE { ?s a fkg:Site ", "line 1, column 3"),
        ("SELECT ?s\nWHERE { ?s a fkg:Site }\nORDR BY ?s", "line 3, column "),
        ("SELECT ?s { ?s foo:bar ?o }", "the prefix foo: is not declared"),
        ("PREFIX a: <x:>\nINSERT DATA { <a:b> <a:c> 1 }", "an update is no query"),
        ("# why\nDELETE WHERE { ?s ?p ?o }", "an update is no query"),
        ("", "cannot be parsed"),
        ("hello", "cannot be parsed"),
    ],
)
def test_bad_query_is_one_sentence(made_up: ox.Store, engine: Engine, text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        ask(text, made_up, engine=engine, place="my.rq")
    assert str(caught.value).startswith("my.rq")
    assert "\n" not in str(caught.value)


def test_select_wants_rows(made_up: ox.Store) -> None:
    with pytest.raises(QueryError, match="gives no table"):
        select("ASK {}", made_up)


@each_engine
def test_language_tags_and_iris(made_up: ox.Store, engine: Engine) -> None:
    table = select(
        'SELECT ?n { id:place-xx-alpha-park rdfs:label ?n FILTER(LANG(?n) = "zh-hans") }',
        made_up,
        engine=engine,
    )
    assert table == Table(("n",), ((Term("literal", "阿尔法园", language="zh-hans"),),))


def test_named_graphs_are_read_into_the_default_graph(tmp_path: Path) -> None:
    path = tmp_path / "a.nq"
    path.write_text("<x:s> <x:p> <x:o> <x:g> .\n", encoding="utf-8")
    assert ask("ASK { <x:s> <x:p> <x:o> }", read_store(path)) is True


def test_bad_graph_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such graph file"):
        read_store(tmp_path / "absent.ttl")
    with pytest.raises(InputError, match="cannot be read"):
        read_store(_made(tmp_path / "folder.ttl"))
    (tmp_path / "a.docx").write_bytes(b"")
    with pytest.raises(InputError, match="no RDF format"):
        read_store(tmp_path / "a.docx")
    broken = tmp_path / "broken.ttl"
    broken.write_text("this is no Turtle", encoding="utf-8")
    with pytest.raises(InputError, match="not Turtle"):
        read_store(broken)


def test_triples_about_triples_are_refused(tmp_path: Path, made_up: ox.Store) -> None:
    path = tmp_path / "star.ttl"
    path.write_text("<x:a> <x:b> <<( <x:c> <x:d> <x:e> )>> .", encoding="utf-8")
    with pytest.raises(InputError, match="speaks of triples"):
        read_store(path)
    with pytest.raises(QueryError, match="a cell is a triple"):
        ask("SELECT (TRIPLE(<x:a>, <x:b>, <x:c>) AS ?t) {}", made_up)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@each_engine
def test_star_keeps_the_order_of_the_query(made_up: ox.Store, engine: Engine) -> None:
    text = "# why\nPREFIX a: <x:>\nselect distinct * { ?z fkg:value ?a ; fkg:about ?m }"
    table = select(text, made_up, engine=engine)
    assert table.columns == ("z", "a", "m")
    assert table.texts() == [["id:claim-xx-arrests", "12", "id:place-xx-alpha-park"]]
