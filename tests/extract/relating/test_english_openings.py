"""What opens an English sentence, and lists of nations; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Having launched a crackdown, the FBI held ten men.", ("FBI", "launched", "crackdown")),
        ("After conducting a raid, the FBI held ten men.", ("FBI", "conducted", "raid")),
        ("Accused of bank fraud, ten men were held.", ("men", "suspectedOf", "bank fraud")),
        ("To curb bank fraud, the FBI mounted an operation.", ("operation", "respondsTo", "bank fraud")),
        (
            "Sent to Nairobi in May, the working group stayed.",
            ("working group", "dispatchedTo", "Nairobi"),
        ),
        ("Spanning Ghana and Laos, the operation ended.", ("operation", "conductedIn", "Laos")),
        ("From this villa, fraudsters ran romance scams.", ("villa", "usedFor", "romance scams")),
        ("Ten persons of Kenyan nationality were held.", ("persons", "nationality", "Kenyan")),
        # Who acts stands behind the comma, not among those with whom.
        ("In a raid with Europol, the FBI held ten men.", ("FBI", "conducted", "raid")),
        ("In a joint operation with Europol, the FBI held ten men.", ("FBI", "cooperatesWith", "Europol")),
    ],
)
def test_facts(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Officers from Laos, Ghana and Kenya in Nairobi met.", "locatedIn"),
        ("The operation followed the search of a villa.", "targets"),
        ("The hotline, which Kenya set up, rang.", "hasParty"),
    ],
)
def test_no_fact(facts: Facts, text: str, predicate: str) -> None:
    assert not [one for one in facts(text) if one[1] == predicate]
