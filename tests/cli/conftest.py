"""A made-up study without anything in it, and a made-up text."""

from pathlib import Path

import pytest
from tests.cli.adding import TEXT


@pytest.fixture(name="study")
def made_up_study(tmp_path: Path) -> Path:
    (tmp_path / "study").mkdir()
    return tmp_path / "study"


@pytest.fixture(name="text")
def made_up_text(tmp_path: Path) -> Path:
    path = tmp_path / "made-up.txt"
    path.write_bytes(TEXT.encode())
    return path
