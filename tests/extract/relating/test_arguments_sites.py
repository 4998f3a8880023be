"""What sites are used for and where they are, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("From this villa, fraudsters ran romance scams.", ("villa", "usedFor", "romance scams")),
        ("Ten men ran romance scams from a flat.", ("flat", "usedFor", "romance scams")),
        ("The flat had been rented to run romance scams.", ("flat", "usedFor", "romance scams")),
        (
            "The villa, located in Kisumu near the lake, was used for online fraud.",
            ("villa", "usedFor", "online fraud"),
        ),
        (
            "The gang had rented the villa near Nairobi for online fraud.",
            ("villa", "usedFor", "online fraud"),
        ),
        ("A flat from which the gang ran phone scams was found.", ("flat", "usedFor", "phone scams")),
        ("Some dens involved in investment fraud were located in Laos.", ("dens", "locatedIn", "Laos")),
        (
            "A scam centre suspected of money laundering was closed.",
            ("scam centre", "usedFor", "money laundering"),
        ),
        ("The gang used the villa to run a love scam.", ("villa", "usedFor", "love scam")),
        (
            "Scam zones such as KK Park and gambling fraud zones such as Shunda Park fell.",
            ("Shunda Park", "usedFor", "gambling fraud"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


def test_a_site_is_where_the_sentence_opens(facts: Facts) -> None:
    assert ("den", "locatedIn", "Laos") in facts("In Laos, police stormed a den and held ten men.")
    assert not any(fact[1] == "locatedIn" for fact in facts("In Laos, police met the owner of a villa."))


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The police fight scam centres everywhere.", "usedFor"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("诈骗窝点活跃在缅北、老挝等地。", ("窝点", "locatedIn", "老挝")),
        ("老挝境内盘踞着多个诈骗窝点。", ("窝点", "locatedIn", "老挝")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")
