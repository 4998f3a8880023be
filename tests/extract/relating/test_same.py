"""The one operation that a text names, spoken of above it in common words; all texts are made up."""

import pytest
from tests.extract.relating.conftest import Facts


def test_the_lead_speaks_of_what_is_named_after_it(facts: Facts) -> None:
    text = (
        "Police bust gang\n\nNAIROBI – Kenya saw a joint operation against phone scams.\n\n"
        "Operation Lantern, led by the Kenyan police, ran for a week."
    )
    assert ("Operation Lantern", "respondsTo", "phone scams") in facts(text)


def test_the_lead_speaks_of_what_the_heading_names(facts: Facts) -> None:
    text = (
        "Ten held in Operation Lantern\n\nTen men were held in an international operation targeting scammers."
    )
    assert ("Operation Lantern", "targets", "scammers") in facts(text)


@pytest.mark.parametrize(
    "named",
    [
        "The raid was part of Operation Lantern.",
        "Operation Lantern and Operation Candle went on elsewhere.",
        "It followed Operation Lantern.",
    ],
)
def test_no_deed_is_one_that_it_is_a_part_of_or_another(facts: Facts, named: str) -> None:
    text = f"Police bust gang\n\nNAIROBI – Kenya saw a joint operation against phone scams.\n\n{named}"
    found = facts(text)
    assert ("joint operation", "respondsTo", "phone scams") in found
    assert not {one for one in found if one[:2] == ("Operation Lantern", "respondsTo")}


def test_several_raids_are_not_the_operation(facts: Facts) -> None:
    text = "Ten held\n\nNAIROBI – There were raids against phone scams.\n\nOperation Lantern ran for a week."
    assert ("raids", "respondsTo", "phone scams") in facts(text)
