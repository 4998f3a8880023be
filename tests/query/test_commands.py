"""`fraudkg query` and `fraudkg show` as a person types them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fraudkg.cli import cli
from fraudkg.errors import FraudkgError

SITES = "SELECT ?s { ?s a fkg:Site } ORDER BY ?s"


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no build has left a graph, which would be asked."""
    monkeypatch.chdir(tmp_path)


def run(*args: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args], input=stdin)


def failure(*args: str | Path, stdin: str | bytes | None = None) -> str:
    result = run(*args, stdin=stdin)
    assert isinstance(result.exception, FraudkgError), result.output
    assert "\n" not in str(result.exception)
    return str(result.exception)


def test_list_names_every_query() -> None:
    out = run("query", "--list", "--format", "csv").output
    assert len(out.splitlines()) == 47
    assert "1,cases-solved,How many telecom fraud cases were solved in 2025?" in out


def test_named_query_on_the_bundled_graph() -> None:
    result = run("query", "cases-solved", "--format", "csv")
    assert result.exit_code == 0
    assert "258000,1000,257500,258500" in result.output


def test_quotes() -> None:
    out = run("query", "key-suspects-arrested", "--quotes", "--format", "markdown").output
    assert "| A total of 542 key suspects were arrested |" in out


def test_show_prints_the_query_with_parameters_set() -> None:
    out = run("query", "site-status", "--set", "site=place-mm-yatai-new-city", "--show").output
    assert "VALUES ?site { <https://w3id.org/fraudkg/id/place-mm-yatai-new-city> }" in out
    assert out.startswith("#+ summary")


def test_a_release_may_be_any() -> None:
    out = run("query", "lower-bounds-only", "--set", "release=all", "--format", "csv").output
    assert "claim-cir-20251204-en-crbcnews-kk-park-buildings-damaged" in out


def test_a_question_has_a_number_too() -> None:
    assert (
        run("query", "1", "--format", "csv").output == run("query", "cases-solved", "--format", "csv").output
    )


def test_notes_stand_below_the_rows() -> None:
    assert "note: `a fkg:Agent` finds 2 of" in run("query", "SELECT ?s { ?s a fkg:Agent }").output
    assert 'note: the graph has no "KK Park"' in run("query", 'SELECT ?s { ?s rdfs:label "KK Park" }').output


def test_set_changes_the_answer() -> None:
    assert "Yatai New City" in run("query", "site-names", "--set", "site=place-mm-yatai-new-city").output


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_text_file_and_standard_input(made_up_path: Path, tmp_path: Path, engine: str) -> None:
    file = tmp_path / "sites.rq"
    file.write_text(SITES, encoding="utf-8")
    expected = (
        "s\nhttps://w3id.org/fraudkg/id/place-xx-alpha-park\nhttps://w3id.org/fraudkg/id/place-xx-beta-city\n"
    )
    options = ("--format", "csv", "--engine", engine, "-C", made_up_path)
    assert run("query", SITES, *options).output == expected
    assert run("query", file, *options).output == expected
    assert run("query", "-", *options, stdin=SITES).output == expected


@pytest.mark.parametrize(
    "value", ["a{b", "a}b", 'say "no"', "back\\slash", "two words", "红\t'园'", "\U0001f600"]
)
def test_a_parameter_may_hold_any_text(made_up_path: Path, value: str) -> None:
    query = 'SELECT ?word {\n  VALUES ?word { "none" }\n}'
    result = run("query", query, "--set", f"word={value}", "-C", made_up_path, "--format", "json")
    assert result.exit_code == 0, result.exception
    assert json.loads(result.output)["results"]["bindings"][0]["word"]["value"] == value


def test_output_goes_to_a_file(made_up_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    result = run("query", SITES, "-C", made_up_path, "--format", "json", "--output", target)
    assert result.output == ""
    assert len(json.loads(target.read_text(encoding="utf-8"))["results"]["bindings"]) == 2
    assert "cannot be written" in failure(
        "query", SITES, "-C", made_up_path, "--output", tmp_path / "no" / "a"
    )


def test_ask_and_construct(made_up_path: Path) -> None:
    assert run("query", "ASK { ?s a fkg:Site }", "-C", made_up_path).output == "true\n"
    ask_json = run("query", "ASK { ?s a fkg:Country }", "-C", made_up_path, "--format", "json").output
    assert json.loads(ask_json) == {"head": {}, "boolean": False}
    construct = "CONSTRUCT { ?s a fkg:Place } { ?s a fkg:Site }"
    assert "id:place-xx-alpha-park a fkg:Place ." in run("query", construct, "-C", made_up_path).output
    assert run("query", construct, "-C", made_up_path, "--format", "tsv").output.count(" .\n") == 2


def test_folder_with_a_built_graph(made_up_path: Path, tmp_path: Path) -> None:
    (tmp_path / "fraudkg.ttl").write_bytes(made_up_path.read_bytes())
    assert "id:place-xx-alpha-park" in run("query", SITES, "-C", tmp_path).output


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("query",), "no query is given"),
        (("query", "site-statu"), "perhaps site-status"),
        (("query", "site-status", "--set", "sites=x"), "no parameter 'sites'; perhaps site is meant"),
        (("query", "site-status", "--set", "site"), "'site' sets nothing"),
        (("query", "site-status", "--set", "site=place-mm-kk-prk"), "perhaps place-mm-kk-park"),
        (("query", "site-status", "--set", "site=a b"), "neither a slug nor an IRI"),
        (("query", "SELECT * { ?s"), "line 1, column 14: the query cannot be parsed"),
        (("query", "ASK {}", "--quotes"), "only rows have quotes"),
        (("query", "meeting-countries", "--quotes"), "the rows name no claims"),
        (("query", SITES, "-C", "absent.ttl"), "no such graph file"),
        (("show", "place-mm-kk-prk"), "perhaps place-mm-kk-park"),
        (("show", "kk-park"), "perhaps place-mm-kk-park or claim-"),
        (("show", "nation"), "perhaps release-mm-government-20260109-en-nation or"),
        (("show", "claim-cases-solved"), "perhaps claim-cn-mps-20240109-zh-cctv-cases-solved-2023 or"),
        (("query", "cases-solved", "--set", "period=2023"), "perhaps period-2023 or"),
    ],
)
def test_mistakes_are_one_sentence(args: tuple[str, ...], message: str) -> None:
    assert message in failure(*args)


def test_standard_input_that_is_not_utf8() -> None:
    assert "not UTF-8" in failure("query", "-", stdin=b"ASK {} # \xff")


def test_show_a_claim() -> None:
    out = run("show", "claim-cn-mps-20260108-en-dnyxxg-key-suspects-arrested-2025").output
    assert "“A total of 542 key suspects were arrested”" in out
    assert "1412 to 1453" in out
    assert "number: “542”  1423 to 1426" in out
    assert "\x1b" not in out


def test_show_a_place_with_every_teller() -> None:
    out = run("show", "place-mm-kk-park").output
    for words in ("KK園區", "Government of Myanmar", "494棟", "completely eradicated", "position not held"):
        assert words in out


def test_show_as_json(made_up_path: Path) -> None:
    found = json.loads(run("show", "claim-xx-arrests", "--json", "-C", made_up_path).output)
    assert found["spans"][0]["marks"] == [[11, 13]]


def test_show_cuts_long_lists(made_up_path: Path) -> None:
    assert "… and 1 more" in run("show", "place-xx-alpha-park", "--limit", "1", "-C", made_up_path).output
    assert (
        "more; --all"
        not in run("show", "place-xx-alpha-park", "--limit", "1", "--all", "-C", made_up_path).output
    )


@pytest.mark.parametrize("name", ["query", "show"])
def test_help_shows_its_examples_line_by_line(name: str) -> None:
    lines = [line.strip() for line in run(name, "--help").output.splitlines()]
    assert any(line.startswith(f"fraudkg {name} ") for line in lines)
    assert not any("\\b" in line for line in lines)
