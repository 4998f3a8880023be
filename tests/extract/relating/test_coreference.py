"""Bodies and operations that a text speaks of again, or names twice; all texts are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


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


@pytest.mark.parametrize(
    "verb",
    [
        "ran",
        "was run",
    ],
)
def test_a_deed_that_runs_under_a_name_is_no_part_of_it(facts: Facts, verb: str) -> None:
    text = f"The campaign {verb} under the code name “Lantern” and targeted scammers."
    assert not [one for one in facts(text) if one[1] == "partOf"]


def test_several_raids_are_not_the_operation(facts: Facts) -> None:
    text = "Ten held\n\nNAIROBI – There were raids against phone scams.\n\nOperation Lantern ran for a week."
    assert ("raids", "respondsTo", "phone scams") in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Operation Blue Lantern, a joint operation led by the Kenyan police, ended.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        (
            "Police launched Operation Blue Lantern. Interpol took part in this global operation.",
            ("Operation Blue Lantern", "participant", "Interpol"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "Project Lantern, a joint operation led by the FBI and made up of the Kenyan police, ended.",
            {("Project Lantern", "participant", "Kenyan police"), ("FBI", "conducted", "Project Lantern")},
            {("Kenyan police", "conducted", "Project Lantern")},
        ),
        (
            "The Fraud Bureau met. The operation was run by the bureau in coordination with the FBI.",
            {("Fraud Bureau", "conducted", "operation"), ("Fraud Bureau", "cooperatesWith", "FBI")},
            set(),
        ),
        (
            "The Cyber Bureau and the Kenya Fraud Bureau met. The bureau carried out a raid.",
            set(),
            {("Cyber Bureau", "conducted", "raid"), ("Kenya Fraud Bureau", "conducted", "raid")},
        ),
        (
            "The call centre was shut by the Fraud Centre. Men ran the centre of the ring with the FBI.",
            set(),
            {("Fraud Centre", "cooperatesWith", "FBI")},
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


def test_the_passage_holds_the_name_that_an_operation_is_meant_by(
    find: Find,
) -> None:
    text = "Operation Blue Lantern ended. The operation was coordinated by INTERPOL."
    [one] = find(text)
    assert one.passage.text == text.removesuffix(".")
    assert one.subject.passage.text == "Operation Blue Lantern"


def test_the_operation_is_the_one_named_before(facts: Facts) -> None:
    text = "Operation Blue Lantern ended. The operation was coordinated by INTERPOL."
    assert ("Operation Blue Lantern", "directedBy", "INTERPOL") in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部建立合作机制。该机制成员包括外交部和司法部。", ("合作机制", "hasParty", "外交部")),
        ("海南警方把“晨星”专项行动推向深入。", ("海南警方", "conducted", "晨星")),
        (
            "石狮警方开展“晨星”行动。国际刑警组织派员参加行动。",
            ("晨星", "participant", "国际刑警组织"),
        ),
        # What is spoken of again.
        ("江西省公安厅启动“晨星”行动。行动由公安部统一部署。", ("公安部", "deployed", "晨星")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")
