"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from fraudkg.errors import OutputError
from fraudkg.files import write_file, write_files


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
