"""Where lists of mentions begin, go on and end; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (
            "The operation was conducted by the Cyber Bureau of the Royal Thai Police, the FBI and Interpol.",
            "conducted",
            {("Cyber Bureau", "operation"), ("FBI", "operation"), ("Interpol", "operation")},
        ),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


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


def test_an_open_list_says_so(find: Find) -> None:
    found = find("Working groups were sent to Laos, Kenya, and other countries.")
    assert {(one.object.name, one.open_list and one.open_list.text) for one in found} == {
        ("Laos", "and other countries"),
        ("Kenya", "and other countries"),
    }
    assert all(one.open_list is None for one in find("Working groups were sent to Laos and Kenya."))


def test_a_list_of_bodies_does_not_go_on_to_those_who_are_only_from_one(facts: Facts) -> None:
    text = "Ten investigators, sent by the Ghana Police Service in Accra, and four from the FBI took part."
    assert not [one for one in facts(text) if one[1] == "dispatched" and one[0] == "FBI"]


def test_a_list_goes_on_past_a_body_that_is_not_known(facts: Facts) -> None:
    text = "The operation was supported by Europol, the Fraud Watch Foundation, national banks and Eurojust."
    assert ("operation", "participant", "Europol") in facts(text)
    text = "The taskforce includes Interpol's Cyber Desk, state law enforcement, the FBI and Europol."
    assert {("taskforce", "hasParty", who) for who in ("Interpol", "FBI", "Europol")} <= facts(text)
    text = "The task force includes Interpol, sent a team to Laos, and the FBI went home."
    assert ("task force", "hasParty", "FBI") not in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("江西省公安厅在湖北武汉、河南郑州同步收网，抓获9人。", ("同步收网", "conductedIn", "郑州")),
        # Places side by side.
        ("专案组赶赴福建石狮，追查资金。", ("专案组", "dispatchedTo", "石狮")),
        # The inmost place says the others.
        ("该团伙盘踞在柬埔寨金边。", ("团伙", "suspectedIn", "金边")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("该团伙盘踞在柬埔寨金边。", ("团伙", "suspectedIn", "柬埔寨")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")
