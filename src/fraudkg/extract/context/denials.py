"""Denials: clauses that say that something was not done in a place, so that nothing was counted there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fraudkg.extract.context.spot import Spot
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import any_of

DENIED = "place-denied"
_REACH = 60


class Denials:
    """Tells the places of such clauses in texts of one language.

    Args:
        words: Words by code, as in `place-words.yaml`.
    """

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        # What somebody is that has not come to court yet says nothing of where he was held: 未到案的人.
        self._before = re.compile(rf"{any_of(words, 'denied')}[^的]*\Z")
        self._after = re.compile(any_of(words, "denied-after"))
        self._is_told = bool(words.get("denied") or words.get("denied-after"))

    def weighed(self, document: Document, spots: Sequence[Spot]) -> list[Spot]:
        """The spots, those of denying clauses without weight."""
        if not self._is_told:
            return list(spots)
        return [
            replace(spot, weight=0, rule=DENIED, is_sticky=False) if self._is_denied(document, spot) else spot
            for spot in spots
        ]

    def _is_denied(self, document: Document, spot: Spot) -> bool:
        clause = document.sentence_at(spot.start).clause_at(spot.start)
        low, high = max(clause.start, spot.start - _REACH), min(clause.end, spot.end + _REACH)
        folded = document.folded
        return bool(
            self._before.search(folded[low : spot.start]) or self._after.search(folded, spot.end, high)
        )
