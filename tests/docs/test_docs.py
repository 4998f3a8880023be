"""The documentation runs: calls and Python give what a page says, SPARQL has rows, links resolve."""

import doctest
import io
import re
import subprocess
import sys
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

import click
import doc_blocks
import make_docs
import pyoxigraph as ox
import pytest

from fraudkg import kg
from fraudkg.cli import COMMANDS, cli
from fraudkg.query.engines import ENGINES, ask
from fraudkg.query.table import Table
from fraudkg.terms import PREFIXES

ROOT = Path(__file__).parent.parent.parent

PAGES = doc_blocks.pages()
BLOCKS = [block for page in PAGES for block in doc_blocks.blocks(page)]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def of_kind(kind: str) -> list[Any]:
    return [pytest.param(block, id=f"{block.page}:{block.line}") for block in BLOCKS if block.kind == kind]


def pages_with(kind: str) -> list[Path]:
    return [page for page in PAGES if any(block.kind == kind for block in doc_blocks.blocks(page))]


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture(scope="session")
def graph() -> kg.KnowledgeGraph:
    return kg.KnowledgeGraph.read(ROOT / "data" / "fraudkg.ttl")


@pytest.mark.slow
def test_generated_pages_are_current() -> None:
    """In a process of its own: what other tests leave behind in this one must not show in a page.

    The pages of scores are compared where all gold texts are read anyway, in `test_frozen_scores.py`.
    """
    scored = {ROOT / "docs" / page for page in make_docs.SCORED}
    pages = [name(page) for page in make_docs.generated() if page not in scored]
    call = [sys.executable, str(ROOT / "scripts" / "make_docs.py"), "--check", *pages]
    made = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (made.returncode, made.stderr) == (0, ""), made.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", [page for page in pages_with("console") if page not in make_docs.generated()], ids=name
)
def test_calls_print_what_the_page_says(page: Path, tmp_path: Path) -> None:
    """Of the pages that people write; those of the commands are run when they are made."""
    doc_blocks.prepare(page, tmp_path)
    for block in doc_blocks.blocks(page):
        if block.kind != "console":
            continue
        found = list(doc_blocks.calls(block.text))
        assert found, f"no call in {block.page}:{block.line}"
        for call, expected in found:
            status, printed = doc_blocks.run(call, tmp_path)
            assert doc_blocks.agrees(expected, printed), f"{block.page}:{block.line}: {call}\n{printed}"
            # A page may show a failure, but then it shows the words, too.
            assert status == 0 or "fraudkg: " in expected or "next: " in expected, f"{call} gave {status}"


@pytest.mark.parametrize("page", pages_with("python"), ids=name)
def test_python_gives_what_the_page_says(page: Path, tmp_path: Path, graph: kg.KnowledgeGraph) -> None:
    """Blocks of a page share their names; `store` is there for pages that start from a store."""
    doc_blocks.prepare(page, tmp_path)
    names: dict[str, object] = {"store": graph.store}
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    with chdir(tmp_path):
        for block in doc_blocks.blocks(page):
            if block.kind != "python":
                continue
            where = f"{block.page}:{block.line}"
            if ">>>" not in block.text:
                exec(compile(block.text, where, "exec"), names)  # noqa: S102 - a page of this repository
                continue
            test = doctest.DocTestParser().get_doctest(block.text, names, where, block.page, block.line)
            report = io.StringIO()
            with redirect_stdout(report):
                result = runner.run(test, out=report.write, clear_globs=False)
            names = test.globs
            assert result.failed == 0, report.getvalue()


@pytest.mark.parametrize("block", of_kind("sparql"))
def test_sparql_has_rows(block: Any, graph: kg.KnowledgeGraph) -> None:
    answer = ask(block.text, graph.store, place=f"{block.page}:{block.line}")
    assert isinstance(answer, Table)
    assert answer.rows


@pytest.mark.parametrize("block", of_kind("sparql"))
def test_sparql_needs_no_more_prefixes_than_the_readme_declares(block: Any, graph: kg.KnowledgeGraph) -> None:
    """Other software knows no prefixes, and finds as many rows."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    declared = dict(re.findall(r"^PREFIX (\w+): <(\S+)>$", readme, re.MULTILINE))
    if "PREFIX" in block.text:
        declared = {}
    assert isinstance(graph.store.query(block.text, prefixes=declared), ox.QuerySolutions)
    answers = [ask(block.text, graph.store, engine=engine) for engine in ENGINES]
    assert len({len(answer.rows) for answer in answers if isinstance(answer, Table)}) == 1


@pytest.mark.parametrize("block", [*of_kind("sparql"), *of_kind("console")])
def test_no_figure_is_shown_once_for_each_of_its_quotes(block: Any) -> None:
    """Whoever copies such a query and sums its rows would count a figure as often as its text says it."""
    for query in re.split(r"^\$ ", block.text, flags=re.MULTILINE):
        if "fkg:value" in query and "fkg:quote" in query:
            assert "GROUP BY" in query


@pytest.mark.parametrize("block", of_kind("turtle"))
def test_turtle_stands_in_the_graph(block: Any, graph: kg.KnowledgeGraph) -> None:
    head = "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in PREFIXES.items())
    triples = {quad.triple for quad in ox.parse(head + block.text, ox.RdfFormat.TURTLE)}
    assert triples
    assert triples <= {quad.triple for quad in graph.store}


def test_every_command_is_named_and_has_help() -> None:
    everything = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    for command_name in COMMANDS:
        assert f"fraudkg {command_name}" in everything
        command = cli.get_command(click.Context(cli), command_name)
        assert command is not None
        assert command.help
        assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_no_page_shows_where_it_was_made() -> None:
    assert [name(page) for page in PAGES if str(ROOT) in page.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_resolve(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\(([^)\s]+)\)", text)
    for target in targets:
        path, _, fragment = target.partition("#")
        if "://" in path:
            continue
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{name(page)} links to {target}"
        if fragment:
            assert fragment in anchors(found), f"{name(page)} links to {target}"


def anchors(page: Path) -> set[str]:
    """The fragments of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_is_reachable() -> None:
    """From README, by links alone."""
    seen: set[Path] = set()
    todo = [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        paths = [(page.parent / target).resolve() for target in targets if "://" not in target]
        todo += [path for path in paths if path.is_file()]
    assert {name(page) for page in PAGES} - {name(page) for page in seen} == set()


def test_setup_is_what_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (check,) = re.findall(r"^python3 -m venv .*scripts/check\.py$", readme, re.MULTILINE)
    assert check in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (build,) = re.findall(r"^python3 -m venv .*fraudkg build$", readme, re.MULTILINE)
    assert "constraints.txt" in build


def test_ellipses() -> None:
    assert doc_blocks.agrees("a …\n…\nz\n", "a b\nc\nd\nz\n")
    assert not doc_blocks.agrees("a …\nz\n", "a b\nc\nz\n")
    assert not doc_blocks.agrees("a\n", "a\nb\n")
