"""`fraudkg query`: ask a named or a written SPARQL query."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click
import pyoxigraph as ox

from fraudkg.cli.asked import open_graph
from fraudkg.cli.options import PATH, format_option, graph_option
from fraudkg.errors import QueryError
from fraudkg.files import decoded, write_file
from fraudkg.query.engines import ENGINES, Answer, Engine, Triples, ask
from fraudkg.query.heads import body
from fraudkg.query.library import bind, bundled, find, set_terms, typed
from fraudkg.query.nodes import refuse_unknown
from fraudkg.query.notes import notes_on_classes, notes_on_nothing
from fraudkg.query.quotes import with_quotes
from fraudkg.query.table import Table, Term, to_csv, to_json, to_markdown, to_tsv
from fraudkg.terms import PREFIXES

_WRITERS: Final[dict[str, Callable[[Table], str]]] = {
    "csv": to_csv,
    "tsv": to_tsv,
    "json": to_json,
    "markdown": to_markdown,
}
_PIPED_WIDTH: Final = 120


@click.command("query")
@click.argument("source", required=False, metavar="[NAME|FILE|TEXT|-]")
@click.option("--list", "show_list", is_flag=True, help="List the named queries with their questions.")
@click.option("--show", "show_text", is_flag=True, help="Print the query, parameters set, and do not run it.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="Set a parameter of a named query; separate several values by commas, or ask for all nodes with all."
    " May be repeated.",
)
@format_option(
    ("table", *_WRITERS),
    "How to write the answer. A CONSTRUCT is written as Turtle, with csv or tsv as N-Triples.",
)
@click.option("--quotes", is_flag=True, help="Add the quoted words on which each row's claim rests.")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="oxigraph",
    show_default=True,
    help="The engine that answers.",
)
@click.option(
    "-o", "--output", type=PATH, default="-", show_default=True, help="File to write; - is standard output."
)
@graph_option
def command(
    source: str | None,
    *,
    show_list: bool,
    show_text: bool,
    settings: tuple[str, ...],
    form: str,
    quotes: bool,
    engine: Engine,
    output: Path,
    graph: Path | None,
) -> None:
    """Ask a named query (or its number), a file, SPARQL text or standard input (-).

    fraudkg's prefixes (fkg:, id:, rdfs:, …) need no declaration.

    \b
    fraudkg query --list
    fraudkg query site-status --quotes
    fraudkg query site-status --set site=place-mm-yatai-new-city
    fraudkg query 'SELECT ?s WHERE { ?s a fkg:Site }' --format csv
    """  # noqa: D301  # click wants the character itself: it keeps the lines below it
    study = graph if graph is not None and graph.is_dir() else None
    if show_list:
        _write(_render(_listing(study), form, output), output)
        return
    if source is None:
        raise QueryError(
            "no query is given", remedy="name one (fraudkg query --list), or give a file, text or -"
        )
    if source == "-":
        text = decoded(sys.stdin.buffer.read(), "query", "standard input", "utf-8-sig")
        query = typed(text, place="standard input")
    else:
        query = find(source, study)
    values = dict(_setting(pair) for pair in settings)
    text = bind(query, values)
    if show_text:
        _write(text if text.endswith("\n") else text + "\n", output)
        return
    store = open_graph(graph)
    refuse_unknown(store, set_terms(query, values), dict(query.parameters))
    answer = ask(text, store, engine=engine, place=query.place or query.name)
    if quotes:
        if not isinstance(answer, Table):
            raise QueryError("only rows have quotes", place="--quotes", remedy="leave it away")
        answer = with_quotes(answer, store)
    _write(_render(answer, form, output), output)
    _note(body(text), store, empty=isinstance(answer, Table) and not answer.rows)


def _note(text: str, store: ox.Store, *, empty: bool) -> None:
    """Say on standard error what the query perhaps means otherwise; no rows may come from a misspelt term."""
    told = [*notes_on_classes(text, store), *(notes_on_nothing(text, store) if empty else ())]
    for note in told:
        click.echo(f"note: {note}", err=True)


def _setting(pair: str) -> tuple[str, str]:
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise QueryError(f"{pair!r} sets nothing", place="--set", remedy="write it as name=value")
    return name.strip().removeprefix("?"), value


def _listing(study: Path | None) -> Table:
    rows = tuple(
        (
            Term.literal(str(query.head.number), datatype=PREFIXES["xsd"] + "integer"),
            Term("literal", query.name),
            Term("literal", query.head.summary),
            Term("literal", ", ".join(name for name, _ in query.head.defaults)),
        )
        for query in bundled(study)
    )
    return Table(("number", "name", "question", "parameters"), rows)


def _render(answer: Answer, form: str, output: Path) -> str:
    if isinstance(answer, bool):
        word = str(answer).lower()
        return f'{{"head": {{}}, "boolean": {word}}}\n' if form == "json" else f"{word}\n"
    if isinstance(answer, Triples):
        return answer.ntriples() if form in {"csv", "tsv"} else answer.turtle()
    if form in _WRITERS:
        return _WRITERS[form](answer)
    from fraudkg.query.terminal import to_terminal

    interactive = str(output) == "-" and sys.stdout.isatty()
    width = shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns
    return to_terminal(answer, width=width, colour=interactive)


def _write(text: str, output: Path) -> None:
    if str(output) == "-":
        click.echo(text, nl=False)
        return
    write_file(output, text.encode())
