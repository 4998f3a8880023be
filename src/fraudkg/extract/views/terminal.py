"""A reading for the terminal: the text with its spans coloured, then its statistics as a table."""

from typing import TYPE_CHECKING

from fraudkg.extract.contract import Json
from fraudkg.extract.views.pieces import HEADS, cells, marks, stretches

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STYLES = {
    "number": "bold black on yellow",
    "bound": "black on bright_magenta",
    "unit": "black on green",
    "period": "black on cyan",
    "place": "white on blue",
    "actor": "white on magenta",
    "entity": "underline",
    "outcome": "italic green",
    "status": "italic red",
    "ignored": "dim",
    "open": "bold white on red",
}
"""How each kind of span looks; a colour never stands alone, the table names every slot."""


_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}


def highlighted(contract: Json) -> "Text":
    """The text with its spans coloured."""
    from rich.text import Text  # noqa: PLC0415 - only where it is shown

    content = contract["text"]["content"]
    text = Text()
    for start, end, found in stretches(len(content), marks(contract)):
        styles = [STYLES[mark.kind] for mark in found if mark.kind in STYLES]
        text.append(_visible(content[start:end]), style=styles[0] if styles else "")
    return text


def _visible(text: str) -> str:
    """Control characters as their pictures, so that no text can steer the terminal."""
    return text.translate(_PICTURES)


def show(contract: Json, console: "Console") -> None:
    """Print the reading to a console of rich."""
    from rich.table import Table  # noqa: PLC0415 - only where it is shown

    console.print(highlighted(contract), soft_wrap=True)
    legend = "  ".join(f"[{style}] {kind} [/]" for kind, style in STYLES.items())
    console.print(f"\n{legend}\n")
    table = Table(title=f"{len(contract['statistics'])} statistics", title_justify="left")
    for column in ("at", *HEADS):
        table.add_column(column, justify="right" if column in {"at", "value"} else "left", overflow="fold")
    for one in contract["statistics"]:
        table.add_row(str(one["start"]), *(_visible(cell) for cell in cells(one)))
    console.print(table)
    counts = ("entities", "relations", "outcomes", "statuses", "narratives", "ignored", "open")
    console.print(", ".join(f"{len(contract[name])} {name}" for name in counts))
    for one in contract["open"]:
        console.print(f"open at {one['start']}: {one['quote']!r}, {one['why']}", markup=False)
