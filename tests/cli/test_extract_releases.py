"""`fraudkg extract` on a release's folder: what it takes from there, and what the folder should not say."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.cli.extracting import run

from fraudkg.cli.add import command as add
from fraudkg.cli.review import command as review
from fraudkg.errors import FraudkgError
from fraudkg.resources import resource


def read(*arguments: Path | str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*map(str, arguments), "--format", "json").stdout)
    return found


def test_a_release_folder_brings_language_day_and_issuer() -> None:
    found = read(resource("data", "releases", "cn-mps-20260108-en-dnyxxg"))
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
    options = f"--id xx-made-up --issuer agency-sg-spf -C {tmp_path}"
    added = CliRunner().invoke(add, [str(tmp_path / "page.html"), *options.split()])
    assert "published on 2026-01-08 («8 January 2026»)" in added.stderr
    return tmp_path / "data" / "releases" / "xx-made-up"


def test_the_day_that_add_finds_is_found_below_navigation(release: Path) -> None:
    found = read(release)
    assert (found["date"], found["date_span"]["text"]) == ("2026-01-08", "8 January 2026")


def test_what_add_marked_is_ignored_as_a_review_does(release: Path) -> None:
    found = read(release)
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


def test_a_folder_of_releases_is_none(tmp_path: Path) -> None:
    told = str(run(str(resource("data", "releases"))).exception)
    assert "this folder holds 9 releases; name one of them, such as" in told
    folder = _release_in(tmp_path / "study", "made up")
    told = str(run(str(tmp_path / "study")).exception)
    assert f"this folder holds 1 release; name one of them, such as {folder}." in told
    assert str(run(str(tmp_path)).exception) == (
        f"{tmp_path}: this folder is no release's, which has a release.yaml; "
        "name a text, a release's folder, or - for standard input."
    )


def test_a_cited_release_has_no_text_to_read() -> None:
    result = run(str(resource("data", "releases", "cn-mps-20240109-zh-cctv")))
    assert "the release holds no text" in str(result.exception)


def test_a_release_is_read_with_the_words_of_its_study(tmp_path: Path) -> None:
    folder = _release_in(tmp_path / "study", "made up")
    found = read(folder)
    assert [one["indicator"] for one in found["statistics"]] == ["parrots-trained"]
    other = tmp_path / "other"
    (other / "data" / "lexicon").mkdir(parents=True)
    found = read(folder, "-C", other)
    assert [one["indicator"] for one in found["statistics"]] == [None]


def test_a_release_may_name_its_announcement_by_id_alone_and_lie_in_this_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _release_in(tmp_path / "study", "made up")
    assert "announcement: announcement-xx-made-up" in (folder / "release.yaml").read_text("utf-8")
    monkeypatch.chdir(folder)
    found = read(".")
    assert ([one["value"] for one in found["statistics"]], found["issuer"]) == (["12"], None)
    there = folder.with_name("xx-police-20250102-en")
    there.mkdir()
    said = (folder / "release.yaml").read_text("utf-8").replace(folder.name, there.name)
    described = "{id: announcement-xx-made-up, label: made up, held-by: [agency-sg-spf]}"
    said = said.replace("announcement-xx-made-up", described)
    (there / "release.yaml").write_text(said, "utf-8")
    assert read(".")["issuer"] == "agency-sg-spf"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- a", "release.yaml:1: the file is not as expected: ['a'] is no mapping"),
        ("text: made up", "release.yaml:1: the file is not as expected: id, "),
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
