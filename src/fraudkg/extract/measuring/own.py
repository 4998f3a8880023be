"""Naming a quantity by a verb or a noun of its own clause."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.before import backwards_from, head_of, is_before, without_object
from fraudkg.extract.measuring.chooser import AVERAGE, Chooser, Naming
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import NEXT, head_nouns
from fraudkg.extract.measuring.scene import LINK, SKIP, Governor, Scene, end_of

GAP = 3
"""Signs that may stand between a noun and its number besides words that link them."""
LIST = 60
"""Characters between two items of a list that share the verb after it."""


class Last(NamedTuple):
    """A sentence with quantities, and what the last of them was named."""

    scene: Scene
    naming: Naming


class OwnWords:
    """What a sentence itself says of each of its quantities.

    Args:
        scene: The sentence.
        chooser: Picks measures.
        last: The sentence before with quantities, and what the last of them was named.
        heading: Cues of the line that a list stands under, None outside a list.
        implied: Measures that count the bare items of a list of results.
    """

    def __init__(
        self,
        scene: Scene,
        chooser: Chooser,
        last: Last | None,
        heading: list[Cue] | None = None,
        implied: Ids = frozenset(),
    ) -> None:
        self.scene = scene
        self.chooser = chooser
        self.last = last
        self.heading = heading
        self.implied = implied
        self.done: list[Naming] = []

    def _named_last(self) -> int | None:
        """The measure named last, in this sentence or at the end of the one before."""
        named = next((one.measure for one in reversed(self.done) if one.measure is not None), None)
        return named if named is not None or self.last is None else self.last.naming.measure

    def _is_average(self, number: int, quantity: Quantity) -> bool:
        low, high = self.scene.clause(quantity.number.span.start)
        low = max(low, self.scene.before(number))
        high = min(max(high, quantity.span.end), self.scene.after(number))
        cues = [cue for cue in self.scene.cues_in(low, high) if "average" in cue.word.roles]
        if any(not self.scene.folded.startswith("-", cue.end) for cue in cues):
            # But not in "a month-long operation".
            return True
        return bool(number) and self.done[-1] is AVERAGE and self.scene.is_same_clause(number)

    def _nouns(self, number: int, governor: Governor | None) -> tuple[list[Cue], list[Cue]]:
        """Nouns that may say what is counted: those at the number, and those between verb and number."""
        scene, quantity = self.scene, self.scene.quantities[number]
        right = head_nouns(scene, number)
        low = max(scene.before(number), scene.clause(quantity.span.start)[0])
        if governor and governor.is_left:
            low = max(low, governor.cue.end)
        left = [cue for cue in scene.cues_in(low, quantity.span.start) if cue.word.nouns]
        if scene.family in {"zh", "ja", "ko"} and left:
            if not scene.is_bare(left[-1].end, quantity.span.start, LINK, GAP):
                left = []
            elif len(left) > 1 and self._is_mixed(left[-2], left[-1]):
                # Two kinds of things under one number are neither of them.
                return right, []
        return right, left[-1:] if scene.family in {"zh", "ja", "ko"} else left[-2:]

    def _is_mixed(self, first: Cue, second: Cue) -> bool:
        joint = self.scene.cues_in(first.end, second.start)
        is_joined = any("and" in cue.word.roles for cue in joint) and second.start - first.end <= GAP
        return is_joined and not first.word.nouns & second.word.nouns

    def _own(self, number: int, quantity: Quantity) -> Naming | None:
        """By a verb or a noun of its own clause."""
        loose = self._worth(number, quantity)
        if loose is not None:
            return loose
        pair = chinese.verb_of_noun(self.scene, number)
        found = self._by(pair[0], number, quantity) if pair else None
        if pair and found and pair[1] in found.objects:
            return found
        for governor in governors(self.scene, number):
            found = self._by(governor, number, quantity)
            if found is None:
                continue
            if found.objects or governor.is_adjacent:
                return found
            loose = loose or found
        found = self._paired(number, quantity) or self._listed(number, quantity)
        return found or self._alone(number, quantity) or loose

    def _listed(self, number: int, quantity: Quantity) -> Naming | None:
        """English: right after "and" the verb before goes on: cracked 12 scams and 9 fraud cases."""
        scene = self.scene
        if scene.family != "en" or not number or quantity.kind != "count":
            return None
        known = self.done[-1]
        if known.governor is None or not known.governor.is_left or known.governor.slot != "actions":
            return None
        low, high = scene.quantities[number - 1].span.end, quantity.span.start
        cues = scene.cues_in(low, high)
        if high - low > LIST or any(
            cue.word.is_verb or cue.word.roles & {"boundary", "be", "have", "preposition"} for cue in cues
        ):
            return None
        joint = next((cue for cue in reversed(cues) if "and" in cue.word.roles), None)
        if joint is None or not scene.is_bare(joint.end, high, SKIP):
            return None
        return self._in_list(known, known.governed, quantity, head_nouns(scene, number))

    def _in_list(
        self, known: Naming, allowed: Iterable[int], quantity: Quantity, nouns: Sequence[Cue]
    ) -> Naming | None:
        """An item with a noun of its own under the verb that an item before has."""
        measure, noun = self.chooser.with_object(allowed, quantity, nouns)
        if measure is None or noun is None:
            return None
        return replace(known, measure=measure, objects=(noun,), confidence="medium", rule="list-object")

    def _worth(self, number: int, quantity: Quantity) -> Naming | None:
        """The worth of things counts as what happened to them."""
        scene, low = self.scene, self.scene.before(number)
        if quantity.kind != "money":
            return None
        cues = scene.cues_in(low, quantity.span.start)
        worth = next((cue for cue in reversed(cues) if "worth" in cue.word.roles), None)
        if worth is None or not scene.is_bare(worth.end, quantity.span.start, SKIP):
            return None
        nouns = [cue for cue in cues if cue.word.nouns and cue.end <= worth.start][-1:]
        others = scene.cues_in(quantity.span.end, scene.after(number))
        for cue in (*reversed(cues), *others):
            measure, noun = self.chooser.with_object(cue.word.actions, quantity, nouns)
            if measure is not None and noun is not None:
                governor = Governor(
                    cue, "actions", is_adjacent=False, is_left=cue.end <= worth.start, rule="worth"
                )
                return Naming(measure, governor, (noun,), None, "medium", "worth-object")
        return None

    def _by(self, governor: Governor, number: int, quantity: Quantity) -> Naming | None:
        right, left = self._nouns(number, governor)
        if governor.is_left and "reach" in governor.cue.word.roles and not right:
            # Had reached 11: the verb says how many, not what was done.
            return None
        allowed = governor.measures
        if governor.is_left:
            for cue in self.scene.cues_in(governor.cue.end, quantity.span.start):
                allowed = allowed - cue.word.barred
            allowed = without_object(self.scene, governor, number, allowed)
        is_leading = self.scene.family in {"en", "vi"} and quantity.kind == "count"
        nouns = right or ([] if is_leading and governor.is_left else left)
        if not is_leading:
            nouns = [*left, *right]
        measure, noun = self.chooser.with_object(allowed, quantity, nouns)
        if measure is not None and noun is not None:
            sure = "high" if governor.is_adjacent or not governor.is_left else "medium"
            return Naming(measure, governor, (noun,), None, sure, f"{governor.rule}-object")
        if noun is not None or (quantity.kind == "count" and self._is_other(nouns, quantity)):
            return None
        if governor.is_left and self.scene.family == "en":
            named = [one for cue in right for one in cue.word.alone if self.chooser.fits(one, quantity)]
            if quantity.kind == "money" and named:
                # Involving so much in losses.
                return None
        is_subject = not governor.is_left and self._is_elliptic(number)
        measure = self.chooser.without(allowed, quantity, nouns, is_any=is_subject)
        if measure is None:
            return None
        return Naming(measure, governor, (), None, "medium", f"{governor.rule}-unit")

    def _is_elliptic(self, number: int) -> bool:
        """Whether a verb follows at once, the noun left out: 24 have been arrested."""
        end = end_of(self.scene.quantities[number], self.scene.family)
        cues = self.scene.cues_in(end, end + NEXT)
        if not cues or cues[0].start - end > 1:
            return False
        return bool(cues[0].word.roles & {"be", "have"}) or cues[0].word.is_verb

    def _is_other(self, nouns: Sequence[Cue], quantity: Quantity) -> bool:
        """Whether the nouns belong to measures of this unit, only not to the verb's."""
        return any(self.chooser.fits(one, quantity) for noun in nouns for one in noun.word.nouns)

    def _paired(self, number: int, quantity: Quantity) -> Naming | None:
        """By two nouns of one measure: raids on 43 premises, searches are under way at 43 premises."""
        scene, at = self.scene, quantity.span.start
        nouns = head_nouns(scene, number)
        low = max(scene.clause(at)[0], scene.before(number))
        for cue in reversed(scene.cues_in(low, at)) if nouns and quantity.kind == "count" else ():
            if "boundary" in cue.word.roles:
                break
            common = [one for one in cue.word.alone for noun in nouns if one in noun.word.objects]
            measure = self.chooser.narrowest(one for one in common if self.chooser.fits(one, quantity))
            if measure is not None:
                return Naming(measure, None, (nouns[-1],), cue, "medium", "nouns")
        return None

    def _alone(self, number: int, quantity: Quantity) -> Naming | None:
        """By a noun that suffices: at the number, or before it with nothing but a link between."""
        scene = self.scene
        heads = [] if self._is_aside(number, quantity) else head_nouns(scene, number)
        for noun in reversed(heads):
            if chinese.is_elsewhere(scene, noun, quantity):
                break
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "noun")
        low = scene.after_wide_space(scene.before(number), quantity.span.start)
        cues = scene.cues_in(low, quantity.span.start)
        for noun in backwards_from(scene, cues):
            if chinese.is_elsewhere(scene, noun, quantity) or not is_before(scene, noun, number, quantity):
                break
            amount = chinese.amount(scene, self.chooser, noun, quantity)
            if amount is not None:
                return amount
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "noun-before")
        return None

    def _is_aside(self, number: int, quantity: Quantity) -> bool:
        """Whether the number is only what something else is about: linked to 30 cases, in 30 cases."""
        scene, at = self.scene, quantity.span.start
        if quantity.unit != "case" or scene.folded.endswith(", with ", 0, at):
            # A figure of its own: lost so much, with 30 complaints.
            return False
        following = scene.cues_in(quantity.span.end, scene.after(number))
        is_told = any(
            "be" in cue.word.roles and not self._is_described(cue)
            for cue in following
            if cue.start - quantity.span.end < LIST
        )
        if is_told or chinese.is_about(scene, number, quantity):
            # A verb that is not known says it of the cases.
            return True
        for cue in reversed(scene.cues_in(scene.before(number), at)):
            if "to" in cue.word.roles and "linked" not in cue.word.roles:
                return False
            if cue.word.roles & {"linked", "preposition"} and not cue.word.roles & {"skip"}:
                return scene.is_bare(cue.end, at, SKIP)
            if "skip" not in cue.word.roles:
                return False
        return False

    def _is_described(self, be: Cue) -> bool:
        """Whether a form of be only says what something is about: complaints were about parcels."""
        ahead = self.scene.cues_in(be.end, be.end + 2 * NEXT)
        is_next = bool(ahead) and ahead[0].start - be.end <= 1
        return (
            is_next
            and bool(ahead[0].word.roles & {"linked", "preposition", "skip"})
            and not ahead[0].word.actions
        )

    def _label(self, low: int, high: int, quantity: Quantity, *, is_verbal: bool = True) -> Naming | None:
        """By what stands in a stretch of the sentence, whatever the unit: what rose, what has a share."""
        return self._label_of(self.scene.cues_in(low, high), quantity, is_verbal=is_verbal)

    def _label_of(self, cues: Sequence[Cue], quantity: Quantity, *, is_verbal: bool = True) -> Naming | None:
        nouns = [cue for cue in cues if cue.word.nouns]
        for cue in reversed(cues) if is_verbal else ():
            if not cue.word.is_verb and not cue.word.is_participle:
                continue
            things = [one for one in nouns if one.start > cue.start] if "of" in cue.word.forms else nouns
            for slot in ("actions", "deeds"):
                governor = Governor(cue, slot, is_adjacent=False, is_left=True, rule="label")
                measure, noun = self.chooser.with_object(governor.measures, quantity, things)
                if measure is not None and noun is not None:
                    return Naming(measure, governor, (noun,), None, "medium", "label-object")
        for noun in reversed(nouns):
            head = head_of(cues[: cues.index(noun)], noun) if self.scene.family == "en" else noun
            measure = self.chooser.alone(quantity, head, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), head, "medium", "label-noun")
        return None
