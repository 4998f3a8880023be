"""Who acts in a text, and what stands before and after the words that say so."""

from bisect import bisect_left
from collections.abc import Iterable

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.relating.ground import BESIDE, FAR_BACK, LOOK_BACK, Ground
from fraudkg.extract.relating.lists import Lists
from fraudkg.extract.relating.meant import Meant
from fraudkg.extract.relating.pattern import Asked, Pattern
from fraudkg.extract.relating.things import Listed
from fraudkg.text import Span

_TOPIC = 12
_MOST_BEFORE = 3
_FARTHEST = 400
_MOST_TRIES = 12
_AGENCY = frozenset({"agency"})
_OPERATIONS = frozenset({"operation"})
_FREE = r",? {relative} (?:{auxiliary} )?(?:{auxiliary-more} )?$|{taking-lead}"
"""What makes a subject of what a preposition stands before: "by the bureau, which …", 由公安部牵头."""
_OF_CRIMINALS = frozenset({"memberOf", "nationality", "suspectedIn", "suspectedOf"})
_AUXILIARY = r" {auxiliary} (?:{auxiliary-more} )?$"
_STATE_ACTS = r"[^\u4e00-\u9fff]|{state-acts}|$"
_OWNING = r"(?:、[\u4e00-\u9fff]{2,8}?){0,6}{and-so-on}({and-so-on-of}?)"
"""What makes states only owners of the body after them: 缅甸、老挝等国执法部门."""
_SENT, _SENDING = "body-working-group", r"{sending-han}[^，。；]{0,6}$"

Ends = tuple[Listed | None, Listed | None]
"""Subjects and objects; there is a fact where both are found."""


class Scene:
    """The mentions of a text, asked for the parts of a fact.

    Args:
        ground: The mentions in order.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.lists = Lists(ground)
        self.meant = Meant(self.lists)
        self.document, self.phrasing, self.is_spaced = ground.document, ground.phrasing, ground.is_spaced
        self.mentions, self.same = ground.mentions, ground.same

    def fitting(self, patterns: Iterable[Asked], since: int, end: int) -> list[Pattern]:
        """Those for which what has to follow words up to `end`, or to stand right before them, is there.

        The last mention ends `since` characters before the words; after one a relative clause may begin.
        """
        is_near, is_next, is_spaced = self.lists.is_near, since == 1, self.is_spaced
        return [
            one
            for one, following in patterns
            if not (since > one.before <= BESIDE and one.form == "svo" and is_spaced and not one.is_topical)
            and (is_next or not following or is_near(following, end, one.within))
        ]

    def subject(
        self, kinds: frozenset[str], at: int, low: int, reach: int, *, acting: bool = False
    ) -> Listed | None:
        """The last list before `at` that no preposition makes a part of another phrase.

        Who is acting is joined by those "together with" whom it acts.
        """
        number = self.lists.last(kinds, at, low, reach)
        company: tuple[EntityMention, ...] = ()
        on_order = self.phrasing.words("on-order")
        for _ in range(_MOST_TRIES):
            if number is None or at - self.mentions[number].passage.span.end > _FARTHEST:
                return None
            listed = self.lists.behind(number, kinds, low)
            start, is_sent = listed.start, listed.mentions[0].rule == _SENT
            if is_sent and self.phrasing[_SENDING].search(self.document.content[low:start]):
                number = self.lists.last(kinds, start, low, reach)
                continue
            if not self.is_spaced and listed.end == at and self.ground.words_before(start).endswith(on_order):
                # What stands right after one on whose order something is done is the order: 按公安部部署.
                return None
            is_free = reach <= BESIDE or not self.ground.is_blocked(start)
            if is_free or self.phrasing[_FREE].match(self.document.folded, listed.end, at):
                return Listed((*listed.mentions, *company), listed.open) if company else listed
            if acting and not company and self.ground.is_accompanying(start):
                company = listed.mentions
            number = self.lists.last(kinds, start, low, reach)
        return None

    def relative(self, kinds: frozenset[str], others: frozenset[str], at: int, low: int) -> Ends:
        """Who acts and what is acted on in a relative clause: "the operation, which police had launched"."""
        folded, relative = self.document.folded, self.ground.helpers["relative"]
        if folded.endswith(self.ground.helpers["auxiliary"], low, at):
            auxiliary = self.phrasing[_AUXILIARY].search(folded, max(low, at - LOOK_BACK), at)
            at = auxiliary.start() + 1 if auxiliary else at
        if at - 1 not in self.ground.ends:
            return None, None
        clause = folded[low:at]
        if not any(word in clause for word in relative):
            return None, None
        subjects = self.lists.before(kinds, at, low, 1)
        before = self.ground.words_before(subjects.start) if subjects else ""
        word = next((word for word in relative if before.endswith(word)), "")
        if subjects is None or not word:
            return None, None
        end = max(0, subjects.start - FAR_BACK) + len(before) - len(word)
        return subjects, self.lists.before(others, end, low, BESIDE)

    def campaigns(self, listed: Listed, low: int) -> Listed:
        """The operations that a Chinese sentence has named from `low` on: all are against what it tells."""
        numbers, starts = self.lists.fitting(_OPERATIONS)
        span = bisect_left(starts, low), bisect_left(starts, listed.start)
        earlier = [one for one in (self.mentions[at] for at in numbers[slice(*span)]) if one.rule != "term"]
        return Listed((*earlier, *listed.mentions), listed.open)

    def follower(self, kinds: frozenset[str], at: int, high: int, reach: int) -> Listed | None:
        """Who is named right after words that say what the body before them does to it."""
        listed = self.lists.after(kinds, at, high, reach)
        if listed is None or self.is_spaced:
            return listed
        return None if self.ground.is_blocked(listed.start) else listed

    def topic(self, kinds: frozenset[str], at: int) -> Listed | None:
        """Who the sentence before began with, where a Chinese one opens with its verb at `at`."""
        if self.is_spaced:
            return self._actor_before(at)
        number = self.document.number_at(at)
        before, sentence = self.document.sentences[number - 1], self.document.sentences[number]
        if at - sentence.span.start > BESIDE or not number or before.paragraph != sentence.paragraph:
            return None
        listed = self.lists.after(kinds, before.span.start, before.span.end, _TOPIC)
        return listed if listed and not self.ground.is_blocked(listed.start) else None

    def is_towards(self, pattern: Pattern, listed: Listed) -> bool:
        """Whether the words stand right before the list that the pattern asks for."""
        if not pattern.between or self.document.folded.endswith(pattern.between, 0, listed.start):
            return True
        return self.ground.words_before(listed.start).endswith(pattern.between)

    def is_meant_for(self, low: int, at: int) -> bool:
        """Whether a Chinese preposition between verb and thing says that it is done for it: 为窝点运送."""
        if self.is_spaced:
            return False
        between, words = self.document.folded[low:at], self.phrasing.words("to-whom")
        # 严打为园区洗钱的团伙: what stands behind the clause is done to.
        is_clause = any(word in between for word in self.phrasing.words("possessive-han"))
        return between.endswith(words) or (between.startswith(words) and not is_clause)

    def _actor_before(self, at: int) -> Listed | None:
        """The body that this sentence or one before speaks of first, for "it" or "officers"."""
        number = self.document.number_at(at)
        for sentence in self.document.sentences[max(0, number - _MOST_BEFORE) : number + 1][::-1]:
            listed = self.lists.after(_AGENCY, sentence.span.start, min(sentence.span.end, at), _FARTHEST)
            if listed and not self.ground.is_blocked(listed.start):
                return Listed(listed.mentions[:1], None)
        return None

    def may_relate(self, subject: EntityMention, predicate: str, thing: EntityMention) -> bool:
        """Whether they are two, and no victims suspected of what they suffered, nor people only counted."""
        one, other = self.same.of(subject), self.same.of(thing)
        is_one = one.passage.span == other.passage.span and predicate != "nationality"
        is_one = is_one or (one.kind == other.kind and one.name == other.name)
        start = subject.passage.span.start
        is_where = predicate == "nationality" and self._is_owner(thing.passage.span.end)
        if is_one or is_where or self.ground.is_denied(start):
            return False
        is_number = predicate == "targets" and thing.name[0].isdigit()
        if is_number or self.ground.is_denied(thing.passage.span.start):
            return False
        state = thing if thing.kind == "country" else subject
        if predicate == "cooperatesWith" and state.kind == "country":
            return self.is_spaced or self._acts(state.passage.span.end)
        if predicate not in _OF_CRIMINALS or subject.kind == "criminal-group":
            return True
        folded = self.document.folded
        words, before = folded[start : subject.passage.span.end], folded[max(0, start - LOOK_BACK) : start]
        if any(word in before for word in self.phrasing.words("suspected-han")):
            return True
        is_harmed = any(word in words for word in self.ground.helpers["harmed"])
        unsaid = (*self.ground.helpers["harming"], *self.ground.helpers["negation"])
        return not is_harmed and not self.ground.words_before(start).endswith(unsaid)

    def _is_owner(self, end: int) -> bool:
        """Whether a Chinese state that ends at `end` is only where something is: 来自缅甸的园区."""
        return not self.is_spaced and self.document.folded.startswith(
            self.phrasing.words("possessive-han"), end
        )

    def _acts(self, end: int) -> bool:
        """Whether a Chinese state that ends at `end` acts itself, and does not own the body after it."""
        folded = self.document.folded
        owning = self.phrasing[_OWNING].match(folded, end)
        if owning and not self.ground.body_starts.isdisjoint({owning.start(1), owning.end()}):
            return False
        return self.phrasing[_STATE_ACTS].match(folded, end) is not None

    def company(self, pattern: Pattern, objects: Listed, low: int) -> Ends:
        """The subject before "with", and those of the list that stand after it."""
        for number in range(len(objects.mentions) - 1, -1, -1):
            # Of “…”专项行动 what stands before the name counts.
            start = self.same.of(objects.mentions[number]).passage.span.start
            before = self.ground.words_before(start)
            for word in pattern.between or self.ground.helpers["between"]:
                at = max(0, start - FAR_BACK) + len(before) - len(word)
                if at > low and before.endswith(word):
                    found = self.lists.before(pattern.subject, at, low, pattern.before)
                    is_blocked = found is None or self.ground.is_blocked(found.start)
                    return None if is_blocked else found, Listed(objects.mentions[number:], objects.open)
        return None, None

    def is_joined(self, at: int) -> bool:
        """Whether what begins at `at` is only whom another acts with: 与X、Y合作."""
        between = self.ground.helpers["between"]
        return bool(between) and self.ground.words_before(at).endswith(between)

    def modality(self, span: Span, default: str) -> str:
        """Intended where the verb, or a word before it, says that it is only meant."""
        before = self.document.folded[max(0, span.start - LOOK_BACK) : span.start]
        is_infinitive = self.document.folded.startswith(
            self.ground.helpers["infinitive"], span.start, span.end
        )
        return "intended" if is_infinitive or before.endswith(self.ground.helpers["intention"]) else default
