"""Who acts in a text, and what stands before and after the words that say so."""

import re
from bisect import bisect_left

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.naming.patterns import Pattern
from fraudkg.extract.relating.ground import BESIDE, LOOK_BACK
from fraudkg.extract.relating.lists import Lists
from fraudkg.extract.relating.things import Listed
from fraudkg.text import Span

_TOPIC = 12
_FARTHEST = 400
_MOST_TRIES = 12
_LED = 60
_STATE_REACH = 16
"""A state acts right before its verb; farther off it only says where something is."""
_AGENCY = frozenset({"agency"})
_BODY = frozenset({"agency", "agent-group"})
_OPERATIONS = frozenset({"operation"})
_DATELINE = re.compile(r"[(（][A-Za-z ]{2,20}[)）] ?[–—-]")
_BESIDE_WITH = 14
_FAR_CLAUSE = 80
_THAT = r",? {relative} (?:{auxiliary} )?"
_WHICH = r",? {which} (?:{its-the} )?"
_THEY = r", {they} "
_WITH, _THEY_DO = r"(?:,? {together})? {with} ", r"{they} "
_OF_CRIMINALS = frozenset({"memberOf", "nationality", "suspectedIn", "suspectedOf"})
_STATE_ACTS = r"[^\u4e00-\u9fff]|{state-acts}|$"
_OWNING = r"(?:、[\u4e00-\u9fff]{2,8}?){0,6}{and-so-on}({and-so-on-of}?)"
"""What makes states only owners of the body after them: 缅甸、老挝等国执法部门."""
_SENT, _SENDING = "body-working-group", r"{sending-han}[^，。；]{0,6}$"


class Scene(Lists):
    """The mentions of a document in order, asked for the parts of a fact."""

    def may_be(self, pattern: Pattern, following: frozenset[str], start: int, end: int) -> bool:
        """Whether what has to follow words, or to stand right before them, is there."""
        if following and not self.is_near(following, end, pattern.within):
            return False
        if pattern.form != "svo" or pattern.before > BESIDE or pattern.is_topical or not self.is_spaced:
            return True
        return not self._ends.isdisjoint(range(start - pattern.before, start + 1))

    def subject(
        self, kinds: frozenset[str], at: int, low: int, reach: int, *, acting: bool = False
    ) -> Listed | None:
        """The last list before `at` that no preposition makes a part of another phrase.

        Who is acting is joined by those "together with" whom it acts.
        """
        if self.document.folded[max(0, at - LOOK_BACK) : at].endswith(self._helpers.negation):
            return None
        number = self._last(kinds, at, low, reach)
        company, on_order = Listed((), None), self.phrasing.words("on-order")
        for _ in range(_MOST_TRIES):
            if number is None or at - self.mentions[number].passage.span.end > _FARTHEST:
                return None
            listed = self._behind(number, kinds, low)
            start = self._begin_of(listed.mentions[0])
            if listed.mentions[0].rule == _SENT and self.phrasing[_SENDING].search(
                self.document.content[low:start]
            ):
                number = self._last(kinds, start, low, reach)
                continue
            is_leader = self.document.folded.startswith(self._helpers.freeing, listed.end)
            if all(one.kind == "country" for one in listed.mentions) and at - listed.end > _STATE_REACH:
                return None
            is_free = is_leader or bool(self.phrasing[_THAT].fullmatch(self.document.folded, listed.end, at))
            if not self.is_spaced and listed.end == at and self._words_before(start).endswith(on_order):
                # What stands right after one on whose order something is done is the order: 按公安部部署.
                return None
            if reach <= BESIDE or is_free or not self.is_blocked(start):
                return Listed((*listed.mentions, *company.mentions), listed.open)
            if acting and not company.mentions and self.is_accompanying(start):
                company = listed
            number = self._last(kinds, start, low, reach)
        return None

    def sharers(self, at: int) -> Listed | None:
        """The bodies "with" whom, right after what ends at `at`."""
        joined = self.phrasing[_WITH].match(self.document.folded, at)
        if joined is None:
            return None
        return self.after(_BODY, joined.end(), self.document.sentence_at(at).span.end, _BESIDE_WITH)

    def is_relative(self, at: int) -> bool:
        """Whether the words at `at` may stand in a clause about what is named before it."""
        return bool(self.phrasing[_WHICH].search(self.document.folded, max(0, at - _FAR_CLAUSE), at))

    def relative(self, kinds: frozenset[str], at: int, low: int) -> Listed | None:
        """What a clause whose subject begins at `at` is about: "the operation which the police mounted"."""
        for one in reversed(self.mentions[: bisect_left(self._starts, at)]):
            span = one.passage.span
            if span.start < low or at - span.end > LOOK_BACK:
                return None
            if one.kind in kinds and self.phrasing[_WHICH].fullmatch(self.document.folded, span.end, at):
                return Listed((one,), None)
        return None

    def campaigns(self, listed: Listed, low: int) -> Listed:
        """The operations that a Chinese sentence has named from `low` on: all are against what it tells."""
        numbers, starts = self._fitting(_OPERATIONS)
        span = bisect_left(starts, low), bisect_left(starts, listed.start)
        earlier = [one for one in (self.mentions[at] for at in numbers[slice(*span)]) if one.rule != "term"]
        return Listed((*earlier, *listed.mentions), listed.open)

    def leader(self, kinds: frozenset[str], at: int, low: int) -> Listed | None:
        """Who acts with the help of what begins at `at`: named before it, or in the sentence before."""
        found = None if self.is_spaced else self.subject(kinds, at, low, _LED)
        return found or self.topic(kinds, low)

    def orderer(self, kinds: frozenset[str], at: int, low: int, reach: int) -> Listed | None:
        """Who gives the order before `at`: a subject, or one on whose order something is done."""
        found = self.before(kinds, at, low, reach)
        is_order = found is not None and "，" not in self.document.content[found.end : at]
        if found and is_order and self._words_before(found.start).endswith(self.phrasing.words("on-order")):
            return found
        return self.subject(kinds, at, low, reach)

    def follower(self, kinds: frozenset[str], at: int, high: int, reach: int) -> Listed | None:
        """Who is named right after words that say what the body before them does to it."""
        listed = self.after(kinds, at, high, reach)
        if listed is None or self.is_spaced:
            return listed
        is_other = self.is_blocked(listed.start) or self.document.content[at : at + 1] in self.phrasing.words(
            "closes-han"
        )
        return None if is_other else listed

    def topic(self, kinds: frozenset[str], at: int) -> Listed | None:
        """Who the sentence before began with, where a Chinese one opens with its verb at `at`."""
        if self.is_spaced:
            return self._actor_before(at)
        number = self.document.number_at(at)
        before, sentence = self.document.sentences[number - 1], self.document.sentences[number]
        if at - sentence.span.start > BESIDE or not number or before.paragraph != sentence.paragraph:
            return None
        listed = self.after(kinds, before.span.start, before.span.end, _TOPIC)
        is_sent = listed is not None and listed.mentions[0].rule == _SENT
        return listed if listed and not is_sent and not self.is_blocked(listed.start) else None

    def towards(self, pattern: Pattern, at: int, high: int) -> Listed | None:
        """Where to: what stands after "to" within reach of `at`."""
        listed = self.after(pattern.object, at, high, pattern.before)
        return listed if listed and self.is_towards(pattern, listed) else None

    def is_towards(self, pattern: Pattern, listed: Listed) -> bool:
        """Whether the words stand right before the list that the pattern asks for."""
        if not pattern.between or self.document.folded.endswith(pattern.between, 0, listed.start):
            return True
        return self._words_before(listed.start).endswith(pattern.between)

    def _actor_before(self, at: int) -> Listed | None:
        """The body that the sentences before speak of first, for "it" or "officers"."""
        begun = low = self.document.sentence_at(at).span.start
        high = at
        if at == begun and self.phrasing[_THEY].search(self.document.folded, at, at + _FARTHEST):
            return self.body_before(begun)
        while True:
            listed = self.after(_AGENCY, low, high, _FARTHEST)
            is_dateline = listed is not None and _DATELINE.match(self.document.content, listed.start - 1)
            if listed and not is_dateline and not self.is_blocked(listed.start):
                return Listed(listed.mentions[:1], None)
            number = bisect_left(self._starts, low) - 1
            if number < 0 or begun - self._starts[number] > _FARTHEST:
                return None
            sentence = self.document.sentence_at(self._starts[number]).span
            low, high = sentence.start, sentence.end

    def may_relate(self, subject: EntityMention, predicate: str, thing: EntityMention) -> bool:
        """Whether they are two, and no victims suspected of what they suffered, nor people only counted."""
        one, other = self.same.of(subject), self.same.of(thing)
        if one.passage.span == other.passage.span or (one.kind == other.kind and one.name == other.name):
            return False
        if predicate == "targets" and thing.name[0].isdigit():
            return False
        if not self.is_spaced and "country" in (subject.kind, thing.kind) and predicate == "cooperatesWith":
            country = thing if thing.kind == "country" else subject
            end = country.passage.span.end
            owning = self.phrasing[_OWNING].match(self.document.folded, end)
            if owning and not self._body_starts.isdisjoint({owning.start(1), owning.end()}):
                return False
            if not self.phrasing[_STATE_ACTS].match(self.document.folded, end):
                return False
        if predicate not in _OF_CRIMINALS or subject.kind == "criminal-group":
            return True
        start, folded = subject.passage.span.start, self.document.folded
        before = folded[max(0, start - LOOK_BACK) : start]
        is_suspect = any(word in before for word in self.phrasing.words("suspected-han"))
        words = folded[start : subject.passage.span.end]
        return is_suspect or not (
            any(word in words for word in self._helpers.harmed)
            or self._words_before(start).endswith((*self._helpers.harming, *self._helpers.negation))
        )

    def is_over(self, pattern: Pattern, subjects: Listed, at: int) -> bool:
        """Whether what stands between the subject and words at `at` begins as the pattern asks."""
        gap = self.document.folded[subjects.end : at] if pattern.form == "svo" else ""
        return not pattern.over or not gap or gap.lstrip(' ,"').startswith(pattern.over)

    def is_linked(self, pattern: Pattern, objects: Listed, subjects: Listed | None) -> bool:
        """Whether what stands between an object and the subject after it holds what the pattern asks for."""
        gap = self.document.folded[objects.end : subjects.start] if subjects else ""
        return not pattern.over or any(word in gap for word in pattern.over)

    def people_meant(self, kinds: frozenset[str], at: int, low: int) -> Listed | None:
        """Whom "They" means at the beginning of a sentence: whom the one before speaks of first."""
        folded = self.document.folded
        if "person-group" not in kinds or not self.phrasing[_THEY_DO].match(folded, low) or at - low > _LED:
            return None
        number = self.document.number_at(low)
        before = self.document.sentences[number - 1].span if number else None
        first = bisect_left(self._starts, before.start) if before else 0
        for one in self.mentions[first : bisect_left(self._starts, low)] if before else ():
            words = folded[one.passage.span.start : one.passage.span.end]
            if one.kind == "person-group" and not any(word in words for word in self._helpers.harmed):
                return Listed((one,), None)
        return None

    def body_before(self, at: int) -> Listed | None:
        """The body named last before `at`, for "they"."""
        for number in range(bisect_left(self._starts, at) - 1, -1, -1):
            one, start = self.mentions[number], self._starts[number]
            if at - start > _FARTHEST:
                return None
            if one.kind in _BODY and not self._silent[number] and not self.is_blocked(start):
                return Listed((one,), None)
        return None

    def company(self, pattern: Pattern, objects: Listed, low: int) -> tuple[Listed, Listed] | None:
        """The subject before "with", and what stands after it."""
        kinds, reach = pattern.subject, pattern.before
        folded = self.document.folded
        for number in range(len(objects.mentions) - 1, -1, -1):
            start = self._begin_of(objects.mentions[number])
            for word in pattern.between or self._helpers.between:
                at = start - len(word)
                if at > low and folded.startswith(word, at):
                    found = self.before(kinds, at, low, reach)
                    if found is None or self.is_blocked(found.start):
                        return None
                    return found, Listed(objects.mentions[number:], objects.open)
        return None

    def is_joined(self, at: int) -> bool:
        """Whether what begins at `at` is only whom another acts with: 与X、Y合作."""
        between = self._helpers.between
        return bool(between) and self._words_before(at).endswith(between)

    def modality(self, span: Span, default: str) -> str:
        """Intended where the verb, or a word before it, says that it is only meant."""
        before = self.document.folded[max(0, span.start - LOOK_BACK) : span.start]
        is_infinitive = self.document.folded.startswith(self._helpers.infinitive, span.start, span.end)
        return "intended" if is_infinitive or before.endswith(self._helpers.intention) else default
