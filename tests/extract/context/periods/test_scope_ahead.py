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
