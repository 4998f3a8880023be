"""Last touches on a picture: labels step out of the way of edges, edges cross less, nothing overlaps.

A greedy search: a node tries some places, its label the other side of its dot, and keeps what costs least.
Only `+ - * /` and comparisons, so that every machine comes to the same picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import fsum, inf

from fraudkg.network.layout import Point

_GAP = 6.0
_SMALL = 12_000  # nodes times edges up to which nodes move; in a larger network labels only change sides
_ROUNDS = 12
_STEPS = (14.0, 30.0, 60.0, 110.0)
_DIRECTIONS = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
_ON_LABEL = 3.0  # the cost of an edge that runs over a label
_ON_DOT = 15.0  # of one that runs through a node that it does not touch: it would seem to start there
_CLEAR = 5.0  # how far an edge keeps from the dots of others
_CROSSING = 1.0  # the cost of two edges that cross
_LENGTH = 0.004  # the cost of a point of edge length
_SHORT = 64.0  # an edge shorter than this has no room for its label
_TOO_SHORT = 1.5
_WORTH = 0.05  # a smaller gain is no reason to move


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

    Direction and number of the edges do not matter.
    """
    pairs = sorted({(min(pair), max(pair)) for pair in edges if pair[0] != pair[1]})
    moving = len(nodes) * len(pairs) <= _SMALL
    page = dict(sorted(nodes.items()))
    for _ in range(_ROUNDS if moving else 2):
        changed = False
        for name, node in sorted(page.items()):
            around = _around(name, page, pairs)
            best, least = node, around.cost(node, inf)
            for trial in _trials(node, around, moving=moving):
                if trial.frame != node.frame and any(
                    trial.frame.meets(other.frame, _GAP) for other in around.others
                ):
                    continue
                cost = around.cost(trial, least)
                if cost < least - _WORTH:
                    best, least = trial, cost
            changed = changed or best != node
            page[name] = best
        if not changed:
            break
    return page


@dataclass(frozen=True, slots=True)
class _Around:
    """What a node sees of the picture: its neighbours are near, other nodes far, lines run between others."""

    others: tuple[Node, ...]
    near: tuple[Node, ...]
    far: tuple[Node, ...]
    lines: tuple[tuple[Point, Point], ...]

    def cost(self, node: Node, limit: float) -> float:
        """What the picture pays for the node there: edges over labels and dots, crossings, long edges.

        The sum stops once it is over the limit, since only a cheaper place matters.
        """
        start = node.centre
        cost = fsum(_covered(node, *line, own=False) for line in self.lines)
        for neighbour in self.near:
            if cost >= limit:
                break
            end = neighbour.centre
            extent = abs(start[0] - end[0]) + abs(start[1] - end[1])
            cost += _LENGTH * extent + (_TOO_SHORT if extent < _SHORT else 0.0)
            cost += _covered(node, start, end, own=True)
            cost += fsum(_covered(other, start, end, own=other is neighbour) for other in self.near)
            cost += fsum(_covered(other, start, end, own=False) for other in self.far)
            cost += _CROSSING * fsum(crossing((start, end), line) for line in self.lines)
        return cost


def _around(name: str, page: dict[str, Node], pairs: list[tuple[str, str]]) -> _Around:
    near = sorted({other for pair in pairs if name in pair for other in pair if other != name})
    return _Around(
        tuple(node for key, node in page.items() if key != name),
        tuple(page[key] for key in near),
        tuple(node for key, node in page.items() if key != name and key not in near),
        tuple((page[a].centre, page[b].centre) for a, b in pairs if name not in {a, b}),
    )


def _trials(node: Node, around: _Around, *, moving: bool) -> Iterator[Node]:
    """The places that a node may try."""
    yield replace(node, above=not node.above)
    if not moving:
        return
    spots = [
        (node.frame.x + across * step, node.frame.y + down * step)
        for step in _STEPS
        for across, down in _DIRECTIONS
    ]
    if around.near:
        middle = (
            fsum(other.frame.x for other in around.near) / len(around.near),
            fsum(other.frame.y for other in around.near) / len(around.near),
        )
        # A leaf may also go to the other side of what it hangs on.
        spots.append((2 * middle[0] - node.frame.x, node.frame.y))
        spots.append((node.frame.x, 2 * middle[1] - node.frame.y))
        spots.append((2 * middle[0] - node.frame.x, 2 * middle[1] - node.frame.y))
    for x, y in spots:
        frame = replace(node.frame, x=x, y=y)
        yield replace(node, frame=frame)
        yield replace(node, frame=frame, above=not node.above)


def _covered(node: Node, start: Point, end: Point, *, own: bool) -> float:
    """The cost of an edge that runs over the node's label, or through its dot if it is not the node's own."""
    if own:
        return _ON_LABEL if node.label.crossed(start, end) else 0.0
    around = Rect(node.frame.x, node.frame.y, node.frame.width + 2 * _CLEAR, node.frame.height + 2 * _CLEAR)
    if not around.crossed(start, end):  # as for nearly all: one look is enough
        return 0.0
    reach = node.dot + 2 * _CLEAR
    through = Rect(*node.centre, reach, reach).crossed(start, end)
    return (_ON_LABEL if node.label.crossed(start, end) else 0.0) + (_ON_DOT if through else 0.0)
