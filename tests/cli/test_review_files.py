"""`fraudkg review` and the files of its release: readings anew, and what people change in them by hand."""

from pathlib import Path

import pytest
from tests.cli.reviewing import CANDIDATE, put_text, run

from fraudkg.errors import ReplayError
from fraudkg.review.files.candidates import FILE


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
    assert (
        "note: published on 2026-01-08, by «8 January 2026»; `published-on`" in run(folder, "--read").stderr
    )
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
    assert (wanted in listed.stdout, "is meant" in listed.stdout) == (True, False)
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
    made = (
        "{candidate: c-000000000001, by: me, on: 2026-11-26, decision: edit, key: cases, slots: {value: 259}}"
    )
    (folder / "decisions.yaml").write_text(f"decisions:\n  - {made}\n", "utf-8")
    for option in ("--check", "--write"):
        done = run(folder, option)
        assert done.exit_code == 1
        assert f"does not hold: {folder}/decisions.yaml:2: cases: the value 259 does" in done.stderr
    assert (folder / "claims.yaml").read_text("utf-8") == "claims: []\n"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_files_of_an_editor_of_windows_keep_their_mark_and_line_ends(
    folder: Path, tmp_path: Path, mark: bytes
) -> None:
    (tmp_path / "keys").write_text("a\ni\nw\ns\nq\n", "utf-8")
    claims, decisions = folder / "claims.yaml", folder / "decisions.yaml"
    claims.write_bytes(mark + b"# made up\r\nclaims: []   # one\r\n# last\r\n")
    decisions.write_bytes(mark + b"# made up\r\ndecisions: []\r\n# last\r\n")
    assert run(folder, "--keys", tmp_path / "keys", "--by", "me", "--on", "2026-11-25").exit_code == 0
    assert run(folder, "--write").exit_code == 0
    for path, key in ((claims, b"key: cases-solved-2025"), (decisions, b"by: me")):
        data = path.read_bytes()
        assert data.startswith(mark + b"# made up\r\n")
        assert key in data
        assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
        assert data.count(b"\xef\xbb\xbf") == bool(mark)
    written = claims.read_bytes(), decisions.read_bytes()
    assert "nothing changes" in run(folder, "--write").output
    assert (claims.read_bytes(), decisions.read_bytes()) == written
