"""What bad files and folders of a study get: one sentence with place and remedy, and nothing is lost."""

from pathlib import Path

import pytest
from tests.conftest import Run, Study
from tests.judges.message import broken, refused


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("data/lexicon/units.yaml", b"a: [b", "units.yaml:1: this is not YAML: "),
        (
            "data/lexicon/units.yaml",
            b"- {code: case, en: cases}",
            "units.yaml:1: en has no list of words; write `en: [word, \u2026]`.",
        ),
        (
            "data/assessments/a.yaml",
            b"- {id: assessment-a}",
            "a.yaml:1: the assessment lacks or misspells a slot",
        ),
        ("data/reference/x.ttl", b"made up", "x.ttl:1: this is not Turtle: "),
        ("data/reference/x.ttl", b"\xff", "x.ttl:1: this is not Turtle: "),
        ("data/reference/x.sssom.tsv", b"\xff", "x.sssom.tsv: byte 0 is not UTF-8; save the table as UTF-8."),
        (
            "data/reference/x.sssom.tsv",
            b"made up",
            "x.sssom.tsv: the table has no column subject_id; name the columns in its first row.",
        ),
        (
            "data/reference/x.sssom.tsv",
            (
                b"subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\n"
                b"id:country-chn\tskos:exactMatch\twd:Q148\tsemapv:ManualMappingCuration\thigh\n"
            ),
            "x.sssom.tsv: the confidence high is no number from 0 to 1; write it like 0.95.",
        ),
        (
            "data/reference/x.sssom.tsv",
            (
                b"subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
                b"id:country-chn\tskos:exactMatch\twd:Q 148\tsemapv:ManualMappingCuration\n"
            ),
            "x.sssom.tsv: http://www.wikidata.org/entity/Q 148 is no IRI (",
        ),
        ("data/reference/x.ttl", b"<x:a> <x:b> [ <x:c> <x:d> ] .", "x.ttl: a node of the triple "),
        (
            "ontology/rules/99-x.rq",
            b"CONSTRUCT { [] a ?kind } WHERE { ?one a ?kind }",
            "99-x.rq: a node of the triple ",
        ),
        (
            "ontology/rules/99-x.rq",
            b"CONSTRUCT made up",
            "99-x.rq: the rule cannot be run (error at 1:16); mend",
        ),
        (
            "ontology/rules/99-x.rq",
            b"ASK {}",
            "99-x.rq: the rule is not a CONSTRUCT query; begin it with CONSTRUCT.",
        ),
    ],
)
def test_a_file_of_the_study_that_cannot_be_read(
    study: Study, run: Run, name: str, content: bytes, expected: str
) -> None:
    path = study.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    assert broken(study, run).replace(f"{path.parent}/", "").startswith(expected)


def test_a_study_folder_that_is_none(tmp_path: Path, run: Run) -> None:
    told = refused(run, "build", "-C", tmp_path / "none", "-o", tmp_path / "out")
    assert told == f"{tmp_path}/none: there is no such study folder; name a folder."


@pytest.mark.parametrize("within", ["data", "data/releases", "data/releases/xx-police-20260101-en-gazette"])
def test_a_folder_within_a_study_names_the_study(
    study: Study, run: Run, monkeypatch: pytest.MonkeyPatch, within: str
) -> None:
    monkeypatch.chdir(study.root.parent)
    told = refused(run, "build", "-C", f"study/{within}")
    assert told == f"study/{within}: the folder holds no study; name the study that it is in, study."


def test_a_release_that_the_study_lacks(study: Study, run: Run) -> None:
    told = refused(run, "review", "nope", "-C", study.root)
    assert told == f"{study.root}: there is no release nope; there is {study.name}."


def test_an_output_folder_where_a_file_stands(study: Study, run: Run) -> None:
    blocked = study.root.parent / "file"
    blocked.write_text("made up")
    assert refused(run, "build", "-C", study.root, "-o", blocked, "--no-check") == (
        f"{blocked}: the output cannot be written (File exists); "
        "name a folder that you may write to, with -o."
    )
    assert blocked.read_text() == "made up"


def test_a_folder_where_an_output_file_belongs(study: Study, run: Run) -> None:
    (study.output / "fraudkg.ttl").unlink()
    (study.output / "fraudkg.ttl").mkdir()
    before = {path.name: path.read_bytes() for path in study.output.iterdir() if path.is_file()}
    study.write("claims.yaml", study.claims.replace("value: 258", "value: 258 # made up"))
    told = refused(run, "build", "-C", study.root, "-o", study.output, "--no-check")
    assert "the output cannot be written (fraudkg.ttl is a folder)" in told
    assert {path.name: path.read_bytes() for path in study.output.iterdir() if path.is_file()} == before
