"""Looking up many words and phrases in a text at once, in time linear in its length.

A regular expression of a thousand alternatives tries them all at every character; here a token leads to the
few phrases that begin with it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from fraudkg.resources import resource
from fraudkg.text import Span

T = TypeVar("T")
_Shelf = list[tuple[int, dict[str, T]]]
_Tokens = tuple[list[tuple[int, str]], set[int]]
_new = tuple.__new__
"""Twice as fast as the class of a named tuple itself."""
_BEGINNING = 3
"""So many characters after its first token sort phrases into shelves."""

_SHADOW = dict.fromkeys("\u00a0\u2009\u202f\u3000\n\r\t", " ")
_SHADOW |= {"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-"}
_SHADOW |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B)}
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# One character of a script without spaces, one word of any other, or one sign.
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+|[^\w\s]|_")


@cache
def _chinese() -> dict[int, str]:
    """The shadow of Chinese: traditional characters become simplified ones, one for one."""
    lines = resource("data/lexicon/characters.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return str.maketrans(_SHADOW | dict(pairs))


def fold(text: str, family: str) -> str:
    r"""The text's shadow for looking up words, character for character as long as the text.

    Lower case, straight quotes, plain spaces, half-width letters and digits; Chinese in simplified
    characters. Only for comparing: quotes and values are read from the text itself.

    >>> fold("Ａ “Scam”\nCentre", "en"), fold("查獲詐騙集團", "zh")
    ('a "scam" centre', '查获诈骗集团')
    """
    lowered = text.lower()
    if lowered.isascii() and lowered.isprintable():
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if family == "zh":
        return lowered.translate(_chinese())
    # Few of the signs stand in a text: looking for each is faster than looking at every character.
    for sign, plain in _SHADOW.items():
        lowered = lowered.replace(sign, plain)
    return lowered


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
        entries: Phrases, folded here, with their payloads; of two with the same phrase the later stands.
        family: Language family, by which phrases are folded.

    >>> list(Dictionary([("call", 1), ("phone call", 2)], "en").find(fold("A phone call, a recall", "en")))
    [Hit(start=2, end=12, payload=2)]
    """

    def __init__(self, entries: Iterable[tuple[str, T]], family: str) -> None:
        by_token: dict[str, dict[str, T]] = {}
        for phrase, payload in entries:
            folded = fold(phrase, family).strip()
            if folded:
                by_token.setdefault(first_token(folded), {})[folded] = payload
        # By first token: what tells its longer phrases apart, those by it, and the short ones.
        self._phrases = {token: _by_beginning(token, phrases) for token, phrases in by_token.items()}

    def find(self, folded: str, span: Span | None = None) -> list[Hit[T]]:
        """Every phrase in a folded text (or in `span` of it), left to right, the longest, without overlap."""
        # A text is cut once for all dictionaries and all of its parts.
        tokens, ends = _tokens(folded)
        high = span.end if span else len(folded)
        if span:
            tokens = tokens[bisect_left(tokens, (span.start,)) : bisect_left(tokens, (high,))]
        hits: list[Hit[T]] = []
        done = 0
        known = self._phrases
        for start, token in tokens:
            if start < done or token not in known:
                continue
            size, beginnings, short = known[token]
            for length, phrases in beginnings.get(folded[start : start + size], short):
                # A phrase ends where a token does: not inside a word of a script that has spaces.
                end = start + length
                if end <= high and end in ends:
                    phrase = folded[start:end]
                    if phrase in phrases:
                        done = end
                        hits.append(_new(Hit, (start, done, phrases[phrase])))
                        break
        return hits


def _by_beginning(token: str, phrases: Mapping[str, T]) -> tuple[int, dict[str, _Shelf[T]], _Shelf[T]]:
    """How long a beginning is, the phrases that each leaves possible, and those that are shorter than any."""
    size = len(token) + _BEGINNING
    by_size: dict[str, dict[int, dict[str, T]]] = {}
    short: dict[int, dict[str, T]] = {}
    for phrase, payload in phrases.items():
        of_size = short if len(phrase) < size else by_size.setdefault(phrase[:size], {})
        of_size.setdefault(len(phrase), {})[phrase] = payload
    lasts = sorted(short.items(), reverse=True)
    # The longest first; all phrases of one length are looked up at once.
    return (
        size,
        {key: [*sorted(sizes.items(), reverse=True), *lasts] for key, sizes in by_size.items()},
        lasts,
    )


@lru_cache(maxsize=4)
def _tokens(folded: str) -> _Tokens:
    """The tokens of a text, each with its start, and where tokens end."""
    tokens = [(match.start(), match[0]) for match in _TOKEN.finditer(folded)]
    return tokens, {start + len(token) for start, token in tokens}


@lru_cache(maxsize=4)
def _index(folded: str) -> dict[str, list[int]]:
    """Where each token of a text begins."""
    found: dict[str, list[int]] = {}
    for start, token in _tokens(folded)[0]:
        found.setdefault(token, []).append(start)
    return found


@lru_cache(maxsize=4)
def _figures(folded: str) -> set[str]:
    """The tokens of a text that begin or end with a digit."""
    return {token for token in _index(folded) if "0" <= token[0] <= "9" or "0" <= token[-1] <= "9"}


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


def found_at(pattern: re.Pattern[str], folded: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What a pattern finds, left to right and without overlap, looked for only at these offsets."""
    end = 0
    for start in starts:
        match = pattern.match(folded, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def first_token(folded: str) -> str:
    """The first token of a phrase."""
    match = _TOKEN.match(folded)
    return match[0] if match else folded[0]
