"""Every term says what it is, in both languages, and every code has its place in a list."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple, parse

from fraudkg.resources import resource
from fraudkg.terms import FKG, ID, iri

ONTOLOGY = NamedNode("https://w3id.org/fraudkg/ns")
A = NamedNode(iri("rdf:type"))
LABEL = NamedNode(iri("rdfs:label"))
PREF_LABEL = NamedNode(iri("skos:prefLabel"))
DEFINITION = NamedNode(iri("skos:definition"))
NOTATION = NamedNode(iri("skos:notation"))
IN_SCHEME = NamedNode(iri("skos:inScheme"))
CLASS = NamedNode(iri("owl:Class"))
OBJECT_PROPERTY = NamedNode(iri("owl:ObjectProperty"))
DATATYPE_PROPERTY = NamedNode(iri("owl:DatatypeProperty"))
SLUGS = {
    "Indicator": "ind",
    "Unit": "unit",
    "Comparator": "cmp",
    "Accumulation": "acc",
    "SpanRole": "role",
    "Modality": "mod",
    "SiteStatus": "status",
    "StatusAspect": "aspect",
    "CrimeType": "crime",
    "CrimeRole": "crole",
    "ClaimStatus": "cs",
    "NarrativeKind": "nk",
    "IssueType": "issue",
    "StrategicDimension": "dim",
}
FILES = [
    *sorted(resource("ontology").glob("*.ttl")),
    *sorted(resource("data", "reference").glob("*.ttl")),
]


def terms(store: Store, kind: NamedNode) -> list[NamedNode]:
    """The terms of our own namespace that are declared as this kind, in order."""
    found = {quad.subject for quad in store.quads_for_pattern(None, A, kind)}
    named = [node for node in found if isinstance(node, NamedNode) and node.value.startswith(FKG)]
    return sorted(named, key=lambda node: node.value)


def texts(store: Store, node: NamedNode, predicate: NamedNode) -> dict[str, list[str]]:
    """The literals of one property by language."""
    found: dict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(node, predicate, None):
        assert isinstance(quad.object, Literal)
        found[quad.object.language or ""].append(quad.object.value)
    return dict(found)


def assert_both_languages(store: Store, node: NamedNode, predicate: NamedNode) -> None:
    found = texts(store, node, predicate)
    assert set(found) == {"en", "zh-hans"}, f"{node} {predicate} in {sorted(found)}"
    assert all(len(values) == 1 and values[0].strip() for values in found.values()), node


def test_the_terms_of_the_model_are_there(ontology: Store) -> None:
    assert len(terms(ontology, CLASS)) >= 55
    assert len(terms(ontology, NamedNode(FKG + "DirectProperty"))) >= 31
    assert len(terms(ontology, OBJECT_PROPERTY)) + len(terms(ontology, DATATYPE_PROPERTY)) >= 85


def test_every_term_is_labelled_and_defined_in_both_languages(ontology: Store) -> None:
    for kind in (CLASS, OBJECT_PROPERTY, DATATYPE_PROPERTY):
        for term in terms(ontology, kind):
            assert_both_languages(ontology, term, LABEL)
            assert_both_languages(ontology, term, DEFINITION)
            defined = [
                quad.object
                for quad in ontology.quads_for_pattern(term, NamedNode(iri("rdfs:isDefinedBy")), None)
            ]
            assert defined == [ONTOLOGY], term


def test_every_class_has_an_example(ontology: Store) -> None:
    for term in terms(ontology, CLASS):
        assert texts(ontology, term, NamedNode(iri("skos:example"))).get("en"), term


def test_no_property_is_both_of_object_and_data(ontology: Store) -> None:
    assert not set(terms(ontology, OBJECT_PROPERTY)) & set(terms(ontology, DATATYPE_PROPERTY))


def test_labels_of_classes_and_of_properties_are_unique_among_themselves(ontology: Store) -> None:
    for kinds in ((CLASS,), (OBJECT_PROPERTY, DATATYPE_PROPERTY)):
        labels = Counter(
            (language, value)
            for kind in kinds
            for term in terms(ontology, kind)
            for language, values in texts(ontology, term, LABEL).items()
            for value in values
        )
        assert [label for label, count in labels.items() if count > 1] == []


def test_the_ontology_names_its_version_and_licence(ontology: Store) -> None:
    header = {
        quad.predicate.value: quad.object.value
        for quad in ontology.quads_for_pattern(ONTOLOGY, None, None)
        if not isinstance(quad.object, BlankNode | Triple)
    }
    assert header[iri("owl:versionIRI")] == "https://w3id.org/fraudkg/ns/" + header[iri("owl:versionInfo")]
    assert header[iri("dcterms:license")] == "https://creativecommons.org/licenses/by/4.0/"


def test_superclasses_of_others_stand_in_the_alignment_only(ontology: Store) -> None:
    for predicate in ("rdfs:subClassOf", "rdfs:subPropertyOf"):
        for quad in ontology.quads_for_pattern(None, NamedNode(iri(predicate)), None):
            assert isinstance(quad.object, NamedNode)
            assert quad.object.value.startswith(FKG), quad


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_is_plain_turtle(path: Path) -> None:
    triples = list(parse(path=str(path)))
    for triple in triples:
        assert not isinstance(triple.subject, BlankNode), triple
        assert not isinstance(triple.object, BlankNode | Triple), triple
    assert len(rdflib.Graph().parse(path)) == len(set(triples)) == len(triples)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_language_tags_are_in_lower_case_in_the_file_itself(path: Path) -> None:
    # pyoxigraph lowers tags while it reads, so rdflib's tokens, which keep them, are asked.
    for value in rdflib.Graph().parse(path).objects():
        if isinstance(value, rdflib.Literal) and value.language:
            assert value.language == value.language.lower()
    assert '"@zh-Han' not in path.read_text("utf-8")


def test_the_alignment_names_only_terms_that_exist(ontology: Store) -> None:
    known = {quad.subject.value for quad in ontology if isinstance(quad.subject, NamedNode)}
    for triple in parse(path=str(resource("ontology", "alignment.ttl"))):
        assert isinstance(triple.subject, NamedNode)
        if triple.subject.value.startswith(FKG):
            assert triple.subject.value in known


@pytest.mark.parametrize("class_name", SLUGS)
def test_codes_are_labelled_noted_and_in_one_scheme(codes: Store, class_name: str) -> None:
    prefix = ID + SLUGS[class_name] + "-"
    found = terms_of(codes, class_name)
    assert found
    notations = Counter[tuple[str, str]]()
    for code in found:
        assert_both_languages(codes, code, LABEL)
        assert_both_languages(codes, code, DEFINITION)
        assert texts(codes, code, LABEL) == texts(codes, code, PREF_LABEL)
        schemes = [quad.object for quad in codes.quads_for_pattern(code, IN_SCHEME, None)]
        assert len(schemes) == 1
        assert isinstance(schemes[0], NamedNode)
        assert_both_languages(codes, schemes[0], LABEL)
        (notation,) = texts(codes, code, NOTATION)[""]
        assert code.value == prefix + notation
        notations[schemes[0].value, notation] += 1
    assert set(notations.values()) == {1}
    assert len({scheme for scheme, _ in notations}) == 1


def terms_of(store: Store, class_name: str) -> list[NamedNode]:
    found = (quad.subject for quad in store.quads_for_pattern(None, A, NamedNode(FKG + class_name)))
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def test_each_rule_has_a_node_and_each_node_a_rule(codes: Store) -> None:
    nodes = {node.value.removeprefix(ID + "rule-") for node in terms_of(codes, "Rule")}
    assert nodes == {path.stem for path in resource("ontology", "rules").glob("*.rq")}


def test_reference_nodes_have_one_english_label(reference: Store) -> None:
    for subject in {quad.subject for quad in reference}:
        assert isinstance(subject, NamedNode)
        labels = texts(reference, subject, LABEL)
        assert len(labels["en"]) == 1, subject
        assert all(len(values) == 1 for values in labels.values()), subject


def test_classes_and_properties_of_data_are_declared(union: Store, ontology: Store) -> None:
    declared = {quad.subject for quad in ontology.quads_for_pattern(None, A, None)}
    for quad in union:
        if quad.predicate == A:
            own = isinstance(quad.object, NamedNode) and quad.object.value.startswith(iri("owl:"))
            assert own or quad.object in declared or quad.object == NamedNode(iri("rdfs:") + "Datatype"), quad
        elif not quad.predicate.value.startswith((iri("rdfs:"), iri("owl:"))):
            assert quad.predicate in declared, quad


def test_every_place_says_where_it_lies_and_where_that_was_read(reference: Store) -> None:
    located = {quad.subject for quad in reference.quads_for_pattern(None, NamedNode(FKG + "locatedIn"), None)}
    assert len(located) >= 8
    for place in located:
        assert isinstance(place, NamedNode)
        assert texts(reference, place, NamedNode(iri("dcterms:source"))), place


def test_points_say_the_same_twice(reference: Store) -> None:
    rows = list(reference.quads_for_pattern(None, NamedNode(iri("geo:hasDefaultGeometry")), None))
    assert len(rows) == 3
    for row in rows:
        numbers = []
        for name in ("wgs:long", "wgs:lat"):
            (quad,) = reference.quads_for_pattern(row.subject, NamedNode(iri(name)), None)
            assert isinstance(quad.object, Literal)
            numbers.append(quad.object.value)
        assert isinstance(row.object, NamedNode)
        assert texts(reference, row.object, NamedNode(iri("geo:asWKT"))) == {
            "": [f"POINT({' '.join(numbers)})"]
        }


def test_each_entity_stands_in_one_file() -> None:
    homes = Counter(
        subject.value
        for path in FILES
        if path.parent.name == "reference" or path.name == "codes.ttl"
        for subject in {triple.subject for triple in parse(path=str(path))}
        if isinstance(subject, NamedNode)
    )
    assert [name for name, count in homes.items() if count > 1] == []


def test_a_country_is_named_after_its_code(reference: Store) -> None:
    countries = terms_of(reference, "Country")
    assert len(countries) == 4
    for country in countries:
        (code,) = texts(reference, country, NamedNode(iri("schema:identifier")))[""]
        assert country.value == f"{ID}country-{code.lower()}"


def test_people_stand_with_their_release(reference: Store) -> None:
    assert terms_of(reference, "PersonGroup") == []
