"""Figures that go on about what was counted before, without a verb of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.parts import Parts

_KIND = re.compile(r" (?:are|were) ")
_ARE = re.compile(
    r" (?:are|were) (?!(?:in|on|at|still|now|under|being|to|not|also|yet|due|out|[a-z]+(?:ing|ed|en))\b)"
)
"""A copula behind a number, with what people are."""
_OWN = (" was ", " were ", " to pay")
"""Words behind a sum that say something else of it."""
_UNKNOWN = re.compile(
    r" (?:are|were|was|have been|had been|has been) (?:also |later |\w+ly )?"
    r"(?!aged|based|identified|suspected|believed|linked|wanted|located|involved|related|married|retired|named)"
    r"(?:[a-z]+ed|sent|given|put|set|let|told|made)\b"
)
"""A verb in the passive behind a number."""


class Resumed(Parts):
    """What a figure without words of its own goes on about."""

    def _resumed_for(self, number: int, quantity: Quantity) -> Naming | None:
        """By what was counted before it."""
        if quantity.kind != "count":
            return None
        if self.scene.family in {"zh", "ja"}:
            return self._broken_down(number, quantity)
        return self._of_kind(number, quantity) if self.scene.family == "en" else None

    def _of_kind(self, number: int, quantity: Quantity) -> Naming | None:
        """English: who some of those counted before are: 90 were rescued; 85 were women."""
        words, end, value = quantity.unit_words, quantity.number.span.end, quantity.value
        if quantity.unit != "person" or value is None:
            return None
        if words is not None and not _KIND.fullmatch(self.scene.folded, end, words.span.start):
            return None
        if words is None and not _ARE.match(self.scene.folded, end):
            return None
        for before, known in self._earlier(number):
            is_whole = before.unit in {"person", None} and before.value is not None and before.value >= value
            if is_whole and known.measure is not None:
                return replace(known, objects=(), confidence="low", rule="part")
        return None

    def _broken_down(self, number: int, quantity: Quantity) -> Naming | None:
        """Chinese, Japanese: by kind, place or age, parts count what the whole did: 从罪名看,诈骗罪13件."""
        scene, at = self.scene, quantity.span.start
        if quantity.unit is None:
            return None
        own = [*scene.cues_in(scene.sentence.span.start, at), *(self.heading or ())]
        is_told = any("breakdown" in cue.word.roles for cue in own)
        is_told = is_told or any(one.rule == "breakdown" for one in self.done)
        if not is_told and self.last is not None:
            last = self.last.scene
            is_same = last.sentence.paragraph == scene.sentence.paragraph
            is_open = scene.family == "ja" or last.folded[last.sentence.span.end - 1] in ";；"
            is_told = is_same and is_open and any(one.rule == "breakdown" for one in self.last.namings)
        if not is_told:
            return None
        known = self._of_unit(number, quantity.unit)
        if known is None and self.last is not None:
            known = next(self.last.far_back(quantity), None)
        known = known or self._told_by_noun(own, quantity)
        if known is None or known.measure is None:
            return None
        return replace(known, objects=(), confidence="low", rule="breakdown")

    def _told_by_noun(self, cues: Sequence[Cue], quantity: Quantity) -> Naming | None:
        """By the noun of which the most are told: 发案数最多的是甲区120起."""
        found = (self.chooser.alone(quantity, cue) for cue in cues if cue.word.alone)
        measure = next((one for one in found if one is not None), None)
        return None if measure is None else Naming(measure, rule="breakdown")

    def _is_told_else(self, known: Naming, number: int, quantity: Quantity) -> bool:
        """Whether words behind a figure say something else of it: only $500 was available; 2人交保."""
        if self.scene.family == "zh":
            return known.rule == "echo" and not topics.is_of_kind(self.scene, number)
        if self.scene.family != "en" or (quantity.kind == "count" and quantity.unit_words is not None):
            return False
        if quantity.kind == "money":
            return self.scene.folded.startswith(_OWN, quantity.span.end) and "part" not in quantity.flags
        # 146 were arrested and 36 were served notices: a verb that is not known says it.
        return _UNKNOWN.match(self.scene.folded, quantity.number.span.end) is not None
