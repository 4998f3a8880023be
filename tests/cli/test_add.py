"""`fraudkg add` makes a release folder that the build reads, whole or not at all, and never twice."""

import hashlib
import json
import threading
from datetime import UTC, date, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fraudkg.claims.loader import read_release
from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.cli import add
from fraudkg.cli.build import command as build
from fraudkg.errors import FraudkgError, OutputError
from fraudkg.text import SourceText, Span
from fraudkg.text.readers import PageMap
from fraudkg.text.readers.fetch import fetch

ID = "cn-mps-20990108-en-madeup"
TEXT = (
    "A made up title of the text\n\nThe police solved ½ of the ３００\xa0cases, which they said.\n\n"
    "Tel: 010-12345678\n"
)
PAGE = f"""<html><head><meta charset="utf-8"></head><body><nav><a href="/">Made up home</a></nav>
<h1>A made up title</h1><p>{"The made up police of the town solved the cases, which they said. " * 5}</p>
<p>They solved &frac12; of them.</p></body></html>"""


def run(*arguments: str, study: Path, release: str = ID, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(
        add.command, [*arguments, "--id", release, "-C", str(study)], input=stdin, catch_exceptions=True
    )


def problem(result: Result) -> str:
    assert isinstance(result.exception, FraudkgError), result.output
    return str(result.exception)


@pytest.fixture(name="study")
def made_up_study(tmp_path: Path) -> Path:
    (tmp_path / "study").mkdir()
    return tmp_path / "study"


@pytest.fixture(name="text")
def made_up_text(tmp_path: Path) -> Path:
    path = tmp_path / "made-up.txt"
    path.write_bytes(TEXT.encode())
    return path


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
        (["--id", "Made Up"], "'Made Up' is no release id"),
        (["--date", "8 January"], "8 January is not a date"),
        (["--date", "2026-02-30"], "2026-02-30 is not a date"),
        (["--date", ""], "--date: nothing is not a date; write it as YYYY-MM-DD."),
        (
            ["--language", "klingon"],
            "--language: klingon is no language of a release; write one of en, zh-hans,",
        ),
        (
            ["--announcement", "made-up"],
            "--announcement: 'made-up' is no id of an announcement; begin it with",
        ),
        (
            ["--issuer", "Made Up"],
            "--issuer: no one issuer is known as Made Up; give its id, such as agency-",
        ),
        (["--issuer", "agency-Made Up"], "--issuer: 'agency-Made Up' is no id; ids have lower-case letters"),
        (["--publisher", "Made Up"], "--publisher: 'Made Up' is no id; ids have lower-case letters"),
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
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "neither text nor HTML nor PDF"),
        (b"{\\rtf1 The police said that they held 12 men.}", "this is RTF, with codes among the words"),
        (
            b"From made Mon Jan\nTo: a\nContent-Type: multipart/mixed;\n boundary=b\n\n--b",
            "this is a mail as it is sent",
        ),
        ("抓获".encode("gbk"), "is not utf-8"),
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


def test_a_missing_file_is_one_sentence(study: Path, tmp_path: Path) -> None:
    assert "the file cannot be read (No such file" in problem(run(str(tmp_path / "absent"), study=study))


def test_a_body_that_nothing_knows_is_to_be_described(study: Path, text: Path) -> None:
    bodies = ("--issuer", "agency-xx-parrots", "--publisher", "outlet-xx-parrot")
    told = run(str(text), *bodies, study=study).stderr.splitlines()
    entity = "- {id: agency-xx-parrots, a: Agency, label: …}"
    outlet = "- {id: outlet-xx-parrot, a: MediaOutlet, label: …}"
    asked = "next: nothing is known of {} yet; write under `entities:` in claims.yaml `{}`"
    other = asked.format("outlet-xx-parrot", outlet)
    assert told[:2] == [asked.format("agency-xx-parrots", entity), other]
    claims = study / "data" / "releases" / ID / "claims.yaml"
    claims.write_text(f"entities:\n  {entity}\nclaims: []\n", "utf-8")
    told = run(str(text), *bodies, study=study, release=f"{ID}-2").stderr.splitlines()
    assert [line for line in told if "nothing is known" in line] == [other]


def test_an_issuer_that_the_text_does_not_name_is_asked_for(study: Path, text: Path) -> None:
    asked = "next: write who announced it, `held-by: [ID]`, under `announcement` in release.yaml\n"
    assert asked in run(str(text), study=study).stderr
    assert asked not in run(str(text), "--issuer", "sg-spf", study=study, release="made-up").stderr


@pytest.mark.parametrize(
    ("given", "issuer"),
    [
        ("Singapore Police Force", "agency-sg-spf"),
        ("sg-spf", "agency-sg-spf"),
        ("agency-xx-parrots", "agency-xx-parrots"),
        ("公安部", "agency-cn-mps"),
    ],
)
def test_an_issuer_may_be_given_by_a_known_name(study: Path, tmp_path: Path, given: str, issuer: str) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text("公安机关破获诈骗案件２５万起", "utf-8")
    result = run(str(path), "--issuer", given, study=study / "new")
    assert result.exit_code == 0, result.output
    assert read_release(study / "new" / "data" / "releases" / ID).announcement.held_by == (issuer,)


def test_an_announcement_that_is_described_is_named_by_its_id(study: Path, text: Path) -> None:
    result = run(str(text), "--announcement", "announcement-cn-mps-20260108", study=study)
    assert result.exit_code == 0, result.output
    content = plain(read_yaml(study / "data" / "releases" / ID / "release.yaml"))
    assert content["announcement"] == "announcement-cn-mps-20260108"


def test_a_file_is_read_without_the_network(study: Path, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert run(str(text), study=study).exit_code == 0


class OnePage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        pass


def test_a_url_is_fetched_because_it_is_given(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "fetch", partial(fetch, allow_private=frozenset({"127.0.0.1"})))
    with HTTPServer(("127.0.0.1", 0), OnePage) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/made-up"
        result = run(address, study=study)
        thread.join()
    assert result.exit_code == 0, result.output
    release = read_release(study / "data" / "releases" / ID)
    assert release.address == address
    assert release.retrieved_on == datetime.now(UTC).date()
    record = plain(read_yaml(Path(release.folder) / "ingest.yaml"))
    assert record["source"]["retrieved"]["content-type"] == "text/html; charset=utf-8"
    assert record["source"]["sha256"] == hashlib.sha256(PAGE.encode()).hexdigest()


def test_a_private_address_is_refused_on_the_command_line(study: Path) -> None:
    assert "not a public address" in problem(run("http://127.0.0.1:9/made-up", study=study))
    assert list(study.iterdir()) == []


def test_a_study_that_cannot_be_written_is_one_sentence(study: Path, text: Path) -> None:
    (study / "data").write_text("made up: a file where the folder would be")
    assert isinstance(run(str(text), study=study).exception, OutputError)


def test_day_and_issuer_that_the_text_names_are_proposed(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text("SINGAPORE, 8 January 2026 -- The Singapore Police Force said that 12 men were held.\n")
    result = run(str(path), "--language", "en", "--rights", "made up", study=study)
    assert result.exit_code == 0, result.output
    day, body = (
        "if it was published on 2026-01-08 («8 January 2026»)",
        "if agency-sg-spf («Singapore Police Force»)",
    )
    assert f"{day}, write `published-on: 2026-01-08` in release.yaml" in result.stderr
    assert f"{body} announced it, write `held-by: [agency-sg-spf]` under `announcement`" in result.stderr
    assert read_release(study / "data" / "releases" / ID).published_on is None
