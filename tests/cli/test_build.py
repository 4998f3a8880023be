"""`fraudkg build`, and what the command line as a whole promises."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.conftest import Run, Study

from fraudkg.check import check
from fraudkg.cli import COMMANDS, cli
from fraudkg.errors import InputError
from fraudkg.verify import verify

ROOT = Path(__file__).parents[2]
FILES = {"fraudkg.ttl", "fraudkg.trig", "fraudkg.nq", "fraudkg.jsonld", "network.gexf", "claims.csv"}


@pytest.mark.slow
def test_build_writes_all_files_and_says_what_it_built(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["build", "-o", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert len(lines) == 10
    assert "spans verified in held texts, 100.0 %" in result.stdout
    assert " 0 open" in result.stdout
    assert "checks     no findings" in lines
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == FILES | {"SHA256SUMS"}
    for line in (tmp_path / "out/SHA256SUMS").read_text().splitlines():
        digest, name = line.split()
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest


def test_a_build_that_does_not_read_the_study_it_stands_in_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data" / "releases" / "made-up").mkdir(parents=True)
    (tmp_path / "data" / "releases" / "made-up" / "release.yaml").write_text("id: made-up\n", "utf-8")
    result = CliRunner().invoke(cli, ["build", "--no-check"])
    assert result.stderr == (
        "note: only the data installed with fraudkg are read, not those of this folder; to add them:"
        " fraudkg build -C .\n"
    )


def test_a_held_release_without_a_day_of_publication_is_noted(run: Run, tmp_path: Path) -> None:
    study = Study(tmp_path)
    release = (study.folder / "release.yaml").read_text("utf-8")
    build_it = ("build", "-C", study.root, "-o", study.output, "--no-check")
    told = (
        f"note: {study.name} has no day of publication; write `published-on: YYYY-MM-DD` in its release.yaml"
    )
    for day, is_noted in (("", True), ("published-on: 2026-01-01\n", False)):
        study.write("release.yaml", release + day)
        status, _, errors = run(*build_it)
        assert (status, told in errors.splitlines()) == (0, is_noted)
    study.write("release.yaml", release)
    assert run(*build_it, "--quiet") == (0, "", "")


def test_a_quiet_build_tells_what_is_open_only_where_that_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    study = Study(tmp_path)
    study.write("claims.yaml", study.claims.removesuffix(study.ignored))
    call = ["build", "-C", "study", "--no-check", "--quiet"]
    result = CliRunner().invoke(cli, call)
    assert (result.exit_code, result.output) == (0, "")
    result = CliRunner().invoke(cli, [*call, "--strict"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["open", "next"]


def test_json_gives_the_same_figures(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["build", "--no-check", "--json", "-o", str(tmp_path)])
    figures = json.loads(result.stdout)
    assert figures["mentions"]["open"] == []
    assert figures["evidence"]["held_verified"] == figures["evidence"]["held"] > 150
    assert set(figures["files"]) == FILES


@pytest.mark.slow
def test_reason_adds_what_follows_without_schema_noise(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["build", "--quiet", "--reason", "--no-check", "-o", str(tmp_path)])
    assert result.exit_code == 0
    assert result.stdout == ""
    lines = (tmp_path / "fraudkg.nq").read_text("utf-8").splitlines()
    inferred = [line for line in lines if line.endswith("graph/inferred> .")]
    assert any(
        "/id/place-mm-kk-park> <https://w3id.org/fraudkg/ns#locatedIn> <https://w3id.org/fraudkg/id/country-mmr>"
        in line
        for line in inferred
    )
    assert not any("owl#sameAs" in line or "owl#Thing" in line for line in inferred)
    assert CliRunner().invoke(cli, ["check", str(tmp_path / "fraudkg.trig")]).exit_code == 0
    with pytest.raises(InputError, match="beside what is stated; check the TriG or the N-Quads"):
        check(tmp_path / "fraudkg.ttl")
    assert verify(tmp_path / "fraudkg.ttl", ROOT / "data" / "releases").ok


def test_help_imports_no_rdf_library() -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom fraudkg.cli import cli\n"
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0\n"
        "heavy = {'rdflib', 'pyshacl', 'networkx', 'pandas', 'pyoxigraph', 'owlrl', 'matplotlib'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_says_in_which_order_a_text_becomes_a_graph() -> None:
    text = CliRunner().invoke(cli, ["--help"]).stdout
    at = [text.index(f"  fraudkg {call}") for call in ("add release", "review my-release", "build -C")]
    assert at == sorted(at)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_a_text_in_another_script_than_its_release_says_is_noted(tmp_path: Path) -> None:
    text = tmp_path / "made-up.txt"
    text.write_text("虚构公安机关抓获诈骗嫌疑人。\n", "utf-8")
    study = str(tmp_path / "study")
    called = ["add", str(text), "--id", "xx-made-up", "--language", "zh-hant", "-C", study]
    CliRunner().invoke(
        cli, [*called, "--issuer", "agency-cn-mps", "--date", "2099-01-08", "--rights", "made up"]
    )
    release = f"{study}/data/releases/xx-made-up"
    told = "the text looks like zh-hans, not zh-hant; correct `language` if it is"
    built = CliRunner().invoke(cli, ["build", "-C", study, "--no-check", "-o", str(tmp_path / "out")])
    assert f"note: {release}/release.yaml: {told}\n" in built.stderr
    read = CliRunner().invoke(cli, ["extract", release, "--format", "json"])
    assert "note: this looks like zh-hans, but is read as zh-hant;" in read.stderr
