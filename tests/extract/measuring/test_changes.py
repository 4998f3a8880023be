"""What changes and shares are of. All sentences here are made up."""

import pytest
from tests.extract.measuring.english import ARRESTED, CASES, codes, measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A total of 500 cases, or 40% of all cases, were prosecuted.", ["cases-prosecuted"] * 2),
        ("Some 500 men, or about 12% of those in the camp, were deported.", ["foreigners-deported"] * 2),
        # What it has risen by is none of it.
        ("Police held 12 men, or 5% more than last year.", [ARRESTED]),
    ],
)
def test_a_share_beside_a_figure_is_its_share(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in measured(text)][: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hoax calls made up 44% (1,954) of the frozen accounts, followed by job scams (13%).",
            "accounts-frozen",
        ),
        ("Job scams were 30% of scam cases, followed by love scams at 20% and loans at 10%.", CASES),
        ("Job scams were 30% of scam cases, ahead of fines at 20%.", CASES),
    ],
)
def test_shares_that_follow_are_of_the_same_whole(text: str, expected: str) -> None:
    found = measured(text)
    assert [found[0].indicator, found[-1].indicator] == [expected] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fraud cases, in which a caller poses as kin, increased by 68%.", [CASES]),
        ("Scam cases, which include job scams, rose by 30%.", [CASES]),
        ("There was a 30% jump in the number of cases where callers posed as kin.", [CASES]),
        ("Of the fraud cases, 51% involved shops.", [CASES]),
        ("Among the scam reports, 51% told of shops.", [CASES]),
        # The clause between tells of something else.
        ("The scam cases shook the town, which grew by 30%.", [None]),
    ],
)
def test_a_clause_may_part_what_moved_from_its_change(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected
