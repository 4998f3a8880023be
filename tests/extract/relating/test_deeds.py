"""Operations, who conducts them, and how texts speak of them again; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            'Kenyan police mounted an operation codenamed "Blue Lantern" and smashed a fraud ring.',
            ("Blue Lantern", "targets", "fraud ring"),
        ),
        (
            "Operation Blue Lantern, a joint operation led by the Kenyan police, ended.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        (
            "Kenya, Ghana and Laos launched a joint operation.",
            ("Ghana", "cooperatesWith", "Laos"),
        ),
        (
            "Operation Blue Lantern was mounted in 2017 by the Kenyan police.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        (
            "The Kenyan police, which conducted Operation Blue Lantern, left.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        ("The Kenyan side has cooperated with INTERPOL.", ("Kenyan side", "cooperatesWith", "INTERPOL")),
        ("The FBI has set up a task force.", ("FBI", "established", "task force")),
        ("INTERPOL came. It works closely with the FBI.", ("INTERPOL", "cooperatesWith", "FBI")),
        (
            "The FBI led the raid, joined by officers of the Kenyan police and staff from Interpol.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "A crackdown on phone scams by the Kenyan police went on.",
            ("crackdown", "respondsTo", "phone scams"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("在老挝警方大力配合下，云南警方捣毁窝点。", ("云南警方", "cooperatesWith", "老挝警方")),
        ("福建省公安机关按照公安部统一指挥行动。", ("福建省公安机关", "directedBy", "公安部")),
        (
            "桃園市警察局報請桃園地方檢察署檢察官指揮偵辦。",
            ("桃園市警察局", "directedBy", "桃園地方檢察署"),
        ),
        ("最高检会同公安部部署“灰狼”行动。", ("公安部", "deployed", "灰狼")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hant" if "檢察官" in text else "zh-hans")


def test_the_operation_of_criminals_is_none(facts: Facts) -> None:
    assert facts("Kenyan police closed a scam operation in Ghana and a call centre operation.") == set()


def test_the_passage_holds_the_name_that_an_operation_is_meant_by(
    find: Find,
) -> None:
    text = "Operation Blue Lantern ended. The operation was coordinated by INTERPOL."
    [one] = find(text)
    assert one.passage.text == text.removesuffix(".")
    assert one.subject.passage.text == "Operation Blue Lantern"


def test_who_found_a_mechanism_together_are_its_parties(facts: Facts) -> None:
    found = facts("An anti-scam alliance was set up by the FBI and Europol.")
    assert ("anti-scam alliance", "hasParty", "FBI") in found
    assert ("FBI", "cooperatesWith", "Europol") in found
    assert not {one for one in facts("An anti-scam alliance was set up by the FBI.") if one[1] == "hasParty"}


@pytest.mark.parametrize(
    ("text", "language", "modality"),
    [
        ("The FBI sent working groups to Laos and Kenya to conduct joint operations.", "en", "intended"),
        ("公安部派出工作组赴老挝开展国际警务执法合作。", "zh-hans", "done"),
    ],
)
def test_what_a_mission_is_for_is_meant_in_english(
    find: Find, text: str, language: str, modality: str
) -> None:
    predicates = ("conducted", "conductedIn")
    found = {one.predicate: one.modality for one in find(text, language) if one.predicate in predicates}
    assert found == dict.fromkeys(predicates, modality)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The FBI ordered the Nairobi police to investigate.", ("Nairobi police", "directedBy", "FBI")),
        ("The FBI organized police in Nairobi to act.", ("police in Nairobi", "directedBy", "FBI")),
        ("The FBI tasked the Nairobi police with the case.", ("Nairobi police", "directedBy", "FBI")),
        ("The FBI supervised the Nairobi police in the case.", ("Nairobi police", "directedBy", "FBI")),
        (
            "The FBI said that it had asked Nairobi's Department of Public Security to act.",
            ("Department of Public Security", "directedBy", "FBI"),
        ),
        ("The FBI asked local police to step up patrols.", ("local police", "directedBy", "FBI")),
        (
            "Police in Nairobi arrested ten suspects under the guidance of the FBI.",
            ("Police in Nairobi", "directedBy", "FBI"),
        ),
    ],
)
def test_orders(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI asked Interpol to help.",
        "The FBI asked the public to report scams to police in Nairobi.",
        "The FBI asked police in Nairobi about the case.",
        "Police in Nairobi asked the Mombasa police to help.",
        "The FBI has not asked the Nairobi police to investigate.",
        "Victims asked the Nairobi police to investigate.",
    ],
)
def test_what_is_no_order(facts: Facts, text: str) -> None:
    assert not {one for one in facts(text) if one[1] == "directedBy"}
