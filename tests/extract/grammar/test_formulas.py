"""Numerals of Chinese formulas, which count nothing, and of words, which are none. All texts are made up."""

import pytest
from tests.extract.stages import reader

from fraudkg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "ignored"),
    [
        ("三类案别均下降，实现两降两升，做到三不三要。", "三两两三三"),
        ("查处“三非”人员，做好「六防一打」。", "三六一"),
        ("虚构县三道关口抓获嫌疑人5名。", "三"),
        ("案例三：（二）抓获嫌疑人5名；二，查获手机9部。", "三二二"),
        ("虚构县启动Ⅳ级响应。", "Ⅳ"),
        # Look-alikes: parts of words and names, a day of the week, and what a name begins with.
        ("四川警方行动，一些人一键查卡，“一键查卡”。", ""),
        ("周三抓获嫌疑人，三亚市警方联合行动。", ""),
    ],
)
def test_the_numerals_of_formulas_are_ignored(text: str, ignored: str) -> None:
    reading = reader().read(Document(text, "zh-hans"))
    found = [one.passage.text.strip("（）") for one in reading.ignored]
    assert "".join(found) == ignored
    assert not reading.open


@pytest.mark.parametrize("text", ["抓获½的嫌疑人。", "½"])
def test_a_lone_fraction_is_open(text: str) -> None:
    assert [one.passage.text for one in reader().read(Document(text, "zh-hans")).open] == ["½"]


def test_a_formula_takes_no_figure_along() -> None:
    text = "周三抓获五人，四川两市抓获六人，“三非”九人被捕。"
    found = reader().read(Document(text, "zh-hans"))
    assert [one.quantity.number.text for one in found.statistics] == ["五", "六", "九"]
    assert [one.passage.text for one in found.ignored] == ["两", "三"]
