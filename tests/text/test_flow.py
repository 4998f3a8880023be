"""The flow of a text: what typesetting put into it is not read, and every span leads back. Made-up texts."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.text import Span
from fraudkg.text.flow import Flow, first_line

PIECES = [
    "5",
    "a",
    "men ",
    "\u00a0",
    "  ",
    "\u200b",
    "\u00ad",
    "\r\n",
    "\n",
    "\ufb01",
    "电",
    "\u3000",
    " ",
    ",",
    "-\n",
    "&nbsp;",
    "&#8217;",
    "&amp;",
    "[1]",
    "\u00b2",
    "> ",
    "\u00c2",
    "\u0e4d\u0e32",
]


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("Held:\u00a05\u00a0men", "Held: 5 men"),
        ("33\u00a0000 men", "33\u00a0000 men"),
        ("Held.  Then 5", "Held. Then 5"),
        ("a\tb   c", "a\tb   c"),
        ("tele\u00adcom \u200b5\u200b men", "telecom 5 men"),
        ("7,\u200b600 or 1\u200f2 men", "7,\u200b600 or 1\u200f2 men"),
        ("\ufeffof\ufb01cers tra\ufb03c", "officers traffic"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\u0e14\u0e4d\u0e32 \u0e19\u0e4d\u0e49\u0e32", "\u0e14\u0e33 \u0e19\u0e49\u0e33"),
        ("one\u2028two\x0bthree", "one\ntwo\nthree"),
        ("&pound;5 million, &gt;3 &amp;amp; &#8217;s &#x2019; R&D; AT&T", "£5 million, >3 & ’s ’ R&D; AT&T"),
        ("5&nbsp;men, 1&nbsp;200 men,&nbsp; 3", "5 men, 1\u00a0200 men, 3"),
        ("&#8203;5 men, 1&#8203;200", "5 men, 1\u200b200"),
        (
            "\u00c2£5, \u00e2\u201a\u00ac3, the gang\u00e2\u20ac\u2122s 3\u00e2\u20ac\u201c5",
            "£5, €3, the gang’s 3–5",
        ),
        ("7,600[1] men[2][3], 5[4]. In [2023] MUC 3 and 10[5]6", "7,600 men, 5. In [2023] MUC 3 and 10[5]6"),
        ("<b>5</b> men<br/>x<y <3 <p>7<sup>1</sup> <sup>2</sup>", "5 men\nx<y <3 \n7 2"),
        ("<p>5 men</p>\n<p>3 cars</p><li>4</li>", "5 men\n3 cars\n\n4"),
        ("7,600¹ men², 5 km², 10² of.³", "7,600 men, 5 km², 10² of."),
    ],
)
def test_typesetting_is_not_read(text: str, flow: str) -> None:
    assert Flow(text, "en").content == flow


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("抓获 5 人，用 APP 诈骗 3 次", "抓获5人，用APP诈骗3次"),
        ("警方收网 5人被捕", "警方收网 5人被捕"),
        ("\u3000\u3000抓获5人", "抓获5人"),
        ("抓获5人 捣毁窝点", "抓获5人 捣毁窝点"),
        ("抓获&nbsp;5&nbsp;人，&ldquo;Q&nbsp;币&rdquo;", "抓获5人，“Q币”"),
    ],
    ids=["set apart", "a headline", "indented", "one blank", "entities"],
)
def test_blanks_that_only_set_chinese_apart_are_not_read(text: str, flow: str) -> None:
    assert Flow(text, "zh-hans").content == flow


def test_a_word_that_a_line_end_divides_is_whole_where_the_text_has_it_whole() -> None:
    text = "The suspects met. The sus-\npects of a cross-\nborder crime, Sus-\npects of anti-\nfraud."
    assert Flow(text, "en").content == (
        "The suspects met. The suspects of a cross-border crime, Suspects of anti-fraud."
    )


def test_numerals_that_are_not_read_have_a_reason() -> None:
    flow = Flow('The gang&#8217;s 5[1] men<sup>2</sup>&nbsp;<a id="x7">went</a> &amp; &#8203;3¹ came', "en")
    assert flow.content == "The gang’s 5 men went & 3 came"
    assert [(span.start, why) for span, why in flow.aside] == [
        (8, "markup"),
        (18, "footnote"),
        (25, "footnote"),
        (43, "markup"),
        (69, "markup"),
        (77, "footnote"),
    ]


def test_every_break_of_a_quote_wraps_a_line() -> None:
    assert Flow("36\n亿余\r\n 次", "zh-hans", is_quote=True).content == "36亿余次"
    assert Flow("a cross-\nborder group of 2 -\n3 men", "en", is_quote=True).content == (
        "a cross-border group of 2 - 3 men"
    )


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.sampled_from(["en", "zh-hans"]),
    st.booleans(),
)
def test_each_character_of_the_flow_leads_back(text: str, language: str, is_quote: bool) -> None:  # noqa: FBT001
    flow = Flow(text, language, is_quote=is_quote)
    assert flow.is_plain == (flow.content == text)
    spans = [flow.back(Span(at, at + 1)) for at in range(len(flow.content))]
    assert spans == sorted(spans)
    for at, span in enumerate(spans):
        there = flow.into(span)
        assert there.holds(Span(at, at + 1))
        assert (
            text[span.start : span.end] == flow.content[at]
            or there.length > 1
            or flow.content[at] in " \n\u00a0\u2019&\u0e33"
        )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n Calls  stopped\nMore", "Calls stopped"),
        ("14 November 2025\n\nCalls stopped", "Calls stopped"),
        ("Monday, 19 August 2024\nCalls stopped", "Calls stopped"),
        ("2025-11-14 10:20\nCalls stopped", "Calls stopped"),
        ("Scam losses in 2025\nCalls stopped", "Scam losses in 2025"),
        ("14 November 2025", "14 November 2025"),
        (
            "\n".join(textwrap.wrap("calls and messages of a gang stopped " * 6, 60)),
            ("calls and messages of a gang stopped " * 6).strip(),
        ),
        (" \n ", ""),
    ],
)
def test_the_first_line_says_more_than_a_day(text: str, title: str) -> None:
    assert first_line(text, "en") == title


@pytest.mark.parametrize(
    ("text", "language", "flow"),
    [
        ("被害（ひがい）額は2億（におく）円", "ja", "被害額は2億円"),
        ("警視庁《けいしちょう》は詐欺(さぎ)で5人（ごにん）を", "ja", "警視庁は詐欺で5人を"),
        ("詐騙（ㄓㄚˋ ㄆㄧㄢˋ）案", "zh-hant", "詐騙案"),
        ("拘束した29人（うち女3人）", "ja", "拘束した29人（うち女3人）"),
        ("被害者（のべ）12人", "ja", "被害者（のべ）12人"),
        ("詐騙（詐欺）案", "zh-hant", "詐騙（詐欺）案"),
    ],
)
def test_how_a_word_is_pronounced_is_not_read(text: str, language: str, flow: str) -> None:
    assert Flow(text, language).content == flow
