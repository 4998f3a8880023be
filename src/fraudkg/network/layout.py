"""Places for nodes, so that every machine and every library version draws the same picture.

Each connected part is laid out by stochastic gradient descent on stress (the distance on the page should be
the distance in the network), then stretched and pushed until no two labels overlap; the parts stand
beside each other, the largest first. networkx counts steps and no more. Only `+ - * /`, `sqrt` and `fsum` are
used, which round alike everywhere; sine does not, and `sum` adds floats in another way from Python 3.12 on.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from math import fsum, sqrt

import networkx as nx

Point = tuple[float, float]
Box = tuple[float, float]

_EXACT = 400  # up to so many nodes every pair is a spring; beyond, each node hangs on some pivots
_PIVOTS = 40
_LARGE = 3000  # a larger part is set in rows: Gephi's own layouts are made for such sizes
_ROOM = 2.0  # the page is at least so many times as large as all labels together
_ROUNDS = 40
_ROUNDING = 0.02  # an overlap of gaps so small is left
_GAP = 8.0  # free space between the labels of two nodes, in the unit of the boxes
_ASPECT = 1.5  # how many times as wide as high the page is


class _Random:
    """A small generator of our own: the order of a shuffle is no library's promise."""

    def __init__(self) -> None:
        self._state = 20260108

    def shuffle(self, items: list[tuple[int, int, int]]) -> None:
        for last in range(len(items) - 1, 0, -1):
            self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
            other = (self._state >> 33) % (last + 1)
            items[last], items[other] = items[other], items[last]


def positions(
    nodes: Sequence[str], edges: Iterable[tuple[str, str]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """The centre of each node's box, rounded to two decimals; no two boxes overlap.

    The order of the nodes does not matter, nor do direction and number of the edges. A box is the width and
    height that a node needs with its label, in any one unit.
    """
    order, graph = _indexed(nodes, edges)
    sizes = [boxes[node] for node in order]
    parts = [
        _spread(_stress(members, graph, sizes), sizes)
        if len(members) <= _LARGE
        else _rows(members, graph, sizes)
        for members in _components(graph)
    ]
    return _named(_pack(parts, sizes), order)


def repacked(
    places: Mapping[str, Point], edges: Iterable[tuple[str, str]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """The places with the connected parts set beside each other anew, each part as it is."""
    order, graph = _indexed(list(places), edges)
    parts = [{node: places[order[node]] for node in members} for members in _components(graph)]
    return _named(_pack(parts, [boxes[node] for node in order]), order)


def _named(places: dict[int, Point], order: list[str]) -> dict[str, Point]:
    return {order[node]: (round(x, 2), round(y, 2)) for node, (x, y) in sorted(places.items())}


def _indexed(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> tuple[list[str], "nx.Graph[int]"]:
    """The nodes in order, and a graph of their numbers, in which neighbours are in order, too."""
    order = sorted(nodes)
    rank = {node: number for number, node in enumerate(order)}
    pairs = {(rank[source], rank[target]) for source, target in edges if source != target}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(order)))
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in pairs))
    return order, graph


def _components(graph: "nx.Graph[int]") -> list[list[int]]:
    """The connected parts, the largest first, each sorted."""
    return sorted(map(sorted, nx.connected_components(graph)), key=lambda part: (-len(part), part))


def _springs(members: list[int], graph: "nx.Graph[int]") -> list[tuple[int, int, int]]:
    """Pairs of nodes with the steps between them: all pairs, or edges and pivots in a large part."""
    if len(members) <= _EXACT:
        return [
            (node, other, steps)
            for node in members
            for other, steps in sorted(nx.single_source_shortest_path_length(graph, node).items())
            if node < other
        ]
    springs = {(node, other): 1 for node in members for other in graph[node] if node < other}
    # Each next pivot is the node farthest from the pivots so far, so that they span the part.
    farthest = dict.fromkeys(members, len(members))
    for _ in range(_PIVOTS):
        pivot = max(members, key=lambda node: (farthest[node], -node))
        for node, steps in nx.single_source_shortest_path_length(graph, pivot).items():
            farthest[node] = min(farthest[node], steps)
            if steps:
                springs[min(node, pivot), max(node, pivot)] = steps
    return sorted((node, other, steps) for (node, other), steps in springs.items())


def _stress(members: list[int], graph: "nx.Graph[int]", sizes: list[Box]) -> dict[int, Point]:
    """Places whose distances follow the steps between the nodes, stretched to the page's aspect."""
    unit = 1.3 * sqrt(fsum(sizes[node][0] * sizes[node][1] for node in members) / len(members)) + _GAP
    # An even start without chance: the two-dimensional sequence of Roberts.
    x = {node: (0.5 + number * 0.7548776662466927) % 1.0 * unit for number, node in enumerate(members)}
    y = {node: (0.5 + number * 0.5698402909980532) % 1.0 * unit for number, node in enumerate(members)}
    springs = _springs(members, graph)
    longest = max((steps for _, _, steps in springs), default=1)
    random = _Random()
    cooling = (0.1 / (longest * longest)) ** (1 / (_ROUNDS - 1))
    rate = float(longest * longest)
    for _ in range(_ROUNDS):
        random.shuffle(springs)
        for node, other, steps in springs:
            across, down = x[node] - x[other], y[node] - y[other]
            length = sqrt(across * across + down * down) or 1e-9
            move = min(1.0, rate / (steps * steps)) * (length - steps * unit) / (2 * length)
            x[node] -= move * across
            y[node] -= move * down
            x[other] += move * across
            y[other] += move * down
        rate *= cooling
    stretch = sqrt(_ASPECT)
    return {node: (x[node] * stretch, y[node] / stretch) for node in members}


def _spread(places: dict[int, Point], sizes: list[Box]) -> dict[int, Point]:
    """The places, pushed apart until no two boxes overlap."""
    # Room first: pushing alone would pile flat labels into columns.
    need = fsum((sizes[node][0] + _GAP) * (sizes[node][1] + _GAP) for node in places) * _ROOM
    wide, high = (
        max(place[axis] for place in places.values()) - min(place[axis] for place in places.values())
        for axis in (0, 1)
    )
    grow = max(1.0, sqrt(need / (wide * high))) if wide * high else 1.0
    x = {node: place[0] * grow for node, place in places.items()}
    y = {node: place[1] * grow for node, place in places.items()}
    tallest = max(sizes[node][1] for node in places) + _GAP
    for attempt in range(1, 2000):
        clear = True
        # Labels are wide and flat: in order of height, few can be in the way.
        column = sorted(places, key=lambda node: (y[node], node))
        for number, node in enumerate(column):
            for other in islice(column, number + 1, None):
                across, down = x[other] - x[node], y[other] - y[node]
                if down > tallest:
                    break
                wide = (sizes[node][0] + sizes[other][0]) / 2 + _GAP - abs(across)
                high = (sizes[node][1] + sizes[other][1]) / 2 + _GAP - abs(down)
                if wide <= _ROUNDING or high <= _ROUNDING:
                    continue
                clear = False
                # The shorter way out disturbs the picture least.
                if high <= wide:
                    push = high / 2 + 0.01 if down >= 0 else -high / 2 - 0.01
                    y[node] -= push
                    y[other] += push
                else:
                    push = wide / 2 + 0.01 if across >= 0 else -wide / 2 - 0.01
                    x[node] -= push
                    x[other] += push
        if clear:
            break
        if attempt % 12 == 0:
            # Pushing alone can go in circles where it is crowded; a little more room ends that.
            x = {node: value * 1.05 for node, value in x.items()}
            y = {node: value * 1.05 for node, value in y.items()}
    return {node: (x[node], y[node]) for node in places}


def _rows(members: list[int], graph: "nx.Graph[int]", sizes: list[Box]) -> dict[int, Point]:
    """The nodes in rows like words of a text, by their distance from the node with most neighbours."""
    hub = max(members, key=lambda node: (graph.degree(node), -node))
    area = fsum((sizes[node][0] + _GAP) * (sizes[node][1] + _GAP) for node in members)
    page, high = sqrt(area * _ASPECT), max(sizes[node][1] for node in members) + _GAP
    places: dict[int, Point] = {}
    x = y = 0.0
    for node in nx.single_source_shortest_path_length(graph, hub):
        width = sizes[node][0] + _GAP
        if x and x + width > page:
            x, y = 0.0, y - high
        places[node] = (x + width / 2, y)
        x += width
    return places


def _pack(parts: list[dict[int, Point]], sizes: list[Box]) -> dict[int, Point]:
    """The parts on shelves from the top down, about as wide as the aspect asks."""
    frames = []
    for part in parts:
        left = min(x - sizes[node][0] / 2 for node, (x, _) in part.items())
        right = max(x + sizes[node][0] / 2 for node, (x, _) in part.items())
        low = min(y - sizes[node][1] / 2 for node, (_, y) in part.items())
        high = max(y + sizes[node][1] / 2 for node, (_, y) in part.items())
        frames.append((left, low, right - left + 3 * _GAP, high - low + 3 * _GAP))
    area = fsum(width * height for _, _, width, height in frames)
    page = max([sqrt(area * _ASPECT), *(width for _, _, width, _ in frames)], default=0.0)
    placed: dict[int, Point] = {}
    pen_x = pen_y = shelf = 0.0
    for part, (left, low, width, height) in zip(parts, frames, strict=True):
        if pen_x and pen_x + width > page:
            pen_x, pen_y, shelf = 0.0, pen_y - shelf, 0.0
        for node, (x, y) in part.items():
            placed[node] = (x - left + pen_x, y - low + pen_y - height)
        pen_x, shelf = pen_x + width, max(shelf, height)
    return placed


def text_width(text: str, size: float) -> float:
    """A safe width of a line of text at that font size, in the font's unit: wide letters count double.

    >>> text_width("KK Park", 10.0), text_width("公安部", 10.0)
    (45.5, 33.0)
    """
    wide = 0x2E80  # from here on the letters of East Asian scripts, which are as wide as they are high
    return size * fsum(1.1 if ord(letter) >= wide else 0.65 for letter in text)
