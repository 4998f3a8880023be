"""`fraudkg evaluate`: tables, errors, frozen scores."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fraudkg.cli import main
from fraudkg.cli.evaluate import command
from fraudkg.errors import FraudkgError, InputError

# Made up.
GOLD = """\
id: xx-police-20250101-en
issuer: agency-xx-police
family: xx-police
split: dev
language: en
date: 2025-01-01
source: {address: made up}
restated: true
text: Police arrested 12 suspects and trained 7 parrots.
statistics:
  - {number: "12", value: 12, comparator: exact, unit: person, indicator: suspects-arrested,
     announced_by: agency-xx-police, counted_by: {id: null, words: Police}, modality: done}
  - {number: "7", value: 7, comparator: about, unit: null, indicator: null, modality: done}
entities: []
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "dev" / "xx-police-20250101-en.yaml"
    path.parent.mkdir()
    path.write_text(GOLD, "utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_tables_have_precision_recall_and_n(gold: Path) -> None:
    result = run(gold, "--format", "markdown")
    assert result.exit_code == 0
    assert "| dev en | number | 1 | 2 | 0.50 | 0.50 | 0.50 | – |" in result.stdout
    assert "| dev en | indicator | 1 | 1 | 1.00 | 1.00 | 1.00 | – |" in result.stdout
    assert "| dev agency-xx-police | 1 | 2 | 0.50 | 1.00 | 0.50 | 0.50 |" in result.stdout


@pytest.mark.parametrize(("options", "recall"), [((), "1.00"), (("--unsigned",), "0.00")])
def test_texts_can_be_read_as_if_nobody_were_known_to_have_issued_them(
    gold: Path, options: tuple[str, ...], recall: str
) -> None:
    table = run(gold, "--format", "markdown", *options).stdout
    row = next(line for line in table.splitlines() if line.startswith("| dev en | announced-by |"))
    assert row.split(" | ")[5] == recall


def test_errors_come_with_their_sentence(gold: Path) -> None:
    shown = run(gold, "--errors").stdout
    assert "xx-police-20250101-en statistic: number wrong" in shown
    assert "trained [7] parrots" in shown
    assert "entity: person-group added\n    suspects\n" in shown
    assert "read: \n" not in shown


def test_a_lower_score_is_told_and_fails(gold: Path, tmp_path: Path) -> None:
    scores = tmp_path / "scores.json"
    assert run(gold, "--write", scores).stdout.endswith("the scores of 1 text\n")
    same = run(gold, "--against", scores)
    assert (same.exit_code, "0 gains, 0 losses" in same.stdout) == (0, True)
    frozen = json.loads(scores.read_text("utf-8"))
    frozen["scores"]["dev en number"] = {"right": 2, "false": 0, "missed": 0}
    row = next(row for row in frozen["rows"].values() if row.get("number") == "wrong")
    row["number"] = "right"
    scores.write_text(json.dumps(frozen), "utf-8")
    lower = run(gold, "--against", scores)
    assert lower.exit_code == 1
    assert "LOSS xx-police-20250101-en number: right -> wrong" in lower.stdout
    assert "lower: dev en number: F1 1.0000 before, 0.5000 now" in lower.stdout


def test_what_cannot_be_compared_or_written_is_told_before_the_texts_are_read(
    gold: Path, tmp_path: Path
) -> None:
    for option, name in (("--against", "none.json"), ("--write", "none/scores.json")):
        result = run(gold, option, tmp_path / name)
        assert isinstance(result.exception, FraudkgError)
        assert result.stdout == ""


def test_one_split_is_held_against_what_was_frozen_of_it(gold: Path, tmp_path: Path) -> None:
    held = gold / "held" / "yy-police-20250101-en.yaml"
    held.parent.mkdir()
    held.write_text(GOLD.replace("xx-", "yy-").replace("split: dev", "split: held"), "utf-8")
    scores = tmp_path / "scores.json"
    assert run(gold, "--write", scores).stdout.endswith("the scores of 2 texts\n")
    same = run(gold, "--split", "dev", "--against", scores)
    assert (same.exit_code, "0 gains, 0 losses\nno score is lower" in same.stdout) == (0, True)


def test_a_split_without_texts_is_no_success(gold: Path) -> None:
    error = run(gold, "--split", "held").exception
    assert isinstance(error, InputError)
    assert "no gold text of the split held is here; name a folder that has them in held/." in str(error)


def test_faults_of_all_texts_are_told_and_nothing_is_scored(
    gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = gold / "dev" / "xx-police-20250101-en.yaml"
    path.write_text(GOLD.replace("suspects-arrested", "suspects-arested"), "utf-8")
    (gold / "dev" / "other.yaml").write_text(GOLD.replace("modality: done", "modality: dnoe"), "utf-8")
    monkeypatch.setattr("sys.argv", ["fraudkg", "evaluate", str(gold)])
    with pytest.raises(SystemExit, match="2"):
        main()
    output, errors = capsys.readouterr()
    assert output == ""
    assert [line.rpartition("/")[2] for line in errors.splitlines()] == [
        "other.yaml: the id is xx-police-20250101-en, but the file is other.yaml; name the file by its id.",
        "other.yaml:11: there is no modality dnoe; perhaps done is meant.",
        "other.yaml:13: there is no modality dnoe; perhaps done is meant.",
        f"{path.name}:11: there is no indicator suspects-arested; perhaps suspects-arrested is meant.",
    ]


def test_a_study_brings_codes_of_its_own(gold: Path, tmp_path: Path) -> None:
    path = gold / "dev" / "xx-police-20250101-en.yaml"
    path.write_text(
        GOLD.replace("unit: null, indicator: null", "unit: item, indicator: parrots-trained"), "utf-8"
    )
    assert "there is no indicator parrots-trained" in str(run(gold).exception)
    codes = tmp_path / "study" / "data" / "reference" / "codes.ttl"
    codes.parent.mkdir(parents=True)
    codes.write_text(
        "@prefix id: <https://w3id.org/fraudkg/id/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        'id:ind-parrots-trained skos:notation "parrots-trained" ; skos:inScheme id:scheme-indicators .\n',
        "utf-8",
    )
    assert run(gold, "-C", tmp_path / "study").exit_code == 0
