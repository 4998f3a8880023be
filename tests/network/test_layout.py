from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.network.layout import positions

BOXES = st.tuples(st.floats(1, 200), st.floats(1, 40))


def overlap(
    places: dict[str, tuple[float, float]], boxes: dict[str, tuple[float, float]]
) -> list[tuple[str, str]]:
    names = sorted(places)
    return [
        (one, two)
        for number, one in enumerate(names)
        for two in names[number + 1 :]
        if abs(places[one][0] - places[two][0]) * 2 < boxes[one][0] + boxes[two][0]
        and abs(places[one][1] - places[two][1]) * 2 < boxes[one][1] + boxes[two][1]
    ]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_no_two_boxes_overlap(data: st.DataObject) -> None:
    nodes = [f"n{number}" for number in range(data.draw(st.integers(1, 25)))]
    edges = data.draw(st.lists(st.tuples(st.sampled_from(nodes), st.sampled_from(nodes)), max_size=60))
    boxes = {node: data.draw(BOXES) for node in nodes}
    places = positions(nodes, edges, boxes)
    assert set(places) == set(nodes)
    assert overlap(places, boxes) == []


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    nodes = [f"n{number}" for number in range(30)]
    edges = [(f"n{number}", f"n{number * 7 % 30}") for number in range(30)]
    boxes = dict.fromkeys(nodes, (60.0, 12.0))
    turned = [(target, source) for source, target in reversed(edges)]
    assert positions(nodes, edges, boxes) == positions(nodes[::-1], turned, boxes)


def test_neighbours_are_nearer_than_strangers() -> None:
    nodes = [f"n{number:02}" for number in range(12)]
    edges = list(pairwise(nodes))
    places = positions(nodes, edges, dict.fromkeys(nodes, (10.0, 10.0)))

    def distance(one: str, two: str) -> float:
        return hypot(places[one][0] - places[two][0], places[one][1] - places[two][1])

    assert max(distance(*edge) for edge in edges) < distance("n00", "n11")


def test_an_empty_network_has_no_places() -> None:
    assert positions([], [], {}) == {}


def test_a_huge_network_is_set_in_rows() -> None:
    nodes = [f"n{number}" for number in range(4000)]
    edges = [(nodes[number], nodes[number // 3]) for number in range(1, 4000)]
    places = positions(nodes, edges, dict.fromkeys(nodes, (80.0, 14.0)))
    # Even rows: no two nodes of one row nearer than a label is wide.
    rows: dict[float, list[float]] = {}
    for x, y in places.values():
        rows.setdefault(y, []).append(x)
    assert sum(len(row) for row in rows.values()) == 4000
    assert all(right - left >= 80 for row in rows.values() for left, right in pairwise(sorted(row)))
    assert all(high - low >= 14 for low, high in pairwise(sorted(rows)))


@pytest.mark.slow
def test_a_large_network_is_laid_out_too() -> None:
    nodes = [f"n{number}" for number in range(900)]
    edges = [(nodes[number], nodes[number // 3]) for number in range(1, 900)]
    boxes = dict.fromkeys(nodes, (80.0, 14.0))
    assert overlap(positions(nodes, edges, boxes), boxes) == []
