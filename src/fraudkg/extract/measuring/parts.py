"""Parts of a whole, and what a quantity takes over from one before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import NEXT, behind_part, head_nouns
from fraudkg.extract.measuring.own import OwnWords
from fraudkg.extract.measuring.scene import end_of

_OF_SUM = (" of ", " out of ", " of a total of ", " of some ", " to the tune of ")
_FROM = (" from ", " from some ", " belonging to ", " owned by ")
_WITH = (" with ", " in possession of ", " carrying ")
_DEFINITE = re.compile(r"\b(?:the|those|all)(?: [a-z]+){1,2}$")
_THEM = ("the ", "these ", "those ", "they ")
_REACHED = frozenset({"reach", "breakdown"})
_PARTING = frozenset({"boundary", "preposition"})
FAR = 140
"""Characters over which a list still holds together."""


class Parts(OwnWords):
    """What a quantity takes over from another one."""

    def _second_object(self, number: int, quantity: Quantity) -> Naming | None:
        """The sum that a verb takes after the people: 骗走5名事主约150万元; not in English."""
        before = self.scene.quantities[number - 1]
        is_next = quantity.span.start - before.span.end <= NEXT
        is_pair = quantity.kind == "money" and before.unit in {"person", "item"} and is_next
        if self.scene.family not in {"zh", "th", "vi"} or not is_pair:
            return None
        governor = next((one for one in governors(self.scene, number - 1) if one.is_left), None)
        measure = self.chooser.without(governor.measures, quantity) if governor else None
        return None if measure is None else Naming(measure, governor, (), None, "medium", "left-unit")

    def _taken_up(self, number: int, quantity: Quantity) -> Naming | None:
        """English: a part that words after the number tell: 30 were held, and 12 of them were foreigners."""
        known = self._of_unit(number, quantity.unit) if self._is_of_them(quantity) else None
        return None if known is None else self._under(known, number, quantity, is_part=True)

    def _of_the_whole(self, quantity: Quantity) -> Naming | None:
        """English: a bare part of what the sentence begins with: of the 90 complaints, 20 were new."""
        if self.scene.family != "en" or quantity.unit is not None or quantity.kind != "count":
            return None
        end = quantity.number.span.end
        if any("differs" in cue.word.roles for cue in self.scene.cues_in(end, end + 2 * NEXT)[:1]):
            # 900 cases, 30 fewer than a year ago.
            return replace(self.done[-1], objects=(), confidence="medium", rule="level")
        opened = self.scene.cues_in(self.scene.sentence.span.start, self.scene.quantities[0].span.start)
        if len(opened) != 1 or "part" not in opened[0].word.roles or quantity.unit_words is not None:
            return None
        return replace(self.done[0], objects=(), confidence="low", rule="part")

    def _robbed(self, number: int, quantity: Quantity) -> Naming | None:
        """English: from whom so much was got, by a verb that says no more: took $9,000 from 80 people."""
        before, known = self.scene.quantities[number - 1], self.done[-1]
        losses, victims = self.chooser.number_of("losses-reported"), self.chooser.number_of("victims")
        if self.scene.family != "en" or before.kind != "money" or known.measure not in {None, losses}:
            return None
        gap = self.scene.folded[before.span.end : quantity.span.start]
        is_from = gap == " of " or (gap.endswith(_FROM) and len(gap) <= FAR // 3)
        if not is_from or all(victims not in noun.word.nouns for noun in head_nouns(self.scene, number)):
            return None
        if known.measure is None:
            self.done[-1] = Naming(losses, rule="robbed")
        return Naming(victims, rule="robbed")

    def _second(self, known: Naming, number: int, quantity: Quantity) -> Naming | None:
        """English: the sum of which people were robbed: swindled 80 people across the country of $9,000."""
        if self.scene.family != "en" or quantity.kind != "money" or known.governor is None:
            return None
        low, high = self.scene.quantities[number - 1].span.end, quantity.span.start
        is_of = self.scene.folded.endswith(_OF_SUM, low, high)
        if not is_of or high - low > FAR or any(cue.word.is_verb for cue in self.scene.cues_in(low, high)):
            return None
        measure = self.chooser.without(known.governed, quantity)
        return None if measure is None else replace(known, measure=measure, objects=(), rule="second")

    def _item_nouns(self, number: int) -> list[Cue]:
        """The nouns that may say what an item of a list is."""
        right, left = self._nouns(number, None)
        return right if right and self.scene.family == "en" else [*left, *right]

    def _under(self, known: Naming, number: int, quantity: Quantity, *, is_part: bool) -> Naming | None:
        """Under what governed a quantity before: by its own noun, by its unit, or the same once more."""
        nouns = self._item_nouns(number)
        if is_part and not nouns:
            end = min(self.scene.clause(quantity.span.end)[1], self.scene.next(number))
            nouns = [cue for cue in self.scene.cues_in(quantity.span.end, end) if cue.word.nouns]
        kin = self.chooser.kin(known.measure) if known.measure is not None else ()
        found = self._in_list(known, {*known.governed, *kin}, quantity, nouns)
        if found is not None or self._is_strange(known, number, quantity, nouns):
            return found
        if quantity.unit is None and not is_part:
            return None
        # In English, and of things in Chinese, an item is of the unit of the one before it.
        is_bound = self.scene.family == "en" or (self.scene.family, quantity.unit) == ("zh", "item")
        if number and not is_part and quantity.kind == "count" and is_bound:
            is_other = self.scene.quantities[number - 1].unit != quantity.unit
            return None if is_other else self._once_more(known, quantity, is_part=False)
        return self._once_more(known, quantity, is_part=is_part)

    def _is_strange(self, known: Naming, number: int, quantity: Quantity, nouns: Sequence[Cue]) -> bool:
        """Whether the nouns of a number belong to other measures than the one before."""
        if quantity.kind == "percent" and self.scene.family == "en":
            # Losses of $5 million; 79 per cent of the people who reported lost money: not of the losses.
            end = quantity.span.end
            heads = [cue for cue in head_nouns(self.scene, number) if cue.start - end <= NEXT]
            return bool(heads) and not any(known.measure in cue.word.nouns for cue in heads)
        if quantity.kind != "count":
            return False
        heads = head_nouns(self.scene, number) if self.scene.family == "zh" else []
        return self._is_other(nouns, quantity) or any(known.measure in cue.word.barred for cue in heads)

    def _once_more(self, known: Naming, quantity: Quantity, *, is_part: bool) -> Naming | None:
        """The measure before, or what its verb is of in this unit."""
        if known.measure is None:
            return None
        measure = self.chooser.without(known.governed, quantity)
        is_turn = quantity.kind == "money" and not self.chooser.is_bare(known.measure, quantity)
        if (measure is None or not is_turn) and self.chooser.fits(known.measure, quantity):
            confidence = "medium" if is_part else "low"
            return replace(known, objects=(), confidence=confidence, rule="part" if is_part else "list")
        if measure is None:
            return None
        return replace(known, measure=measure, objects=(), confidence="low", rule="list-unit")

    def _carried(self, quantity: Quantity) -> Naming | None:
        """Across a sentence: only where the new one says that it speaks of parts."""
        if self.last is None:
            return None
        scene, known = self.last.scene, self.last.of_unit(quantity)
        start = self.scene.sentence.span.start
        between = self.scene.sentence.paragraph - scene.sentence.paragraph
        head = self.scene.cues_in(start, quantity.span.start)
        is_part = any("part" in cue.word.roles for cue in head)
        is_opened = is_part and "part" in head[0].word.roles and head[0].start == start
        is_opened = is_opened or self._is_of_them(quantity)
        is_part = is_part or self._is_of_them(quantity) or self._is_about_them(quantity)
        # Behind a semicolon the same is counted on: 甲5人；乙3人.
        is_semicolon = scene.folded[scene.sentence.span.end - 1] in ";；"
        is_semicolon = is_semicolon and any(one.unit == quantity.unit for one in scene.quantities)
        if known.measure is None or between > is_opened or not (is_part or is_semicolon):
            return None
        if self.scene.family == "zh" and is_part:
            # 经审查，其中5人: how one knows stands before.
            head = head[next(place for place, cue in enumerate(head) if "part" in cue.word.roles) :]
        if any(cue.word.is_verb or known.measure in cue.word.barred for cue in head):
            return None
        return self._under(known, 0, quantity, is_part=is_part)

    def _is_kind(self, cue: Cue, quantity: Quantity) -> bool:
        """Chinese: whether a verb of crime before a number is the kind of cases: 刷单诈骗120起."""
        if self.scene.family != "zh" or cue.end != quantity.span.start or quantity.unit != "case":
            return False
        return self.chooser.number_of("losses-reported") in cue.word.actions

    def _of_suspects(self, quantity: Quantity) -> Naming | None:
        """English: who those are that a sentence before counted: the suspects included 8 men."""
        scene, start, at = self.scene, self.scene.sentence.span.start, quantity.span.start
        if scene.family != "en" or self.last is None or quantity.unit != "person":
            return None
        cues = scene.cues_in(start, at)
        told = next((cue for cue in cues if _DEFINITE.search(scene.folded, start, cue.end)), None)
        if told is None or any(
            cue.word.is_verb or cue.word.roles & _PARTING for cue in cues if cue.start > told.start
        ):
            return None
        words = told.word.nouns | told.word.actions | told.word.deeds
        known = next((one for one in self.last.far_back(quantity) if one.measure in words), None)
        return known and replace(known, objects=(), confidence="medium", rule="part")

    def _of_those(self, quantity: Quantity) -> Naming | None:
        """English: parts of a whole without a number: of those arrested, 28 were locals."""
        start = self.scene.sentence.span.start
        cues = self.scene.cues_in(start, quantity.span.start)
        if self.scene.family != "en" or len(cues) != 2 or cues[0].start != start:  # noqa: PLR2004 - whole and verb
            return None
        if "part" not in cues[0].word.roles or not cues[1].word.is_participle:
            return None
        measure = self.chooser.without(cues[1].word.actions, quantity, is_any=True)
        return None if measure is None else Naming(measure, rule="part")

    def _caught_with(self, known: Naming, number: int, quantity: Quantity) -> Naming | None:
        """English: things that people were caught with: 55 suspects were held with 60 phones and 9 cards."""
        if self.scene.family != "en" or quantity.kind != "count" or quantity.unit in {None, "person"}:
            return None
        before, at = self.scene.quantities[number - 1], quantity.span.start
        is_with = before.unit == "person" and self.scene.folded.endswith(_WITH, before.span.end, at)
        if not is_with and known.rule != "caught":
            return None
        measure, noun = self.chooser.with_object(self.implied, quantity, head_nouns(self.scene, number))
        return None if noun is None else Naming(measure, None, (noun,), None, "low", "caught")

    def _is_of_them(self, quantity: Quantity) -> bool:
        """English: whether "of them" stands right after a number."""
        end = end_of(quantity, self.scene.family)
        return self.scene.family == "en" and behind_part(self.scene, end) > end

    def _is_about_them(self, quantity: Quantity) -> bool:
        """English: whether a sentence tells who or what the things counted before are: the men include 12."""
        start, at = self.scene.sentence.span.start, quantity.span.start
        if self.scene.family != "en" or not self.scene.folded.startswith(_THEM, start):
            return False
        words = [cue.word for cue in self.scene.cues_in(start, at)]
        is_told = any(word.roles & _REACHED for word in words)
        return is_told and not any(word.is_verb or word.roles & _PARTING for word in words)
