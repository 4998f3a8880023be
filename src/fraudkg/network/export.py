"""GraphML, CSV and JSON of a network, and the choice of a format by a file's name."""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from io import StringIO
from operator import itemgetter
from pathlib import Path
from typing import Final, TextIO

import networkx as nx

from fraudkg.csvtext import csv_text
from fraudkg.errors import OutputError
from fraudkg.network.attributes import Value, text, used
from fraudkg.network.gexf import check_types, quoted, sorted_edges, write_gexf
from fraudkg.network.picture import FORMATS


def write_graphml(graph: "nx.MultiDiGraph[str]", out: TextIO) -> None:
    """Write GraphML; labels are the attribute `label`, which Gephi, yEd and Cytoscape read."""
    out.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    )
    nodes = {node: graph.nodes[node] for node in sorted(graph)}
    edges = sorted_edges(graph)
    node_keys = _declare(out, "node", [*nodes.values()])
    edge_keys = _declare(out, "edge", [data for *_, data in edges])
    out.write('<graph edgedefault="directed">\n')
    out.writelines(
        f"<node id={quoted(node)}>{_data(data, node_keys)}</node>\n" for node, data in nodes.items()
    )
    for number, (source, target, _, data) in enumerate(edges, 1):
        ends = f'id="e{number}" source={quoted(source)} target={quoted(target)}'
        out.write(f"<edge {ends}>{_data(data, edge_keys)}</edge>\n")
    out.write("</graph>\n</graphml>\n")


def _declare(out: TextIO, element: str, rows: Sequence[Mapping[str, object]]) -> dict[str, str]:
    check_types(rows)
    columns = [("label", "string"), *((one.name, one.type) for one in used(rows))]
    keys = {name: f"{element[0]}{number}" for number, (name, _) in enumerate(columns)}
    out.writelines(
        f'<key id="{keys[name]}" for="{element}" attr.name="{name}" '
        f'attr.type="{"long" if kind == "integer" else kind}"/>\n'
        for name, kind in columns
    )
    return keys


def _data(data: Mapping[str, Value], keys: Mapping[str, str]) -> str:
    return "".join(
        f'<data key="{key}">{quoted(text(data[name]))[1:-1]}</data>'
        for name, key in keys.items()
        if name in data
    )


def edge_rows(graph: "nx.MultiDiGraph[str]") -> list[dict[str, str]]:
    """The edges as rows of text, each with all columns in use; an absent value is empty."""
    edges = sorted_edges(graph)
    columns = [attribute.name for attribute in used(data for *_, data in edges)]
    return [
        {
            "source": source,
            "sourceLabel": str(graph.nodes[source].get("label", source)),
            "target": target,
            "targetLabel": str(graph.nodes[target].get("label", target)),
            "label": str(data.get("label", "")),
            **_cells(data, columns),
        }
        for source, target, _, data in edges
    ]


def node_rows(graph: "nx.MultiDiGraph[str]") -> list[dict[str, str]]:
    """The nodes as rows of text, each with all columns in use; an absent value is empty."""
    nodes = {node: graph.nodes[node] for node in sorted(graph)}
    columns = [attribute.name for attribute in used(nodes.values())]
    return [
        {"id": node, "label": str(data.get("label", node)), **_cells(data, columns)}
        for node, data in nodes.items()
    ]


def _cells(data: Mapping[str, Value], columns: Sequence[str]) -> dict[str, str]:
    return {name: text(data[name]) if name in data else "" for name in columns}


def _table(rows: list[dict[str, str]]) -> str:
    return csv_text([rows[0], *(row.values() for row in rows)]) if rows else ""


def nodes_csv(graph: "nx.MultiDiGraph[str]") -> bytes:
    """The table of nodes as CSV in UTF-8."""
    return _table(node_rows(graph)).encode()


def write_edges(graph: "nx.MultiDiGraph[str]", out: TextIO) -> None:
    """Write the table of edges as CSV; `node_rows` has the nodes."""
    out.write(_table(edge_rows(graph)))


def write_json(graph: "nx.MultiDiGraph[str]", out: TextIO) -> None:
    """Write node-link JSON, which networkx and D3 read; edges stand under `edges`."""
    document = nx.node_link_data(graph, edges="edges")
    document["nodes"].sort(key=itemgetter("id"))
    document["edges"].sort(key=itemgetter("source", "target", "key"))
    json.dump(document, out, ensure_ascii=False, indent=1, sort_keys=True, default=_number)
    out.write("\n")


def _number(value: Decimal) -> int | float:
    """JSON has one type of number; a decimal that is whole stays exact whatever its size."""
    return int(value) if value == value.to_integral_value() else float(value)


WRITERS: Final[Mapping[str, Callable[["nx.MultiDiGraph[str]", TextIO], None]]] = {
    "gexf": write_gexf,
    "graphml": write_graphml,
    "csv": write_edges,
    "json": write_json,
}
"""The writer of each format, by the ending of a file's name."""


def network_bytes(graph: "nx.MultiDiGraph[str]", form: str) -> bytes:
    """The network in a format of `WRITERS`, as UTF-8."""
    out = StringIO()
    WRITERS[form](graph, out)
    return out.getvalue().encode("utf-8")


def format_of(path: str) -> str:
    """The format that a file's name asks for; `-` (standard output) is GEXF.

    Raises:
        OutputError: If the ending is none of those known.
    """
    form = "gexf" if path == "-" else Path(path).suffix.lstrip(".").lower()
    if form in FORMATS:
        raise OutputError("a picture is not written by -o", place=path, remedy=f"use --picture {path}")
    if form not in WRITERS:
        raise OutputError(
            "the network's format is unknown",
            place=path,
            remedy=f"end the file's name in {', '.join('.' + name for name in WRITERS)}",
        )
    return form
