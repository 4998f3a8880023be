"""Calls that mean nothing and files that are no graph: one sentence, status 2, no traceback."""

import gzip
import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from tests.conftest import Run
from tests.judges.message import one_sentence, refused

from fraudkg.cli.misplaced import tell_meant
from fraudkg.cli.query import command as query


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no build has left a graph, which would be asked."""
    monkeypatch.chdir(tmp_path)


def process(*arguments: str | Path, text: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """What a process of its own gives, with more variables in its environment."""
    call, environment = [sys.executable, "-m", "fraudkg", *arguments], os.environ | variables
    return subprocess.run(
        call, input=text, capture_output=True, encoding="utf-8", env=environment, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["query", "site-statu"], "there is no query named 'site-statu'; perhaps site-status"),
        (["query", "SELECT ?s WHERE { ?s a fkg:Site"], "the query, line 1"),
        (["query", "none.rq"], "none.rq: there is no such query file; check the path."),
        (["query", "no ne.rq"], "no ne.rq: there is no such query file; check the path."),
        (
            ["query", "cases-solved", "--set", "nothing"],
            "--set: 'nothing' sets nothing; write it as name=value.",
        ),
        (["show", "claim-nothing-of-the-kind"], ""),
        (["show", "http://["], "the graph knows no 'http://['; see fraudkg query --list"),
        (["show", 'a "b'], "the graph knows no 'a \"b'; see fraudkg query --list"),
        (["network", "nothing"], ""),
    ],
)
def test_a_call_that_means_nothing(run: Run, arguments: list[str], expected: str) -> None:
    assert refused(run, *arguments).startswith(expected)


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["-C", "my-study", "build"], "fraudkg build -C my-study"),
        (["build", "my-study"], "fraudkg build -C my-study"),
        (["build", "--quiet", "my-study"], "fraudkg build --quiet -C my-study"),
    ],
)
def test_a_study_in_the_wrong_place(run: Run, arguments: list[str], meant: str) -> None:
    Path("my-study").mkdir()
    status, _, errors = run(*arguments)
    assert (status, errors.splitlines()[-1]) == (2, f"Write: {meant}")


@pytest.mark.parametrize("arguments", [["build", "no-folder"], ["-C", "my-study"], ["build", "--no-option"]])
def test_no_other_call_is_guessed(run: Run, arguments: list[str]) -> None:
    status, _, errors = run(*arguments)
    assert (status, "Write:" in errors) == (2, False)


def test_a_graph_is_no_query(run: Run) -> None:
    Path("mine.ttl").write_text("<x:a> <x:b> <x:c> .")
    assert refused(run, "query", "mine.ttl") == (
        "mine.ttl: that is a graph, not a query; ask it: fraudkg query NAME -C mine.ttl."
    )


def test_a_file_of_another_kind_is_no_graph(run: Run) -> None:
    Path("network.gexf").write_text('<?xml version="1.0"?>\n<gexf/>\n')
    assert refused(run, "check", "network.gexf") == (
        "network.gexf: the graph is not Turtle: its name ends in .gexf; give a Turtle or N-Triples file in "
        "UTF-8."
    )


@pytest.mark.parametrize(
    "arguments", [["extract", "-C"], ["extract"], ["review", "x", "-C"], ["build", "-C"]]
)
def test_a_name_that_no_file_system_takes(run: Run, arguments: list[str]) -> None:
    name = "a" * 300
    told = refused(run, *arguments, name, *(["-"] if arguments == ["extract", "-C"] else []))
    assert told.startswith(name)
    assert "File name too long; name another" in told


@pytest.mark.parametrize("command", ["query", "show", "check", "verify"])
def test_a_graph_file_that_is_not_rdf(tmp_path: Path, run: Run, command: str) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text("This is made up, and no Turtle.\n")
    arguments = {
        "query": ["query", "cases-solved", "-C", graph],
        "show": ["show", "agency-cn-mps", "-C", graph],
        "check": ["check", graph],
        "verify": ["verify", graph, "--sources", tmp_path],
    }[command]
    assert refused(run, *arguments).startswith(f"{graph}")


@pytest.mark.parametrize(
    "arguments",
    [["query", "cases-solved", "-C"], ["show", "agency-cn-mps", "-C"], ["verify", "--sources", "."]],
    ids=["query", "show", "verify"],
)
def test_a_graph_with_a_value_without_end(tmp_path: Path, run: Run, arguments: list[str]) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(f'<made:up> <made:up> "{"x" * 2**24}" .')
    assert refused(run, *arguments, graph) == f"{graph}: a value is too long to read; shorten it."


def test_a_graph_that_an_editor_of_windows_saved(tmp_path: Path, run: Run) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_bytes(b"\xef\xbb\xbf<made:up> <made:up> 1 .\r\n")
    status, output, _ = run("query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "-C", graph, "--format", "csv")
    assert (status, output.split()) == (0, ["n", "1"])


def test_a_packed_graph_steers_no_terminal(tmp_path: Path, run: Run) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_bytes(gzip.compress(b"<made:up> <made:up> 1 ."))
    _, _, errors = run("verify", graph, "--sources", tmp_path)
    assert one_sentence(errors).isprintable()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "the graph is empty; give one that holds triples."),
        (b"# made up\n", "the graph is empty; give one that holds triples."),
        (b'<?xml version="1.0"?>\n<gexf a="b c"/>', "the graph is not Turtle"),
    ],
)
def test_a_graph_that_holds_nothing_is_not_found_to_be_in_order(
    tmp_path: Path, run: Run, content: bytes, expected: str
) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_bytes(content)
    assert refused(run, "check", graph).startswith(f"{graph}: {expected}")


def test_the_process_itself_ends_with_2_and_no_traceback(tmp_path: Path) -> None:
    done = process("build", "-C", tmp_path / "none", PYTHONWARNINGS="error")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)


@pytest.mark.parametrize("call", ["query cases-solved", "show agency-cn-mps", "network", "query --list"])
def test_what_goes_to_a_closed_stream_vanishes(call: str) -> None:
    command = f"{shlex.quote(sys.executable)} -m fraudkg {call} >&-"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert [line for line in done.stderr.splitlines() if not line.startswith("graph: ")] == []


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        (KeyboardInterrupt, (130, "\nfraudkg: stopped by you; what was not written yet is as it was.\n")),
        (BrokenPipeError, (0, "")),
    ],
    ids=["Ctrl-C", "head"],
)
def test_who_has_enough_is_told_of_no_findings(
    run: Run, monkeypatch: pytest.MonkeyPatch, ended: type[BaseException], expected: tuple[int, str]
) -> None:
    def end(**_: object) -> None:
        raise ended

    monkeypatch.setattr(query, "callback", end)
    # What a reader that has gone leaves for the rest goes to the null device.
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    status, _, errors = run("query", "cases-solved")
    assert (status, errors) == expected


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_a_full_output_is_one_sentence() -> None:
    call = [sys.executable, "-m", "fraudkg", "extract", "-", "--language", "en", "--format", "json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            call, input=b"Police held 12 men.", stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert one_sentence(done.stderr.decode()).startswith("standard input or output fails (No space left on")


def test_an_output_that_lacks_a_letter_is_one_sentence() -> None:
    text = "Police held 12 men \u2013 no more."
    done = process("extract", "-", "--language", "en", text=text, PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert (
        one_sentence(done.stderr)
        == "standard output is ascii, which has no '\\u2013'; set PYTHONIOENCODING=utf-8."
    )


def test_a_misspelt_command_is_told_with_the_nearest() -> None:
    done = process("extrat", "made-up.txt")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "Error: No such command 'extrat'. Did you mean 'extract'?",
    )
    assert process("parrot").stderr.endswith("Error: No such command 'parrot'.\n")


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = process("--debug", "build", "-C", tmp_path / "none")
    assert done.returncode != 0
    assert "Traceback" in done.stderr


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    call = [
        sys.executable,
        "-c",
        "import os, sys; os.rmdir(os.getcwd()); from fraudkg.cli import main; main()",
    ]
    done = subprocess.run([*call, "build"], cwd=gone, capture_output=True, encoding="utf-8", check=False)
    told = "fraudkg: the folder you are in is there no more; go to another one.\n"
    assert (done.returncode, done.stderr) == (2, told)


def test_a_folder_that_stands_behind_its_option_is_not_put_there_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = click.BadParameter(f"Path '{tmp_path}' is not readable.", click.Context(query))
    tell_meant(error, ["query", "cases-solved", "-C", str(tmp_path)], ["query"])
    assert capsys.readouterr().err == ""
    tell_meant(error, ["query", "cases-solved", str(tmp_path)], ["query"])
    assert capsys.readouterr().err == f"Write: fraudkg query cases-solved -C {tmp_path}\n"
