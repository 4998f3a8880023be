"""A described node as a page to read, styled for a terminal or plain."""

import io
from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from fraudkg.query.describe import Description, Evidence
from fraudkg.terms import prefixed
from fraudkg.text.visible import visible_lines

_HANG: Final = 4


def page(found: Description, *, limit: int | None) -> Text:
    """The description as styled text; `limit` cuts each list, and says so."""
    out = Text()
    out.append(visible_lines(found.label), "bold")
    out.append(f"\n{prefixed(found.iri)}", "dim")
    out.append(f"  {visible_lines(', '.join(found.kinds))}\n" if found.kinds else "\n")
    for item in found.properties:
        out.append(f"  {visible_lines(item.label)}: ", "cyan")
        out.append("; ".join(_readable(iri, text) for iri, text in item.values) + "\n")
    for span in found.spans:
        out.append_text(_span_line(span))
    _mentions(out, found, limit)
    _others(out, found, limit)
    return out


def _mentions(out: Text, found: Description, limit: int | None) -> None:
    count = len(found.mentions)
    if count:
        out.append(f"\nsaid of it: {count} claims\n" if count > 1 else "\nsaid of it\n")
    for mention in found.mentions[:limit]:
        out.append(f"- {visible_lines(mention.label)}", "bold")
        out.append(visible_lines(f"  ({', '.join(mention.roles)}; {', '.join(mention.tellers)})\n"))
        out.append(f"  {prefixed(mention.claim)}\n", "dim")
        for span in mention.spans:
            out.append_text(_span_line(span))
    _rest(out, found.mentions, limit)


def _others(out: Text, found: Description, limit: int | None) -> None:
    others = found.others[:limit]
    if others:
        out.append("\npointing at it\n")
    for other in others:
        out.append(f"- {visible_lines(other.label)}", "bold")
        out.append(visible_lines(f"  ({', '.join(other.roles)})  "))
        out.append(f"{prefixed(other.iri)}\n", "dim")
        if other.note:
            out.append(f"  {visible_lines(' '.join(other.note.split()))}\n")
    _rest(out, found.others, limit)


def _rest(out: Text, items: Sequence[object], limit: int | None) -> None:
    if limit is not None and len(items) > limit:
        out.append(f"… and {len(items) - limit} more; --all prints them\n")


def _readable(iri: str, text: str) -> str:
    short = prefixed(iri) if iri else ""
    return visible_lines(text if not iri or short == text else f"{text} [{short}]")


def _span_line(span: Evidence) -> Text:
    line = Text(f"  {visible_lines(span.role)}: ")
    statement = span.role == "statement"
    if statement and span.before:
        line.append(visible_lines(_before(span.before)), "dim")
    quote = Text(visible_lines(span.text))
    for start, end in span.marks:
        quote.stylize("bold underline", start, end)
    line.append("“")
    line.append_text(quote)
    line.append("”")
    if statement and span.after:
        line.append(visible_lines(_after(span.after)), "dim")
    where = f"{span.start} to {span.end}" if span.start is not None else "position not held"
    line.append(f"  {where}\n", "dim")
    return line


def _before(text: str) -> str:
    """Context before a quote: of its own paragraph, from a whole word on."""
    if "\n" in text:
        return text.rpartition("\n")[2].lstrip()
    return "…" + (text.partition(" ")[2] or text)


def _after(text: str) -> str:
    """Context after a quote: of its own paragraph, to a whole word."""
    if "\n" in text:
        return text.partition("\n")[0].rstrip()
    return (text.rpartition(" ")[0] or text) + "…"


def for_terminal(text: Text, width: int) -> str:
    """Styled lines at most `width` cells wide; what is wrapped hangs by four cells."""
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, highlight=False, legacy_windows=False)
    for line in text.split("\n"):
        pieces = line.wrap(console, max(width - _HANG, 1)) or [Text()]
        for index, piece in enumerate(pieces):
            console.print(Text(" " * _HANG if index else "") + piece, no_wrap=True, crop=False)
    return out.getvalue()
