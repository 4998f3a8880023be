"""What bad input gets: one sentence with place and remedy, status 2, and the previous output as it was."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudkg import cli, files
from fraudkg.errors import OutputError

NAME = "xx-police-20260101-en-gazette"
TEXT = "Made up report.\n\nIn 2025, police solved 258 cases and, later, 43 cases – no more.\n"
CLAIM = """\
  - key: cases
    statistic: cases-solved
    value: 258
    unit: case
    period: 2025
    area: country-chn
    inferred: [area]
    quote: "In 2025, police solved 258 cases"
"""
HEAD = """\
# made up
defaults: {asserted-by: agency-cn-mps}
claims:
"""
IGNORED = 'ignored: [{quote: "43 cases", text: "43", reason: not-a-statistic}]\n'

Run = Callable[..., tuple[int, str, str]]


class Study:
    """A made-up study folder with one release, and the folder that it was built into."""

    def __init__(self, root: Path) -> None:
        self.root = root / "study"
        self.output = root / "out"
        self.folder = self.root / "data" / "releases" / NAME
        self.folder.mkdir(parents=True, exist_ok=True)
        self.write_text(TEXT.encode())
        self.claims = HEAD + CLAIM + IGNORED
        self.write("claims.yaml", self.claims)

    def write_text(self, data: bytes, *, digest: str = "") -> None:
        (self.folder / "source.txt").write_bytes(data)
        self.write(
            "release.yaml",
            f"""\
# made up
id: {NAME}
title: Made up report
language: en
announcement: {{id: announcement-xx-police-20260101, label: made up, held-by: [agency-cn-mps]}}
text: {{held: true, file: source.txt, sha256: {digest or hashlib.sha256(data).hexdigest()}, rights: made up}}
""",
        )

    def write(self, name: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(data)

    def contents(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.output.iterdir())}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Calls the command line as a shell does: status, output, errors."""

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["fraudkg", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        output, errors = capfd.readouterr()
        status = stopped.value.code
        return status if isinstance(status, int) else 0, output, errors

    return call


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good study, built once."""
    made = Study(tmp_path_factory.mktemp("built"))
    arguments = ["build", "-C", str(made.root), "-o", str(made.output), "--no-check", "--quiet"]
    done = subprocess.run(
        [sys.executable, "-m", "fraudkg", *arguments], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return made.output


@pytest.fixture
def study(tmp_path: Path, built: Path) -> Study:
    shutil.copytree(built, tmp_path / "out")
    return Study(tmp_path)


def broken(study: Study, run: Run) -> str:
    """The one line that a build of the broken study prints; nothing it wrote before has changed."""
    before = study.contents()
    status, output, errors = run("build", "-C", study.root, "-o", study.output, "--no-check")
    assert (status, output) == (2, "")
    assert study.contents() == before
    return one_sentence(errors).replace(f"{study.root}/data/releases/{NAME}/", "")


def one_sentence(errors: str) -> str:
    assert errors.startswith("fraudkg: ")
    assert errors.count("\n") == 1
    assert errors.endswith(".\n")
    assert "Traceback" not in errors
    assert "; " in errors, "a remedy"
    return errors.removeprefix("fraudkg: ").removesuffix("\n")


def test_a_text_that_is_not_utf8(study: Study, run: Run) -> None:
    study.write_text("Made up: façade".encode("latin-1"))
    assert broken(study, run) == "source.txt: byte 11 is not UTF-8; save the text as UTF-8."


def test_an_empty_text(study: Study, run: Run) -> None:
    study.write_text(b"\n")
    assert broken(study, run) == "source.txt: the text is empty; put the release's text there."


def test_a_text_that_is_missing(study: Study, run: Run) -> None:
    (study.folder / "source.txt").unlink()
    assert broken(study, run) == (
        "source.txt: the text cannot be read (No such file or directory); "
        "put the release's text there, or set `held: false` in release.yaml."
    )


def test_a_digest_that_no_longer_matches(study: Study, run: Run) -> None:
    study.write_text(TEXT.encode(), digest="f" * 64)
    told = broken(study, run)
    assert told.startswith("source.txt: the text's SHA-256 is ")
    assert "but release.yaml says ffff" in told
    assert told.endswith("bring back the frozen text, or make the new text a release of its own.")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "claims:\n\t- key: a\n",
            (
                r"claims.yaml:2: this is not YAML: found character '\t' that cannot start any token; "
                "indent with spaces, not with tabs."
            ),
        ),
        (
            "claims:\n  - key: a: b\n",
            (
                "claims.yaml:2: this is not YAML: mapping values are not allowed here; "
                "mind indentation, colons and quotes."
            ),
        ),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "claims.yaml: byte 0 is not UTF-8; save the file as UTF-8."),
        (
            b"MZ\x00\x00\x03",
            (
                "claims.yaml: the character U+0000 at offset 2 stands in no YAML text; "
                "save the file as plain text."
            ),
        ),
        ("", "claims.yaml: the file is empty; write at least `claims: []` into it."),
        (
            HEAD + CLAIM.replace("value: 258", "vaule: 258"),
            (
                "claims.yaml:4: claims/0 is not as expected: there is no slot vaule, perhaps value is meant; "
                "see claims.schema.json, which editors can use to complete and check this file."
            ),
        ),
        (
            HEAD + CLAIM + CLAIM,
            (
                "claims.yaml:12: the key cases is used twice, first at claims.yaml:4; "
                "give each claim a key of its own."
            ),
        ),
    ],
    ids=["tab", "colon", "picture", "program", "empty", "misspelt slot", "key twice"],
)
def test_a_slip_in_claims_yaml(study: Study, run: Run, content: str | bytes, expected: str) -> None:
    study.write("claims.yaml", content)
    assert broken(study, run) == expected


def test_anchors_that_multiply(study: Study, run: Run) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    study.write("claims.yaml", "\n".join(rows))
    assert broken(study, run) == (
        "claims.yaml: its anchors multiply to more than a million values; "
        "write the values out, without anchors."
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "statistic: cases-solved",
            "statistic: case-solved",
            "cases: nothing declares the indicator case-solved; did you mean cases-solved.",
        ),
        ("unit: case", "unit: cases", "cases: nothing declares the unit cases; did you mean case."),
        (
            "area: country-chn",
            "area: country-cnn",
            "cases: nothing declares the entity country-cnn; did you mean country-chn.",
        ),
        (
            "statistic: cases-solved",
            "statistic: xyzzy",
            "cases: nothing declares the indicator xyzzy; add it to ontology/codes.ttl or data/reference/.",
        ),
        (
            "police solved 258 cases",
            "Police solved 258 cases",
            (
                "cases: the quote «In 2025, Police solved 258 cases» is not in the text, "
                "though it would be but for case or white space; "
                "copy the words from the text, character by character."
            ),
        ),
        (
            '"In 2025, police solved 258 cases"',
            "cases",
            "cases: the quote «cases» stands in the text 2 times; quote more words, or say `occurrence: n`.",
        ),
        (
            "solved 258 cases",
            "solved 25",
            "cases: the quote «In 2025, police solved 25» cuts a word or a number; quote whole words.",
        ),
        (
            "value: 258",
            "value: 259",
            (
                "cases: the value 259 does not follow from its words: "
                "the quote has «2025» (2025), «258» (258); correct `value`, or quote the words that state it."
            ),
        ),
    ],
    ids=["indicator", "unit", "entity", "stranger", "absent", "ambiguous", "cut", "value"],
)
def test_a_claim_that_does_not_hold(study: Study, run: Run, before: str, after: str, expected: str) -> None:
    assert study.claims.count(before) == 1
    study.write("claims.yaml", study.claims.replace(before, after))
    assert broken(study, run) == f"claims.yaml:4: {expected}"


def test_an_ignored_mention_that_is_not_there(study: Study, run: Run) -> None:
    study.write("claims.yaml", study.claims.replace('"43 cases"', '"44 cases"'))
    assert broken(study, run).startswith(
        "claims.yaml:12: ignored mention: the quote «44 cases» is not in the text;"
    )


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
        ("ontology/rules/99-x.rq", b"CONSTRUCT made up", "99-x.rq: the rule cannot be run ("),
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
    status, _, errors = run("build", "-C", tmp_path / "none", "-o", tmp_path / "out")
    assert (status, one_sentence(errors)) == (
        2,
        f"{tmp_path}/none: there is no such study folder; name a folder.",
    )


def test_an_output_folder_where_a_file_stands(study: Study, run: Run) -> None:
    blocked = study.root.parent / "file"
    blocked.write_text("made up")
    status, _, errors = run("build", "-C", study.root, "-o", blocked, "--no-check")
    assert status == 2
    assert one_sentence(errors) == (
        f"{blocked}: the output cannot be written (File exists); "
        "name a folder that you may write to, with -o."
    )
    assert blocked.read_text() == "made up"


def test_a_folder_where_an_output_file_belongs(study: Study, run: Run) -> None:
    (study.output / "fraudkg.ttl").unlink()
    (study.output / "fraudkg.ttl").mkdir()
    before = {path.name: path.read_bytes() for path in study.output.iterdir() if path.is_file()}
    study.write("claims.yaml", study.claims.replace("value: 258", "value: 258 # made up"))
    status, _, errors = run("build", "-C", study.root, "-o", study.output, "--no-check")
    assert status == 2
    assert "the output cannot be written (fraudkg.ttl is a folder)" in one_sentence(errors)
    assert {path.name: path.read_bytes() for path in study.output.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["query", "site-statu"], "there is no query named 'site-statu'; perhaps site-status"),
        (["query", "SELECT ?s WHERE { ?s a fkg:Site"], "the query, line 1"),
        (["query", "none.rq"], "none.rq: there is no such query file; check the path."),
        (
            ["query", "cases-solved", "--set", "nothing"],
            "--set: 'nothing' sets nothing; write it as name=value.",
        ),
        (["show", "claim-nothing-of-the-kind"], ""),
        (["network", "nothing"], ""),
    ],
)
def test_a_call_that_means_nothing(run: Run, arguments: list[str], expected: str) -> None:
    status, output, errors = run(*arguments)
    assert (status, output) == (2, "")
    assert one_sentence(errors).startswith(expected)


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
    status, output, errors = run(*arguments)
    assert (status, output) == (2, "")
    assert one_sentence(errors).startswith(f"{graph}")


def test_the_process_itself_ends_with_2_and_no_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fraudkg", "build", "-C", tmp_path / "none"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONWARNINGS": "error"},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fraudkg", "--debug", "build", "-C", tmp_path / "none"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "Traceback" in done.stderr


# --- a build that is killed ---


def test_a_build_killed_before_the_first_rename_leaves_everything_as_it_was(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = study.contents()

    def stage(folder: Path, name: str, data: bytes) -> Path:
        if name == "b":
            raise KeyboardInterrupt
        return whole(folder, name, data)

    whole = files._stage
    monkeypatch.setattr(files, "_stage", stage)
    with pytest.raises(KeyboardInterrupt):
        files.write_files(study.output, {"a": b"new", "b": b"new", "fraudkg.ttl": b"new"})
    assert study.contents() == before


def test_a_build_killed_between_renames_leaves_whole_files_and_sums_that_tell(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = study.contents()
    new = {name: data + b"\n# made up\n" for name, data in before.items() if name != files.SUMS}
    replace = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if target.name == "fraudkg.ttl":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        files.write_files(study.output, new)
    after = study.contents()
    # No half-written file, none left over.
    assert all(data in (before[name], new.get(name)) for name, data in after.items())
    assert set(after) == set(before)
    assert after[files.SUMS] == before[files.SUMS]
    wrong = {
        name
        for digest, name in (line.split("  ") for line in after[files.SUMS].decode().splitlines())
        if hashlib.sha256(after[name]).hexdigest() != digest
    }
    assert wrong == {name for name, data in after.items() if data == new.get(name)}
    assert wrong
    assert "fraudkg.ttl" not in wrong


def test_a_disk_that_is_full_is_an_output_error(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    before = study.contents()

    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_stage", full)
    with pytest.raises(OutputError, match=r"the output cannot be written \(No space left on device\)"):
        files.write_files(study.output, {"fraudkg.ttl": b"new"})
    assert study.contents() == before


# --- findings are no errors ---


def test_an_open_mention_is_listed_and_fails_only_when_strict(study: Study, run: Run) -> None:
    study.write("claims.yaml", study.claims.replace(IGNORED, ""))
    at = TEXT.index("43")
    for options, expected in (([], 0), (["--strict"], 1)):
        status, output, errors = run("build", "-C", study.root, "-o", study.output, "--no-check", *options)
        assert status == expected
        assert f"open: {NAME} {at}-{at + 2} number «43»\n" in errors
        assert errors.endswith("next: claim these mentions, or ignore them with a reason, in claims.yaml\n")
        assert " 1 open\n" in output


@pytest.mark.parametrize("breakage", ["text", "claims", "value"])
def test_keep_going_builds_the_neighbours_of_a_broken_release(study: Study, run: Run, breakage: str) -> None:
    if breakage == "text":
        study.write_text(b"made up", digest="f" * 64)
    else:
        study.write(
            "claims.yaml", "" if breakage == "claims" else study.claims.replace("value: 258", "value: 9")
        )
    status, output, errors = run("build", "-C", study.root, "-o", study.output, "--no-check", "--keep-going")
    assert status == 1
    assert errors.startswith("left out: ")
    assert NAME in errors
    graph = (study.output / "fraudkg.ttl").read_text("utf-8")
    assert f"id:release-{NAME} " not in graph
    assert "id:release-cn-mps-20260108-en-dnyxxg " in graph
    assert "releases " in output


def test_keep_going_leaves_out_what_leans_on_a_broken_release(study: Study, run: Run) -> None:
    doubts = study.root / "data" / "assessments"
    doubts.mkdir()
    (doubts / "a.yaml").write_text(
        "# made up\n"
        f"- {{id: assessment-a, label: made up, issue: implausible, about: claim-{NAME}-cases, "
        "by: agency-cn-mps, on: 2026-01-02, reason: made up}\n",
        "utf-8",
    )
    second = study.folder.with_name("xx-police-20260102-en-herald")
    shutil.copytree(study.folder, second)
    text = (study.folder / "release.yaml").read_text("utf-8")
    only_named = re.sub(r"announcement: .*", "announcement: announcement-xx-police-20260101", text)
    (second / "release.yaml").write_text(only_named.replace(NAME, second.name), "utf-8")
    (study.folder / "source.txt").unlink()
    status, _, errors = run("build", "-C", study.root, "-o", study.output, "--no-check", "--keep-going")
    assert status == 1
    left_out = [line for line in errors.splitlines() if line.startswith("left out: ")]
    assert len(left_out) == 3
    assert "source.txt: the text cannot be read" in left_out[0]
    assert "no release describes announcement-xx-police-20260101; write" in left_out[1]
    assert "assessment-a is about claim-xx-police" in left_out[2]
    assert "release-xx-police" not in (study.output / "fraudkg.ttl").read_text("utf-8")
