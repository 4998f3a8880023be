"""Naming the quantities of a sentence; changes, shares and levels take what moved."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import AVERAGE, OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.lists import FAR, Lists
from fraudkg.extract.measuring.nouns import head_nouns, is_change, is_level
from fraudkg.extract.measuring.own import GAP
from fraudkg.extract.measuring.scene import SKIP, Scene

_IN = re.compile(
    r" (?:increase|rise|growth|jump|surge|upsurge|drop|fall|decrease|decline|reduction|dip) in(?= )"
)
"""Words after a change before what changed."""
_THIS = re.compile(r"\s*(?:this|that) (?:is|was|represents|represented|marks|marked) ")
"""A sentence that goes on about the figure of the one before."""
_TURNED = frozenset({"up from", "down from"})
"""Words before the level that a figure is compared with at once."""
_JOINED = 30
"""Characters between two changes that are told together."""


class Reader(Lists):
    """Names the quantities of one sentence, from left to right."""

    def read(self) -> list[Naming]:
        """The naming of each quantity of the sentence."""
        for number, quantity in enumerate(self.scene.quantities):
            self.done.append(self._one(number, quantity))
        self._backwards()
        self._align()
        return self.done

    def _one(self, number: int, quantity: Quantity) -> Naming:
        if "conversion" in quantity.flags and number:
            return replace(self.done[-1], rule="conversion")
        if self._is_average(number, quantity):
            return AVERAGE
        if not is_level(quantity):
            return self._change(number, quantity)
        if number and quantity.kind == "money" and self._behind_bracket(number - 1) is not None:
            share = self.done[-1]
            if share.measure is not None and self.chooser.fits(share.measure, quantity):
                return replace(share, rule="bracket")
        found = self._own(number, quantity) or self._level(number, quantity)
        return found or self._inherited(number, quantity) or self._headed(number, quantity) or OPEN

    def _change(self, number: int, quantity: Quantity) -> Naming:
        """What rose or fell, or is shared: named in its own clause, else the figure before."""
        scene = self.scene
        low = max(scene.before(number), scene.clause(quantity.span.start)[0])
        own = self._after(number, quantity) if scene.family == "en" else None
        own = own or self._label(low, quantity.span.start, quantity)
        if own is not None:
            return own
        is_next = is_change(quantity) or scene.family != "en" or self._is_joined(number)
        if number and self.done[-1].measure is not None and is_next and self._is_near(number):
            return replace(self.done[-1], confidence="medium", rule="change", objects=(), noun=None)
        if not number:
            carried = self._carried(quantity) or self._resumed_by_this(quantity)
            if carried is not None:
                return carried
        is_share = any("share" in cue.word.roles for cue in scene.cues_in(low, quantity.span.start))
        if is_share and (not number or self.done[-1] is OPEN):
            found = self._label(scene.sentence.span.start, quantity.span.start, quantity, is_verbal=False)
            if found is not None:
                return found
        return self._headed(number, quantity) or OPEN

    def _resumed_by_this(self, quantity: Quantity) -> Naming | None:
        """The change of the one figure in the sentence before: this is down 43 per cent."""
        if self.last is None or self.last.naming.measure is None or not is_change(quantity):
            return None
        scene, (before, known) = self.scene, self.last
        is_this = _THIS.match(scene.folded, scene.sentence.span.start)
        is_same = before.sentence.paragraph == scene.sentence.paragraph
        if not is_this or not is_same or len(before.quantities) > 1:
            return None
        return replace(known, confidence="medium", rule="change", objects=(), noun=None)

    def _after(self, number: int, quantity: Quantity) -> Naming | None:
        """English: what is shared, or grew, as the words after the number say."""
        low = quantity.span.end
        if is_change(quantity):
            grown = _IN.match(self.scene.folded, low)
            if grown is None:
                return None
            low = grown.end()
        else:
            told = self._told(number, quantity)
            if told is not None:
                return told
        stop = self._phrase_end(number, low)
        behind = self._behind_bracket(number)
        if behind is not None:
            # 36% (€35 million) of losses.
            low, stop = behind, min(self.scene.clause(behind)[1], self.scene.after(number + 1))
        for noun in self.scene.cues_in(low, stop):
            if noun.word.barred and not noun.word.nouns:
                # Of fraudulent transactions: not of what stands before.
                return OPEN
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                return Naming(measure, None, (), noun, "medium", "label-noun")
        return None

    def _told(self, number: int, quantity: Quantity) -> Naming | None:
        """English: what was done to a share, open where that is not known of what is shared."""
        if "share" not in quantity.flags or not self.scene.folded.startswith(" of", quantity.span.end):
            return None
        for governor in governors(self.scene, number):
            if governor.rule != "passive":
                continue
            nouns = self.scene.cues_in(quantity.span.end, governor.cue.start)
            measure, noun = self.chooser.with_object(governor.measures, quantity, nouns)
            if measure is not None and noun is not None:
                return Naming(measure, governor, (noun,), None, "medium", "passive-object")
            whole = self._before(number)
            if whole is not None and nouns and "part" in nouns[0].word.roles:
                measure = self.chooser.without(governor.measures, whole)
                if measure is not None:
                    return Naming(measure, governor, (), None, "medium", "passive-unit")
            return OPEN
        return None

    def _before(self, number: int) -> Quantity | None:
        """The quantity before one, if need be in the sentence before."""
        if number:
            return self.scene.quantities[number - 1]
        return self.last.scene.quantities[-1] if self.last else None

    def _behind_bracket(self, number: int) -> int | None:
        """Where the words go on after a bracket that holds only the sum that a share stands for."""
        quantities = self.scene.quantities
        if number + 1 >= len(quantities) or quantities[number].kind != "percent":
            return None
        share, sum_ = quantities[number], quantities[number + 1]
        is_opened = self.scene.folded[share.span.end : sum_.span.start] == " ("
        if sum_.kind != "money" or not is_opened or not self.scene.folded.startswith(") of ", sum_.span.end):
            return None
        return sum_.span.end + 1

    def _is_joined(self, number: int) -> bool:
        """Whether a share is only joined to the figure before: 31 and 40 per cent."""
        low, high = self.scene.before(number), self.scene.quantities[number].span.start
        return self.scene.is_bare(low, high, SKIP | {"and", "to", "share"}, GAP)

    def _phrase_end(self, number: int, low: int) -> int:
        stop = min(self.scene.clause(self.scene.quantities[number].span.end)[1], self.scene.after(number))
        for cue in self.scene.cues_in(low, stop):
            if cue.word.roles & {"be", "boundary", "moved"}:
                return cue.start
        return stop

    def _is_near(self, number: int) -> bool:
        low = self.scene.before_governed(number, self.done[number - 1].governor)
        low = max([low, *(noun.end for noun in head_nouns(self.scene, number - 1))])
        high = self.scene.quantities[number].span.start
        if high - low > FAR:
            return False
        start = self.scene.clause(high)[0]
        if start > low and self.scene.is_bare(start, high, SKIP | {"moved", "link"}):
            # In apposition: "…, up 5 per cent", "…, a 5 per cent rise".
            return not any(cue.word.is_verb for cue in self.scene.cues_in(start, high))
        cues = self.scene.cues_in(low, high)
        is_turned = bool(cues) and self.scene.folded[cues[-1].start : cues[-1].end] in _TURNED
        # Losses of 5 million reported, up from 4 million.
        verbs = [cue for cue in cues if cue.word.is_verb and not (is_turned and cue.word.is_participle)]
        return not verbs and not any(cue.word.alone for cue in cues)

    def _level(self, number: int, quantity: Quantity) -> Naming | None:
        """The level after a change, or the one it is compared with: what the change was of."""
        known = self.done[-1] if number else OPEN
        if known.measure is None:
            return None
        before = self.scene.quantities[number - 1]
        cues = self.scene.cues_in(before.span.end, quantity.span.start)
        if not any("to" in cue.word.roles for cue in cues) or not self._is_near(number):
            return None
        is_other = is_level(before) and quantity.unit not in {None, before.unit}
        if is_other or not self.chooser.fits(known.measure, quantity):
            return None
        return Naming(known.measure, known.governor, (), known.noun, "medium", "level")

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

    def _named_before(self, run: Sequence[int]) -> list[int]:
        """The measures that words between a run of figures and the figure before it name, in order."""
        if not run:
            return []
        cues = self.scene.cues_in(self.scene.before(run[0]), self.scene.quantities[run[0]].span.start)
        starts = {cue.start for cue in cues}
        # A word right before another one only describes it.
        cues = [cue for cue in cues if cue.end not in starts or cue.word.alone]
        found = (self.chooser.narrowest(cue.word.alone or cue.word.actions) for cue in cues)
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
