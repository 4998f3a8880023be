"""What a text denies, or tells of what no measure counts, counts nothing. All sentences here are made up."""

import pytest
from tests.extract.measuring.english import ARRESTED, LOSSES, codes, measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rumours that 1,000 workers were trafficked are false.", [None]),
        ("Claims that 5,000 people were held were denied by police.", [None]),
        ("Police denied reports that 300 people had been arrested.", [None]),
        ("The army denied that it had arrested 260 foreigners.", [None]),
        ("It is not true that 300 people were arrested.", [None]),
        ("Reports of 5,000 arrests in May are baseless.", [None]),
        ("Police rejected claims that 300 were held and arrested 5 men.", [None, ARRESTED]),
    ],
)
def test_what_is_told_only_to_deny_it(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police received reports that 300 victims lost $2 million.", ["victims", LOSSES]),
        ("A claim that 30 people were held under false names led police to arrest 5.", [ARRESTED, ARRESTED]),
        ("Some 30 people who made false claims were arrested.", [ARRESTED]),
    ],
)
def test_what_is_reported_or_only_false_itself(text: str, expected: list[str]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two police officers were slightly injured during the raid.", [None]),
        ("Two officers and three guards were hurt.", [None, None]),
        ("Five policemen, including an inspector, were suspended.", [None]),
        ("Nine people were killed, 12 injured and 30 arrested.", [None, None, ARRESTED]),
        ("Some 300 officers attacked the compound.", ["officers-deployed"]),
        ("Some 300 officers raided a house where two men were killed.", ["officers-deployed", None]),
        ("Three victims were beaten.", ["victims"]),
    ],
)
def test_what_people_suffered(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police failed to arrest 5 suspects.",
        "Police did not arrest 5 suspects.",
        "5 suspects have not yet been arrested.",
        "None of the 5 suspects was arrested.",
    ],
)
def test_what_did_not_happen_counts_nothing(text: str) -> None:
    assert [one.indicator for one in measured(text)] == [None]
