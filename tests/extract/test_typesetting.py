"""A text is read as if nothing had been set or wrapped in it, and every quote stands in it as it is."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from fraudkg.evaluate.gold import read_gold
from fraudkg.extract.candidates import Passage, Reading
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.review.mentions import find_mentions
from fraudkg.verify.numerals import read_number

DEV = Path(__file__).parents[1] / "gold" / "dev"
ENGLISH = sorted(DEV.glob("*-mps-*-en.yaml"))[:6]
CHINESE = sorted(DEV.glob("*-mps-*-zh-hans.yaml"))[:6]
MADE_UP = (
    "Police in Ruritania said on Monday that more than 2.5 million fraudulent calls had been blocked in "
    "2025, that 45 suspects were arrested there, and that some 14.2 million euros were frozen, while "
    "1 234 victims were warned."
)
HAN = (
    "某地警方通报，2025年全市公安机关共破获电信网络诈骗案件300余起，抓获犯罪嫌疑人四百五十六名，打掉诈骗窝点27个，"
    "拦截涉诈电话36亿次，冻结涉案资金2亿3千万元，劝阻群众3000余万人次，对在逃人员的追捕工作仍在继续进行之中。"
)


def by_columns(text: str, width: int) -> str:
    """Chinese as it is set: no line begins with a sign that closes something."""
    lines = [""]
    for char in text:
        columns = sum(1 + (one > "ᄀ") for one in lines[-1])
        if columns >= width and char not in "，。、；：！？”）》」』0123456789":
            lines.append("")
        lines[-1] += char
    return "\n".join(lines)


def passages(found: Any) -> Iterator[Passage]:
    if isinstance(found, Passage):
        yield found
    elif isinstance(found, tuple):
        for one in found:
            yield from passages(one)
    elif is_dataclass(found):
        for field in fields(found):
            yield from passages(getattr(found, field.name))


def said(reading: Reading) -> list[tuple[object, ...]]:
    return [
        (
            one.quantity.value,
            one.quantity.lower,
            one.quantity.comparator,
            one.quantity.unit,
            one.measure.indicator,
            one.modality,
        )
        for one in reading.statistics
    ]


def same(reader: Reader, text: str, wrapped: str, language: str) -> Reading:
    reading = reader.read(Document(wrapped, language))
    assert wrapped != text
    assert said(reading) == said(reader.read(Document(text, language)))
    for one in passages(reading):
        assert one.text == wrapped[one.span.start : one.span.end]
    return reading


@pytest.mark.parametrize("width", [50, 60, 61, 62, 63, 64, 72])
def test_a_made_up_text_says_the_same_wherever_it_is_wrapped(reader: Reader, width: int) -> None:
    text = f"{MADE_UP}\n\n{MADE_UP}"
    wrapped = "\n\n".join(2 * ["\n".join(textwrap.wrap(MADE_UP, width))])
    reading = same(reader, text, wrapped, "en")
    for one in reading.statistics:
        number = read_number(one.quantity.number.text, "en")
        assert number is not None
        assert number.value == one.quantity.value


@pytest.mark.parametrize("width", range(40, 60, 2))
def test_chinese_says_the_same_wherever_it_is_wrapped(reader: Reader, width: int) -> None:
    reading = same(reader, HAN, by_columns(HAN, width), "zh-hans")
    for one in reading.statistics:
        number = read_number(one.quantity.number.text, "zh-hans")
        assert number is not None
        assert number.value == one.quantity.value


@pytest.mark.parametrize(
    ("sign", "instead"),
    [
        (" ", "\u00a0"),
        (" ", "  "),
        (r" (?=\w)", " \u200b"),
        (r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad"),
        ("fi", "\ufb01"),
        ("ff", "\ufb00"),
        ("\n", "\r\n"),
        (r"(?<=\s)(?=\d)", "\u200e"),
    ],
)
def test_typesetting_changes_nothing(reader: Reader, sign: str, instead: str) -> None:
    text = f"{MADE_UP}\n\nFive officers of the finance staff found 30 bank cards in 2024."
    # A blank inside a number may part two.
    same(reader, text, re.sub(rf"(?<!\d){sign}|{sign}(?!\d)", instead, text), "en")


@pytest.mark.parametrize(
    ("sign", "instead"),
    [
        (r"(?<=[㐀-鿿])(?=\d)|(?<=\d)(?=[㐀-鿿])", " "),
        (r"(?<=[㐀-鿿])(?=\d)", "\u200b"),
        ("(?m)^", "\u3000\u3000"),
    ],
)
@pytest.mark.parametrize("path", CHINESE[:2], ids=lambda path: path.stem)
def test_typesetting_of_chinese_changes_nothing(reader: Reader, path: Path, sign: str, instead: str) -> None:
    text = read_gold(path).content
    same(reader, text, re.sub(sign, instead, text), "zh-hans")


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.stem)
def test_an_announcement_says_the_same_wrapped(reader: Reader, path: Path) -> None:
    text = "\n\n".join(line for line in read_gold(path).content.split("\n") if line.strip())
    same(reader, text, "\n".join("\n".join(textwrap.wrap(line, 72)) for line in text.split("\n")), "en")


@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.stem)
def test_a_chinese_announcement_says_the_same_wrapped(reader: Reader, path: Path) -> None:
    text = "\n\n".join(line for line in read_gold(path).content.split("\n") if line.strip())
    same(reader, text, "\n".join(by_columns(line, 72) for line in text.split("\n")), "zh-hans")


def test_what_a_wrapped_line_parts_is_one_mention() -> None:
    text = "\n".join(textwrap.wrap(f"{MADE_UP} So says the Ministry of Public Security of Ruritania.", 56))
    assert [one.text.replace("\n", " ") for one in find_mentions(text)] == [
        "Ruritania",
        "Monday",
        "2.5 million",
        "2025",
        "45",
        "14.2 million",
        "1 234",
        "Ministry of Public Security of Ruritania",
    ]


def test_a_sentence_of_a_wrapped_text_goes_on_over_its_lines() -> None:
    text = "\n".join(textwrap.wrap(f"{MADE_UP} They go on.", 56))
    sentences = Document(text, "en").sentences
    words = [" ".join(text[one.span.start : one.span.end].split()) for one in sentences]
    assert words == [MADE_UP, "They go on."]
    assert {one.paragraph for one in sentences} == {0}


def test_what_people_paste_says_what_it_stands_for(reader: Reader) -> None:
    text = (
        "Police held &gt;300&nbsp;men[1], who took &pound;5&nbsp;million and 1&nbsp;200 phones<sup>2</sup>."
    )
    reading = same(reader, "Police held >300 men, who took £5 million and 1 200 phones.", text, "en")
    assert [(one.passage.text, one.reason) for one in reading.ignored] == [
        ("[1]", "footnote"),
        ("<sup>2</sup>", "footnote"),
    ]
    sentences = [text[one.span.start : one.span.end] for one in Document(text, "en").sentences]
    assert sentences == [text]


def test_the_marks_of_a_quoted_mail_are_no_bounds(reader: Reader) -> None:
    text = "Police held 45 men.\n300 phones were found."
    same(reader, text, "> Police held 45 men.\n> 300 phones were found.", "en")


def test_the_number_of_a_page_inside_a_sentence_is_accounted_for(reader: Reader) -> None:
    lines = textwrap.wrap(MADE_UP, 56)
    text = "\n".join([*lines[:2], "", "Page 2 of 13", "", *lines[2:]])
    reading = same(reader, MADE_UP, text, "en")
    assert [one.passage.text for one in reading.ignored if one.reason == "page-number"] == ["2", "13"]
