"""Names in quotation marks, and what the words beside them make of them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import Found

T = TypeVar("T")

# The mark comes first, since it is found fast.
_QUOTED = re.compile(
    r"[“\"「『‘《](?:(?<=[“\"])([^“”\"\n]{1,90})[”\"]|(?<=[「『])([^「」『』\n]{1,40})[」』]"
    r"|(?<=‘)([^‘’\n]{1,60})’(?!\w)|(?<=《)([^《》\n]{1,60})》)"
)
_JOINED = re.compile(r"(?:[\s,、，和与及]|and|&|以及){0,8}")
_HEADS = ("event", "mechanism", "model")
_INTRODUCE = frozenset({*_HEADS, "introducer"})
_BESIDE_MARKS = _INTRODUCE | {"quoted"}
_EDITION = 4
_BESIDE = 14
"""How many characters may stand between a quotation and the words that say what it names."""


@dataclass(frozen=True, slots=True)
class _Quotation:
    start: int
    end: int
    inner_start: int
    inner_end: int
    title: bool


class Quotations:
    """Finds operations, laws, models, measures and sites that a text puts in quotation marks.

    Args:
        is_spaced: Whether the script parts words by spaces, which says how near they stand.
    """

    def __init__(self, *, is_spaced: bool) -> None:
        self._is_spaced = is_spaced

    def find(self, document: Document, found: Sequence[Found]) -> list[EntityMention]:
        """The quoted names in order; a quotation that nothing says what it names is left out."""
        quotations = list(_quotations(document.content))
        if not quotations:
            return []
        beside = [one for one in found if not _BESIDE_MARKS.isdisjoint(one.roles)]
        after = {one.start: one for one in beside if _side(one, "after")}
        before = {one.end: one for one in beside if _side(one, "before") or _INTRODUCE & one.roles}
        names = {one.start: one for one in found if "name" in one.roles}
        mentions: list[EntityMention] = []
        # What is said of a list is said of each in it.
        for group in runs(
            quotations,
            lambda one, other: _JOINED.fullmatch(document.content, one.end, other.start) is not None,
        ):
            kind = self._kind(document.content, group, before, after)
            if not kind and any(_is_operation(quotation, names, found) for quotation in group):
                kind = "operation"
            for quotation in group:
                own = kind
                if quotation.title:
                    own = "law" if _ends_law(quotation, found) else ""
                elif not own and _ends_law(quotation, found) and self._is_spaced:
                    own = "law"
                if own:
                    mentions.append(_mention(document, quotation, own, names))
        return mentions

    def _kind(
        self, content: str, group: Sequence[_Quotation], before: dict[int, Found], after: dict[int, Found]
    ) -> str:
        end = group[-1].end
        found = after.get(end) or (after.get(end + 1) if content[end : end + 1].isspace() else None)
        if found:
            return _side_kind(found, "after")
        start = group[0].start
        for offset in range(_BESIDE if self._is_spaced else 2):
            found = before.get(start - offset)
            if found:
                return self._before(content, found, start, before)
        return ""

    def _before(self, content: str, found: Found, start: int, before: dict[int, Found]) -> str:
        if re.search(r"[.;:!?。；\n]", content[found.end : start]):
            return ""
        if _side(found, "before"):
            return _side_kind(found, "before")
        if "introducer" in found.roles:
            # "special operations such as": the head stands before the words that introduce the names.
            head = before.get(found.start) or before.get(found.start - 1) or before.get(found.start - 2)
            return _head_kind(head) if head else ""
        return _head_kind(found) if start - found.end <= 1 else ""


def _side(found: Found, side: str) -> bool:
    return "quoted" in found.roles and any(
        word.role == "quoted" and word.settings.get("side") == side for word in found.words
    )


def _head_kind(found: Found) -> str:
    head = found.role(*_HEADS)
    return head.kind if head else ""


def _side_kind(found: Found, side: str) -> str:
    return next(w.kind for w in found.words if w.role == "quoted" and w.settings.get("side") == side)


def _quotations(content: str) -> Iterator[_Quotation]:
    for match in _QUOTED.finditer(content):
        number = match.lastindex or 1
        low, high = match.span(number)
        # American printers put the comma of the sentence inside the marks.
        text = content[low:high].rstrip(" ,，.;")
        text = text.lstrip()
        low = high - len(content[low:high].lstrip())
        if text:
            yield _Quotation(match.start(), match.end(), low, low + len(text), number == 4)  # noqa: PLR2004 - the fourth marks are those of titles


def runs(things: Iterable[T], goes_on: Callable[[T, T], bool]) -> Iterator[list[T]]:
    """The things in order, each with those before it as long as the one goes on with the next.

    >>> list(runs([1, 2, 5, 6, 9], lambda one, other: other == one + 1))
    [[1, 2], [5, 6], [9]]
    """
    run: list[T] = []
    for thing in things:
        if run and not goes_on(run[-1], thing):
            yield run
            run = []
        run.append(thing)
    if run:
        yield run


def _last(found: Sequence[Found], end: int) -> Found | None:
    """The last phrase that ends at `end` or before it."""
    at = bisect_right(found, end, key=lambda one: one.end)
    return found[at - 1] if at else None


def _ends_law(quotation: _Quotation, found: Sequence[Found]) -> bool:
    """Whether the quotation ends as the name of a law does."""
    one = _last(found, quotation.inner_end)
    if one is None or one.end != quotation.inner_end:
        return False
    return any(word.kind == "law" and word.role in {"ending", "name"} for word in one.words)


def _is_operation(quotation: _Quotation, names: Mapping[int, Found], found: Sequence[Found]) -> bool:
    """Whether the quotation is the known name of an operation, or says inside that it is one: “…行动2.0”."""
    known = names.get(quotation.inner_start)
    if known and known.end == quotation.inner_end and any(word.kind == "operation" for word in known.words):
        return True
    one = _last(found, quotation.inner_end)
    if one is None or one.start <= quotation.inner_start or quotation.inner_end - one.end > _EDITION:
        return False
    return "event" in one.roles or any(w.role == "quoted" and w.kind == "operation" for w in one.words)


def _mention(
    document: Document, quotation: _Quotation, kind: str, names: Mapping[int, Found]
) -> EntityMention:
    found = names.get(quotation.inner_start)
    words = found.words if found and found.end == quotation.inner_end else ()
    thing = next((word.id for word in words if word.role == "name" and word.kind == kind), None)
    return document.mention((quotation.inner_start, quotation.inner_end), kind, "quoted", thing)
