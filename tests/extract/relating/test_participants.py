"""Who took part in a deed that is named elsewhere; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates

ENDED = "Operation Lantern ended on Monday."


def participants(facts: Facts, text: str) -> set[tuple[str, str]]:
    return {(deed, who) for deed, said, who in facts(text) if said == "participant"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{ENDED} The FBI also took part.", ["FBI"]),
        (
            f"{ENDED} The FBI and Europol took part, as did the Kenyan police.",
            ["FBI", "Europol", "Kenyan police"],
        ),
        (f"{ENDED} The FBI provided assistance.", ["FBI"]),
        (
            f"{ENDED}\nParticipating countries: Kenya, Ghana and Laos.\nIn Nepal, 3 men fled.",
            ["Kenya", "Ghana", "Laos"],
        ),
        (f"{ENDED} The countries taking part were: Kenya; Laos.", ["Kenya", "Laos"]),
        (
            f"{ENDED}\nCountries involved:\n- Kenya\n- Korea (Rep. of)\n- Laos\nIn Nepal, 3 men fled.",
            ["Kenya", "Korea", "Laos"],
        ),
        (
            "The forces of three countries took part in Operation Lantern, including Kenya and Laos.",
            ["Kenya", "Laos"],
        ),
    ],
)
def test_they_took_part_in_what_is_named_elsewhere(facts: Facts, text: str, who: list[str]) -> None:
    assert participants(facts, text) == {("Operation Lantern", one) for one in who}


@pytest.mark.parametrize(
    "text",
    [
        "The FBI took part.",
        f"{ENDED}\nThe press met on Tuesday. The FBI took part.",
        f"{ENDED} Kenya: 3 men fled.",
        "Participating countries: Kenya and Ghana.",
        f"{ENDED} Countries involved in the fraud: Kenya and Ghana.",
        f"{ENDED} A conference met in Laos. The FBI took part in talks.",
    ],
)
def test_of_others_nothing_is_said(facts: Facts, text: str) -> None:
    assert participants(facts, text) == set()


def test_it_is_less_sure_than_what_one_sentence_says(find: Find) -> None:
    [one] = find(f"{ENDED} The FBI took part.")
    assert (one.confidence, one.rules) == ("medium", ("participant-joined",))
    assert one.passage.text == "Operation Lantern ended on Monday. The FBI"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The FBI and the Kenya Police took part in the raid. They were joined by Europol.",
            ("raid", "participant", "Europol"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Victims told of the operation. They were helped by the FBI.", "participant"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)
