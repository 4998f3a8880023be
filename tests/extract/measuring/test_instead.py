"""Warrants and foreigners: what is done to people depends on who does it and who they are. All made up."""

import pytest
from tests.extract.measuring.english import codes

APPROVED, DEPORTED, SENT, WANTED = (
    "arrests-approved",
    "foreigners-deported",
    "suspects-repatriated",
    "fugitives-wanted",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court issued arrest warrants for 14 suspects.", [APPROVED]),
        ("Judges across Ruritania have issued warrants for 14 suspects.", [APPROVED]),
        ("The court granted a warrant for one individual.", [APPROVED]),
        ("The ministry issued arrest warrants for 14 suspects.", [WANTED]),
        ("Police issued warrants for 12 men who fled.", [WANTED]),
        ("Police issued arrest warrants for 5 of the 7 suspects on the run.", [WANTED, None]),
    ],
)
def test_whom_a_judge_wants_held_is_not_sought(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police requested arrest warrants for 7 of them.",
        "Prosecutors have sought detention warrants against 7 men.",
        "Police applied for arrest warrants for 7 suspects.",
    ],
)
def test_a_warrant_that_is_asked_for_is_none_yet(text: str) -> None:
    assert [one for one in codes(text, ["?"]) if one] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania handed over 250 foreign nationals to Zenda.", [DEPORTED]),
        ("Some 1,500 foreigners were transferred back to their home countries.", [DEPORTED]),
        ("Ruritania handed over 250 nationals of Zenda.", [SENT]),
        ("Ruritania handed over 250 suspects to the police of Zenda.", [SENT]),
        ("Two foreign nationals were extradited to Zenda.", [SENT]),
    ],
)
def test_foreigners_are_sent_off_and_suspects_sent_back(text: str, expected: list[str]) -> None:
    assert codes(text, expected) == expected
