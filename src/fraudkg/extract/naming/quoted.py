"""Names in quotation marks, and what the words beside them make of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import Found

T = TypeVar("T")

# The mark comes first, since it is found fast.
_QUOTED = re.compile(
    r"[“\"「『‘《](?:(?<=[“\"])([^“”\"\n]{1,90})[”\"]|(?<=[「『])([^「」『』\n]{1,40})[」』]"
    r"|(?<=‘)([^‘’\n]{1,60})’(?!\w)|(?<=《)([^《》\n]{1,60})》)"
)
_TITLE = "《"
_JOINED = re.compile(r"(?:[\s,、，和与及]|and|&|以及){0,8}")
_HEADS = ("event", "mechanism", "model")
_INTRODUCE = frozenset({*_HEADS, "introducer"})
_EDITION = 4
_BESIDE = 14
"""How many characters may stand between a quotation and the words that say what it names."""


class _Quotation(NamedTuple):
    """A quotation: where its marks and its words stand, and whether the marks are those of a title."""

    start: int
    end: int
    inner: tuple[int, int]
    is_title: bool


class Quotations:
    """Finds operations, laws, models, measures and sites that a text puts in quotation marks.

    Args:
        is_spaced: Whether the script parts words by spaces, which says how near they stand.
    """

    def __init__(self, *, is_spaced: bool) -> None:
        self._is_spaced = is_spaced

    def find(self, document: Document, found: Sequence[Found]) -> list[EntityMention]:
        """The quoted names in order; a quotation that nothing says what it names is left out."""
        content = document.content
        quotations = list(_quotations(content))
        if not quotations:
            return []
        starts, ends = {one.start: one for one in found}, {one.end: one for one in found}
        mentions: list[EntityMention] = []
        # What is said of a list is said of each in it.
        for group in runs(
            quotations, lambda one, other: _JOINED.fullmatch(content, one.end, other.start) is not None
        ):
            kind = self._kind(content, group[0].start, group[-1].end, starts, ends)
            if not kind and any(_is_operation(*one.inner, starts, ends) for one in group):
                kind = "operation"
            for one in group:
                own = "" if one.is_title else kind
                if not own and (one.is_title or self._is_spaced) and _is_law(ends.get(one.inner[1])):
                    own = "law"
                if own:
                    known = starts.get(one.inner[0])
                    words = known.words if known and known.end == one.inner[1] else ()
                    ids = (word.id for word in words if word.role == "name" and word.kind == own)
                    mentions.append(document.mention(one.inner, own, "quoted", next(ids, None)))
        return mentions

    def _kind(
        self, content: str, start: int, end: int, starts: Mapping[int, Found], ends: Mapping[int, Found]
    ) -> str:
        """What the words after or before say of the quotations from `start` up to `end`."""
        gap = content[end : end + 1].isspace()
        if after := _side(starts.get(end), "after") or (gap and _side(starts.get(end + 1), "after")):
            return after
        for at in range(start, start - (_BESIDE if self._is_spaced else 2), -1):
            one = ends.get(at)
            if one and (_side(one, "before") or not one.roles.isdisjoint(_INTRODUCE)):
                return _before(one, start, ends)
        return ""


def _before(one: Found, start: int, ends: Mapping[int, Found]) -> str:
    head: Found | None = one
    if "introducer" in one.roles:
        # "special operations such as": the head stands before the words that introduce the names.
        head = ends.get(one.start) or ends.get(one.start - 1) or ends.get(one.start - 2)
    elif start - one.end > 1:
        head = None
    word = head.role(*_HEADS) if head else None
    return _side(one, "before") or (word.kind if word else "")


def _side(one: Found | None, side: str) -> str:
    """What a phrase makes of the quotation on one side of it."""
    if one is None or "quoted" not in one.roles:
        return ""
    kinds = (word.kind for word in one.words if word.role == "quoted" and word.setting("side") == side)
    return next(kinds, "")


def _quotations(content: str) -> Iterator[_Quotation]:
    for match in _QUOTED.finditer(content):
        low, high = match.span(match.lastindex or 1)
        # American printers put the comma of the sentence inside the marks.
        text = content[low:high].rstrip(" ,，.;")
        start = low + len(text) - len(text.lstrip())
        if text.strip():
            yield _Quotation(*match.span(), (start, low + len(text)), content[match.start()] == _TITLE)


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


def _is_law(one: Found | None) -> bool:
    """Whether the phrase at its end makes a quotation the name of a law."""
    return one is not None and any(
        word.kind == "law" and word.role in {"ending", "name"} for word in one.words
    )


def _is_operation(start: int, end: int, starts: Mapping[int, Found], ends: Mapping[int, Found]) -> bool:
    """Whether a quotation is the known name of an operation, or says inside that it is one: “…行动2.0”."""
    known = starts.get(start)
    if known and known.end == end and any(word.kind == "operation" for word in known.words):
        return True
    one = next((ends[at] for at in range(end, end - _EDITION - 1, -1) if at in ends), None)
    if one is None or one.start <= start:
        return False
    return "event" in one.roles or any(
        word.role == "quoted" and word.kind == "operation" for word in one.words
    )
