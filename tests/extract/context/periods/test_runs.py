"""Days that an action took, and days told by how long after another they were. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        (
            "The operation began on 1 September and ended on 9 November. In the operation, [7] were held.",
            "en",
            "2025-09-01..2025-11-09 period",
        ),
        (
            "行动9月1日启动，至11月9日结束。行动期间，关停账号[7]个。",
            "zh-hans",
            "2025-09-01..2025-11-09 period",
        ),
        ("Over ten days from 3 November, officers held [7] men.", "en", "2025-11-03..2025-11-12 period"),
        ("11月3日起一連10天執行掃蕩，查獲[7]人。", "zh-hant", "2025-11-03..2025-11-12 period"),
        (
            "On 5 November [5] were held. Two days later, [4] more were.",
            "en",
            "2025-11-07..2025-11-07 period",
        ),
        ("11月5日抓获[3]名。两天后，又抓获[2]名。", "zh-hans", "2025-11-07..2025-11-07 period"),
        ("其中11月5日当天，关停[8]个。", "zh-hans", "2025-11-05..2025-11-05 period"),
        (
            "On 5 November [5] were held. Charges have since been laid for [4].",
            "en",
            "2025-11-05..2026-01-08 to-date",
        ),
        (
            "Cases were [5] in the fourth quarter of 2025. For the full year, [6].",
            "en",
            "2025-01-01..2025-12-31 period",
        ),
        (
            "去年1月至6月破案[5]起。前年同期，这两个数字分别为[6]起和[7]起。",
            "zh-hans",
            "2024-01-01..2024-06-30 period",
        ),
        ("年初至11月末，警方抓获[5]人。", "zh-hans", "2025-01-01..2025-11-30 period"),
        ("Between January and the end of June, [4] cases were filed.", "en", "2025-01-01..2025-06-30 period"),
    ],
)
def test_the_last_figure(text: str, language: str, last: str) -> None:
    assert shown(periods(text, language)[-1]) == last
