"""Last touches on a picture: labels step out of the way of edges, edges cross less, nothing overlaps.

A greedy search: a node tries some places, its label the other side of its dot, and keeps what costs least.
Only `+ - * /` and comparisons, so that every machine comes to the same picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

Point = tuple[float, float]

_GAP = 6.0
_SMALL = 12_000  # nodes times edges up to which nodes move; in a larger network labels only change sides
_ROUNDS = 12
_STEPS = (14.0, 30.0, 60.0, 110.0)
_ON_LABEL = 3.0  # the cost of an edge that runs over a label
_CROSSING = 1.0  # the cost of two edges that cross
_LENGTH = 0.004  # the cost of a point of edge length
_SHORT = 64.0  # an edge shorter than this has no room for its label
_TOO_SHORT = 1.5


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on the page by its centre."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Rect", gap: float = 0.0) -> bool:
        """Whether the two overlap or come nearer than the gap."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width + 2 * gap
            and abs(self.y - other.y) * 2 < self.height + other.height + 2 * gap
        )

    def crossed(self, start: Point, end: Point) -> bool:
        """Whether the straight line from start to end runs over the rectangle.

        >>> Rect(0, 0, 2, 2).crossed((-5, 0), (5, 0)), Rect(0, 0, 2, 2).crossed((-5, 3), (5, 3))
        (True, False)
        """
        enter, leave = 0.0, 1.0
        for at, step, middle, extent in (
            (start[0], end[0] - start[0], self.x, self.width / 2),
            (start[1], end[1] - start[1], self.y, self.height / 2),
        ):
            low, high = middle - extent - at, middle + extent - at
            if step == 0:
                if low > 0 or high < 0:
                    return False
                continue
            near, far = (low / step, high / step) if step > 0 else (high / step, low / step)
            enter, leave = max(enter, near), min(leave, far)
            if enter >= leave:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Node:
    """A node as drawn: a dot, and its label in lines under or over it, both within the frame."""

    lines: tuple[str, ...]
    kind: str
    dot: float
    frame: Rect
    above: bool = False

    @property
    def centre(self) -> Point:
        """Where the dot is."""
        shift = (self.frame.height - self.dot) / 2
        return self.frame.x, self.frame.y + (-shift if self.above else shift)

    @property
    def label(self) -> Rect:
        """The part of the frame that the label takes."""
        shift = self.dot / 2
        height = self.frame.height - self.dot
        return Rect(self.frame.x, self.frame.y + (shift if self.above else -shift), self.frame.width, height)


def crossing(first: tuple[Point, Point], second: tuple[Point, Point]) -> bool:
    """Whether two lines cross between their ends.

    >>> crossing(((0, 0), (2, 2)), ((0, 2), (2, 0)))
    True
    """
    (a, b), (c, d) = first, second
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(start: Point, end: Point, point: Point) -> int:
    area = (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
    return (area > 0) - (area < 0)


def untangle(nodes: dict[str, Node], edges: list[tuple[str, str]]) -> dict[str, Node]:
    """The nodes at better places; no two frames overlap if none did before.

    Args:
        nodes: The nodes as laid out, by name.
        edges: Pairs of names; direction and number do not matter.
    """
    pairs = sorted({(min(pair), max(pair)) for pair in edges if pair[0] != pair[1]})
    moving = len(nodes) * len(pairs) <= _SMALL
    page = dict(sorted(nodes.items()))
    for _ in range(_ROUNDS if moving else 2):
        changed = False
        for name, node in sorted(page.items()):
            best, least = node, _cost(name, node, page, pairs)
            for trial in _trials(name, page, pairs, moving=moving):
                frames = (other.frame for key, other in page.items() if key != name)
                if trial.frame != node.frame and any(trial.frame.meets(frame, _GAP) for frame in frames):
                    continue
                cost = _cost(name, trial, page, pairs)
                if cost < least - 0.05:
                    best, least = trial, cost
            changed = changed or best != node
            page[name] = best
        if not changed:
            break
    return page


def _trials(
    name: str, page: dict[str, Node], pairs: list[tuple[str, str]], *, moving: bool
) -> Iterator[Node]:
    """The places that a node may try."""
    node = page[name]
    yield replace(node, above=not node.above)
    if not moving:
        return
    spots = [
        (node.frame.x + across * step, node.frame.y + down * step)
        for step in _STEPS
        for across, down in (
            (1, 0),
            (-1, 0),
            (0, 1),
            (0, -1),
            (0.7, 0.7),
            (-0.7, 0.7),
            (0.7, -0.7),
            (-0.7, -0.7),
        )
    ]
    near = [page[other].frame for pair in pairs if name in pair for other in pair if other != name]
    if near:
        middle = sum(frame.x for frame in near) / len(near), sum(frame.y for frame in near) / len(near)
        # A leaf may also go to the other side of what it hangs on.
        spots.append((2 * middle[0] - node.frame.x, node.frame.y))
        spots.append((node.frame.x, 2 * middle[1] - node.frame.y))
        spots.append((2 * middle[0] - node.frame.x, 2 * middle[1] - node.frame.y))
    for x, y in spots:
        frame = replace(node.frame, x=x, y=y)
        yield replace(node, frame=frame)
        yield replace(node, frame=frame, above=not node.above)


def _cost(name: str, node: Node, page: dict[str, Node], pairs: list[tuple[str, str]]) -> float:
    """What the picture pays for this node at this place: edges over labels, crossings, long edges."""
    cost = 0.0
    own = [(node.centre, page[b if a == name else a].centre, a, b) for a, b in pairs if name in {a, b}]
    for start, end, a, b in own:
        extent = abs(start[0] - end[0]) + abs(start[1] - end[1])
        cost += _LENGTH * extent + (_TOO_SHORT if extent < _SHORT else 0.0)
        for key, other in page.items():
            if key != name and (other.label if key in {a, b} else other.frame).crossed(start, end):
                cost += _ON_LABEL
    for a, b in pairs:
        mine = name in {a, b}
        line = (page[a].centre, page[b].centre)
        if mine:
            line = (node.centre, page[b if a == name else a].centre)
        if (node.label if mine else node.frame).crossed(*line):
            cost += _ON_LABEL
        if not mine:
            cost += _CROSSING * sum(crossing(line, (start, end)) for start, end, _, _ in own)
    return cost
