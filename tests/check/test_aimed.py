"""Shapes whose property shapes are aimed at the nodes themselves find what the shapes as written find."""

import pyshacl
import pytest
from rdflib import RDF, SH, Graph

from fraudkg.check.aimed import aimed
from fraudkg.check.shapes import load_shapes

HEAD = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> .\n"
# Made up: one parrot without a name, one with two, and a cage that holds both.
DATA = """ex:mute a ex:Parrot . ex:twice a ex:Parrot ; ex:name "a", "b" ; ex:colour "green" .
ex:cage a ex:Cage ; ex:holds ex:mute, ex:twice ."""
NAME = "ex:name-shape a sh:PropertyShape ; sh:path ex:name ; sh:minCount 1 ; sh:maxCount 1 ."

SIBLINGS = """sh:qualifiedValueShape [ sh:datatype ex:none ] ; sh:qualifiedMinCount 1 ;
    sh:qualifiedValueShapesDisjoint true"""


def found(shapes: Graph) -> list[tuple[str, ...]]:
    _, results, _ = pyshacl.validate(Graph().parse(data=HEAD + DATA), shacl_graph=shapes)
    return sorted(
        tuple(str(results.value(one, slot)) for slot in (SH.focusNode, SH.sourceShape, SH.resultPath))
        for one in results.subjects(RDF.type, SH.ValidationResult)
    )


@pytest.mark.parametrize(
    ("rest", "is_handed_on"),
    [
        ("sh:property ex:name-shape .", True),
        ("sh:property ex:name-shape ; sh:targetNode ex:cage .", True),
        ("sh:property ex:name-shape ; sh:closed true .", False),
        ("sh:property ex:name-shape ; sh:deactivated true .", False),
        ("sh:property ex:name-shape . ex:cages sh:targetClass ex:Cage ; sh:not ex:parrots .", False),
        (f"sh:property [ sh:path ex:name ; {SIBLINGS} ] .", False),
    ],
)
def test_they_find_the_same(rest: str, *, is_handed_on: bool) -> None:
    shapes = Graph().parse(data=f"{HEAD}{NAME} ex:parrots a sh:NodeShape ; sh:targetClass ex:Parrot ; {rest}")
    run = aimed(shapes)
    assert found(run) == found(shapes)
    assert ((None, SH.property, None) not in run) == is_handed_on
    assert (set(run) == set(shapes)) != is_handed_on


def test_most_of_the_bundled_shapes_are_aimed() -> None:
    shapes = load_shapes()
    run = aimed(shapes)
    before, after = (len(list(graph.subject_objects(SH.property))) for graph in (shapes, run))
    assert after < before / 2


@pytest.mark.parametrize(
    ("condition", "is_on_one_line"),
    [
        ("FILTER NOT EXISTS {\n    $this ex:name ?name\n  }", True),
        ("# the mute one\n  FILTER NOT EXISTS { $this ex:name ?name }", False),
        ("FILTER NOT EXISTS { $this ex:name ?name }\n  FILTER (?colour != '''a\nb''')", False),
    ],
)
def test_a_query_is_searched_on_one_line_unless_its_lines_mean_something(
    condition: str, *, is_on_one_line: bool
) -> None:
    query = f"SELECT $this\nWHERE {{\n  BIND (1 AS ?colour)\n  {condition}\n}}"
    shapes = Graph().parse(
        data=f'''{HEAD}ex:made-up a <http://www.w3.org/2002/07/owl#Ontology> ;
            sh:declare [ sh:prefix "ex" ;
                sh:namespace "https://example.org/"^^<http://www.w3.org/2001/XMLSchema#anyURI> ] .
        ex:parrots a sh:NodeShape ; sh:targetClass ex:Parrot ; sh:sparql ex:named .
        ex:named sh:prefixes ex:made-up ; sh:select """{query}""" .'''
    )
    run = aimed(shapes)
    (asked,) = run.objects(None, SH.select)
    assert ("\n" not in str(asked)) == is_on_one_line
    assert found(run) == found(shapes)
    assert [one[0] for one in found(run)] == ["https://example.org/mute"]


def test_no_bundled_query_keeps_its_lines() -> None:
    assert [query for query in aimed(load_shapes()).objects(None, SH.select) if "\n" in str(query)] == []
