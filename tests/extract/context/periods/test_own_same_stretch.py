"""The same stretch told twice, and in two years: "this year", "the same period". All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown

MONTHS = "2026-01-01..2026-01-05 period"
"""Up to the Monday before the text came out."""


@pytest.mark.parametrize(
    "text",
    [
        "Cases rise this year with [5] cases, involving losses of [6] from January 1 to Monday (January 5).",
        "This year [5] came in, with [6] lost from 1 January to 5 January.",
        "This year [5] came in, with [6] lost between 1 and 5 January 2026.",
    ],
)
def test_this_year_is_as_long_as_the_sentence_says(text: str) -> None:
    assert [shown(one) for one in periods(text)] == [MONTHS] * 2


def test_a_part_of_this_year_that_is_long_over_is_of_its_own_figure() -> None:
    found = periods("In 2025 [5] men were held, [6] of them from January to June.")
    assert [shown(one) for one in found] == ["2025-01-01..2025-12-31 period", "2025-01-01..2025-06-30 period"]


@pytest.mark.parametrize(
    "text",
    [
        "Last year, [6] cases and [7] arrests came in, with losses of [8], during the same period.",
        "In 2025, [6] cases came in, [7] arrests and [8] lost in the same period.",
    ],
)
def test_the_same_period_of_a_year_that_its_sentence_names(text: str) -> None:
    found = periods(f"From 1 January to 5 January 2026 [5] came in. {text}")
    assert [shown(one) for one in found] == [MONTHS, *["2025-01-01..2025-01-05 period"] * 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year, [6] cases came in.", "2025-01-01..2025-12-31 period"),
        ("In the same period [6] arrests were made.", MONTHS),
        ("In 2024, [6] cases came in.", "2024-01-01..2024-12-31 period"),
    ],
)
def test_a_year_or_the_same_period_alone(text: str, expected: str) -> None:
    found = periods(f"From 1 January to 5 January 2026 [5] came in. {text}")
    assert shown(found[1]) == expected


def test_a_year_on_year_rise_is_no_rate_a_year() -> None:
    text = "This year [5] came in. The figures mark a {} increase of [6] and [7] percent."
    for word in ("year-on-year", "month-on-month", "year-over-year"):
        assert [shown(one) for one in periods(text.format(word))] == ["2026-01-01..2026-01-08 to-date"] * 3
    found = periods("This year [5] came in. It costs a man some [6] a year.")
    assert [shown(one) for one in found] == ["2026-01-01..2026-01-08 to-date", None]
