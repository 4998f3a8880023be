"""Look at the size of a graph: it has as many triples, and as many things of each class, as it says."""

from collections import Counter
from collections.abc import Iterator

from fraudkg.verify.graph import ID, TYPE, Graph
from fraudkg.verify.report import Finding

VOID = "http://rdfs.org/ns/void#"
DATASET = ID + "dataset-fraudkg"
REMEDY = "take the graph as it was published; keep triples of your own in another file"


def look_at_size(graph: Graph) -> Iterator[Finding]:
    """Yield the counts of the graph's own description that do not hold; a part of a graph has none."""
    if DATASET not in graph:
        return
    said = graph.texts(DATASET, VOID + "triples")
    if said != (str(len(graph)),):
        problem = f"void:triples is {' and '.join(said) or 'absent'}, but the graph has {len(graph)}"
        yield Finding("size", "", DATASET, problem, REMEDY)
    kinds = Counter(kind for node in graph.having(TYPE) for kind in graph.iris(node, TYPE))
    for part in graph.iris(DATASET, VOID + "classPartition"):
        kind = graph.iri(part, VOID + "class")
        found = kinds[kind]
        said = graph.texts(part, VOID + "entities")
        if said != (str(found),):
            problem = f"void:entities is {' and '.join(said) or 'absent'}, but {found} are of <{kind}>"
            yield Finding("size", "", part, problem, REMEDY)
