"""Naming a quantity by a verb or a noun of its own clause."""

from collections.abc import Sequence

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import AVERAGE, Chooser, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import LINK, SKIP, Governor, Scene, end_of, governors
from fraudkg.extract.measuring.nouns import NEXT, head_nouns

GAP = 3
"""Signs that may stand between a noun and its number besides words that link them."""
LIST = 60
"""Characters between two items of a list that share the verb after it."""


class OwnWords:
    """What a sentence itself says of each of its quantities.

    Args:
        scene: The sentence.
        chooser: Picks measures.
        last: The last quantity before the sentence, with its own sentence and what it was named.
        heading: Cues of the line that a list stands under, None outside a list.
    """

    def __init__(
        self,
        scene: Scene,
        chooser: Chooser,
        last: tuple[Scene, Quantity, Naming] | None,
        heading: list[Cue] | None = None,
    ) -> None:
        self.scene = scene
        self.chooser = chooser
        self.last = last
        self.heading = heading
        self.done: list[Naming] = []

    def _named_last(self) -> int | None:
        """The measure named last, in this sentence or at the end of the one before."""
        named = next((one.measure for one in reversed(self.done) if one.measure is not None), None)
        return named if named is not None or self.last is None else self.last[2].measure

    def _is_average(self, number: int, quantity: Quantity) -> bool:
        low, high = self.scene.clause(quantity.number.span.start)
        low = max(low, self.scene.before(number))
        high = min(max(high, quantity.span.end), self.scene.after(number))
        if any("average" in cue.word.roles for cue in self.scene.cues_in(low, high)):
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
        for governor in governors(self.scene, number):
            found = self._by(governor, number, quantity)
            if found is None:
                continue
            if found.objects or governor.is_adjacent:
                return found
            loose = loose or found
        return self._paired(number, quantity) or self._alone(number, quantity) or loose

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
        allowed = governor.cue.word.actions if governor.slot == "actions" else governor.cue.word.deeds
        if governor.is_left:
            for cue in self.scene.cues_in(governor.cue.end, quantity.span.start):
                allowed = allowed - cue.word.barred
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
        is_subject = not governor.is_left and governor.rule != "participle" and self._is_elliptic(number)
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
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "noun")
        low = scene.folded_wide(scene.before(number), quantity.span.start)
        for noun in reversed(scene.cues_in(low, quantity.span.start)):
            if noun.word.is_verb:
                break
            if not noun.word.alone:
                continue
            is_linked = scene.is_bare(noun.end, quantity.span.start, LINK, 1 if scene.family == "en" else 4)
            if not is_linked and not self._is_reached(noun, quantity):
                break
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "noun-before")
        return None

    def _is_aside(self, number: int, quantity: Quantity) -> bool:
        """Whether the number is only what something else is about: linked to 30 cases, in 30 cases."""
        if quantity.unit != "case":
            return False
        scene, at = self.scene, quantity.span.start
        following = scene.cues_in(quantity.span.end, scene.after(number))
        if any("be" in cue.word.roles for cue in following if cue.start - quantity.span.end < LIST):
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

    def _is_reached(self, noun: Cue, quantity: Quantity) -> bool:
        """Whether a verb such as "amounted to" stands before the number, in the clause of the noun."""
        scene = self.scene
        if noun.start < scene.clause(quantity.span.start)[0]:
            return False
        cues = scene.cues_in(noun.end, quantity.span.start)
        if scene.family in {"ja", "ko"}:
            # The topic of the clause is what is counted.
            return bool(cues) and cues[0].start == noun.end and "reach" in cues[0].word.roles
        last = next((cue for cue in reversed(cues) if "reach" in cue.word.roles), None)
        words = scene.folded[last.start : last.end] if last else ""
        if last is None or words == "of":
            return False
        if words == "to" and not any(
            "moved" in cue.word.roles for cue in scene.cues_in(*scene.clause(noun.start))
        ):
            return False
        if any("boundary" in cue.word.roles for cue in cues):
            return False
        return scene.is_bare(last.end, quantity.span.start, SKIP)

    def _end(self, quantity: Quantity) -> int:
        return self.scene.clause(quantity.span.end)[1]

    def _label(self, low: int, high: int, quantity: Quantity, *, is_verbal: bool = True) -> Naming | None:
        """By what stands in a stretch of the sentence, whatever the unit: what rose, what has a share."""
        return self._label_of(self.scene.cues_in(low, high), quantity, is_verbal=is_verbal)

    def _label_of(self, cues: Sequence[Cue], quantity: Quantity, *, is_verbal: bool = True) -> Naming | None:
        nouns = [cue for cue in cues if cue.word.nouns]
        for cue in reversed(cues) if is_verbal else ():
            if not cue.word.is_verb and "participle" not in cue.word.forms:
                continue
            for slot in ("actions", "deeds"):
                allowed = cue.word.actions if slot == "actions" else cue.word.deeds
                measure, noun = self.chooser.with_object(allowed, quantity, nouns)
                if measure is not None and noun is not None:
                    governor = Governor(cue, slot, is_adjacent=False, is_left=True, rule="label")
                    return Naming(measure, governor, (noun,), None, "medium", "label-object")
        for noun in reversed(nouns):
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "label-noun")
        return None
