"""The ontology with its codes and reference data is OWL 2 DL and consistent, say the OWL API and HermiT."""

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize
from tests.judges.jena import BRIEF

from fraudkg.resources import resource
from fraudkg.terms import FKG, iri

CHECKER = Path(__file__).with_name("ProfileCheck.java")
A = NamedNode(iri("rdf:type"))
DATE = NamedNode(iri("xsd:date"))


def hermit() -> Path:
    """The jar of HermiT, which holds the OWL API too."""
    spec = importlib.util.find_spec("owlready2")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "hermit" / "HermiT.jar"


def verdict(store: Store, folder: Path) -> list[str]:
    """What the checker prints on the store without its dates: HermiT refuses xsd:date, as not of OWL 2."""
    java = shutil.which("java")
    if java is None:
        pytest.skip(
            "java is missing: install a JDK of version 11 or later (openjdk-17-jdk-headless or the like)"
        )
    triples = [
        Triple(quad.subject, quad.predicate, quad.object)
        for quad in store
        if not (isinstance(quad.object, Literal) and quad.object.datatype == DATE)
    ]
    file = folder / "union.ttl"
    serialize(triples, file, RdfFormat.TURTLE)
    command = [java, *BRIEF, "-cp", str(hermit()), str(CHECKER), str(file)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", timeout=120)
    if "jdk.compiler" in done.stderr:
        pytest.skip("java is a JRE without a compiler: install a JDK of version 11 or later")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def is_reserved(node: object) -> bool:
    """Whether the alignment names what OWL 2 DL keeps for itself: rdf:Statement and its three properties."""
    return isinstance(node, NamedNode) and node.value.startswith(iri("rdf:")) and node != A


def copy_of(store: Store) -> Store:
    twin = Store()
    twin.extend(store)
    return twin


def test_the_union_is_in_the_profile_and_consistent(union: Store, tmp_path: Path) -> None:
    axioms, *rest = verdict(union, tmp_path)
    assert int(axioms.removeprefix("axioms ")) > 1500
    assert rest == ["consistent true"]


def test_the_built_graph_is_in_the_profile_and_consistent(tmp_path: Path) -> None:
    store = Store()
    store.extend(parse(path=str(resource("data") / "fraudkg.ttl")))
    assert verdict(store, tmp_path)[1:] == ["consistent true"]


def test_the_alignment_makes_no_class_empty_where_entities_are_no_activities(
    union: Store, tmp_path: Path
) -> None:
    aligned = copy_of(union)
    for triple in parse(path=str(resource("ontology", "alignment.ttl"))):
        if not is_reserved(triple.object):
            aligned.add(Quad(triple.subject, triple.predicate, triple.object))
    entity, activity = NamedNode(iri("prov:Entity")), NamedNode(iri("prov:Activity"))
    aligned.add(Quad(entity, NamedNode(iri("owl:disjointWith")), activity))
    lines = verdict(aligned, tmp_path)
    assert [line for line in lines if not line.startswith(("axioms", "violation"))] == ["consistent true"]


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("fkg:value rdfs:subPropertyOf fkg:madeUp", "violation .*madeUp.*"),
        ("id:place-mm-kk-park rdf:type fkg:Claim", "consistent false"),
        ("fkg:Evidence rdfs:subClassOf fkg:Claim", f"unsatisfiable {FKG}Evidence"),
    ],
    ids=["undeclared property", "contradiction", "class without members"],
)
def test_the_checker_sees_what_is_wrong(union: Store, tmp_path: Path, said: str, line: str) -> None:
    """Made up: a property that nobody declares; a place that is also a claim; evidence that is a claim."""
    broken = copy_of(union)
    broken.add(Quad(*(NamedNode(iri(name)) for name in said.split())))
    assert any(re.fullmatch(line, one) for one in verdict(broken, tmp_path))
