"""What the rules conclude, in both engines, from a small made-up graph."""

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, QueryTriples, RdfFormat, Store, Triple

from fraudkg.resources import resource
from fraudkg.terms import FKG, ID, PREFIXES

HEAD = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in PREFIXES.items())

# Everything in here is made up.
MADE_UP = (
    HEAD
    + """
id:mechanism-x a fkg:CoordinationMechanism ; rdfs:label "made-up mechanism"@en, "虚构机制"@zh-hans .
id:country-xaa a fkg:Country ; rdfs:label "Made-up A"@en .
id:country-xbb a fkg:Country ; rdfs:label "Made-up B"@en .
id:place-town a fkg:Settlement ; rdfs:label "Made-up town"@en ; fkg:locatedIn id:place-state .
id:place-state a fkg:AdministrativeArea ; rdfs:label "Made-up state"@en ; fkg:locatedIn id:country-xaa .
id:place-nowhere a fkg:Place ; rdfs:label "Made-up nowhere"@en ; fkg:locatedIn id:place-elsewhere .
id:place-elsewhere a fkg:Place ; rdfs:label "Made-up elsewhere"@en .

id:claim-1 a fkg:RelationClaim ; fkg:modality id:mod-done ; fkg:claimStatus id:cs-stands ;
  fkg:subject id:mechanism-x ; fkg:predicate fkg:hasParty ; fkg:object id:country-xaa .
id:claim-2 a fkg:RelationClaim ; fkg:modality id:mod-done ; fkg:claimStatus id:cs-stands ;
  fkg:subject id:mechanism-x ; fkg:predicate fkg:hasParty ; fkg:object id:country-xaa .
id:claim-3 a fkg:RelationClaim ; fkg:modality id:mod-intended ; fkg:claimStatus id:cs-stands ;
  fkg:subject id:mechanism-x ; fkg:predicate fkg:hasParty ; fkg:object id:country-xbb .
id:claim-4 a fkg:RelationClaim ; fkg:modality id:mod-done ; fkg:claimStatus id:cs-withdrawn ;
  fkg:subject id:mechanism-x ; fkg:predicate fkg:hasParty ; fkg:object id:country-xbb .

id:claim-low fkg:expresses id:assertion-disputed ; fkg:unit id:unit-cny ; fkg:claimStatus id:cs-stands ;
  fkg:lowerBound 21706500 ; fkg:upperBound 21707500 .
id:claim-high fkg:expresses id:assertion-disputed ; fkg:unit id:unit-cny ; fkg:claimStatus id:cs-stands ;
  fkg:lowerBound 217065000000.5 ; fkg:upperBound 217075000000 .
id:claim-round fkg:expresses id:assertion-agreed ; fkg:unit id:unit-case ; fkg:claimStatus id:cs-stands ;
  fkg:lowerBound 257500 ; fkg:upperBound 258500 .
id:claim-more fkg:expresses id:assertion-agreed ; fkg:unit id:unit-case ; fkg:claimStatus id:cs-stands ;
  fkg:lowerBound 250000 .
id:claim-slip fkg:expresses id:assertion-agreed ; fkg:unit id:unit-case ; fkg:claimStatus id:cs-withdrawn ;
  fkg:lowerBound 9000000 ; fkg:upperBound 9000000 .
id:claim-calls fkg:expresses id:assertion-units ; fkg:unit id:unit-call ; fkg:claimStatus id:cs-stands ;
  fkg:lowerBound 5 ; fkg:upperBound 5 .
id:claim-people fkg:expresses id:assertion-units ; fkg:unit id:unit-person ; fkg:claimStatus id:cs-stands ;
  fkg:lowerBound 7 ; fkg:upperBound 7 .

id:assessment-hard a fkg:Assessment ; fkg:issueType id:issue-implausible, id:issue-magnitude-differs ;
  oa:hasTarget id:claim-low, id:claim-high .
id:assessment-mild a fkg:Assessment ; fkg:issueType id:issue-difference ;
  oa:hasTarget id:claim-round, id:claim-more .
id:assessment-lone a fkg:Assessment ; fkg:issueType id:issue-conflict ; oa:hasTarget id:claim-round .
"""
)


def conclude(rule: str, engine: str) -> set[tuple[str, str, str]]:
    """What a rule says of the made-up graph beside the ontology, as short names."""
    query = resource("ontology", "rules", rule + ".rq").read_text("utf-8")
    ontology = resource("ontology", "fraudkg.ttl")
    if engine == "rdflib":
        graph = rdflib.Graph().parse(ontology).parse(data=MADE_UP, format="turtle")
        made = graph.query(query).graph
        assert made is not None
        return {(short(str(s)), short(str(p)), short(str(o))) for s, p, o in made}
    store = Store()
    store.load(path=str(ontology), format=RdfFormat.TURTLE)
    store.load(MADE_UP.encode(), RdfFormat.TURTLE)
    answer = store.query(query)
    assert isinstance(answer, QueryTriples)
    return {(short(value(t.subject)), short(t.predicate.value), short(value(t.object))) for t in answer}


def value(term: NamedNode | BlankNode | Literal | Triple) -> str:
    assert isinstance(term, NamedNode | Literal)
    return term.value


def short(name: str) -> str:
    return (
        name.removeprefix(ID)
        .replace(FKG, "fkg:")
        .rpartition("/ns/")[2]
        .rpartition("#")[2]
        .removeprefix("fkg:")
    )


@pytest.fixture(params=["oxigraph", "rdflib"])
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_only_what_stands_and_is_done_becomes_an_edge(engine: str) -> None:
    edge = "edge-mechanism-x-hasParty-country-xaa"
    assert conclude("10-direct-edges", engine) == {
        ("mechanism-x", "hasParty", "country-xaa"),
        (edge, "type", "DerivedEdge"),
        (edge, "label", "made-up mechanism has party Made-up A"),
        (edge, "subject", "mechanism-x"),
        (edge, "predicate", "hasParty"),
        (edge, "object", "country-xaa"),
        (edge, "rule", "rule-10-direct-edges"),
        (edge, "wasDerivedFrom", "claim-1"),
        (edge, "wasDerivedFrom", "claim-2"),
    }


def test_a_place_lies_in_the_country_its_containment_leads_to(engine: str) -> None:
    found = conclude("20-in-country", engine)
    assert {triple for triple in found if triple[1] == "inCountry"} == {
        ("place-town", "inCountry", "country-xaa"),
        ("place-state", "inCountry", "country-xaa"),
    }
    edge = "edge-place-town-inCountry-country-xaa"
    assert {triple for triple in found if triple[0] == edge} == {
        (edge, "type", "DerivedEdge"),
        (edge, "label", "Made-up town in country Made-up A"),
        (edge, "subject", "place-town"),
        (edge, "predicate", "inCountry"),
        (edge, "object", "country-xaa"),
        (edge, "rule", "rule-20-in-country"),
        (edge, "wasDerivedFrom", "place-town"),
        (edge, "wasDerivedFrom", "place-state"),
    }


def test_prints_that_exclude_each_other_dispute_their_assertion(engine: str) -> None:
    assert conclude("30-disputed", engine) == {("assertion-disputed", "disputed", "true")}


def test_only_a_judgement_of_conflict_makes_a_conflict(engine: str) -> None:
    assert conclude("40-conflicts-with", engine) == {
        ("claim-low", "conflictsWith", "claim-high"),
        ("claim-high", "conflictsWith", "claim-low"),
    }


def test_every_rule_says_what_it_does() -> None:
    for path in sorted(resource("ontology", "rules").glob("*.rq")):
        assert path.read_text("utf-8").startswith("# Rule: "), path.name
