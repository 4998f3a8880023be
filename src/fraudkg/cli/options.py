"""Options that several commands have: the study, the graph to ask, how to print."""

import shlex
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

_Function = TypeVar("_Function", bound=Callable[..., Any])
PATH = click.Path(path_type=Path)
OUT = Path("out")
"""Where `build` writes, unless a call says otherwise, and where its graph is looked for."""


def study_option(told: str, default: Path | None = None) -> Callable[[_Function], _Function]:
    """The option that names a study folder."""
    return click.option("-C", "--study", type=PATH, default=default, help=told)


def review_call(release: str, study: Path | None, *options: str) -> str:
    """The call that reviews a release, for messages."""
    return shlex.join(["fraudkg", "review", release, *(["-C", str(study)] if study else []), *options])


def build_call(study: Path, output: Path = OUT) -> str:
    """The call that builds a study, for messages."""
    return shlex.join(["fraudkg", "build", "-C", str(study), *(["-o", str(output)] if output != OUT else [])])


def format_option(forms: Iterable[str], told: str) -> Callable[[_Function], _Function]:
    """The option that says in which form to print; the first of the forms unless another is named."""
    first, *others = forms
    return click.option(
        "--format", "form", type=click.Choice([first, *others]), default=first, show_default=True, help=told
    )


graph_option = click.option(
    "-C",
    "--graph",
    type=PATH,
    help="RDF file, built folder, or study folder to build anew and ask.  [default: what a build has left in"
    " ./out, else the bundled graph; a line on standard error says which]",
)
