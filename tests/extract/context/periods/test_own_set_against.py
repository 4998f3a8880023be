"""Times of a later clause, and of what a figure is set against or moved from. All texts are made up."""

from dataclasses import replace

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage

from fraudkg.extract.document import Document


def _years(text: str, language: str = "zh-hans") -> list[int | None]:
    return [one.end.year if one and one.end else None for one in periods(text, language)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("案件由[9]宗大跌至[4]宗，跌幅[61]%，但今年开始又见上升。", [None] * 3),
        ("共录得[9]宗，而今年以来则升幅明显。", [None]),
        ("接报[9]宗，涉款[5]元，而去年首季已有[3]宗。", [None, None, 2025]),
        ("返还资金[5]元，去年全年为[3]元。", [None, 2025]),
        ("返还资金[5]元，2024年仅[3]元。", [None, 2024]),
        ("抓获[9]人，不过去年有所减少。", [None]),
        # What dates them, behind them.
        ("抓获[9]人，时间为2024年。", [2024]),
        ("侦破案件[9]起（2024年）。", [2024]),
        ("2024年抓获[9]人，但2025年只有[3]人。", [2024, 2025]),
        ("2024年抓获[9]人，但破案[3]起。", [2024, 2024]),
    ],
)
def test_a_time_of_a_later_clause_with_its_own_figure_or_a_contrast(
    text: str, years: list[int | None]
) -> None:
    assert _years(text) == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Cases fell from [9] to [4], down [61]%, but have begun to rise again this year.", [None] * 3),
        ("Police returned [5] dollars, while last year saw [3].", [None, 2025]),
        ("Police held [9] men; but raids went on in 2024.", [None]),
        # What dates both, behind them.
        ("Police held [9] men but released [3] in 2024.", [2024, 2024]),
        ("Police held [9] men in 2024, but released [3].", [2024, 2024]),
        ("Cases rose from [9] in 2023 to [4] in 2024.", [2023, 2024]),
    ],
)
def test_an_english_clause_that_is_set_against_another(text: str, years: list[int | None]) -> None:
    assert _years(text, "en") == years


@pytest.mark.parametrize(
    "moved",
    ["增加到", "增至", "增长到", "下降到", "提高到", "上升到", "减少到", "攀升到", "猛增到", "下滑到"],
)
def test_a_year_that_a_count_moved_to_is_that_year(moved: str) -> None:
    found = periods(f"抓获人数由2020年的[9]名{moved}2021年的[5]名", "zh-hans")
    assert [shown(one) for one in found] == ["2020-01-01..2020-12-31 period", "2021-01-01..2021-12-31 period"]


@pytest.mark.parametrize("until", ["截至", "累计到", "到"])
def test_up_to_a_time_is_still_up_to_it(until: str) -> None:
    assert shown(periods(f"{until}2021年底，抓获[5]名", "zh-hans")[0]) == "..2021-12-31 to-date"


def _shares(text: str, *places: int) -> list[str | None]:
    plain, figures = marked(text)
    figures = [
        replace(one, kind="percent", unit="percent", flags=("share",)) if at in places else one
        for at, one in enumerate(figures)
    ]
    return [shown(one) for one in stage("zh").of(Document(plain, "zh-hans", RELEASED), figures)]


@pytest.mark.parametrize(
    "text",
    [
        "破案率由2023年的[45]%提高到2024年的[50]%。",
        "占比从2023年的[45]%降至2024年的[50]%。",
        "破案率由2023年的[45]％，上升到2024年的[50]％。",
    ],
)
def test_a_share_that_moved_is_of_its_own_year(text: str) -> None:
    assert _shares(text, 0, 1) == ["2023-01-01..2023-12-31 period", "2024-01-01..2024-12-31 period"]


def test_counts_and_shares_that_moved_are_each_of_their_year() -> None:
    text = "案件由2023年的[300]起降至2024年的[200]起，破案率由2023年的[45]%提高到2024年的[50]%。"
    assert _shares(text, 2, 3) == ["2023-01-01..2023-12-31 period", "2024-01-01..2024-12-31 period"] * 2


def test_a_share_of_what_another_year_had_is_of_the_year_in_question() -> None:
    year = "2025-01-01..2025-12-31 period"
    assert _shares("2025年破案[9]起，是2024年的[50]%。", 1) == [year, year]
    assert _shares("2025年破案[9]起，相当于2024年的[50]%。", 1) == [year, year]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("上月受理[5]件、財損[6]元，比去年8月[7]件、財損[8]元減少。", [12, 12, 8, 8]),
        ("上月受理[5]件，較去年8月[7]件及損失[8]元減少。", [12, 8, 8]),
        ("上月受理[5]件，較去年8月[7]件、[8]人減少。", [12, 8, 8]),
        # The amount of the change, and what the clause tells of the month in question.
        ("上月受理[5]件，比去年8月[7]件、增加[8]件。", [12, 8, 12]),
        ("上月受理[5]件，比去年8月[7]件減少，財損[8]元。", [12, 8, 12]),
    ],
)
def test_a_list_behind_what_another_time_is_compared_with(text: str, months: list[int]) -> None:
    assert [one and one.start and one.start.month for one in periods(text, "zh-hant")] == months
