"""A table for a terminal: columns where they fit, one block a row where they do not."""

import io
import re
from typing import Final

from rich.cells import cell_len, chop_cells
from rich.console import Console, JustifyMethod
from rich.table import Table as RichTable
from rich.text import Text

from fraudkg.query.table import Table
from fraudkg.text.visible import visible_lines

_NARROW: Final = 16
_GAP: Final = 2
# A slug is cut after a hyphen, a path after a slash; both stay with what is before.
_PIECES: Final = re.compile(r"\s+|[^\s/-]+[/-]*|[/-]+")


def to_terminal(table: Table, *, width: int, colour: bool) -> str:
    """The table as text at most `width` cells wide.

    Long cells wrap, slugs at their hyphens. Where even the wrapped columns would be too narrow to read, each
    row becomes a block of `column  value` lines.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        legacy_windows=False,
    )
    # A cell has no room for tabs, which would be lost.
    rows = [[visible_lines(text).expandtabs(1) for text in row] for row in table.texts()]
    widths = _column_widths(table.columns, rows, width)
    if widths is not None:
        _print_columns(console, table, rows, widths)
    else:
        _print_blocks(console, table, rows, width)
    console.print(f"{len(rows) or 'no'} {'row' if len(rows) == 1 else 'rows'}", style="dim")
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _column_widths(columns: tuple[str, ...], rows: list[list[str]], width: int) -> list[int] | None:
    """A width for each column, the widest ones narrowed until all fit; None if that makes them unreadable."""
    widths = [
        max(cell_len(line) for text in (column, *(row[index] for row in rows)) for line in text.split("\n"))
        for index, column in enumerate(columns)
    ]
    excess = sum(widths) + _GAP * (len(widths) - 1) - width
    while excess > 0:
        widest = max(range(len(widths)), key=lambda index: widths[index])
        if widths[widest] <= max(_NARROW, cell_len(columns[widest])):
            return None
        widths[widest] -= 1
        excess -= 1
    return widths


def _print_columns(console: Console, table: Table, rows: list[list[str]], widths: list[int]) -> None:
    grid = RichTable(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for index, column in enumerate(table.columns):
        side: JustifyMethod = "right" if table.is_numeric(index) else "left"
        grid.add_column(Text(column), justify=side, width=widths[index])
    for row in rows:
        grid.add_row(*(Text(wrapped(text, room)) for text, room in zip(row, widths, strict=True)))
    console.print(grid)


def _print_blocks(console: Console, table: Table, rows: list[list[str]], width: int) -> None:
    names = max(map(len, table.columns))
    room = max(width - names - _GAP, 1)
    for row in rows:
        grid = RichTable(box=None, pad_edge=False, show_header=False, padding=(0, _GAP, 0, 0))
        grid.add_column(style="bold", width=names)
        grid.add_column(overflow="fold")
        for column, text in zip(table.columns, row, strict=True):
            if text:
                grid.add_row(Text(column), Text(wrapped(text, room)))
        console.print(grid)
        console.print()


def wrapped(text: str, width: int) -> str:
    r"""The text in lines of at most `width` cells, broken at spaces, after hyphens, else anywhere.

    >>> wrapped("id:place-mm-kk-park", 12)
    'id:place-mm-\nkk-park'
    """
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        pieces = (part for piece in _PIECES.findall(paragraph) for part in chop_cells(piece, width))
        for piece in pieces:
            if line and cell_len(line + piece.rstrip()) > width:
                lines.append(line.rstrip())
                line = ""
            line += piece if line else piece.lstrip()
        lines.append(line.rstrip())
    return "\n".join(lines)
