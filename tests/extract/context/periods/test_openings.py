"""Periods that are told by what began, ended or was counted before them. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "The made-up rule took effect on 1 May 2024. In the first six months [5] men",
            "2024-05-01..2024-10-31",
        ),
        (
            "The made-up desk was set up in May 2023. In its first year it held [5] men",
            "2023-05-01..2024-04-30",
        ),
        ("The made-up desk was set up in May 2023. In its first 2 weeks [5] men", "2023-05-01..2023-05-14"),
        ("In the first six months of 2025, [5] men were held", "2025-01-01..2025-06-30"),
        ("In a made-up three-day raid that ended on 6 January, [5] men", "2026-01-04..2026-01-06"),
        ("In a five-month drive ending October 31 last year, [5] men", "2025-06-01..2025-10-31"),
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


def test_up_to_a_month_of_this_year() -> None:
    assert shown(periods("Till May this year police recorded [5] cases", released=None)[0]) is None
    assert (
        shown(periods("Up to 3 January this year [5] posts were removed")[0])
        == "2026-01-01..2026-01-03 period"
    )
    assert shown(periods("[5] cards have been blocked till January 3 this year")[0]) == "..2026-01-03 to-date"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In the week of 7-13 December [9] cases; the week before [5] cases", "2025-11-30..2025-12-06"),
        ("In December [9] cases, compared with [5] in the previous month", "2025-11-01..2025-11-30"),
        (
            "In the third quarter of 2025 [9] cases, up from [5] in the previous quarter",
            "2025-04-01..2025-06-30",
        ),
        ("The previous week there were [5] cases", "2025-12-29..2026-01-04"),
    ],
)
def test_the_week_month_or_quarter_before_the_one_in_question(text: str, last: str) -> None:
    assert shown(periods(text)[-1]) == f"{last} period"


def test_a_gloss_does_not_end_what_still_counts() -> None:
    text = "Since the beginning of the 15th Five-Year Plan period (2026-2030) [5] cases were solved"
    assert shown(periods(text)[0]) == "2026-01-01..2026-01-08 to-date"


def test_on_the_day_up_to_which_was_counted() -> None:
    assert (
        shown(periods("截至今日，共接报[9]宗。同日，警方拘捕[5]人。", "zh-hans")[1])
        == "2026-01-08..2026-01-08 period"
    )


def test_until_when_a_gang_has_done_what_it_did_is_not_told() -> None:
    assert (
        shown(periods("经审理查明，该虚构团伙自2020年起设立[5]处窝点。", "zh-hans")[0])
        == "2020-01-01.. period"
    )
