"""Levels and the bases that they are compared with: each is of its own time. All texts are made up."""

from dataclasses import replace
from datetime import date

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage

from fraudkg.extract.document import Document


def test_the_base_of_a_comparison_is_the_period_of_its_own_figure_only() -> None:
    assert [shown(one) for one in periods("In 2025 cases fell to [5], from [6] in 2023")] == [
        "2025-01-01..2025-12-31 period",
        "2023-01-01..2023-12-31 period",
    ]
    assert [shown(one) for one in periods("2025年上半年破案[5]起，2024年同期为[6]起", "zh-hans")] == [
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
    ]
    assert [shown(one) for one in periods("In 2025, [5] cases, [6]% more than in 2024")] == [
        "2025-01-01..2025-12-31 period",
        "2025-01-01..2025-12-31 period",
    ]
    text = "In July 2025, [5] cases, [6]% fewer than in May"
    assert [shown(one) for one in periods(text)] == ["2025-07-01..2025-07-31 period"] * 2
    text = "In 2025 cases came in. The average was [5], [6] per cent down on the average in 2024"
    assert [shown(one) for one in periods(text)] == ["2025-01-01..2025-12-31 period"] * 2


def test_a_base_beside_a_level_to_date_keeps_its_own_period() -> None:
    assert [shown(one) for one in periods("[5] cases to date compared to just [6] last year")] == [
        "..2026-01-08 to-date",
        "2025-01-01..2025-12-31 period",
    ]
    text = "Cases rose [5]% from January to June 2025 compared to [6] in the same period last year"
    assert [shown(one) for one in periods(text, released=date(2025, 7, 5))] == [
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("From January to October 2025 [5] cases came in, up from [6] in the same period last year.", "en"),
        ("From January to October 2025 [5] cases came in, up from [6] last year.", "en"),
        ("2025年1至10月立案[5]起，去年同期[6]起。", "zh-hans"),
    ],
)
def test_without_a_day_last_year_is_that_before_the_one_in_question(text: str, language: str) -> None:
    found = [shown(one) for one in periods(text, language, released=None)]
    assert found == ["2025-01-01..2025-10-31 period", "2024-01-01..2024-10-31 period"]


def test_the_same_period_in_the_year_before() -> None:
    text = (
        "In the first half of 2025, [5] cases, [6]% up on same period in the previous year, when [7] came in"
    )
    assert [shown(one) for one in periods(text)] == [
        "2025-01-01..2025-06-30 period",
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Between 1 January and 30 June 2025 [5] cases came in, compared with [6] last year.", "en"),
        ("2025年上半年接报[5]起，较上年的[6]起减少。", "zh-hans"),
    ],
)
def test_a_part_of_a_year_is_set_against_that_of_the_year_before(text: str, language: str) -> None:
    found = [shown(one) for one in periods(text, language, released=date(2025, 12, 10))]
    assert found == ["2025-01-01..2025-06-30 period", "2024-01-01..2024-06-30 period"]


@pytest.mark.parametrize("joint", ["when", "where"])
def test_what_goes_on_behind_a_base_is_of_its_time(joint: str) -> None:
    text = f"Losses rose to [5] dollars compared to last year, {joint} the cases came to [6] dollars"
    assert shown(periods(text)[1]) == "2025-01-01..2025-12-31 period"


def test_a_change_over_a_base_is_of_the_level() -> None:
    text = "Police solved [5] cases from June to October, up [30] percent over the same period of last year."
    plain, quantities = marked(text)
    quantities[1] = replace(quantities[1], kind="percent")
    found = stage("en").of(Document(plain, "en", RELEASED, None), quantities)
    assert [shown(one) for one in found] == ["2025-06-01..2025-10-31 period"] * 2


def test_a_base_may_stand_in_brackets_after_its_words() -> None:
    text = (
        "In the week of 13 to 19 December, [5] cases, down from [6] cases in the week before (6-12 December)."
    )
    assert [shown(one) for one in periods(text)] == [
        "2025-12-13..2025-12-19 period",
        "2025-12-06..2025-12-12 period",
    ]


def test_the_same_period_of_another_year_is_not_handed_on() -> None:
    text = (
        "From May to July [5] cases came in.\n\nIn the same period of 2024 it was [6].\n\n[7] were of loans."
    )
    stretch = "2025-05-01..2025-07-31 period"  # made up
    assert [shown(one) for one in periods(text)] == [stretch, "2024-05-01..2024-07-31 period", stretch]
    text = "5月至7月，立案[5]起，2024年同期仅[6]起。"  # made up
    assert [shown(one) for one in periods(text, "zh-hans")] == [stretch, "2024-05-01..2024-07-31 period"]


def test_the_year_before_is_that_of_its_clause_only() -> None:
    text = "2024年破案[3]起，上年[2]起，增长[5]个百分点，抓获[6]人。"  # made up
    assert [shown(one) for one in periods(text, "zh-hans")] == [
        "2024-01-01..2024-12-31 period",
        "2023-01-01..2023-12-31 period",
        "2024-01-01..2024-12-31 period",
        "2024-01-01..2024-12-31 period",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 there were [9] cases, an increase of about [5] on 2024.",
        "In 2025 there were [9] cases, up [5]% on 2024.",
        "In 2025 there were [9] cases. That is [5] more than in the same period of the previous year.",
        "In 2025 there were [9] cases, up [5] since 2021.",
    ],
)
def test_what_is_more_than_at_another_time_is_of_the_time_in_question(text: str) -> None:
    assert {shown(one) for one in periods(text)} == {"2025-01-01..2025-12-31 period"}


@pytest.mark.parametrize(
    "text",
    [
        "The [9] cases of 2025 are [3]% more than double the [5] that came in 2024.",
        "In 2025 there were [9] cases, a rise of [5] on the year before ([4]).",
    ],
)
def test_the_level_that_another_is_a_multiple_of_is_of_its_own_time(text: str) -> None:
    year, other = "2025-01-01..2025-12-31 period", "2024-01-01..2024-12-31 period"
    assert [shown(one) for one in periods(text)] == [year, year, other]


def test_a_record_since_a_year_is_not_counted_since_then() -> None:
    text = "In 2025 there were [9] cases. [5] of them came by text, the highest number since 2019."
    assert {shown(one) for one in periods(text)} == {"2025-01-01..2025-12-31 period"}


def test_the_same_period_of_what_is_counted_as_of_a_day() -> None:
    text = "[5] cases were recorded as of February 2, more than the [6] reported in the same period last year"
    assert [shown(one) for one in periods(text, released=date(2025, 2, 6))] == [
        "..2025-02-02 to-date",
        "..2024-02-02 to-date",
    ]


def test_the_base_of_a_comparison_is_no_period_of_the_text() -> None:
    text = "The sweep held [260] men. In all, they took millions more than last year; losses were over [5]."
    assert [shown(one) for one in periods(text)] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "破案[34]万起，其中诈骗案占比由2023年的65%降至52%",
        "破案[34]万起，案值由2023年的约4亿元升至5亿元",
        "共立案[34]万起，日均立案由去年的42起下降到34起",
    ],
)
def test_the_time_that_something_fell_from_is_of_its_own_figure(text: str) -> None:
    assert periods(text, "zh-hans") == (None,)  # made up


@pytest.mark.parametrize("base", ["去年的2.5倍", "2024年的两倍多"])
def test_what_a_figure_is_a_multiple_of_is_not_its_time(base: str) -> None:
    assert periods(f"涉案金额超[10]亿元，是{base}", "zh-hans") == (None,)


def test_a_rise_over_the_same_period_of_last_year_is_not_of_that_year() -> None:
    text = "Police froze [5], an increase of [12] percent over the same period last year."
    assert [shown(one) for one in periods(text)] == [None, None]


def test_what_counts_so_far_is_compared_with_what_counted_so_far_a_year_before() -> None:
    text = "A total of [5] cases came in so far, against [6] in the same period last year"
    assert [shown(one) for one in periods(text)] == ["..2026-01-08 to-date", "..2025-01-08 to-date"]


def test_levels_of_a_change_between_two_years_are_each_of_one() -> None:
    plain, quantities = marked("Complaints rose from [5] to [9] between 2022 and 2024.")
    quantities[0] = replace(quantities[0], flags=("base",))
    found = stage("en").of(Document(plain, "en", RELEASED), quantities)
    assert [*map(shown, found)] == ["2022-01-01..2022-12-31 period", "2024-01-01..2024-12-31 period"]


def test_a_chinese_base_named_first_is_of_the_level_that_something_fell_from() -> None:
    text = "今年11月与去年同期相比，案件由[5]件降至[3]件"  # made up
    plain, quantities = marked(text)
    quantities[0] = replace(quantities[0], flags=("base",))
    found = stage("zh").of(Document(plain, "zh-hans", RELEASED), quantities)
    assert [*map(shown, found)] == ["2025-11-01..2025-11-30 period", "2026-11-01..2026-11-30 period"]


def test_a_share_that_was_so_high_in_a_year_is_of_that_year() -> None:
    (first, second) = periods("2023年的破案率为[17]%，去年提升至[24]%", "zh-hans")  # made up
    assert [shown(first), shown(second)] == ["2023-01-01..2023-12-31 period", "2025-01-01..2025-12-31 period"]
