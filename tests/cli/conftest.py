"""A made-up study without anything in it, a made-up text, and a made-up release."""

from pathlib import Path

import pytest
from tests.cli import reviewing
from tests.cli.adding import TEXT
from tests.conftest import Study

from fraudkg.review.files.candidates import FILE


@pytest.fixture(name="study")
def made_up_study(tmp_path: Path) -> Path:
    (tmp_path / "study").mkdir()
    return tmp_path / "study"


@pytest.fixture(name="text")
def made_up_text(tmp_path: Path) -> Path:
    path = tmp_path / "made-up.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture(name="folder")
def made_up_release(tmp_path: Path) -> Path:
    made = Study(tmp_path)
    made.write("claims.yaml", "claims: []\n")
    made.write(FILE, reviewing.CANDIDATE)
    return made.folder
