"""Columns headed by a noun that needs a verb elsewhere, or by a scale. All texts are made up."""

import pytest
from tests.extract.conftest import Read

TABLE = """Reported fraud
Kind\tCases 2023\tCases 2024\tLosses 2024 (£ million)
Investment fraud\t812\t934\t14.2
Romance fraud\t305\t287\t3.9
Total\t1,315\t1,362\t19.2
"""


@pytest.mark.parametrize("bar", ["\t", " | "])
def test_the_label_of_the_row_or_the_row_above_says_which_cases(bar: str, read: Read) -> None:
    found = read(TABLE.replace("\t", bar))["statistics"]
    cases, losses = (
        [one for one in found if "." not in one["value"]],
        [one for one in found if "." in one["value"]],
    )
    assert [(one["value"], one["unit"], one["indicator"]) for one in cases] == [
        (value, "case", "cases-reported") for value in ("812", "934", "305", "287", "1315", "1362")
    ]
    # Their characters do not say millions, so they count no losses.
    assert [(one["value"], one["unit"], one["indicator"]) for one in losses] == [
        (value, None, None) for value in ("14.2", "3.9", "19.2")
    ]


def test_a_figure_below_a_scale_has_no_measure_but_for_its_own_scale(
    read: Read,
) -> None:
    text = "Kind | Arrests (thousand) | Losses (£m)\nScams | 12 | £14.2\nOthers | 5 | £3 million\n"
    found = read(text)["statistics"]
    assert [one["indicator"] for one in found] == [None, None, None, "losses-reported"]


def test_a_noun_of_the_label_names_nothing_below_another_noun(read: Read) -> None:
    found = read("Kind | Officers | Phones\nInvestment fraud | 12 | 14\n")["statistics"]
    assert "measure-column" not in {rule for one in found for rule in one["rules"]}


@pytest.mark.parametrize("total", ["Total", "All scams", "Overall"])
@pytest.mark.parametrize("bar", ["\t", " | "])
def test_rows_beside_that_of_the_total_are_parts_of_it(bar: str, total: str, read: Read) -> None:
    table = (
        f"Scam type\tCases\tLosses\nJob scams\t620\t$5,100\nLove scams\t210\t$2,500\n{total}\t830\t$7,600\n"
    )
    found = read(table.replace("\t", bar))["statistics"]
    assert [(one["value"], "part" in one["flags"]) for one in found] == [
        (value, value not in {"830", "7600"}) for value in ("620", "5100", "210", "2500", "830", "7600")
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Scam type\tCases\nJob scams\t620\nLove scams\t210\n",
        "Item\tNumber\nCases reported\t620\nPeople arrested\t210\nTotal\t830\n",
        "Year\tCases reported\n2023\t620\n2024\t210\n",
        "Scam type\tCases\nJob scams\t620\nTotal\t210\n",
    ],
)
def test_without_a_total_of_the_same_nothing_is_a_part(table: str, read: Read) -> None:
    assert all("part" not in one["flags"] for one in read(table)["statistics"])


def test_what_a_row_says_the_kind_of_is_not_sure(read: Read) -> None:
    text = "Type of scam | Losses\nInvestment scams | $5.6 million\nLove scams | $1.7 million\n"
    kinds = read(text)["statistics"]
    assert {(one["indicator"], one["confidence"] == "high") for one in kinds} == {("losses-reported", False)}
