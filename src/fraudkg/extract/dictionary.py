"""Looking up many words and phrases in a text at once, in time linear in its length.

A regular expression of a thousand alternatives tries them all at every character; here a token leads to the
few phrases that begin with it.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

from fraudkg.resources import resource
from fraudkg.text import Span

T = TypeVar("T")
_BEGINNING = 3
"""So many characters after its first token sort phrases into shelves."""

_SHADOW = {ord(char): " " for char in "\u00a0\u2009\u202f\u3000\n\r\t"}
_SHADOW |= {ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"', ord("‑"): "-", ord("–"): "-"}
_SHADOW |= {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B)}
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# One character of a script without spaces, one word of any other, or one sign.
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+|[^\w\s]|_")
_WIDE = re.compile(f"[{_UNSPACED}]")


@cache
def _simplified() -> dict[int, str]:
    """Traditional characters with their simplified ones, one for one."""
    lines = resource("data/lexicon/characters.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {ord(traditional): simplified for traditional, simplified in pairs}


def fold(text: str, family: str) -> str:
    r"""The text's shadow for looking up words, character for character as long as the text.

    Lower case, straight quotes, plain spaces, half-width letters and digits; Chinese in simplified
    characters. Only for comparing: quotes and values are read from the text itself.

    >>> fold("Ａ “Scam”\nCentre", "en"), fold("查獲詐騙集團", "zh")
    ('a "scam" centre', '查获诈骗集团')
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    lowered = lowered.translate(_SHADOW)
    return lowered.translate(_simplified()) if family == "zh" else lowered


class Hit(NamedTuple, Generic[T]):
    """A phrase found: where, and what it stands for."""

    span: Span
    payload: T


class Dictionary(Generic[T]):
    """Phrases with what each stands for; several payloads may share one phrase.

    Args:
        entries: Phrases, folded here, with their payloads.
        family: Language family; it decides how phrases are folded and whether words have borders.

    >>> [(hit.span.start, hit.payload) for hit in Dictionary([("call", 1), ("phone call", 2)], "en").find(
    ...     fold("A phone call, a recall", "en"))]
    [(2, 2)]
    """

    def __init__(self, entries: Iterable[tuple[str, T]], family: str) -> None:
        self._index: dict[str, dict[str, list[T]]] = {}
        for phrase, payload in entries:
            folded = fold(phrase, family).strip()
            if folded:
                self._index.setdefault(_first(folded), {}).setdefault(folded, []).append(payload)
        # By first token: where its longer phrases begin alike, and the short ones, each by falling length.
        self._phrases = {key: _by_beginning(key, phrases) for key, phrases in self._index.items()}

    def find(self, folded: str, span: Span | None = None) -> list[Hit[T]]:
        """Every phrase in a folded text (or in `span` of it), left to right, the longest, without overlap.

        A phrase that bears several payloads is given once for each.
        """
        low, high = (span.start, span.end) if span else (0, len(folded))
        # All of a text is cut once for all dictionaries, a part of it by itself.
        places = _places(folded) if span is None else _cut(folded, low, high)
        begun = [(at, token) for token in places.keys() & self._phrases.keys() for at in places[token]]
        begun.sort()
        hits: list[Hit[T]] = []
        done = low
        for start, token in begun:
            if start < done:
                continue
            beginnings, short = self._phrases[token]
            for phrase, payloads in beginnings.get(folded[start : start + len(token) + _BEGINNING], short):
                end = start + len(phrase)
                if folded.startswith(phrase, start) and end <= high and _is_border(folded, end):
                    found = Span(start, end)
                    hits += [Hit(found, payload) for payload in payloads]
                    done = end
                    break
        return hits

    def __len__(self) -> int:
        return len(self._index)


def _by_beginning(
    key: str, phrases: dict[str, list[T]]
) -> tuple[dict[str, list[tuple[str, list[T]]]], list[tuple[str, list[T]]]]:
    """The phrases that each beginning leaves possible, and those that are shorter than any."""
    ordered = sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0]))
    size = len(key) + _BEGINNING
    short = [item for item in ordered if len(item[0]) < size]
    found: dict[str, list[tuple[str, list[T]]]] = {}
    for item in ordered:
        if len(item[0]) >= size:
            found.setdefault(item[0][:size], []).append(item)
    return {beginning: [*items, *short] for beginning, items in found.items()}, short


def _cut(folded: str, low: int, high: int) -> dict[str, list[int]]:
    """Where each token between two offsets starts."""
    places: dict[str, list[int]] = {}
    for match in _TOKEN.finditer(folded, low, high):
        places.setdefault(match[0], []).append(match.start())
    return places


@lru_cache(maxsize=4)
def _places(folded: str) -> dict[str, list[int]]:
    return _cut(folded, 0, len(folded))


def _first(folded: str) -> str:
    match = _TOKEN.match(folded)
    return match[0] if match else folded[0]


def _is_border(folded: str, at: int) -> bool:
    """Whether a phrase may end here: not inside a word of a script that has spaces."""
    if at >= len(folded):
        return True
    left, right = folded[at - 1], folded[at]
    if not right.isalnum() or not left.isalnum():
        return True
    return _WIDE.match(left) is not None or _WIDE.match(right) is not None
