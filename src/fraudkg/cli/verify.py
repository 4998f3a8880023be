"""`fraudkg verify`: check a published graph against its texts."""

import sys
from pathlib import Path

import click

from fraudkg.cli.options import PATH, format_option
from fraudkg.errors import InputError
from fraudkg.text.visible import visible_lines
from fraudkg.verify import UnreadableError, verify


@click.command("verify")
@click.argument("graph", type=PATH)
@click.option(
    "--sources",
    type=PATH,
    required=True,
    multiple=True,
    help="A folder with <release id>/source.txt for each release, such as data/releases; may be repeated.",
)
@format_option(("text", "json"), "How to print the report.")
def command(graph: Path, sources: tuple[Path, ...], form: str) -> None:
    """Verify the claims of GRAPH, an RDF file (.ttl, .trig, .nt, .nq, .jsonld), against the texts they quote.

    Each quote must stand at its offsets, and each value, unit, comparator and bound must follow from the
    quoted words. Exit status: 0 everything holds, 1 something does not or nothing is claimed, 2 graph or
    texts cannot be read.
    """
    try:
        report = verify(graph, *sources)
    except UnreadableError as error:
        raise InputError(error.problem, place=error.place, remedy=error.remedy) from error
    click.echo(report.as_json() if form == "json" else visible_lines(report.as_text()), nl=False)
    sys.exit(0 if report.ok else 1)
