"""Things counted only because something else is about them, and the sums told beside things."""

import re
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import head_nouns
from fraudkg.extract.measuring.scene import SKIP, Governor
from fraudkg.extract.measuring.verbs import Verbs

_SIGNS = frozenset({" (", "(", ": ", ":", " – ", " - ", " — ", "—", "–", ", "})
_ELSE = frozenset({"else", "against"})
_VERB = re.compile(r"\b[a-z]{2,}ed(?: (?:up|off|out|down|over))? $")
"""A verb in the past, by its form."""
LIST = 60
"""Characters between two items of a list that share the verb after it."""


class Asides(Verbs):
    """Sums told beside things, and things that something else is about."""

    def _worth(self, number: int, quantity: Quantity) -> Naming | None:
        """The worth of things counts as what happened to them."""
        scene, low, at = self.scene, self.scene.before(number), quantity.span.start
        cues = scene.cues_in(low, at) if quantity.kind == "money" and "worth" in scene.roles else []
        worth = next((cue for cue in reversed(cues) if "worth" in cue.word.roles), None)
        if worth is None or not scene.is_bare(worth.end, at, SKIP):
            return None
        nouns = [cue for cue in cues if cue.word.nouns and cue.end <= worth.start][-1:]
        if not nouns and number and scene.family == "en":
            return self._cost(self.done[-1], quantity)
        others = scene.cues_in(quantity.span.end, scene.after(number))
        for cue in (*reversed(cues), *others):
            measure, noun = self.chooser.with_object(cue.word.actions, quantity, nouns)
            if measure is not None and noun is not None:
                governor = Governor(cue, "actions", is_adjacent=False, is_left=cue.end <= at, rule="worth")
                return Naming(measure, governor, (noun,), None, "medium", "worth-object")
        return None

    def _cost(self, known: Naming, quantity: Quantity) -> Naming | None:
        """English: what happened to two cars valued at so much; what 11 cases, worth so much, cost."""
        measure = known.measure
        if measure is not None and not self.chooser.fits(measure, quantity):
            measure = self.chooser.beside((measure,), quantity)
        return None if measure is None else replace(known, measure=measure, objects=(), rule="worth")

    def _aside(self, number: int, quantity: Quantity) -> Naming | None:
        """English: a sum in brackets, or behind a colon or dash: 134 cases ($2 million)."""
        scene, at = self.scene, quantity.span.start
        if scene.family != "en" or quantity.kind != "money":
            return None
        cues = scene.cues_in(scene.quantities[number - 1].span.start if number else scene.before(0), at)
        if not cues or scene.folded[cues[-1].end : at] not in _SIGNS:
            return None
        named = cues[-1].word.alone or {one.measure for one in self.done[-1:] if one.measure is not None}
        measure = self.chooser.beside(named, quantity)
        return None if measure is None else Naming(measure, None, (), cues[-1], "low", "aside")

    def _is_aside(self, number: int, quantity: Quantity) -> bool:
        """Whether the number is only what something else is about: linked to 30 cases, in 30 cases."""
        scene, at = self.scene, quantity.span.start
        if quantity.unit == "person" and number and scene.quantities[number - 1].kind == "money":
            # Returned so much to 80 victims: to whom something else was done.
            is_given = self.done[-1].measure == self.chooser.number_of("funds-returned")
            return is_given and scene.folded.endswith(" to ", 0, at)
        if quantity.unit != "case" or scene.folded.endswith(", with ", 0, at):
            # A figure of its own: lost so much, with 30 complaints.
            return False
        following = scene.cues_in(quantity.span.end, scene.after(number))
        is_told = any("be" in cue.word.roles for cue in following if cue.start - quantity.span.end < LIST)
        if is_told or chinese.is_about(scene, number, quantity):
            # A verb that is not known says it of the cases.
            return True
        for cue in reversed(scene.cues_in(scene.before(number), at)):
            if cue.word.roles & {"linked", "preposition"} and not cue.word.roles & {"skip"}:
                return scene.is_bare(cue.end, at, SKIP) and not self._is_of_sum(cue, number, quantity)
            if "skip" not in cue.word.roles:
                break
        return False

    def _is_of_sum(self, cue: Cue, number: int, quantity: Quantity) -> bool:
        """English: whether the cases are those of a sum before them: so much was lost in 30 cases."""
        scene = self.scene
        if scene.folded[cue.start : cue.end] != "in" or not number or scene.family != "en":
            return False
        is_told = any(self.chooser.alone(quantity, noun) for noun in head_nouns(scene, number))
        is_sum = scene.quantities[number - 1].kind == "money"
        return is_sum and is_told and self.done[number - 1].measure is not None

    def _is_done_else(self, number: int) -> bool:
        """English: whether a verb says of things what their noun alone does not: tagged 58 complaints."""
        if self.scene.family != "en":
            return False
        low, at = self.scene.before(number), self.scene.quantities[number].span.start
        cues = [cue for cue in self.scene.cues_in(low, at) if "skip" not in cue.word.roles]
        if cues and cues[-1].word.roles & _ELSE and self.scene.is_bare(cues[-1].end, at, SKIP):
            return not cues[-1].word.nouns
        return self.scene.quantities[number].kind == "count" and self._is_verb_unknown(low, at)

    def _is_verb_unknown(self, low: int, at: int) -> bool:
        """English: whether a verb that is not known stands right before a number: praised 30 officers."""
        for cue in reversed(self.scene.cues_in(low, at)):
            if "skip" not in cue.word.roles or at - cue.end > 1:
                break
            at = cue.start
        verb = _VERB.search(self.scene.folded, max(low, at - LIST), at)
        return verb is not None and not self.scene.cues_in(verb.start(), verb.end())

    def _with_last(self, number: int, quantity: Quantity) -> Naming | None:
        """English: bare cases among others: online shopping led with 100 cases, after 9,000 were reported."""
        if self.scene.family != "en" or quantity.unit != "case" or self._is_aside(number, quantity):
            return None
        nouns = head_nouns(self.scene, number)
        measure = self.chooser.with_last(self._named_last(), quantity, nouns)
        if measure is None or self._is_done_else(number):
            return None
        return Naming(measure, None, (), nouns[-1], "low", "beside")
