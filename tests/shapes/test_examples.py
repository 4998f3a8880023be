"""Every shape has a pair: a graph that passes, and for each constraint one that fails for that reason."""

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, SH, URIRef
from rdflib.term import Node
from tests.shapes.conftest import Example

from fraudkg.check.engine import check_graph
from fraudkg.check.findings import SHAPES, short

if TYPE_CHECKING:
    from tests.shapes.conftest import Bench

TOPICS = (
    *("agents", "assessments", "claims", "codes", "derived", "events", "evidence"),
    *("labels", "ontology", "places", "relations", "releases", "statistics"),
)
# Constraint parameters that an example breaks; the rest of a shape describes it or belongs to one of these.
PARAMETERS: dict[Node, str] = {
    SH.minCount: "min-count",
    SH.maxCount: "max-count",
    SH["class"]: "class",
    SH.datatype: "datatype",
    SH.nodeKind: "node-kind",
    SH["in"]: "in",
    SH.hasValue: "has-value",
    SH.pattern: "pattern",
    SH.minLength: "min-length",
    SH.maxLength: "max-length",
    SH.minInclusive: "min-inclusive",
    SH.minExclusive: "min-exclusive",
    SH.maxInclusive: "max-inclusive",
    SH.lessThan: "less-than",
    SH.lessThanOrEquals: "less-than-or-equals",
    SH.uniqueLang: "unique-lang",
    SH.languageIn: "language-in",
    SH.qualifiedMinCount: "qualified-min-count",
    SH.qualifiedMaxCount: "qualified-max-count",
    SH.equals: "equals",
    SH.disjoint: "disjoint",
    SH.node: "node",
    SH["or"]: "or",
    SH.xone: "xone",
    SH["not"]: "not",
    SH.sparql: "sparql",
}
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)


def _checked(bench: "Bench") -> set[URIRef]:
    """Shapes with a target and the property shapes below them: those whose results a report shows."""
    tops = {shape for target in TARGETS for shape in bench.shapes.subjects(target)}
    below = {prop for shape in tops for prop in bench.shapes.objects(shape, SH.property)}
    return {shape for shape in tops | below if isinstance(shape, URIRef)}


def test_passing_graph_has_no_findings(bench: "Bench") -> None:
    report = check_graph(bench.graphs["base"], bench.shapes)
    assert [(short(one.rule), short(one.node)) for one in report.findings] == []


def test_passing_edges_have_no_findings(bench: "Bench") -> None:
    edges = {example.shape for example in bench.examples if example.graph == "edges"}
    report = check_graph(bench.graphs["edges"], bench.restricted(*edges))
    assert [(short(one.rule), short(one.node)) for one in report.findings] == []


def test_every_shape_looks_at_something_that_passes(bench: "Bench") -> None:
    idle = [
        short(shape)
        for shape in sorted(_checked(bench))
        if any((shape, target, None) in bench.shapes for target in TARGETS)
        and not bench.targets(shape, bench.graphs["edges"])
    ]
    assert idle == []


def test_no_constraint_is_without_an_example(bench: "Bench") -> None:
    have = {(example.shape, example.breaks) for example in bench.examples}
    need = {
        (short(shape), PARAMETERS[parameter])
        for shape in _checked(bench)
        for parameter in bench.shapes.predicates(shape)
        if parameter in PARAMETERS
    }
    assert sorted(need - have) == []
    queries = {
        short(str(query)) for shape in _checked(bench) for query in bench.shapes.objects(shape, SH.sparql)
    }
    assert sorted(queries - {example.constraint for example in bench.examples}) == []


def test_no_example_is_of_a_topic_without_a_file(bench: "Bench") -> None:
    assert {example.topic for example in bench.examples} == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_failing_example_fails_for_its_reason(bench: "Bench", topic: str) -> None:
    wrong = []
    for example in bench.examples:
        if example.topic == topic:
            found = bench.found(example)
            if example.expected not in found:
                wrong.append((example.expected, sorted(found)))
    assert wrong == []


@pytest.mark.parametrize(
    ("slot", "was", "now"),
    [("unit", "unit-case", "unit-person"), ("claimStatus", "cs-stands", "cs-withdrawn")],
)
def test_what_the_rule_leaves_undisputed_need_not_be_marked(
    bench: "Bench", slot: str, was: str, now: str
) -> None:
    """As rule 30 has it: claims in two units, or one of them withdrawn, make no dispute."""
    claim, dispute = (
        "id:claim-made-up-zh-cases-solved",
        "id:assertion-made-up-cases-solved fkg:disputed true .",
    )
    example = Example(
        *("releases", "fkgsh:Assertion", "sparql", "id:assertion-made-up-cases-solved", "violation"),
        delete=f"{claim} fkg:{slot} id:{was} . {dispute}",
        insert=f"{claim} fkg:{slot} id:{now} .",
    )
    assert "fkgsh:Assertion-dispute-marked-query" not in {rule for rule, *_ in bench.found(example)}


def test_shapes_say_what_is_wrong_and_are_ordered(bench: "Bench") -> None:
    shapes = bench.shapes
    faults = []
    for shape in sorted(_checked(bench)):
        constrained = any(parameter in PARAMETERS for parameter in shapes.predicates(shape))
        queries_only = not any(p in PARAMETERS and p != SH.sparql for p in shapes.predicates(shape))
        if constrained and not queries_only and not shapes.value(shape, SH.message):
            faults.append((short(shape), "message"))
        if not shapes.value(shape, SH.severity):
            faults.append((short(shape), "severity"))
        if (shape, RDF.type, SH.PropertyShape) in shapes:
            faults += [
                (short(shape), short(str(p)))
                for p in (SH.name, SH.order, SH.group)
                if not shapes.value(shape, p)
            ]
            group = shapes.value(shape, SH.group)
            if (group, RDF.type, SH.PropertyGroup) not in shapes:
                faults.append((short(shape), "group not declared"))
    faults += [
        (short(str(query)), "message")
        for query in shapes.subjects(RDF.type, SH.SPARQLConstraint)
        if not shapes.value(query, SH.message)
    ]
    assert faults == []


def test_every_message_names_a_remedy(bench: "Bench") -> None:
    bare = [str(text) for text in bench.shapes.objects(None, SH.message) if not set(";,:") & set(str(text))]
    assert bare == []


def test_shapes_have_iris_under_the_shapes_namespace(bench: "Bench") -> None:
    kinds = (SH.NodeShape, SH.PropertyShape, SH.SPARQLConstraint, SH.PropertyGroup, SH.PrefixDeclaration)
    named = {node for kind in kinds for node in bench.shapes.subjects(RDF.type, kind)}
    assert [node for node in named if not str(node).startswith(SHAPES)] == []
