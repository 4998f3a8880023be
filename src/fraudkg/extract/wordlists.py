"""Short lists of words by code, found in a folded text by one regular expression.

For some hundreds of phrases, as the context of a figure needs, a trie in one pattern is several times faster
than a dictionary by tokens; for thousands of phrases use `Dictionary`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from fraudkg.extract.dictionary import first_token, found_at, starts_of
from fraudkg.extract.folding import fold
from fraudkg.lexicon.rows import file_rows

BORDERED = frozenset({"en", "vi"})
"""Families whose words have borders on both sides; Korean words take endings."""
_END = ""


class Marker(NamedTuple):
    """A listed word that stands in a text: half-open offsets and the codes that it bears."""

    start: int
    end: int
    codes: tuple[str, ...]


def listed_words(lexicon: Iterable[Path], name: str, family: str) -> dict[str, tuple[str, ...]]:
    """The folded words of one lexicon file by code, longest first; later folders add words.

    Raises:
        InputError: If a file is not a list of codes with lists of words by language.
    """
    found: dict[str, set[str]] = {}
    for row in file_rows(lexicon, name):
        words = found.setdefault(row.text("code"), set())
        words |= {fold(word, family).strip() for word in row.words(family)}
    return {code: tuple(sorted(words, key=lambda word: (-len(word), word))) for code, words in found.items()}


def alternation(words: Iterable[str]) -> str:
    r"""A pattern for any of the words, the longest first where several fit; it never matches the empty text.

    >>> alternation(["so far", "so", "yet"])
    '(?:so(?:\\ far)?|yet)'
    """
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    trie.pop(_END, None)
    return _pattern(trie) if trie else "(?!)"


def any_of(words: Mapping[str, Iterable[str]], *codes: str) -> str:
    """A pattern for any word that bears one of the codes."""
    return alternation(word for code in codes for word in words.get(code, ()))


def borders(*, has_borders: bool) -> tuple[str, str]:
    """Patterns for where a word begins and where it ends; empty ones where words run on into each other.

    Words for places and roles are asked for whole wherever spaces part words, in Korean, too; words for
    times only where they take no endings, see `BORDERED`.
    """
    return (r"(?<!\w)", r"(?!\w)") if has_borders else ("", "")


def _pattern(node: Mapping[str, Any]) -> str:
    branches = []
    for char in sorted(key for key in node if key != _END):
        text, below = re.escape(char), node[char]
        while len(below) == 1 and _END not in below:
            following, below = next(iter(below.items()))
            text += re.escape(following)
        branches.append(text + (_pattern(below) if set(below) - {_END} else ""))
    inner = "|".join(branches)
    if _END in node:
        return f"(?:{inner})?"
    return f"(?:{inner})" if len(branches) > 1 else inner


class Markers:
    """Listed words with their codes; the family decides whether words have borders.

    >>> markers = Markers({"expected": ("is expected to",)}, "en")
    >>> [found.codes for found in markers.find("he is expected to return")]
    [('expected',)]
    """

    def __init__(self, words: Mapping[str, Sequence[str]], family: str) -> None:
        codes: dict[str, list[str]] = {}
        for code, listed in words.items():
            for word in listed:
                codes.setdefault(word, []).append(code)
        self._codes = {word: tuple(sorted(given)) for word, given in codes.items()}
        pattern = alternation(self._codes)
        self._is_bordered = family in BORDERED
        self._find = re.compile(rf"\b{pattern}(?!\w)" if self._is_bordered else pattern)
        self._firsts = frozenset(map(first_token, self._codes))

    def find(self, folded: str) -> Iterator[Marker]:
        """Every listed word in a folded text, left to right, without overlap."""
        if self._is_bordered:
            matches = found_at(self._find, folded, starts_of(folded, self._firsts))
        else:
            matches = self._find.finditer(folded)
        for match in matches:
            yield Marker(match.start(), match.end(), self._codes[match[0]])
