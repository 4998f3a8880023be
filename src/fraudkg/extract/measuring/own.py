"""Naming a quantity by a verb or a noun of its own clause."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import chinese, topics
from fraudkg.extract.measuring.asides import LIST, Asides
from fraudkg.extract.measuring.before import backwards_from, head_of, is_before
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import NEXT, head_nouns, is_level
from fraudkg.extract.measuring.scene import Governor

_CLOSING = " |.;*"
_LABELLING = ("|", ":", "–", "—", " -")
"""What stands between a label and the one figure of its row."""


class OwnWords(Asides):
    """What a sentence itself says of each of its quantities."""

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
            found = self._first_of(governor, number, quantity) or self._by(governor, number, quantity)
            if found is None:
                continue
            if found.objects or governor.is_adjacent:
                return found
            loose = loose or found
        found = self._paired(number, quantity) or self._joined(number, quantity)
        found = found or self._described(number, quantity) or self._row(quantity)
        found = found or self._alone(number, quantity)
        return found or loose

    def _first_of(self, governor: Governor, number: int, quantity: Quantity) -> Naming | None:
        """English: of two verbs with one object the first says it: arrested and charged 12 people."""
        scene, second = self.scene, governor.cue
        if scene.family != "en" or not governor.is_left or not governor.is_adjacent:
            return None
        cues = scene.cues_in(max(scene.sentence.span.start, second.start - LIST), second.start)[-2:]
        is_joined = len(cues) == 2 and "and" in cues[1].word.roles and second.start - cues[1].end <= 1  # noqa: PLR2004
        if not is_joined or cues[1].start - cues[0].end > 1 or "minor" in cues[0].word.roles:
            return None
        if not cues[0].word.actions or cues[0].word.forms.isdisjoint(second.word.forms):
            return None
        return self._by(replace(governor, cue=cues[0]), number, quantity)

    def _described(self, number: int, quantity: Quantity) -> Naming | None:
        """English: by a participle before its noun: 27 arrested individuals."""
        if self.scene.family != "en" or quantity.kind != "count":
            return None
        end = quantity.number.span.end
        cues = self.scene.cues_in(end, self.scene.next(number))
        if len(cues) < 2 or not cues[0].word.is_participle or cues[0].start - end > 1:  # noqa: PLR2004 - a pair
            return None
        if cues[1].start - cues[0].end > NEXT:
            return None
        measure, noun = self.chooser.with_object(cues[0].word.actions, quantity, cues[1:2])
        if measure is None or noun is None:
            return None
        governor = Governor(cues[0], "actions", is_adjacent=True, is_left=False, rule="described")
        return Naming(measure, governor, (noun,), None, "medium", "described-object")

    def _joined(self, number: int, quantity: Quantity) -> Naming | None:
        """English: behind "and" the verb before goes on: cracked 12 scams and 9 fraud cases."""
        scene, low, at = self.scene, self.scene.before(number), quantity.span.start
        if scene.family != "en" or not number or not scene.folded.endswith(" and ", low, at):
            return None
        verb = next((one for one in governors(scene, number - 1) if one.is_left and one.is_adjacent), None)
        if verb is None or any(cue.word.is_verb for cue in scene.cues_in(low, at)):
            return None
        return self._in_list(Naming(None, verb), verb.measures, quantity, head_nouns(scene, number))

    def _row(self, quantity: Quantity) -> Naming | None:
        """English: the one figure of a row, behind its label: cases solved on 8 June - 120."""
        scene, span = self.scene, quantity.span
        behind = scene.folded[span.end : scene.sentence.span.end].strip(_CLOSING)
        if scene.family != "en" or len(scene.quantities) > 1 or behind or not is_level(quantity):
            return None
        if not scene.folded[: span.start].rstrip().endswith(_LABELLING):
            return None
        cues = scene.cues_in(scene.sentence.span.start, span.start)
        found = self._label_of(cues, quantity)
        if found is None and cues and cues[-1].word.is_participle:
            measure = self.chooser.without(cues[-1].word.actions, quantity)
            found = None if measure is None else Naming(measure)
        return found and replace(found, confidence="low", rule="row")

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
        is_aside = self._is_aside(number, quantity) or self._is_done_else(number)
        heads = [] if is_aside else head_nouns(scene, number)
        governor = self._topic(number) if quantity.unit in {"case", "person"} else None
        found = self._by(governor, number, quantity) if governor else None
        if found is not None:
            return found
        for noun in reversed(heads):
            if chinese.is_elsewhere(scene, noun, quantity):
                break
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is None and self.scene.is_of_kind(quantity, noun):
                # A $2 million love scam.
                measure = self.chooser.beside(noun.word.alone, quantity)
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "noun")
        low = scene.before(number)
        cues = scene.cues_in(low, quantity.span.start)
        for noun in backwards_from(cues):
            if chinese.is_elsewhere(scene, noun, quantity) or not is_before(scene, noun, quantity):
                break
            amount = chinese.amount(scene, self.chooser, noun, quantity)
            if amount is not None:
                return amount
            measure = self._done_to_noun(noun, cues, quantity)
            measure = measure or self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "noun-before")
        return self._aside(number, quantity)

    def _done_to_noun(self, noun: Cue, cues: Sequence[Cue], quantity: Quantity) -> int | None:
        """English: what a participle right after a noun says was done: losses recovered came to so much."""
        behind = next((cue for cue in cues if cue.start == noun.end + 1), None)
        if self.scene.family != "en" or behind is None or not behind.word.is_participle:
            return None
        return self.chooser.with_object(behind.word.actions, quantity, [noun])[0]

    def _topic(self, number: int) -> Governor | None:
        """Chinese: the verb that says what all cases of a sentence are, also before a semicolon."""
        verb = topics.verb_of_topic(self.scene, number)
        if verb is not None:
            return Governor(verb, "actions", is_adjacent=False, is_left=True, rule="topic")
        if self.last is None or self.last.scene.folded[self.last.scene.sentence.span.end - 1] != ";":
            return None
        known = self.last.of_unit(self.scene.quantities[number])
        return known.governor if known.rule.startswith("topic") else None

    def _label(self, low: int, high: int, quantity: Quantity, *, is_verbal: bool = True) -> Naming | None:
        """By what stands in a stretch of the sentence, whatever the unit: what rose, what has a share."""
        return self._label_of(self.scene.cues_in(low, high), quantity, is_verbal=is_verbal)

    def _label_of(self, cues: Sequence[Cue], quantity: Quantity, *, is_verbal: bool = True) -> Naming | None:
        nouns = [cue for cue in cues if cue.word.nouns]
        for cue in reversed(cues) if is_verbal else ():
            if not cue.word.is_verb and not cue.word.is_participle:
                continue
            things = [one for one in nouns if one.start > cue.start] if "of" in cue.word.forms else nouns
            # The number of blocked calls: calls are what was blocked.
            things = [one for one in nouns if one.start == cue.end + 1 and cue.word.is_participle] or things
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
