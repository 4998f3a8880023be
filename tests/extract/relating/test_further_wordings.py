"""Wordings of English announcements that had not been read before; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (
            "The operation was conducted by the Cyber Bureau of the Royal Thai Police, the FBI and Interpol.",
            "conducted",
            {("Cyber Bureau", "operation"), ("FBI", "operation"), ("Interpol", "operation")},
        ),
        (
            "The FBI, the Cyber Bureau of the Royal Thai Police and Interpol raided a flat.",
            "cooperatesWith",
            {("FBI", "Cyber Bureau"), ("FBI", "Interpol"), ("Cyber Bureau", "Interpol")},
        ),
        (
            "The raid had support from the FBI (USA), the UK's National Crime Agency (NCA), and Europol.",
            "participant",
            {("raid", "FBI"), ("raid", "National Crime Agency"), ("raid", "Europol")},
        ),
        # Whose the bureau is has no part of its own.
        (
            "The raid was conducted by the Cyber Bureau of the Royal Thai Police.",
            "conducted",
            {("Cyber Bureau", "raid")},
        ),
        (
            "The detainees were from Kenya, Ghana, and Laos.",
            "nationality",
            {("detainees", "Kenya"), ("detainees", "Ghana"), ("detainees", "Laos")},
        ),
        ("The suspects are from Kenya, Ghana said.", "nationality", {("suspects", "Kenya")}),
        (
            "The operation was carried out across 12 countries, which include Kenya, Ghana and Laos.",
            "conductedIn",
            {("operation", place) for place in ("12 countries", "Kenya", "Ghana", "Laos")},
        ),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Police broke up two telecom fraud gangs.", ("telecom fraud gangs", "suspectedOf", "telecom fraud")),
        ("Police broke up 12 phone scam rings.", ("phone scam rings", "suspectedOf", "phone scam")),
        ("Police held 92 Kenyans in Paris.", ("Kenyans", "nationality", "Kenyans")),
        ("The men were held on charges related to bank fraud.", ("men", "suspectedOf", "bank fraud")),
        ("The FBI held two men on charges related to theft.", ("men", "suspectedOf", "theft")),
        ("The suspects face charges related to bank fraud.", ("suspects", "suspectedOf", "bank fraud")),
        ("Ten people were served with a notice of suspicion of theft.", ("people", "suspectedOf", "theft")),
        ("Ten people were held on allegations of involvement in theft.", ("people", "suspectedOf", "theft")),
        ("Police caught a gang operating in KK Park.", ("gang", "suspectedIn", "KK Park")),
        ("The fraud ring was based in KK Park.", ("fraud ring", "suspectedIn", "KK Park")),
        ("Police caught a gang operating within Laos.", ("gang", "suspectedIn", "Laos")),
        ("Raids were carried out in collaboration with the FBI.", ("Raids", "participant", "FBI")),
        ("The raid was mounted in coordination with Europol.", ("raid", "participant", "Europol")),
        (
            "The FBI launched a raid on Dec. 13, 2016 on 13 locations in Spain.",
            ("raid", "conductedIn", "Spain"),
        ),
        ("The FBI held ten men after their deportation from Laos.", ("men", "transferredFrom", "Laos")),
        (
            "The FBI confirmed the transfer of ten suspects from Laos.",
            ("suspects", "transferredFrom", "Laos"),
        ),
        ("Europol deployed two experts on the ground in Kenya.", ("experts", "dispatchedTo", "Kenya")),
        (
            "Police from Kenya launched another round of operations.",
            ("Police from Kenya", "launched", "another round of operations"),
        ),
        ("The FBI led a new wave of operations in Laos.", ("FBI", "conducted", "new wave of operations")),
        ("Police held two Kenyan men who were their bosses.", ("Kenyan men", "hasRole", "bosses")),
        ("A flat in Cambodia’s coastal city of Sihanoukville.", ("Sihanoukville", "locatedIn", "Cambodia")),
    ],
)
def test_facts(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # Of gangs that are not counted a text speaks in general.
        ("Police warn of telecom fraud gangs.", "suspectedOf"),
        ("The men got advice on charges related to their bank cards.", "suspectedOf"),
        ("Ten people received a notice of a theft.", "suspectedOf"),
        # A site without a name is no place.
        ("Police caught a gang operating in a hotel.", "suspectedIn"),
        ("Police held ten men working near KK Park.", "suspectedIn"),
        ("Raids were carried out in collaboration with the FBI.", "conducted"),
        # Where another sentence begins.
        ("The FBI launched a raid on Kim. Men were held at locations in Spain.", "conductedIn"),
        ("The FBI held ten men after their return from leave.", "transferredFrom"),
        ("The suspects told of the transfer of money from Laos.", "transferredFrom"),
        ("Police held two Kenyan men who met their bosses.", "hasRole"),
        ("The FBI met a new wave of complaints on operations.", "conducted"),
        ("Cambodia’s envoy met the mayor of Sihanoukville.", "locatedIn"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


def test_who_is_only_named_by_a_nation_is_of_it(find: Find) -> None:
    (one,) = [one for one in find("Police held 92 Kenyans.") if one.predicate == "nationality"]
    assert (one.subject.kind, one.object.kind, one.object.id) == ("person-group", "country", "country-ken")
    assert one.is_of_two
    # That couriers are couriers is no fact.
    (role,) = [one for one in find("Police held five couriers.") if one.predicate == "hasRole"]
    assert not role.is_of_two
