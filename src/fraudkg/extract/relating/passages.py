"""The passages that a classifier tells apart, and what it goes by."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from fraudkg.extract.document import Document
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.weights import OTHER, Weights, terms_of
from fraudkg.text import Span

_DIGIT = re.compile(r"\d")
_QUOTES = frozenset('“"「')
_INNER = frozenset("、()（）")
"""Signs that part no passages: what they part is one list, or stands in brackets."""
_COMMA, _FEW = ",", 6
"""Up to how many words before or behind a comma are no passage where words are spaced: an item of a list."""
_OPEN, _CLOSED = re.compile("[“「『]"), re.compile("[”」』]")
_WIDTHS, _WIDTH, _LONG = {"zh": 6}, 25, 6
_FURTHER, _PARTS = 2, 5
_FIRST, _LATER = "clause:first", "clause:later"
_SHARE = 0.1
"""From which probability on it is asked what a kind would make of the next passage."""


def passages(document: Document, sentence: Sentence) -> Iterator[Span]:
    """The clauses of a sentence; what only a list, brackets or marks of quotation part is one."""
    content, clauses = document.content, sentence.clauses
    low, depth = clauses[0].start, 0
    is_quoting = _OPEN.search(content, low, clauses[-1].start) is not None
    for one, other in pairwise(clauses):
        if is_quoting:
            opened = len(_OPEN.findall(content, one.start, other.start))
            depth = max(0, depth + opened - len(_CLOSED.findall(content, one.start, other.start)))
        sign = content[one.end : other.start].strip()
        is_inner = depth > 0 or sign in _INNER
        if not is_inner and document.is_spaced and sign == _COMMA:
            is_inner = _is_short(content, low, one.end) or _is_short(content, other.start, other.end)
        if not is_inner:
            yield Span(low, one.end)
            low = other.start
    yield Span(low, clauses[-1].end)


def _is_short(content: str, low: int, high: int) -> bool:
    return len(content[low:high].split(None, _FEW)) <= _FEW


def features(document: Document) -> Iterator[tuple[Span, set[str]]]:
    """Each passage with what a classifier goes by.

    That is its words and each two of them, whether it and its sentence have figures, and where both stand.
    """
    folded, content, family = document.folded, document.content, document.family
    width, sentences = _WIDTHS.get(family, _WIDTH), document.sentences
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        figures = [match.start() for match in _DIGIT.finditer(folded, start, end)]
        whole = {f"paragraph:{min(sentence.paragraph, _FURTHER)}"}
        if sentence is sentences[-1]:
            whole.add("sentence:last")
        if not _QUOTES.isdisjoint(content[start:end]):
            whole.add("quoted")
        for one in passages(document, sentence):
            own = bisect_left(figures, one.end) - bisect_left(figures, one.start)
            yield (
                one,
                {
                    *terms_of(folded, family, one.start, one.end),
                    *whole,
                    f"part:{_PARTS * one.start // len(folded)}",
                    f"length:{min(_LONG, (one.end - one.start) // width)}",
                    _FIRST if one.start == start else _LATER,
                    *(["figure"] if own else ()),
                    *(["figure:beside"] if own < len(figures) else ()),
                },
            )


def following(found: set[str], last: str) -> str:
    """The feature that says what the passage before was: in the same sentence or an earlier one."""
    return f"{_FIRST if _FIRST in found else _LATER}:{last}"


def told(document: Document, weights: Weights) -> Iterator[tuple[Span, str, float]]:
    """Each passage that may be of a kind, with the likeliest and how probable it is.

    It hangs on what the passage before is, which is as probable as it was found to be.
    """
    known = {OTHER: 1.0}
    for passage, found in features(document):
        mixed: defaultdict[str, float] = defaultdict(float)
        weight = weights.weight(found)
        for last, share in known.items():
            for kind, probability in weights.probabilities((following(found, last),), weight).items():
                mixed[kind] += share * probability
        whole = sum(mixed.values())
        known = {kind: part / whole for kind, part in mixed.items() if part >= _SHARE * whole}
        named = [(probability, kind) for kind, probability in known.items() if kind != OTHER]
        if named:
            probability, kind = max(named)
            yield passage, kind, probability
