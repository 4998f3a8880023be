"""A new release folder out of a document that was read; nothing that is there is ever changed."""

import re
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fraudkg.claims.announcements import described
from fraudkg.claims.details import Details
from fraudkg.claims.loader import read_release
from fraudkg.claims.yamlfile import to_yaml
from fraudkg.errors import InputError, OutputError
from fraudkg.files import digest
from fraudkg.resources import resource
from fraudkg.text.flow import first_line
from fraudkg.text.readers.document import HTML, PDF, Document, Reading
from fraudkg.text.readers.encoding import SUCH
from fraudkg.text.readers.fetch import Retrieval
from fraudkg.text.readers.language import spoken
from fraudkg.version import __version__

RIGHTS = "not stated; find out whose text it is before it is passed on"
_TITLE, _HEADING, _FEW = 200, 100, 3
_SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[a-z]{4}[.!?])\s|(?<=다\.)\s")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Added:
    """What was written: the folder, what it holds, what `release.yaml` says, and whether its title is one.

    Where neither the caller, the page nor a heading gives a title, the text's first sentence stands for it.
    """

    folder: Path
    files: tuple[str, ...]
    release: dict[str, Any] = field(repr=False)
    is_titled: bool = True


def new_folder(study: Path, release: str) -> Path:
    """Where a new release of the study goes; nothing is made yet.

    Raises:
        InputError: If the study has no place, or there is such a release already.
    """
    if not study.is_dir() and not study.absolute().parent.is_dir():
        raise InputError("there is no such study folder", place=str(study), remedy="name a folder with -C")
    folder = study / "data" / "releases" / release
    for there in (folder, resource("data", "releases") / release):
        if there.exists():
            raise InputError(
                "there is such a release, and a release is never overwritten",
                place=str(there),
                remedy="choose another --id, or remove the folder yourself",
            )
    return folder


def add_release(
    study: Path, details: Details, document: Document, reading: Reading, *, retrieval: Retrieval | None = None
) -> Added:
    """Write `data/releases/<id>/` in the study folder, whole or not at all; missing folders are made.

    Raises:
        InputError: If there is such a release, or the language is unknown.
        OutputError: If the folder cannot be written.
    """
    folder = new_folder(study, details.id)
    text = reading.text.encode("utf-8")
    release = _release(details, reading, study, retrieval, document.place)
    page = {HTML: "page.html", PDF: "page.pdf"}.get(document.media_type, "")
    if not page and document.data != text:
        page = "page.txt"
    contents = {
        "release.yaml": to_yaml(release),
        "claims.yaml": b"claims: []\n",
        "source.txt": text,
        "source.map.json": reading.page_map.to_json(
            {"file": page or "source.txt", "sha256": document.sha256, "encoding": reading.encoding}
        ),
        "ingest.yaml": _HEAD.encode() + to_yaml(_ingest(document, reading, retrieval, page)),
    }
    if page:
        contents[page] = document.data
    _write(folder, contents)
    is_titled = bool(details.title or reading.title or _is_headed(reading, release["language"]))
    return Added(folder, tuple(sorted(contents)), release, is_titled)


_HEAD = """\
# How source.txt came about, written by `fraudkg add`. Offsets are half-open and count code points of
# source.txt; source.map.json leads from them to the page.
"""


def _release(
    details: Details, reading: Reading, study: Path, retrieval: Retrieval | None, place: str
) -> dict[str, Any]:
    language = details.language or spoken(reading.recognised)
    if not language:
        begins = _first_line(reading, "")[:_SHOWN]
        raise InputError(
            f"the language of the text is not recognised; it begins «{begins}»",
            place=place,
            remedy="name it with --language; if these are not its characters, name its encoding with"
            f" --encoding, {SUCH}",
        )
    title = details.title or reading.title or _first_line(reading, language)
    release: dict[str, Any] = {"id": details.id, "title": title, "language": language}
    if details.published_on:
        release["published-on"] = details.published_on
    if details.publisher:
        release["published-by"] = details.publisher
    if retrieval:
        release |= {"address": retrieval.address, "retrieved-on": retrieval.day}
    release["announcement"] = _announcement(details, title, study)
    release["text"] = {
        "held": True,
        "file": "source.txt",
        "sha256": digest(reading.text.encode("utf-8")),
        "rights": details.rights or RIGHTS,
    }
    return release


def _announcement(details: Details, title: str, study: Path) -> str | dict[str, Any]:
    """The id alone where another release of bundle or study describes the announcement."""
    name = details.announcement or f"announcement-{details.id}"
    if described(name, study / "data" / "releases"):
        return name
    found: dict[str, Any] = {"id": name, "label": title}
    if details.issuer:
        found["held-by"] = [details.issuer]
    return found


def _whole_line(reading: Reading, language: str) -> str:
    texts = (reading.main_text(), reading.text)
    return next(filter(None, (first_line(text, language) for text in texts)), "")


def _is_headed(reading: Reading, language: str) -> bool:
    """Whether the text begins with a heading, which is short or ends in no full stop, as a paragraph does.

    A word or two of a script with spaces head a column ("In brief") rather than an announcement.
    """
    line = _whole_line(reading, language)
    if line.isascii() and len(line.split()) < _FEW:
        return False
    return len(line) <= _HEADING or line[-1] not in ".!?。！？"


def _first_line(reading: Reading, language: str) -> str:
    line = _whole_line(reading, language)
    # A text without a heading begins with a paragraph, of which one sentence is enough.
    return (_SENTENCE_END.split(line)[0] if len(line) > _HEADING else line)[:_TITLE]


def _ingest(document: Document, reading: Reading, retrieval: Retrieval | None, page: str) -> dict[str, Any]:
    source: dict[str, Any] = {"sha256": document.sha256, "bytes": len(document.data)}
    source["media-type"] = document.media_type
    if reading.encoding:
        source["encoding"] = reading.encoding
    if page:
        source["file"] = page
    if retrieval is None:
        source["name"] = Path(document.place).name
    else:
        source["retrieved"] = {
            "asked": retrieval.asked,
            "address": retrieval.address,
            "on": retrieval.day,
            "content-type": retrieval.content_type,
            "redirects": list(retrieval.redirects),
        }
    tool, _, version = reading.tool.partition(" ")
    recognised = reading.recognised
    return {
        "source": source,
        "tool": {"name": tool, "version": version, "fraudkg": __version__},
        "text": {"sha256": digest(reading.text.encode("utf-8")), "characters": len(reading.text)},
        "recognised": {"language": recognised.language, "script": recognised.script},
        "notes": list(reading.notes),
        "boilerplate": [
            {
                "start": mark.span.start,
                "end": mark.span.end,
                "reason": mark.reason,
                "begins": reading.span_text(mark.span)[:_SHOWN],
            }
            for mark in reading.marks
        ],
    }


def _write(folder: Path, contents: dict[str, bytes]) -> None:
    """Write beside the place, read back as the build does, and only then rename the folder into place."""
    staging: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".adding-", dir=folder.parent))
        staged = staging / folder.name
        staged.mkdir()
        for name, data in contents.items():
            (staged / name).write_bytes(data)
        read_release(staged)
        # A folder that came up meanwhile and holds something makes this fail, as it should.
        staged.rename(folder)
    except OSError as error:
        raise OutputError(
            f"the release cannot be written ({error.strerror})",
            place=str(folder),
            remedy="name a folder that you may write to, with -C",
        ) from error
    finally:
        if staging is not None:
            shutil.rmtree(staging, ignore_errors=True)
