"""What shares are of: what was done to so many per cent of things, and shares told in a row."""

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.headed import Headed
from fraudkg.extract.measuring.parts import FAR
from fraudkg.extract.measuring.scene import SKIP, Governor
from fraudkg.extract.measuring.verbs import GAP


class Shares(Headed):
    """What shares are of."""

    def _told(self, number: int, quantity: Quantity) -> Naming | None:
        """English: what was done to a share, open where that is not known of what is shared."""
        if "share" not in quantity.flags or not self.scene.folded.startswith(" of", quantity.span.end):
            return None
        for governor in governors(self.scene, number):
            if governor.rule == "left" and governor.is_adjacent and not governor.cue.word.nouns:
                # Repaid 59% of the money lost: of what was repaid.
                return self._done_to(governor, number, quantity)
            if governor.rule != "passive":
                continue
            nouns = self.scene.cues_in(quantity.span.end, governor.cue.start)
            measure, noun = self.chooser.with_object(governor.measures, quantity, nouns)
            if measure is not None and noun is not None:
                found = Naming(measure, governor, (noun,), None, "medium", "passive-object")
                # Only 5 per cent of frauds are reported: how many there are nobody counts.
                return OPEN if measure == self.chooser.number_of("cases-reported") else found
            return OPEN
        return None

    def _done_to(self, governor: Governor, number: int, quantity: Quantity) -> Naming:
        """English: what was done to a share, where a noun of the whole says so."""
        nouns = self.scene.cues_in(quantity.span.end, self._phrase_end(number, quantity.span.end))
        measure, noun = self.chooser.with_object(
            governor.measures, quantity, [cue for cue in nouns if cue.word.nouns]
        )
        if measure is None or noun is None:
            return OPEN
        return Naming(measure, governor, (noun,), None, "medium", "left-object")

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
