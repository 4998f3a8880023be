"""Scores: precision, recall and F1 with their 95 % intervals.

The interval resamples whole texts, since the figures of one text share its words and its mistakes (percentile
bootstrap; Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). It repeats exactly.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from fraudkg.evaluate.rows import ADDED, MISSED, RIGHT, WRONG, Row

_RESAMPLES = 1000
_SEED = 20260108


@dataclass(frozen=True, order=True, slots=True)
class Counts:
    """How many were read right, read wrongly or for nothing, and not read."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """Share of what was read that is right; None where nothing was read."""
        read = self.right + self.false
        return self.right / read if read else None

    @property
    def recall(self) -> float | None:
        """Share of what there is that was read right; None where there is nothing."""
        there = self.right + self.missed
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where there is nothing to read or read.

        >>> Counts(8, 2, 2).f1
        0.8
        """
        total = 2 * self.right + self.false + self.missed
        return 2 * self.right / total if total else None


@dataclass(frozen=True, order=True, slots=True)
class Score:
    """The counts of one slot over some texts, with the 95 % interval of F1 or of what else is asked for."""

    counts: Counts
    low: float | None
    high: float | None


def count(outcomes: Iterable[str]) -> Counts:
    """Counts of outcomes: what is read wrongly is both false and missed.

    >>> count(["right", "wrong", "added", "blank"])
    Counts(right=1, false=2, missed=1)
    """
    found = list(outcomes)
    return Counts(
        sum(one == RIGHT for one in found),
        sum(one in {WRONG, ADDED} for one in found),
        sum(one in {WRONG, MISSED} for one in found),
    )


def by_text(rows: Iterable[Row], slot: str) -> dict[str, Counts]:
    """The counts of one slot in each text that has it."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.text, []).extend(outcome for name, outcome in row.outcomes if name == slot)
    return {text: count(outcomes) for text, outcomes in sorted(found.items())}


_Measure = Callable[[Counts], float | None]


def score(texts: Mapping[str, Counts], measure: _Measure = lambda counts: counts.f1) -> Score:
    """The score over texts; the interval is that of the measure, None with fewer than two texts."""
    counts = list(texts.values())
    total = sum(counts, start=Counts())
    if len(counts) < 2 or measure(total) is None:  # noqa: PLR2004 - one text cannot vary
        return Score(total, None, None)
    low, high = _interval(counts, measure)
    return Score(total, low, high)


def _interval(counts: Sequence[Counts], measure: _Measure) -> tuple[float, float]:
    chance = random.Random(_SEED)  # noqa: S311 - resampling needs repeatable numbers, no secret ones
    rows = [(one.right, one.false, one.missed) for one in counts]
    samples = (chance.choices(rows, k=len(rows)) for _ in range(_RESAMPLES))
    drawn = (measure(Counts(*map(sum, zip(*sample, strict=True)))) for sample in samples)
    ordered = sorted(one for one in drawn if one is not None)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered))]
