"""The published graph and its texts, and the edits by which one thing in them is changed at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from fraudkg.verify.graph import FKG, ID, SKOS, Claim, Evidence, Graph, read_claims

ROOT = Path(__file__).parents[2]
XSD = "http://www.w3.org/2001/XMLSchema#"
NODES = re.compile(re.escape(ID) + "(claim|evidence|text|release|cmp|unit|period)-")
LOCAL = re.compile(re.escape(ID) + "(claim|evidence)-")

Triples = dict[str, list[ox.Triple]]
"""By subject, so that an edit costs no walk through the others."""


@dataclass(frozen=True)
class Tampering:
    """One change: the triples and texts after it, and the claims that have to be named."""

    what: str
    triples: Triples
    claims: frozenset[str]
    texts: dict[str, bytes]


class Study:
    """The bundled graph, without the parts that no claim rests on, which only cost time here."""

    def __init__(self) -> None:
        path = ROOT / "data" / "fraudkg.ttl"
        parsed = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        self.triples: Triples = {}
        for quad in parsed:
            if not isinstance(quad.subject, ox.Triple) and NODES.match(quad.subject.value):
                self.triples.setdefault(quad.subject.value, []).append(quad.triple)
        self.graph = Graph(listed(self.triples))
        self.claims = read_claims(self.graph)
        self._near: dict[str, Triples] = {}
        held = sorted((ROOT / "data" / "releases").glob("*/source.txt"))
        self.texts = {path.parent.name: path.read_bytes() for path in held}

    def near(self, claim: Claim) -> Triples:
        """Return the claim and the next three, which must not be named, with texts, releases and codes."""
        if claim.iri not in self._near:
            at = self.claims.index(claim)
            mates = (self.claims * 2)[at : at + 4]
            nodes = {mate.iri for mate in mates} | {item.iri for mate in mates for item in mate.evidence}
            nodes |= {f"{node}-selector" for node in nodes}
            self._near[claim.iri] = {
                node: triples
                for node, triples in self.triples.items()
                if node in nodes or not LOCAL.match(node)
            }
        return self._near[claim.iri]

    def next(self, claim: Claim) -> Claim:
        """Return the claim after one, or the first after the last."""
        return self.claims[(self.claims.index(claim) + 1) % len(self.claims)]

    def tamper(self, claim: Claim, what: str, triples: Triples) -> Tampering:
        return Tampering(f"{claim.iri}: {what}", triples, frozenset({claim.iri}), self.texts)

    def change(self, claim: Claim, what: str, slot: str, *values: ox.Literal | ox.NamedNode) -> Tampering:
        """One slot of the claim itself has other values."""
        return self.tamper(claim, what, edit(self.near(claim), claim.iri, FKG + slot, *values))

    def evidence(self) -> Iterator[tuple[Claim, Evidence]]:
        return ((claim, item) for claim in self.claims for item in claim.evidence)

    def statistics(self) -> Iterator[tuple[Claim, Decimal]]:
        for claim in self.claims:
            if value := self.graph.text(claim.iri, FKG + "value"):
                yield claim, Decimal(value)

    def codes(self, kind: str) -> list[str]:
        return sorted(
            {node for node in self.graph.having(SKOS + "notation") if node.startswith(f"{ID}{kind}-")}
        )


def edit(triples: Triples, subject: str, predicate: str, *values: ox.Literal | ox.NamedNode) -> Triples:
    node, link = ox.NamedNode(subject), ox.NamedNode(predicate)
    kept = [t for t in triples.get(subject, ()) if t.predicate != link]
    return {**triples, subject: kept + [ox.Triple(node, link, value) for value in values]}


def without(triples: Triples, subject: str) -> Triples:
    return {node: kept for node, kept in triples.items() if node != subject}


def listed(triples: Triples) -> Iterator[ox.Triple]:
    return chain.from_iterable(triples.values())


def number(value: Decimal) -> ox.Literal:
    kind = "integer" if value == value.to_integral_value() else "decimal"
    return ox.Literal(f"{value:f}", datatype=ox.NamedNode(XSD + kind))


def words(text: str, language: str) -> ox.Literal:
    return ox.Literal(text, language=language)


def other_letter(char: str) -> str:
    return "x" if char not in {"x", "X"} else "y"


def swap_letter(text: str, at: int) -> str:
    return text[:at] + other_letter(text[at]) + text[at + 1 :]


@cache
def study() -> Study:
    return Study()
