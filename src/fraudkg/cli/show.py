"""`fraudkg show`: one node with everything that is said of it, sentence by sentence."""

import dataclasses
import json
import shutil
import sys
from pathlib import Path

import click
import pyoxigraph as ox

from fraudkg.cli.asked import open_graph
from fraudkg.cli.options import graph_option
from fraudkg.errors import UnknownTermError
from fraudkg.extract.folding import fold
from fraudkg.graph.study import Study
from fraudkg.lexicon.gazetteer import NAMES
from fraudkg.lexicon.turtle import read_turtle
from fraudkg.query.describe import describe
from fraudkg.terms import ID


def _listed(word: str) -> list[str]:
    """The ids of what the bundled gazetteer has under an id or a name."""
    found, wanted = set(), fold(word, "zh")
    for path in Study().files("data/reference", "gazetteer/*.ttl"):
        for triple in read_turtle(path):
            name = fold(triple.object.value, "zh") if isinstance(triple.object, ox.Literal) else ""
            slug = str(triple.subject)[1:-1].removeprefix(ID)
            if word == slug or (name == wanted and triple.predicate.value in NAMES):
                found.add(slug)
    return sorted(found)


@click.command("show")
@click.argument("node", metavar="IRI|ID")
@click.option("--all", "show_all", is_flag=True, help="Print every claim, however many.")
@click.option(
    "--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Claims to print at most."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every claim.")
@graph_option
def command(node: str, *, show_all: bool, limit: int, as_json: bool, graph: Path | None) -> None:
    """Print a claim, assertion, agency, place, release or any other node.

    Each thing said of it comes with the sentence and its offsets in the text, which count Unicode code points
    from 0; the end is not included.

    \b
    fraudkg show place-mm-kk-park
    fraudkg show claim-cn-mps-20260108-en-dnyxxg-cases-solved-2025
    """  # noqa: D301  # click wants the character itself: it keeps the lines below it
    try:
        found = describe(open_graph(graph), node)
    except UnknownTermError as error:
        if ids := _listed(node.removeprefix(ID).removeprefix("id:")):
            raise UnknownTermError(
                f"nothing in the graph names {node!r}; the reference data has {' and '.join(ids)}",
                remedy="name it in a claim, and it enters the graph",
            ) from error
        raise
    if as_json:
        click.echo(json.dumps(dataclasses.asdict(found), ensure_ascii=False, indent=1))
        return
    from fraudkg.query.page import for_terminal, page

    text = page(found, limit=None if show_all else limit)
    # A pipe gets whole lines, which grep well; a terminal gets its own width and the numbers marked.
    click.echo(
        for_terminal(text, shutil.get_terminal_size().columns) if sys.stdout.isatty() else text.plain,
        nl=False,
    )
