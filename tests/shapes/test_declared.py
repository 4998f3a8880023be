"""A misspelt name in a shape switches it off without a word, so every class and property is looked up."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, SH, SKOS, Graph, URIRef

from fraudkg.check.shapes import load_shapes
from fraudkg.resources import resource
from fraudkg.terms import FKG, ID, PREFIXES

FILES = sorted(resource("shapes").glob("*.ttl"))
DECLARING = (
    *(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
    URIRef(FKG + "DirectProperty"),
)
# Terms that the graph need not hold, which an ontology therefore need not declare.
FOREIGN = {PREFIXES[name] for name in ("rdf", "rdfs", "owl", "xsd", "sh")}
# Things that made-up or future data may carry and that the shapes exclude or describe all the same.
UNDECLARED = {PREFIXES["schema"] + "name", PREFIXES["prov"] + "used"}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for name in ("fraudkg.ttl", "codes.ttl"):
        graph.parse(resource("ontology", name))
    return graph


@pytest.fixture(scope="module")
def declared(ontology: Graph) -> set[str]:
    return {str(term) for kind in DECLARING for term in ontology.subjects(RDF.type, kind)}


def test_there_are_shapes() -> None:
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_terms_are_declared(path: Path, ontology: Graph, declared: set[str]) -> None:
    shapes = Graph().parse(path)
    used = {str(node) for triple in shapes for node in triple if isinstance(node, URIRef)}
    own = {iri for iri in used if iri.startswith(FKG)}
    assert sorted(own - declared) == []
    codes = {iri for iri in used if iri.startswith(ID)}
    assert [code for code in sorted(codes) if (URIRef(code), RDF.type, None) not in ontology] == []
    spaces = (SH.path, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.inversePath, SH["class"])
    named = {str(node) for prop in spaces for node in shapes.objects(None, prop) if isinstance(node, URIRef)}
    loose = {iri for iri in named if not any(iri.startswith(space) for space in FOREIGN)}
    assert sorted(loose - declared - UNDECLARED) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_terms_in_queries_are_declared(path: Path, ontology: Graph, declared: set[str]) -> None:
    shapes = Graph().parse(path)
    for query in shapes.objects(None, SH.select):
        for prefix, local in re.findall(r"\b([a-z]+):([A-Za-z][\w-]*)", str(query)):
            iri = PREFIXES[prefix] + local
            if prefix == "fkg":
                assert iri in declared, f"{prefix}:{local} in {path.name}"
            if prefix == "id":
                assert (URIRef(iri), SKOS.inScheme, None) in ontology, f"{prefix}:{local} in {path.name}"


def test_every_class_has_a_shape(declared: set[str], ontology: Graph) -> None:
    shapes = load_shapes()
    targets = {str(node) for node in shapes.objects(None, SH.targetClass)}
    classes = {
        iri for iri in declared if iri.startswith(FKG) and (URIRef(iri), RDF.type, OWL.Class) in ontology
    }
    # A direct property is a term of the ontology and is checked as such.
    assert sorted(classes - targets - {FKG + "DirectProperty"}) == []


def test_every_property_has_a_shape(declared: set[str], ontology: Graph) -> None:
    shapes = load_shapes()
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = {
        iri
        for iri in declared
        if iri.startswith(FKG) and any((URIRef(iri), RDF.type, kind) in ontology for kind in kinds)
    }
    paths = {str(node) for node in shapes.objects(None, SH.path)}
    assert sorted(properties - paths) == []
