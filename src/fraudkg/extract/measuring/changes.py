"""Naming changes and shares, and the levels that they lead to, by what moved."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring import topics
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import NEXT, head_nouns, is_change, is_level
from fraudkg.extract.measuring.parts import FAR
from fraudkg.extract.measuring.scene import LINK, SKIP, Governor
from fraudkg.extract.measuring.shares import Shares
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
    r"\s*(?:(?:this|that|the|these|it)(?: (?:amount|figure|number|total|sum|loss|result|means))?"
    r" (?:is|was|represents?|represented|marks?|marked|reflects?|constitutes?|equates to)\b|an? \d)"
)
"""A sentence that goes on about the figure of the one before."""
_UP = frozenset({"up", "down", "up by", "down by"})
_TURNED = frozenset({"up from", "down from"})
"""Words before the level that a figure is compared with at once."""
_SAYS = re.compile(
    r"\b(?:said|says|stated|told|added|noted|revealed|announced|explained|shows?|showed)(?: that)?\b"
)
_EQUAL = re.compile(
    r"(?:, (?:that|which) (?:is|was|means|equals)|, or|\((?:or)?|equal to|equivalent to|representing)"
    r" ?(?:about |some |nearly |around |over )?$"
)
"""Words between a figure and the share that it is."""
_SHARED = 30
"""Characters between a share and what it is of."""
_OF_WHAT = (" of ", " (", " share of", " in ", " among", ") of")
_OF_THEM = (" of whom", " of which", " of them", " of these", " of those")


class Changes(Shares):
    """What changes, shares and levels are of."""

    def _change(self, number: int, quantity: Quantity) -> Naming:
        """What rose or fell, or is shared: named in its own clause, else the figure before."""
        equal = self._as_share(number, quantity) if self.scene.family == "en" else None
        if equal is not None:
            return equal
        low = self._low(number)
        own = self._moved(low, number, quantity)
        if own is not None or topics.has_own_subject(self.scene, number):
            return own or OPEN
        if number and self._is_of_people(number):
            return OPEN
        taken = self._moved_before(number, quantity) or self._shared(low, number, quantity)
        return taken or self._headed(number, quantity) or OPEN

    def _as_share(self, number: int, quantity: Quantity) -> Naming | None:
        """English: a figure told as a share of all: 19 were blocked, that is 28% of the 70 reported."""
        at, is_of = quantity.span.start, self.scene.folded.startswith(" of ", quantity.span.end)
        if "share" not in quantity.flags or not is_of:
            return None
        if not number:
            is_that = _THIS.fullmatch(self.scene.folded, self.scene.sentence.span.start, at - 1) is not None
            return self._of_last() if is_that else None
        is_told = _EQUAL.search(self.scene.folded, max(0, at - _SHARED), at) is not None
        known = self.done[-1]
        if known.measure is None or not is_told or not is_level(self.scene.quantities[number - 1]):
            return None
        return replace(known, confidence="medium", rule="change", objects=(), noun=None)

    def _of_last(self) -> Naming | None:
        """English: the one figure of the sentence before, of the same paragraph."""
        if self.last is None or self.last.naming.measure is None:
            return None
        before = self.last.scene
        is_one = len({one.measure for one in self.last.namings}) == 1 and is_level(before.quantities[-1])
        is_same = before.sentence.paragraph == self.scene.sentence.paragraph
        if not is_one or not is_same:
            return None
        return replace(self.last.naming, confidence="medium", rule="change", objects=(), noun=None)

    def _low(self, number: int) -> int:
        """Where the words before a number begin that may say what rose or fell."""
        scene, at = self.scene, self.scene.quantities[number].span.start
        low = max(scene.before(number), scene.clause(at)[0])
        said = (
            [match.end() for match in _SAYS.finditer(scene.folded, low, at)] if scene.family == "en" else []
        )
        return said[-1] if said else low

    def _moved(self, low: int, number: int, quantity: Quantity) -> Naming | None:
        """As its own clause says, or a clause before it."""
        is_english = self.scene.family == "en"
        own = self._after(number, quantity) if is_english else None
        # Warned it 300 times: how often is not how many were warned.
        is_verbal = not is_english or quantity.kind != "fold"
        own = own or self._label(low, quantity.span.start, quantity, is_verbal=is_verbal)
        if own is not None or not is_change(quantity):
            return own
        own = self._in_bracket(low, number, quantity) if is_english else None
        told = topics.clause_before(self.scene, number)
        return own or (self._label(*told, quantity, is_verbal=False) if told else None)

    def _is_of_people(self, number: int) -> bool:
        """Chinese: whether a share is of people, behind a sum."""
        return self.scene.quantities[number - 1].kind == "money" and topics.is_of_persons(self.scene, number)

    def _moved_before(self, number: int, quantity: Quantity) -> Naming | None:
        """The change, or the share, of the figure before."""
        scene = self.scene
        if not number:
            return self._carried(quantity) or self._resumed_by_this(quantity)
        is_next = is_change(quantity) or scene.family != "en" or self._is_joined(number)
        is_next = is_next or scene.folded.startswith(_OF_THEM, quantity.span.end)
        known = self._changed(number)
        if known.measure is None or not (is_next or self._is_dealt_out(number)):
            return None
        if not self._is_near(number):
            return None
        return replace(known, confidence="medium", rule="change", objects=(), noun=None)

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

    def _in_bracket(self, low: int, number: int, quantity: Quantity) -> Naming | None:
        """English: a change in brackets is that of the noun before them: losses (up 24%)."""
        scene = self.scene
        if scene.folded[max(0, low - 1) : low] != "(" and not scene.folded.startswith("(", low):
            return None
        if not scene.is_bare(low, quantity.span.start, SKIP | {"moved", "link"}, GAP):
            return None
        return self._label(scene.before(number), low, quantity, is_verbal=False)

    def _resumed_by_this(self, quantity: Quantity) -> Naming | None:
        """The change of the one figure in the sentence before: this is down 43 per cent."""
        if self.last is None or self.last.naming.measure is None or not is_change(quantity):
            return None
        scene, before, known = self.scene, self.last.scene, self.last.naming
        is_this = _THIS.match(scene.folded, scene.sentence.span.start)
        is_same = before.sentence.paragraph == scene.sentence.paragraph
        levels = {
            one.measure
            for one, quantity in zip(self.last.namings, before.quantities, strict=True)
            if is_level(quantity)
        }
        if not is_this or not is_same or (len(before.quantities) > 1 and len(levels) > 1):
            return None
        return replace(known, confidence="medium", rule="change", objects=(), noun=None)

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
            if not is_change(quantity) and noun.start - low > _SHARED:
                # Half of New Zealanders ran into more scams: not of the scams.
                break
            if noun.word.barred and not noun.word.nouns:
                # Of fraudulent transactions: not of what stands before.
                return OPEN
            measure = self.chooser.alone(quantity, noun, self._named_last())
            if measure is not None:
                # But open where 17% of victims got their money back.
                is_else = not is_change(quantity) and _DOES.match(self.scene.folded, noun.end)
                return OPEN if is_else else Naming(measure, None, (), noun, "medium", "label-noun")
            if noun.word.nouns and not is_change(quantity) and self._is_last(noun):
                # Half of the shops met scams: shops are no measure.
                break
        return self._described_behind(low, stop, quantity) if is_change(quantity) else None

    def _described_behind(self, low: int, stop: int, quantity: Quantity) -> Naming | None:
        """English: a rise in things that a participle describes: a 9% rise in blocked calls."""
        for verb, noun in pairwise(self.scene.cues_in(low, stop)):
            if verb.word.is_participle and noun.word.nouns and noun.start - verb.end <= 1:
                measure, _ = self.chooser.with_object(verb.word.actions, quantity, (noun,))
                governor = Governor(verb, "actions", is_adjacent=False, is_left=True, rule="label")
                return None if measure is None else Naming(measure, governor, (noun,), rule="label-object")
        return None

    def _is_last(self, noun: Cue) -> bool:
        """Whether a noun closes its phrase."""
        behind = self.scene.cues_in(noun.end, noun.end + NEXT)
        return not behind or behind[0].start - noun.end > 1 or "preposition" in behind[0].word.roles

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
        is_turned = bool(cues) and self.scene.folded[cues[-1].start : cues[-1].end] in _TURNED
        # Losses of 5 million reported, up from 4 million.
        verbs = [cue for cue in cues if cue.word.is_verb and not (is_turned and cue.word.is_participle)]
        return not verbs and not any(cue.word.alone for cue in cues)

    def _level(self, number: int, quantity: Quantity) -> Naming | None:
        """The level after a change, or the one it is compared with: what the change was of."""
        known = self.done[-1] if number else OPEN
        if known.measure is None or "part" in quantity.flags:
            return None
        before = self.scene.quantities[number - 1]
        cues = self.scene.cues_in(before.span.end, quantity.span.start)
        is_told = any("to" in cue.word.roles or self._is_reaching(cue) for cue in cues)
        if not is_told or not self._is_near(number):
            return None
        if self.scene.family == "zh" and not self._is_at_level(cues, quantity):
            return None
        is_other = is_level(before) and quantity.unit not in {None, before.unit}
        if is_other and self.scene.family == "en":
            pairs = zip(reversed(self.scene.quantities[:number]), reversed(self.done), strict=True)
            same = (name for one, name in pairs if one.unit == quantity.unit and name.measure is not None)
            listed = self._in_list(known, known.governed, quantity, head_nouns(self.scene, number))
            known = next(same, listed or OPEN)
            is_other = known.measure is None
        if is_other or known.measure is None or not self.chooser.fits(known.measure, quantity):
            return None
        return Naming(known.measure, known.governor, (), known.noun, "medium", "level")

    def _is_reaching(self, cue: Cue) -> bool:
        """English: whether words lead to a level: with the figure jumping to 9."""
        is_reach = self.scene.family == "en" and "reach" in cue.word.roles
        return is_reach and self.scene.folded.endswith("ing to", cue.start, cue.end)

    def _is_at_level(self, cues: Sequence[Cue], quantity: Quantity) -> bool:
        """Chinese: whether nothing but the time stands between the word for a level and the level."""
        mark = next(cue for cue in reversed(cues) if "to" in cue.word.roles)
        return self.scene.is_bare(mark.end, quantity.span.start, LINK | {"to"}, 4)
