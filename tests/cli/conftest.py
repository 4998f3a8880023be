"""A made-up study without anything in it, a made-up text, and a made-up release."""

import hashlib
from pathlib import Path

import pytest
from tests.cli import reviewing
from tests.cli.adding import TEXT

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
    folder = tmp_path / "data" / "releases" / reviewing.NAME
    folder.mkdir(parents=True)
    text = reviewing.TEXT.encode()
    (folder / "source.txt").write_bytes(text)
    (folder / "release.yaml").write_text(
        f"""\
# made up
id: {reviewing.NAME}
title: Made up report
language: en
announcement: {{id: announcement-xx-police-20260101, label: made up, held-by: [agency-cn-mps]}}
text: {{held: true, file: source.txt, sha256: {hashlib.sha256(text).hexdigest()}, rights: made up}}
""",
        "utf-8",
    )
    (folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    (folder / FILE).write_text(reviewing.CANDIDATE, "utf-8")
    return folder
