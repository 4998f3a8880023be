"""Layout: which things stand in which sentence, and which sentences are items of a list or announce one."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

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
_COLONS, _PARTS = frozenset(":："), frozenset(";；")


def by_sentence(document: Document, things: Iterable[T], start: Callable[[T], int]) -> list[list[T]]:
    """For each sentence of the document the things that begin in it, in the given order."""
    starts = document.starts
    found: list[list[T]] = [[] for _ in starts]
    for thing in things if found else ():
        found[bisect_right(starts, start(thing), 1) - 1].append(thing)
    return found


def without_overlap(things: Sequence[T], start: Callable[[T], int], end: Callable[[T], int]) -> list[T]:
    """The things in order of their starts, the longer first, each that overlaps an earlier one left out."""
    found: list[T] = []
    high = -1
    for thing in sorted(things, key=lambda one: (start(one), -end(one))):
        if start(thing) >= high:
            found.append(thing)
            high = end(thing)
    return found


def is_list_item(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins an item of a list: with a bullet, dash, number or letter, or after ";"."""
    start, end = sentence.span.start, sentence.span.end
    before = document.content[max(0, start - _GAP) : start].rstrip()[-1:]
    is_next = before in _PARTS or (before in _COLONS and document.content[end - 1] in _PARTS)
    return is_next or bool(_ITEM.match(document.content, start))


def ends_in_colon(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence announces what the next lines list."""
    return document.content[sentence.span.end - 1] in _COLONS


def leads_to_list(document: Document, sentence: Sentence) -> bool:
    """Whether the first item of a Chinese list follows: 某部高度重视。一是……二是……."""
    return not is_list_item(document, sentence) and bool(_FIRST.match(document.content, sentence.span.end))
