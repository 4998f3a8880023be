import csv
import io
import json

import pyoxigraph as ox
import pytest

from fraudkg.errors import QueryError
from fraudkg.query.engines import select
from fraudkg.query.quotes import with_quotes
from fraudkg.query.table import Table, Term, notation, to_csv, to_json, to_markdown, to_tsv
from fraudkg.query.terminal import to_terminal
from fraudkg.terms import PREFIXES, prefixed
from fraudkg.text.visible import visible_lines

XSD = PREFIXES["xsd"]
TABLE = Table(
    ("site", "name", "value"),
    (
        (Term("iri", PREFIXES["id"] + "place-xx"), Term.literal('a "b", | c', language="EN"), None),
        (Term("bnode", "b0"), Term.literal("第一\n行"), Term.literal("12", datatype=XSD + "integer")),
    ),
)


@pytest.mark.parametrize(
    ("text", "kind", "canonical"),
    [
        ("1.50", "decimal", "1.5"),
        ("-0.0", "decimal", "0"),
        ("+007", "integer", "7"),
        ("100", "integer", "100"),
        ("217070000000", "decimal", "217070000000"),
        ("1E2", "double", "1E2"),
        ("x", "integer", "x"),
    ],
)
def test_canonical_numbers(text: str, kind: str, canonical: str) -> None:
    assert Term.literal(text, datatype=XSD + kind).value == canonical


def test_string_datatype_is_plain() -> None:
    assert Term.literal("a", datatype=XSD + "string") == Term.literal("a")


def test_csv_reads_back() -> None:
    rows = list(csv.reader(io.StringIO(to_csv(TABLE), newline="")))
    assert rows == [
        ["site", "name", "value"],
        ["https://w3id.org/fraudkg/id/place-xx", 'a "b", | c', ""],
        ["_:b0", "第一\n行", "12"],
    ]


@pytest.mark.parametrize("text", ["one\rtwo", "one\ntwo", "one\r\ntwo", 'say "no", twice', "=1+1", ""])
def test_csv_reads_back_whatever_a_cell_holds(text: str) -> None:
    table = Table(("a", "b"), ((Term("literal", text), Term("literal", "next")),))
    read = list(csv.reader(io.StringIO(to_csv(table), newline="")))
    assert read == [["a", "b"], [text, "next"]]


def test_tsv_has_one_line_a_row_and_reads_back() -> None:
    lines = to_tsv(TABLE).splitlines()
    assert lines[0] == "?site\t?name\t?value"
    assert lines[1] == '<https://w3id.org/fraudkg/id/place-xx>\t"a \\"b\\", | c"@en\t'
    assert lines[2] == '_:b0\t"第一\\n行"\t12'
    assert ox.parse_query_results(to_tsv(TABLE), format=ox.QueryResultsFormat.TSV) is not None


def test_json_reads_back() -> None:
    document = json.loads(to_json(TABLE))
    assert document["head"]["vars"] == ["site", "name", "value"]
    assert document["results"]["bindings"][0] == {
        "site": {"type": "uri", "value": "https://w3id.org/fraudkg/id/place-xx"},
        "name": {"type": "literal", "value": 'a "b", | c', "xml:lang": "en"},
    }
    results = ox.parse_query_results(to_json(TABLE), format=ox.QueryResultsFormat.JSON)
    assert isinstance(results, ox.QuerySolutions)
    assert len(list(results)) == 2


def test_markdown_cells_keep_their_row() -> None:
    lines = to_markdown(TABLE).splitlines()
    assert lines[1] == "| --- | --- | --: |"
    assert lines[2] == '| id:place-xx | a "b", \\| c |  |'
    assert lines[3] == "| b0 | 第一 行 | 12 |"


@pytest.mark.parametrize("text", ["made up", "1_000", " 5", "٣", "1E999999999", "sNaN", ""])
def test_what_is_no_integer_stays_as_it_is(text: str) -> None:
    term = Term.literal(text, datatype=XSD + "integer")
    assert term.value == text
    assert notation(term) == f'"{text}"^^<{XSD}integer>'
    assert not term.is_number or text[:1] == "1"


def test_notation_of_other_datatypes() -> None:
    assert notation(Term.literal("2026-01-08", datatype=XSD + "date")) == f'"2026-01-08"^^<{XSD}date>'


def test_prefixed_keeps_what_is_no_prefixed_name() -> None:
    assert prefixed(PREFIXES["id"] + "a/b") == PREFIXES["id"] + "a/b"
    assert prefixed(PREFIXES["id"]) == PREFIXES["id"]
    assert prefixed("http://example.org/x") == "http://example.org/x"


def test_no_text_of_the_graph_steers_the_terminal() -> None:
    table = Table(("a",), ((Term.literal("\x1b[31mred\x9b1m \u202e"),),))
    shown = to_terminal(table, width=80, colour=True)
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown
    assert visible_lines("line\nbreak\tstays") == "line\nbreak\tstays"


def test_a_tab_in_a_quote_is_a_space_in_the_terminal() -> None:
    table = Table(("quote",), ((Term.literal("Total\t1,315\t19.2"),),))
    assert "Total 1,315 19.2" in to_terminal(table, width=80, colour=False)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_terminal_table_fits(width: int) -> None:
    long = Table(
        ("claim", "sentence", "value"),
        ((Term("iri", PREFIXES["id"] + "claim-" + "x-" * 40), Term.literal("some 词语 " * 20), None),),
    )
    shown = to_terminal(long, width=width, colour=False)
    from rich.cells import cell_len  # noqa: PLC0415  # only this test measures cells

    assert max(cell_len(line) for line in shown.splitlines()) <= width
    assert shown.endswith("1 row\n")


def test_narrow_terminal_gets_blocks() -> None:
    table = Table(("first", "second"), ((Term.literal("alphabetagamma"), Term.literal("deltaepsilonzeta")),))
    assert to_terminal(table, width=24, colour=False).splitlines()[0].split() == ["first", "alphabetagamma"]
    assert to_terminal(table, width=60, colour=False).splitlines()[0].split() == ["first", "second"]


def test_no_rows() -> None:
    assert to_terminal(Table(("a",), ()), width=80, colour=False) == "a\nno rows\n"
    assert to_csv(Table(("a",), ())) == "a\n"
    assert to_markdown(Table(("a",), ())) == "| a |\n| --- |\n"


def test_quotes_are_added(made_up: ox.Store) -> None:
    table = with_quotes(select("SELECT ?claim { ?claim a fkg:StatisticalClaim }", made_up), made_up)
    assert table.columns == ("claim", "quote")
    assert table.texts() == [["id:claim-xx-arrests", "A total of 12 people were arrested"]]


def test_quotes_of_what_is_no_claim(made_up: ox.Store) -> None:
    table = with_quotes(select("SELECT ?claim { ?claim a fkg:Agency }", made_up), made_up)
    assert table.column("quote") == (None,)


def test_quotes_need_a_claim_column(made_up: ox.Store) -> None:
    with pytest.raises(QueryError, match="--quotes: the rows name no claims"):
        with_quotes(select("SELECT ?s { ?s a fkg:Site }", made_up), made_up)
