"""Naming by a list: its items share a verb."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.parts import FAR
from fraudkg.extract.measuring.resumed import Resumed
from fraudkg.extract.measuring.scene import SKIP, Governor

_LINKS = (",", ";", " and ", " or ", "(", " plus ", " as well as ", "&", "/", " – ", " - ", " — ")
_MOST = 5
"""Items of a list over which its verb reaches."""


class Lists(Resumed):
    """What the items of a list share."""

    def _backwards(self) -> None:
        """A verb after a list governs all of it: nine men and three women were arrested."""
        beyond: Governor | None = None
        for number in range(len(self.done) - 2, -1, -1):
            later, quantity = self.done[number + 1], self.scene.quantities[number]
            over, beyond = beyond, None
            if self.done[number] is not OPEN:
                continue
            if self._is_in_row(number):
                self.done[number] = replace(later, objects=(), confidence="low", rule="list-after")
                continue
            governor = later.governor or self._passive(number + 1) or over
            if governor is None or governor.is_left:
                continue
            low, high = quantity.span.end, self.scene.quantities[number + 1].span.start
            stops = {"boundary", "be"} if governor.rule == "passive" else {"boundary", "part"}
            if any(cue.word.roles & stops for cue in self.scene.cues_in(low, high)):
                continue
            found = self._by(governor, number, quantity)
            # Two bracelets: a thing that is not known does not end the list.
            beyond = governor if found is None else None
            if found is not None:
                self.done[number] = replace(found, confidence="medium", rule="list-after")

    def _is_in_row(self, number: int) -> bool:
        """Japanese, Korean: whether counts of kinds in brackets lead up to a sum: 甲(3人), 乙(2人) 計5人."""
        if self.scene.family not in {"ja", "ko"} or self.done[number + 1].measure is None:
            return False
        first, later = self.scene.quantities[number : number + 2]
        is_bracketed = self.scene.folded[: first.span.start].rstrip().endswith(("(", "（"))
        return is_bracketed and first.unit == later.unit is not None

    def _passive(self, number: int) -> Governor | None:
        """English: what was done to a list of which the last thing is not known."""
        if self.scene.family != "en" or self.done[number].measure is not None:
            return None
        return next((one for one in governors(self.scene, number) if one.rule == "passive"), None)

    def _inherited(self, number: int, quantity: Quantity) -> Naming | None:
        """In a list, and in the parts of a whole, the verb of the quantity before governs."""
        whole = topics.verb_before_part(self.scene, number) if quantity.kind == "count" else None
        if whole is not None:
            governor = Governor(whole, "actions", is_adjacent=False, is_left=True, rule="part")
            return self._by(governor, number, quantity)
        if not number:
            return self._carried(quantity) or self._of_suspects(quantity) or self._of_those(quantity)
        if self.scene.is_shared(self.scene.quantities[number - 1], quantity):
            return None
        taken = self._taken_up(number, quantity) or self._second(self.done[-1], number, quantity)
        taken = taken or self._of_the_whole(quantity) or self._second_object(number, quantity)
        taken = taken or self._caught_with(self.done[-1], number, quantity)
        if taken is None and self.done[-1] is OPEN:
            return self._beyond(number, quantity)
        return taken or self._listed_with(number, quantity)

    def _listed_with(self, number: int, quantity: Quantity) -> Naming | None:
        """By what named the quantity before."""
        known = self.done[-1]
        low, high = self.scene.before_governed(number, known.governor), quantity.span.start
        if known.measure is None or high - low > FAR or self._is_told_else(known, number, quantity):
            return None
        if self.scene.family == "en" and known.noun is not None and low <= known.noun.start < high:
            # Of $5 million in recorded losses, the words up to there belong to it.
            low = known.noun.end
        cues = self.scene.cues_in(low, high)
        ruling = [cue.word for cue in cues if not self._is_kind(cue, quantity)]
        if any(word.is_verb or (word.barred and not word.nouns) for word in ruling):
            return None
        is_part = "part" in quantity.flags and not topics.is_closed(self.scene, quantity.span.start)
        is_part = is_part or self._is_placed(number, quantity)
        is_going_on = is_part or (self._goes_on(known, low, high) and not self._is_aside_of(number, cues))
        found = self._under(known, number, quantity, is_part=is_part) if is_going_on else None
        if found is None and is_part and self.last is not None:
            # Parts of what the sentence before counts: they were caught in 40 raids and include 12 women.
            return self._under(self.last.of_unit(quantity), number, quantity, is_part=True)
        return found

    def _is_aside_of(self, number: int, cues: Sequence[Cue]) -> bool:
        """English: whether a preposition that the item before has not stands before one: robbing 9 with 2."""
        scene, at = self.scene, self.scene.quantities[number].span.start
        told = next((cue for cue in reversed(cues) if "skip" not in cue.word.roles), None)
        if scene.family != "en" or told is None or "preposition" not in told.word.roles:
            return False
        words, before = scene.folded[told.start : told.end], scene.quantities[number - 1].span.start
        is_item = words == "of" or scene.folded.endswith(f" {words} ", 0, before)
        return not is_item and scene.is_bare(told.end, at, SKIP)

    def _is_placed(self, number: int, quantity: Quantity) -> bool:
        """English: whether only a place tells a bare number apart: 120 were held here and 80 in the city."""
        scene, end = self.scene, quantity.number.span.end
        if scene.family != "en" or quantity.unit_words is not None:
            return False
        is_next = scene.folded.startswith((" in ", " at "), end)
        return is_next and not any(cue.word.is_verb for cue in scene.cues_in(end, scene.after(number)))

    def _beyond(self, number: int, quantity: Quantity) -> Naming | None:
        """Past an item that stayed open."""
        found = self._past(number, quantity) if self.scene.family == "zh" else None
        if found is None and any(one.governor is not None for one in self.done[-_MOST:-1]):
            return self._over(number, quantity)
        return found

    def _past(self, number: int, quantity: Quantity) -> Naming | None:
        """Chinese: by the verb before an item that stayed open: 查扣钱包2张与现金9万元, 批捕7件13人."""
        governor = next((one for one in governors(self.scene, number - 1) if one.is_left), None)
        if governor is None:
            return None
        before = self.scene.quantities[number - 1]
        if before.kind == quantity.kind == "count" and before.span.end == quantity.span.start:
            return self._by(governor, number, quantity)
        known = Naming(None, governor)
        found = self._in_list(known, governor.measures, quantity, self._item_nouns(number))
        if found is None and quantity.kind == "money":
            # 拦截诈骗30起，合计480万元: so much was held back.
            measure = self.chooser.without(governor.measures, quantity)
            found = None if measure is None else replace(known, measure=measure, rule="list-unit")
        return found

    def _goes_on(self, known: Naming, low: int, high: int) -> bool:
        """Whether a list may go on: no verb of its own is to be expected for the next number."""
        scene = self.scene
        if scene.family == "en":
            # After a passive the next number is the subject of another verb, unless a colon opens a list.
            is_list = scene.folded[low:high].strip() == ":" or known.rule.startswith("list-object")
            is_joined = any(sign in scene.folded[low:high] for sign in _LINKS) or known.rule == "level"
            # Drew so much and was paid so much: a verb of its own, which is not known.
            is_joined = is_joined and all("be-one" not in cue.word.roles for cue in scene.cues_in(low, high))
            return is_list or (
                is_joined and (known.governor is None or known.governor.is_left or known.rule == "level")
            )
        comma = max(scene.folded.rfind(sign, low, high) for sign in ",;，；")
        if comma < 0 or scene.family not in {"zh", "vi", "th"}:
            return True
        rest = scene.folded[comma + 1 : high]
        cues = scene.cues_in(comma + 1, high)
        if any("linked" in cue.word.roles for cue in cues):
            return False
        if scene.family == "zh" and known.governor is not None and not known.governor.is_left:
            # 3人被捕，1人死亡: it has a verb of its own.
            return False
        if cues and cues[-1].end == high and cues[-1].word.objects & known.governed:
            return True
        for cue in cues:
            rest = rest.replace(scene.folded[cue.start : cue.end], "", 1)
        if scene.family == "zh":
            # 4月有2346案，7月仅823案.
            rest = topics.DATES.sub("", rest)
        return len(rest.strip()) <= 1

    def _over(self, number: int, quantity: Quantity) -> Naming | None:
        """In a list the verb reaches over an item that stayed open, where a noun says so."""
        back = next(place for place in range(number - 2, -1, -1) if self.done[place] is not OPEN)
        known, low = self.done[back], self.scene.quantities[back].span.end
        cues = self.scene.cues_in(low, quantity.span.start)
        if known.governor is None or not known.governor.is_left or any(cue.word.is_verb for cue in cues):
            return None
        actions, nouns = known.governor.cue.word.actions, self._item_nouns(number)
        found = self._in_list(known, actions, quantity, nouns)
        if found is None and quantity.kind == "money" and self.scene.family == "en" and not nouns:
            # Seized 100 passports, 74 pills, 18,900 yuan.
            measure = self.chooser.without(actions, quantity)
            found = None if measure is None else replace(known, measure=measure, objects=(), rule="list-unit")
        return found
