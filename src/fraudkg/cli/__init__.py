"""The command line: one thin module a command, imported only when it is called."""

import importlib
import os
import sys
from difflib import get_close_matches
from pathlib import Path

import click

from fraudkg.cli.misplaced import tell_meant
from fraudkg.errors import FraudkgError
from fraudkg.version import __version__

COMMANDS = {
    "add": "Make a release folder out of a web page, a PDF or a text.",
    "build": "Build the knowledge graph of a study: RDF, network, tables.",
    "check": "Check a graph against the SHACL shapes.",
    "evaluate": "Measure how well gold texts are read.",
    "extract": "Read a release's text into candidates for claims.",
    "lexicon": "Check the words by which texts are read.",
    "network": "Write the network for Gephi, networkx or a picture.",
    "query": "Ask a named or a written SPARQL query.",
    "review": "Turn candidates into claims: accept, edit or ignore each.",
    "show": "Print one claim, agency, place or release with its sentences.",
    "verify": "Verify a published graph against its texts alone.",
}
"""Each command with its one-line help, so that `--help` imports none of them."""
_STOPPED = 130
"""The exit status of what Ctrl-C ends, as shells have it."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, sorted."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"fraudkg.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; one that is not known is told with the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if not (near := get_close_matches(args[0], COMMANDS, n=1)):
                raise
            told = f"{error.message} Did you mean '{near[0]}'?"
            raise click.UsageError(told, error.ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


_ORDER = """\b
A text becomes a graph by
  fraudkg add release.html --id my-release -C my-study
  fraudkg review my-release -C my-study            (s saves, q quits)
  fraudkg review my-release -C my-study --write
  fraudkg build -C my-study                        (into ./out)
The other commands look at texts and graphs: at the graph in ./out, unless told otherwise.
fraudkg COMMAND --help says more of each."""


@click.group(cls=LazyGroup, epilog=_ORDER, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fraudkg")
@click.option("--debug", is_flag=True, help="Show a traceback when something fails.")
def cli(*, debug: bool) -> None:
    """Turn official anti-fraud announcements into a knowledge graph that shows its evidence."""
    del debug


def main() -> None:
    """Run the command line; a user's mistake becomes one sentence and exit status 2, Ctrl-C status 130."""
    for name in ("stdout", "stderr"):
        # What goes to a stream that the shell has closed (>&-) vanishes.
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # open to the end
    try:
        # By itself click ends with 1 on Ctrl-C and on a closed pipe, which with us means findings.
        sys.exit(cli(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        tell_meant(error, sys.argv[1:], COMMANDS)
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("fraudkg: stopped by you; what was not written yet is as it was.", err=True)
        sys.exit(_STOPPED)
    except BrokenPipeError:
        # The reader (head, less) has gone; what it wanted, it has.
        _write_no_more()
        sys.exit(0)
    except (FraudkgError, OSError, UnicodeEncodeError) as error:
        if "--debug" in sys.argv[1:2]:
            raise
        from fraudkg.text.visible import visible

        for one in getattr(error, "faults", (error,)):
            click.echo(f"fraudkg: {visible(_told(one))}", err=True)
        if isinstance(error, OSError) and not error.filename:
            _write_no_more()
        sys.exit(2)


def _told(error: Exception) -> str:
    """An error in one sentence, also where none of ours was raised."""
    if isinstance(error, UnicodeEncodeError):
        lacking = error.object[error.start]
        return f"standard output is {error.encoding}, which has no {lacking!a}; set PYTHONIOENCODING=utf-8."
    if isinstance(error, OSError) and error.filename:
        # A name that no file system takes, a folder that may not be entered: asked for in many places.
        return f"{error.filename}: {error.strerror}; name another file or folder."
    if isinstance(error, FileNotFoundError) and not _is_there():
        return "the folder you are in is there no more; go to another one."
    if isinstance(error, OSError):
        return f"standard input or output fails ({error.strerror or error}); use another one."
    return str(error)


def _is_there() -> bool:
    """Whether the folder of the call still exists."""
    try:
        return bool(Path.cwd())
    except FileNotFoundError:
        return False


def _write_no_more() -> None:
    """Let what standard output still holds vanish, which at the end would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
