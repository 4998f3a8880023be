"""`fraudkg check`: what the SHACL shapes find in a graph."""

import logging
import sys
from pathlib import Path

import click

from fraudkg.cli.asked import graph_file
from fraudkg.cli.options import PATH, format_option


@click.command(name="check")
@click.argument("graph", required=False)
@format_option(
    ("text", "json", "csv", "turtle"), "How to write the report; turtle is a standard sh:ValidationReport."
)
@click.option(
    "--fail-on",
    type=click.Choice(["violation", "warning", "info"]),
    default="violation",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option(
    "--shapes",
    "folders",
    type=PATH,
    multiple=True,
    metavar="DIR",
    help="A folder of further shapes, added to the bundled ones; may be repeated.",
)
def command(graph: str | None, form: str, fail_on: str, folders: tuple[Path, ...]) -> None:
    """Check GRAPH, a Turtle file, a folder or - for standard input, against the SHACL shapes.

    GRAPH may be TriG or N-Quads, too. Of `fraudkg build --reason` only these can be checked: they tell what
    follows, which the shapes do not allow, from what is stated. Of a folder, fraudkg.ttl or out/fraudkg.ttl
    in it is checked.

    If no GRAPH is named, it is the one that a build has left in ./out, else the bundled one; a line on
    standard error says which. Findings are grouped by rule, each with its remedy and the sentence of the
    release.

    Exit status: 0 nothing as severe as --fail-on, 1 findings, 2 the call or the input cannot be read.
    """
    # What rdflib warns of in a file that is no Turtle, the one error says, too.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    # Imported here so that --help stays instant.
    from fraudkg.check import Severity, check
    from fraudkg.check.render import render
    from fraudkg.text.visible import visible_lines

    given = sys.stdin.buffer.read() if graph == "-" else graph_file(Path(graph) if graph else None)
    report = check(given, shapes=folders)
    text = render(report, form, graph=str(given) if isinstance(given, Path) else "")
    click.echo(visible_lines(text) if form == "text" else text, nl=False)
    if report.at_least(Severity.from_name(fail_on)):
        sys.exit(1)
