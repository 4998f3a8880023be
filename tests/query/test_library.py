from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.errors import InputError, QueryError, UnknownTermError
from fraudkg.query.engines import select
from fraudkg.query.library import Query, bind, bundled, find, load, names, typed
from fraudkg.terms import PREFIXES

PARAMETERS = """PREFIX id: <https://w3id.org/fraudkg/id/>
SELECT * {
  VALUES ?site { id:place-xx }
    VALUES ?slot { fkg:value }
  VALUES ?language { "en" }
  VALUES ?tagged { "a b"@en }
  VALUES ?number { 5 }
  VALUES (?a ?b) { (1 2) }
}
"""
QUERY = Query("made-up", PARAMETERS)


def test_parameters_are_found() -> None:
    assert QUERY.parameters == (
        ("site", "id:place-xx"),
        ("slot", "fkg:value"),
        ("language", '"en"'),
        ("tagged", '"a b"@en'),
        ("number", "5"),
    )


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("site", "place-mm-kk-park", "VALUES ?site { <https://w3id.org/fraudkg/id/place-mm-kk-park> }"),
        (
            "site",
            "id:place-a,id:place-b",
            "{ <https://w3id.org/fraudkg/id/place-a> <https://w3id.org/fraudkg/id/place-b> }",
        ),
        ("site", "<http://example.org/x>", "VALUES ?site { <http://example.org/x> }"),
        ("site", "http://example.org/x", "VALUES ?site { <http://example.org/x> }"),
        ("slot", "asOf", "    VALUES ?slot { <https://w3id.org/fraudkg/ns#asOf> }"),
        ("language", "zh-hans", 'VALUES ?language { "zh-hans" }'),
        ("language", 'a"b\\', 'VALUES ?language { "a\\"b\\\\" }'),
        ("tagged", "c", 'VALUES ?tagged { "c"@en }'),
        ("number", "-12", "VALUES ?number { -12 }"),
    ],
)
def test_bind(name: str, value: str, line: str) -> None:
    text = bind(QUERY, {name: value})
    assert line in text
    assert text.count("VALUES") == PARAMETERS.count("VALUES")


def test_all_nodes_are_asked_about_where_the_parameter_is_taken_out() -> None:
    text = bind(QUERY, {"site": "all", "slot": "all", "language": "all"})
    assert "?site" not in text
    assert "?slot" not in text
    # Of texts there is no such set: a language may be called so.
    assert 'VALUES ?language { "all" }' in text


def test_all_takes_nothing_else_from_the_line(made_up: ox.Store) -> None:
    query = typed("SELECT ?s {\n  VALUES ?s { id:place-xx-none } ?s a fkg:Site }", place="x")
    assert len(select(bind(query, {"s": "all"}), made_up).rows) == 2


def test_bind_nothing_changes_nothing() -> None:
    assert bind(QUERY, {}) == PARAMETERS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("site", "a b"),
        ("site", "x> } ?s ?p ?o { <y"),
        ("site", "<a>b>"),
        ("site", "}"),
        ("site", ""),
        ("site", "a,,b"),
        ("number", "5.5"),
        ("number", "5 } ?s ?p ?o {"),
    ],
)
def test_bind_refuses_what_is_no_value(name: str, value: str) -> None:
    with pytest.raises(QueryError, match=f"--set {name}"):
        bind(QUERY, {name: value})


def test_unknown_parameter_names_near_ones() -> None:
    with pytest.raises(UnknownTermError, match="has no parameter 'sit'; perhaps site is meant"):
        bind(QUERY, {"sit": "x"})


def test_query_without_parameters_says_so() -> None:
    with pytest.raises(UnknownTermError, match="leave --set away"):
        bind(typed("SELECT * {}", place="x"), {"site": "x"})


def test_head_is_not_bound() -> None:
    text = '#+ summary: "VALUES ?a { 1 }?"\nSELECT * {\n VALUES ?a { 1 }\n}'
    assert bind(typed(text, place="x"), {"a": "2"}).count("{ 1 }") == 1


def test_find_by_name_file_and_text(tmp_path: Path) -> None:
    path = tmp_path / "my query.rq"
    path.write_text("\ufeff#+ summary: Mine?\nASK {}", encoding="utf-8")
    assert find("site-status") == load("site-status")
    assert find(str(path)).name == "my query"
    assert find(str(path)).head.summary == "Mine?"
    assert find("ASK { ?s ?p ?o }").name == ""


def test_find_by_number(tmp_path: Path) -> None:
    assert find("1") == load("cases-solved")
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "1.rq").write_text("ASK {}", encoding="utf-8")
    assert find("1", tmp_path).text == "ASK {}"
    for number in ("0", "99", "9" * 5000):
        with pytest.raises(UnknownTermError, match="see fraudkg query --list"):
            find(number)


def test_find_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnknownTermError, match="perhaps site-status"):
        find("site-statu")
    with pytest.raises(UnknownTermError, match="fraudkg query --list"):
        find("zzzzzz")
    with pytest.raises(InputError, match="no such query file"):
        find(str(tmp_path / "absent.rq"))


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.rq"
    path.write_bytes(b"ASK {} # \xff")
    with pytest.raises(InputError, match="not UTF-8"):
        find(str(path))


def test_long_text_is_no_path() -> None:
    for length in (200, 300, 5000):
        assert find("SELECT * { ?s ?p ?o } # " + "x" * length).name == ""
    assert find("ASK {} # \0").name == ""


def test_study_queries_have_names_and_go_first(tmp_path: Path) -> None:
    folder = tmp_path / "queries"
    folder.mkdir()
    (folder / "mine.rq").write_text("ASK {}", encoding="utf-8")
    (folder / "site-status.rq").write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    assert "mine" in names(tmp_path)
    assert "mine" not in names()
    assert bundled(tmp_path)[-1].name in {"mine", "site-status"}
    assert find("site-status", tmp_path).text == "ASK { ?s ?p ?o }"
    assert find("site-status").text != "ASK { ?s ?p ?o }"


@given(st.sampled_from(["site", "slot", "language", "tagged", "number"]), st.text())
def test_no_value_escapes_its_braces(name: str, value: str) -> None:
    try:
        text = bind(QUERY, {name: value})
    except QueryError:
        return
    # Only the one line differs, and the text still parses as the same SELECT.
    before, after = PARAMETERS.split("\n"), text.split("\n")
    assert len(before) == len(after)
    assert sum(old != new for old, new in zip(before, after, strict=True)) <= 1
    found = ox.Store().query(text, prefixes=dict(PREFIXES))
    assert isinstance(found, ox.QuerySolutions)
    assert len(found.variables) == 7
