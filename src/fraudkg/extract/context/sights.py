"""Sights: the sentences of a text, each with the places, the words for places and the figures in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.spot import Spot
from fraudkg.extract.context.wordlists import Marker
from fraudkg.extract.document import Sentence


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence with the places, the words for places and the figures in it."""

    sentence: Sentence
    spots: Sequence[Spot]
    markers: Sequence[Marker]
    figures: Sequence[Quantity]

    def has(self, *codes: str) -> bool:
        """Whether a word with one of these codes stands in the sentence."""
        return any(code in marker.codes for marker in self.markers for code in codes)

    def is_away(self, at: int, *, is_spaced: bool) -> bool:
        """Whether a word for abroad is said of the figure at `at`: without spaces it stands before it."""
        away = [marker.start for marker in self.markers if "abroad" in marker.codes]
        return bool(away) and (is_spaced or away[0] < at)
