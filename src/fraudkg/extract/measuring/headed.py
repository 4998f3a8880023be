"""Naming the items below a line, or behind a colon, that says what they count."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.lists import Lists
from fraudkg.extract.measuring.nouns import head_nouns, is_level
from fraudkg.extract.measuring.objects import is_passive

_OPENED = 1_000
"""How far above an item the words may stand that open its list, in code points."""


class Headed(Lists):
    """What the line above a list says of its items."""

    def _told_above(self, number: int) -> Sequence[Cue]:
        """What opens the list: the line above, or words before a colon: the action day led to: 12 arrests."""
        if self.heading is not None:
            return self.heading
        scene = self.scene
        quantity = scene.quantities[number]
        start = max(scene.sentence.span.start, quantity.span.start - _OPENED)
        cues = scene.cues_in(start, quantity.span.start)
        for cue, after in zip_longest(cues, cues[1:]):
            if "results" not in cue.word.roles:
                continue
            is_open = scene.folded.startswith((":", " include"), cue.end)
            if is_open or (after is not None and self._is_made_up(cue, after)):
                return [cue]
        colon = scene.folded.rfind(": ", start, quantity.span.start)
        if scene.family != "en" or colon < 0 or not is_level(quantity):
            return ()
        # Losses came from two kinds: phishing at 84 million and calls at 76 million.
        return scene.cues_in(start, colon)

    def _is_made_up(self, results: Cue, verb: Cue) -> bool:
        """English: whether a verb says what was seized: the haul comes to 49 phones."""
        is_next = self.scene.family == "en" and verb.start - results.end <= 1
        return is_next and "reach" in verb.word.roles

    def _headed(self, number: int, quantity: Quantity) -> Naming | None:
        """An item of a list below a line that ends with a colon: that line says what is counted."""
        cues = self._told_above(number)
        if not cues:
            return None
        if not is_level(quantity):
            found = self._label_of(cues, quantity) or self._whole(cues, quantity)
            return found and replace(found, confidence="low", rule="heading")
        is_chinese = self.scene.family == "zh"
        ours = self._item_nouns(number) if is_chinese else head_nouns(self.scene, number)
        if is_chinese and any(cue.word.actions for cue in cues):
            return self._under_verbs(cues, quantity, ours)
        return self._item(cues, quantity, ours) or self._as_above(cues, quantity, ours)

    def _item(self, cues: Sequence[Cue], quantity: Quantity, ours: Sequence[Cue]) -> Naming | None:
        """By the verb above and the item's own noun."""
        for cue in reversed(cues):
            measure, noun = self.chooser.with_object(cue.word.actions, quantity, ours)
            if measure is not None and noun is not None:
                return Naming(measure, None, (), noun, "low", "heading-object")
        is_result = any("results" in cue.word.roles for cue in cues)
        measure, noun = self.chooser.with_object(self.implied if is_result else (), quantity, ours)
        if measure is None or noun is None:
            return None
        return Naming(measure, None, (noun,), None, "low", "results")

    def _as_above(self, cues: Sequence[Cue], quantity: Quantity, ours: Sequence[Cue]) -> Naming | None:
        """By what the line above speaks of, where the item says nothing else."""
        is_unknown = quantity.kind == "count" and quantity.unit is None and quantity.unit_words is not None
        if not is_unknown and not self._is_other(ours, quantity):
            found = self._label_of(cues, quantity)
            found = found or self._done_above(cues, quantity)
            if found is not None:
                return replace(found, governor=None, objects=(), confidence="low", rule="heading")
        return self._whole(cues, quantity)

    def _done_above(self, cues: Sequence[Cue], quantity: Quantity) -> Naming | None:
        """English: by what was done to people: they had been arrested in several places: 12 here."""
        verb = next((cue for cue in reversed(cues) if cue.word.is_participle and cue.word.actions), None)
        if verb is None or self.scene.family != "en" or not is_passive(self.scene, verb):
            return None
        people = self.chooser.people(verb.word.actions)
        measure = self.chooser.without(people, quantity, is_any=True)
        return None if measure is None else Naming(measure)

    def _under_verbs(self, cues: Sequence[Cue], quantity: Quantity, nouns: Sequence[Cue]) -> Naming | None:
        """Chinese: by the last verb of the line above: 查扣证物如下."""
        for cue in reversed(cues):
            measure, noun = self.chooser.with_object(cue.word.actions, quantity, nouns)
            if measure is not None and noun is not None:
                return Naming(measure, None, (), noun, "low", "heading-object")
            measure = self.chooser.without(cue.word.actions, quantity, nouns)
            if measure is not None and not self._is_other(nouns, quantity):
                return Naming(measure, None, (), None, "low", "heading")
        return None

    def _itemised(self, quantity: Quantity) -> Naming | None:
        """An item below a line that announces the parts of what was counted."""
        if self.heading is None or quantity.kind != "count":
            return None
        is_told = any("breakdown" in cue.word.roles for cue in self.heading)
        return self._whole(self.heading, quantity) if is_told else None

    def _whole(self, cues: Sequence[Cue], quantity: Quantity) -> Naming | None:
        """English: below a line that announces parts, an item counts what was counted before it."""
        is_told = any(cue.word.roles & {"part", "breakdown"} for cue in cues)
        if self.scene.family != "en" or self.heading is None or self.last is None or not is_told:
            return None
        known = self.last.of_unit(quantity)
        if known.measure is None or not self.chooser.fits(known.measure, quantity):
            return None
        return Naming(known.measure, None, (), known.noun, "low", "item")
