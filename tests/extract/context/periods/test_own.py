"""The period that a figure's own sentence states: levels and the bases beside them. All made up."""

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


def test_a_period_behind_a_sign_of_lists_is_of_what_follows() -> None:
    assert [shown(one) for one in periods("网购骗局2024年共计[5]宗、2025年共计[6]宗", "zh-hans")] == [
        "2024-01-01..2024-12-31 period",
        "2025-01-01..2025-12-31 period",
    ]


def test_during_the_quarter_is_the_quarter_told_before() -> None:
    text = "In the first quarter of 2025, [5] cases came in. Phones made up [6]% of them during the quarter."
    assert [shown(one) for one in periods(text)] == ["2025-01-01..2025-03-31 period"] * 2


def test_what_points_at_a_period_means_the_one_told_before_in_its_sentence() -> None:
    text = (
        "去年成立专班。2024年，立案数下降，全年降幅[5]%，破案[6]起。2月7日至18日捷报频传，期间捣毁窝点[7]处。"
    )
    assert [shown(one) for one in periods(text, "zh-hans")] == [
        "2024-01-01..2024-12-31 period",
        "2024-01-01..2024-12-31 period",
        "2025-02-07..2025-02-18 period",
    ]  # made up


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


def test_a_day_is_of_both_that_and_joins_before_it() -> None:
    text = "[4] men were deported on June 3; [26] and [12] on June 4; [7] more on June 5."
    days = ["2025-06-03", "2025-06-04", "2025-06-04", "2025-06-05"]
    assert [shown(one) for one in periods(text, released=date(2025, 6, 8))] == [
        f"{day}..{day} period" for day in days
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


def test_without_a_day_last_year_alone_says_nothing() -> None:
    assert periods("Last year [5] cases came in.", released=None) == (None,)


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


def test_a_level_that_a_count_moves_to_is_of_its_month() -> None:
    found = periods("案件由去年8月的[9]宗降至去年12月的[8]宗。", "zh-hant")  # made up
    assert [shown(one) for one in found] == ["2025-08-01..2025-08-31 period", "2025-12-01..2025-12-31 period"]
    text = "前（2024）年8月受理[9]件，去（2025）年1月受理[8]件。"  # made up
    found = periods(text, "zh-hant")
    assert [shown(one) for one in found] == ["2024-08-01..2024-08-31 period", "2025-01-01..2025-01-31 period"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上月17及18日，共拘捕[9]人。", "2025-12-17..2025-12-18 period"),
        ("上月3、7、9日，共拘捕[9]人。", "2025-12-03..2025-12-09 period"),
        ("11月3日、7日以及19日，共拘捕[9]人。", "2025-11-03..2025-11-19 period"),
        ("上月廿七日拘捕[9]人。", "2025-12-27..2025-12-27 period"),
        ("12月十七日拘捕[9]人。", "2025-12-17..2025-12-17 period"),
        ("連續十七日拘捕[9]人。", None),
        ("前日（6日）拘捕[9]人。", "2026-01-06..2026-01-06 period"),
        ("此前日本警方拘捕[9]人。", None),
        ("114 年 10 月拘捕[9]人。", "2025-10-01..2025-10-31 period"),
        ("2025 年 10 月 8 日拘捕[9]人。", "2025-10-08..2025-10-08 period"),
    ],
)
def test_days_of_a_month_however_they_are_written(text: str, expected: str | None) -> None:
    assert shown(periods(text, "zh-hant")[0]) == expected


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


def test_a_change_is_of_the_later_of_two_years() -> None:
    plain, figures = marked("2025年受理[9]宗，2024年则为[7]宗，增加了[2]宗。")  # made up
    figures[2] = replace(figures[2], flags=("change-rise",))
    found = stage("zh").of(Document(plain, "zh-hans", RELEASED), figures)
    assert [one.start.year if one and one.start else None for one in found] == [2025, 2024, 2025]


def test_a_change_is_not_of_a_year_that_comes_after_it() -> None:
    plain, figures = marked("For 2024, these were up by [9]%; and for 2025, up by [5]%")  # made up
    figures = [replace(one, flags=("change-rise",)) for one in figures]
    found = stage("en").of(Document(plain, "en", RELEASED), figures)
    assert [one.start.year if one and one.start else None for one in found] == [2024, 2025]
    plain, figures = marked("In Q4 2024 losses were large; they declined by [9]% in Q1 2025")  # made up
    found = stage("en").of(Document(plain, "en", RELEASED), [replace(figures[0], flags=("change-fall",))])
    assert shown(found[0]) == "2025-01-01..2025-03-31 period"


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年底前，家属报案[34]起", "..2025-12-31 to-date"),
        ("上月底前抓获[34]人", "..2025-12-31 to-date"),
        ("继去年10月首批押解之后，又押回[34]人", None),
        ("这是继12月之后的第三批，共[34]人", None),
    ],
)
def test_what_is_told_up_to_an_end_or_behind_something_else(text: str, expected: str | None) -> None:
    assert [shown(one) for one in periods(text, "zh-hans")] == [expected]  # made up


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("They counted [5] and [6] in 2023, [7] and [8] in 2024.", [2023] * 2 + [2024] * 2),
        ("Officers held [5] men and [6] women in 2023.", [2023] * 2),
        ("In 2025 they held [5] men and fined [6] in 2023.", [2025, 2023]),
        ("Losses are up again after falling in 2022, to [5] million.", [None]),
        ("In 2024, following a drop in 2022, losses rose to [5] million.", [2024]),
        ("Losses fell after peaking at [5] million in 2022.", [2022]),
        ("Losses, which tripled since 2021, came to [5] million.", [None]),
    ],
)
def test_a_year_is_of_both_that_are_joined_and_of_no_level_before(text: str, years: list[int | None]) -> None:
    assert [one and one.start and one.start.year for one in periods(text)] == years


@pytest.mark.parametrize(
    ("home", "days"),
    [("gb", "2023-04-01..2024-03-31 period"), ("au", "2023-07-01..2024-06-30 period")],
)
def test_a_public_year_is_that_of_the_country_where_a_text_is_at_home(home: str, days: str) -> None:
    plain, quantities = marked("In 2023/24 some [5] men were held.")
    document = Document(plain, "en", RELEASED)
    assert shown(stage("en").of(document, quantities, home=home)[0]) == days


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
