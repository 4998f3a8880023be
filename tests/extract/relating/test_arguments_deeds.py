"""Who orders, launches and conducts operations, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("An operation of the FBI ended in ten arrests.", ("FBI", "conducted", "operation")),
        (
            "Operation Blue Lantern was mounted in 2017 by the Kenyan police.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        (
            "On the action day, officers from the FBI held ten men.",
            ("FBI", "conducted", "action day"),
        ),
        ("Having launched a crackdown, the FBI held ten men.", ("FBI", "launched", "crackdown")),
        ("After conducting a raid, the FBI held ten men.", ("FBI", "conducted", "raid")),
        (
            "Police from Kenya launched another round of operations.",
            ("Police from Kenya", "launched", "another round of operations"),
        ),
        ("The FBI led a new wave of operations in Laos.", ("FBI", "conducted", "new wave of operations")),
        ("The government launched a crackdown.", ("government", "launched", "crackdown")),
        ("The fraud section launched a crackdown.", ("fraud section", "launched", "crackdown")),
        (
            "The raid was mounted jointly with the FBI.",
            ("FBI", "conducted", "raid"),
        ),
        ("The FBI arrested men in raids on two villas in Nairobi.", ("FBI", "conducted", "raids")),
        (
            "The Kenyan police and their Thai colleagues mounted a joint raid.",
            ("Thai colleagues", "conducted", "joint raid"),
        ),
        (
            "Six law enforcement agencies, including the FBI and INTERPOL, carried out the raid.",
            ("INTERPOL", "conducted", "raid"),
        ),
        (
            "Two operations were mounted between May and June by the FBI.",
            ("FBI", "conducted", "operations"),
        ),
        ("Ten men were held by the Kenyan police in a raid.", ("Kenyan police", "conducted", "raid")),
        (
            "Led by the FBI, Operation Grey Parrot netted ten men.",
            ("FBI", "conducted", "Operation Grey Parrot"),
        ),
        (
            "Launching Operation Grey Parrot in May, the FBI arrested ten men.",
            ("FBI", "launched", "Operation Grey Parrot"),
        ),
        ("The FBI held ten men as part of Operation Falcon.", ("FBI", "conducted", "Operation Falcon")),
        ("Thai police carried out a joint operation.", ("Thai police", "conducted", "joint operation")),
        ("A joint operation was conducted by Thai police.", ("Thai police", "conducted", "joint operation")),
        ("INTERPOL launched Operation Blue Lantern.", ("INTERPOL", "launched", "Operation Blue Lantern")),
        (
            "Operation Blue Lantern, which INTERPOL launched in 2020, led to arrests.",
            ("INTERPOL", "launched", "Operation Blue Lantern"),
        ),
        (
            "The raids ended. Operation Blue Lantern, which Kenyan police had launched, goes on.",
            ("Kenyan police", "launched", "Operation Blue Lantern"),
        ),
        ("The joint operation that police conducted ended.", ("police", "conducted", "joint operation")),
        (
            "The Ministry of Public Security deployed special campaigns.",
            ("Ministry of Public Security", "deployed", "special campaigns"),
        ),
        (
            "The FBI, together with INTERPOL, launched Operation Blue Lantern.",
            ("INTERPOL", "launched", "Operation Blue Lantern"),
        ),
        (
            "Operation Blue Lantern was led by INTERPOL with the support of the FBI.",
            ("INTERPOL", "conducted", "Operation Blue Lantern"),
        ),
        # Behind a dateline or a label a sentence opens again.
        (
            "CAIRVILLE, July 5 — In a raid near here, the Kenyan police arrested ten men.",
            ("Kenyan police", "conducted", "raid"),
        ),
        ("Results: During the raids, the FBI arrested two men.", ("FBI", "conducted", "raids")),
        (
            "Under a new crackdown, the FBI arrested ten men.",
            ("FBI", "conducted", "crackdown"),
        ),
        # Who tells of its own deeds.
        ("The FBI said on Monday that it had carried out a raid in Manila.", ("FBI", "conducted", "raid")),
        (
            "The Kenyan police said they have launched Operation Grey Parrot.",
            ("Kenyan police", "launched", "Operation Grey Parrot"),
        ),
        # Who acts stands behind the comma, not among those with whom.
        ("In a raid with Europol, the FBI held ten men.", ("FBI", "conducted", "raid")),
        # Who works on a deed, and where it was, past what it was aimed at.
        (
            "The FBI and Interpol collaborated on a joint operation in Nairobi.",
            ("Interpol", "conducted", "joint operation"),
        ),
        (
            "The FBI announced the launch of Operation Blue Lantern.",
            ("FBI", "launched", "Operation Blue Lantern"),
        ),
        ("The FBI said its raid on a villa followed a complaint.", ("FBI", "conducted", "raid")),
        ("The raid was orchestrated by the FBI.", ("FBI", "deployed", "raid")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        # Whose the bureau is has no part of its own.
        (
            "The raid was conducted by the Cyber Bureau of the Royal Thai Police.",
            "conducted",
            {("Cyber Bureau", "raid")},
        ),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("The Kenyan police met. A raid was mounted elsewhere.", "en", "conducted"),
        ("The operation was supported by Interpol.", "en", "conducted"),
        ("Operation Blue Lantern was conducted with the assistance of the FBI.", "en", "conducted"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "In separate raids on Monday, the Philippine National Police rescued 40 workers.",
            {("Philippine National Police", "conducted", "raids")},
            set(),
        ),
        (
            "In the raids, evidence was lost, the Kenyan police said.",
            set(),
            {("Kenyan police", "conducted", "the raids")},
        ),
        (
            "During the raids, the Kenyan police said, evidence was lost.",
            set(),
            {("Kenyan police", "conducted", "the raids")},
        ),
        (
            "With the support of Europol, Interpol and the FBI, the Kenyan police conducted a raid.",
            {("Kenyan police", "conducted", "raid")},
            {("Interpol", "conducted", "raid"), ("FBI", "conducted", "raid")},
        ),
        (
            "The Kenyan police carried out searches within a Joint Action Day.",
            {("Kenyan police", "conducted", "Joint Action Day")},
            set(),
        ),
        (
            "In a raid by the Kenyan police, the FBI arrested four men.",
            {("Kenyan police", "conducted", "raid")},
            {("FBI", "conducted", "raid")},
        ),
        (
            "It was part of Operation Falcon, an investigation by the Kenyan police and other forces.",
            {
                ("Kenyan police", "conducted", "Operation Falcon"),
                ("other forces", "conducted", "Operation Falcon"),
                ("Kenyan police", "cooperatesWith", "other forces"),
            },
            set(),
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


def test_a_minister_orders_an_operation_and_conducts_none(facts: Facts) -> None:
    assert facts("The Prime Minister ordered a nationwide crackdown.") == {
        ("Prime Minister", "deployed", "nationwide crackdown")
    }
    assert not facts("The Prime Minister attended the nationwide crackdown.")


def test_a_series_and_its_names_are_deployed_and_tied(facts: Facts) -> None:
    found = facts(
        'Thai police deployed special operations such as "grey wolf," "tall pine," and "net," at last.'
    )
    assert ("Thai police", "deployed", "tall pine") in found
    assert ("net", "partOf", "special operations") in found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Raids were carried out in collaboration with the FBI.", "conducted"),
        ("The FBI met a new wave of complaints on operations.", "conducted"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)
