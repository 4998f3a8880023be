"""Desks: a colour terminal that takes single keys, a plain one that takes lines, and a script."""

import os
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from contextlib import suppress
from select import select
from typing import Protocol, TextIO

import click

from fraudkg.errors import InputError
from fraudkg.extract.views.terminal import STYLES
from fraudkg.review.terminal.codes import SHOWN, Code
from fraudkg.review.terminal.page import Line
from fraudkg.text.visible import visible

_STYLES = {**STYLES, "statistic": "bold", "bold": "bold", "dim": "dim", "open": "bold red"}
_SIGNS = {
    "number": ("«", "»"),
    "bound": ("‹", "›"),
    "unit": ("[", "]"),
    "period": ("(", ")"),
    "place": ("{", "}"),
    "actor": ("{", "}"),
}
"""How a plain desk marks spans, where a colour cannot."""
_BACK = {"\x7f", "\b"}
_END = {"\x03", "\x04"}
_ESC = "\x1b"
_AWAY = {_ESC, *_END}
_ARROWS = {b"A": "↑", b"B": "↓", b"C": "→", b"D": "←"}


def plain(line: Line) -> str:
    """A line without colours; the spans that matter are put in brackets."""
    parts = []
    for piece in line:
        opening, closing = _SIGNS.get(piece.style, ("", ""))
        bare = piece.text.strip(" ·█▒")
        parts.append(f"{opening}{piece.text}{closing}" if bare else piece.text)
    return "".join(parts).rstrip()


class Desk(Protocol):
    """Where a review takes place: shows lines, and takes keys and typed words."""

    @property
    def is_manned(self) -> bool:
        """Whether a person answers, not a file."""

    def show(self, lines: Iterable[Line]) -> None:
        """Show an item."""

    def tell(self, message: str) -> None:
        """Say one thing."""

    def key(self, prompt: str) -> str:
        """One key; empty where no more will come."""

    def line(self, prompt: str) -> str | None:
        """A typed line; None where the person turned away from it."""

    def pick(self, prompt: str, search: Callable[[str], tuple[Code, ...]]) -> Code | None:
        """One of what a search finds while a person types; None where nothing was picked."""


class ColourDesk:
    """A terminal with colours, in which a key works without Enter."""

    is_manned = True

    def __init__(self) -> None:
        # rich takes longer to import than all of --help may: only once a review begins.
        from rich.console import Console  # noqa: PLC0415

        self._console: Console = Console(highlight=False)

    def show(self, lines: Iterable[Line]) -> None:
        """Show an item below a line."""
        from rich.text import Text  # noqa: PLC0415 - as above

        self._console.rule(style="dim")
        for line in lines:
            text = Text.assemble(*((one.text, _STYLES.get(one.style, "")) for one in line))
            # What is behind a name or a number and goes on below stands apart from the names and numbers.
            indent = 4 if text.plain.startswith(" ") else 0
            first, *rest = text.wrap(self._console, max(1, self._console.width - indent)) or [text]
            self._console.print(first, *(Text(" " * indent) + one for one in rest), sep="\n")

    def tell(self, message: str) -> None:
        """Print one thing."""
        self._console.print(message, markup=False, style="italic")

    def key(self, prompt: str) -> str:
        """One key, read at once; empty for Ctrl-C and Ctrl-D."""
        self._console.print(prompt, markup=False, style="dim")
        return _pressed()

    def line(self, prompt: str) -> str | None:
        """A typed line; Esc in it leaves it, whatever was typed besides."""
        try:
            typed = click.prompt(prompt.rstrip(": "), default="", show_default=False, prompt_suffix=": ")
        except click.Abort:
            return None
        return _unless_left(typed)

    def pick(self, prompt: str, search: Callable[[str], tuple[Code, ...]]) -> Code | None:
        """Choose while typing: Enter takes the first of what is found, Tab and arrows go to others."""
        typed, at = "", 0
        while True:
            found = search(typed)
            at = min(at, max(0, len(found) - 1))
            shown = "   ".join(
                f"{'▸' if number == at else ' '}{one.notation} ({one.label})"
                for number, one in enumerate(found)
            )
            shown = shown or f"no code matches {typed}"
            shown += "   … type more" * (len(found) == SHOWN)
            self._console.print(f"{prompt}{visible(typed)}▏ {visible(shown)}", markup=False)
            key = _pressed()
            if key in {"\r", "\n"}:
                return found[at] if found else None
            if key in _AWAY or not key:
                return None
            if key in {"\t", "↓", "↑"}:
                at = (at + (-1 if key == "↑" else 1)) % max(1, len(found))
            elif key in _BACK:
                typed = typed[:-1]
            elif key.isprintable():
                typed, at = typed + key, 0


def _unless_left(typed: str | None) -> str | None:
    return None if typed is None or _ESC in typed else typed


def _pressed() -> str:
    """One key; what was pressed ahead of the prompt is kept, which click's own reading throws away."""
    try:
        key = click.getchar() if sys.platform == "win32" or not sys.stdin.isatty() else _raw()
    except (EOFError, KeyboardInterrupt):
        return ""
    return "" if key in _END else key


def _raw() -> str:
    """The next character, whatever number of bytes it has; an arrow, which sends several, is one key."""
    import termios  # noqa: PLC0415 - there is none on Windows
    import tty  # noqa: PLC0415 - the same

    terminal, character = sys.stdin.fileno(), ""
    decoder = getincrementaldecoder("utf-8")("replace")
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        while not character and (read := os.read(terminal, 1)):
            character = decoder.decode(read)[:1]
        if character == "\x1b" and _waits(terminal) and os.read(terminal, 1) in {b"[", b"O"}:
            # All up to the sign that ends it is one key.
            end = b""
            while _waits(terminal) and not b"@" <= end <= b"~":
                end = os.read(terminal, 1)
            character = _ARROWS.get(end, character)
    finally:
        # One that was hung up has nothing left to set.
        with suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return character


def _waits(terminal: int) -> bool:
    return bool(select([terminal], [], [], 0)[0])


class KeysError(InputError):
    """A file of keys does not fit what is asked: nothing after that can be taken as it was meant."""


class PlainDesk:
    """A terminal without colours, or none: keys and words are lines, of a person or of a file.

    What is read of a file is echoed.
    """

    def __init__(self, source: TextIO, *, is_echoed: bool) -> None:
        self._source = source
        self._is_echoed = is_echoed
        self.is_manned = not is_echoed
        self._place = str(getattr(source, "name", "keys"))
        self._line = 0

    def show(self, lines: Iterable[Line]) -> None:
        """Print an item."""
        click.echo("-" * 40)
        for line in lines:
            click.echo(plain(line))

    def tell(self, message: str) -> None:
        """Print one thing."""
        click.echo(message)

    def key(self, prompt: str) -> str:
        """The key that is alone in the next line; an empty line is Enter.

        Raises:
            KeysError: If a file has more than one key in that line.
        """
        asked = prompt if self._is_echoed else f"{prompt} (and Enter)"
        read = self._next(asked)
        while read and not self._is_echoed and len(read) > 1:
            self.tell(f"«{visible(read)}» is more than one key; type one, and Enter")
            read = self._next(asked)
        if read and len(read) > 1:
            raise KeysError(
                f"«{visible(read)}» is given where one key is asked for, so the review stops here",
                place=f"{self._place}:{self._line}",
                remedy="write one key a line; what is not saved yet (s) is lost",
            )
        return "" if read is None else read[:1] or "\n"

    def line(self, prompt: str) -> str | None:
        """The next line; Esc in it leaves it."""
        return _unless_left(self._next(prompt))

    def pick(self, prompt: str, search: Callable[[str], tuple[Code, ...]]) -> Code | None:
        """Take the first that is found; where there are several, ask by number."""
        typed = self._next(prompt)
        if typed is None or not typed.strip():
            return None
        found = search(typed)
        if not found:
            self.tell(f"no code matches {visible(typed)}")
        exact = [one for one in found if one.notation == typed.strip()]
        if len(found) < 2 or exact:  # noqa: PLR2004 - one needs no choice
            return (*exact, *found, None)[0]
        for number, one in enumerate(found, 1):
            click.echo(visible(f"  {number} {one.notation} ({one.label})"))
        chosen = (self._next("number: ") or "").strip() or "1"
        return found[int(chosen) - 1] if chosen.isdecimal() and 0 < int(chosen) <= len(found) else None

    def _next(self, prompt: str) -> str | None:
        click.echo(f"{prompt} ", nl=False)
        # At a terminal more may come after Ctrl-D.
        try:
            read = self._source.readline()
        except UnicodeDecodeError as error:
            raise KeysError(
                "the keys are not UTF-8, so the review stops here",
                place=self._place,
                remedy="save them as UTF-8",
            ) from error
        self._line += 1
        words = read.rstrip("\r\n") if read else None
        if self._is_echoed or words is None:
            click.echo("" if words is None else words)
        return words


def desk_for_terminal() -> "ColourDesk | PlainDesk":
    """The desk that this terminal is good for."""
    is_dumb = os.environ.get("TERM", "dumb") == "dumb" or "NO_COLOR" in os.environ
    return ColourDesk() if sys.stdout.isatty() and not is_dumb else PlainDesk(sys.stdin, is_echoed=False)


def called(key: str) -> str:
    """How a key is named to a person."""
    return {"\r": "Enter", "\n": "Enter", "\t": "Tab", " ": "Space", "\x1b": "Esc"}.get(key, visible(key))
