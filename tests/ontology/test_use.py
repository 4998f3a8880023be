"""No term without a use: it stands in data, a query, a shape or a rule, or is reserved for a later use."""

import csv
import re
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store, parse

from fraudkg.resources import resource
from fraudkg.terms import FKG, iri

PLACES = (("data",), ("queries",), ("shapes",), ("ontology", "rules"))
SUB_CLASS = NamedNode(iri("rdfs:subClassOf"))
PREFIXED = re.compile(r"\bfkg:([A-Za-z]+)")
KIND = re.compile(r"\ba: ([A-Z][A-Za-z]+)")
RELATION = re.compile(r"relation: \[[^,\]]+, ([a-z][A-Za-z]+),")


def own_terms(ontology: Store) -> set[str]:
    subjects = {quad.subject.value for quad in ontology if isinstance(quad.subject, NamedNode)}
    return {subject.removeprefix(FKG) for subject in subjects if subject.startswith(FKG)}


def names_in_turtle(path: Path) -> set[str]:
    """The local names of our terms that the file uses, also within queries in its literals.

    The built graph holds the ontology, so what is said about a term itself is passed over.
    """
    used = set[str]()
    for triple in parse(path=str(path)):
        if isinstance(triple.subject, NamedNode) and triple.subject.value.startswith(FKG):
            continue
        for node in (triple.predicate, triple.object):
            if isinstance(node, NamedNode) and node.value.startswith(FKG):
                used.add(node.value.removeprefix(FKG))
            elif isinstance(node, Literal):
                used.update(PREFIXED.findall(node.value))
    return used


def names_in_use() -> set[str]:
    """The local names in Turtle and SPARQL files, and those that stand in a researcher's own YAML."""
    used = names_in_turtle(resource("ontology", "codes.ttl"))
    for path in (path for place in PLACES for path in sorted(resource(*place).rglob("*"))):
        if path.suffix == ".ttl":
            used |= names_in_turtle(path)
        elif path.suffix == ".rq":
            used.update(PREFIXED.findall(path.read_text("utf-8")))
        elif path.suffix == ".yaml":
            text = path.read_text("utf-8")
            used.update(KIND.findall(text), RELATION.findall(text))
    return used


def used_terms(ontology: Store) -> set[str]:
    """Those in use, and the classes above them."""
    used = names_in_use() & own_terms(ontology)
    waiting = sorted(used)
    while waiting:
        for quad in ontology.quads_for_pattern(NamedNode(FKG + waiting.pop()), SUB_CLASS, None):
            parent = quad.object.value.removeprefix(FKG) if isinstance(quad.object, NamedNode) else ""
            if parent and parent not in used:
                used.add(parent)
                waiting.append(parent)
    return used


def reserved() -> dict[str, str]:
    with resource("ontology", "reserved.tsv").open(encoding="utf-8", newline="") as file:
        return {row["term"]: row["later use"] for row in csv.DictReader(file, delimiter="\t")}


def test_every_term_is_used_or_reserved(ontology: Store) -> None:
    assert sorted(own_terms(ontology) - used_terms(ontology) - set(reserved())) == []


def test_what_is_reserved_is_a_term_with_a_named_use(ontology: Store) -> None:
    assert set(reserved()) <= own_terms(ontology)
    assert all(use.strip() for use in reserved().values())
