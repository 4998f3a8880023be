"""Days that are told by the way, and date nothing. All texts are made up."""

from datetime import date

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

TODAY = date(2026, 1, 8)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("被捕人共9人，须于二月中旬向警方报到。", "zh-hans"),
        ("被捕人共9人，须于9月下旬向警方报到。", "zh-hans"),
        ("被捕人共9人，将于九月三日提堂。", "zh-hans"),
        ("被捕人共9人，案件押后至9月15日再讯。", "zh-hans"),
        ("9 men were charged and are due to appear before the court on Monday 12 January 2026.", "en"),
        ("9 men were remanded until 12 January 2026.", "en"),
    ],
)
def test_a_day_that_is_set_for_something_dates_nothing(text: str, language: str, reader: Reader) -> None:
    (held,) = reader.read(Document(text, language, TODAY)).statistics
    assert held.period is None
