"""All sentences are made up; so are most places."""

import pytest
from tests.extract.relating.conftest import Fact, Facts
from tests.extract.timing import is_in_proportion


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("They raided two call centres in Cairville.", ("call centres", "locatedIn", "Cairville")),
        ("They raided a hideout near Port Lune, Elbonia.", ("Port Lune", "locatedIn", "Elbonia")),
        ("They raided flats in Cairville, Port Lune and Bara.", ("flats", "locatedIn", "Bara")),
        (
            "They raided a villa in Baru 2 village, Upper commune.",
            ("Baru 2 village", "locatedIn", "Upper commune"),
        ),
        ("The call centres are in Cairville and in Kenya.", ("call centres", "locatedIn", "Kenya")),
        ("They raided flats in the leafy suburbs of Cairville.", ("flats", "locatedIn", "Cairville")),
        ("They met in the city of Cairville in the west of Kenya.", ("Cairville", "locatedIn", "Kenya")),
        (
            "Operation Blue Lantern was carried out in Kenya and Ghana.",
            ("Operation Blue Lantern", "conductedIn", "Ghana"),
        ),
    ],
)
def test_where_it_is(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Manila, police heard of a scam hub in Cebu and a call centre.",
        "In Manila police met. They raided a scam hub.",
    ],
)
def test_a_place_that_opens_a_sentence_may_be_elsewhere(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1:] == ("locatedIn", "Manila")}


def test_a_list_of_places_is_no_nesting(facts: Facts) -> None:
    found = facts("They raided flats in Cairville, Port Lune and Bara.")
    assert {one for one in found if one[0] != "flats"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "A call centre gang in Cairville was held.",
        "They met in Cairville, police said.",
        "They raided flats in May.",
        "The flat was in her name.",
        "The villa in question was shut.",
    ],
)
def test_what_is_no_place_or_site(facts: Facts, text: str) -> None:
    assert {one for one in facts(text) if one[1] == "locatedIn"} == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方在泰国、老挝等地捣毁多个诈骗窝点。", ("窝点", "locatedIn", "老挝")),
        ("警方端掉盘踞在老挝的电信网络诈骗窝点。", ("窝点", "locatedIn", "老挝")),
        ("公安部派出工作组赴老挝、越南等国开展执法合作。", ("执法合作", "conductedIn", "老挝")),
    ],
)
def test_where_it_is_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "in Cairville, ",
        "raid on a flat in Upper commune, Low district and ",
        "\nKenya: officers raided a flat in Cairville.\n",
        "The Fraud Bureau met. The bureau works with the FBI. ",
    ],
)
def test_long_input_takes_time_in_proportion(facts: Facts, text: str) -> None:
    assert is_in_proportion(facts, text, 6_000)


def test_an_operation_is_conducted_in_places_that_are_only_counted(facts: Facts) -> None:
    assert ("raids", "conductedIn", "25 African countries") in facts(
        "The raids in 25 African countries are over."
    )
    assert ("raids", "conductedIn", "ten provinces") in facts(
        "The raids took place across more than ten provinces."
    )
    assert not facts("The raids were planned by police of ten provinces.")


def test_nothing_is_said_of_where_places_lie_that_are_only_counted(facts: Facts) -> None:
    assert not [
        one
        for one in facts("Police of 28 provinces in China met in 28 provinces in China.")
        if one[1] == "locatedIn"
    ]


def test_a_site_is_where_the_sentence_opens(facts: Facts) -> None:
    assert ("den", "locatedIn", "Laos") in facts("In Laos, police stormed a den and held ten men.")
    assert not any(fact[1] == "locatedIn" for fact in facts("In Laos, police met the owner of a villa."))
