"""Figures of a table have the period that heads their column. All texts are made up."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.extract.conftest import Read

Periods = Callable[..., list[str | None]]


@pytest.fixture
def periods(read: Read) -> Periods:
    def call(text: str, language: str = "en") -> list[str | None]:
        found = (one["period"] for one in read(text, language)["statistics"])
        return [one and f"{one['from']}/{one['to']}" for one in found]

    return call


def _table(*rows: str, bar: str = " | ") -> str:
    return "\n".join(row.replace("|", bar) for row in rows) + "\n"


@pytest.mark.parametrize("bar", [" | ", "\t"])
def test_a_year_heads_its_column_and_is_no_figure(bar: str, periods: Periods) -> None:
    text = _table("Kind|Arrests 2023|Arrests 2024", "Parrot fraud|30|40", "Total|50|60", bar=bar)
    assert periods(text) == ["2023-01-01/2023-12-31", "2024-01-01/2024-12-31"] * 2


def test_it_is_inferred_for_a_reviewer_to_confirm(read: Read) -> None:
    (one,) = read("Kind | Arrests 2023\nParrot fraud | 30\n")["statistics"]
    assert "period" in one["inferred"]


def test_what_a_row_or_a_line_above_says_is_taken_in_the_year_of_the_column(periods: Periods) -> None:
    rows = _table("Month|Arrests 2023|Arrests 2024", "February|30|40")
    assert periods(rows) == ["2023-02-01/2023-02-28", "2024-02-01/2024-02-29"]
    above = "Police recorded fewer cases from January to October 2025.\n\n"
    table = _table("Kind|Cases 2024|Cases 2025", "Investment fraud|30|40")
    assert periods(above + table) == ["2024-01-01/2024-10-31", "2025-01-01/2025-10-31"]


def test_a_year_before_one_that_is_not_over_is_a_whole_year(read: Read) -> None:
    text = "This year fewer cases came in.\n\n" + _table(
        "Kind|Cases 2024|Cases 2025", "Investment fraud|30|40"
    )
    found = [one["period"] for one in read(text, "en", published=date(2025, 11, 3))["statistics"]]
    assert [(one["from"], one["to"]) for one in found] == [
        ("2024-01-01", "2024-12-31"),
        ("2025-01-01", "2025-11-03"),
    ]


def test_the_days_of_an_action_above_are_not_those_of_a_year(periods: Periods) -> None:
    above = "On 3 May 2024 police raided a flat.\n\n"
    table = _table("Kind|Arrests 2023|Arrests 2024", "Parrot fraud|30|40")
    assert periods(above + table) == ["2023-01-01/2023-12-31", "2024-01-01/2024-12-31"]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Arrests, Jan-Oct 2024|Notes", "2024-01-01/2024-10-31"),
        ("2024|2023", "2024-01-01/2024-12-31"),
        ("2024|Notes", None),
        ("Arrests of 2023 and 2024|Notes", "2023-01-01/2024-12-31"),
        ("Arrests|Notes", None),
    ],
)
def test_heads_with_months_a_year_alone_or_two(head: str, found: str | None, periods: Periods) -> None:
    assert periods(_table(f"Kind|{head}", "Suspects arrested|30|none")) == [found]


def test_chinese_heads_are_read_alike(periods: Periods) -> None:
    text = "类型 ｜ 2023年立案 ｜ 2024年立案\n刷单 ｜ 305起 ｜ 287起\n"
    assert periods(text, "zh-hans") == ["2023-01-01/2023-12-31", "2024-01-01/2024-12-31"]
