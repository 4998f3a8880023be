"""Police, officers and prosecutors who are sent somewhere; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Facts, Find


@pytest.mark.parametrize(
    "text",
    [
        "The FBI sent police from 13 provincial regions to Kenya and Ghana.",
        "The FBI has since dispatched police to Kenya and Ghana.",
        "The FBI rushed more than 100 police stationed in Laos to Kenya and Ghana.",
        "The FBI said on Monday that it had sent police to Kenya and Ghana.",
    ],
)
def test_police_are_sent(facts: Facts, text: str) -> None:
    expected = {("FBI", "dispatched", "police"), ("police", "dispatchedTo", "Ghana")}
    assert expected <= facts(text)


def test_all_of_a_list_are_sent(facts: Facts) -> None:
    expected = {("police", "dispatchedTo", "Kenya"), ("prosecutors", "dispatchedTo", "Kenya")}
    assert expected <= facts("The FBI sent police and prosecutors to Kenya.")


def test_who_is_to_be_sent(find: Find) -> None:
    found = find("The FBI will send prosecutors to Kenya.")
    assert {(one.predicate, one.modality) for one in found} == {
        ("dispatched", "intended"),
        ("dispatchedTo", "intended"),
    }


def test_a_group_for_a_mission_stays_one(find: Find) -> None:
    found = find("The FBI sent a working group to Kenya.")
    assert {one.object.kind for one in found if one.predicate == "dispatched"} == {"working-group"}


@pytest.mark.parametrize(
    "text",
    [
        "The FBI sent the police a list of 300 suspects who had fled to Kenya.",
        "The FBI sent the police evidence to Kenya.",
        "The FBI sent letters to the police in Kenya.",
        "The FBI did not send police to Kenya.",
        "The FBI sent police to search the flats.",
        "Scammers sent police in Kenya forged papers.",
    ],
)
def test_nobody_is_sent(facts: Facts, text: str) -> None:
    assert not {one for one in facts(text) if one[1].startswith("dispatched")}
