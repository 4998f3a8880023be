"""Looking up many words and phrases in a text at once, in time linear in its length.

A regular expression of a thousand alternatives tries them all at every character; here a token leads to the
few phrases that begin with it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, compress, filterfalse, repeat
from typing import Generic, NamedTuple, TypeVar

from fraudkg.extract.folding import fold
from fraudkg.extract.remembered import remembered
from fraudkg.text import Span

T = TypeVar("T")
_new = tuple.__new__
"""Twice as fast as the class of a named tuple itself."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# One character of a script without spaces, one word of any other, or one sign.
_ONE = rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+|[^\w\s]|_"
_TOKEN = re.compile(_ONE)
_CUT = re.compile(rf"([a-z0-9]++(?![^\x00-\x7f])|{_ONE})")
_CUT_PLAIN = re.compile(r"([A-Za-z0-9]+|[^\sA-Za-z0-9])")
"""The same in a text of ASCII, where it is found faster."""
_OPENING = re.compile(rf"({_ONE})\s*({_ONE}|)")
"""The first token of a phrase, and the second."""


class Hit(NamedTuple, Generic[T]):
    """A phrase found: half-open offsets, and what it stands for."""

    start: int
    end: int
    payload: T


def by_phrase(entries: Iterable[tuple[str, T]], family: str) -> dict[str, list[T]]:
    """All that each phrase stands for, in the order given and each once; the phrases are folded."""
    found: dict[str, list[T]] = {}
    for phrase, payload in entries:
        payloads = found.setdefault(fold(phrase, family).strip(), [])
        if payload not in payloads:
            payloads.append(payload)
    return found


class Dictionary(Generic[T]):
    """Phrases with what each stands for.

    Args:
        entries: Folded phrases with their payloads; of two with the same phrase the later stands.

    >>> Dictionary([("call", 1), ("phone call", 2)]).find(fold("A phone call, a recall", "en"))
    [Hit(start=2, end=12, payload=2)]
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._payloads = dict(entries)
        # By first token: the lengths of longer phrases by their second, and what the token alone stands for.
        lengths: dict[str, dict[str, set[int]]] = {}
        for phrase in self._payloads:
            opening = _OPENING.match(phrase)
            if opening:
                first, second = opening.groups()
                longer = lengths.setdefault(first, {})
                if second:
                    longer.setdefault(second, set()).add(len(phrase))
        self._phrases = {
            first: (
                {second: sorted(sizes, reverse=True) for second, sizes in longer.items()},
                [self._payloads[first]] if first in self._payloads else [],
            )
            for first, longer in lengths.items()
        }

    def find(self, folded: str, span: Span | None = None) -> list[Hit[T]]:
        """Every phrase in a folded text (or in `span` of it), left to right, the longest, without overlap."""
        # A text is cut once for all dictionaries and all of its parts.
        tokens, starts, ends = _tokens(folded)
        first, last, high = 0, len(starts), len(folded)
        if span:
            first, high = bisect_left(starts, span.start), span.end
            last = bisect_left(starts, high, first)
        hits: list[Hit[T]] = []
        done, phrases, payloads = 0, self._phrases, self._payloads
        is_opening = map(phrases.__contains__, tokens[first:last])
        for number in compress(range(first, last), is_opening):
            start = starts[number]
            if start < done:
                continue
            token = tokens[number]
            longer, alone = phrases[token]
            for length in longer.get(tokens[number + 1], ()):
                # A phrase ends where a token does: not inside a word of a script that has spaces.
                end = start + length
                if end in ends and end <= high and (phrase := folded[start:end]) in payloads:
                    done = end
                    hits.append(_new(Hit, (start, end, payloads[phrase])))
                    break
            else:
                if alone and (end := start + len(token)) <= high:
                    done = end
                    hits.append(_new(Hit, (start, end, alone[0])))
        return hits


@remembered
def _tokens(folded: str) -> tuple[list[str], list[int], set[int]]:
    """The tokens of a text and an empty one after the last, where each starts, and where they end."""
    pieces = (_CUT_PLAIN if folded.isascii() else _CUT).split(folded)
    # Tokens stand between what parts them, if only nothing.
    ends = [*accumulate(map(len, pieces))]
    return [*pieces[1::2], ""], ends[:-1:2], set(ends[1::2])


@remembered
def _index(folded: str) -> dict[str, list[int]]:
    """Where each token of a text begins."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for token, start in zip(*_tokens(folded)[:2], strict=False):
        found[token].append(start)
    return found


@remembered
def _figures(folded: str) -> set[str]:
    """The tokens of a text that begin or end with a digit."""
    others = filterfalse(str.isalpha, _index(folded))
    return {token for token in others if "0" <= token[0] <= "9" or "0" <= token[-1] <= "9"}


def starts_of(folded: str, tokens: frozenset[str], *, figures: bool = False) -> list[int]:
    """Where a folded text has one of the tokens, in order: only there a pattern that begins so can match.

    With `figures` also where it has a token that begins or ends with a digit.

    >>> starts_of("a phone call, a recall, a call", frozenset({"call", "phone"}))
    [2, 8, 26]
    """
    index = _index(folded)
    held = index.keys() & tokens
    if figures:
        held |= _figures(folded)
    return sorted(chain.from_iterable(index[token] for token in held))


def ends_of(folded: str, tokens: frozenset[str]) -> list[int]:
    """Where one of the tokens ends in a folded text, in order."""
    index = _index(folded)
    return sorted(start + len(token) for token in index.keys() & tokens for start in index[token])


def tokens_in(folded: str, low: int, high: int) -> list[str]:
    """The tokens of a folded text that begin between two offsets."""
    tokens, starts, _ = _tokens(folded)
    return tokens[bisect_left(starts, low) : bisect_left(starts, high)]


def found_at(pattern: re.Pattern[str], folded: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What a pattern finds, left to right and without overlap, looked for only at these offsets."""
    end = 0
    for match in filter(None, map(pattern.match, repeat(folded), starts)):
        if match.start() >= end:
            end = match.end()
            yield match


def first_token(folded: str) -> str:
    """The first token of a phrase."""
    match = _TOKEN.match(folded)
    return match[0] if match else folded[0]
