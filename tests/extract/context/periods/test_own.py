"""The period that a figure's own sentence states. All texts are made up."""

from dataclasses import replace
from datetime import date

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage

from fraudkg.extract.document import Document


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


def test_a_day_is_of_both_that_and_joins_before_it() -> None:
    text = "[4] men were deported on June 3; [26] and [12] on June 4; [7] more on June 5."
    days = ["2025-06-03", "2025-06-04", "2025-06-04", "2025-06-05"]
    assert [shown(one) for one in periods(text, released=date(2025, 6, 8))] == [
        f"{day}..{day} period" for day in days
    ]


def test_without_a_day_last_year_alone_says_nothing() -> None:
    assert periods("Last year [5] cases came in.", released=None) == (None,)


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年底前，家属报案[34]起", "..2025-12-31 to-date"),
        ("上月底前抓获[34]人", "..2025-12-31 to-date"),
        ("4月底至5月底拘捕[34]人", "2025-04-21..2025-05-31 period"),
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
    ("text", "found"),
    [
        ("Sadly, 2024 losses reached [5] million.", "2024-01-01..2024-12-31 period"),
        ("Police said 2024 total losses reached [5] million.", "2024-01-01..2024-12-31 period"),
        # Made up, as all of these: here the year ends a name.
        ("Under the Safety Act 2006 [5] men were held.", None),
    ],
)
def test_a_bare_year_before_what_is_told_of_it_is_a_period(text: str, found: str | None) -> None:
    (one,) = periods(text)
    assert (one and shown(one)) == found
