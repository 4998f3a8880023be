"""Break the built graph in every way and see whether the shapes notice.

`mutations.py` makes the changes, and lists what no shape can know with its reason; of all else, all is found.
Changes that touch different neighbourhoods share one validation. pyrudof does the work, since
`test_engines.py` shows that it finds what pySHACL finds.
"""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pyrudof
import pytest
from rdflib import Graph, URIRef
from rdflib.term import Node
from tests.shapes.conftest import apply
from tests.shapes.mutations import UNKNOWABLE, Key, Mutation, every_mutation, reason_of

from fraudkg.check.shapes import load_shapes
from fraudkg.resources import resource
from fraudkg.terms import ID

pytestmark = pytest.mark.slow

_HUB = 12
STRIDE = 1 if os.environ.get("FRAUDKG_ALL") else 13
"""Of the mutations that a shape can know every thirteenth is made, all with FRAUDKG_ALL=1."""


def _neighbourhood(graph: Graph, mutation: Mutation, hubs: set[Node]) -> set[Node]:
    """The nodes at which the change may show: the subject, its values, and what points to it."""
    node = mutation.subject
    near = {node, *graph.subjects(None, node), *graph.objects(node)}
    near |= {value for _, _, value in mutation.gone + mutation.come}
    # A node that many point to, such as an agency or a code, is not where their faults show.
    return {one for one in near if one == node or (str(one).startswith(ID) and one not in hubs)}


def _batch(graph: Graph, mutations: Iterable[Mutation]) -> dict[Mutation, set[Node]]:
    """As many of the mutations as have neighbourhoods apart."""
    links = Counter(value for value in graph.objects() if isinstance(value, URIRef))
    hubs: set[Node] = {node for node, number in links.items() if number > _HUB}
    taken: set[Node] = set()
    batch = {}
    for mutation in mutations:
        near = _neighbourhood(graph, mutation, hubs)
        if not near & taken:
            batch[mutation] = near
            taken |= near
    return batch


def _focus_nodes(graph: Graph, engine: pyrudof.Rudof, place: Path) -> set[str]:
    """The nodes at which pyrudof finds something."""
    graph.serialize(place, format="nt", encoding="utf-8")
    engine.reset_data()
    engine.read_data(str(place), format=pyrudof.RDFFormat.NTriples)
    return {one.focus_node for one in engine.validate_shacl().violations}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(resource("data", "fraudkg.ttl"))


@pytest.fixture(scope="module")
def mutations(graph: Graph) -> list[Mutation]:
    """All that could be made."""
    return list(every_mutation(graph))


@pytest.fixture(scope="module")
def outcome(
    tmp_path_factory: pytest.TempPathFactory, graph: Graph, mutations: list[Mutation]
) -> dict[Mutation, bool]:
    """Every mutation that is made and whether it was found."""
    place = tmp_path_factory.mktemp("mutations")
    load_shapes().serialize(place / "shapes.ttl", format="turtle")
    engine = pyrudof.Rudof(pyrudof.RudofConfig())
    engine.read_shacl(str(place / "shapes.ttl"))
    assert _focus_nodes(graph, engine, place / "data.nt") == set()
    found: dict[Mutation, bool] = {}
    first, others = _in_turn(mutations)
    missed: set[Key | None] = set()
    for wave in (first, others):
        left = wave
        while left := [one for one in left if one not in found and reason_of(one) not in missed]:
            batch = _batch(graph, left)
            for mutation in batch:
                apply(graph, mutation.gone, mutation.come)
            nodes = _focus_nodes(graph, engine, place / "data.nt")
            for mutation, near in batch.items():
                found[mutation] = bool({str(node) for node in near} & nodes)
                apply(graph, mutation.come, mutation.gone)
            missed = {reason_of(one) for one, is_found in found.items() if not is_found} - {None}
    return found


def _in_turn(mutations: Iterable[Mutation]) -> tuple[list[Mutation], list[Mutation]]:
    """The mutations to make, one of each reason among them; and where that one is found, the others of it."""
    first: list[Mutation] = []
    others = []
    tried = set()
    knowable = 0
    for one in mutations:
        reason = reason_of(one)
        if reason is None:
            if knowable % STRIDE == 0:
                first.append(one)
            knowable += 1
        elif reason in tried:
            others.append(one)
        else:
            tried.add(reason)
            first.append(one)
    return first, others


def test_all_that_shapes_can_know_is_found(mutations: list[Mutation], outcome: dict[Mutation, bool]) -> None:
    missed = sorted(one.name for one, found in outcome.items() if not found and not reason_of(one))
    knowable = [one for one in outcome if not reason_of(one)]
    share = sum(outcome[one] for one in knowable)
    print(f"{len(outcome)} mutations, {len(knowable)} knowable, {share} of these found")  # noqa: T201 - the figure
    assert missed == []
    unknown, known = (
        {one.name for one in mutations if bool(reason_of(one)) == is_so} for is_so in (True, False)
    )
    assert len(known) > 0.75 * len(known | unknown)


def test_every_reason_is_needed(outcome: dict[Mutation, bool]) -> None:
    missed = {one.name for one, found in outcome.items() if not found}
    idle = [
        key
        for key in UNKNOWABLE
        if not any((kind, prop) == (key[0], key[2]) and key[1] in {cls, "*"} for kind, cls, prop in missed)
    ]
    assert idle == []
