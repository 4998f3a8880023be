"""Who acts in a text, and what stands before and after the words that say so."""

from bisect import bisect_left

from fraudkg.extract.naming.patterns import Pattern
from fraudkg.extract.relating.ground import BESIDE, LOOK_BACK, Ground
from fraudkg.extract.relating.things import Listed
from fraudkg.text import Span

_TOPIC = 12
_FARTHEST = 400
_MOST_TRIES = 12
_STATE_REACH = 16
"""A state acts right before its verb; farther off it only says where something is."""
_AGENCY = frozenset({"agency"})


class Scene(Ground):
    """The mentions of a document in order, asked for the parts of a fact."""

    def may_be(self, pattern: Pattern, at: int) -> bool:
        """Whether something ends close enough before words that have to follow it."""
        if pattern.form != "svo" or pattern.before > BESIDE or pattern.is_topical or not self.is_spaced:
            return True
        return any(at - gap in self._ends for gap in range(pattern.before + 1))

    def subject(
        self, kinds: frozenset[str], at: int, low: int, reach: int, *, acting: bool = False
    ) -> Listed | None:
        """The last list before `at` that no preposition makes a part of another phrase.

        Who is acting is joined by those "together with" whom it acts.
        """
        if self.document.folded[max(0, at - LOOK_BACK) : at].endswith(self._negation):
            return None
        number = self._last(kinds, at, low, reach)
        company = Listed((), None)
        for _ in range(_MOST_TRIES):
            if number is None or at - self.mentions[number].passage.span.end > _FARTHEST:
                return None
            listed = self._backward(number, kinds, low)
            start = self._begin_of(listed.mentions[0])
            is_leader = self.document.folded.startswith(self._freeing, listed.end)
            if all(one.kind == "country" for one in listed.mentions) and at - listed.end > _STATE_REACH:
                return None
            if reach <= BESIDE or is_leader or not self._is_blocked(start):
                return Listed((*listed.mentions, *company.mentions), listed.open)
            if acting and self._is_accompanying(start):
                company = listed
            number = self._last(kinds, start, low, reach)
        return None

    def topic(self, kinds: frozenset[str], at: int) -> Listed | None:
        """Who the sentence before began with, where a Chinese one opens with its verb at `at`."""
        if self.is_spaced:
            return self._actor_before(at)
        number = self.document.number_at(at)
        before, sentence = self.document.sentences[number - 1], self.document.sentences[number]
        if at - sentence.span.start > BESIDE or not number or before.paragraph != sentence.paragraph:
            return None
        listed = self.after(kinds, before.span.start, before.span.end, _TOPIC)
        return listed if listed and not self._is_blocked(listed.start) else None

    def towards(self, pattern: Pattern, at: int, high: int) -> Listed | None:
        """Where to: what stands after "to" within reach of `at`."""
        listed = self.after(pattern.object, at, high, pattern.before)
        if listed is None:
            return None
        return listed if self._words_before(listed.start).endswith(pattern.between) else None

    def _actor_before(self, at: int) -> Listed | None:
        """The body that the sentences before speak of first, for "it" or "officers"."""
        begun = low = self.document.sentence_at(at).span.start
        high = at
        while True:
            listed = self.after(_AGENCY, low, high, _FARTHEST)
            if listed and not self._is_blocked(listed.start):
                return Listed(listed.mentions[:1], None)
            number = bisect_left(self._starts, low) - 1
            if number < 0 or begun - self._starts[number] > _FARTHEST:
                return None
            sentence = self.document.sentence_at(self._starts[number]).span
            low, high = sentence.start, sentence.end

    def company(self, pattern: Pattern, objects: Listed, low: int) -> tuple[Listed, Listed] | None:
        """The subject before "with", and what stands after it."""
        kinds, reach = pattern.subject, pattern.before
        folded = self.document.folded
        for number in range(len(objects.mentions) - 1, -1, -1):
            start = self._begin_of(objects.mentions[number])
            for word in pattern.between or self._between:
                at = start - len(word)
                if at > low and folded.startswith(word, at):
                    found = self.before(kinds, at, low, reach)
                    if found is None or self._is_blocked(found.start):
                        return None
                    return found, Listed(objects.mentions[number:], objects.open)
        return None

    def modality(self, span: Span, default: str) -> str:
        """Intended where the verb, or a word before it, says that it is only meant."""
        before = self.document.folded[max(0, span.start - LOOK_BACK) : span.start]
        words = self.document.folded[span.start : span.end]
        is_infinitive = self.is_spaced and words.startswith("to ")
        return "intended" if is_infinitive or before.endswith(self._intention) else default
