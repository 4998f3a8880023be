"""What a number counts where no rule tells: a linear classifier over the words round it.

A multinomial logistic regression, learnt from annotated figures (scripts/train_classifier.py). Its weights
are a table that can be read: which word, where, speaks for which measure, and how strongly.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from math import exp
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.state import Figure
from fraudkg.files import decoded, read_file

FOLDER = "learned"
"""The folder of the lexicon with a table of weights for each language family: feature, measure, weight."""
OTHER = "-"
"""The class of what no measure counts."""
UNIT = 10
"""Weights are whole tenths."""
_FAR = 70
"""Tenths below the highest score from which on a class has less than a thousandth of its chance."""
_BITS, _MOST = 32, 1 << 16
"""The bits for the score of a class, and what a weight stays below, so that no sum needs more of them."""
_WORD = re.compile("[a-z]+")
_ENDING = re.compile("(?<=...)(?:ing|ed|es|s)$")
_HAN = re.compile(r"[㐀-鿿]")


def _words(text: str, family: str) -> Iterable[str]:
    """The words without their endings; in Chinese, where words are not parted, each two characters."""
    if family == "zh":
        return ("".join(two) for two in pairwise(_HAN.findall(text)))
    return map(_stem, _WORD.findall(text))


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _slots(cue: Cue) -> tuple[tuple[str, Ids], ...]:
    word = cue.word
    return ("action", word.actions), ("deed", word.deeds), ("noun", word.nouns)


def features(figure: Figure, codes: Sequence[str]) -> frozenset[str]:
    """Words before (<) and after (>) a figure in its clause and elsewhere in its sentence (~).

    Also what words of the lexicon there may bear, its unit, and what the figures before it were named.

    Args:
        figure: One whose sentence has been named by rules.
        codes: The notations of the lexicon's measures, in its order.
    """
    scene, quantity, state = figure.scene, figure.quantity, figure.state
    inner, outer = scene.clause(quantity.number.span.start)
    inner = max(figure.low, inner)
    outer = max(figure.end, min(outer, figure.high))
    stretches = [("<", inner, figure.start), (">", quantity.number.span.end, outer)]
    span = scene.sentence.span
    found = {
        f"{where}{word}"
        for where, low, high in (*stretches, ("~", span.start, inner), ("~", outer, span.end))
        for word in _words(scene.folded[low:high], figure.family)
    }
    fitting = figure.chooser.fitting(quantity)
    for where, low, high in stretches:
        for cue in scene.cues_in(low, high):
            found |= {f"{where}{slot}:{codes[one]}" for slot, ones in _slots(cue) for one in ones & fitting}
    known = [one.measure for one in state.done[: figure.number]]
    earlier = [one.measure for one in state.last.done if one.measure is not None] if state.last else []
    for where, before in (("previous", known), ("sentence", earlier)):
        if before:
            last = before[-1]
            found.add(f"{where}:{OTHER if last is None else codes[last]}")
    words = quantity.unit_words
    return frozenset(
        {
            *found,
            f"unit:{quantity.unit}",
            f"kind:{quantity.kind}",
            *([f"words:{words.text.casefold()}"] if words else []),
            *(f"flag:{flag}" for flag in quantity.flags),
        }
    )


class Weights:
    """How much each feature speaks for each class, in whole tenths; the feature "" always holds.

    Args:
        rows: Feature, class and weight.
    """

    def __init__(self, rows: Iterable[tuple[str, str, int]]) -> None:
        # One number holds all weights of a feature, side by side: one sum adds those of all classes.
        table: defaultdict[str, int] = defaultdict(int)
        classes: dict[str, int] = {}
        for feature, code, weight in rows:
            table[feature] += weight << _BITS * classes.setdefault(code, len(classes))
        self._classes, self._table = tuple(classes), dict(table)
        # Half of the range is added, so that no score is below nought and borrows from the next.
        self._base = sum(1 << _BITS * place + _BITS - 1 for place in range(len(classes)))

    def probabilities(self, found: AbstractSet[str]) -> dict[str, float]:
        """How probable each class is with these features; none where there are no weights."""
        scored = self._base + sum(map(self._table.__getitem__, self._table.keys() & {"", *found}))
        width = len(self._classes) * _BITS // 8
        scores = memoryview(scored.to_bytes(width, sys.byteorder)).cast("I")
        least = max(scores, default=0) - _FAR
        worth = {
            code: exp((score - least) / UNIT)
            for code, score in zip(self._classes, scores, strict=True)
            if score > least
        }
        total = sum(worth.values())
        return {code: one / total for code, one in worth.items()}


class Classifier:
    """Tells the measures of a family of languages apart.

    Args:
        lexicon: Folders with the lexicon; a table in a later one replaces that of an earlier one.
        family: Language family; one without a table leaves everything open.
        codes: The notations of the lexicon's measures, in its order.

    Raises:
        InputError: If a line of a table is not feature, measure and weight.
    """

    def __init__(self, lexicon: Sequence[Path], family: str, codes: Sequence[str]) -> None:
        self._codes = codes
        self._numbers = {code: number for number, code in enumerate(codes)}
        paths = [path for folder in lexicon if (path := folder / FOLDER / f"{family}.tsv").exists()]
        self._weights = _read(paths[-1], paths[-1].stat().st_mtime_ns) if paths else None

    def likeliest(self, figure: Figure) -> tuple[int | None, float]:
        """The number of the likeliest measure that counts in the figure's unit, and its probability.

        None is the class of what no measure counts; nothing is probable where there is no table.
        """
        if self._weights is None:
            return None, 0.0
        known = self._weights.probabilities(features(figure, self._codes))
        best, most = None, known.pop(OTHER, 0.0)
        for code, probability in known.items():
            number = self._numbers.get(code)
            if probability > most and number is not None and figure.chooser.fits(number, figure.quantity):
                best, most = number, probability
        return best, most


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
                f"{line!r} is not a feature, a measure and a whole number below {_MOST}, parted by tabs",
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
