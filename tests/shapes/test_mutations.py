"""Break the built graph in every way and see whether the shapes notice.

For each class and property of the graph one node is changed: its values deleted, retyped, pointed at a node
of another class, negated, put out of range, or tagged with another language. Changes that touch different
neighbourhoods share one validation. What no shape can know is listed below with its reason; of all else, all
is found. pyrudof does the work, since `test_engines.py` shows that it finds what pySHACL finds.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pyrudof
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from fraudkg.check.shapes import load_shapes
from fraudkg.resources import resource
from fraudkg.terms import FKG, ID, iri

pytestmark = pytest.mark.slow

Triple = tuple[Node, Node, Node]
KINDS = ("delete", "retype", "repoint", "negate", "range", "language")

OPTIONAL = "a node may lack it, and nothing else in the graph says that it had it"
FREE = "free text or a free identifier, of which a shape only knows that it is there"
ANY_NUMBER = "any number is a possible value, and its bounds are bound to it by other examples"
UNKNOWABLE: dict[tuple[str, str, str], str] = {}


@dataclass(frozen=True)
class Mutation:
    """One change of one node."""

    kind: str
    cls: str
    prop: str
    gone: tuple[Triple, ...]
    come: tuple[Triple, ...]

    @property
    def name(self) -> tuple[str, str, str]:
        return self.kind, self.cls, self.prop

    @property
    def subject(self) -> Node:
        return self.gone[0][0]


def _local(term: Node) -> str:
    return re.split(r"[#/]", str(term))[-1]


def _mutations(graph: Graph) -> Iterator[Mutation]:
    """Every kind of change that makes sense for each class and property, on a node chosen by a fixed seed."""
    chance = random.Random(20260108)  # noqa: S311 - reproducible, not secret
    ontology = {
        term
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in graph.subjects(RDF.type, kind)
    }
    pairs: dict[tuple[Node, Node], list[Node]] = {}
    for node, cls in sorted(graph.subject_objects(RDF.type)):
        known = str(cls).startswith(
            (FKG, iri("oa:TextQuoteSelector"), iri("oa:TextPositionSelector"), iri("sf:Point"))
        )
        if known and node not in ontology:
            for prop in sorted(set(graph.predicates(node))):
                pairs.setdefault((cls, prop), []).append(node)
    for (cls, prop), nodes in sorted(pairs.items()):
        for kind in KINDS:
            for node in chance.sample(nodes, len(nodes)):
                values = sorted(graph.objects(node, prop))
                new = [_changed(kind, prop, value) for value in values[:1]]
                if kind == "delete":
                    yield Mutation(
                        kind, _local(cls), _local(prop), tuple((node, prop, v) for v in values), ()
                    )
                    break
                if new[0] is not None and new[0] not in values:
                    yield Mutation(
                        kind, _local(cls), _local(prop), ((node, prop, values[0]),), ((node, prop, new[0]),)
                    )
                    break


def _changed(kind: str, prop: Node, value: Node) -> Node | None:
    """The value after a change of that kind; None where the kind does not apply."""
    if isinstance(value, Literal):
        if kind == "retype":
            return Literal("made up") if value.datatype or value.language else Literal(7)
        if kind == "language" and value.language:
            return Literal(str(value), lang="es")
        if value.datatype in (XSD.integer, XSD.decimal):
            number = Decimal(str(value))
            if kind == "negate":
                return Literal(-number - 1 if number == 0 else -number, datatype=value.datatype)
            if kind == "range":
                return Literal(number * 1000 + 999, datatype=value.datatype)
        if value.datatype == XSD.boolean and kind == "negate":
            return Literal(not value.toPython())
        if value.datatype == XSD.date and kind == "range":
            return Literal("2999-12-31", datatype=XSD.date)
        if kind == "range" and not value.datatype and not value.language:
            return Literal("Made Up!")
        return None
    if kind == "retype":
        return Literal("made up")
    if kind == "repoint":
        return OWL.Thing if prop == RDF.type else URIRef(ID + "rule-10-direct-edges")
    return None


def _neighbourhood(graph: Graph, mutation: Mutation) -> set[Node]:
    """The nodes at which the change may show: the subject, its values, and what points to it."""
    node = mutation.subject
    near = {node, *graph.subjects(None, node), *graph.objects(node)}
    near |= {value for _, _, value in mutation.gone + mutation.come}
    shared = {
        *graph.subjects(SKOS.inScheme),
        *graph.subjects(RDF.type, OWL.Class),
        *graph.subjects(RDFS.domain),
    }
    return {one for one in near if str(one).startswith(ID) and (one not in shared or one == node)}


def _batches(graph: Graph, mutations: list[Mutation]) -> Iterator[dict[Mutation, set[Node]]]:
    """Mutations in groups whose neighbourhoods are apart."""
    left = {mutation: _neighbourhood(graph, mutation) for mutation in mutations}
    while left:
        taken: set[Node] = set()
        batch = {}
        for mutation, near in left.items():
            if not near & taken:
                batch[mutation] = near
                taken |= near
        yield batch
        for mutation in batch:
            del left[mutation]


def _focus_nodes(graph: Graph, engine: pyrudof.Rudof, place: Path) -> set[str]:
    """The nodes at which pyrudof finds something."""
    graph.serialize(place, format="nt", encoding="utf-8")
    engine.reset_data()
    engine.read_data(str(place), format=pyrudof.RDFFormat.NTriples)
    return {one.focus_node for one in engine.validate_shacl().violations}
