"""A picture of a network for a paper or a page: every label legible, none on another, a legend, no clock.

Drawn by matplotlib on a canvas of points (1/72 inch), where the layout has put each node with its label.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final
from warnings import catch_warnings, filterwarnings

from fraudkg.errors import OutputError, install
from fraudkg.network.layout import Point, positions, repacked, text_width
from fraudkg.network.style import KINDS, LINES, size_of
from fraudkg.network.untangle import Node, Rect, untangle
from fraudkg.text.visible import visible

if TYPE_CHECKING:
    import networkx as nx

_FONT = 8.0
_SMALL = 6.5
_LINE = 1.25  # line height in font sizes
_WRAP = 20  # letters a line
_MARGIN = 24.0
_DOT = 0.55  # a node's diameter in points for each of Gephi's units
_LEGEND = 130.0
_INK = "#222222"
_PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.8}  # under each label, over lines
_LABELLED = 150  # with more lines than that, labels on them would only hide the nodes
_EAST_ASIAN = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "Microsoft YaHei",
    "PingFang SC",
)
# Where along a line its label may be: the middle, else ever nearer to an end.
_SHARES = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8)


@dataclass(frozen=True, order=True, slots=True)
class Line:
    """All edges of one label between two nodes."""

    source: str
    target: str
    label: str
    modality: str
    bend: float


FORMATS: Final = ("svg", "png")
_REMEDY = "end its name in .svg or .png; -o writes other files"


def picture_format(path: str) -> str:
    """The format that a picture's file name asks for.

    Raises:
        OutputError: If the ending is none of `FORMATS`.
    """
    form = Path(path).suffix.lstrip(".").lower()
    if form not in FORMATS:
        raise OutputError("the picture's format is unknown", place=path, remedy=_REMEDY)
    return form


def draw(graph: "nx.MultiDiGraph[str]", form: str) -> bytes:
    """The picture in one of `FORMATS`; the same network gives the same bytes under one matplotlib.

    Raises:
        OutputError: If matplotlib is not installed, the format is another, or there is nothing to draw.
    """
    if form not in FORMATS:
        raise OutputError("the picture's format is unknown", place=form, remedy=_REMEDY)
    if not len(graph):
        raise OutputError("the network is empty and cannot be drawn", remedy="choose another projection")
    try:
        import matplotlib as mpl  # an extra, and heavy; so everywhere below
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.font_manager import get_font_names
    except ImportError as error:
        raise OutputError(
            "a picture needs matplotlib, which is not installed", remedy=f"install it: {install('picture')}"
        ) from error
    nodes = place(graph)
    lines = edge_lines(graph)
    (left, right, low, high), corner = _page(nodes, lines)
    fonts = ["DejaVu Sans", *(font for font in _EAST_ASIAN if font in get_font_names())]
    settings: Any = {"svg.hashsalt": "fraudkg", "svg.fonttype": "path", "font.family": fonts}
    with mpl.rc_context(settings), catch_warnings():
        # A letter that no installed font has is drawn as a box; that shows, and is no reason to fail.
        filterwarnings("ignore", message="Glyph .* missing from font", category=UserWarning)
        figure = Figure(figsize=((right - left) / 72, (high - low) / 72), facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1), xlim=(left, right), ylim=(low, high))
        axes.axis("off")
        _draw_edges(axes, nodes, lines)
        _draw_nodes(axes, nodes)
        _draw_legend(axes, nodes.values(), lines, corner)
        out = BytesIO()
        # SVG has a date and, like PNG, the library's version, unless told otherwise.
        metadata = {"Date": None, "Creator": None} if form == "svg" else {"Software": None}
        figure.savefig(out, format=form, dpi=200, metadata=metadata)
    return out.getvalue()


def _page(nodes: dict[str, Node], lines: list[Line]) -> tuple[tuple[float, float, float, float], Point]:
    """The bounds of the page, and the legend's upper left: in a free corner, else in a column of its own."""
    frames = [node.frame for node in nodes.values()]
    left = min(frame.x - frame.width / 2 for frame in frames) - _MARGIN
    right = max(frame.x + frame.width / 2 for frame in frames) + _MARGIN
    low = min(frame.y - frame.height / 2 for frame in frames) - _MARGIN
    high = max(frame.y + frame.height / 2 for frame in frames) + _MARGIN
    entries = len({node.kind for node in nodes.values()}) + len({line.modality for line in lines})
    height = 1.75 * _FONT * entries
    low = min(low, high - height - 2 * _MARGIN)
    for x in (right - _LEGEND - _MARGIN / 2, left + _MARGIN / 2):
        for y in (low + _MARGIN / 2 + height, high - _MARGIN / 2):
            box = Rect(x + _LEGEND / 2, y - height / 2, _LEGEND + _MARGIN, height + _MARGIN)
            ends = ((nodes[line.source].centre, nodes[line.target].centre) for line in lines)
            if not any(box.meets(frame) for frame in frames) and not any(box.crossed(*pair) for pair in ends):
                return (left, right, low, high), (x, y)
    return (left, right + _LEGEND, low, high), (right, high - _MARGIN)


def place(graph: "nx.MultiDiGraph[str]") -> dict[str, Node]:
    """Every node with its wrapped label at its place; no two frames overlap."""
    shapes = {}
    for name, data in graph.nodes(data=True):
        lines = tuple(wrap(visible(str(data.get("label", name))), _WRAP)) or (name,)
        dot = _DOT * size_of(graph.degree(name)) + 2
        width = max(dot, *(text_width(line, _FONT) for line in lines))
        shapes[name] = (lines, dot, (width, dot + 2 + _LINE * _FONT * len(lines)))
    centres = positions(list(graph), graph.edges(), {name: shape[2] for name, shape in shapes.items()})
    nodes = {
        name: Node(lines, str(graph.nodes[name].get("kind", "other")), dot, Rect(*centres[name], *box))
        for name, (lines, dot, box) in shapes.items()
    }
    nodes = untangle(nodes, list(graph.edges()))
    packed = repacked(
        {name: (node.frame.x, node.frame.y) for name, node in nodes.items()},
        graph.edges(),
        {name: (node.frame.width, node.frame.height) for name, node in nodes.items()},
    )
    return {
        name: replace(node, frame=replace(node.frame, x=packed[name][0], y=packed[name][1]))
        for name, node in nodes.items()
    }


def edge_lines(graph: "nx.MultiDiGraph[str]") -> list[Line]:
    """The lines to draw: parallel edges of one label are one, others bend apart."""
    found = sorted(
        {
            (source, target, visible(str(data.get("label", ""))), str(data.get("modality", "")))
            for source, target, data in graph.edges(data=True)
            if source != target
        }
    )
    turn: dict[tuple[str, ...], int] = {}
    lines = []
    for source, target, label, modality in found:
        pair = tuple(sorted((source, target)))
        turn[pair] = turn.get(pair, -1) + 1
        lines.append(Line(source, target, label, modality, 0.14 * turn[pair]))
    return lines


def _draw_edges(axes: Any, nodes: dict[str, Node], lines: list[Line]) -> None:
    from matplotlib.patches import FancyArrowPatch

    taken = [node.frame for node in nodes.values()]
    for line in lines:
        source, target = nodes[line.source], nodes[line.target]
        style, colour = LINES.get(line.modality, LINES[""])
        axes.add_patch(
            FancyArrowPatch(
                source.centre,
                target.centre,
                arrowstyle="-|>",
                mutation_scale=7,
                connectionstyle=f"arc3,rad={line.bend}",
                shrinkA=source.dot / 2 + 1,
                shrinkB=target.dot / 2 + 1,
                linestyle=style,
                linewidth=0.8,
                color=colour,
                alpha=0.75,
                zorder=1,
            )
        )
        if len(lines) > _LABELLED:
            continue
        spot = _free_spot(line, source.centre, target.centre, taken)
        if spot:
            taken.append(spot)
            axes.text(
                spot.x,
                spot.y,
                line.label,
                fontsize=_SMALL,
                parse_math=False,  # dollar signs are no mathematics
                style="italic",
                color="#555555",
                ha="center",
                va="center",
                bbox=_PAPER,
                zorder=2,
            )


def _free_spot(line: Line, start: Point, end: Point, taken: list[Rect]) -> Rect | None:
    """A place on the line where its label covers no node and no other label, or None."""
    across, down = end[0] - start[0], end[1] - start[1]
    width, height = text_width(line.label, _SMALL), _LINE * _SMALL
    for share in _SHARES:
        # A quadratic curve with its control point beside the middle, as matplotlib's arc3 draws it.
        bow = 2 * share * (1 - share) * line.bend
        spot = Rect(
            start[0] + share * across + bow * down, start[1] + share * down - bow * across, width, height
        )
        if not any(spot.meets(other) for other in taken):
            return spot
    return None


def _draw_nodes(axes: Any, nodes: dict[str, Node]) -> None:
    for node in nodes.values():
        kind = KINDS[node.kind]
        x, y = node.centre
        axes.plot(
            [x],
            [y],
            kind.marker,
            markersize=node.dot,
            color=kind.colour,
            markeredgecolor=_INK,
            markeredgewidth=0.6,
        )
        axes.text(
            x,
            y + (node.dot / 2 + 2) * (1 if node.above else -1),
            "\n".join(node.lines),
            fontsize=_FONT,
            parse_math=False,
            ha="center",
            va="bottom" if node.above else "top",
            color=_INK,
            linespacing=1.1,
            zorder=4,
            bbox=_PAPER,
        )


def _draw_legend(axes: Any, nodes: Iterable[Node], lines: list[Line], corner: Point) -> None:
    from matplotlib.lines import Line2D

    handles = []
    for kind in sorted(KINDS[name] for name in {node.kind for node in nodes}):
        dot = Line2D([], [], color=kind.colour, marker=kind.marker, linestyle="none", label=kind.name)
        dot.set(markersize=7, markeredgecolor=_INK, markeredgewidth=0.6)
        handles.append(dot)
    for name, style, colour in _line_styles(lines):
        stroke = Line2D([], [], color=colour, linewidth=1, label=name)
        stroke.set(linestyle=style)
        handles.append(stroke)
    axes.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=corner,
        bbox_transform=axes.transData,
        fontsize=_FONT,
        frameon=False,
        borderaxespad=0,
    )


def _line_styles(lines: list[Line]) -> Iterator[tuple[str, str, str]]:
    """The legend's entry for each line style in use."""
    seen = {line.modality for line in lines}
    for modality, (style, colour) in LINES.items():
        if modality in seen:
            yield f"claimed as {modality}" if modality else "reference data or record", style, colour
