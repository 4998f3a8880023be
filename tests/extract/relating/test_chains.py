"""Places after a preposition, one after the other, and which lies in which; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("They were found in Port Lune, northern Kenya.", ("Port Lune", "locatedIn", "Kenya")),
        (
            "They met in Nowhere village, Elsewhere district.",
            ("Nowhere village", "locatedIn", "Elsewhere district"),
        ),
        ("They raided a hideout near Port Lune, Elbonia.", ("Port Lune", "locatedIn", "Elbonia")),
        (
            "They raided a villa in Baru 2 village, Upper commune.",
            ("Baru 2 village", "locatedIn", "Upper commune"),
        ),
        # Of the town the reference data knows only the country.
        (
            "Ten men were caught in Poipet, Banteay Meanchey Province, on Monday.",
            ("Poipet", "locatedIn", "Banteay Meanchey Province"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


def test_a_long_list_of_places_is_no_address(facts: Facts) -> None:
    text = (
        "The raids in Cairville, Elmville, Oakville, Ashville, Pineville, Firville, Larchville, "
        "Yewville, Limeville and Boxville ended."
    )
    assert not {fact for fact in facts(text) if fact[1] == "locatedIn"}


def test_a_list_of_places_is_no_nesting(facts: Facts) -> None:
    found = facts("They raided flats in Cairville, Port Lune and Bara.")
    assert {one for one in found if one[0] != "flats"} == set()
