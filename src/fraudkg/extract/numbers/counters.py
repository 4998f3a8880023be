"""The words that follow what they count, from the lexicon: a number in words is told by the one behind it."""

from collections.abc import Iterable
from pathlib import Path

from fraudkg.extract.folding import fold
from fraudkg.lexicon.rows import file_rows

_COUNTING = frozenset({"empty", "times", "deal", "thing", "weak", "own", "other"})
"""Kinds of words in classifiers.yaml that follow a number; those of amounts stand before one."""


def counters(family: str, lexicon: Iterable[Path]) -> frozenset[str]:
    """The words behind numbers in a language family, as they are written and as they are looked up.

    >>> from fraudkg.resources import resource
    >>> bundled = [resource("data/lexicon")]
    >>> sorted({"척", "台"} & counters("ko", bundled)), sorted({"척", "台"} & counters("zh", bundled))
    (['척'], ['台'])
    """
    folders = tuple(lexicon)
    rows = [row for row in file_rows(folders, "classifiers") if row.text("kind") in _COUNTING]
    words = {word for row in (*file_rows(folders, "units"), *rows) for word in row.words(family)}
    return frozenset(words | {fold(word, family) for word in words})
