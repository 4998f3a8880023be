"""Brackets between a noun and its figure cut neither apart. All texts are made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


@pytest.mark.parametrize(
    ("text", "language", "indicator"),
    [
        ("查扣新臺幣（下同）[4]萬元及名車5輛。", "zh-hant", "funds-seized"),
        ("詐騙財損（含未遂）達新臺幣（下同）[4]億元。", "zh-hant", "losses-reported"),
        ("騙案宗數（包括網上騙案）達[4]宗。", "zh-hant", "cases-reported"),
        ("攔阻（含臨櫃關懷）金額[4]億元。", "zh-hant", "funds-stopped"),
        ("抓获犯罪嫌疑人（含在逃人员）[4]名。", "zh-hans", "suspects-arrested"),
        ("缴获手机（含卡）[4]部。", "zh-hans", "devices-seized"),
        ("涉案金额（人民币，下同）[4]亿元。", "zh-hans", "funds-involved"),
        ("凍結（とうけつ）した口座（こうざ）は[4]件。", "ja", "accounts-frozen"),
        ("被害（ひがい）額は[4]億円（おくえん）だった。", "ja", "losses-reported"),
    ],
)
def test_what_a_bracket_adds_does_not_cut_a_noun_from_its_figure(
    text: str, language: str, indicator: str, reader: Reader
) -> None:
    at = text.index("[")
    read = reader.read(Document(text.replace("[", "").replace("]", ""), language)).statistics
    (figure,) = (one for one in read if text[at + 1] == one.quantity.number.text[0])
    assert (figure.measure.indicator, figure.quantity.flags) == (indicator, ())


def test_a_part_ends_with_the_bracket_that_tells_it(reader: Reader) -> None:
    text = "抓获嫌疑人9人（含逃犯4人），冻结资金5万元。"
    found = reader.read(Document(text, "zh-hans", None, "agency-cn-mps")).statistics
    assert [one.quantity.flags for one in found] == [(), ("part",), ()]


@pytest.mark.parametrize(
    "text",
    [
        "抓获包括4名中国人在内的嫌疑人9名。",
        "抓获含4名金主在内的嫌疑人9名。",
        "逮捕包含4名女性在內的9名男女。",
    ],
)
def test_a_part_ends_with_the_words_that_close_it(text: str, reader: Reader) -> None:
    language = "zh-hant" if "內" in text else "zh-hans"
    found = reader.read(Document(text, language)).statistics
    assert [one.quantity.flags for one in found] == [("part",), ()]
