"""What the example release does not say must be false in the graph."""

import pytest

from fraudkg.kg import KnowledgeGraph, load
from fraudkg.query.engines import select

RELEASE = "id:release-cn-mps-20260108-en-dnyxxg"
HEAD = """
PREFIX fkg: <https://w3id.org/fraudkg/ns#>
PREFIX id: <https://w3id.org/fraudkg/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""

NEVER = {
    "a named operation took place in a foreign country": """
        SELECT * { ?operation a fkg:Operation .
                   ?claim fkg:subject ?operation ; fkg:predicate fkg:conductedIn }""",
    "a named operation has an edge or a place in a foreign country": """
        SELECT * { ?operation a fkg:Operation ; ?p ?country . ?country a fkg:Country }""",
    "Cambodia is a party to the coordination mechanism": """
        SELECT * { { ?m fkg:hasParty id:country-khm } UNION
                   { ?claim fkg:predicate fkg:hasParty ; fkg:object id:country-khm } }""",
    "the mechanism launched the crackdowns": """
        SELECT * { ?m a fkg:CoordinationMechanism .
                   { ?m fkg:launched ?x } UNION { ?claim fkg:subject ?m ; fkg:predicate fkg:launched } }""",
    "a joint operation is done in a country by the word of this release": f"""
        SELECT * {{ ?claim fkg:reportedIn {RELEASE} ; fkg:predicate fkg:conductedIn ;
                          fkg:modality id:mod-done }}""",
    "a joint operation has a direct edge to a country": """
        SELECT * { ?action fkg:conductedIn ?country }""",
    "one operation alone made the 542 arrests": """
        SELECT * { ?claim fkg:value 542 ; fkg:resultOf ?operation . ?operation a fkg:Operation }""",
    "KK Park is eradicated": """
        SELECT * { id:place-mm-kk-park ?p id:status-eradicated }""",
    "someone was extradited": """
        SELECT * { ?s a ?kind . FILTER (CONTAINS(LCASE(STR(?kind)), "extradit")) }""",
    "a property or an indicator speaks of extradition": """
        SELECT * { ?s a ?kind FILTER (CONTAINS(LCASE(STR(?s)), "extradit") && !CONTAINS(STR(?s), "assessment")
                   && ?kind IN (fkg:Indicator, fkg:Repatriation, fkg:EnforcementAction)) }""",
    "people were transferred from Myawaddy": """
        SELECT * { { ?s fkg:transferredFrom ?o } UNION { ?claim fkg:predicate fkg:transferredFrom } }""",
    "a claim of the release prints another amount than 21.707 million yuan": f"""
        SELECT * {{ ?claim fkg:reportedIn {RELEASE} ; fkg:unit id:unit-cny ; fkg:value ?v
                   FILTER (?v != 21707000) }}""",
    "an individual person is in the graph": """
        SELECT * { ?s a ?kind . FILTER (STR(?kind) IN ("http://xmlns.com/foaf/0.1/Person",
                   "https://schema.org/Person", "http://www.w3.org/ns/prov#Person")) }""",
    "an edge rests on a claim that is not done": """
        SELECT * { ?edge a fkg:DerivedEdge ; <http://www.w3.org/ns/prov#wasDerivedFrom> ?claim .
                   ?claim fkg:modality ?m FILTER (?m != id:mod-done) }""",
}

SAID = {
    "the ministry said, with a date, that KK Park was eradicated": """
        SELECT * { ?claim a fkg:StatusClaim ; fkg:about id:place-mm-kk-park ;
                   fkg:siteStatus id:status-eradicated ;
                   fkg:assertedBy id:agency-cn-mps ; fkg:asOf ?day }""",
    "the three countries launched the crackdowns": """
        SELECT * { id:country-chn fkg:launched ?a . id:country-mmr fkg:launched ?a .
                   id:country-tha fkg:launched ?a }""",
    "the amount stands as printed, in doubt": """
        SELECT * { ?claim fkg:value 21707000 . ?assessment a fkg:Assessment ; oa:hasTarget ?claim }""",
}


@pytest.fixture(scope="module")
def kg() -> KnowledgeGraph:
    return load()


@pytest.mark.parametrize("statement", NEVER)
def test_it_is_false_that(kg: KnowledgeGraph, statement: str) -> None:
    assert select(HEAD + NEVER[statement], kg.store).rows == ()


@pytest.mark.parametrize("statement", SAID)
def test_it_is_true_that(kg: KnowledgeGraph, statement: str) -> None:
    assert select(HEAD + SAID[statement], kg.store).rows
