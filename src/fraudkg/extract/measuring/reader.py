"""Naming the quantities of a sentence, from left to right."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.before import is_of_one
from fraudkg.extract.measuring.changes import Changes
from fraudkg.extract.measuring.chooser import AVERAGE, OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.scene import LINK, Scene

_AGAINST = re.compile(r" (?:against|under|at the|by (?:the )?(?:\w+ )?police)\b")
"""Words behind the verb for what police register."""
_JOINED = 30
"""Characters between two changes that are told together."""


class Reader(Changes):
    """Names the quantities of one sentence, from left to right."""

    def read(self) -> list[Naming]:
        """The naming of each quantity of the sentence."""
        for number, quantity in enumerate(self.scene.quantities):
            self.done.append(self._one(number, quantity))
        self._backwards()
        if "respectively" in self.scene.roles:
            self._align()
        self._converted()
        self._things()
        pairs = zip(self.scene.quantities, self.done, strict=True)
        tried = [self._tried(quantity, naming) for quantity, naming in pairs]
        return [self._seized(number, naming) for number, naming in enumerate(tried)]

    def _seized(self, number: int, found: Naming) -> Naming:
        """English: cash recovered, or money with phones and cards, was seized, not got back for victims."""
        is_recovered = found.measure is not None and found.measure == self.chooser.number_of(
            "funds-recovered"
        )
        if self.scene.family != "en" or not is_recovered or found.governor is None:
            return found
        cue = found.governor.cue
        things = (one for one in self.done if one.governor is not None and one.governor.cue == cue)
        funds = self.chooser.number_of("funds-seized")
        is_haul = any(one.measure in self.implied and one.measure != funds for one in things)
        is_own = found.rule.startswith(("left", "passive"))
        for noun in (one for side in self._nouns(number, found.governor) for one in side) if is_own else ():
            # Cash is what only seizing is said of.
            is_haul = is_haul or (funds in noun.word.nouns and found.measure not in noun.word.nouns)
        return replace(found, measure=funds) if is_haul else found

    def _one(self, number: int, quantity: Quantity) -> Naming:
        if "conversion" in quantity.flags and number:
            return replace(self.done[-1], rule="conversion")
        if self._is_average(number, quantity):
            return AVERAGE
        if self._is_open(number, quantity):
            again = self.said.again(self.scene.document, quantity) if quantity.kind == "count" else None
            return again or OPEN
        if not is_level(quantity):
            return self._change(number, quantity)
        robbed = self._robbed(number, quantity) if number and quantity.unit == "person" else None
        found = robbed or self._own(number, quantity) or self._level(number, quantity)
        if found is not None and found.rule in {"noun", "noun-before"}:
            found = self._itemised(quantity) or found
        found = found or self._inherited(number, quantity) or self._headed(number, quantity)
        found = found or self._resumed_for(number, quantity)
        found = found or self.said.again(self.scene.document, quantity)
        found = found or self._sum_of_cases(number, quantity)
        return found or self._with_last(number, quantity) or OPEN

    def _things(self) -> None:
        """English: what is not known counts as those of its row: 40 Lao, two Ruritanians and one Thai."""
        for number in range(1, len(self.done) - 1 if self.scene.family == "en" else 0):
            here, before = self.scene.quantities[number], self.scene.quantities[number - 1]
            known, later = self.done[number - 1], self.done[number + 1]
            is_row = known.governor is not None and known.governor == later.governor
            if not is_row or self.done[number] is not OPEN or here.kind != "count" or here.unit_words is None:
                continue
            measure = known.measure if known.measure == later.measure else None
            if before.unit != "person" and {known.measure, later.measure} <= self.implied:
                # Seized 40 phones, two wigs and one laptop.
                measure = self.chooser.number_of("assets-seized")
            if measure is not None and self.chooser.fits(measure, here):
                self.done[number] = replace(
                    known, measure=measure, objects=(), confidence="low", rule="among"
                )

    def _converted(self) -> None:
        """A sum and its conversion are one: EUR 200 (USD 270) stolen from 5 victims."""
        for number in range(1, len(self.done)):
            if "conversion" in self.scene.quantities[number].flags and self.done[number - 1] is OPEN:
                self.done[number - 1] = self.done[number]

    def _is_open(self, number: int, quantity: Quantity) -> bool:
        """Whether what stands beside a number is of something else than what it counts."""
        scene = self.scene
        if number and scene.is_whole_of(scene.quantities[number - 1], quantity):
            return True
        is_else = topics.is_some_of_them(scene, quantity) or topics.is_of_places(scene, quantity)
        return is_else or scene.is_manner(quantity) or is_of_one(scene, quantity)

    def _sum_of_cases(self, number: int, quantity: Quantity) -> Naming | None:
        """Japanese, Korean: a sum right behind the number of cases is what they cost: 12件、約3億円."""
        if self.scene.family not in {"ja", "ko"} or not number or quantity.kind != "money":
            return None
        low = self.scene.quantities[number - 1].span.end
        is_next = self.scene.is_bare(low, quantity.span.start, LINK)
        if not is_next or self.done[-1].measure != self.chooser.number_of("cases-reported"):
            return None
        return Naming(self.chooser.number_of("losses-reported"), rule="sum")

    def _tried(self, quantity: Quantity, found: Naming) -> Naming:
        """Chinese: what a court accepts are not reports; English: nor what police register."""
        if found.measure is None or found.measure != self.chooser.number_of("cases-reported"):
            return found
        if self._is_opened(quantity, found):
            return replace(found, measure=self.chooser.number_of("cases-opened"))
        is_tried = quantity.unit == "case" and topics.is_at_court(self.scene, quantity.span.start)
        return replace(found, measure=self.chooser.number_of("cases-tried")) if is_tried else found

    def _is_opened(self, quantity: Quantity, found: Naming) -> bool:
        """English: whether police registered cases: arrested 80 people and registered 55 cases."""
        scene, governor = self.scene, found.governor
        if scene.family != "en" or governor is None or "opened" not in governor.cue.word.roles:
            return False
        opened = self.chooser.number_of("cases-opened")
        if quantity.unit != "case" or any(opened not in noun.word.nouns for noun in found.objects):
            return False
        arrested = self.chooser.number_of("suspects-arrested")
        is_work = any(arrested in cue.word.actions and cue.word.is_verb for cue in scene.cues)
        return is_work or _AGAINST.match(scene.folded, governor.cue.end) is not None

    def _align(self) -> None:
        """Respectively: the figures after it go with those before it, in order."""
        changes = [number for number, one in enumerate(self.scene.quantities) if not is_level(one)]
        for mark in (cue for cue in self.scene.cues if "respectively" in cue.word.roles):
            run = _run_at(changes, self.scene, mark)
            first = run[0] if run else 0
            levels = list(range(max(0, first - len(run)), first))
            is_told = self.scene.family == "zh" and len(set(self._named_before(run))) == len(run)
            if len(run) > 1 and len(levels) == len(run) and not is_told and not set(levels) & set(changes):
                for level, change in zip(levels, run, strict=True):
                    self.done[change] = replace(self.done[level], confidence="medium", rule="respectively")
            elif len(run) > 1:
                self._align_nouns(run)
                self._align_last(run)

    def _named_before(self, run: Sequence[int]) -> list[int]:
        """The measures that words between a run of figures and the figure before it name, in order."""
        if not run:
            return []
        cues = self.scene.cues_in(self.scene.before(run[0]), self.scene.quantities[run[0]].span.start)
        starts = {cue.start for cue in cues if cue.word.nouns or cue.word.actions}
        # A word right before another one only describes it.
        cues = [cue for cue in cues if cue.end not in starts or cue.word.alone]
        found = (
            self.chooser.narrowest(cue.word.alone)
            if cue.word.alone
            else self.chooser.broadest(cue.word.actions)
            for cue in cues
        )
        return [one for one in found if one is not None]

    def _align_nouns(self, run: list[int]) -> None:
        named = self._named_before(run)
        measures = list(dict.fromkeys(named))
        if len(measures) == 1 and len(named) > 1:
            measures *= len(run)
        for number in run:
            self.done[number] = OPEN
        if len(measures) == len(run):
            for number, measure in zip(run, measures, strict=True):
                self.done[number] = Naming(measure, confidence="medium", rule="respectively")

    def _align_last(self, run: list[int]) -> None:
        """English: the changes of the figures that the sentence before tells, in order."""
        is_open = all(self.done[number] is OPEN for number in run) and run[0] == 0
        if self.scene.family != "en" or not is_open or self.last is None:
            return
        pairs = zip(self.last.scene.quantities, self.last.namings, strict=True)
        levels = [known for one, known in pairs if is_level(one)]
        if len(levels) == len(run):
            for number, known in zip(run, levels, strict=True):
                self.done[number] = replace(known, confidence="medium", rule="respectively", objects=())


def _run_at(changes: list[int], scene: Scene, mark: Cue) -> list[int]:
    """The unbroken run of changes right after the mark (Chinese) or right before it (English)."""
    if scene.family == "en":
        run = [number for number in changes if scene.quantities[number].span.end <= mark.start]
        kept: list[int] = []
        for number in reversed(run):
            nearest = scene.quantities[kept[0]].span.start if kept else 0
            if kept and (kept[0] - number != 1 or nearest - scene.quantities[number].span.end > _JOINED):
                break
            kept.insert(0, number)
        return kept
    kept = []
    for number in changes:
        start = scene.quantities[number].span.start
        if start < mark.end or (kept and number - kept[-1] != 1):
            continue
        low = scene.quantities[kept[-1]].span.end if kept else start
        if any(cue.word.actions or cue.word.nouns for cue in scene.cues_in(low, start)):
            # Another clause says what that one is of.
            break
        kept.append(number)
    return kept
