"""Where people are brought from and to; all sentences are made up."""

from collections.abc import Callable

import pytest

from fraudkg.extract.candidates import RelationCandidate

Facts = Callable[..., set[tuple[str, str, str]]]
Find = Callable[..., tuple[RelationCandidate, ...]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ten suspects involved in phone scams were sent back to China from Laos on Monday.",
            ("suspects involved in phone scams", "transferredFrom", "Laos"),
        ),
        ("Ten suspects were flown to China in May from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Ten suspects were removed from Laos to China.", ("suspects", "transferredTo", "China")),
        ("Police repatriated men from Laos's Vientiane.", ("men", "transferredFrom", "Vientiane")),
        ("Police brought ten suspects back from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Cambodia has expelled ten suspects.", ("suspects", "transferredFrom", "Cambodia")),
        (
            "Ten suspects in a fraud case had been brought back from Laos.",
            ("suspects", "transferredFrom", "Laos"),
        ),
    ],
)
def test_both_ends_of_a_journey(facts: Facts, text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police from Laos sent ten suspects back to China.",
        "Ten suspects were sent back to China. From Laos came no word.",
    ],
)
def test_what_else_comes_from_there_is_no_journey(facts: Facts, text: str) -> None:
    assert ("suspects", "transferredFrom", "Laos") not in facts(text)


def test_both_ends_are_meant_or_done(find: Find) -> None:
    found = find("Ten suspects will be sent back to China from Laos.")
    assert {one.predicate for one in found} == {"transferredFrom", "transferredTo"}
    assert len({one.modality for one in found}) == 1
