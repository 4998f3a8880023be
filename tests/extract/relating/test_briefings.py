"""Who holds the press conferences of a text; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ten men were held, the Interior Ministry of Kenya told a press conference.",
            ("press conference", "heldBy", "Interior Ministry"),
        ),
        (
            "The spokesman of the Ghana Police Service, Kofi Doe, told media at a briefing that men fled.",
            ("briefing", "heldBy", "Ghana Police Service"),
        ),
        ("The FBI announced the arrests at a news conference.", ("news conference", "heldBy", "FBI")),
        (
            "ACCRA – At a media briefing on Monday, the FBI said ten men fled.",
            ("media briefing", "heldBy", "FBI"),
        ),
        ("“Ten men fled,” said the FBI at a press briefing.", ("press briefing", "heldBy", "FBI")),
    ],
)
def test_who_speaks_at_a_press_conference_holds_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI said at a press conference held by Europol that ten men fled.",
        "The FBI told a forum that ten men fled.",
        "At a press conference with the FBI, the bank spoke.",
    ],
)
def test_who_only_speaks_elsewhere_does_not(facts: Facts, text: str) -> None:
    assert not [one for one in facts(text) if one[1:] == ("heldBy", "FBI")]
