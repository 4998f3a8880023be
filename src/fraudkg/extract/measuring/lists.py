"""Naming by a list: its items share a verb."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.asides import LIST
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors, is_describing
from fraudkg.extract.measuring.nouns import head_nouns
from fraudkg.extract.measuring.parts import FAR
from fraudkg.extract.measuring.resumed import Resumed
from fraudkg.extract.measuring.scene import LINK, SKIP, Governor

_LINKS = (",", ";", " and ", " or ", "(", " plus ", " as well as ", "&", "/", " – ", " - ", " — ")
_MAYBE = (" could ", " may ", " might ")
_PARTS = frozenset({"part", "breakdown"})
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
            governor = later.governor or self._passive(number + 1) or self._final(number + 1) or over
            if governor is None or governor.is_left:
                continue
            low, high = quantity.span.end, self.scene.quantities[number + 1].span.start
            if self._is_told_before(number):
                continue
            cues = self.scene.cues_in(low, high)
            is_passive = governor.rule == "passive"
            stops = {"boundary", "be"} if is_passive else {"boundary", "part"}
            if high - low > LIST or any(cue.word.actions or cue.word.roles & stops for cue in cues):
                continue
            between = self.scene.folded[low:high]
            # 1,200 suspects including 40 leaders were arrested.
            is_joined = any(cue.word.roles & {"and", "part"} for cue in cues) or "," in between
            # 9男3女被捕
            is_joined = is_joined or (self.scene.family == "zh" and not between)
            is_joined = is_joined or (self.scene.family == "ja" and "、" in between)
            if self._is_new_clause(number, low, high):
                continue
            found = self._by(governor, number, quantity) if is_joined else None
            # Two bracelets: a thing that is not known does not end the list.
            beyond = governor if is_joined and found is None else None
            if found is not None:
                self.done[number] = replace(found, confidence="medium", rule="list-after")

    def _is_told_before(self, number: int) -> bool:
        """English: whether a verb before a number says how many there were: raids numbered 70."""
        scene, at = self.scene, self.scene.quantities[number].span.start
        cues = [cue for cue in scene.cues_in(scene.before(number), at) if "skip" not in cue.word.roles]
        is_reached = bool(cues) and "reach" in cues[-1].word.roles and "be" not in cues[-1].word.roles
        is_of = bool(cues) and scene.folded[cues[-1].start : cues[-1].end] == "of"
        return scene.family == "en" and is_reached and not is_of and scene.is_bare(cues[-1].end, at, SKIP)

    def _is_in_row(self, number: int) -> bool:
        """Japanese, Korean: whether counts of kinds in brackets lead up to a sum: 甲(3人), 乙(2人) 計5人."""
        if self.scene.family not in {"ja", "ko"} or self.done[number + 1].measure is None:
            return False
        first, later = self.scene.quantities[number : number + 2]
        before = self.scene.folded[: first.span.start].rstrip()[-1:]
        after = self.scene.folded[first.span.end : first.span.end + 1]
        is_level = not first.flags and not later.flags
        is_bracketed = before in "(（" and after in ")）" and bool(before and after)
        return is_level and is_bracketed and first.unit == later.unit is not None

    def _is_aside_of(self, quantity: Quantity, cues: Sequence[Cue]) -> bool:
        """English: whether a preposition stands right before a number: charged two with robbing 9."""
        told = [cue for cue in cues if "skip" not in cue.word.roles]
        if self.scene.family != "en" or quantity.kind != "count" or not told:
            return False
        is_aside = "preposition" in told[-1].word.roles and "linked" not in told[-1].word.roles
        words = self.scene.folded[told[-1].start : told[-1].end]
        before = self.scene.quantities[self.scene.quantities.index(quantity) - 1]
        if words == "with" and self.scene.folded.endswith(" with ", 0, before.span.start):
            # The north with 106, the south with 67.
            return False
        return is_aside and words != "of" and self.scene.is_bare(told[-1].end, quantity.span.start, SKIP)

    def _is_new_clause(self, number: int, low: int, high: int) -> bool:
        """English: whether a bare number begins a clause of its own: sent 80 links, and 73 were removed."""
        first, later = self.scene.quantities[number : number + 2]
        is_bare = self.scene.family == "en" and later.unit_words is None and first.unit_words is not None
        return is_bare and ", and " in self.scene.folded[low:high]

    def _final(self, number: int) -> Governor | None:
        """Japanese, Korean: the verb behind a list of which the last thing is not known."""
        if self.scene.family not in {"ja", "ko"}:
            return None
        later = (one.governor for one in self.done[number:] if one.governor is not None)
        governor = next(later, None)
        low = self.scene.quantities[number].span.end
        if governor is None or any(one.word.is_verb for one in self.scene.cues_in(low, governor.cue.start)):
            return None
        return governor

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
            found = self._just_told(quantity) or self._carried(quantity)
            return found or self._of_suspects(quantity) or self._of_those(quantity)
        if self.scene.is_shared(self.scene.quantities[number - 1], quantity):
            return None
        taken = self._taken_up(number, quantity) or self._second(self.done[-1], number, quantity)
        taken = (
            taken
            or self._of_the_whole(quantity)
            or self._spelt_out(number, quantity)
            or self._second_object(number, quantity)
        )
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
        # 其中利用网络实施的5件: what only describes the part governs nothing.
        ruling = [
            cue for cue in cues if not is_describing(self.scene, cue) and not self._is_kind(cue, quantity)
        ]
        if any(cue.word.is_verb or (cue.word.barred and not cue.word.nouns) for cue in ruling):
            return self._resumed(known, number, quantity, cues)
        if self.scene.family == "en" and self.scene.folded.startswith(_MAYBE, quantity.span.end):
            # Of which $5 million could be blocked: it has a verb of its own.
            return None
        is_told = "part" in quantity.flags and not topics.is_closed(self.scene, quantity.span.start)
        is_part = is_told or any(cue.word.roles & _PARTS for cue in cues)
        if self.scene.family == "zh" and quantity.kind == "count":
            # 12宗案件中，裸聊佔5宗.
            is_part = is_part or any("share" in cue.word.roles for cue in cues)
        is_part = is_part or self._is_placed(number, quantity)
        is_going_on = is_part or (self._goes_on(known, low, high) and not self._is_aside_of(quantity, cues))
        found = self._under(known, number, quantity, is_part=is_part) if is_going_on else None
        found = found or (self._by_same_verb(known, number, quantity) if is_going_on else None)
        if found is None and is_part and self.last is not None:
            # Parts of what the sentence before counts: they were caught in 40 raids and include 12 women.
            return self._under(self.last.of_unit(quantity), number, quantity, is_part=True)
        return found

    def _is_placed(self, number: int, quantity: Quantity) -> bool:
        """English: whether only a place tells a bare number apart: 120 were held here and 80 in the city."""
        low, end = self.scene.before(number), quantity.number.span.end
        if self.scene.family != "en" or quantity.unit_words is not None or quantity.kind != "count":
            return False
        if quantity.unit not in {None, self.scene.quantities[number - 1].unit}:
            return False
        gap = self.scene.folded[low : quantity.number.span.start]
        is_next = (" and " in gap or "," in gap) and self.scene.folded.startswith((" in ", " at "), end)
        return is_next and not any(
            cue.word.is_verb for cue in self.scene.cues_in(end, self.scene.after(number))
        )

    def _by_same_verb(self, known: Naming, number: int, quantity: Quantity) -> Naming | None:
        """English: by the verb of a thing that its noun named: identified 52 victims and 19 suspects."""
        if self.scene.family != "en" or known.rule != "noun" or quantity.kind != "count":
            return None
        left = (one for one in governors(self.scene, number - 1) if one.is_left and one.is_adjacent)
        verb = next(left, None)
        if verb is None:
            return None
        return self._in_list(Naming(None, verb), verb.measures, quantity, head_nouns(self.scene, number))

    def _beyond(self, number: int, quantity: Quantity) -> Naming | None:
        """Past an item that stayed open."""
        found = self._joint(number, quantity) if self.scene.family == "zh" else None
        found = found or (self._past(number, quantity) if self.scene.family == "zh" else None)
        if found is None and any(one.governor is not None for one in self.done[-_MOST:-1]):
            return self._over(number, quantity)
        return found

    def _past(self, number: int, quantity: Quantity) -> Naming | None:
        """Chinese: the verb before an item that stayed open, where a noun says so: 查扣钱包2张与现金9万元."""
        governor = next((one for one in governors(self.scene, number - 1) if one.is_left), None)
        low = self.scene.quantities[number - 1].span.end
        if governor is None or any(one.word.is_verb for one in self.scene.cues_in(low, quantity.span.start)):
            return None
        known = Naming(None, governor)
        found = self._in_list(known, governor.measures, quantity, self._item_nouns(number))
        if found is None and quantity.kind == "money" and self.scene.is_bare(low, quantity.span.start, LINK):
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
        if scene.family == "zh" and known.governor is not None:
            if not known.governor.is_left:
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
        actions, nouns = known.governor.cue.word.actions, self._item_nouns(number)
        found = self._in_list(known, actions, quantity, nouns)
        if found is None and quantity.kind == "money" and self.scene.family == "en" and not nouns:
            # Seized 100 passports, 74 pills, 18,900 yuan.
            measure = self.chooser.without(actions, quantity)
            found = None if measure is None else replace(known, measure=measure, objects=(), rule="list-unit")
        return found

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
