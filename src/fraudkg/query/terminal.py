"""A table for a terminal: columns where they fit, one block a row where they do not."""

import io
from typing import TYPE_CHECKING, Final

from fraudkg.query.table import Table, printable

if TYPE_CHECKING:
    from rich.console import Console

_LONGEST_WORD: Final = 18
_GAP: Final = 2


def to_terminal(table: Table, *, width: int, colour: bool) -> str:
    """The table as text at most `width` cells wide.

    Long cells wrap. Where even the wrapped columns would be too narrow to read, each row becomes a block of
    `column  value` lines.
    """
    from rich.console import Console  # noqa: PLC0415  # heavy: only tables for reading need it

    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        legacy_windows=False,
    )
    rows = [[printable(text) for text in row] for row in table.texts()]
    if _needs(table, rows) <= width:
        _print_columns(console, table, rows)
    else:
        _print_blocks(console, table, rows)
    count = len(rows)
    noun = "row" if count == 1 else "rows"
    console.print(f"{count or 'no'} {noun}", style="dim")
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _needs(table: Table, rows: list[list[str]]) -> int:
    """The cells that the columns need so that hardly a word is cut."""
    total = 0
    for index, column in enumerate(table.columns):
        texts = [column, *(row[index] for row in rows)]
        # A IRI's slug has no spaces, yet may be cut at its hyphens; half of a long one is readable enough.
        longest = max(len(word) for text in texts for word in (text.split() or [""]))
        total += min(longest, _LONGEST_WORD) + _GAP
    return total - _GAP


def _print_columns(console: "Console", table: Table, rows: list[list[str]]) -> None:
    from rich.table import Table as RichTable  # noqa: PLC0415  # as above
    from rich.text import Text  # noqa: PLC0415  # as above

    grid = RichTable(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for index, column in enumerate(table.columns):
        cells = [row[index] for row in table.rows]
        right = bool(cells) and all(cell is not None and cell.is_number for cell in cells)
        grid.add_column(Text(column), justify="right" if right else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(Text(text) for text in row))
    console.print(grid)


def _print_blocks(console: "Console", table: Table, rows: list[list[str]]) -> None:
    from rich.table import Table as RichTable  # noqa: PLC0415  # as above
    from rich.text import Text  # noqa: PLC0415  # as above

    for row in rows:
        grid = RichTable(box=None, pad_edge=False, show_header=False, padding=(0, _GAP, 0, 0))
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        for column, text in zip(table.columns, row, strict=True):
            if text:
                grid.add_row(Text(column), Text(text))
        console.print(grid)
        console.print()
