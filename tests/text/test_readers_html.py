"""A web page: nothing is cut, what is outside the main text is marked, every character leads back."""

import importlib
import re
import sys
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.resources import resource
from fraudkg.text import Span
from fraudkg.text.readers import Document, Reading, read_document
from fraudkg.text.readers.maintext import main_lines
from fraudkg.text.readers.visiblepage import VisiblePage

FURNITURE = read_furniture([resource("data/lexicon")])
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Made up page</title><style>p {color: red}</style></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/n">Made up news of 1864</a></ul></nav>
<div class="main"><h1>Police solve 1,200 cases</h1>
<p>2026-01-08</p>
<p>The made up police of the made up town solved <b>1,200</b> cases in the whole year 2025, which is
  &frac12; of what they wanted to solve, and they say that it cost ３００&nbsp;yuan each.</p>
<p>A second paragraph of the made up text says that 42 suspects were arrested in the operation, and that
the fight against fraud goes on with all strength&#x2014;and cafe\u0301s.<br>Tel: 010-12345678</p>
<p hidden>99 hidden words</p><p style="display: none">98 hidden words</p>
</div>
<div class="sidebar"><a href="/x">Seven more made up stories</a></div>
<footer>京ICP备12345678号-1</footer><script>var a = "<p>97 words of a script</p>";</script></body></html>
"""


def read(page: str, *, main_only: bool = False) -> Reading:
    return read_document(Document(page.encode(), "made-up.html"), FURNITURE, main_only=main_only)


def in_page(reading: Reading, words: str, page: str = PAGE) -> list[str]:
    at = reading.text.index(words)
    places = reading.page_map.to_page(Span(at, at + len(words)))
    return [page[place.span.start : place.span.end] for place in places]


@pytest.fixture(scope="module", name="whole")
def whole_page() -> Reading:
    return read(PAGE)


def test_visible_words_are_kept_as_written(whole: Reading) -> None:
    assert "which is ½ of what" in whole.text
    assert "３００\xa0yuan" in whole.text
    assert "strength—and cafe\u0301s.\nTel:" in whole.text
    assert "\n\nPolice solve 1,200 cases\n\n2026-01-08\n\n" in whole.text
    assert "Home\nMade up news of 1864" in whole.text
    for hidden in ("97", "98", "99", "color", "Made up page"):
        assert hidden not in whole.text


def test_what_is_outside_the_main_text_is_marked(whole: Reading) -> None:
    marks = {whole.span_text(mark.span): mark.reason for mark in whole.marks}
    assert marks["Home\nMade up news of 1864"] == "navigation"
    assert marks["京ICP备12345678号-1"] in {"footer", "registration-number"}
    assert {mark.reason for mark in whole.marks} >= {"footer", "registration-number", "phone"}
    assert marks["Seven more made up stories"] == "outside-main-text"
    main = whole.main_text()
    for said in ("1,200 cases", "2026-01-08", "42 suspects", "½"):
        assert said in main
    for furniture in ("1864", "Seven", "ICP", "010"):
        assert furniture not in main


ROWS = "<tr><th>Type<th>2024<th>2025<tr><td>Kite<td>812<td>934<tr><td>Total<td>1,315<td>1,362"


def test_short_rows_and_items_are_found_again() -> None:
    """Made up: the tool puts signs round cells and before items, which the page does not have."""
    table = f"<table>{ROWS}</table><ul><li>9 phones<li>4 cars</ul>"
    page = PAGE.replace("<p>A second", f"{table}<p>A second")
    for reading in (read(page, main_only=True), read(page)):
        main = reading.main_text().replace("\n\n", "\n")
        assert "\nType\t2024\t2025\nKite\t812\t934\nTotal\t1,315\t1,362\n9 phones\n4 cars\n" in main


def main_words(page: str, *named: str) -> str:
    visible = VisiblePage(page)
    lines = [Span(match.start(), match.end()) for match in re.finditer(".+", visible.text)]
    found = [Span(at := visible.text.index(words), at + len(words)) for words in named]
    main = main_lines(visible, lines, found)
    return " / ".join(visible.text[line.start : line.end] for line in main)


@pytest.mark.parametrize("tag", ["main", "article"])
def test_what_stands_between_lines_of_an_article_belongs_to_it(tag: str) -> None:
    inner = (
        "<p>up<p>First.<div>12 held</div><aside><p>88 bikes</aside><div class=menu>News (42)</div><p>Last."
    )
    page = f"<p>7 up<{tag}>{inner}<p>9 more</{tag}><p>down"
    assert main_words(page, "First", "Last") == "First. / 12 held / Last."
    # What the tool names stays, wherever it stands; between `div`s of a page may be anything.
    assert main_words(page, "First", "bikes", "down") == "First. / 12 held / 88 bikes / down"
    assert main_words(f"<div>{inner}</div>", "First", "Last") == "First. / Last."


def test_all_of_a_table_or_list_belongs_together() -> None:
    page = f"<p>Before<table><caption>Cases</caption>{ROWS}</table><ul><li>9 phones<li>4 cars</ul><p>After"
    assert main_words(page, "934", "cars") == (
        "Cases / Type\t2024\t2025 / Kite\t812\t934 / Total\t1,315\t1,362 / 9 phones / 4 cars"
    )
    assert main_words(page, "Before", "After") == "Before / After"


def test_a_table_that_lays_out_the_page_is_none() -> None:
    links = "<ul><li>88 bikes<li>7 cars</ul>"
    page = f"<table><td>{links}<td><p>First.<table>{ROWS}</table><p>12 held<p>Last.<td>{links}</table>"
    assert main_words(page, "First", "Kite", "Last").replace("\t", " ") == (
        "First. / Type 2024 2025 / Kite 812 934 / Total 1,315 1,362 / 12 held / Last."
    )


def test_what_an_aside_holds_is_outside() -> None:
    page = PAGE.replace(
        "<p>A second", "<aside><nav>8 more</nav><h1>Seven bikes found</h1></aside><p>A second"
    )
    reading = read(page)
    marks = {reading.span_text(mark.span): mark.reason for mark in reading.marks}
    assert (marks["8 more"], marks["Seven bikes found"]) == ("navigation", "outside-main-text")


def test_a_page_that_lists_news_is_told_of() -> None:
    def page(days: int) -> Reading:
        items = "".join(
            f"<li><a href='/{day}'>Made up heading</a> <i>2025-11-{day:02}</i></li>" for day in range(1, days)
        )
        words = "<p>The made up police said that they had arrested suspects, and went on to say so.</p>" * 5
        data = f"<html><body><main><h1>News</h1>{words}<ul>{items}</ul></main></body></html>".encode()
        return read_document(Document(data, "made-up.html"), FURNITURE)

    assert [
        note.partition(" of the page give a day, so it seems to list news")[0] for note in page(9).notes
    ] == ["8 lines"]
    assert page(3).notes == ()


def test_many_nested_lists_take_no_time_by_the_square() -> None:
    page = VisiblePage("<ul><li>made up" * 20_000)
    lines = [Span(match.start(), match.end()) for match in re.finditer("made up", page.text)]
    assert main_lines(page, lines, lines[::2]) == lines[:-1]


def test_each_character_leads_to_the_page(whole: Reading) -> None:
    assert in_page(whole, "42 suspects") == ["42 suspects"]
    assert in_page(whole, "½") == ["&frac12;"]
    assert in_page(whole, "３００\xa0yuan") == ["３００&nbsp;yuan"]
    assert in_page(whole, "solved 1,200 cases") == ["solved ", "1,200", " cases"]
    assert in_page(whole, "is ½ of") == ["is\n  &frac12; of"]
    assert in_page(whole, "strength—and") == ["strength&#x2014;and"]
    literal = [one for one in whole.page_map.segments if one.is_literal and one.text.length > 1]
    assert literal
    for one in literal:
        assert whole.span_text(one.text) == PAGE[one.page.start : one.page.end].replace("\n", " ")


def test_main_only_leaves_the_rest_out() -> None:
    reading = read(PAGE, main_only=True)
    assert reading.text.startswith("Police solve 1,200 cases\n2026-01-08\nThe made up police")
    assert "1864" not in reading.text
    assert "ICP" not in reading.text
    assert in_page(reading, "42 suspects") == ["42 suspects"]
    assert in_page(reading, "½") == ["&frac12;"]


def test_the_page_names_its_title_and_the_tool_its_version(whole: Reading) -> None:
    assert whole.title in {"Made up page", "Police solve 1,200 cases"}
    assert whole.tool.startswith("trafilatura 2")
    assert whole.encoding == "utf-8"


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("<html><body></body></html>", "holds no text"),
        ("<html><body><script>draw('made up')</script><img src=x></body></html>", "holds no text"),
        ("<html><body><nav>\n</nav>&nbsp;</body></html>", "holds no (main )?text"),
    ],
)
def test_an_empty_page_is_refused(page: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read(page)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"which is not installed; .*pip install 'fraudkg\[ingest\]'"):
        read(PAGE)


def test_an_extra_that_is_there_but_broken_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trafilatura.py").write_text('raise ImportError("made_up is a separate\\nproject")\n')
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(InputError, match=r"cannot be imported \(made_up is a separate project\); .* anew"):
        read(PAGE)
    (tmp_path / "trafilatura.py").write_text("import a_module_that_is_absent\n")
    importlib.invalidate_caches()
    with pytest.raises(InputError, match=r"cannot be imported \(No module named 'a_module_that_is_absent'"):
        read(PAGE)


def test_a_page_with_notes_is_read_with_the_way_back() -> None:
    page = PAGE.replace("<b>1,200</b> cases", "1,200<sup>3</sup> cases")
    reading = read(page)
    assert "town solved 1,200\u00b3 cases" in reading.text
    assert in_page(reading, "\u00b3 cases", page) == ["3", " cases"]
    assert [mark.reason for mark in reading.marks] == [mark.reason for mark in read(PAGE).marks]


def test_a_page_in_pieces_of_which_no_title_can_be_told_keeps_its_text() -> None:
    """Made up: a page that begins with a formula, in which all else stands."""
    page = "<math><i><th class='footer' aria-hidden=true><main><ul><pre class='x' hidden></math>5 men"
    found = read(page)
    assert (found.text, found.title) == ("5 men", "")
