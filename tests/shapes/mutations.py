"""Changes of the built graph: of each class and property, one node with other values.

They are deleted, retyped, pointed at a node of another class, negated, put out of range, or tagged with
another language. What no shape can know of them is listed with its reason.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rdflib import OWL, RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from fraudkg.terms import FKG, ID, iri

Triple = tuple[Node, Node, Node]
Key = tuple[str, str, str]
"""Kind of change, class and property."""
TRIES = 4
"""Nodes at which a change that a reason calls unknowable is tried, until it is missed once."""
KINDS = ("delete", "retype", "repoint", "negate", "range", "language")

OPTIONAL = "a node may lack it, and nothing else in the graph says that it had it"
FREE = "free text, a foreign identifier or an address, of which a shape only knows that it is there"
OTHER_RULE = "the change names another rule, and a shape does not run rules; the rebuild of the graph does"
ANYTHING = "a narrative may be about any node that the graph describes"
NOTE = "a note for readers in a property of PROV or RDFS, on which no result of the graph rests"
# Kind of change, class ("*" where it is the same for all), property.
UNKNOWABLE: dict[Key, str] = {
    ("delete", "*", "hiddenLabel"): OPTIONAL,
    ("delete", "*", "altLabel"): OPTIONAL,
    ("delete", "*", "identifier"): OPTIONAL,
    ("delete", "*", "sameAs"): OPTIONAL,
    ("delete", "*", "source"): OPTIONAL,
    ("delete", "*", "heldBy"): OPTIONAL,
    ("delete", "*", "occurredOn"): OPTIONAL,
    ("delete", "*", "wasAssociatedWith"): NOTE,
    ("delete", "*", "legislationDate"): OPTIONAL,
    ("delete", "*", "legislationDateOfApplicability"): OPTIONAL,
    ("delete", "*", "legislationIdentifier"): OPTIONAL,
    ("delete", "*", "legislationJurisdiction"): OPTIONAL,
    ("delete", "*", "url"): OPTIONAL,
    ("delete", "*", "about"): OPTIONAL,
    ("delete", "*", "inDimension"): OPTIONAL,
    ("delete", "*", "period"): OPTIONAL,
    ("delete", "*", "wasGeneratedBy"): OPTIONAL,
    ("delete", "*", "resultOf"): OPTIONAL,
    ("delete", "*", "vagueQuantity"): OPTIONAL,
    ("delete", "*", "openList"): OPTIONAL,
    ("delete", "*", "comment"): NOTE,
    ("delete", "*", "publishedBy"): OPTIONAL,
    ("delete", "*", "publishedOn"): OPTIONAL,
    ("delete", "*", "definition"): OPTIONAL,
    ("delete", "*", "notation"): OPTIONAL,
    ("delete", "*", "hasDefaultGeometry"): OPTIONAL,
    ("delete", "*", "countedBy"): OPTIONAL,
    ("delete", "*", "countsGroup"): OPTIONAL,
    ("delete", "*", "crimeType"): OPTIONAL,
    ("delete", "*", "outOf"): OPTIONAL,
    ("delete", "*", "refArea"): OPTIONAL,
    ("delete", "*", "prefix"): OPTIONAL,
    ("delete", "*", "suffix"): OPTIONAL,
    ("delete", "*", "currency"): OPTIONAL,
    ("range", "*", "legislationIdentifier"): FREE,
    ("repoint", "*", "sameAs"): FREE,
    ("repoint", "*", "rule"): OTHER_RULE,
    ("repoint", "*", "wasAssociatedWith"): NOTE,
    ("repoint", "*", "url"): FREE,
    ("repoint", "*", "about"): ANYTHING,
    ("retype", "*", "wasAssociatedWith"): NOTE,
}


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


def every_mutation(graph: Graph) -> Iterator[Mutation]:
    """Every kind of change that makes sense for each class and property, on nodes chosen by a fixed seed.

    One node each; several where a reason says that the change cannot be known, since at some nodes it can.
    """
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
            for prop in sorted(set(graph.predicates(node)), key=str):
                pairs.setdefault((cls, prop), []).append(node)
    for (cls, prop), nodes in sorted(pairs.items()):
        for kind in KINDS:
            tries = 0
            for node in chance.sample(nodes, len(nodes)):
                made = _mutation(graph, kind, cls, prop, node)
                if made is not None:
                    yield made
                    tries += 1
                if made is not None and tries == (TRIES if reason_of(made) else 1):
                    break


def reason_of(mutation: Mutation) -> Key | None:
    """The key of the reason why no shape can find the mutation; None where one can."""
    kind, cls, prop = mutation.name
    return next((key for key in ((kind, cls, prop), (kind, "*", prop)) if key in UNKNOWABLE), None)


def _mutation(graph: Graph, kind: str, cls: Node, prop: Node, node: Node) -> Mutation | None:
    """The change at a node; None where it makes no sense there."""
    values = sorted(graph.objects(node, prop), key=lambda value: value.n3())
    if kind == "delete":
        return Mutation(kind, _local(cls), _local(prop), tuple((node, prop, value) for value in values), ())
    new = _changed(kind, prop, values[0])
    if new is None or new in values:
        return None
    return Mutation(kind, _local(cls), _local(prop), ((node, prop, values[0]),), ((node, prop, new),))


def _local(term: Node) -> str:
    return re.split(r"[#/]", str(term))[-1]


def _changed(kind: str, prop: Node, value: Node) -> Node | None:
    """The value after a change of that kind; None where the kind does not apply."""
    if kind == "retype":
        plain = isinstance(value, Literal) and not value.datatype and not value.language
        return Literal(7) if plain else Literal("made up")
    if kind == "repoint" and not isinstance(value, Literal):
        return OWL.Thing if prop == RDF.type else URIRef(ID + "rule-10-direct-edges")
    if kind == "language" and isinstance(value, Literal) and value.language:
        return Literal(str(value), lang="es")
    if not isinstance(value, Literal):
        return None
    return _negated(value) if kind == "negate" else _out_of_range(value) if kind == "range" else None


def _negated(value: Literal) -> Literal | None:
    """A number with its sign turned, a truth value turned round."""
    if value.datatype == XSD.boolean:
        return Literal(not value.toPython())
    if value.datatype in (XSD.integer, XSD.decimal):
        number = Decimal(str(value))
        return Literal(-number if number else Decimal(-1), datatype=value.datatype)
    return None


def _out_of_range(value: Literal) -> Literal | None:
    """A number far too great, a day far away, a code with blanks."""
    if value.datatype in (XSD.integer, XSD.decimal):
        return Literal(Decimal(str(value)) * 1000 + 999, datatype=value.datatype)
    if value.datatype == XSD.date:
        return Literal("2999-12-31", datatype=XSD.date)
    return None if value.datatype or value.language else Literal("Made Up!")
