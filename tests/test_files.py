"""Files are written whole or not at all."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from fraudkg.errors import InputError, OutputError
from fraudkg.files import read_file, write_file, write_files


def test_a_checkout_keeps_every_byte() -> None:
    """Git for Windows turns line ends, and a text with others is no longer the one of its digest."""
    assert "* -text" in (Path(__file__).parents[1] / ".gitattributes").read_text("utf-8").splitlines()


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "a.csv", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="none") as caught:
        write_file(tmp_path / "none" / "a.csv", b"x")
    assert "cannot be written" in str(caught.value)


def test_a_failure_leaves_the_previous_files_as_they_were(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"old", "b": b"old"})
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "inside").write_text("in the way")
    with pytest.raises(OutputError):
        write_files(tmp_path / "a", {"a": b"new"})
    assert (tmp_path / "a").read_bytes() == b"old"


def test_the_sums_reveal_a_mixed_set(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"old"})
    sums = (tmp_path / "SHA256SUMS").read_text()
    write_files(tmp_path, {"a": b"new"})
    assert (tmp_path / "SHA256SUMS").read_text() != sums


def test_a_link_stays_one_and_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    file, link = tmp_path / "a", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o600)
    link.symlink_to(file.name)
    write_file(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o600
    write_files(tmp_path, {"link": b"newer"})
    assert (link.is_symlink(), file.read_bytes()) == (True, b"newer")


def test_who_write_at_once_leave_the_files_of_one(tmp_path: Path) -> None:
    names = [f"made-up-{number}" for number in range(40)]
    begin = Barrier(8)

    def write(folder: Path, data: bytes) -> None:
        begin.wait()
        write_files(folder, dict.fromkeys(names, data))

    for number in range(8):
        folder = tmp_path / str(number)
        with ThreadPoolExecutor(8) as several:
            done = [several.submit(write, folder, bytes([one])) for one in range(8)]
        assert [one.result() for one in done] == [None] * 8
        assert len({(folder / name).read_bytes() for name in names}) == 1
        assert sorted(one.name for one in folder.iterdir()) == sorted([*names, "SHA256SUMS"])


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, b"x")
    assert pipe.is_fifo()
    assert os.read(reader, 9) == b"x"
    os.close(reader)


def test_a_full_disk_leaves_nothing_beside_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int, *_: Any) -> None:
        os.close(handle)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_file(tmp_path / "a", b"x")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_what_may_have_no_end_is_not_read() -> None:
    with pytest.raises(InputError, match="the graph is a device, which may have no end; name a file"):
        read_file(Path("/dev/zero"), "graph", "name a file")
