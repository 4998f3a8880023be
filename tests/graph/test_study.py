"""A study is read on top of the bundled one."""

import os
import shutil
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.graph.study import Study
from fraudkg.resources import resource

NAME = "cn-mps-20260108-en-dnyxxg"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "releases" / NAME
    shutil.copytree(resource("data", "releases", NAME), folder)
    return folder


def test_a_copy_of_a_bundled_release_stands_for_it(tmp_path: Path, copy: Path) -> None:
    """So that a checkout can be worked on beside an installed package."""
    (copy / "claims.yaml").write_text("claims: []\n", "utf-8")
    folders = Study(tmp_path).release_folders()
    assert copy in folders
    assert [folder.name for folder in folders].count(NAME) == 1


def test_a_copy_of_a_bundled_file_stands_for_it(tmp_path: Path) -> None:
    own = tmp_path / "data" / "reference"
    shutil.copytree(resource("data", "reference"), own)
    study, bundled = Study(tmp_path), Study(None)
    assert len(study.files("data/reference", "*.*")) == len(bundled.files("data/reference", "*.*"))
    changed = next(own.glob("*.sssom.tsv"))
    changed.write_text(changed.read_text("utf-8") + "# made up\n", "utf-8")
    there = study.files("data/reference", "*.sssom.tsv")
    assert [path.name for path in there].count(changed.name) == 2


def test_another_release_of_the_same_id_is_refused(tmp_path: Path, copy: Path) -> None:
    path = copy / "release.yaml"
    path.write_text(path.read_text("utf-8") + "note: made up\n", "utf-8")
    with pytest.raises(InputError, match=f"the release {NAME} is there twice"):
        Study(tmp_path).release_folders()


@pytest.mark.parametrize(
    ("name", "remedy"), [("release.yml", "rename release.yml"), ("notes.txt", "write one, such as")]
)
def test_a_folder_of_a_release_without_its_file_is_not_left_out(
    tmp_path: Path, copy: Path, name: str, remedy: str
) -> None:
    for path in copy.iterdir():
        path.unlink()
    assert len(Study(tmp_path).release_folders()) == len(Study().release_folders())
    (copy / name).write_text("made up", "utf-8")
    with pytest.raises(InputError, match=f"has no release.yaml, but {name}") as told:
        Study(tmp_path).release_folders()
    assert str(told.value.remedy).startswith(remedy)


def test_a_folder_s_releases_are_passed_over_where_they_are_not_those_of_the_bundle(
    tmp_path: Path, copy: Path
) -> None:
    assert not Study.is_passed_over(tmp_path / "elsewhere")
    (copy / "candidates.jsonl").write_text("made up\n", "utf-8")
    assert not Study.is_passed_over(tmp_path)
    (copy / "claims.yaml").write_text("claims: []\n", "utf-8")
    assert Study.is_passed_over(tmp_path)


def test_a_folder_that_may_not_be_looked_into_is_not_taken_for_empty(
    tmp_path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who runs the tests may look into every folder: the system is asked in their place."""
    for closed in (copy, copy.parent):
        monkeypatch.setattr(os, "access", lambda path, _, closed=closed: path != closed)
        with pytest.raises(InputError, match=r"the folder cannot be read .* make it readable") as caught:
            Study(tmp_path).release_folders()
        assert caught.value.place == str(closed)
