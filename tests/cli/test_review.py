"""`fraudkg review` by its options, on a made-up release."""

import hashlib
import shlex
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fraudkg.cli.review import command
from fraudkg.errors import InputError, ReplayError
from fraudkg.review.files.candidates import FILE

NAME = "xx-police-20260101-en-gazette"
TEXT = "Made up report.\n\nIn 2025, police solved 258 cases and, later, 43 cases – no more.\n"
CANDIDATE = (
    '{"id": "c-000000000001", "kind": "statistic", "start": 40, "end": 49, "quote": "258 cases",'
    ' "number": {"start": 40, "end": 43, "text": "258"}, "bound": null, "scale": null, "currency": null,'
    ' "unit_span": {"start": 44, "end": 49, "text": "cases"}, "value": "258", "comparator": "exact",'
    ' "lower": null, "upper": null, "unit": "case", "indicator": "cases-solved", "phrase": "police solved",'
    ' "period": {"from": "2025-01-01", "to": "2025-12-31", "accumulation": "period",'
    ' "span": {"start": 20, "end": 24, "text": "2025"}, "rule": ""}, "place": null, "counted_by": null,'
    ' "directed_by": null, "announced_by": null, "announced_by_span": null, "inferred": [],'
    ' "modality": "done", "confidence": "high", "rules": ["made-up"], "flags": [],'
    ' "engine": "made-up"}\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "releases" / NAME
    folder.mkdir(parents=True)
    (folder / "source.txt").write_bytes(TEXT.encode())
    (folder / "release.yaml").write_text(
        f"""\
# made up
id: {NAME}
title: Made up report
language: en
announcement: {{id: announcement-xx-police-20260101, label: made up, held-by: [agency-cn-mps]}}
text: {{held: true, file: source.txt, sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}, rights: made up}}
""",
        "utf-8",
    )
    (folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    (folder / FILE).write_text(CANDIDATE, "utf-8")
    return folder


def run(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments], input=typed)


def test_items_are_listed_and_the_next_is_shown(folder: Path) -> None:
    head, *listed = (line.split("\t") for line in run(folder, "--list").stdout.splitlines())
    assert [dict(zip(head, line, strict=True))["kind"] for line in listed] == ["statistic", "mention"]
    assert [line[head.index("key")] for line in listed] == ["cases-solved-2025", ""]
    assert [line[head.index("open")] for line in listed] == ["", "reason"]
    shown = run(folder, "--next").output
    assert "In (2025), police solved «258» [cases]" in shown
    assert "cases-solved-2025" in shown


def test_a_review_by_keys_from_a_file_to_claims(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a\ni\nw\ns\nq\n", "utf-8")
    done = run(folder, "--keys", tmp_path / "keys", "--by", "me", "--on", "2026-11-25")
    assert done.exit_code == 0
    assert f"next: fraudkg review {folder} --write\n" in done.stderr
    assert "1 decided claim is not in claims.yaml as decided" in run(folder, "--check").stdout
    first = run(folder, "--write")
    assert (first.exit_code, "new: cases-solved-2025" in first.output) == (0, True)
    assert "ignored: 43" in first.output
    assert "nothing changes" in run(folder, "--write").output
    checked = run(folder, "--check")
    assert (checked.exit_code, "0 open; 0 items wait" in checked.output) == (0, True)


def test_a_line_that_is_longer_than_its_key_stops_the_review(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a\ns\ni\nwrongly-read\ns\nq\n", "utf-8")
    done = run(folder, "--keys", tmp_path / "keys", "--by", "me")
    assert isinstance(done.exception, InputError)
    assert f"{tmp_path / 'keys'}:4: «wrongly-read» is given where one key is asked for" in str(done.exception)
    assert "ignore" not in (folder / "decisions.yaml").read_text("utf-8").partition("decisions:")[2]


def test_the_release_is_found_by_its_id_in_the_study(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parents[2])
    assert run(NAME, "--list").exit_code == 0
    assert run(NAME, "--list", "-C", folder.parents[2]).exit_code == 0


def test_what_comes_next_can_be_pasted(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    study = tmp_path / "my study"
    study.mkdir()
    (tmp_path / "data").rename(study / "data")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "keys").write_text("a\ns\nq\n", "utf-8")
    done = run(NAME, "-C", "my study", "--keys", "keys", "--by", "me")
    (command_line,) = [line for line in done.stderr.splitlines() if line.startswith("next: ")]
    assert command_line == f"next: fraudkg review {NAME} -C 'my study' --write"
    pasted = run(*shlex.split(command_line.removeprefix("next: fraudkg review ")))
    assert (pasted.exit_code, "new: cases-solved-2025" in pasted.output) == (0, True)
    assert folder.name == NAME


def test_an_ignored_item_that_is_read_no_more_is_named_and_no_fault(folder: Path) -> None:
    (folder / "decisions.yaml").write_text(
        "decisions: [{candidate: c-00000000000f, decision: ignore, reason: date, quote: made up}]", "utf-8"
    )
    done = run(folder, "--write")
    assert done.exit_code == 0
    assert "note: c-00000000000f, decided ignore, is read no more: «made up»; no claim is lost" in done.stderr


def put_text(folder: Path, text: str) -> None:
    """Give the release another text."""
    (folder / "source.txt").write_bytes(text.encode())
    release = (folder / "release.yaml").read_text("utf-8")
    before, after = (hashlib.sha256(one.encode()).hexdigest() for one in (TEXT, text))
    (folder / "release.yaml").write_text(release.replace(before, after), "utf-8")


def test_a_quote_with_a_tab_stays_one_cell(folder: Path) -> None:
    text = TEXT.replace("43 cases", "43\tcases")
    put_text(folder, text)
    with (folder / FILE).open("a", encoding="utf-8") as file:
        start = text.index("43")
        file.write(
            f'{{"id": "c-000000000002", "kind": "open", "start": {start}, "end": {start + 8},'
            ' "quote": "43\\tcases", "engine": "made-up"}\n'
        )
    rows = [line.split("\t") for line in run(folder, "--list").stdout.splitlines()]
    assert {len(row) for row in rows} == {7}
    assert "43 cases" in [row[-1] for row in rows]


def test_checking_finds_what_is_open_undone_or_gone(folder: Path) -> None:
    assert run(folder, "--check").exit_code == 1
    (folder / "decisions.yaml").write_text(
        "decisions: [{candidate: c-00000000000f, decision: accept, quote: made up}]", "utf-8"
    )
    vanished = run(folder, "--check")
    assert (vanished.exit_code, "c-00000000000f" in vanished.stderr) == (1, True)
    (folder / "decisions.yaml").write_text(
        "decisions: [{candidate: c-000000000001, decision: edit, slots: {value: 3}}]", "utf-8"
    )
    wrong = run(folder, "--check")
    assert (wrong.exit_code, "the value 3 does not follow" in wrong.stderr) == (1, True)


def test_nobody_to_ask_is_said(folder: Path) -> None:
    asked = run(folder, typed="")
    assert isinstance(asked.exception, InputError)
    assert "no terminal" in str(asked.exception)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["no-such-release"], "there is no release no-such-release"),
        ([NAME, "--on", "today"], "today is not a date"),
    ],
)
def test_a_wrong_call_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], problem: str
) -> None:
    monkeypatch.chdir(folder.parents[2])
    asked = run(*arguments)
    assert isinstance(asked.exception, InputError)
    assert problem in str(asked.exception)


def test_a_text_that_is_not_held_cannot_be_reviewed(folder: Path) -> None:
    text = (folder / "release.yaml").read_text("utf-8").splitlines()
    (folder / "release.yaml").write_text(
        "\n".join([*text[:-1], "text: {held: false, rights: made up}"]) + "\n", "utf-8"
    )
    asked = run(folder, "--list")
    assert "not held" in str(asked.exception)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_terminal_shows_the_review_and_takes_single_keys(folder: Path) -> None:
    import os  # noqa: PLC0415 - only where there are pseudo-terminals
    import pty  # noqa: PLC0415 - the same

    code = "from fraudkg.cli.review import command; command()"
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm"
        os.execv(sys.executable, [sys.executable, "-c", code, str(folder), "--by", "me"])  # noqa: S606 - ourselves
    shown = b""
    for key, wanted in ((b"a", b"? help"), (b"q", b"? help"), (b"y", b"y/n")):
        while wanted not in shown:
            shown += os.read(terminal, 4096)
        shown = b""
        os.write(terminal, key)
    assert os.waitpid(child, 0)[1] == 0
    assert "cases-solved-2025" in (folder / "decisions.yaml").read_text("utf-8")


def test_only_a_reading_that_is_asked_for_writes_candidates(folder: Path) -> None:
    (folder / FILE).unlink()
    assert "258" in run(folder, "--list").output
    assert run(folder, "--check").exit_code == 1
    assert not (folder / FILE).exists()
    done = run(folder, "--read")
    assert (done.exit_code, (folder / FILE).exists()) == (0, True)


def test_a_broken_reading_is_written_anew(folder: Path) -> None:
    (folder / FILE).write_text(CANDIDATE + "{broken\n", "utf-8")
    broken = run(folder, "--list")
    assert f"{FILE}:2: the line is no candidate" in str(broken.exception)
    assert run(folder, "--read").exit_code == 0
    assert "broken" not in (folder / FILE).read_text("utf-8")
    assert run(folder, "--list").exit_code == 0


def test_a_text_is_read_with_the_day_that_it_names_itself(folder: Path) -> None:
    put_text(folder, "Exampleville, 8 January 2026 -- Made up: last year, police solved 258 cases.\n")
    assert "note: read with 2026-01-08, by «8 January 2026»; `published-on`" in run(folder, "--read").stderr
    listed = run(folder, "--list")
    assert ("cases-solved-2025" in listed.stdout, listed.stderr) == (True, "")
    path = folder / "release.yaml"
    path.write_text(path.read_text("utf-8") + "published-on: 2020-02-03\n", "utf-8")
    assert "`published-on` in release.yaml changed" in run(folder, "--list").stderr
    assert run(folder, "--read").stderr == ""
    assert "cases-solved-2019" in run(folder, "--list").stdout


def test_a_release_that_changed_since_it_was_read_is_told(folder: Path) -> None:
    assert run(folder, "--read").stderr == ""
    path = folder / "release.yaml"
    path.write_text(path.read_text("utf-8").replace("agency-cn-mps", "agency-sg-spf"), "utf-8")
    assert run(folder, "--list").stderr == (
        "note: `held-by` in release.yaml changed since the text was read; "
        f"read it anew: fraudkg review {folder} --read\n"
    )
    assert run(folder, "--read").stderr == run(folder, "--list").stderr == ""


def test_a_new_announcer_is_written_where_the_message_says(folder: Path, tmp_path: Path) -> None:
    path = folder / "release.yaml"
    path.write_text(path.read_text("utf-8").replace(", held-by: [agency-cn-mps]", ""), "utf-8")
    listed = run(folder, "--list")
    assert f"under `announcement:` in {path} write `held-by: [ID]`" in listed.stderr
    assert f"write a line under `entities:` in {folder / 'claims.yaml'}" in listed.stderr
    assert "asserted-by" in listed.stdout
    assert "write `held-by: [ID]`" in run(folder, "--next").stdout
    assert "write `held-by: [ID]`" in run(folder, "--check").stderr
    path.write_text(
        path.read_text("utf-8").replace("label: made up}", "label: made up, held-by: [agency-xx-new]}"),
        "utf-8",
    )
    wanted = "write under `entities:` in claims.yaml `- {id: agency-xx-new, a: Agency, label: …}`"
    listed = run(folder, "--list")
    assert (wanted in listed.stdout, "did you mean" in listed.stdout) == (True, False)
    (folder / "claims.yaml").write_text(
        "entities:\n  - {id: agency-xx-new, a: Agency, label: New Police}\nclaims: []\n", "utf-8"
    )
    assert run(folder, "--list").stderr == ""
    (tmp_path / "keys").write_text("a\ns\nq\n", "utf-8")
    assert run(folder, "--keys", tmp_path / "keys").exit_code == 0
    assert "new: cases-solved-2025" in run(folder, "--write").output


def test_what_does_not_hold_is_told_with_its_file_and_line(folder: Path) -> None:
    claim = (
        "  - {key: cases, statistic: cases-solved, value: 259, unit: case, quote: police solved 258 cases}\n"
    )
    (folder / "claims.yaml").write_text(
        f"defaults: {{asserted-by: agency-cn-mps}}\nclaims:\n{claim}", "utf-8"
    )
    told = run(folder, "--check").exception
    assert isinstance(told, ReplayError)
    assert str(told).startswith(f"{folder}/claims.yaml:3: cases: the value 259 does not follow")
    (folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    made = "{candidate: c-000000000001, decision: edit, key: cases, slots: {value: 259}}"
    (folder / "decisions.yaml").write_text(f"decisions:\n  - {made}\n", "utf-8")
    for option in ("--check", "--write"):
        done = run(folder, option)
        assert done.exit_code == 1
        assert f"does not hold: {folder}/decisions.yaml:2: cases: the value 259 does" in done.stderr
    assert (folder / "claims.yaml").read_text("utf-8") == "claims: []\n"


@pytest.mark.parametrize("words", [b"\xef\xbb\xbfa\ni\nw\ns\nq\n", "a\ni\n/\ncafé\ns\nq\n".encode("latin-1")])
def test_keys_are_read_with_the_mark_that_some_editors_put_first_or_refused(
    folder: Path, tmp_path: Path, words: bytes
) -> None:
    (tmp_path / "keys").write_bytes(words)
    done = run(folder, "--keys", tmp_path / "keys")
    if words.startswith(b"a"):
        assert "the keys are not UTF-8" in str(done.exception)
    else:
        assert done.exit_code == 0


def test_a_release_is_reviewed_from_within_its_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert run(".", "--list").exit_code == 0


def test_only_who_decides_has_to_be_known(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown() -> str:
        raise KeyError("uid not found")

    monkeypatch.delenv("FRAUDKG_REVIEWER", raising=False)
    monkeypatch.setattr("getpass.getuser", unknown)
    (tmp_path / "keys").write_text("q\n", "utf-8")
    assert run(folder, "--list").exit_code == 0
    assert "nobody is named who decides" in str(run(folder, "--keys", tmp_path / "keys").exception)
    assert run(folder, "--keys", tmp_path / "keys", "--by", "me").exit_code == 0
