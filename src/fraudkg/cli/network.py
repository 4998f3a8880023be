"""`fraudkg network`: write the network for Gephi, networkx, a spreadsheet or a page."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fraudkg.cli.asked import open_graph
from fraudkg.cli.options import graph_option
from fraudkg.counted import counted
from fraudkg.errors import OutputError
from fraudkg.files import write_file

if TYPE_CHECKING:
    import networkx as nx


_EXAMPLES = """\b
fraudkg network -o network.gexf
fraudkg network sites --picture sites.svg
fraudkg network claims -o claims.graphml --measures"""


@click.command("network", epilog=_EXAMPLES)
@click.argument("projection", default="actors", metavar="[PROJECTION|FILE.rq]")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="File that ends in .gexf, .graphml, .csv or .json; - is GEXF on standard output.  [default: -]",
)
@click.option("--measures", is_flag=True, help="Add degrees, betweenness, PageRank, components, communities.")
@click.option(
    "--picture",
    metavar="FILE",
    help="Draw it into a file that ends in .svg or .png; without -o nothing else is written. Needs the"
    " extra fraudkg[picture].",
)
@click.option("--show", "show_query", is_flag=True, help="Print the projection's SPARQL and stop.")
@graph_option
def command(
    projection: str,
    *,
    output: str | None,
    measures: bool,
    picture: str | None,
    show_query: bool,
    graph: Path | None,
) -> None:
    """Write a projection of the graph as a network whose edges carry claims and quotes.

    PROJECTION is actors (the default: who is tied to whom), sites (where they lie, what was said of them),
    claims (every claim as a node), or a file with a SELECT query for ?source ?kind ?target ?claim.
    A .csv gets the table of edges; the nodes go into a second file beside it, FILE.nodes.csv.
    """
    # networkx takes longer to import than all of --help may: only once the command runs.
    from fraudkg.network.coverage import coverage
    from fraudkg.network.export import format_of
    from fraudkg.network.measures import add_measures, caution
    from fraudkg.network.picture import draw, picture_format
    from fraudkg.network.projections import project, query_text

    text = query_text(projection)
    if show_query:
        click.echo(text, nl=False)
        return
    if output is None and picture is None and sys.stdout.isatty():
        raise OutputError(
            "a network is a long file for other programs", remedy="name one, such as -o network.gexf, or -o -"
        )
    target = output or (None if picture else "-")
    form = format_of(target) if target else ""
    drawn = picture_format(picture) if picture else ""
    store = open_graph(graph)
    network = project(store, projection)
    # What a file holds is told, so that an empty network is noticed.
    size = f"{counted(len(network), 'node')}, {counted(network.number_of_edges(), 'edge')}"
    told = f"{size}; {coverage(network, store)}"
    if measures:
        add_measures(network)
        click.echo(caution(network), err=True)
    if picture:
        write_file(Path(picture), draw(network, drawn))
        click.echo(f"{picture}: {told}", err=True)
    if target:
        _write(network, target, form)
        if target != "-":
            click.echo(f"{target}: {told}", err=True)


def _write(network: "nx.MultiDiGraph[str]", target: str, form: str) -> None:
    from fraudkg.network.export import network_bytes, nodes_csv

    content = network_bytes(network, form)
    if target == "-":
        click.echo(content, nl=False)
        return
    path = Path(target)
    if path.is_dir():
        raise OutputError("the output is a folder", place=target, remedy="name a file")
    write_file(path, content)
    if form == "csv":
        write_file(path.with_suffix(".nodes.csv"), nodes_csv(network))
