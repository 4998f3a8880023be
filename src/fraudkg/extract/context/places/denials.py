"""Denials: places that a text only says something was not done at, so that nothing was counted there."""

from collections.abc import Mapping
from dataclasses import replace

from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.phrasing import Phrasing

DENYING = "denying"
"""Code of the English words that deny what follows in their clause."""
_REACH = 60
"""So many characters from a place the verb that is denied may stand."""


class Denials:
    """Takes their weight from places behind a denial: "no raids were carried out in Cambodia"."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        phrasing = Phrasing(words)
        # "No one was hurt in the raid in Phnom Penh", "none but in Phnom Penh": that was done there.
        self._is_said = phrasing[r"\b{denying-end}\b|\b{the}\s[\w-]+\s\w+\s(?:{the}\s)?\Z"]
        # "No bank in Laos has asked" is about Laos.
        self._is_of_subject = phrasing[r"\s(?:[\w-]+\s)?\w+\s(?:{the}\s)?"]
        # What somebody is that has not come to court yet says nothing of where he was held: 未到案的人.
        self._before = phrasing[r"{denied}[^的]*\Z"]
        self._after = phrasing["{denied-after}"]
        self._is_by_form = bool(words.get("denied") or words.get("denied-after"))

    def without(self, sight: Sight) -> Sight:
        """The sentence with places that a denial leaves where nothing is counted."""
        is_denied = self._is_formed if self._is_by_form else self._is_governed
        denied = {spot.start for spot in sight.spots if is_denied(sight, spot)}
        if not denied:
            return sight
        spots = [
            replace(spot, weight=0, rule="place-denied", is_sticky=False) if spot.start in denied else spot
            for spot in sight.spots
        ]
        return replace(sight, spots=spots)

    def _is_formed(self, sight: Sight, spot: Spot) -> bool:
        """Whether a verb that is denied stands before a place in its clause, or behind it."""
        clause, folded = sight.sentence.clause_at(spot.start), sight.document.folded
        low, high = max(clause.start, spot.start - _REACH), min(clause.end, spot.end + _REACH)
        return bool(
            self._before.search(folded[low : spot.start]) or self._after.search(folded, spot.end, high)
        )

    def _is_governed(self, sight: Sight, spot: Spot) -> bool:
        """Whether a denial governs a place: in one clause, with no figure between that was counted there."""
        words = [marker for marker in sight.markers if DENYING in marker.codes]
        if not words:
            return False
        clause, folded = sight.sentence.clause_at(spot.start), sight.document.folded
        low = max([clause.start, *(one.span.end for one in sight.figures if one.span.end <= spot.start)])
        last = next((word for word in reversed(words) if low <= word.start < spot.start), None)
        if last is None or self._is_said.search(folded, last.end, spot.start):
            return False
        is_first = not folded[clause.start : last.start].strip()
        return not (is_first and self._is_of_subject.fullmatch(folded, last.end, spot.start))
