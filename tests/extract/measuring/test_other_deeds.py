"""Verbs of what no measure counts, against the classifier's guess. All texts are made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("政府將普發現金1萬元。", [None]),
        ("该园区先后招揽20余家诈骗团伙入驻，警方打掉诈骗团伙5个。", [None, "gangs-dismantled"]),
        # Look-alikes: a verb that a measure has stands between, or no such verb does.
        ("警方在招聘会上查扣现金1万元。", ["funds-seized"]),
        ("打掉诈骗团伙20余个。", ["gangs-dismantled"]),
    ],
)
def test_another_deed_is_no_measure(text: str, expected: list[str | None], reader: Reader) -> None:
    language = "zh-hant" if "將" in text else "zh-hans"
    found = reader.read(Document(text, language, None, "agency-cn-mps")).statistics
    assert [one.measure.indicator for one in found] == expected
