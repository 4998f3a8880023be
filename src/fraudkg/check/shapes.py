"""The shapes as one RDF graph, and which nodes of a graph they look at."""

from collections.abc import Iterable
from pathlib import Path

from rdflib import RDF, RDFS, SH, Graph
from rdflib.term import Node

from fraudkg.errors import InputError, one_line
from fraudkg.graph.rdf import parse_rdf
from fraudkg.resources import resource


def shape_files(extra: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The bundled shape files, then those of the `extra` folders (or single files), by name.

    Raises:
        InputError: An extra folder is missing or holds no Turtle file.
    """
    files = sorted(resource("shapes").glob("*.ttl"))
    for place in extra:
        found = sorted(place.glob("*.ttl")) if place.is_dir() else [place] if place.is_file() else []
        if not found:
            raise InputError(
                "there are no shapes here",
                place=str(place),
                remedy="name a folder that holds Turtle files of shapes",
            )
        files += found
    return tuple(files)


def load_shapes(extra: Iterable[Path] = ()) -> Graph:
    """All shapes in one graph; a copy of a file, as in a checkout beside an installed package, is read once.

    Raises:
        InputError: A file is missing or is not Turtle.
    """
    # pySHACL asks it a million times; a store that keeps no account of graphs answers faster.
    graph = Graph(store="SimpleMemory")
    # A second copy would give a shape with a path of several steps two of them.
    for path in {path.read_bytes(): path for path in shape_files(extra)}.values():
        try:
            graph.parse(path, format="turtle")
        except (SyntaxError, UnicodeDecodeError, ValueError) as error:
            # It names the line where rdflib shows bytes.
            parse_rdf(path.read_bytes(), str(path))
            raise InputError(
                f"the shapes cannot be read: {one_line(error)}",
                place=str(path),
                remedy="mend the Turtle syntax",
            ) from error
    return graph


def count_shapes(shapes: Graph) -> int:
    """How many node shapes with a target and property shapes under them there are."""
    kinds = (SH.NodeShape, SH.PropertyShape)
    return len({shape for kind in kinds for shape in shapes.subjects(RDF.type, kind)})


def target_nodes(shapes: Graph, data: Graph) -> set[Node]:
    """The nodes of `data` that some shape looks at, by class (with subclasses), by property or by name."""
    nodes: set[Node] = set(shapes.objects(None, SH.targetNode))
    for name in set(shapes.objects(None, SH.targetClass)):
        for kind in data.transitive_subjects(RDFS.subClassOf, name):
            nodes.update(data.subjects(RDF.type, kind))
    for prop in set(shapes.objects(None, SH.targetSubjectsOf)):
        nodes.update(data.subjects(prop, None))
    for prop in set(shapes.objects(None, SH.targetObjectsOf)):
        nodes.update(data.objects(None, prop))
    return nodes
