"""`fraudkg extract`: what it prints, and what it says of input that it cannot read."""

import json
from pathlib import Path

import pytest
from tests.cli.extracting import TEXT, read, run

from fraudkg.errors import FraudkgError


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


@pytest.mark.parametrize(
    ("given", "text", "language"),
    [
        ("zh", "警方抓获12人。", "zh-hans"),
        ("zh", "警方抓獲12人。", "zh-hant"),
        ("zh", "12人。", "zh-hans"),
        ("zh-CN", "警方抓获12人。", "zh-hans"),
        ("zh_TW", "警方抓获12人。", "zh-hant"),
        ("zh-Hant-HK", "12人。", "zh-hant"),
        ("cmn", "警方抓獲12人。", "zh-hant"),
        ("EN", "Police held 12 men.", "en"),
        ("en-GB", "Police held 12 men.", "en"),
    ],
)
def test_a_language_may_be_given_as_it_is_written_elsewhere(given: str, text: str, language: str) -> None:
    result = run("-", "--format", "json", "--language", given, text=text)
    assert json.loads(result.stdout)["text"]["language"] == language


def test_characters_of_both_scripts_are_read_as_simplified_with_a_note() -> None:
    note = "note: read as zh-hans, though no character tells; --language sets another"
    result = run("-", "--issuer", "agency-cn-mps", "--format", "json", text="全市封停3000件")  # made up
    assert json.loads(result.stdout)["text"]["language"] == "zh-hans"
    assert result.stderr.splitlines()[:1] == [note]
    assert note not in run("-", "--language", "zh-hans", text="全市封停3000件").stderr
    assert note not in run("-", text="全市封停通聯工具3000件").stderr


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
        ("the singapore  police force", "agency-sg-spf", ""),
        ("公安部", "agency-cn-mps", ""),
        (
            "Xyzzy",
            "Xyzzy",
            "no issuer is known as Xyzzy; give its id, such as agency-sg-spf, with the country",
        ),
        (
            "Singapore Police",
            "Singapore Police",
            "perhaps Singapore Police Force (agency-sg-spf) is meant, else",
        ),
        (
            "China",
            "China",
            "China is a country, not an issuer; give the id of a body of it, such as agency-cn-",
        ),
        (
            "Ministry of Home Affairs",
            "Ministry of Home Affairs",
            "(agency-in-mha) or Ministry of Home Affairs of Singapore (agency-sg-mha) is meant, else",
        ),
    ],
)
def test_an_issuer_may_be_given_by_its_iri_or_its_name(given: str, issuer: str, note: str) -> None:
    result = run("-", "--format", "json", "--language", "en", "--issuer", given, text="Police held 12 men.")
    assert json.loads(result.stdout)["issuer"] == issuer
    assert (note in result.stderr) if note else not result.stderr


def test_a_text_in_another_language_than_it_is_said_to_be_in_is_read_with_a_note() -> None:
    result = run("-", "--format", "json", "--language", "en", text="公安机关抓获诈骗嫌疑人12名。")
    assert json.loads(result.stdout)["text"]["language"] == "en"
    assert result.stderr == "note: this looks like zh-hans, but is read as en; --language sets another\n"


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


def test_the_name_of_the_file_says_the_format(tmp_path: Path) -> None:
    for name, begins in {"a.json": "{", "a.HTML": "<!doctype", "a.jsonld": "{", "a.txt": "In 2025"}.items():
        assert run("-", "-o", str(tmp_path / name), text=TEXT).exit_code == 0
        written = (tmp_path / name).read_text("utf-8")
        assert written.startswith(begins)
        assert ("@context" in written) == name.endswith("ld")
    assert run("-", "--format", "JSON", text=TEXT).stdout.startswith("{")
    told = "a.docx: the ending .docx tells no format; use one of .txt, .json, .htm, .html, .jsonld, or name"
    assert told in str(run("-", "-o", "a.docx", text=TEXT).exception)


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
    ("content", "message"),
    [
        (b"caf\xe9 5", "byte 3 is not UTF-8; save the text as UTF-8, or make a release"),
        (b"P\0o\0l\0i\0c\0e\0", "this is neither text nor HTML nor PDF: byte 1 is zero; take it out"),
        (b"{\\rtf1 Police held 12 men.}", "this is RTF, with codes among the words; save"),
        (
            b"To: made@up.example\nContent-Transfer-Encoding: quoted-printable\n\n12 caf=C3=A9s",
            "this is a mail as it is sent, with codes among the words; save what",
        ),
        (b" \n", "the text is empty"),
        (b"<html><p>5", "this is a web page, not a plain text; make a release folder"),
        (b"%PDF-1.7 5", "this is a PDF, not a plain text; make a release folder of it"),
    ],
    ids=["latin", "no mark", "rtf", "mail", "blank", "page", "pdf"],
)
def test_what_cannot_be_read_is_one_sentence(content: bytes, message: str) -> None:
    result = run("-", text=content)
    assert isinstance(result.exception, FraudkgError)
    assert f"standard input: {message}" in str(result.exception)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none"], "none: the text cannot be read (No such file or directory); name a"),
        (["-"], "the language cannot be told; name it with --language"),
        (["-", "--date", "8 January"], "--date: 8 January is not a date; write it as YYYY-MM-DD"),
        (["-", "--date", "2026-W02"], "--date: 2026-W02 is not a date; write it as YYYY-MM-DD"),
        (["-", "--language", "klingon"], "--language: klingon is no language of a release; write one of"),
    ],
)
def test_a_call_that_cannot_be_followed_is_one_sentence(arguments: list[str], message: str) -> None:
    result = run(*arguments, text=b"5")
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


def test_words_of_time_that_need_a_day_are_named_where_none_is_known() -> None:
    text = "公安部通报，今年抓获12人。"
    note = "note: «今年» has no period, as no day of publication is known; --date sets one"
    assert note in run("-", text=text).stderr.splitlines()
    assert note not in run("-", "--date", "2024-03-12", text=text).stderr
    assert "no day" not in run("-", text="公安部通报，2024年抓获12人。").stderr
    assert "no day" not in run("-", text=f"2024年3月12日，{text}").stderr


def test_a_second_opinion_is_named_in_the_engine() -> None:
    found = read("--nlp", "--language", "en")
    assert found["engine"].startswith("rules-1+spacy-3.8-")
    assert [one["indicator"] for one in found["statistics"]] == ["suspects-arrested", "funds-seized"]
