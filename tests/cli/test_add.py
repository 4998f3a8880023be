"""`fraudkg add` makes a release folder that the build reads, whole or not at all, and never twice."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.adding import ID, PAGE, TEXT, problem, run

from fraudkg.claims.loader import read_release
from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.cli import add
from fraudkg.cli.build import command as build
from fraudkg.errors import OutputError
from fraudkg.text import SourceText, Span
from fraudkg.text.readers import PageMap


def test_chinese_without_its_script_is_written_as_the_text_is(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text("警方抓獲12人。\n", "utf-8")
    assert run(str(path), "--language", "zh", study=study).exit_code == 0
    assert read_release(study / "data" / "releases" / ID).language == "zh-hant"


def test_a_text_becomes_a_release_that_the_build_reads(study: Path, text: Path, tmp_path: Path) -> None:
    result = run(
        str(text), "--issuer", "agency-cn-mps", "--date", "2099-01-08", "--rights", "made up", study=study
    )
    assert result.exit_code == 0, result.output
    folder = study / "data" / "releases" / ID
    assert {path.name for path in folder.iterdir()} == {
        "release.yaml", "claims.yaml", "source.txt", "source.map.json", "ingest.yaml",
    }  # fmt: skip
    release = read_release(folder)
    assert release.title == "A made up title of the text"
    assert release.language == "en"
    assert release.published_on == date(2099, 1, 8)
    assert "note: 2099-01-08 is yet to come; correct `published-on` in release.yaml" in result.stderr
    assert release.announcement.id == f"announcement-{ID}"
    assert release.claims == ()
    assert (folder / "source.txt").read_bytes() == TEXT.encode()
    assert SourceText.from_file(folder / "source.txt", sha256=release.sha256).content == TEXT
    built = CliRunner().invoke(
        build, ["-C", str(study), "--keep-going", "--no-check", "-o", str(tmp_path / "out")]
    )
    assert built.exit_code == 0, built.output
    assert "left out" not in built.output
    assert f"/release-{ID}" in (tmp_path / "out" / "fraudkg.nq").read_text("utf-8")
    assert f"open: {ID}" in built.stderr


def test_the_record_says_what_was_done(study: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    result = run(str(page), study=study)
    assert result.exit_code == 0, result.output
    folder = study / "data" / "releases" / ID
    record = plain(read_yaml(folder / "ingest.yaml"))
    assert record["source"]["sha256"] == hashlib.sha256(PAGE.encode()).hexdigest()
    assert record["source"]["name"] == "page.html"
    assert record["tool"]["name"] == "trafilatura"
    assert record["recognised"] == {"language": "en", "script": "Latn"}
    assert (folder / "page.html").read_bytes() == PAGE.encode()
    content = (folder / "source.txt").read_bytes().decode()
    assert record["text"]["sha256"] == hashlib.sha256(content.encode()).hexdigest()
    marks = {content[one["start"] : one["end"]]: one["reason"] for one in record["boilerplate"]}
    assert marks == {"Made up home": "navigation"}
    data = (folder / "source.map.json").read_bytes()
    assert json.loads(data)["page"] == {
        "file": "page.html", "sha256": record["source"]["sha256"], "encoding": "utf-8",
    }  # fmt: skip
    at = content.index("½")
    (place,) = PageMap.from_json(data).to_page(Span(at, at + 1))
    assert PAGE[place.span.start : place.span.end] == "&frac12;"


def test_the_same_source_gives_the_same_bytes(tmp_path: Path, text: Path) -> None:
    found = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        run(str(text), study=tmp_path / name)
        folder = tmp_path / name / "data" / "releases" / ID
        found.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert found[0] == found[1]


def test_standard_input_and_a_named_encoding(study: Path) -> None:
    words = "公安机关破获诈骗案件２５万起"
    result = run(
        "-", "--encoding", "gb18030", "--title", "made up", study=study, stdin=words.encode("gb18030")
    )
    assert result.exit_code == 0, result.output
    folder = study / "data" / "releases" / ID
    assert (folder / "source.txt").read_text("utf-8") == words
    assert (folder / "page.txt").read_bytes() == words.encode("gb18030")
    assert read_release(folder).language == "zh-hans"


def test_a_study_begins_with_its_first_release(study: Path, text: Path) -> None:
    assert run(str(text), study=study / "new").exit_code == 0
    assert (study / "new" / "data" / "releases" / ID / "source.txt").is_file()


def test_a_broken_study_does_not_fail_a_release_that_is_written(study: Path, text: Path) -> None:
    reference = study / "data" / "reference"
    reference.mkdir(parents=True)
    (reference / "made-up.ttl").write_text("no Turtle <", "utf-8")
    result = run(str(text), study=study)
    assert result.exit_code == 0
    assert "note: what the text says of its day and issuer cannot be told: " in result.stderr
    assert "made-up.ttl:1: this is not Turtle" in result.stderr
    assert (study / "data" / "releases" / ID / "source.txt").is_file()


def test_a_release_is_never_overwritten(study: Path, text: Path) -> None:
    assert run(str(text), study=study).exit_code == 0
    folder = study / "data" / "releases" / ID
    (folder / "claims.yaml").write_text("claims: []  # made up: hours of work\n")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert "a release is never overwritten" in problem(run(str(text), study=study))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_bundled_release_is_not_added_twice(study: Path, text: Path) -> None:
    bundled = "cn-mps-20260108-en-dnyxxg"
    assert "a release is never overwritten" in problem(run(str(text), study=study, release=bundled))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--id", "../made-up"], "'../made-up' is no release id"),
        (["--id", "a" * 300], "--id: the id has 300 characters; take at most 120."),
        (
            ["--id", "Made_Up 7"],
            "'Made_Up 7' is no release id; ids have lower-case letters, digits and single",
        ),
        (["--id", "Made_Up 7"], "hyphens, such as made-up-7."),
        (["--id", ""], "--id: the release has no id; give one, such as sg-spf-20251107-en-spf."),
        (["--date", "8 January"], "8 January is not a date"),
        (["--date", "2026-02-30"], "2026-02-30 is not a date"),
        (["--date", "2026/01/08"], "--date: 2026/01/08 is not a date; write 2026-01-08."),
        (["--date", "2026年1月8日"], "--date: 2026年1月8日 is not a date; write 2026-01-08."),
        (["--date", ""], "--date: nothing is not a date; write it as YYYY-MM-DD."),
        (
            ["--language", "Klingon"],
            "--language: Klingon is no language of a release; write one of en, zh-hans,",
        ),
        (
            ["--announcement", "made-up"],
            "--announcement: 'made-up' is no id of an announcement; begin it with",
        ),
        (["--issuer", "Made Up"], "--issuer: no issuer is known as Made Up; give its id, such as agency-"),
        (["--issuer", "agency-Made Up"], "--issuer: 'agency-Made Up' is no id; ids have lower-case letters"),
        (
            ["--publisher", "Made Up"],
            "--publisher: no outlet is known as Made Up; give it an id, such as outlet-",
        ),
        (
            ["--publisher", "China Dail"],
            "outlet is known as China Dail; perhaps China Daily (outlet-china-daily) is meant",
        ),
        (["--publisher", "made_up"], "--publisher: 'made_up' is no id; ids have lower-case letters"),
        (["-C", "made-up/folder"], "there is no such study folder"),
    ],
)
def test_a_wrong_call_writes_nothing(study: Path, text: Path, arguments: list[str], says: str) -> None:
    result = CliRunner().invoke(add.command, [str(text), "--id", ID, "-C", str(study), *arguments])
    assert says in problem(result)
    assert list(study.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "this is a picture, not a text; run it through text recognition"),
        (
            b"PK\x03\x04made up",
            "this is a packed file, such as those of Word and LibreOffice, not a text; open",
        ),
        (b"\xd0\xcf\x11\xe0made up", "a file of an old Word or another office program, not a text; open it"),
        (b"{\\rtf1 The police said that they held 12 men.}", "this is RTF, with codes among the words"),
        (
            b"From made Mon Jan\nTo: a\nContent-Type: multipart/mixed;\n boundary=b\n\n--b",
            "this is a mail as it is sent",
        ),
        (b"<html><body></body></html>", "holds no text"),
        (
            "Die Polizei der Stadt verhaftete viele Betrüger".encode(),
            "made-up: the language of the text is not recognised; it begins «Die Polizei der Stadt",
        ),
    ],
)
def test_an_unreadable_source_writes_nothing(study: Path, tmp_path: Path, data: bytes, says: str) -> None:
    source = tmp_path / "made-up"
    source.write_bytes(data)
    assert says in problem(run(str(source), study=study))
    assert list(study.iterdir()) == []


def test_an_address_that_is_not_fetched_is_no_file(study: Path) -> None:
    told = "ftp://made.up/page: only http and https addresses are fetched; save the page"
    assert problem(run("ftp://made.up/page", study=study)).startswith(told)


def test_a_missing_file_is_one_sentence(study: Path, tmp_path: Path) -> None:
    assert "the file cannot be read (No such file" in problem(run(str(tmp_path / "absent"), study=study))


def test_a_study_that_cannot_be_written_is_one_sentence(study: Path, text: Path) -> None:
    (study / "data").write_text("made up: a file where the folder would be")
    assert isinstance(run(str(text), study=study).exception, OutputError)


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("Made-up police arrest 12\n\nThe police arrested 12 persons in a made-up raid.\n", False),
        (
            "The made-up police arrested 12 persons. " + "They told of it in many made-up words. " * 4 + "\n",
            True,
        ),
        ("Made-up police arrest 12 " + "and seize made-up goods " * 5 + "\n\nThe police told so.\n", False),
    ],
)
def test_where_no_heading_gives_a_title_it_is_asked_for(
    study: Path, tmp_path: Path, words: str, *, is_asked: bool
) -> None:
    (tmp_path / "made-up.txt").write_text(words, "utf-8")
    asked = run(str(tmp_path / "made-up.txt"), study=study)
    assert (
        "next: no title is found; if «The made-up police arrested 12 persons.»" in asked.stderr
    ) is is_asked
    assert (
        "title"
        not in run(
            str(tmp_path / "made-up.txt"), "--title", "Made up", study=study, release="xx-other"
        ).stderr
    )
