"""GEXF 1.3 that Gephi opens as a finished picture: coloured, sized, labelled, laid out and dated.

Written as text and streamed. Node and edge styles stand in the namespace of GEXF itself, where its
schema has them. Each of several edges between two nodes gets a `kind` of its own, since Gephi would else add
them up, quotes and offsets included. No list, no empty value, no attribute called `pid`, no clock.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import escape

from fraudkg.errors import OutputError
from fraudkg.network.attributes import ATTRIBUTES, PYTHON_TYPES, Attribute, Value, text, used
from fraudkg.network.layout import Point, positions, text_width
from fraudkg.network.style import KINDS, LINES, size_of

if TYPE_CHECKING:
    import networkx as nx

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What the production Char of XML 1.0 leaves out."""

LABEL_SIZE = 12.0  # the font size in Gephi's units for which labels have room

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">
<meta>
<creator>fraudkg</creator>
<description>{description}</description>
</meta>
"""

_SPECIAL = re.compile('[<>&"\\x00-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')
_QUOTED = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def quoted(value: str) -> str:
    r"""A text as a quoted XML attribute value; characters that XML 1.0 forbids become U+FFFD.

    >>> print(quoted('"cut" & \x07'))
    "&quot;cut&quot; &amp; �"
    """
    if not _SPECIAL.search(value):  # as in nearly all: one look is enough
        return f'"{value}"'
    return f'"{escape(legal(value), _QUOTED)}"'


def legal(value: str) -> str:
    """The text with U+FFFD in place of what XML 1.0 forbids, so that a loss shows."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value)


def write_gexf(
    graph: "nx.MultiDiGraph[str]", out: TextIO, *, places: Mapping[str, Point] | None = None
) -> None:
    """Write a projection as GEXF 1.3, text to be encoded as UTF-8; laid out here if no places are given.

    Raises:
        OutputError: If an attribute is not declared in `ATTRIBUTES` or has another type than declared.
    """
    at = _places(graph) if places is None else places
    dated = any("validFrom" in data for _, _, data in graph.edges(data=True))
    mode = 'mode="dynamic" timeformat="date" timerepresentation="interval"' if dated else 'mode="static"'
    out.write(_HEAD.format(description=escape(f"{graph.graph.get('name', 'network')} of fraudkg: {_REMARK}")))
    out.write(f'<graph defaultedgetype="directed" idtype="string" {mode}>\n')
    node_columns = _declare(out, "node", [data for _, data in graph.nodes(data=True)])
    edge_columns = _declare(out, "edge", [data for _, _, data in graph.edges(data=True)])
    out.write(f'<nodes count="{graph.number_of_nodes()}">\n')
    for node in sorted(graph):
        out.writelines(_node(graph, node, node_columns, at[node]))
    out.write(f'</nodes>\n<edges count="{graph.number_of_edges()}">\n')
    seen: Counter[tuple[str, str, str]] = Counter()
    for number, (source, target, _, data) in enumerate(sorted_edges(graph), 1):
        name = str(data.get("predicate", "edge"))
        seen[source, target, name] += 1
        turn = seen[source, target, name]
        kind = name if turn == 1 else f"{name} {turn}"
        ends = f'id="e{number}" source={quoted(source)} target={quoted(target)}'
        out.writelines(_edge(ends, kind, data, edge_columns))
    out.write("</edges>\n</graph>\n</gexf>\n")


_REMARK = "each edge of basis claim is what its asserter says in its release, not a fact"


def sorted_edges(graph: "nx.MultiDiGraph[str]") -> "list[tuple[str, str, str, dict[str, Value]]]":
    """All edges with key and attributes, sorted by source, target and key."""
    return sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])


def _places(graph: "nx.MultiDiGraph[str]") -> dict[str, Point]:
    boxes = {}
    for node, data in graph.nodes(data=True):
        size = size_of(graph.degree(node))
        boxes[node] = (
            max(size, text_width(str(data.get("label", node)), LABEL_SIZE)),
            max(size, 1.3 * LABEL_SIZE),
        )
    return positions(list(graph), graph.edges(), boxes)


def _declare(out: TextIO, element: str, rows: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Write the declaration of the columns in use; return the id of each by name."""
    rows = list(rows)
    check_types(rows)
    columns = {attribute.name: f"{element[0]}{number}" for number, attribute in enumerate(used(rows))}
    out.write(f'<attributes class="{element}" mode="static">\n')
    out.writelines(
        f'<attribute id="{number}" title="{name}" type="{ATTRIBUTES[name].type}"/>\n'
        for name, number in columns.items()
    )
    out.write("</attributes>\n")
    return columns


def check_types(rows: Iterable[Mapping[str, object]]) -> None:
    """Make sure that each attribute is declared and of its one type.

    Raises:
        OutputError: If one is not.
    """
    for row in rows:
        for name, value in row.items():
            known: Attribute | None = ATTRIBUTES.get(name)
            if name != "label" and (known is None or type(value) not in PYTHON_TYPES[known.type]):
                raise OutputError(
                    f"the attribute {name} cannot be exported with the value {value!r}",
                    place=str(row.get("label", "")),
                    remedy="use the names and types of fraudkg.network.attributes",
                )


def _values(data: Mapping[str, Value], columns: Mapping[str, str]) -> Iterator[str]:
    yield "<attvalues>"
    for name, number in columns.items():
        if name in data:
            yield f'<attvalue for="{number}" value={quoted(text(data[name]))}/>'
    yield "</attvalues>"


def _node(
    graph: "nx.MultiDiGraph[str]", node: str, columns: Mapping[str, str], place: Point
) -> Iterator[str]:
    data = graph.nodes[node]
    kind = KINDS.get(data.get("kind", "other"), KINDS["other"])
    yield f"<node id={quoted(node)} label={quoted(str(data.get('label', node)))}>"
    yield from _values(data, columns)
    yield f"<viz:color {_rgb(kind.colour)}/>"
    yield f'<viz:position x="{place[0]:.2f}" y="{place[1]:.2f}" z="0"/>'
    yield f'<viz:size value="{size_of(graph.degree(node))}"/>'
    yield "</node>\n"


def _edge(ends: str, kind: str, data: Mapping[str, Value], columns: Mapping[str, str]) -> Iterator[str]:
    time = ""
    if "validFrom" in data:
        time = f' start="{data["validFrom"]}" end="{data["validUntil"]}"'
    shape, colour = LINES.get(str(data.get("modality", "")), LINES[""])
    label = quoted(str(data.get("label", kind)))
    yield f'<edge {ends} kind={quoted(kind)} label={label} weight="1"{time}>'
    yield from _values(data, columns)
    yield f'<viz:color {_rgb(colour)}/><viz:shape value="{shape}"/></edge>\n'


def _rgb(colour: str) -> str:
    """The attributes of a colour that is written #rrggbb.

    >>> _rgb("#D55E00")
    'r="213" g="94" b="0"'
    """
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f'r="{red}" g="{green}" b="{blue}"'
