"""From when a total up to now is counted, where a text tells that something began. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown

SINCE_2021 = "2021-01-01..2026-01-08 to-date"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The portal was launched under the bureau in 2021; so far [9] sums have been saved."),
        ("en", "The centre, which opened in 2021, has blocked [9] calls to date."),
        ("zh-hans", "平台于2021年上线，截至目前已拦截[9]次。"),
    ],
)
def test_what_is_counted_so_far_is_counted_since_the_launch_told_before(language: str, text: str) -> None:
    assert shown(periods(text, language)[0]) == SINCE_2021


def test_a_launch_of_another_line_opens_nothing() -> None:
    text = "The portal was launched in 2021.\n\nSo far [9] men have been held."
    assert shown(periods(text)[0]) == "..2026-01-08 to-date"


def test_an_action_that_began_on_a_day_is_counted_since_then() -> None:
    text = "Since the campaign was launched on 3 March 2025, [9] people have been arrested."
    assert shown(periods(text)[0]) == "2025-03-03..2026-01-08 to-date"


def test_this_year_may_stand_before_the_number_that_a_total_comes_to() -> None:
    assert (
        shown(periods("That brings the arrests of last year to [197].")[0]) == "2025-01-01..2025-12-31 period"
    )
    assert shown(periods("In the year to 30 June 2025 [9] came.")[0]) == "2024-07-01..2025-06-30 period"


def test_a_count_since_a_day_opens_the_total_after_it() -> None:
    text = "今年以来抓获[5]人。2023年以来，两国不断深化合作，成果丰硕。截至目前，移交[9]人。"
    assert shown(periods(text, "zh-hans")[1]) == "2023-01-01..2026-01-08 to-date"


def test_wanted_men_who_were_caught_are_no_stock() -> None:
    found = periods("截至目前抓获在逃人员[9]名。", "zh-hans")
    assert shown(found[0]) in {"..2026-01-08 to-date", "2026-01-08..2026-01-08 point"}


def test_so_far_counts_since_an_action_began_and_goes_on_with_also() -> None:
    text = (
        "The drive, which began on 3 November, goes on.\n\nSo far [5] were held.\n\nAlso taken were [6] cars."
    )
    assert [shown(one) for one in periods(text)] == ["2025-11-03..2026-01-08 to-date"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the campaign that began in June 2025, police held [9] men."),
        ("en", "Police held [9] men during their operation Made-Up launched in June 2025."),
        ("en", "The sweep, which was launched in June 2025, led to [9] arrests."),
        ("en", "In a sweep launched in early June 2025, police held [9] men."),
        ("zh-hans", "在2025年6月启动的专项行动中，抓获[9]人。"),
        ("zh-hans", "警方2025年6月部署开展专项行动，抓获[9]人。"),
    ],
)
def test_an_action_that_began_in_a_month_goes_on(language: str, text: str) -> None:
    assert shown(periods(text, language)[0]) == "2025-06-01..2026-01-08 to-date"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police held [9] men in an operation in June 2025."),
        ("en", "Police held [9] men, whose trial began in June 2025."),
        ("zh-hans", "2025年6月开展专项行动，抓获[9]人。"),
    ],
)
def test_an_action_in_a_month_is_of_that_month(language: str, text: str) -> None:
    assert shown(periods(text, language)[0]) == "2025-06-01..2025-06-30 period"


@pytest.mark.parametrize(
    "text",
    [
        "2025年3月，虚构部部署开展打击虚构犯罪专项工作以来，抓获[9]人。",
        "今年3月至今。2025年3月，虚构省公安机关启动专项行动以来，抓获[9]人。",
    ],
)
def test_what_began_may_be_told_between_a_month_and_since(text: str) -> None:
    assert shown(periods(text, "zh-hans")[0]) == "2025-03-01..2026-01-08 to-date"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In a campaign launched on 3 June 2025, police held [9] men.", "2025-06-03"),
        ("Police held [9] men in an operation that began on 3 June 2025.", "2025-06-03"),
    ],
)
def test_an_action_that_began_on_a_day_goes_on(text: str, first: str) -> None:
    assert shown(periods(text)[0]) == f"{first}..2026-01-08 to-date"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # So shortly before the text a raid is over.
        ("In a raid launched on 6 January, police held [9] men.", "2026-01-06"),
        ("In an operation on 3 June 2025, police held [9] men.", "2025-06-03"),
    ],
)
def test_a_raid_is_of_its_day(text: str, day: str) -> None:
    assert shown(periods(text)[0]) == f"{day}..{day} period"
