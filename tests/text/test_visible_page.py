"""What a browser shows of markup, and where in the page each of its characters stands; all made up."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.text import Span
from fraudkg.text.readers.visiblepage import VisiblePage


def test_broken_markup_is_read_like_a_browser_does() -> None:
    page = "made <b>up &amp; <i>words</b></p></div> &bogus; &#xD83D; a&lt;b AT&T<td>1<td>2<br/>end"
    assert VisiblePage(page).text == "made up & words\n\n&bogus; \ufffd a<b AT&T\t1\t2\nend"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<p hidden>98 words<p>Police held 5 men.<div>They said so.</div>",
            "Police held 5 men.\n\nThey said so.",
        ),
        ("<p hidden><b>98 words<p>Police held 5 men.", "Police held 5 men."),
        (
            "<ul><li hidden>98<li>5 men<ul><li>a<li hidden>97<li>b</ul><li>7 men</ul>",
            "5 men\n\na\nb\n\n7 men",
        ),
        ("<dl><dt hidden>98<dd>5 men<dt>c<dd hidden>97</dl>", "5 men\nc"),
        ("<table><tr><th hidden>98<th>men<tr><td hidden>97<td>5<tr hidden><td>96</table>", "men\n5"),
        ("<table><thead hidden><tr><td>98<tbody><tr><td>5<td>7</table>", "5\t7"),
        ("<p hidden>98 <table><tr><td>5</table>", "5"),
        ("<div hidden><p>98<p>97</div>5", "5"),
    ],
)
def test_an_element_without_an_end_tag_hides_nothing_that_follows(markup: str, text: str) -> None:
    assert VisiblePage(markup).text == text


def test_preformatted_lines_and_blanks_stay() -> None:
    page = VisiblePage("<p>a\nb</p><pre>\n2024:   5\r\n  2025:  <b>1</b>\n\nc</pre>d\ne")
    assert page.text == "a b\n\n2024:   5\n2025:  1\n\nc\n\nd e"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("500<sup>1</sup> men", "500\u00b9 men"),
        ("500<sup><a>12</a></sup> men", "500\u00b9\u00b2 men"),
        ("500<sup>[1]</sup> men, 7[<sup>1</sup>]", "500[1] men, 7[1]"),
        ("the 5<sup>th</sup>, 9 km<sup>2</sup>, CO<sub>2</sub>", "the 5th, 9 km\u00b2, CO2"),
    ],
)
def test_a_raised_digit_goes_on_no_number(markup: str, text: str) -> None:
    assert VisiblePage(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を5件", "漢字を5件"),
        ("<ruby>漢<rp>(<rt>かん<rp>)<rb>字<rt>じ</ruby>5件", "漢字5件"),
        ("<p><ruby>漢<rt>かん<p>5件", "漢\n\n5件"),
        ("<rt>5件</rt>", "5件"),
    ],
)
def test_how_a_word_is_pronounced_is_no_text(markup: str, text: str) -> None:
    assert VisiblePage(markup).text == text


def test_what_stands_in_for_a_film_is_not_shown() -> None:
    page = "<video><p>97 words</p></video><audio>98</audio><canvas>99</canvas><p>5 men</p>"
    assert VisiblePage(page).text == "5 men"


def test_many_open_elements_take_no_time_by_the_square() -> None:
    assert VisiblePage("<i>" * 50_000 + "made up" + "</b>" * 50_000).text == "made up"


WORDS = (
    "a ½ \xa0 ３ &amp; &frac12; &#49; &bogus; & < > \n <p> </p> <b\u2005class=nav> </b> <br/> <td> <![x]> </"
)
TAGS = "<!--\u2005x\u2005--> <script> </script> <h1\u2005hidden> </h1> &#xD83D; \r\n \u3000 é <title> <svg/>"
PIECES = st.lists(
    st.sampled_from([piece.replace("\u2005", " ") for piece in f"{WORDS} {TAGS} <ruby> <rt>".split(" ")])
)


@given(PIECES)
def test_every_visible_character_stands_where_the_map_says(pieces: list[str]) -> None:
    """Made-up markup of any kind; a reference is its character, white space a space, all else itself."""
    page = "".join(pieces)
    visible = VisiblePage(page)
    text, page_map = visible.page_map([Span(0, len(visible.text))] if visible.text else [])
    assert text == visible.text
    mapped = 0
    for one in page_map.segments:
        mapped += one.text.length
        there, here = page[one.page.start : one.page.end], text[one.text.start : one.text.end]
        if one.is_literal:
            assert here == re.sub(r"\s", lambda match: match[0] if match[0] in "\xa0\u3000" else " ", there)
        elif there.startswith("&"):
            assert here in html.unescape(there)
        else:
            assert (here, there.strip(" \r\n")) == (" ", "") or "<" in there
    assert len(text) - mapped == text.count("\n") + text.count("\t")
