"""Names in quotation marks, and what the words beside them make of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.grouping import runs
from fraudkg.extract.naming.vocabulary import Found
from fraudkg.extract.phrasing import Phrasing

# The mark comes first, since it is found fast.
_QUOTED = re.compile(
    r"[“\"「『‘《](?:(?<=[“\"])([^“”\"\n]{1,90})[”\"]|(?<=[「『])([^「」『』\n]{1,40})[」』]"
    r"|(?<=‘)([^‘’\n]{1,60})’(?!\w)|(?<=《)([^《》\n]{1,60})》)"
)
_TITLE = "《"
_JOINED = r"(?:[\s,、，&]|{and}|{list-join}|{and-han}){0,8}"
_HEADS = ("event", "mechanism", "model")
_EDITION = "0123456789."
"""What may stand inside the marks after the word that says what is named: “…行动2.0”."""
_MOST_MODIFIERS = 4
_OWN = ("law", "mechanism", "outlet")
"""Kinds of names that the last word inside the marks tells: “警银联络站”, 《虚河日报》."""
_By = Mapping[int, Found]


class _Quotation(NamedTuple):
    """A quotation: where its marks and its words stand, and the kinds of what its last words may name."""

    start: int
    end: int
    inner: tuple[int, int]
    kinds: frozenset[str]


def quoted_names(phrasing: Phrasing, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
    """Operations, laws, models, measures and sites that a text puts in quotation marks, in order.

    A quotation of which nothing says what it names is left out.
    """
    content = document.content
    starts, ends = {one.start: one for one in found}, {one.end: one for one in found}
    # What is said of a list is said of each in it.
    for group in runs(
        _quotations(content, ends),
        lambda one, other: phrasing[_JOINED].fullmatch(content, one.end, other.start) is not None,
    ):
        kind = _after(content, group[-1].end, starts) or _before(group[0].start, ends)
        if not kind and any("operation" in one.kinds for one in group):
            kind = "operation"
        if _side(starts.get(group[-1].end), "none"):
            continue  # “集中研判、集中收网”原则
        for one in group:
            own = "" if content[one.start] == _TITLE else kind
            if own := own or next((kind for kind in _OWN if kind in one.kinds), ""):
                known = starts.get(one.inner[0])
                words = known.words if known and known.end == one.inner[1] else ()
                ids = (word.id for word in words if word.kind == own)
                yield document.mention(one.inner, own, "quoted", next(ids, None))


def _quotations(content: str, ends: _By) -> Iterator[_Quotation]:
    for match in _QUOTED.finditer(content):
        low, high = match.span(match.lastindex or 1)
        # American printers put the comma of the sentence inside the marks.
        text = content[low:high].rstrip(" ,，.;")
        start, last = low + len(text) - len(text.lstrip()), ends.get(low + len(text.rstrip(_EDITION)))
        if text.strip():
            words = last.words if last and last.start >= start else ()
            kinds = frozenset(word.kind for word in words if word.role != "opener")
            yield _Quotation(*match.span(), (start, low + len(text)), kinds)


def _after(content: str, end: int, starts: _By) -> str:
    """What the words after a quotation that ends at `end` make of it, with others before their head."""
    for _ in range(_MOST_MODIFIERS):
        one = starts.get(end + content[end : end + 1].isspace())
        kind = _side(one, "after")
        if kind or one is None or "modifier" not in one.roles:
            return kind
        end = one.end
    return ""


def _before(start: int, ends: _By) -> str:
    """What the words before a quotation make of it: "codenamed", "operation", "operations such as"."""
    head = ends.get(start) or ends.get(start - 1)
    if head and (kind := _side(head, "before")):
        return kind
    if head and "introducer" in head.roles:
        head = ends.get(head.start) or ends.get(head.start - 1)
    word = head.role(*_HEADS) if head else None
    return word.kind if word else ""


def _side(one: Found | None, side: str) -> str:
    """What a phrase makes of the quotation on one side of it."""
    words = one.words if one and "quoted" in one.roles else ()
    return next((word.kind for word in words if word.role == "quoted" and word.setting("side") == side), "")
