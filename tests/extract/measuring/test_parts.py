"""English figures of what was counted before, of its parts and of what is left. All made up."""

import pytest
from tests.extract.measuring.english import ARRESTED, CASES, DEVICES, LOSSES, codes, measured

FREED, SITES = "people-rescued", "websites-blocked"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 90 victims in 2023. In 2024 the number had risen to 125.", ["victims"] * 2),
        ("Officers rescued 60 people. By August the total was 240.", [FREED] * 2),
        ("The unit blocked 5,000 websites. This figure has since reached 9,000.", [SITES] * 2),
        ("Victims lost £5 million. In 2023 the amount was £4 million.", [LOSSES] * 2),
        ("Police held 30 men and seized 40 phones. The number rose to 50.", [ARRESTED, DEVICES, None]),
        ("There were 90 victims.\nThe number rose to 125.", ["victims", None]),
        ("There were 90 victims. The number of shops rose to 125.", ["victims", None]),
        ("Police logged 90 cases. The number on the wall is 125.", [CASES, None]),
    ],
)
def test_the_number_is_of_what_was_counted_before(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


def test_the_whole_of_a_part_stays_open() -> None:
    text = "Police arrested 28 of the 153 Chinese nationals on the island."
    assert [one.indicator for one in measured(text)] == [ARRESTED, None]


def test_what_others_are_only_linked_to_stays_open() -> None:
    text = "Officers arrested five men in connection with 300 mule accounts."
    assert [one.indicator for one in measured(text)] == [ARRESTED, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police made 14 arrests in Serbia and one in Germany.", [ARRESTED] * 2),
        ("Officers made 14 arrests in Rome, three in Bari and one in Milan.", [ARRESTED] * 3),
        ("Nearly one in five arrests was made in Milan.", [None]),
    ],
)
def test_one_elsewhere_is_no_rate(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 500 suspects, including those who have been repatriated.", [None]),
        ("The made-up gang had 500 members, some of whom were arrested.", [None]),
        ("The made-up gang had 500 members, all of whom were arrested.", [ARRESTED]),
        ("A total of 500 suspects, including foreign nationals, were arrested.", [ARRESTED]),
        ("500 of the suspects were arrested.", [ARRESTED]),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_the_whole(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A total of 306 suspects, comprising 203 women, surrendered.", ["suspects-surrendered"] * 2),
        ("There were 40 suspects, of whom 5 surrendered.", [None, "suspects-surrendered"]),
        ("Some 200 men were arrested on Friday; the remaining 300 will be arrested later.", [ARRESTED] * 2),
        ("Losses came to $4, across 18 cases (down 20 per cent).", [LOSSES, None, None]),
        ("They arrested 59 men, six each in job scam and loan scam cases.", [ARRESTED] * 2),
        ("They arrested 59 men. They paid $500 each.", [ARRESTED, None]),
    ],
)
def test_wholes_with_parts_between_commas_and_what_is_left(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Nine men and three women were arrested.", ["high", "high"]),
        ("Nine men, four boys and three women were arrested.", ["high", "high", "high"]),
        ("Nine men from Laos and three women were arrested.", ["medium", "high"]),
    ],
)
def test_a_verb_is_as_sure_of_each_item_right_before_the_next(text: str, sure: list[str]) -> None:
    assert [one.confidence for one in measured(text)] == sure
