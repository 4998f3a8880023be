"""Periods that are told by what began, ended or was counted before them. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the first six months of 2025, [5] men were held", "2025-01-01..2025-06-30"),
        ("In the quarter ended 30 September 2025, [5] men", "2025-07-01..2025-09-30"),
        ("In the fortnight to 4 January, [5] men", "2025-12-22..2026-01-04"),
    ],
)
def test_from_a_beginning_or_up_to_an_end(text: str, period: str) -> None:
    assert shown(periods(text)[-1]) == f"{period} period"


def test_since_something_was_set_up_with_words_between() -> None:
    text = "A made-up desk was formed for scams in May 2023.\n\nSince its formation it has held [5] men"
    assert shown(periods(text)[0]) == "2023-05-01..2026-01-08 to-date"


def test_since_one_day_and_as_of_another() -> None:
    text = "As at end-November 2025, [5] alerts had been sent since the made-up desk opened in May 2024."
    assert shown(periods(text)[0]) == "2024-05-01..2025-11-30 to-date"


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Earlier this week [5] men were held", "2026-01-05..2026-01-08 within"),
        ("en", "In early 2026, [5] men were held", "2026-01-01..2026-01-08 within"),
        ("en", "This week [5] men were held", "2026-01-05..2026-01-08 period"),
        ("zh-hans", "今年早些时候，抓获[5]人", "2026-01-01..2026-01-08 within"),
        ("zh-hans", "今年年初以来，抓获[5]人", "2026-01-01..2026-01-08 to-date"),
    ],
)
def test_some_time_in_a_stretch_that_is_not_over(language: str, text: str, period: str) -> None:
    assert shown(periods(text, language)[0]) == period


def test_the_last_year_with_figures_is_no_other_year() -> None:
    text = "In 2024, the most recent year for which there are figures, [5] men were held"
    assert shown(periods(text)[0]) == "2024-01-01..2024-12-31 period"


def test_within_three_years_is_not_within_the_year() -> None:
    text = "2024年1月8日至今，中心开展工作。3年内该中心冻结账户[5]个。"
    assert shown(periods(text, "zh-hans")[0]) == "2024-01-08..2026-01-08 to-date"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The previous week there were [5] cases", "2025-12-29..2026-01-04"),
    ],
)
def test_the_week_month_or_quarter_before_the_one_in_question(text: str, last: str) -> None:
    assert shown(periods(text)[-1]) == f"{last} period"
