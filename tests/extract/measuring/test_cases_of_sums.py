"""The cases that stand right behind the sum that they cost. All texts are made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thiệt hại do lừa đảo là 5 tỷ đồng, với 9 vụ.", "vi"),
        ("Tổng thiệt hại 5 tỷ đồng trong 9 vụ.", "vi"),
        ("Thiệt hại do lừa đảo hơn 5 tỷ đồng (9 vụ).", "vi"),
        ("มูลค่าความเสียหาย 5 ล้านบาท จำนวน 9 คดี", "th"),
        ("ความเสียหายรวม 5 ล้านบาท (9 คดี)", "th"),
        ("诈骗损失金额5亿元，共9宗。", "zh-hans"),
        ("投資騙案損失5億元（9宗）。", "zh-hant"),
        ("被害額は5億円、9件に上った。", "ja"),
        ("피해액은 5억원, 9건으로 집계됐다.", "ko"),
    ],
)
def test_they_are_those_reported_with_it(text: str, language: str, reader: Reader) -> None:
    found = [one.measure.indicator for one in reader.read(Document(text, language)).statistics]
    assert found == ["losses-reported", "cases-reported"]
