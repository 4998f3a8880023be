"""What a verb or a noun says of a quantity."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.chooser import AVERAGE, Chooser, Naming
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.echoes import Said
from fraudkg.extract.measuring.nouns import head_nouns
from fraudkg.extract.measuring.scene import LINK, Governor, Scene, end_of

GAP = 3
"""Signs that may stand between a noun and its number besides words that link them."""
_BACK = 3
"""Sentences with quantities over which people are still the ones told of."""
_BARE_END = re.compile(
    r" (?:in|over|for|from|after|during|at|across|on|as|with|following)\b| and [a-z]+ed\b|[,;:.\n]|$"
)


class Last(NamedTuple):
    """A sentence with quantities, and what they were named."""

    scene: Scene
    namings: Sequence[Naming]
    before: "Last | None" = None

    @property
    def naming(self) -> Naming:
        """What the last of them was named."""
        return self.namings[-1]

    def of_unit(self, quantity: Quantity) -> Naming:
        """What the last of those in the unit of a quantity was named, else the last of all."""
        pairs = zip(reversed(self.scene.quantities), reversed(self.namings), strict=True)
        same = (known for one, known in pairs if one.unit == quantity.unit and known.measure is not None)
        return next(same, self.naming)

    def far_back(self, quantity: Quantity) -> Iterator[Naming]:
        """What those in the unit of a quantity were named, nearest first, a few sentences back."""
        one: Last | None = self
        for _ in range(_BACK):
            if one is None:
                return
            for before, known in zip(reversed(one.scene.quantities), reversed(one.namings), strict=True):
                if before.unit == quantity.unit and known.measure is not None:
                    yield known
            one = one.before


class Verbs:
    """What a verb or a noun says of the quantities of a sentence.

    Args:
        scene: The sentence.
        chooser: Picks measures.
        last: The sentence before with quantities, and what the last of them was named.
        heading: Cues of the line that a list stands under, None outside a list.
        implied: Measures that count the bare items of a list of results.
        said: The figures named so far.
    """

    def __init__(
        self,
        scene: Scene,
        chooser: Chooser,
        last: Last | None,
        *,
        heading: list[Cue] | None = None,
        implied: Ids = frozenset(),
        said: Said | None = None,
    ) -> None:
        self.scene = scene
        self.chooser = chooser
        self.last = last
        self.heading = heading
        self.implied = implied
        self.said = said or Said()
        self.done: list[Naming] = []

    def _named_last(self) -> int | None:
        """The measure named last, in this sentence or at the end of the one before."""
        kind = topics.kind_of_crime(self.scene, len(self.done))
        if kind is not None:
            return self.chooser.number_of(kind)
        named = next((one.measure for one in reversed(self.done) if one.measure is not None), None)
        return named if named is not None or self.last is None else self.last.naming.measure

    def _earlier(self, number: int) -> Iterator[tuple[Quantity, Naming]]:
        """The quantities before one in its sentence, the nearest first, with what they were named."""
        return zip(reversed(self.scene.quantities[:number]), reversed(self.done), strict=True)

    def _of_unit(self, number: int, unit: str | None) -> Naming | None:
        """What the nearest quantity of a unit before one in its sentence was named."""
        same = (
            known for one, known in self._earlier(number) if one.unit == unit and known.measure is not None
        )
        return next(same, None)

    def _is_average(self, number: int, quantity: Quantity) -> bool:
        if "average" not in self.scene.roles:
            return False
        low, high = self.scene.clause(quantity.number.span.start)
        low = max(low, self.scene.before(number))
        told = topics.clause_before(self.scene, number)
        if told is not None and any(
            "reach" in cue.word.roles for cue in self.scene.cues_in(low, quantity.span.start)
        ):
            # 平均损失最高,达16万元: the verb alone goes on.
            low = told[0]
        high = min(max(high, quantity.span.end), self.scene.after(number))
        if self.scene.family in {"ja", "ko", "th"}:
            # What follows a number there belongs to the next one.
            high = quantity.span.end
        cues = [cue for cue in self.scene.cues_in(low, high) if "average" in cue.word.roles]
        # 19人均已被捕: no mean of people.
        inner = range(quantity.number.span.end, quantity.span.end)
        cues = [cue for cue in cues if cue.start not in inner]
        if any(not self.scene.folded.startswith("-", cue.end) for cue in cues):
            # But not in "a month-long operation".
            return True
        if not number or self.done[-1] is not AVERAGE:
            return False
        return topics.goes_on_daily(self.scene, number)

    def _nouns(self, number: int, governor: Governor | None) -> tuple[list[Cue], list[Cue]]:
        """Nouns that may say what is counted: those at the number, and those between verb and number."""
        scene, quantity = self.scene, self.scene.quantities[number]
        right = head_nouns(scene, number)
        low = max(scene.before(number), scene.clause(quantity.span.start)[0])
        if governor and governor.is_left:
            low = max(low, governor.cue.end)
        left = [cue for cue in scene.cues_in(low, quantity.span.start) if cue.word.nouns]
        if scene.family == "zh" and number and left:
            # 3张手机卡、5张银行卡: the noun before the comma is of the number before it.
            is_before = left[0].start == scene.quantities[number - 1].span.end
            left = left[is_before and scene.folded[left[0].end] in "、，,和及与" :]
        if scene.family in {"ja", "ko"} and governor and not governor.is_left:
            # 警察は12人を逮捕: whom the sentence speaks of did it.
            left = [cue for cue in left if cue.word.nouns & governor.measures or not scene.is_topic(cue)]
        if scene.family in {"zh", "ja", "ko"} and left:
            if not scene.is_bare(left[-1].end, quantity.span.start, LINK, GAP):
                left = []
            elif (
                len(left) > 1 and self._is_other(left[-2:-1], quantity) and self._is_mixed(left[-2], left[-1])
            ):
                # Two kinds of things under one number are neither of them.
                return right, []
        if governor and governor.is_left and governor.is_adjacent and not left and not right:
            left = topics.object_before(scene, governor.cue)
        return right, left[-1:]

    def _is_mixed(self, first: Cue, second: Cue) -> bool:
        joint = self.scene.cues_in(first.end, second.start)
        is_joined = any("and" in cue.word.roles for cue in joint) and second.start - first.end <= GAP
        return is_joined and not first.word.nouns & second.word.nouns

    def _in_list(
        self, known: Naming, allowed: Iterable[int], quantity: Quantity, nouns: Sequence[Cue]
    ) -> Naming | None:
        """An item with a noun of its own under the verb that an item before has."""
        measure, noun = self.chooser.with_object(allowed, quantity, nouns)
        if measure is None or noun is None:
            return None
        return replace(known, measure=measure, objects=(noun,), confidence="medium", rule="list-object")

    def _by(self, governor: Governor, number: int, quantity: Quantity) -> Naming | None:
        right, left = self._nouns(number, governor)
        allowed = self._allowed(governor, quantity)
        is_leading = self.scene.family in {"en", "vi"} and quantity.kind == "count"
        nouns = right or ([] if is_leading and governor.is_left else left)
        if not is_leading:
            nouns = [*left, *right]
        measure, noun = self.chooser.with_object(allowed, quantity, nouns)
        if measure is not None and noun is not None:
            sure = "high" if governor.is_adjacent or not governor.is_left else "medium"
            return Naming(measure, governor, (noun,), None, sure, f"{governor.rule}-object")
        if noun is not None or self._is_of_others(governor, quantity, right, nouns):
            return None
        is_subject = not governor.is_left and self._is_elliptic(number)
        if governor.is_left and governor.is_adjacent and self._is_headline(quantity):
            # Cambodia deports 215 in crackdown: only people are told of that way.
            allowed, is_subject = self.chooser.of_people(allowed, quantity), True
        elif is_subject and quantity.unit is None and quantity.unit_words is None:
            # 90 netted in raids, 560 prosecuted: rather people than what else the verb may be of.
            allowed = self.chooser.people(allowed) or allowed
        measure = self.chooser.without(allowed, quantity, nouns, is_any=is_subject)
        if measure is None:
            return None
        return Naming(measure, governor, (), None, "medium", f"{governor.rule}-unit")

    def _allowed(self, governor: Governor, quantity: Quantity) -> Ids:
        """The measures of a verb that no word between it and the number bars."""
        allowed = governor.measures
        if not governor.is_left:
            return allowed
        for cue in self.scene.cues_in(governor.cue.end, quantity.span.start):
            allowed = allowed - cue.word.barred
        return allowed

    def _is_of_others(
        self, governor: Governor, quantity: Quantity, right: Sequence[Cue], nouns: Sequence[Cue]
    ) -> bool:
        """Whether the nouns of a number say something else than its verb: involving so much in losses."""
        if quantity.kind == "count":
            return self._is_other(nouns, quantity)
        if not governor.is_left or self.scene.family != "en" or quantity.kind != "money":
            return False
        return any(self.chooser.fits(one, quantity) for cue in right for one in cue.word.alone)

    def _is_headline(self, quantity: Quantity) -> bool:
        """Whether nothing is said of what an English number counts: nabs 52 in raids."""
        if self.scene.family != "en" or quantity.unit is not None or quantity.unit_words is not None:
            return False
        end = quantity.number.span.end
        return quantity.kind == "count" and (
            _BARE_END.match(self.scene.folded, end) is not None or end >= self.scene.sentence.span.end
        )

    def _is_elliptic(self, number: int) -> bool:
        """Whether a verb follows at once, the noun left out: 24 have been arrested."""
        end = end_of(self.scene.quantities[number], self.scene.family)
        cues = self.scene.cues_in(end, self.scene.after(number))
        if not cues or cues[0].start - end > 1:
            return False
        return bool(cues[0].word.roles & {"be", "have"}) or cues[0].word.is_verb

    def _is_other(self, nouns: Sequence[Cue], quantity: Quantity) -> bool:
        """Whether the nouns belong to measures of this unit, only not to the verb's."""
        return any(self.chooser.fits(one, quantity) for noun in nouns for one in noun.word.nouns)
