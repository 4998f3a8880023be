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
    ("text", "last"),
    [
        ("The previous week there were [5] cases", "2025-12-29..2026-01-04"),
    ],
)
def test_the_week_month_or_quarter_before_the_one_in_question(text: str, last: str) -> None:
    assert shown(periods(text)[-1]) == f"{last} period"
