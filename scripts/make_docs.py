"""Write the pages that follow from code and ontology, and refresh what the console blocks of others print.

With --check nothing is written: the exit status is 1 where a page that is made here is out of date. What the
blocks of the other pages print is compared by the tests, page by page.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

import click
import doc_blocks
import pyoxigraph as ox
import quality
import terms_page

from fraudkg.cli import COMMANDS, cli
from fraudkg.evaluate.run import Evaluation
from fraudkg.query.engines import read_store, select
from fraudkg.query.library import Query, bundled
from fraudkg.query.table import Table, to_markdown

ROOT = Path(__file__).parent.parent
MADE = "<!-- Made by scripts/make_docs.py: change the source, not this page. -->\n"
ROWS = 6
"""Rows of an answer that queries.md prints; the whole answer is one command away."""

EXAMPLES: dict[str, tuple[str, str]] = {
    "add": (
        "Begin a study with a text that is there as a file:",
        "fraudkg add data/releases/cn-mps-20260108-en-dnyxxg/source.txt --id mine-20260108 -C my-study",
    ),
    "build": ("Build the bundled data into the folder `out`:", "fraudkg build"),
    "check": ("Check the bundled graph:", "fraudkg check data/fraudkg.ttl"),
    "evaluate": ("Score one gold text:", "fraudkg evaluate tests/gold/dev/cn-mps-20191104-en.yaml"),
    "extract": (
        "Read the bundled release; `-o` writes a page to open in a browser:",
        "fraudkg extract data/releases/cn-mps-20260108-en-dnyxxg --format html -o reading.html",
    ),
    "lexicon": ("Check the bundled words:", "fraudkg lexicon check"),
    "network": (
        "Write the network of sites as a table of edges, with the nodes in `sites.nodes.csv`:",
        "fraudkg network sites -o sites.csv",
    ),
    "query": (
        "Ask who is party to the mechanism, with the words that say so:",
        "fraudkg query mechanism-parties --quotes",
    ),
    "review": (
        "See what there is to decide in the bundled release:",
        "fraudkg review cn-mps-20260108-en-dnyxxg --check",
    ),
    "show": (
        "Print one claim with its words:",
        "fraudkg show claim-cn-mps-20260108-en-dnyxxg-dens-dismantled",
    ),
    "verify": (
        "Verify the graph that comes with the checkout:",
        "fraudkg verify data/fraudkg.ttl --sources data/releases",
    ),
}

INTRO = """# Questions

The named queries, each with its question, its command and the start of its answer.

- `--set name=value` asks the same about something else, where parameters are named;
- **a question with the parameter `release` asks one release**: `--set release=all` asks every one, as `all`
  does for other nodes; a claim that has no such node is not among the answers;
- a question may be named by its number: `fraudkg query 1`;
- `--quotes` adds the words that each row rests on;
- `--show` prints the SPARQL, to copy and change;
- only `SERVICE` in a query of your own asks the network: the endpoint that it names.

What shows up here was printed in a release. Whether it is true the graph does not say ([limits](limits.md)).
"""

SCORED: dict[str, Callable[[Evaluation], str]] = {
    "quality.md": quality.page,
    "scores.md": lambda evaluation: MADE + quality.scores(evaluation),
}
"""The pages that follow from reading all gold texts, each with what makes it."""


def generated() -> dict[Path, Callable[[], str]]:
    """The pages that are made here, each with what makes it."""
    made: dict[str, Callable[[], str]] = {
        "reference.md": lambda: MADE + terms_page.page(),
        "queries.md": queries,
    }
    made |= {name: partial(_of_scores, make) for name, make in SCORED.items()}
    made |= {f"commands/{name}.md": partial(command_page, name) for name in sorted(COMMANDS)}
    return {ROOT / "docs" / name: make for name, make in made.items()}


def _of_scores(make: Callable[[Evaluation], str]) -> str:
    return make(quality.measured())


def made_pages(chosen: Collection[str] = ()) -> Iterator[tuple[Path, str]]:
    """Each page that is made here, or each of those chosen, with the text that it should have."""
    for path, make in generated().items():
        if not chosen or str(path.relative_to(ROOT)) in chosen:
            yield path, make()


def written_pages() -> Iterator[tuple[Path, str]]:
    """Each page that people write with what its calls print now."""
    made = generated()
    for path in doc_blocks.pages():
        if path not in made:
            with tempfile.TemporaryDirectory() as folder:
                yield path, doc_blocks.refreshed(path, Path(folder))


# --- questions ---------------------------------------------------------------------------------


def queries() -> str:
    """The page of all named queries, answered from the committed graph."""
    store = read_store(ROOT / "data" / "fraudkg.ttl")
    return MADE + INTRO + "".join(_question(query, store) for query in bundled())


def _question(query: Query, store: ox.Store) -> str:
    head = query.head
    answer = select(query.text, store, place=query.place)
    lines = [
        f"\n## {head.number}. {head.summary}\n",
        f"{head.description}\n",
        f"    fraudkg query {query.name}\n",
    ]
    if head.defaults:
        lines.append("Parameters: " + ", ".join(f"{name} (`{term}`)" for name, term in head.defaults) + "\n")
    if not answer.rows:
        return "\n".join([*lines, "No rows: the texts state none.\n"])
    shown = Table(answer.columns, answer.rows[:ROWS])
    more = len(answer.rows) - ROWS
    return "\n".join([*lines, to_markdown(shown)]) + (f"\nand {more} more\n" if more > 0 else "")


# --- commands ----------------------------------------------------------------------------------


def command_page(name: str) -> str:
    """One command: its help as the terminal prints it, and an example with what it printed."""
    command = cli.get_command(click.Context(cli), name)
    if command is None:
        raise KeyError(name)
    inner = command.commands if isinstance(command, click.Group) else {}
    calls = [(command, f"fraudkg {name}"), *((one, f"fraudkg {name} {sub}") for sub, one in inner.items())]
    helps = [
        click.Context(one, info_name=call, terminal_width=88, help_option_names=["-h", "--help"]).get_help()
        for one, call in calls
    ]
    intro, call = EXAMPLES[name]
    lines = [
        f"# fraudkg {name}\n",
        f"{COMMANDS[name]}\n",
        *(f"```text\n{told}\n```\n" for told in helps),
        "## Example\n",
    ]
    return MADE + "\n".join([*lines, f"{intro}\n", f"```console\n$ {call}\n{_run(call)}```\n"])


def _run(call: str) -> str:
    """What the example prints."""
    with tempfile.TemporaryDirectory() as folder:
        doc_blocks.prepare(ROOT / "README.md", Path(folder))
        status, printed = doc_blocks.run(call, Path(folder))
    if status:
        raise RuntimeError(printed)
    return doc_blocks.steady(printed)


def main() -> int:
    """Write the pages, or compare them; 1 if one differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a made page is out of date"
    )
    parser.add_argument("pages", nargs="*", help="the pages to compare; all where none is named")
    given = parser.parse_args()
    check, status = given.check, 0
    for path, text in made_pages(given.pages) if check else chain(made_pages(), written_pages()):
        name = path.relative_to(ROOT)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        if check:
            print(f"{name} is out of date: run scripts/make_docs.py", file=sys.stderr)
            status = 1
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(name)
    return status


if __name__ == "__main__":
    sys.exit(main())
