"""Times that a text without a day of publication tells, but not when they were. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("In 2021, 4 men were held. This year, [5] men were held.", "en", None),
        ("In 2021, 4 men were held. In the past three months [5] men were held.", "en", None),
        ("In 2021, 4 men were held. Today it is [5] men.", "en", None),
        ("2021年，起诉4人；今年1月至9月，起诉[5]人。", "zh-hans", None),
        ("2021年止付4万元。五年来，全国破案[5]起。", "zh-hans", None),
        ("2021年起诉4人。这一年，抓获[5]人。", "zh-hans", "2021-01-01..2021-12-31 period"),
        ("2017년 4건이 발생했다. 올해 상반기에만 [5]건이 발생했다.", "ko", None),
        ("平成15年は4件で、29年には[5]件を検挙した。", "ja", "2017-01-01..2017-12-31 period"),
        ("Between April 2020 and March this year [5] cases were reported.", "en", "2020-04-01.. period"),
    ],
)
def test_a_time_of_unknown_days_is_not_that_of_the_sentence_before(
    text: str, language: str, period: str | None
) -> None:
    assert shown(periods(text, language, released=None)[-1]) == period
