import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from fraudkg.cli.check import command
from fraudkg.errors import InputError


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


def test_clean_graph_ends_with_0(runner: CliRunner, clean: str) -> None:
    result = runner.invoke(command, ["-"], input=clean)
    assert result.exit_code == 0
    assert result.output.startswith("Nothing found: ")


def test_violation_ends_with_1_and_json_is_readable(runner: CliRunner, faulty: str) -> None:
    result = runner.invoke(command, ["-", "--format", "json"], input=faulty)
    assert result.exit_code == 1
    assert json.loads(result.output)["conforms"] is False


def test_warning_fails_only_where_asked(runner: CliRunner, clean: str) -> None:
    old = 'fkg:asOf "2026-01-08"^^xsd:date ;\n    fkg:inferred fkg:asOf ;\n    fkg:countsGroup'
    assert old in clean
    warned = clean.replace(old, "fkg:countsGroup", 1)
    assert runner.invoke(command, ["-"], input=warned).exit_code == 0
    assert runner.invoke(command, ["-", "--fail-on", "warning"], input=warned).exit_code == 1


def test_missing_file_is_an_input_error(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(command, [str(tmp_path / "nowhere.ttl")])
    assert isinstance(result.exception, InputError)


def test_help_shows_every_format(runner: CliRunner) -> None:
    text = runner.invoke(command, ["--help"]).output
    assert all(form in text for form in ("csv", "json", "text", "turtle"))


def test_the_bundled_graph_is_checked_and_told_where_none_is_named_or_built(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(command, ["--fail-on", "info"])
    assert result.exit_code == 0, result.output
    assert result.stderr == "graph: the bundled one, 110 claims\n"


def test_a_folder_is_checked_by_the_graph_in_it(runner: CliRunner, tmp_path: Path, clean: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "fraudkg.ttl").write_text(clean, "utf-8")
    result = runner.invoke(command, [str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert result.stderr.startswith(f"graph: {tmp_path / 'out' / 'fraudkg.ttl'}, ")


def test_a_folder_without_a_graph_says_which_file_is_meant(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "data" / "releases").mkdir(parents=True)
    told = str(runner.invoke(command, [str(tmp_path)]).exception)
    assert told.startswith(f"{tmp_path}: the folder holds neither fraudkg.ttl nor out/fraudkg.ttl; build")
    assert f"(fraudkg build -C {tmp_path} -o {tmp_path / 'out'})" in told


def test_no_text_of_the_graph_steers_the_terminal(runner: CliRunner, faulty: str) -> None:
    steering = faulty.replace('"@en', '\\u001b[31m"@en')
    assert steering != faulty
    assert "\x1b" not in runner.invoke(command, ["-"], input=steering).output
