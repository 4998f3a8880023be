"""A release folder is made whole or not at all, with what is known of its retrieval."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from fraudkg.claims.added import add_release
from fraudkg.claims.details import Details
from fraudkg.claims.loader import read_release
from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.errors import InputError, OutputError
from fraudkg.text.readers import Document, Furniture, read_document
from fraudkg.text.readers.fetch import Retrieval

ID = "cn-mps-20990108-en-madeup"
TEXT = "The made up police of the town solved the cases, which they said. " * 5
PAGE = f"<html><body><p>{TEXT}</p></body></html>"


@pytest.fixture(name="study")
def made_up_study(tmp_path: Path) -> Path:
    (tmp_path / "study").mkdir()
    return tmp_path / "study"


def test_a_retrieval_is_recorded(study: Path) -> None:
    document = Document(PAGE.encode(), "https://example.org/made-up", "text/html")
    retrieval = Retrieval(
        document.data,
        "http://example.org/",
        document.place,
        (document.place,),
        document.content_type,
        date(2099, 1, 9),
    )
    added = add_release(
        study, Details(ID), document, read_document(document, Furniture()), retrieval=retrieval
    )
    release = read_release(added.folder)
    assert release.address == "https://example.org/made-up"
    assert release.retrieved_on == date(2099, 1, 9)
    assert plain(read_yaml(added.folder / "ingest.yaml"))["source"]["retrieved"] == {
        "asked": "http://example.org/",
        "address": "https://example.org/made-up",
        "on": "2099-01-09",
        "content-type": "text/html",
        "redirects": ["https://example.org/made-up"],
    }


def test_a_failure_half_way_leaves_nothing(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    document = Document(b"The made up police solved 5 cases.", "made-up.txt")
    with pytest.raises(OutputError, match="No space left"):
        add_release(study, Details(ID), document, read_document(document, Furniture()))
    assert list((study / "data" / "releases").iterdir()) == []
    monkeypatch.undo()
    shutil.rmtree(study / "data")
    with pytest.raises(InputError):
        add_release(study / "absent" / "study", Details(ID), document, read_document(document, Furniture()))


@pytest.mark.parametrize(
    ("language", "begins", "title"),
    [
        ("zh-hans", "虚构局通报诈骗案件。", "虚构局通报诈骗案件。"),
        ("en", "The made up police solved cases. ", "The made up police solved cases."),
    ],
)
def test_of_a_text_without_a_heading_the_first_sentence_is_the_title(
    study: Path, language: str, begins: str, title: str
) -> None:
    document = Document((begins * 20).encode(), "made-up.txt")
    added = add_release(study, Details(ID, language=language), document, read_document(document, Furniture()))
    assert added.release["title"] == title
