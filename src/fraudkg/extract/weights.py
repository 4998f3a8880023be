"""Linear classifiers as tables that can be read: which word speaks for which class, and how strongly.

Multinomial logistic regressions, learnt by scripts/train_classifier.py; reading with them needs no library.
"""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import exp
from pathlib import Path
from struct import Struct

from fraudkg.errors import InputError
from fraudkg.extract.remembered import remembered
from fraudkg.files import decoded, read_file

FOLDER = "learned"
"""The folder of the lexicon with the tables: a feature, a class and a weight a line."""
OTHER = "-"
"""The class of what is none of the others."""
UNIT = 10
"""Weights are whole tenths."""
_FAR = 70
"""Tenths below the highest score from which on a class has less than a thousandth of its chance."""
_WORTH = tuple(exp(tenths / UNIT) for tenths in range(_FAR + 1))
"""What so many tenths more are worth."""
_BITS, _MOST = 32, 1 << 16
"""The bits for the score of a class, and what a weight stays below, so that no sum needs more of them."""
_WORD = re.compile("([a-z]+)")
_ENDING = re.compile("(?<=...)(?:ing|ed|es|s)$")


def words_of(folded: str, family: str, low: int = 0, high: int | None = None) -> list[str]:
    """The words that begin between two offsets, without their endings.

    In Chinese, where words are not parted, each two characters.

    >>> words_of("raided two flats", "en"), words_of("严厉打击", "zh")
    (['raid', 'two', 'flat'], ['严厉', '厉打', '打击'])
    """
    units, pairs, first, last = _between(folded, family, low, high)
    return pairs[first : max(first, last - 1)] if family == "zh" else units[first:last]


def terms_of(folded: str, family: str, low: int = 0, high: int | None = None) -> list[str]:
    """The words without their endings, or Chinese characters, and each two of them that stand together.

    >>> terms_of("raided two flats", "en"), terms_of("raided two flats", "en", 4)
    (['raid', 'two', 'flat', 'raid two', 'two flat'], ['two', 'flat', 'two flat'])
    """
    units, pairs, first, last = _between(folded, family, low, high)
    return units[first:last] + pairs[first : max(first, last - 1)]


def _between(folded: str, family: str, low: int, high: int | None) -> tuple[list[str], list[str], int, int]:
    units, pairs, starts = _units(folded, family)
    return units, pairs, bisect_left(starts, low), len(starts) if high is None else bisect_left(starts, high)


@remembered
def _units(folded: str, family: str) -> tuple[list[str], list[str], list[int]]:
    """The words or Chinese characters of a whole text, each two of them, and where each begins."""
    if family == "zh":
        starts = [at for at, sign in enumerate(folded) if "㐀" <= sign <= "鿿"]
        units = [folded[at] for at in starts]
        return units, [*map("".join, pairwise(units))], starts
    pieces = _WORD.split(folded)
    starts = [*accumulate(map(len, pieces))][:-1:2]
    units = [*map(_stem, pieces[1::2])]
    return units, [*map(" ".join, pairwise(units))], starts


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    return _ENDING.sub("", word)


class Weights:
    """How much each feature speaks for each class, in whole tenths; the feature "" always holds."""

    def __init__(self, rows: Iterable[tuple[str, str, int]]) -> None:
        # One number holds all weights of a feature, side by side: one sum adds those of all classes.
        table: defaultdict[str, int] = defaultdict(int)
        classes: dict[str, int] = {}
        for feature, code, weight in rows:
            table[feature] += weight << _BITS * classes.setdefault(code, len(classes))
        # Half of the range is added, so that no score is below nought and borrows from the next.
        half = sum(1 << _BITS * place + _BITS - 1 for place in range(len(classes)))
        self._base = half + table.pop("", 0)
        self.classes, self._table = tuple(classes), dict(table)
        scores = Struct(f"={len(classes)}I")
        self._width, self._unpack = scores.size, scores.unpack

    def weight(self, found: Iterable[str]) -> int:
        """What features weigh together for all classes."""
        return sum(filter(None, map(self._table.get, found)))

    def probabilities(self, found: Iterable[str], others: int = 0) -> dict[str, float]:
        """How probable each class is with these features; none where there are no weights.

        Args:
            found: The features, each once.
            others: What features beside these weigh, of which several sets share them.
        """
        scored = self._base + others + self.weight(found)
        scores = self._unpack(scored.to_bytes(self._width, sys.byteorder))
        least = max(scores, default=0) - _FAR
        by_code = zip(self.classes, scores, strict=True)
        worth = {code: _WORTH[score - least] for code, score in by_code if score > least}
        total = sum(worth.values())
        return {code: one / total for code, one in worth.items()}


def read_weights(lexicon: Sequence[Path], name: str) -> Weights | None:
    """The table of this name; that of a later folder stands for an earlier one's, None is where none is.

    Raises:
        InputError: If a line is not feature, class and weight.
    """
    paths = [path for folder in lexicon if (path := folder / FOLDER / f"{name}.tsv").exists()]
    return _read(paths[-1], paths[-1].stat().st_mtime_ns) if paths else None


@lru_cache(maxsize=8)
def _read(path: Path, stamp: int) -> Weights:
    del stamp
    return Weights(_rows(path))


def _rows(path: Path) -> Iterator[tuple[str, str, int]]:
    text = decoded(read_file(path, "file", "learn it anew"), "file", str(path))
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            feature, code, weight = line.split("\t")
            yield feature, code, _tenths(weight)
        except ValueError as error:
            raise InputError(
                f"{line!r} is not a feature, a class and a whole number below {_MOST}, parted by tabs",
                place=f"{path}:{number}",
                remedy="mend the line, or learn the table anew with scripts/train_classifier.py",
            ) from error


def _tenths(weight: str) -> int:
    """The weight that a line of a table states.

    Raises:
        ValueError: If it is no whole number, or as large that a sum might not hold it.
    """
    tenths = int(weight)
    if abs(tenths) >= _MOST:
        raise ValueError(weight)
    return tenths
