"""A reading for the terminal: the text with its spans coloured, then all that it states, line by line."""

from typing import TYPE_CHECKING

from fraudkg.counted import counted
from fraudkg.extract.contract import Json
from fraudkg.extract.views.pieces import marks, stretches
from fraudkg.extract.views.rows import INFERRED, imprint, lists, others, shown
from fraudkg.text.visible import visible, visible_lines

if TYPE_CHECKING:
    from rich.console import Console
    from rich.padding import Padding
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
    "narrative": "italic",
    "ignored": "dim",
    "open": "bold white on red",
}
"""How each kind of span looks; a colour never stands alone, the lines below the text name every slot."""
_INDENT = 9


def highlighted(contract: Json) -> "Text":
    """The text with its spans coloured."""
    from rich.text import Text  # noqa: PLC0415 - only where it is shown

    content = contract["text"]["content"]
    text = Text()
    for start, end, found in stretches(len(content), marks(contract)):
        styles = [STYLES[mark.kind] for mark in found if mark.kind in STYLES]
        text.append(visible_lines(content[start:end]), style=styles[0] if styles else "")
    return text


def show(contract: Json, console: "Console") -> None:
    """Print the reading to a console of rich."""
    console.print(highlighted(contract), soft_wrap=True)
    legend = "  ".join(f"[{style}] {kind} [/]" for kind, style in STYLES.items())
    console.print(f"\n{legend}\n\n{imprint(contract)}", soft_wrap=True)
    console.print(f"\n{counted(len(contract['statistics']), 'statistic')}")
    if any(one["inferred"] for one in contract["statistics"]):
        console.print(_indented(INFERRED))
    for one in contract["statistics"]:
        words, value, unit, *slots = map(visible, shown(one))
        console.print(f"{one['start']:>7}  {words}", style="bold", markup=False, soft_wrap=True)
        said = " · ".join(filter(None, (f"{value} {unit}".strip(), *slots)))
        console.print(_indented(said))
    for kind, said, one in others(contract):
        told = f"{one['start']:>7}  {kind}, {one['confidence']}: {visible(said)}"
        console.print(told, style="bold", markup=False, soft_wrap=True)
        console.print(_indented(visible(one["quote"])))
    for kind, said, named in lists(contract):
        console.print(f"{kind}, {visible(said)}", style="bold", markup=False, soft_wrap=True)
        console.print(_indented(visible(" · ".join(named))))


def _indented(words: str) -> "Padding":
    from rich.padding import Padding  # noqa: PLC0415 - only where it is shown
    from rich.text import Text  # noqa: PLC0415 - likewise

    return Padding(Text(words), (0, 0, 0, _INDENT))
