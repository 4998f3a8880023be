"""Periods and figures told in turn. All texts are made up."""

from datetime import date

import pytest
from tests.extract.context.periods.marked import periods, shown


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Losses in 2022 and 2023 amounted to [$3] and [$4], respectively.", "en"),
        ("Police recorded [15] and [18] cases in 2022 and 2023 respectively.", "en"),
        ("In 2022 and 2023, respectively, police recorded [15] and [18] cases.", "en"),
        ("2022年和2023年分别发生诈骗案[15宗]和[18宗]。", "zh-hans"),
        ("2022年、2023年全国公安机关分别破案[3万起]、[4万起]。", "zh-hans"),
    ],
)
def test_each_figure_has_the_year_in_its_place(text: str, language: str) -> None:
    assert [shown(one) for one in periods(text, language)] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2022, 2023)
    ]


def test_three_years_go_with_three_figures() -> None:
    found = periods("The numbers of cases in 2022, 2023 and 2024 were [12], [15] and [18], respectively.")
    assert [one and one.start for one in found] == [date(year, 1, 1) for year in (2022, 2023, 2024)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2022年至2024年，起诉人数分别为[12人]、[15人]和[18人]。", "zh-hans"),
        ("From 2022 to 2024 the force recorded [12], [15] and [18] cases respectively.", "en"),
    ],
)
def test_each_year_of_a_stretch_goes_with_its_figure(text: str, language: str) -> None:
    assert [one and one.start for one in periods(text, language)] == [
        date(year, 1, 1) for year in (2022, 2023, 2024)
    ]


def test_a_stretch_of_more_years_than_figures_is_one_period() -> None:
    found = periods("2022年至2024年，起诉和判决分别为[12人]、[15人]。", "zh-hans")
    assert [shown(one) for one in found] == ["2022-01-01..2024-12-31 period"] * 2


def test_years_that_go_with_no_list_of_as_many_figures_are_one_period() -> None:
    (one, *_) = periods("In 2022 and 2023, calls and cases amounted to [15] and [18], respectively.")
    assert shown(one) == "2022-01-01..2023-12-31 period"


def test_only_the_last_of_some_years_may_be_called_one() -> None:
    found = periods("2022、2023、2024年分别破案[12起]、[15起]、[18起]。", "zh-hans")
    assert [one and one.start for one in found] == [date(year, 1, 1) for year in (2022, 2023, 2024)]
