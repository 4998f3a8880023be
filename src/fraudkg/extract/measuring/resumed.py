"""Figures that go on about what was counted before, without a verb of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import head_nouns
from fraudkg.extract.measuring.parts import Parts
from fraudkg.extract.measuring.scene import HOLDING

_KIND = re.compile(r" (?:are|were) ")
_ARE = re.compile(
    r" (?:are|were) (?!(?:in|on|at|still|now|under|being|to|not|also|yet|due|out|[a-z]+(?:ing|ed|en))\b)"
)
"""A copula behind a number, with what people are."""
_IT_WAS = re.compile(
    r"\b(?:br(?:ing|ings|inging|ought)|tak(?:e|es|ing)|took) (?:the|that|this) (?:total|number|tally|figure)"
    r"(?: number)?(?: so far)? to $|\b(?:it|this|that|which) (?:is|was|came to|made|means|meant) $"
)
_WHENCE = (" from ", " at ")
_NEAR = 60
"""Characters before a figure in which the words stand that say that it is another one of the same."""
_ONE_UNIT = frozenset({"call", "message", "case", "report", "person", "account"})

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
            return self._held(number, quantity)
        if self.scene.family in {"zh", "ja"}:
            return self._broken_down(number, quantity)
        if self.scene.family != "en":
            return None
        return (
            self._of_kind(number, quantity)
            or self._it_was(number, quantity)
            or self._whence(number, quantity)
        )

    def _held(self, number: int, quantity: Quantity) -> Naming | None:
        """English: what frozen accounts held was stopped: froze 310 accounts holding $4 million."""
        if self.scene.family != "en" or quantity.kind != "money" or not number:
            return None
        gap = self.scene.folded[self.scene.quantities[number - 1].span.end : quantity.span.start]
        is_frozen = self.done[-1].measure == self.chooser.number_of("accounts-frozen")
        if not is_frozen or gap.strip() not in HOLDING:
            return None
        return replace(
            self.done[-1], measure=self.chooser.number_of("funds-stopped"), objects=(), rule="held"
        )

    def _of_kind(self, number: int, quantity: Quantity) -> Naming | None:
        """English: who some of those counted before are: 90 were rescued; 85 were women."""
        words = quantity.unit_words
        if quantity.unit != "person" or quantity.value is None:
            return None
        end = quantity.number.span.end
        if words is not None and not _KIND.fullmatch(self.scene.folded, end, words.span.start):
            return None
        if words is None and _ARE.match(self.scene.folded, end) is None:
            return None
        for before, known in self._earlier(number, quantity):
            if before.value is None or before.value < quantity.value:
                continue
            return replace(known, objects=(), confidence="low", rule="part")
        return None

    def _it_was(self, number: int, quantity: Quantity) -> Naming | None:
        """English: the figure of another time: 4 million calls were blocked; in June it was 5 million."""
        at = quantity.span.start
        is_told = _IT_WAS.search(self.scene.folded, max(0, at - _NEAR), at) is not None
        if quantity.unit not in _ONE_UNIT:
            return None
        low = self.scene.before(number)
        is_joined = bool(number) and self.done[-1].rule == "again" and " and " in self.scene.folded[low:at]
        known = [one for _, one in self._earlier(number, quantity)]
        if not (is_told or is_joined) or len({one.measure for one in known}) != 1:
            return None
        return replace(known[0], objects=(), confidence="low", rule="again")

    def _earlier(self, number: int, quantity: Quantity) -> list[tuple[Quantity, Naming]]:
        """The figures in a unit with what they were named, of this sentence and the one before."""
        pairs = [*zip(reversed(self.scene.quantities[:number]), reversed(self.done), strict=True)]
        if self.last is not None:
            before = self.last.scene.sentence.paragraph
            is_near = before == self.scene.sentence.paragraph
            told = zip(reversed(self.last.scene.quantities), reversed(self.last.namings), strict=True)
            pairs += told if is_near else ()
        return [
            (one, known)
            for one, known in pairs
            if self._is_of_unit(one, quantity) and known.measure is not None
        ]

    def _is_of_unit(self, one: Quantity, quantity: Quantity) -> bool:
        """Whether a figure counts the same as another, or its verb alone says what: the 30 held."""
        return one.unit == quantity.unit or (
            one.unit is None and one.unit_words is None and one.kind == quantity.kind
        )

    def _whence(self, number: int, quantity: Quantity) -> Naming | None:
        """English: the places from which people were taken were searched: arrested from nine houses."""
        arrested = self.chooser.number_of("suspects-arrested")
        at, low = quantity.span.start, self.scene.before(number)
        if quantity.unit not in {"site", "building"} or not number:
            return None
        if self.done[-1].measure != arrested or not self.scene.folded.endswith(_WHENCE, low, at):
            return None
        searched = self.chooser.number_of("searches-conducted")
        nouns = [noun for noun in head_nouns(self.scene, number) if searched in noun.word.objects]
        return Naming(searched, None, (), nouns[-1], "low", "whence") if nouns else None

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
        known = next(
            (
                one
                for before, one in zip(reversed(scene.quantities[:number]), reversed(self.done), strict=True)
                if before.unit == quantity.unit and one.measure is not None
            ),
            None,
        )
        if known is None and self.last is not None:
            known = next(self.last.far_back(quantity), None)
        known = known or self._told_by_noun(own, quantity)
        if known is None or known.measure is None:
            return None
        nouns = self._item_nouns(number)
        if any(known.measure in cue.word.barred for cue in nouns):
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
        is_own = quantity.kind == "money" and self.scene.folded.startswith(_OWN, quantity.span.end)
        if quantity.kind == "count" and quantity.unit_words is None and self.scene.family == "en":
            # 146 were arrested and 36 were served notices: a verb that is not known says it.
            return _UNKNOWN.match(self.scene.folded, quantity.number.span.end) is not None
        return self.scene.family == "en" and is_own and "part" not in quantity.flags
