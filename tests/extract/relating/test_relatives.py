"""What relative clauses and words between commas tell; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The operation, which the Ghana Police Service launched in May, is over.",
            ("Ghana Police Service", "launched", "operation"),
        ),
        (
            "A task force which the Ghana Police Service (GPS) set up found ten men.",
            ("Ghana Police Service", "established", "task force"),
        ),
        (
            "The figures follow a crackdown on bank fraud, which the FBI began in May.",
            ("FBI", "launched", "crackdown"),
        ),
        (
            "Men fled before the raids in Nairobi that the Directorate of Criminal Investigations ran.",
            ("Directorate of Criminal Investigations", "conducted", "raids"),
        ),
        ("The raids, which Europol coordinated, are over.", ("raids", "directedBy", "Europol")),
        ("The briefing that the FBI held was short.", ("briefing", "heldBy", "FBI")),
        ("The agreement, which Kenya and Ghana signed, is new.", ("agreement", "hasParty", "Ghana")),
    ],
)
def test_a_relative_clause_tells_who_did_what_stands_before_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        # Another thing stands between the deed and the clause.
        "The operation found a flat, and a villa, which the FBI opened.",
        "The task force, which the FBI helped launch, is large.",
    ],
)
def test_a_relative_clause_tells_of_nothing_else(facts: Facts, text: str) -> None:
    assert not {one for one in facts(text) if one[0] == "FBI"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The gang, which had its base in Kenya, is accused of theft.", ("gang", "suspectedOf", "theft")),
        ("The suspects, most of them cooks, face charges of theft.", ("suspects", "suspectedOf", "theft")),
        ("The suspects, aged 30, 41 and 42, are accused of theft.", ("suspects", "suspectedOf", "theft")),
        ("The driver, a tall cook, was handed over to Kenya.", ("driver", "transferredTo", "Kenya")),
        (
            "The sweep, launched in May by the FBI and now in its third week, against theft is over.",
            ("sweep", "respondsTo", "theft"),
        ),
    ],
)
def test_what_is_said_between_commas_parts_nobody_from_the_verb(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


def test_what_another_thing_does_is_not_told_of_the_one_before_the_commas(facts: Facts) -> None:
    text = "The gang, which had its base in Kenya, fled and two cooks are accused of theft."
    assert not [one for one in facts(text) if one[1] == "suspectedOf"]


def test_who_was_arrested_is_no_place(facts: Facts) -> None:
    text = "The FBI raided ten flats. Those arrested, four cooks, are suspected of theft."
    assert not [one for one in facts(text) if one[1] == "usedFor"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ghana Police Service in Accra and the FBI dismantled a gang.",
        "The Ghana Police Service in Kenya, the FBI and Europol worked together.",
        "Europol worked with the Ghana Police Service across Kenya and with the FBI.",
    ],
)
def test_a_list_of_bodies_goes_on_behind_where_one_is(facts: Facts, text: str) -> None:
    others = {one[::2] for one in facts(text) if one[1] == "cooperatesWith"}
    assert others & {("Ghana Police Service", "FBI"), ("Europol", "FBI")}


def test_a_list_of_bodies_does_not_go_on_to_those_who_are_only_from_one(facts: Facts) -> None:
    text = "Ten investigators, sent by the Ghana Police Service in Accra, and four from the FBI took part."
    assert not [one for one in facts(text) if one[1] == "dispatched" and one[0] == "FBI"]
