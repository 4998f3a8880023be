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


def test_a_name_right_behind_another_is_the_same_operation(facts: Facts) -> None:
    text = "The Kenyan Lantern Action ‘GLOW 4’ took place in May. The operation saw involvement from Europol."
    assert [one[1:] for one in facts(text)] == [("participant", "Europol")]
    assert not [one for one in facts(text) if one[0] == "operation"]


@pytest.mark.parametrize("verb", ["ran", "was run"])
def test_a_deed_that_runs_under_a_name_is_no_part_of_it(facts: Facts, verb: str) -> None:
    text = f"The campaign {verb} under the code name “Lantern” and targeted scammers."
    assert not [one for one in facts(text) if one[1] == "partOf"]


def test_several_raids_are_not_the_operation(facts: Facts) -> None:
    text = "Ten held\n\nNAIROBI – There were raids against phone scams.\n\nOperation Lantern ran for a week."
    assert ("raids", "respondsTo", "phone scams") in facts(text)
