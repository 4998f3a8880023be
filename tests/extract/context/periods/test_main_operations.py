"""The months of an operation are those of the figures above them. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import of_kinds, periods, shown


@pytest.mark.parametrize(
    "told",
    [
        "The operation took place between September – November 2025.",
        "The operation was conducted from September to November 2025.",
        "The crackdown, held between September and November 2025, was the first.",
        "The campaign ran from September to November 2025.",
        "The fifth such action (EMMA 5) took place between September and November 2025.",
        "The sweep lasted from September to November 2025.",
    ],
)
def test_the_months_of_an_operation_are_those_of_the_figures_above_them(told: str) -> None:
    text = f"[5] held in sweep\n\nPolice of six towns have held [5] men.\n\n{told}"
    assert [shown(one) for one in periods(text)] == ["2025-09-01..2025-11-30 period"] * 2


def test_the_month_in_which_an_operation_began_is_that_of_the_figures_above_it() -> None:
    text = "Police of six towns have held [5] men.\n\nThe operation was launched in November 2025."
    assert shown(periods(text)[0]) == "2025-11-01..2026-01-08 to-date"


@pytest.mark.parametrize(
    "told",
    [
        "From September to November 2025 people lost money.",
        "The shops were in operation from September to November 2025.",
        "The operation was the first of its kind. From September to November 2025 people lost money.",
        "The portal was launched in November 2025.",
        "The operation was launched in November 2019.",
    ],
)
def test_other_months_below_are_not_those_of_the_figures_above(told: str) -> None:
    assert periods(f"Police of six towns have held [5] men.\n\n{told}") == (None,)


def test_what_criminals_took_is_not_of_the_months_of_an_operation_below() -> None:
    text = "Victims lost [5].\n\nThe operation took place between September and November 2025."
    assert of_kinds(text, "losses-reported") == [None]


def test_in_the_campaign_means_no_count_since_a_year_that_is_told_below() -> None:
    text = "In a recent campaign [5] men were held.\n\n[6] phones were seized in the campaign.\n\n{}"
    found = periods(text.format("Since 2024, the bureau has shut [9] dens."))
    assert [shown(one) for one in found] == [None, None, "2024-01-01..2026-01-08 to-date"]
    found = periods(text.format("The campaign took place on 5 January."))
    assert [shown(one) for one in found] == ["2026-01-05..2026-01-05 period"] * 2


def test_months_in_a_bracket_behind_an_operation_are_those_of_its_headline() -> None:
    text = "Zenda makes [50] arrests\n\nPolice held [50] men in an operation.\n\n"  # made up
    text += "The five-month Operation KITE (July – November 2025) targeted romance scams."
    assert [shown(one) for one in periods(text)] == ["2025-07-01..2025-11-30 period"] * 2
