"""Naming by what came before: lists that share a verb, parts of a whole, items below a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.before import heads_follow
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import NEXT, head_nouns, is_level
from fraudkg.extract.measuring.own import LIST, OwnWords
from fraudkg.extract.measuring.scene import SKIP

_MOST = 5
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
            is_joined = any("and" in cue.word.roles for cue in cues) or "," in self.scene.folded[low:high]
            found = self._by(later.governor, number, quantity) if is_joined else None
            if found is not None:
                self.done[number] = replace(found, confidence="medium", rule="list-after")

    def _inherited(self, number: int, quantity: Quantity) -> Naming | None:
        """In a list, and in the parts of a whole, the verb of the quantity before governs."""
        if not number:
            return self._carried(quantity)
        known = self.done[-1]
        if known is OPEN:
            return self._beyond(number, quantity)
        low, high = self.scene.before_governed(number, known.governor), quantity.span.start
        if known.measure is None or high - low > FAR:
            return None
        cues = self.scene.cues_in(low, high)
        if any(cue.word.is_verb or (cue.word.barred and not cue.word.nouns) for cue in cues):
            return self._resumed(known, number, quantity, cues)
        is_part = "part" in quantity.flags or any("part" in cue.word.roles for cue in cues)
        is_going_on = is_part or self._goes_on(known, low, high)
        found = self._under(known, number, quantity, is_part=is_part) if is_going_on else None
        if found is None and is_part and self.last is not None:
            # Parts of what the sentence before counts: they were caught in 40 raids and include 12 women.
            return self._under(self.last.naming, number, quantity, is_part=True)
        return found

    def _beyond(self, number: int, quantity: Quantity) -> Naming | None:
        """Past an item that stayed open."""
        found = self._joint(number, quantity) if self.scene.family == "zh" else None
        if found is None and any(one.governor is not None for one in self.done[-_MOST:-1]):
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

    def _joint(self, number: int, quantity: Quantity) -> Naming | None:
        """Two counts side by side share the Chinese verb before them: 批捕7件13人."""
        first = self.scene.quantities[number - 1]
        gap = quantity.span.start - first.span.end
        if gap > 1 or quantity.kind != "count" or first.kind != "count" or first.unit == quantity.unit:
            return None
        governor = next((one for one in governors(self.scene, number - 1) if one.is_left), None)
        found = self._by(governor, number, quantity) if governor else None
        return found and replace(found, confidence="medium", rule="joint")

    def _over(self, number: int, quantity: Quantity) -> Naming | None:
        """In a list the verb reaches over an item that stayed open, where a noun says so."""
        back = next(place for place in range(number - 2, -1, -1) if self.done[place] is not OPEN)
        known, low = self.done[back], self.scene.quantities[back].span.end
        cues = self.scene.cues_in(low, quantity.span.start)
        if known.governor is None or not known.governor.is_left or any(cue.word.is_verb for cue in cues):
            return None
        return self._in_list(known, known.governor.cue.word.actions, quantity, self._item_nouns(number))

    def _item_nouns(self, number: int) -> list[Cue]:
        """The nouns that may say what an item of a list is."""
        right, left = self._nouns(number, None)
        return right if right and self.scene.family == "en" else [*left, *right]

    def _resumed(self, known: Naming, number: int, quantity: Quantity, cues: Sequence[Cue]) -> Naming | None:
        """After a relative clause the list goes on: groups that …, and 12 groups that …."""
        first = next((place for place, cue in enumerate(cues) if "boundary" in cue.word.roles), len(cues))
        is_inside = not any(cue.word.is_verb for cue in cues[:first])
        joint, at = cues[-1], quantity.span.start
        is_joined = "and" in joint.word.roles and self.scene.is_bare(joint.end, at, SKIP)
        if not is_inside or not is_joined or known.governor is None:
            return None
        actions = known.governor.cue.word.actions
        return self._in_list(known, actions, quantity, head_nouns(self.scene, number))

    def _in_brackets(self, number: int) -> bool:
        """Whether the number stands in a bracket with the one before: 5 arrests (3 at home, 2 abroad)."""
        low = self.scene.quantities[number - 1].span.start
        text = self.scene.folded[low : self.scene.quantities[number].span.start]
        return self.scene.folded[low - 1 : low] == "(" and ")" not in text and "," in text

    def _under(self, known: Naming, number: int, quantity: Quantity, *, is_part: bool) -> Naming | None:
        """Under what governed a quantity before: by its own noun, by its unit, or the same once more."""
        nouns = self._item_nouns(number)
        if is_part and not nouns:
            end = self.scene.clause(quantity.span.end)[1]
            nouns = [cue for cue in self.scene.cues_in(quantity.span.end, end) if cue.word.nouns]
        kin = self.chooser.kin(known.measure) if known.measure is not None else ()
        for allowed in (known.governed, kin):
            found = self._in_list(known, allowed, quantity, nouns)
            if found is not None:
                return found
        is_strange = quantity.kind == "count" and self._is_other(nouns, quantity)
        if self.scene.family == "zh" and quantity.kind == "count":
            is_strange = is_strange or any(
                known.measure in cue.word.barred for cue in head_nouns(self.scene, number)
            )
        is_unknown = quantity.unit is None and (not is_part or heads_follow(self.scene, number))
        if is_unknown and not is_strange and known.rule == "list" and self._in_brackets(number):
            return replace(known, objects=())
        if is_strange or known.measure is None or is_unknown:
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
        scene, known = self.last
        between = self.scene.sentence.paragraph - scene.sentence.paragraph
        head = self.scene.cues_in(self.scene.sentence.span.start, quantity.span.start)
        tail = self.scene.cues_in(quantity.span.end, quantity.span.end + NEXT)
        is_part = any("part" in cue.word.roles for cue in head) or any(
            "part" in cue.word.roles and not _ONLY.match(self.scene.folded, cue.end) for cue in tail
        )
        is_semicolon = scene.folded[scene.sentence.span.end - 1] in ";；"
        is_first = bool(head) and head[0].start == self.scene.sentence.span.start
        is_opened = is_first and "part" in head[0].word.roles and between == 1
        if known.measure is None or (between and not is_opened) or not (is_part or is_semicolon):
            return None
        if any(cue.word.is_verb or known.measure in cue.word.barred for cue in head):
            return None
        if "share" in scene.quantities[-1].flags and quantity.kind == "count" and scene.family == "zh":
            # A rate has no parts that could be counted.
            return None
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
        if scene.family != "en" or colon < 0 or not is_level(quantity):
            return ()
        # Losses came from two kinds: phishing at 84 million and calls at 76 million.
        return scene.cues_in(start, colon)

    def _headed(self, number: int, quantity: Quantity) -> Naming | None:
        """An item of a list below a line that ends with a colon: that line says what is counted."""
        cues = self._told_above(number)
        if not cues:
            return None
        if not is_level(quantity):
            found = self._label_of(cues, quantity)
            return found and replace(found, confidence="low", rule="heading")
        ours = head_nouns(self.scene, number)
        for cue in reversed(cues):
            measure, noun = self.chooser.with_object(cue.word.actions, quantity, ours)
            if measure is not None and noun is not None:
                return Naming(measure, None, (), noun, "low", "heading-object")
        if any("results" in cue.word.roles for cue in cues):
            measure, noun = self.chooser.with_object(self.implied, quantity, ours)
            if measure is not None and noun is not None:
                return Naming(measure, None, (noun,), None, "low", "results")
        if self._is_other(ours, quantity):
            return None
        found = self._label_of(cues, quantity)
        return found and replace(found, governor=None, objects=(), confidence="low", rule="heading")
