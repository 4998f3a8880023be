"""Naming by what came before: lists that share a verb, parts of a whole, items below a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.before import heads_follow
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import NEXT, head_nouns, is_change
from fraudkg.extract.measuring.own import LIST, OwnWords
from fraudkg.extract.measuring.scene import SKIP

MOST = 5
"""Items of a list over which its verb reaches."""
FAR = 140
"""Characters over which a list still holds together."""
_OPENED = 1_000
"""How far above an item the words may stand that open its list, in code points."""
_ONLY = re.compile(r" (?:who|\w+ing)\b")
"""What makes "of those" point forward: of those who, of those reporting."""


class Lists(OwnWords):
    """What a quantity takes over from another one."""

    def _backwards(self) -> None:
        """A verb after a list governs all of it: nine men and three women were arrested."""
        for number in range(len(self.done) - 2, -1, -1):
            later, quantity = self.done[number + 1], self.scene.quantities[number]
            if self.done[number] is not OPEN or later.governor is None or later.governor.is_left:
                continue
            low, high = quantity.span.end, self.scene.quantities[number + 1].span.start
            cues = self.scene.cues_in(low, high)
            stops = {"boundary"} if later.rule.startswith("passive") else {"boundary", "part"}
            if high - low > LIST or any(cue.word.actions or cue.word.roles & stops for cue in cues):
                continue
            if any(cue.word.roles & {"and"} for cue in cues) or "," in self.scene.folded[low:high]:
                found = self._by(later.governor, number, quantity)
                self.done[number] = replace(found, confidence="medium", rule="list-after") if found else OPEN

    def _inherited(self, number: int, quantity: Quantity) -> Naming:
        """In a list, and in the parts of a whole, the verb of the quantity before governs."""
        if not number:
            return self._carried(quantity)
        known = self.done[-1]
        if known is OPEN:
            return self._beyond(number, quantity)
        low, high = self.scene.before_governed(number, known.governor), quantity.span.start
        if known.measure is None or high - low > FAR:
            return OPEN
        cues = self.scene.cues_in(low, high)
        if any(cue.word.is_verb or (cue.word.barred and not cue.word.nouns) for cue in cues):
            return self._resumed(known, number, quantity, cues)
        is_part = "part" in quantity.flags or any("part" in cue.word.roles for cue in cues)
        is_going_on = is_part or self._goes_on(known, low, high)
        found = self._under(known, number, quantity, is_part=is_part) if is_going_on else OPEN
        if found is OPEN and is_part and self.last is not None:
            # Parts of what the sentence before counts: they were caught in 40 raids and include 12 women.
            return self._under(self.last[2], number, quantity, is_part=True)
        return found

    def _beyond(self, number: int, quantity: Quantity) -> Naming:
        """Past an item that stayed open."""
        found = self._joint(number, quantity) if self.scene.family == "zh" else OPEN
        if found is OPEN and any(one.governor is not None for one in self.done[-MOST:-1]):
            return self._over(number, quantity)
        return found

    def _goes_on(self, known: Naming, low: int, high: int) -> bool:
        """Whether a list may go on: no verb of its own is to be expected for the next number."""
        scene = self.scene
        if scene.family == "en":
            # After a passive the next number is the subject of another verb, unless a colon opens a list.
            is_list = scene.folded[low:high].strip() == ":" or known.rule.startswith("list-object")
            return known.governor is None or known.governor.is_left or known.rule == "level" or is_list
        comma = max(scene.folded.rfind(sign, low, high) for sign in ",;，；")
        if comma < 0 or scene.family not in {"zh", "vi", "th"}:
            return True
        rest = scene.folded[comma + 1 : high]
        cues = scene.cues_in(comma + 1, high)
        if any("linked" in cue.word.roles for cue in cues):
            return False
        for cue in cues:
            rest = rest.replace(scene.folded[cue.start : cue.end], "", 1)
        return len(rest.strip()) <= 1

    def _joint(self, number: int, quantity: Quantity) -> Naming:
        """Two counts side by side share the Chinese verb before them: 批捕7件13人."""
        first = self.scene.quantities[number - 1]
        gap = quantity.span.start - first.span.end
        if gap > 1 or quantity.kind != "count" or first.kind != "count" or first.unit == quantity.unit:
            return OPEN
        for governor in governors(self.scene, number - 1):
            if governor.is_left:
                found = self._by(governor, number, quantity)
                return replace(found, confidence="medium", rule="joint") if found else OPEN
        return OPEN

    def _over(self, number: int, quantity: Quantity) -> Naming:
        """In a list the verb reaches over an item that stayed open, where a noun says so."""
        back = next(place for place in range(number - 2, -1, -1) if self.done[place] is not OPEN)
        known, low = self.done[back], self.scene.quantities[back].span.end
        cues = self.scene.cues_in(low, quantity.span.start)
        if known.governor is None or not known.governor.is_left or any(cue.word.is_verb for cue in cues):
            return OPEN
        right, left = self._nouns(number, None)
        nouns = right if right and self.scene.family == "en" else [*left, *right]
        measure, noun = self.chooser.with_object(known.governor.cue.word.actions, quantity, nouns)
        if measure is None or noun is None:
            return OPEN
        return replace(known, measure=measure, objects=(noun,), confidence="medium", rule="list-object")

    def _resumed(self, known: Naming, number: int, quantity: Quantity, cues: Sequence[Cue]) -> Naming:
        """After a relative clause the list goes on: groups that …, and 12 groups that …."""
        first = next((place for place, cue in enumerate(cues) if "boundary" in cue.word.roles), len(cues))
        is_inside = not any(cue.word.is_verb for cue in cues[:first])
        is_joined = "and" in cues[-1].word.roles and self.scene.is_bare(
            cues[-1].end, quantity.span.start, SKIP
        )
        if not is_inside or not is_joined or known.governor is None:
            return OPEN
        measure, noun = self.chooser.with_object(
            known.governor.cue.word.actions, quantity, head_nouns(self.scene, number)
        )
        if measure is None or noun is None:
            return OPEN
        return replace(known, measure=measure, objects=(noun,), confidence="medium", rule="list-object")

    def _in_brackets(self, number: int) -> bool:
        """Whether the number stands in a bracket with the one before: 5 arrests (3 at home, 2 abroad)."""
        low = self.scene.quantities[number - 1].span.start
        text = self.scene.folded[low : self.scene.quantities[number].span.start]
        return self.scene.folded[low - 1 : low] == "(" and ")" not in text and "," in text

    def _under(self, known: Naming, number: int, quantity: Quantity, *, is_part: bool) -> Naming:
        """Under what governed a quantity before: by its own noun, by its unit, or the same once more."""
        right, left = self._nouns(number, None)
        nouns = right if right and self.scene.family == "en" else [*left, *right]
        if is_part and not nouns:
            nouns = [
                cue for cue in self.scene.cues_in(quantity.span.end, self._end(quantity)) if cue.word.nouns
            ]
        kin = self.chooser.kin(known.measure) if known.measure is not None else frozenset()
        governed = known.governed
        for allowed in (governed, kin):
            measure, noun = self.chooser.with_object(allowed, quantity, nouns)
            if measure is not None and noun is not None:
                return replace(
                    known, measure=measure, objects=(noun,), confidence="medium", rule="list-object"
                )
        is_strange = quantity.kind == "count" and self._is_other(nouns, quantity)
        if self.scene.family == "zh" and quantity.kind == "count":
            is_strange = is_strange or any(
                known.measure in cue.word.barred for cue in head_nouns(self.scene, number)
            )
        is_unknown = quantity.unit is None and (not is_part or heads_follow(self.scene, number))
        if is_unknown and not is_strange and known.rule == "list" and self._in_brackets(number):
            return replace(known, objects=())
        if is_strange or known.measure is None or is_unknown:
            return OPEN
        is_turn = quantity.kind == "money" and not self.chooser.is_bare(known.measure, quantity)
        other = self.chooser.without(governed, quantity) if is_turn else None
        if other is None and self.chooser.fits(known.measure, quantity):
            confidence = "medium" if is_part else "low"
            return replace(known, objects=(), confidence=confidence, rule="part" if is_part else "list")
        measure = other if other is not None else self.chooser.without(governed, quantity)
        if measure is None:
            return OPEN
        return replace(known, measure=measure, objects=(), confidence="low", rule="list-unit")

    def _carried(self, quantity: Quantity) -> Naming:
        """Across a sentence: only where the new one says that it speaks of parts."""
        if self.last is None:
            return OPEN
        scene, before, known = self.last
        between = self.scene.sentence.paragraph - scene.sentence.paragraph
        head = self.scene.cues_in(self.scene.sentence.span.start, quantity.span.start)
        tail = self.scene.cues_in(quantity.span.end, quantity.span.end + NEXT)
        is_part = any("part" in cue.word.roles for cue in head) or any(
            "part" in cue.word.roles and not _ONLY.match(self.scene.folded, cue.end) for cue in tail
        )
        is_semicolon = scene.folded[scene.sentence.span.end - 1] in ";；"
        is_opened = bool(head) and "part" in head[0].word.roles and between == 1
        is_opened = (
            is_opened and not self.scene.folded[self.scene.sentence.span.start : head[0].start].strip()
        )
        if known.measure is None or (between and not is_opened) or not (is_part or is_semicolon):
            return OPEN
        if any(cue.word.is_verb or known.measure in cue.word.barred for cue in head):
            return OPEN
        if "share" in before.flags and quantity.kind == "count" and scene.family == "zh":
            # A rate has no parts that could be counted.
            return OPEN
        return self._under(known, 0, quantity, is_part=is_part)

    def _told_above(self, number: int) -> Sequence[Cue]:
        """What opens the list: the line above, or words before a colon: the action day led to: 12 arrests."""
        if self.heading is not None:
            return self.heading
        scene = self.scene
        quantity = scene.quantities[number]
        start = max(scene.sentence.span.start, quantity.span.start - _OPENED)
        cues = scene.cues_in(start, quantity.span.start)
        for cue in cues:
            is_open = scene.folded.startswith((":", " include"), cue.end)
            if "results" in cue.word.roles and is_open:
                return [cue]
        colon = scene.folded.rfind(": ", start, quantity.span.start)
        is_level = quantity.kind in {"count", "money"} and not is_change(quantity)
        if scene.family != "en" or colon < 0 or not is_level:
            return ()
        # Losses came from two kinds: phishing at 84 million and calls at 76 million.
        return scene.cues_in(start, colon)

    def _headed(self, number: int, quantity: Quantity) -> Naming:
        """An item of a list below a line that ends with a colon: that line says what is counted."""
        cues = self._told_above(number)
        if not cues:
            return OPEN
        nouns = [cue for cue in cues if cue.word.nouns]
        if quantity.kind in {"percent", "fold"} or is_change(quantity):
            found = self._label_of(cues, quantity)
            return replace(found, confidence="low", rule="heading") if found else OPEN
        ours = [*head_nouns(self.scene, number)]
        for cue in reversed(cues):
            measure, noun = self.chooser.with_object(cue.word.actions, quantity, ours)
            if measure is not None and noun is not None:
                return Naming(measure, None, (), noun, "low", "heading-object")
        if any("results" in cue.word.roles for cue in cues):
            measure, noun = self.chooser.with_object(self.implied, quantity, ours)
            if measure is not None and noun is not None:
                return Naming(measure, None, (noun,), None, "low", "results")
        if self._is_other(ours, quantity):
            return OPEN
        found = self._label_of(cues, quantity) if nouns else None
        return replace(found, governor=None, objects=(), confidence="low", rule="heading") if found else OPEN
