"""Sentences that open with a pronoun or a participle; all are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Operation Grey Parrot netted ten men. It was carried out in Manila.",
            ("Operation Grey Parrot", "conductedIn", "Manila"),
        ),
        (
            "Operation Grey Parrot netted ten men. It was launched by the FBI.",
            ("FBI", "launched", "Operation Grey Parrot"),
        ),
        ("The raids lasted a week. They took place in Manila.", ("raids", "conductedIn", "Manila")),
        (
            "A scam gang fell in May. It is believed to have operated in Kenya.",
            ("scam gang", "suspectedIn", "Kenya"),
        ),
        (
            "The raids ended. At first they were directed against a scam gang.",
            ("raids", "targets", "scam gang"),
        ),
    ],
)
def test_a_pronoun_that_opens_a_sentence_means_what_the_one_before_names(
    text: str, fact: Fact, facts: Facts
) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        # Which of the two?
        # It is one, they are several.
        "Three scam gangs fell. It is believed to have operated in Kenya.",
        "A scam gang fell. They are believed to have operated in Kenya.",
        # Not what opens the sentence.
        "A scam gang fell. Police said it is believed to have operated in Kenya.",
    ],
)
def test_a_pronoun_of_doubtful_meaning_tells_nothing(text: str, facts: Facts) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "suspectedIn"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Led by the FBI, Operation Grey Parrot netted ten men.",
            ("FBI", "conducted", "Operation Grey Parrot"),
        ),
        (
            "Launching Operation Grey Parrot in May, the FBI arrested ten men.",
            ("FBI", "launched", "Operation Grey Parrot"),
        ),
        (
            "Directed by the FBI, the Kenyan police arrested ten men.",
            ("Kenyan police", "directedBy", "FBI"),
        ),
    ],
)
def test_a_participle_that_opens_a_sentence_tells_of_what_follows(
    text: str, fact: Fact, facts: Facts
) -> None:
    assert fact in facts(text)


def test_what_there_was_none_of_was_not_done(facts: Facts) -> None:
    assert not facts("No raids were carried out by the FBI.")


def test_a_minister_orders_an_operation_and_conducts_none(facts: Facts) -> None:
    assert facts("The Prime Minister ordered a nationwide crackdown.") == {
        ("Prime Minister", "deployed", "nationwide crackdown")
    }
    assert not facts("The Prime Minister attended the nationwide crackdown.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Two men suspected of bank fraud in Kenya were held.", ("men", "suspectedIn", "Kenya")),
        ("The FBI arrested two men in Kenya.", None),
        ("A team of ten officers was sent by the FBI to Kenya.", ("team", "dispatchedTo", "Kenya")),
        ("During the raids, the FBI arrested two men.", ("FBI", "conducted", "raids")),
    ],
)
def test_more_ways_to_say_who_was_where(text: str, fact: Fact | None, facts: Facts) -> None:
    found = facts(text)
    assert fact in found if fact else not found
