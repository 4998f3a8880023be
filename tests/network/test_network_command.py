import re
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from fraudkg.cli.network import command
from fraudkg.errors import OutputError, UnknownTermError


@pytest.fixture(scope="module")
def graph_file(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("graph") / "made-up.nt"
    store.dump(str(path), ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return str(path)


def run(*arguments: str) -> bytes:
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def test_without_arguments_it_writes_gexf_to_standard_output(graph_file: str) -> None:
    assert run("--graph", graph_file).startswith(b"<?xml")
    assert run("--graph", graph_file) == run("actors", "-o", "-", "--graph", graph_file)


def test_a_terminal_gets_no_file_that_it_did_not_ask_for(
    graph_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    with pytest.raises(OutputError, match=r"name one, such as -o network\.gexf, or -o -"):
        run("--graph", graph_file)
    assert run("-o", "-", "--graph", graph_file).startswith(b"<?xml")


@pytest.mark.parametrize("form", ["gexf", "graphml", "csv", "json"])
def test_a_file_gets_the_format_of_its_name(graph_file: str, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"network.{form}"
    assert run("claims", "-o", str(path), "--graph", graph_file) == b""
    assert path.stat().st_size
    assert path.with_suffix(".nodes.csv").exists() == (form == "csv")


def test_what_a_file_holds_is_said_on_standard_error(graph_file: str, tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    result = CliRunner().invoke(command, ["-o", str(path), "--graph", graph_file])
    assert result.stderr == f"{path}: 5 nodes, 4 edges; 4 of 10 claims, of 2 of 3 releases\n"


def test_measures_come_with_their_caution(graph_file: str, tmp_path: Path) -> None:
    path = tmp_path / "network.gexf"
    result = CliRunner().invoke(command, ["-o", str(path), "--measures", "--graph", graph_file])
    assert "not power or guilt" in result.stderr
    assert all("pageRank" in data for _, data in nx.read_gexf(path).nodes(data=True))


def test_a_picture_alone_leaves_standard_output_empty(graph_file: str, tmp_path: Path) -> None:
    path = tmp_path / "network.svg"
    result = CliRunner().invoke(command, ["sites", "--picture", str(path), "--graph", graph_file])
    assert result.stdout_bytes == b""
    assert result.stderr.startswith(f"{path}: ")
    assert result.stderr.count("\n") == 1
    assert path.read_bytes().startswith(b"<?xml")


def test_show_prints_the_query(graph_file: str) -> None:
    assert b"fkg:RelationClaim" in run("actors", "--show", "--graph", graph_file)


def test_an_unknown_name_or_ending_is_refused_before_any_work() -> None:
    with pytest.raises(UnknownTermError):
        run("gangs", "--graph", "none.ttl")
    with pytest.raises(OutputError):
        run("-o", "network.gephi", "--graph", "none.ttl")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("-o", "x.png"), "x.png: a picture is not written by -o; use --picture x.png."),
        (("--picture", "x.gexf"), "end its name in .svg or .png; -o writes other files."),
    ],
)
def test_a_file_that_another_option_makes_is_refused_with_that_option(
    call: tuple[str, str], told: str
) -> None:
    with pytest.raises(OutputError, match=re.escape(told)):
        run(*call, "--graph", "none.ttl")


def test_a_folder_is_no_output(graph_file: str, tmp_path: Path) -> None:
    (tmp_path / "folder.gexf").mkdir()
    with pytest.raises(OutputError, match="folder"):
        run("-o", str(tmp_path / "folder.gexf"), "--graph", graph_file)
