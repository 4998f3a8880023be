"""What `fraudkg add` marked is read back, with its reasons."""

import hashlib
from pathlib import Path

import pytest

from fraudkg.claims.ingested import read_marks
from fraudkg.errors import DigestError, InputError
from fraudkg.text import Span
from fraudkg.text.readers.boilerplate import Mark


def test_marks_are_read_with_their_reasons(tmp_path: Path) -> None:
    assert read_marks(tmp_path) == ()
    rows = "  - {start: 3, end: 9, reason: footer}\n  - {start: 4, end: 5}\n"
    (tmp_path / "ingest.yaml").write_text(f"boilerplate:\n{rows}", "utf-8")
    assert read_marks(tmp_path) == (Mark(Span(3, 9), "footer"), Mark(Span(4, 5), "page-furniture"))


@pytest.mark.parametrize(
    "content",
    ["boilerplate: 7", "boilerplate: [{start: 9, end: 3}]", "boilerplate: [{start: 1.5, end: 3}]", "- 1"],
)
def test_marks_that_are_no_spans_are_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "ingest.yaml").write_text(content, "utf-8")
    with pytest.raises(InputError, match=r"ingest\.yaml"):
        read_marks(tmp_path)


def test_marks_of_another_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_bytes(b"Police held 12 men.")
    mark = "boilerplate: [{start: 3, end: 9}]\n"
    same = hashlib.sha256(b"Police held 12 men.").hexdigest()
    (tmp_path / "ingest.yaml").write_text(f"text: {{sha256: {same}}}\n{mark}", "utf-8")
    assert read_marks(tmp_path) == (Mark(Span(3, 9), "page-furniture"),)
    (tmp_path / "source.txt").write_bytes(b"The police held 12 men.")
    with pytest.raises(DigestError, match="those of another text than source"):
        read_marks(tmp_path)
