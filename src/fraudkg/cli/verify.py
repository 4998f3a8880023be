"""`fraudkg verify`: check a published graph against its texts."""

import shlex
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from fraudkg.cli.asked import graph_file, study_of
from fraudkg.cli.options import PATH, format_option
from fraudkg.errors import InputError
from fraudkg.graph.study import Study
from fraudkg.text.visible import visible_lines
from fraudkg.verify import UnreadableError, verify


@click.command("verify")
@click.argument("graph", type=PATH, required=False)
@click.option(
    "--sources",
    type=PATH,
    multiple=True,
    help="A folder with <release id>/source.txt for each release, such as data/releases; may be repeated."
    "  [required]",
)
@format_option(("text", "json"), "How to print the report.")
def command(graph: Path | None, sources: tuple[Path, ...], form: str) -> None:
    """Verify the claims of GRAPH, an RDF file (.ttl, .trig, .nt, .nq, .jsonld), against the texts they quote.

    Of a folder, fraudkg.ttl or out/fraudkg.ttl in it is verified. If no GRAPH is named, it is the one that a
    build has left in ./out, else the bundled one; a line on standard error says which.

    Each quote must stand at its offsets, and each value, unit, comparator and bound must follow from the
    quoted words. Exit status: 0 everything holds, 1 something does not or nothing is claimed, 2 graph or
    texts cannot be read.
    """
    given = graph_file(graph)
    if not sources:
        remedy = f"name their folders, such as {_call(given)}; a study has its own data/releases"
        raise InputError("nothing says where the texts are", place="--sources", remedy=remedy)
    with TemporaryDirectory() as folder:
        path = Path(folder, "bundled.nt") if isinstance(given, bytes) else given
        if isinstance(given, bytes):
            # That of an installed package is in no file, and the verifier reads files alone.
            path.write_bytes(given)
        try:
            report = verify(path, *sources)
        except UnreadableError as error:
            raise InputError(error.problem, place=error.place, remedy=error.remedy) from error
    click.echo(report.as_json() if form == "json" else visible_lines(report.as_text()), nl=False)
    sys.exit(0 if report.ok else 1)


def _call(graph: Path | bytes) -> str:
    """The call that verifies a graph with the texts of the study that it lies in, and those of the bundle."""
    study = None if isinstance(graph, bytes) else study_of(graph)
    folders = Study(study).folders("data/releases")
    # Named as the graph is, where both are one.
    own = study / "data" / "releases" if study else folders[0]
    named = [own] if own.resolve() == folders[0].resolve() else [*folders[1:], folders[0]]
    options = (word for one in named for word in ("--sources", str(one)))
    return shlex.join(["fraudkg", "verify", *([] if isinstance(graph, bytes) else [str(graph)]), *options])
