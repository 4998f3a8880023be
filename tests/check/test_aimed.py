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
