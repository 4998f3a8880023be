"""Who acts, and on what, in relative clauses; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The operation, which the Ghana Police Service launched in May, is over.",
            ("Ghana Police Service", "launched", "operation"),
        ),
        (
            "A task force which the Ghana Police Service (GPS) set up found ten men.",
            ("Ghana Police Service", "established", "task force"),
        ),
        (
            "The figures follow a crackdown on bank fraud, which the FBI began in May.",
            ("FBI", "launched", "crackdown"),
        ),
        (
            "Men fled before the raids in Nairobi that the Directorate of Criminal Investigations ran.",
            ("Directorate of Criminal Investigations", "conducted", "raids"),
        ),
        ("The raids, which Europol coordinated, are over.", ("raids", "directedBy", "Europol")),
        ("The briefing that the FBI held was short.", ("briefing", "heldBy", "FBI")),
        ("The agreement, which Kenya and Ghana signed, is new.", ("agreement", "hasParty", "Ghana")),
    ],
)
def test_a_relative_clause_tells_who_did_what_stands_before_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        # Another thing stands between the deed and the clause.
        "The operation found a flat, and a villa, which the FBI opened.",
        "The task force, which the FBI helped launch, is large.",
    ],
)
def test_a_relative_clause_tells_of_nothing_else(facts: Facts, text: str) -> None:
    assert not {one for one in facts(text) if one[0] == "FBI"}
