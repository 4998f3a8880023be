"""Where a call puts its study in the wrong place: the call that was perhaps meant."""

import shlex
from collections.abc import Container, Sequence
from pathlib import Path

import click

_STUDY = ("-C", "--study", "--graph")


def tell_meant(error: click.ClickException, arguments: Sequence[str], commands: Container[str]) -> None:
    """Tell the call that is meant where `-C` stands before the command, or its folder without `-C`."""
    if isinstance(error, click.UsageError) and (call := _meant(error, arguments, commands)):
        click.echo(f"Write: {call}", err=True)


def _meant(error: click.UsageError, arguments: Sequence[str], commands: Container[str]) -> str:
    if isinstance(error, click.NoSuchOption) and error.option_name in _STUDY:
        at = next((place for place, one in enumerate(arguments) if one in commands), None)
        if not at or (error.ctx and error.ctx.command.name in commands):
            return ""
        return shlex.join(["fraudkg", arguments[at], *arguments[:at], *arguments[at + 1 :]])
    takes = error.ctx.command.params if error.ctx else []
    extra = arguments[-1] if arguments else ""
    if extra in error.message and Path(extra).is_dir() and any("-C" in one.opts for one in takes):
        # It stands behind -C already and is refused for another reason.
        return "" if arguments[-2:-1] == ["-C"] else shlex.join(["fraudkg", *arguments[:-1], "-C", extra])
    return ""
