"""Layout: which things stand in which sentence, and which sentences are items of a list or announce one."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.sentences import Sentence

T = TypeVar("T")

_ITEM = re.compile(
    r"\s*(?:[—–•·．*\-●★◆■]|[(（]?[0-9a-z一二三四五六七八九十]{1,3}[.)、．）]"
    r"|其?(?:[一二三四五六七八九]|十[一二三四五]?)是)"
)
_FIRST = re.compile(r"\s*其?一是")
_GAP = 8
"""The most line ends and spaces between two items."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FOOT, _TAIL = 4, 300
"""So many lines at the end, in so many characters, may hold the name of who signs."""
_BLANK = re.compile(r"\s*")
_BEHIND = re.compile(r"\s*(?:[(（][A-Za-z]{2,8}[)）])?[\s\d年月日.,，/-]*")
"""What may stand behind that name in its line: its short name, the day."""
_QUOTES = ("“", '"', "‘")
_COLONS, _PARTS = frozenset(":："), frozenset(";；")


def by_sentence(document: Document, things: Iterable[T], start: Callable[[T], int]) -> list[list[T]]:
    """For each sentence of the document the things that begin in it, in the given order."""
    starts = document.starts
    found: list[list[T]] = [[] for _ in starts]
    for thing in things if found else ():
        found[bisect_right(starts, start(thing), 1) - 1].append(thing)
    return found


def is_list_item(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins an item of a list: with a bullet, dash, number or letter, or after ";"."""
    start, end = sentence.span.start, sentence.span.end
    before = document.content[max(0, start - _GAP) : start].rstrip()[-1:]
    is_next = before in _PARTS or (before in _COLONS and document.content[end - 1] in _PARTS)
    return is_next or bool(_ITEM.match(document.content, start))


def is_quoted(document: Document, sentence: Sentence) -> bool:
    """Whether a quotation opens a sentence: what is told there goes on from what was told before it."""
    return document.is_spaced and document.content.startswith(_QUOTES, sentence.span.start)


def ends_in_colon(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence announces what the next lines list."""
    return document.content[sentence.span.end - 1] in _COLONS


def leads_to_list(document: Document, sentence: Sentence) -> bool:
    """Whether the first item of a Chinese list follows: 某部高度重视。一是……二是……."""
    return not is_list_item(document, sentence) and bool(_FIRST.match(document.content, sentence.span.end))


def signer(
    document: Document, entities: Sequence[EntityMention], before: re.Pattern[str] = _BLANK
) -> EntityMention | None:
    """The only body whose name is one of the last lines of a text, with what `before` matches before it."""
    end = len(document.content.rstrip())
    found: dict[str, EntityMention] = {}
    # The first of them may be cut off, or be the headline.
    for line in [*_LINE.finditer(document.content, max(0, end - _TAIL), end)][1:][-_FOOT:]:
        for one in entities:
            span = one.passage.span
            is_named = one.kind == "agency" and line.start() <= span.start < line.end()
            is_alone = is_named and before.fullmatch(document.folded, line.start(), span.start)
            if is_alone and _BEHIND.fullmatch(document.content, span.end, line.end()):
                found.setdefault(one.id or one.name, one)
    known = [one for one in found.values() if one.id] or [*found.values()]
    return known[0] if len(known) == 1 else None
