"""Naming changes and shares, and the levels that they lead to, by what moved."""

import re
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.headed import Headed
from fraudkg.extract.measuring.nouns import head_nouns, is_change, is_level
from fraudkg.extract.measuring.parts import FAR
from fraudkg.extract.measuring.scene import SKIP
from fraudkg.extract.measuring.verbs import GAP

_IN = re.compile(
    r" (?:increase|rise|growth|jump|surge|upsurge|drop|fall|decrease|decline|reduction|dip) in(?= )"
)
"""Words after a change before what changed."""
_DOES = re.compile(
    r" (?:get|gets|got|gain|gained|do|does|did|say|says|said|told|tell|could|can|may|might|would|will|never"
    r"|led|leads?|result|resulted|ended?|went|goes|go|know|knew|believe|believed|feel|felt|think|thought"
    r"|managed|received|recovered|remain|took|take|used|use)\b"
)
"""What was done by those of whom a share is told, which no measure counts."""
_THIS = re.compile(
    r"\s*(?:this|that|it)(?: [a-z]+)? (?:is|was|represents?|represented|marks?|marked|equates to)\b"
)
"""A sentence that goes on about the figure of the one before."""
_UP = frozenset({"up", "down", "up by", "down by"})
_EQUAL = re.compile(
    r"(?:, (?:that|which) (?:is|was|means|equals)|, or|\((?:or)?|equal to|equivalent to|representing)"
    r" ?(?:about |some |nearly |around |over )?$"
)
"""Words between a figure and the share that it is."""
_SHARED = 30
"""Characters between a share and what it is of."""
_OF_WHAT = (" of ", " (", " share of", " in ", " among", ") of")
_OF_THEM = (" of whom", " of which", " of them", " of these", " of those")


class Changes(Headed):
    """What changes, shares and levels are of."""

    def _change(self, number: int, quantity: Quantity) -> Naming:
        """What rose or fell, or is shared: named in its own clause, else the figure before."""
        equal = self._as_share(number, quantity) if self.scene.family == "en" else None
        if equal is not None:
            return equal
        low = max(self.scene.before(number), self.scene.clause(quantity.span.start)[0])
        own = self._moved(low, number, quantity)
        if own is not None:
            return own
        taken = self._moved_before(number, quantity) or self._shared(low, number, quantity)
        return taken or self._headed(number, quantity) or OPEN

    def _as_share(self, number: int, quantity: Quantity) -> Naming | None:
        """English: a figure told as a share of all: 19 were blocked, that is 28% of the 70 reported."""
        at, is_of = quantity.span.start, self.scene.folded.startswith(" of ", quantity.span.end)
        if "share" not in quantity.flags or not is_of or not number:
            return None
        is_told = _EQUAL.search(self.scene.folded, max(0, at - _SHARED), at) is not None
        known = self.done[-1]
        if known.measure is None or not is_told or not is_level(self.scene.quantities[number - 1]):
            return None
        return _as_change(known)

    def _moved(self, low: int, number: int, quantity: Quantity) -> Naming | None:
        """As its own clause says, or a clause before it."""
        is_english = self.scene.family == "en"
        own = self._after(number, quantity) if is_english else None
        # Warned it 300 times: how often is not how many were warned.
        is_verbal = not is_english or quantity.kind != "fold"
        own = own or self._label(low, quantity.span.start, quantity, is_verbal=is_verbal)
        if own is not None or not is_change(quantity):
            return own
        told = topics.clause_before(self.scene, number)
        return self._label(*told, quantity, is_verbal=False) if told else None

    def _moved_before(self, number: int, quantity: Quantity) -> Naming | None:
        """The change, or the share, of the figure before."""
        scene = self.scene
        if not number:
            return self._carried(quantity) or self._of_this(quantity)
        is_next = is_change(quantity) or scene.family != "en" or self._is_joined(number)
        is_next = is_next or scene.folded.startswith(_OF_THEM, quantity.span.end)
        known = self._changed(number)
        if known.measure is None or not (is_next or self._is_dealt_out(number)):
            return None
        if not self._is_near(number):
            return None
        return _as_change(known)

    def _changed(self, number: int) -> Naming:
        """What the figure before a change is; of cases in which people lost a million, the cases."""
        last = self.scene.quantities[number - 1]
        told = (one for one in reversed(self.done) if one.governor and one.governor.cue.start > last.span.end)
        return next(told, self.done[-1]) if self.scene.family == "en" else self.done[-1]

    def _shared(self, low: int, number: int, quantity: Quantity) -> Naming | None:
        """Where a word says that it is a share: of what the sentence began with."""
        scene, at = self.scene, quantity.span.start
        is_share = any("share" in cue.word.roles for cue in scene.cues_in(low, at))
        if not is_share or (number and self.done[-1] is not OPEN):
            return None
        return self._label(scene.sentence.span.start, at, quantity, is_verbal=False)

    def _of_this(self, quantity: Quantity) -> Naming | None:
        """English: what the sentence before counts: this is down 43 per cent, that is 28% of all."""
        is_this = _THIS.match(self.scene.folded, self.scene.sentence.span.start, quantity.span.start)
        if not is_this or self.last is None or self.last.naming.measure is None:
            return None
        is_one = len({one.measure for one in self.last.namings}) == 1
        return _as_change(self.last.naming) if is_one else None

    def _after(self, number: int, quantity: Quantity) -> Naming | None:
        """English: what is shared, or grew, as the words after the number say."""
        low, told = quantity.span.end, None
        if is_change(quantity):
            grown = _IN.match(self.scene.folded, low)
            low = grown.end() if grown else -1
        else:
            told = self._told(number, quantity)
        is_other = "share" in quantity.flags and not self.scene.folded.startswith(_OF_WHAT, low)
        if told is not None or low < 0 or is_other:
            return told
        stop = self._phrase_end(number, low)
        for noun in self.scene.cues_in(low, stop):
            is_far = not is_change(quantity) and noun.start - low > _SHARED
            if is_far or (noun.word.barred and not noun.word.nouns):
                # Of fraudulent transactions: not of what stands before.
                return None if is_far else OPEN
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                # But open where 17% of victims got their money back.
                is_else = not is_change(quantity) and _DOES.match(self.scene.folded, noun.end)
                return OPEN if is_else else Naming(measure, None, (), noun, "medium", "label-noun")
            if noun.word.nouns and not is_change(quantity):
                # Half of the shops met scams: shops are no measure.
                return None
        return self._label(low, stop, quantity) if is_change(quantity) else None

    def _is_near(self, number: int) -> bool:
        low = self.scene.before_governed(number, self.done[number - 1].governor)
        low = max([low, *(noun.end for noun in head_nouns(self.scene, number - 1))])
        high = self.scene.quantities[number].span.start
        if high - low > FAR:
            return False
        start = self.scene.clause(high)[0]
        is_bare = self.scene.is_bare(start, high, SKIP | {"moved", "link"})
        if start > low and (is_bare or self.scene.folded[start:high].strip() in _UP):
            # In apposition: "…, up 5 per cent", "…, a 5 per cent rise".
            return not any(cue.word.is_verb for cue in self.scene.cues_in(start, high))
        cues = self.scene.cues_in(low, high)
        return not any(cue.word.is_verb or cue.word.alone for cue in cues)

    def _level(self, number: int, quantity: Quantity) -> Naming | None:
        """The level after a change, or the one it is compared with: what the change was of."""
        known = self.done[-1] if number else OPEN
        if known.measure is None or "part" in quantity.flags:
            return None
        before = self.scene.quantities[number - 1]
        cues = self.scene.cues_in(before.span.end, quantity.span.start)
        if not any("to" in cue.word.roles for cue in cues) or not self._is_near(number):
            return None
        is_other = is_level(before) and quantity.unit not in {None, before.unit}
        if is_other and self.scene.family == "en":
            listed = self._in_list(known, known.governed, quantity, head_nouns(self.scene, number))
            known = self._of_unit(number, quantity.unit) or listed or OPEN
            is_other = known.measure is None
        if is_other or known.measure is None or not self.chooser.fits(known.measure, quantity):
            return None
        return Naming(known.measure, known.governor, (), known.noun, "medium", "level")

    def _told(self, number: int, quantity: Quantity) -> Naming | None:
        """English: what was done to a share, open where that is not known of what is shared."""
        if "share" not in quantity.flags or not self.scene.folded.startswith(" of", quantity.span.end):
            return None
        for governor in governors(self.scene, number):
            # Repaid 59% of the money lost: of what was repaid.
            is_left = governor.rule == "left" and governor.is_adjacent and not governor.cue.word.nouns
            if not is_left and governor.rule != "passive":
                continue
            end = quantity.span.end
            cues = self.scene.cues_in(end, self._phrase_end(number, end) if is_left else governor.cue.start)
            nouns = [cue for cue in cues if cue.word.nouns]
            measure, noun = self.chooser.with_object(governor.measures, quantity, nouns)
            # Only 5 per cent of frauds are reported: how many there are nobody counts.
            if measure is None or noun is None or measure == self.chooser.number_of("cases-reported"):
                return OPEN
            return Naming(measure, governor, (noun,), None, "medium", f"{governor.rule}-object")
        return None

    def _is_joined(self, number: int) -> bool:
        """Whether a share is only joined to the figure before: 31 and 40 per cent."""
        low, high = self.scene.before(number), self.scene.quantities[number].span.start
        return self.scene.is_bare(low, high, SKIP | {"and", "to", "share"}, GAP)

    def _is_dealt_out(self, number: int) -> bool:
        """English: whether shares of one whole are listed: cards made up 86 per cent, cheques 8."""
        if not number or self.scene.quantities[number - 1].kind != "percent":
            return False
        low, high = self.scene.quantities[number - 1].span.end, self.scene.quantities[number].span.start
        gap = self.scene.folded[low:high]
        is_listed = len(gap) <= FAR // 2 and ("," in gap or " and " in gap)
        return is_listed and not any(cue.word.is_verb for cue in self.scene.cues_in(low, high))

    def _phrase_end(self, number: int, low: int) -> int:
        stop = min(self.scene.clause(self.scene.quantities[number].span.end)[1], self.scene.after(number))
        for cue in self.scene.cues_in(low, stop):
            if cue.word.roles & {"be", "boundary", "moved"}:
                return cue.start
        return stop


def _as_change(known: Naming) -> Naming:
    """A change, or a share, of what a figure counts."""
    return replace(known, confidence="medium", rule="change", objects=(), noun=None)
