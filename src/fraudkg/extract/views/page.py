"""A reading as one HTML page: the text with coloured spans, linked to a table; no script, no network."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from fraudkg.counted import counted
from fraudkg.extract.contract import Json
from fraudkg.extract.views.pieces import KINDS, Mark, marks, stretches
from fraudkg.extract.views.rows import HEADS, INFERRED, describe, imprint, lists, others, shown


def _stretch(content: str, found: tuple[Mark, ...], seen: set[str]) -> str:
    words = escape(content)
    if not found:
        return words
    kinds = " ".join(dict.fromkeys(mark.kind for mark in found))
    title = escape("; ".join(dict.fromkeys(mark.title for mark in found if mark.title)))
    marked = f'<mark class="{kinds}" title="{title}">{words}</mark>'
    # Each candidate's row leads to where it begins; several may stand on the same words.
    for candidate in dict.fromkeys(mark.candidate for mark in found if mark.candidate not in seen):
        marked = f'<span id="in-{escape(candidate)}">{marked}</span>'
        seen.add(candidate)
    row = next((mark.candidate for mark in found if mark.kind == "number"), "")
    return f'<a href="#{escape(row)}">{marked}</a>' if row else marked


def _statistic(one: Json) -> str:
    words, *slots = (escape(cell) for cell in shown(one))
    link = f'<a href="#in-{escape(one["id"])}">{words}</a>'
    data = "".join(f"<td>{cell}</td>" for cell in slots)
    return f'<tr id="{escape(one["id"])}" title="{escape(describe(one))}"><td>{link}</td>{data}</tr>'


def _other(kind: str, said: str, one: Json) -> str:
    link = f'<a href="#in-{escape(one["id"])}">{escape(one["quote"])}</a>'
    cells = f"<td>{kind}</td><td>{escape(said)}</td><td>{link}</td><td>{one['confidence']}</td>"
    return f'<tr id="{escape(one["id"])}">{cells}</tr>'


def _listed(kind: str, said: str, words: tuple[str, ...]) -> str:
    return f"<tr><td>{kind}</td><td>{escape(said)}</td><td>{escape(' · '.join(words))}</td></tr>"


def _table(title: str, rows: Iterable[str], heads: str = "") -> str:
    listed = "\n".join(rows)
    table = f"<table>{heads}<tbody>\n{listed}\n</tbody></table>" if listed else "<p>none</p>"
    return f"<h2>{title}</h2>\n{table}\n"


def to_page(contract: Json, title: str) -> str:
    """The page; `title` is what was read, such as a file's name."""
    content = contract["text"]["content"]
    seen: set[str] = {""}
    body = "".join(
        _stretch(content[start:end], found, seen)
        for start, end, found in stretches(len(content), marks(contract))
    )
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    legend = "".join(f'<mark class="{kind}">{kind}</mark> ' for kind in KINDS)
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    language = escape(contract["text"]["language"])
    return (
        f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>\n{style}</style>\n<h1>{escape(title)}</h1>\n"
        f"<p>{escape(imprint(contract))}</p>\n"
        f"<p>Candidates of engine {escape(contract['engine'])}; a person decides what becomes a claim. "
        f"Text SHA-256 {contract['text']['sha256']}.</p>\n<p class=legend>{legend}</p>\n"
        f"<article>{body}</article>\n"
        + _table(
            counted(len(contract["statistics"]), "statistic"),
            map(_statistic, contract["statistics"]),
            f"<thead><tr>{heads}</tr></thead>",
        )
        + (f"<p>{escape(INFERRED)}</p>\n" if any(one["inferred"] for one in contract["statistics"]) else "")
        + _table("Relations, outcomes, statuses, narratives", (_other(*one) for one in others(contract)))
        + _table(
            "Entities, and numerals that are passed over or open", (_listed(*one) for one in lists(contract))
        )
        + "</html>\n"
    )
