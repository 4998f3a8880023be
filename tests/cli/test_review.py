"""`fraudkg review` by its options, on a made-up release."""

import os
import shlex
import signal
import sys
from pathlib import Path

import pytest
from tests.cli.reviewing import CANDIDATE, NAME, TEXT, put_text, run

from fraudkg.cli.review import _hang_up_told
from fraudkg.errors import InputError
from fraudkg.review.files.candidates import FILE


def test_items_are_listed_and_the_next_is_shown(folder: Path) -> None:
    head, *listed = (line.split("\t") for line in run(folder, "--list").stdout.splitlines())
    assert [dict(zip(head, line, strict=True))["kind"] for line in listed] == ["statistic", "mention"]
    assert [line[head.index("key")] for line in listed] == ["cases-solved-2025", ""]
    assert [line[head.index("open")] for line in listed] == ["", "reason"]
    shown = run(folder, "--next").output
    assert "In (2025), police solved «258» [cases]" in shown
    assert "cases-solved-2025" in shown


def test_writing_before_a_review_says_that_the_review_comes_first(folder: Path) -> None:
    done = run(folder, "--write")
    assert done.exit_code == 0
    assert done.stdout.endswith("claims.yaml: nothing changes\n")
    assert f"next: nothing is decided yet; 2 items wait: fraudkg review {folder}\n" in done.stderr


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


def test_a_place_that_no_id_is_known_for_is_not_lost_in_silence(folder: Path, tmp_path: Path) -> None:
    words = '{"id": null, "span": {"start": 27, "end": 33, "text": "police"}, "rule": "made-up"}'
    (folder / FILE).write_text(CANDIDATE.replace('"place": null', f'"place": {words}'), "utf-8")
    (tmp_path / "keys").write_text("a\ns\nq\n", "utf-8")
    shown = run(folder, "--keys", tmp_path / "keys", "--by", "me")
    assert "area «police» has no id, so it is not written" in shown.output
    first = run(folder, "--write")
    assert "note: cases-solved-2025: not written: area «police» has no id\nnext: " in first.stderr
    assert first.exit_code == 0
    again = run(folder, "--write").stderr
    assert "not written" not in again
    assert "note: release.yaml has no published-on, which the graph lacks without\n" in again


def test_writing_comes_next_only_where_there_is_something_to_write(folder: Path, tmp_path: Path) -> None:
    for keys, is_next in (("q", False), ("a\nq\nn", False), ("a\ns\nq", True), ("q", True)):
        (tmp_path / "keys").write_text(f"{keys}\n", "utf-8")
        done = run(folder, "--keys", tmp_path / "keys", "--by", "me")
        assert ("next: " in done.stderr) is is_next, keys
    run(folder, "--write")
    assert "next: " not in run(folder, "--keys", tmp_path / "keys", "--by", "me").stderr


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
    folder.parents[2].rename(tmp_path / "my study")
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
        "decisions:\n- {candidate: c-fedcba987654, by: me, on: 2026-11-26,"
        " decision: ignore, reason: date, quote: made up}",
        "utf-8",
    )
    done = run(folder, "--write")
    assert done.exit_code == 0
    assert "note: c-fedcba987654, decided ignore, is read no more: «made up»; no claim is lost" in done.stderr


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
        "decisions: [{candidate: c-fedcba987654, by: me, on: 2026-11-26, decision: accept, quote: made up}]",
        "utf-8",
    )
    vanished = run(folder, "--check")
    assert (vanished.exit_code, "vanished: c-fedcba987654" in vanished.stderr) == (1, True)
    (folder / "decisions.yaml").write_text(
        "decisions: [{candidate: c-00000000000f, by: me, on: 2026-11-26, decision: accept}]", "utf-8"
    )
    mistyped = run(folder, "--check")
    assert (mistyped.exit_code, "vanished" in mistyped.stderr) == (1, False)
    assert ":1: there is no candidate c-00000000000f; perhaps c-00000000000" in mistyped.stderr
    (folder / "decisions.yaml").write_text(
        "decisions: [{candidate: c-000000000001, by: me, on: 2026-11-26, decision: edit, slots: {value: 3}}]",
        "utf-8",
    )
    wrong = run(folder, "--check")
    assert (wrong.exit_code, "the value 3 does not follow" in wrong.stderr) == (1, True)


def test_what_the_next_installation_replaces_is_looked_at_only(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if the study were the package's.
    packaged = tmp_path / "resources" / folder.relative_to(tmp_path)
    packaged.parent.mkdir(parents=True)
    folder.rename(packaged)
    monkeypatch.setattr("fraudkg.resources._PACKAGE", tmp_path)
    assert run(packaged, "--list").exit_code == 0
    before = sorted(packaged.iterdir())
    for options in ([], ["--read"], ["--write"]):
        asked = run(packaged, *options)
        assert "part of the installed package" in str(asked.exception)
    assert sorted(packaged.iterdir()) == before


def test_nobody_to_ask_is_said(folder: Path) -> None:
    asked = run(folder, typed="")
    assert isinstance(asked.exception, InputError)
    assert "no terminal" in str(asked.exception)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no hang-up")
def test_a_hang_up_looks_like_a_terminal_that_is_gone_once() -> None:
    before = signal.getsignal(signal.SIGHUP)
    with _hang_up_told():
        with pytest.raises(OSError, match="Input/output error"):
            os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGHUP) == before


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["no-such-release"], "there is no release no-such-release; name its folder"),
        ([f"{NAME}s", "-C", "."], f"there is no release {NAME}s; perhaps {NAME} is meant"),
        ([NAME, "--write", "--check"], "--write: --write and --check each do one thing; give one"),
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
