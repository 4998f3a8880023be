"""How much faster than the default library each step is, interleaved in one run, medians of seven.

Run: python bench/bench_stack.py. The ratio is what counts; seconds depend on the machine.
"""

import io
import statistics
import time
from collections.abc import Callable

import networkx as nx
import pyoxigraph as ox
import rdflib

from fraudkg.graph.builder import build_dataset
from fraudkg.graph.study import Study
from fraudkg.graph.triples import to_ntriples
from fraudkg.graph.turtle import to_turtle
from fraudkg.kg import KnowledgeGraph
from fraudkg.network.gexf import write_gexf
from fraudkg.query.engines import select
from fraudkg.query.library import bundled

ROUNDS = 7
Job = Callable[[], object]


def main() -> None:
    kg = KnowledgeGraph(build_dataset(Study()).dataset)
    lines = kg.to_ntriples()
    turtle = to_turtle(kg.triples)
    graph = rdflib.Graph()
    graph.parse(data=lines.decode(), format="nt")
    terms = list(graph)
    network = kg.network()
    bare: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, data in network.nodes(data=True):
        bare.add_node(node, **{key: str(value) for key, value in data.items()})
    for source, target, data in network.edges(data=True):
        bare.add_edge(source, target, **{key: str(value) for key, value in data.items()})
    places = dict.fromkeys(network.nodes, (0.0, 0.0))
    queries = [query.text for query in bundled()]
    store = kg.store

    def add_and_serialize() -> None:
        fresh = rdflib.Graph()
        for term in terms:
            fresh.add(term)
        fresh.serialize(format="turtle")

    def by_rdflib() -> None:
        for query in queries:
            list(graph.query(query))

    def by_oxigraph() -> None:
        for query in queries:
            select(query, store)

    pairs: list[tuple[str, Job, Job]] = [
        (
            "write Turtle: sorted text / rdflib add and serialize",
            lambda: to_turtle(kg.triples),
            add_and_serialize,
        ),
        (
            "write N-Triples: sorted text / rdflib",
            lambda: to_ntriples(kg.triples),
            lambda: graph.serialize(format="nt"),
        ),
        (
            "parse Turtle: pyoxigraph / rdflib",
            lambda: list(ox.parse(turtle, ox.RdfFormat.TURTLE)),
            lambda: rdflib.Graph().parse(data=turtle.decode(), format="turtle"),
        ),
        ("the bundled questions: Oxigraph / rdflib", by_oxigraph, by_rdflib),
        (
            "write GEXF, places given: streamed text / networkx",
            lambda: write_gexf(network, io.StringIO(), places=places),
            lambda: nx.write_gexf(bare, io.BytesIO()),
        ),
    ]
    print(f"{len(terms)} triples, {len(queries)} questions, {bare.number_of_edges()} edges")
    for name, ours, theirs in pairs:
        compare(name, ours, theirs)


def compare(name: str, ours: Job, theirs: Job) -> None:
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for job, times in zip((ours, theirs), spent, strict=True):
            start = time.perf_counter()
            job()
            times.append(time.perf_counter() - start)
    mine, other = map(statistics.median, spent)
    print(f"{name}: {mine * 1000:.1f} ms against {other * 1000:.1f} ms, {other / mine:.1f} times")


if __name__ == "__main__":
    main()
