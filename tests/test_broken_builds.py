"""A build that is killed, that is full, or that leaves something out: what stands afterwards."""

import hashlib
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from tests.conftest import Run, Study

from fraudkg import files
from fraudkg.errors import OutputError


def test_a_build_killed_before_the_first_rename_leaves_everything_as_it_was(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = study.contents()

    def killed(prefix: str, dir: Path) -> tuple[int, str]:  # noqa: A002 - tempfile calls it so
        if prefix == ".b.":
            raise KeyboardInterrupt
        return make(prefix=prefix, dir=dir)

    make = tempfile.mkstemp
    monkeypatch.setattr(tempfile, "mkstemp", killed)
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

    def full(**_: object) -> tuple[int, str]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(OutputError, match=r"the output cannot be written \(No space left on device\)"):
        files.write_files(study.output, {"fraudkg.ttl": b"new"})
    assert study.contents() == before


# --- findings are no errors ---


def test_an_open_mention_is_listed_and_fails_only_when_strict(study: Study, run: Run) -> None:
    study.write("claims.yaml", study.claims.replace(study.ignored, ""))
    at = study.text.index("43")
    for options, expected in (([], 0), (["--strict"], 1)):
        status, output, errors = run("build", "-C", study.root, "-o", study.output, "--no-check", *options)
        assert status == expected
        assert f"open: {study.name} {at}-{at + 2} number «43»\n" in errors
        assert errors.endswith(
            "next: claim these mentions, or ignore them with a reason, in claims.yaml by hand, or with "
            f"fraudkg review {study.name} -C {study.root}\n"
        )
        assert " 1 open\n" in output


def test_many_open_mentions_are_counted_and_the_command_that_lists_them_is_named(
    study: Study, run: Run
) -> None:
    more = "".join(f" They counted {number} of them." for number in range(61, 75))
    study.write_text((study.text.rstrip("\n") + more + "\n").encode())
    status, _, errors = run("build", "-C", study.root, "-o", study.output, "--no-check")
    assert status == 0
    listed = [line for line in errors.splitlines() if line.startswith("open: ")]
    assert len(listed) == 11
    assert listed[-1] == (
        f"open: {study.name} 4 more of 14; fraudkg review {study.name} -C {study.root} --check lists all"
    )
    status, _, errors = run("review", study.name, "-C", study.root, "--check")
    assert sum(line.startswith("open: ") for line in errors.splitlines()) == 14


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
    assert study.name in errors
    graph = (study.output / "fraudkg.ttl").read_text("utf-8")
    assert f"id:release-{study.name} " not in graph
    assert "id:release-cn-mps-20260108-en-dnyxxg " in graph
    assert "releases " in output


def test_keep_going_leaves_out_what_leans_on_a_broken_release(study: Study, run: Run) -> None:
    doubts = study.root / "data" / "assessments"
    doubts.mkdir()
    (doubts / "a.yaml").write_text(
        "# made up\n"
        f"- {{id: assessment-a, label: made up, issue: implausible, about: claim-{study.name}-cases, "
        "by: agency-cn-mps, on: 2026-01-02, reason: made up}\n",
        "utf-8",
    )
    second = study.folder.with_name("xx-police-20260102-en-herald")
    shutil.copytree(study.folder, second)
    text = (study.folder / "release.yaml").read_text("utf-8")
    only_named = re.sub(r"announcement: .*", "announcement: announcement-xx-police-20260101", text)
    (second / "release.yaml").write_text(only_named.replace(study.name, second.name), "utf-8")
    (study.folder / "source.txt").unlink()
    status, _, errors = run("build", "-C", study.root, "-o", study.output, "--no-check", "--keep-going")
    assert status == 1
    left_out = [line for line in errors.splitlines() if line.startswith("left out: ")]
    assert len(left_out) == 3
    assert "source.txt: the text cannot be read" in left_out[0]
    assert "no release describes announcement-xx-police-20260101; write" in left_out[1]
    assert "assessment-a is about claim-xx-police" in left_out[2]
    assert "release-xx-police" not in (study.output / "fraudkg.ttl").read_text("utf-8")
