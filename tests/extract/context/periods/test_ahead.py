"""Periods of figures of what is meant or expected. All texts are made up."""

from datetime import date

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

TODAY = date(2026, 1, 8)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2025年，全市破案9起。下一步计划培训民警4名。", "zh-hans"),
        ("去年，公安机关抓获9人。预计还将遣返4人。", "zh-hans"),
        ("去年，公安机关破案9起。公安机关将拦截电话4万次。", "zh-hans"),
        ("去年，公安机关破案9起。拟新建中心4个。", "zh-hans"),
        ("去年查獲集團9團。警政署擬增聘分析師4人。", "zh-hant"),
        ("昨年は9人を検挙した。専門員を4人増やす予定だ。", "ja"),
        ("지난해 9명을 검거했다. 전담 인력 4명을 늘릴 계획이다.", "ko"),
        ("Năm 2025, công an bắt 9 đối tượng. Bộ Công an dự kiến bắt 4 đối tượng.", "vi"),
    ],
)
def test_what_is_to_come_takes_over_no_past_period(text: str, language: str, reader: Reader) -> None:
    past, plan = reader.read(Document(text, language, TODAY)).statistics
    assert past.period is not None
    assert (plan.quantity.value in {4, 40000}, plan.period) == (True, None)


def test_a_year_that_goes_on_is_meant_up_to_its_end(reader: Reader) -> None:
    document = Document("今年，公安机关已抓获9人。今年将组织培训民警4人。", "zh-hans", TODAY)
    past, plan = (one.period for one in reader.read(document).statistics)
    assert past
    assert (past.end, past.accumulation) == (TODAY, "to-date")
    assert plan
    assert (plan.end, plan.accumulation) == (date(2026, 12, 31), "period")


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
