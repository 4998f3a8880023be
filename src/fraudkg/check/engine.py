"""Run the shapes over a graph and turn the results into findings.

Data and ontology are validated as one graph, because a shape may ask for a property that the ontology
declares as an `fkg:DirectProperty`, and an ontology given aside would lend its classes only.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pyshacl
from pyparsing import ParseBaseException
from rdflib import SH, Graph, URIRef
from rdflib.extras.shacl import parse_shacl_path
from rdflib.term import Node

from fraudkg.check.aimed import aimed
from fraudkg.check.data import read_data
from fraudkg.check.findings import Finding, Report, Severity, short
from fraudkg.check.shapes import count_shapes, load_shapes, target_nodes
from fraudkg.errors import InputError, one_line
from fraudkg.terms import FKG, PREFIXES

_IRI = re.compile("<([^>]*)>")
_OA = PREFIXES["oa"]
# From a node to the claims whose words it is about: (property, does it lead from the claim to the node?).
_WAYS_TO_CLAIMS = (
    (FKG + "evidence", True),
    (FKG + "expresses", True),
    (PREFIXES["prov"] + "wasDerivedFrom", False),
    (_OA + "hasTarget", False),
    (_OA + "hasSelector", True),
)


def check(data: bytes | str | Path, *, shapes: Iterable[Path] = ()) -> Report:
    """Check a graph against the bundled shapes.

    Args:
        data: Turtle (or N-Triples) as bytes or text, or the path of such a file, or of TriG or N-Quads, of
            which what only follows is left out. Where the ontology is not in it, the bundled ontology and
            code lists are added.
        shapes: Folders of further shapes, such as those of a study.

    Returns:
        The findings, sorted by rule and node.

    Raises:
        InputError: The data or the shapes cannot be read, or the shapes cannot judge the data.
    """
    return check_graph(read_data(data), load_shapes(shapes))


def check_graph(data: Graph, shapes: Graph) -> Report:
    """Check a graph that holds the ontology against a graph of shapes.

    Raises:
        InputError: The shapes cannot be run.
    """
    run = aimed(shapes)
    try:
        results = _validate(data, run)
    except (InputError, TypeError):
        # pySHACL cannot compare with a blank node or what is no date or number; other shapes name that then.
        results = _validate(data, _without(run, SH.lessThan, SH.lessThanOrEquals))
    findings = sorted({_finding(results, found, data) for found in results.objects(None, SH.result)})
    return Report(tuple(findings), count_shapes(shapes), len(target_nodes(shapes, data)))


def _validate(data: Graph, shapes: Graph) -> Graph:
    results: Graph
    try:
        _, results, _ = pyshacl.validate(
            data, shacl_graph=shapes, advanced=False, inference="none", meta_shacl=False, inplace=True
        )
    except (RuntimeError, ParseBaseException, re.error) as error:
        raise InputError(
            f"the shapes cannot be run: {one_line(error)}", remedy="mend those that --shapes adds"
        ) from error
    return results


def _without(shapes: Graph, *parameters: Node) -> Graph:
    part = Graph(store="SimpleMemory")
    for triple in shapes:
        if triple[1] not in parameters:
            part.add(triple)
    return part


def _finding(results: Graph, node: Node, data: Graph) -> Finding:
    """One result node as a finding."""
    path = results.value(node, SH.resultPath)
    value = results.value(node, SH.value)
    shape = str(results.value(node, SH.sourceShape))
    focus = results.value(node, SH.focusNode)
    messages = sorted(str(text) for text in results.objects(node, SH.resultMessage))
    return Finding(
        rule=str(results.value(node, SH.sourceConstraint) or shape),
        node=str(focus) if isinstance(focus, URIRef) else "" if focus is None else focus.n3(),
        path="" if path is None else path_text(results, path),
        value="" if value is None else value.n3(),
        severity=Severity.from_name(str(results.value(node, SH.resultSeverity))),
        component=str(results.value(node, SH.sourceConstraintComponent)),
        shape=shape,
        message=messages[0] if messages else "",
        sentence="" if focus is None else _sentence(data, focus),
    )


def path_text(graph: Graph, path: Node) -> str:
    """A SHACL path in SPARQL's notation with prefixed names, such as `^fkg:evidence`."""
    return _IRI.sub(lambda iri: short(iri[1]), parse_shacl_path(graph, path).n3())


def _sentence(data: Graph, node: Node) -> str:
    """The words of the claim that `node` is or belongs to; empty where it belongs to none.

    Of several quotes the longest: a headline that repeats a sentence says less.
    """
    due, seen = [node], {node}
    while due:
        one = due.pop()
        if quotes := sorted(str(quote) for quote in data.objects(one, URIRef(FKG + "quote"))):
            return max(quotes, key=len)
        near = []
        for name, inward in _WAYS_TO_CLAIMS:
            claims = data.subjects(URIRef(name), one) if inward else data.objects(one, URIRef(name))
            near += sorted({*claims} - seen, key=str)
            seen.update(near)
        # Depth first: all ways from a node are tried before those from the one after it.
        due += reversed(near)
    return ""
