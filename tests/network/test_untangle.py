from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.network.untangle import Node, Rect, crossing, untangle


def node(x: float, y: float) -> Node:
    return Node(("made up",), "agent", 8.0, Rect(x, y, 50.0, 20.0))


def test_label_and_dot_fill_the_frame_whichever_is_above() -> None:
    for above in (False, True):
        made = Node(("made up",), "agent", 8.0, Rect(10.0, 20.0, 50.0, 20.0), above=above)
        dot = Rect(*made.centre, made.dot, made.dot)
        assert not made.label.meets(dot)
        assert abs(made.centre[1] - made.frame.y) + made.dot / 2 == made.frame.height / 2


def test_a_label_steps_aside_for_its_own_edge() -> None:
    # The only neighbour is straight below, where the label was.
    nodes = untangle({"a": node(0.0, 0.0), "b": node(0.0, -200.0)}, [("a", "b")])
    line = (nodes["a"].centre, nodes["b"].centre)
    assert not nodes["a"].label.crossed(*line)
    assert not nodes["b"].label.crossed(*line)


def test_lines_that_share_an_end_do_not_cross() -> None:
    assert not crossing(((0, 0), (2, 2)), ((0, 0), (2, 0)))


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=25))
def test_nothing_overlaps_afterwards(pairs: list[tuple[int, int]]) -> None:
    nodes = {f"n{number}": node(70.0 * (number % 4), 45.0 * (number // 4)) for number in range(12)}
    after = untangle(nodes, [(f"n{source}", f"n{target}") for source, target in pairs])
    assert not any(one.frame.meets(two.frame) for one, two in combinations(after.values(), 2))
