"""Small words that rules look for beside figures and beside the words of measures."""

import re
from collections.abc import Mapping, Sequence

from fraudkg.extract.wordlists import any_of

CODE = re.compile(r"\{([a-z][a-z-]*)\}")
"""Where a word that bears a code stands."""


class Marks:
    """The small words of a language family, and texts and patterns with such words in them.

    Both are made once. In a family that has no words of a code, neither is found.

    Args:
        words: Folded words by code, as in `marks.yaml`.

    >>> marks = Marks({"list-and": ("as well as", "or")})
    >>> marks.phrases(" {list-and} ")
    (' as well as ', ' or ')
    >>> marks.pattern("[,;]| {list-and} ").search("cars or boats")[0]
    ' or '
    """

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._words = words
        self._phrases: dict[str, tuple[str, ...]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def phrases(self, text: str) -> tuple[str, ...]:
        """A text as often as words bear its {code}, with one of them in its place."""
        if text not in self._phrases:
            before, code, after = CODE.split(text)
            self._phrases[text] = tuple(before + word + after for word in self._words.get(code, ()))
        return self._phrases[text]

    def pattern(self, text: str) -> re.Pattern[str]:
        """A pattern in which each {code} stands for any of the words that bear it."""
        if text not in self._patterns:
            written = CODE.sub(lambda code: f"(?:{any_of(self._words, code[1])})", text)
            self._patterns[text] = re.compile(written)
        return self._patterns[text]
