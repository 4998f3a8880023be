"""Regular expressions whose words stand in the lexicon: Python has their shape, YAML their words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from pathlib import Path

from fraudkg.extract.dictionary import first_token, found_at, starts_of
from fraudkg.extract.rows import read_rows
from fraudkg.extract.wordlists import alternation

CODE = re.compile(r"\{([a-z][a-z-]*)\}")
"""Where a word that bears a code stands."""
_NOT_BEHIND = re.compile(r"\(\?<!\{([a-z][a-z-]*)\}( ?)\)")
"""Where no word of a code may stand before."""


class Phrasing(dict[str, re.Pattern[str]]):
    r"""Compiled patterns by their templates, in which `{code}` stands for any word of a code.

    A code without words in the language matches nothing.

    >>> phrasing = Phrasing({"and": ("and", "as well as"), "the": ("the",)})
    >>> phrasing[r" {and} (?:{the} )?(\w+)(?: {unknown})?"].match(" as well as the police")[1]
    'police'

    Words that may not stand before may be of several lengths, as Python's own patterns may not.

    >>> bool(Phrasing({"no": ("not", "never")})["(?<!{no} )held"].search("were never held"))
    False
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._words = words
        self._firsts: dict[tuple[str, ...], frozenset[str]] = {}
        self._phrases: dict[str, tuple[str, ...]] = {}

    @classmethod
    def read(cls, lexicon: Iterable[Path], name: str, family: str) -> "Phrasing":
        """The words of one lexicon file; later folders add words.

        Raises:
            InputError: If the file is not a list of codes with lists of words by language.
        """
        words: dict[str, tuple[str, ...]] = {}
        for row in read_rows(lexicon, name, family):
            words[row.code] = words.get(row.code, ()) + row.words
        return cls(words)

    @cached_property
    def backward(self) -> "Phrasing":
        """The same words from right to left, for what ends at a known place."""
        return Phrasing({code: tuple(word[::-1] for word in words) for code, words in self._words.items()})

    def words(self, code: str) -> tuple[str, ...]:
        """The words of a code."""
        return self._words.get(code, ())

    def phrases(self, text: str) -> tuple[str, ...]:
        """A text as often as words bear its {code}, with one of them in its place.

        >>> Phrasing({"list-and": ("as well as", "or")}).phrases(" {list-and} ")
        (' as well as ', ' or ')
        """
        if text not in self._phrases:
            before, code, after = CODE.split(text)
            self._phrases[text] = tuple(before + word + after for word in self.words(code))
        return self._phrases[text]

    def has(self, code: str, folded: str) -> bool:
        """Whether a word of a code stands in a text, which is faster to tell than where."""
        return any(map(folded.__contains__, self.words(code)))

    def found(
        self, template: str, folded: str, content: str, *codes: str, figures: bool = False
    ) -> Iterator[re.Match[str]]:
        """What `finditer` finds in a text, looked for only where a word of the codes or a figure begins."""
        if codes not in self._firsts:
            words = (word for code in codes for word in self.words(code))
            self._firsts[codes] = frozenset(first_token(word.lower()) for word in words)
        return found_at(self[template], content, starts_of(folded, self._firsts[codes], figures=figures))

    def __missing__(self, template: str) -> re.Pattern[str]:
        """The pattern of a template that is asked for the first time."""
        rest = _NOT_BEHIND.sub(self._not_behind, template)
        pattern = re.compile(CODE.sub(lambda code: f"(?:{alternation(self.words(code[1]))})", rest))
        self[template] = pattern
        return pattern

    def _not_behind(self, code: re.Match[str]) -> str:
        """One look-behind for the words of each length."""
        words = sorted(self.words(code[1]), key=len)
        return "".join(f"(?<!{alternation(some)}{code[2]})" for _, some in groupby(words, len))
