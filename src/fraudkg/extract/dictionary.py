"""Looking up many words and phrases in a text at once, in time linear in its length.

A regular expression of a thousand alternatives tries them all at every character; here a token leads to the
few phrases that begin with it.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate, chain, compress, filterfalse, repeat
from typing import Generic, NamedTuple, TypeVar

from fraudkg.resources import resource
from fraudkg.text import Span

T = TypeVar("T")
_new = tuple.__new__
"""Twice as fast as the class of a named tuple itself."""

_SHADOW = dict.fromkeys("\ufeff\u00a0\u202f\u205f\u3000\n\r\t", " ")
_SHADOW |= dict.fromkeys(map(chr, range(0x2002, 0x200B)), " ")
_SHADOW |= {"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-"}
_SHADOW |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B)}
_THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# One character of a script without spaces, one word of any other, or one sign.
_ONE = rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+|[^\w\s]|_"
_TOKEN = re.compile(_ONE)
_CUT = re.compile(rf"([a-z0-9]++(?![^\x00-\x7f])|{_ONE})")
_CUT_PLAIN = re.compile(r"([A-Za-z0-9]+|[^\sA-Za-z0-9])")
"""The same in a text of ASCII, where it is found faster."""
_OPENING = re.compile(rf"({_ONE})\s*({_ONE}|)")
"""The first token of a phrase, and the second."""


_RADICALS = 0x2F00, 0x2FD6
_LATIN = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_BARRED = {"đ": "d", "ł": "l", "ø": "o"}
"""Letters with a stroke, which are no letter and mark to Unicode."""


def _unmarked(match: re.Match[str]) -> str:
    """A letter without its marks: the e of Nghệ An."""
    letter = match[0]
    return _BARRED.get(letter) or unicodedata.normalize("NFD", letter)[0]


@cache
def _characters() -> dict[str, str]:
    """Characters with those that stand for them in the shadow of Chinese, one for one."""
    lines = resource("data/lexicon/characters.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def _radicals() -> dict[str, str]:
    """Radicals that a text taken out of a PDF may have in place of characters: ⽉ for 月, ⺠ for 民."""
    more = {radical: plain for radical, plain in _characters().items() if radical < chr(_RADICALS[0])}
    return {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(*_RADICALS)} | more


@cache
def _chinese() -> dict[int, str]:
    """The shadow of Chinese: traditional characters become simplified ones."""
    simple = _characters()
    return str.maketrans(_SHADOW | simple | {one: simple.get(to, to) for one, to in _radicals().items()})


@cache
def _japanese() -> dict[int, str]:
    return str.maketrans(_SHADOW | _radicals())


def fold(text: str, family: str) -> str:
    r"""The text's shadow for looking up words, character for character as long as the text.

    Lower case, straight quotes, plain spaces, half-width letters and digits; Chinese in simplified
    characters, English without accents, Thai with the digits of all others. Only for comparing: quotes
    and values are read from the text itself.

    >>> fold("Ａ “Scam”\nCentre", "en"), fold("Nghệ An", "en"), fold("查獲詐騙集團、⼈⺠", "zh")
    ('a "scam" centre', 'nghe an', '查获诈骗集团、人民')
    """
    lowered = text.lower()
    if lowered.isascii() and lowered.isprintable():
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if family == "zh":
        return lowered.translate(_chinese())
    if family == "ja":
        return lowered.translate(_japanese())
    # Few of the signs stand in a text: looking for each is faster than looking at every character.
    for sign, plain in _SHADOW.items():
        lowered = lowered.replace(sign, plain)
    if family == "th":
        return lowered.translate(_THAI)
    return lowered if family != "en" or lowered.isascii() else _LATIN.sub(_unmarked, lowered)


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


@lru_cache(maxsize=4)
def _tokens(folded: str) -> tuple[list[str], list[int], set[int]]:
    """The tokens of a text and an empty one after the last, where each starts, and where they end."""
    pieces = (_CUT_PLAIN if folded.isascii() else _CUT).split(folded)
    # Tokens stand between what parts them, if only nothing.
    ends = [*accumulate(map(len, pieces))]
    return [*pieces[1::2], ""], ends[:-1:2], set(ends[1::2])


@lru_cache(maxsize=4)
def _index(folded: str) -> dict[str, list[int]]:
    """Where each token of a text begins."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for token, start in zip(*_tokens(folded)[:2], strict=False):
        found[token].append(start)
    return found


@lru_cache(maxsize=4)
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
