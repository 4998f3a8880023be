"""The fenced blocks of the documentation, and how a console block is run and compared.

A console block holds calls, `$ fraudkg …`, each followed by what it prints; the line that tells which graph
is asked may be left out. `…` on a line of its own stands for any lines, within a line for any characters. A
block that follows `<!-- file: PATH -->` is a file of the page's folder, so that a page can show a study and
then build it.
"""

import re
import shlex
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from fraudkg.cli import cli
from fraudkg.errors import FraudkgError

ROOT = Path(__file__).parent.parent
_FENCE = re.compile(
    r"(?:^<!-- file: (?P<file>\S+) -->\n+)?^```(?P<kind>[\w-]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


_ASKED = "\ngraph: "


@dataclass(frozen=True, order=True)
class Block:
    """A fenced block.

    Attributes:
        page: The page's path below the checkout.
        line: The line of its fence, from 1.
        kind: The word after the fence, such as `console`.
        text: What stands in it.
        file: The file that it is, or "".
    """

    page: str
    line: int
    kind: str
    text: str
    file: str = ""


def pages() -> list[Path]:
    """Every page of the documentation, README first."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page in order."""
    text = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start("kind")) + 1
        yield Block(str(page.relative_to(ROOT)), line, match["kind"], match["text"], match["file"] or "")


def prepare(page: Path, folder: Path) -> None:
    """Make a folder look like the checkout with the page's files in it; what a call writes stays there."""
    for name in ("data", "docs", "ontology", "queries", "tests"):
        (folder / name).symlink_to(ROOT / name)
    for block in blocks(page):
        if block.file:
            path = folder / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8", newline="\n")


def calls(text: str) -> Iterator[tuple[str, str]]:
    r"""The calls of a console block, each with what it is expected to print.

    >>> list(calls("$ fraudkg --version\nfraudkg …\n"))
    [('fraudkg --version', 'fraudkg …\n')]
    """
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        call, _, expected = part.partition("\n")
        while call.endswith("\\"):
            more, _, expected = expected.partition("\n")
            call = call[:-1] + more.lstrip("> ")
        yield call, expected


def run(call: str, folder: Path) -> tuple[int, str]:
    """The exit status and the output of `fraudkg …`, standard error included, run in a folder.

    Raises:
        ValueError: If it calls something else.
    """
    program, *arguments = shlex.split(call)
    if program != "fraudkg":
        raise ValueError(call)
    with chdir(folder):
        result = CliRunner(env={"COLUMNS": "120"}).invoke(cli, arguments)
    # What `main` does with a user's mistake.
    if isinstance(result.exception, FraudkgError):
        return 2, f"{result.output}fraudkg: {result.exception}\n"
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def steady(printed: str) -> str:
    r"""An output with what differs from run to run as an ellipsis.

    >>> steady("seconds    4.98\n")
    'seconds    …\n'
    """
    return re.sub(r"^(seconds +)[0-9.]+$", r"\1…", printed, flags=re.MULTILINE)


def agrees(expected: str, printed: str) -> bool:
    r"""Whether an output is as expected, ellipses being free.

    >>> agrees("a\n…\nseconds …\n", "a\nb\nc\nseconds 3\n"), agrees("a\n", "b\n")
    (True, False)
    >>> agrees("a\n", "graph: out/fraudkg.ttl, 110 claims\na\n"), agrees("graph: b\n", "graph: c\n")
    (True, False)
    """

    def pattern(line: str) -> str:
        return r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*?") + "\n"

    def trimmed(text: str) -> list[str]:
        return [line.rstrip() for line in text.strip("\n").split("\n")]

    if _ASKED not in f"\n{expected}":
        printed = "".join(line for line in printed.splitlines(keepends=True) if f"\n{line}"[:8] != _ASKED)
    wanted = "".join(pattern(line) for line in trimmed(expected))
    return re.fullmatch(wanted, "".join(f"{line}\n" for line in trimmed(printed))) is not None


def refreshed(page: Path, folder: Path) -> str:
    """The page with the output of each call that no longer agrees replaced by what it prints now."""
    prepare(page, folder)
    text = page.read_text(encoding="utf-8")
    for block in blocks(page):
        if block.kind != "console":
            continue
        fresh = block.text
        for call, expected in calls(block.text):
            _, printed = run(call, folder)
            if not agrees(expected, printed):
                fresh = fresh.replace(f"{call}\n{expected}", f"{call}\n{steady(printed)}")
        text = text.replace(f"```console\n{block.text}```", f"```console\n{fresh}```")
    return text
