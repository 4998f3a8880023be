"""The made-up graph that obeys every shape, and the examples that each change one thing of it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from ruamel.yaml import YAML

from fraudkg.check.data import read_data
from fraudkg.check.engine import check_graph
from fraudkg.check.findings import SHAPES, Report, short
from fraudkg.check.shapes import load_shapes
from fraudkg.terms import PREFIXES

if TYPE_CHECKING:
    from rdflib.term import Node

    Triple = tuple[Node, Node, Node]

HERE = Path(__file__).parent
NAMES = {**PREFIXES, "fkgsh": SHAPES}
HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in NAMES.items())


def apply(graph: Graph, gone: Iterable["Triple"], come: Iterable["Triple"]) -> None:
    """Take triples out of the graph and put others in."""
    for triple in gone:
        graph.remove(triple)
    for triple in come:
        graph.add(triple)


def component(breaks: str) -> str:
    """The IRI of a constraint component, e.g. of `min-count`."""
    if breaks == "sparql":
        return f"{SH}SPARQLConstraintComponent"
    return f"{SH}{''.join(word.capitalize() for word in breaks.split('-'))}ConstraintComponent"


@dataclass(frozen=True)
class Example:
    """One change that breaks one constraint of one shape, and what must be found then."""

    topic: str
    shape: str
    breaks: str
    focus: str
    severity: str
    path: str = ""
    constraint: str = ""
    graph: str = "base"
    delete: str = ""
    insert: str = ""

    @property
    def expected(self) -> tuple[str, str, str, str, str]:
        """Rule, focus node, path, severity and component, with short names."""
        rule = self.constraint or self.shape
        return rule, self.focus, self.path, self.severity, component(self.breaks)


@dataclass(frozen=True)
class Bench:
    """The passing graphs, the shapes and the examples."""

    graphs: dict[str, Graph] = field(repr=False)
    shapes: Graph = field(repr=False)
    examples: tuple[Example, ...] = field(repr=False)

    def restricted(self, *shapes: str) -> Graph:
        """The shapes that results of `shapes` come from, with all that they refer to.

        pySHACL's own `use_shapes` drops the shapes that a chosen one refers to, and then finds nothing.
        """
        part = Graph(store="SimpleMemory")
        reach: list[Node] = [URIRef(self.owner(shape)) for shape in shapes]
        seen: set[Node] = set()
        while reach:
            node = reach.pop()
            if node not in seen:
                seen.add(node)
                for triple in self.shapes.triples((node, None, None)):
                    part.add(triple)
                    if not isinstance(triple[2], Literal):
                        reach.append(triple[2])
        return part

    def owner(self, shape: str) -> str:
        """The IRI of the node shape with a target that the shape is or belongs to."""
        node = URIRef(SHAPES + shape.removeprefix("fkgsh:"))
        owner = self.shapes.value(None, SH.property, node)
        return str(owner or node)

    def change(self, example: Example) -> tuple[Graph, Graph]:
        """The triples that an example takes away and those that it adds."""
        gone, come = (Graph().parse(data=HEADER + text) for text in (example.delete, example.insert))
        return gone, come

    @contextmanager
    def changed(self, example: Example) -> Iterator[Graph]:
        """The passing graph with the change of the example, which is undone afterwards."""
        graph = self.graphs[example.graph]
        gone, come = self.change(example)
        missing = [triple for triple in gone if triple not in graph]
        there = [triple for triple in come if triple in graph and triple not in gone]
        assert not missing, f"{example.shape}: to be deleted but not in the graph: {missing}"
        assert not there, f"{example.shape}: to be inserted but in the graph: {there}"
        apply(graph, gone, come)
        try:
            yield graph
        finally:
            apply(graph, come, gone)

    def found(self, example: Example) -> set[tuple[str, str, str, str, str]]:
        """What the shape of the example finds in the changed graph, as in `Example.expected`."""
        with self.changed(example) as graph:
            return key(check_graph(graph, self.restricted(example.shape)))

    def targets(self, shape: URIRef, graph: Graph) -> set[URIRef]:
        """The nodes that a node shape looks at."""
        nodes = {
            node for prop in self.shapes.objects(shape, SH.targetSubjectsOf) for node in graph.subjects(prop)
        }
        for name in self.shapes.objects(shape, SH.targetClass):
            for kind in graph.transitive_subjects(RDFS.subClassOf, name):
                nodes.update(graph.subjects(RDF.type, kind))
        return {node for node in nodes if isinstance(node, URIRef)}


def key(report: Report) -> set[tuple[str, str, str, str, str]]:
    """What is compared of each finding, with short names; a blank node is as good as another."""
    return {
        (
            short(one.rule),
            "_:" if one.node.startswith("_:") else short(one.node),
            one.path,
            one.severity.word,
            one.component,
        )
        for one in report.findings
    }


def read_examples() -> tuple[Example, ...]:
    """All examples, by topic and shape."""
    found = []
    for file in sorted((HERE / "examples").glob("*.yaml")):
        for shape, entries in YAML(typ="safe").load(file).items():
            found += [Example(file.stem, shape, **entry) for entry in entries]
    return tuple(found)


@pytest.fixture(scope="session")
def bench() -> Bench:
    """One bench for all tests; its graphs are changed and restored in place."""
    base = read_data(HERE / "base.ttl")
    edges = read_data(HERE / "base.ttl").parse(HERE / "edges.ttl")
    return Bench({"base": base, "edges": edges}, load_shapes(), read_examples())
