"""Denials: places that a text only says something was not done at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import Marker, any_of

DENYING = "denying"
"""Code of the words that deny what follows in their clause."""


class Denials:
    """Takes their weight from places behind a denial: "no raids were carried out in Cambodia".

    Args:
        words: Words by code, as in `place-words.yaml`.
    """

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        the, but = any_of(words, "the"), any_of(words, "denying-end")
        # "No one was hurt in the raid in Phnom Penh", "none but in Phnom Penh": that was done there.
        self._is_said = re.compile(rf"\b{but}\b|\b{the}\s[\w-]+\s\w+\s(?:{the}\s)?\Z")
        # "No bank in Laos has asked" is about Laos.
        self._is_of_subject = re.compile(rf"\s(?:[\w-]+\s)?\w+\s(?:{the}\s)?")

    def without(self, document: Document, sight: Sight) -> Sight:
        """The sentence with places that a denial leaves where nothing is counted."""
        words = [marker for marker in sight.markers if DENYING in marker.codes]
        if not words:
            return sight
        spots = [
            replace(spot, weight=0, rule="place-denied", is_sticky=False)
            if self._is_denied(document, sight, words, spot)
            else spot
            for spot in sight.spots
        ]
        return replace(sight, spots=spots)

    def _is_denied(self, document: Document, sight: Sight, words: Sequence[Marker], spot: Spot) -> bool:
        """Whether a denial governs a place: in one clause, with no figure between that was counted there."""
        clause = sight.sentence.clause_at(spot.start)
        low = max([clause.start, *(one.span.end for one in sight.figures if one.span.end <= spot.start)])
        last = next((word for word in reversed(words) if low <= word.start < spot.start), None)
        if last is None or self._is_said.search(document.folded, last.end, spot.start):
            return False
        is_first = not document.folded[clause.start : last.start].strip()
        return not (is_first and self._is_of_subject.fullmatch(document.folded, last.end, spot.start))
