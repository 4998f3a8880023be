"""English sums by what stands beside them: who lost them, and what is worth so much. All made up."""

import pytest
from tests.extract.measuring.english import LOSSES, SEIZED, STOPPED, codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They swindled 80 victims across the county of £9,000.", ["victims", LOSSES]),
        ("Officers uncovered scams exceeding $7 million.", [LOSSES]),
        ("The desk thwarted £4 million of losses.", ["losses-prevented"]),
        ("Some £7 million (about 9 million euros) was seized.", ["funds-seized"] * 2),
        ("There is more than £7 million (about 9 million euros) involved.", ["funds-involved"] * 2),
        (
            "Police seized 2 cars, 4 bank accounts, 3 houses and £900.",
            ["assets-seized", None, "assets-seized", "funds-seized"],
        ),
    ],
)
def test_sums_beside_things(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank blocked 480 suspicious transactions worth A$12 million.", [None, STOPPED]),
        ("Police froze 19 London houses valued at over £90 million.", ["assets-seized"] * 2),
        ("Police recovered 120 BTC worth $12 million.", [None, "funds-recovered"]),
        ("Police froze 88 accounts holding £3 million.", ["accounts-frozen", STOPPED]),
        ("In all 88 accounts were frozen, amounting to £3 million.", ["accounts-frozen", STOPPED]),
        ("Police seized 12 watches, three cars and cash worth $2 million.", ["assets-seized"] * 2 + [SEIZED]),
    ],
)
def test_the_worth_of_things_goes_with_what_happened_to_them(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 323 people. The 216 men and 107 women are from Zenda.", ["suspects-arrested"] * 3),
        (
            "Police held 323 people. The 216 men and 108 women are from Zenda.",
            ["suspects-arrested", None, None],
        ),
        ("Police held 8 people. The 5 men and 3 women are from Zenda.", ["suspects-arrested", None, None]),
        (
            "Police held 63 people. They are 40 Danes, 20 Swedes and three Finns.",
            ["suspects-arrested"] * 4,
        ),
    ],
)
def test_figures_that_add_up_to_another_are_its_parts(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected
