"""Who acts in a text, and what stands before and after the words that say so."""

import re
from collections.abc import Iterable
from functools import cached_property

from fraudkg.extract.candidates import EntityMention, Passage, RelationCandidate
from fraudkg.extract.kinds import COUNTRY, GANG, OPERATION, SITE
from fraudkg.extract.relating.anaphora import Anaphora
from fraudkg.extract.relating.ground import BESIDE, LOOK_BACK, Ground
from fraudkg.extract.relating.listed import Listed
from fraudkg.extract.relating.lists import Lists
from fraudkg.extract.relating.partners import PARTNER
from fraudkg.extract.relating.pattern import Pattern
from fraudkg.text import Span

_FARTHEST = 400
_MOST_TRIES = 12

_OPENING, _LONGEST_DATELINE = 2, 70
_LONGEST_RELATIVE = 80
"""How far from its pronoun the verb of a relative clause may stand."""
_DATELINE = re.compile(r"[^\n]{3,60}?(?: [—–-]{1,2}|\)|:|—) [\"“]?")

_ORDERED = r"{possessive-han}?{order-noun}{1,2}[，,、和]"
"""What follows one whose order another acts on: 按照党中央部署和省委要求，."""
_FREE = r",? {relative} (?:{auxiliary} )?(?:{auxiliary-more} )?$|{taking-lead}"
"""What makes a subject of what a preposition stands before: "by the bureau, which …", 由公安部牵头."""
_OPENS_WITH = r"(?:[^\n,]{3,70}?(?: [—–-]{1,2}|\)|:) )?[\"“]?{opens-with} [^,;\n]*"
_DESCRIBED = r"(?:(?<= )(?:{describing}|[\w-]+['’]s) ){1,2}$"
_PARTED = re.compile(r"(?: \([^()]{2,12}\))?, (?:the )?")
_RELATIVE = " {relative}(?= )"
_HELPING = r"{possessive-han}?[^，,。；、]{0,4}{under-help}"
_NATIVE = "{native}"
_OF_STATE = r" {state-person}\b"
_BANKS = "body-banks"
"""The rule of who is told what to do, and gives no orders."""
_OF_CRIMINALS = frozenset({"memberOf", "nationality", "suspectedIn", "suspectedOf"})

_JOINTLY, _BOTH = frozenset({"cooperatesWith", "hasParty", "heldBy"}), 2
"""What partners without a name do, and only with somebody else."""

Ends = tuple[Listed | None, Listed | None]
"""Subjects and objects; there is a fact where both are found."""


class Scene:
    """The mentions of a text, asked for the parts of a fact."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.lists = Lists(ground)
        self.anaphora = Anaphora(self.lists)
        self.document, self.phrasing, self.is_spaced = ground.document, ground.phrasing, ground.is_spaced
        self.mentions, self.same = ground.mentions, ground.same

    def fact(
        self,
        subject: EntityMention,
        predicate: str,
        thing: EntityMention,
        how: str = "inner",
        *,
        words: Iterable[Span] = (),
        modality: str = "done",
        open_list: Passage | None = None,
    ) -> RelationCandidate:
        """A fact, quoted with `words` beside the two; sure where the two state it themselves."""
        spans = (subject.span, thing.span, *words)
        passage = self.document.passage(min(one.start for one in spans), max(one.end for one in spans))
        confidence, rules = "high" if how == "inner" else "medium", (f"{predicate}-{how}",)
        return RelationCandidate(passage, subject, predicate, thing, confidence, rules, modality, open_list)

    def folded(self, mention: EntityMention) -> str:
        """The words of a mention, in lower case and simplified characters."""
        return self.document.folded[mention.span.start : mention.span.end]

    def subject(self, kinds: frozenset[str], at: int, reach: int, *, acting: bool = False) -> Listed | None:
        """The last list in the sentence before `at` that no preposition makes a part of another phrase.

        Who is acting is joined by those "together with" whom it acts.
        """
        number = self.lists.last(kinds, at, reach)
        company: tuple[EntityMention, ...] = ()
        for _ in range(_MOST_TRIES):
            if number is None or at - self.mentions[number].span.end > _FARTHEST:
                return self._joined_topic(kinds, company) if company else None
            listed = self.lists.behind(number, kinds)
            start = listed.start
            if listed.end == at and self.ground.words_before(start).endswith(self.phrasing.words("on-order")):
                # What stands right after one on whose order something is done is the order: 按公安部部署.
                return None
            if self.phrasing[_ORDERED].match(self.document.folded, listed.end):
                number = self.lists.last(kinds, start, reach)
                continue
            is_free = reach <= BESIDE or not self.ground.is_blocked(start)
            if is_free or self.phrasing[_FREE].match(self.document.folded, listed.end, at):
                return Listed((*listed.mentions, *company), listed.open) if company else listed
            if opened := self._past_opening(listed):
                return opened
            if acting and not company and self.ground.is_accompanying(start):
                company = listed.mentions
            number = self.lists.last(kinds, start, reach)
        return None

    def _joined_topic(self, kinds: frozenset[str], company: tuple[EntityMention, ...]) -> Listed | None:
        """Who acts along with those, where a Chinese sentence begins with them: 会同丙局推进“清网”行动."""
        along = self.ground.word_before(company[0].span.start, self.ground.helpers["company"])
        topic = self.topic(kinds, along.start) if along else None
        return Listed((*topic.mentions, *company), None) if topic else None

    def _past_opening(self, listed: Listed) -> Listed | None:
        """Those of an English list who act, where its first item ends what opens the sentence.

        "With the support of Eurojust, the Elbonian and Ruritanian police raided …"
        """
        first, *others = listed.mentions
        if not (self.is_spaced and others):
            return None
        gap = self.document.folded[first.span.end : others[0].span.start]
        low = self.document.sentence_at(listed.start).span.start
        is_opening = self.phrasing[_OPENS_WITH].fullmatch(self.document.folded, low, listed.start)
        return Listed(tuple(others), listed.open) if is_opening and _PARTED.fullmatch(gap) else None

    def campaigns(self, listed: Listed) -> Listed:
        """The operations that a Chinese sentence has named: all are against what it tells."""
        low = self.document.sentence_at(listed.start).span.start
        earlier = [one for one in self.ground.between(low, listed.start) if one.kind == OPERATION]
        return Listed((*(one for one in earlier if one.rule != "term"), *listed.mentions), listed.open)

    def follower(self, kinds: frozenset[str], at: int, reach: int) -> Listed | None:
        """Who is named right after words that say what the body before them does to it."""
        listed = self.lists.after(kinds, at, reach)
        if listed is None or self.is_spaced:
            return listed
        is_order = self.phrasing[_ORDERED].match(self.document.folded, listed.end)
        return None if is_order or self.ground.is_blocked(listed.start) else listed

    def is_towards(self, pattern: Pattern, listed: Listed) -> bool:
        """Whether the words stand right before the list that the pattern asks for."""
        if not pattern.between or self.document.folded.endswith(pattern.between, 0, listed.start):
            return True
        before = self.ground.words_before(listed.start)
        return self.phrasing[_DESCRIBED].sub("", before).endswith(pattern.between)

    def may_relate(self, subject: EntityMention, predicate: str, thing: EntityMention) -> bool:
        """Whether they are two, and no victims suspected of what they suffered, nor people only counted."""
        is_one = self.same.of(subject).span == self.same.of(thing).span
        starts = subject.span.start, thing.span.start
        if (is_one and predicate != "nationality") or any(map(self.ground.is_denied, starts)):
            return False
        unnamed = (subject.rule, thing.rule).count(PARTNER)
        is_partner = unnamed == _BOTH or (unnamed and predicate not in _JOINTLY)
        is_counted = predicate == "targets" and thing.name[0].isdigit()
        # "Operating in a hotel": of sites only one with a name says where people are.
        is_bare_site = predicate == "suspectedIn" and thing.kind == SITE and thing.name[0].islower()
        if is_partner or is_counted or is_bare_site or (predicate == "directedBy" and thing.rule == _BANKS):
            return False
        folded, end = self.document.folded, subject.span.end
        # 由甲局牵头、各窗口配合开展: who leads does not only take part.
        is_lead = predicate == "participant" and folded.startswith(self.phrasing.words("taking-lead"), end)
        # 根据甲部部署，在乙局大力支持下，丙局开展: the order is not for who only helps.
        is_lead |= predicate == "directedBy" and self.phrasing[_HELPING].match(folded, end) is not None
        is_country = predicate != "nationality" and subject.kind == COUNTRY
        # 16人为缅甸籍，依据刑法, "one UK victim found": it is only said whose people are.
        of_people = self.phrasing[_OF_STATE if self.is_spaced else _NATIVE]
        if is_lead or (is_country and of_people.match(folded, end)):
            return False
        if predicate not in _OF_CRIMINALS or subject.kind == GANG:
            return True
        words, beside = folded[starts[0] : end], folded[end : end + BESIDE]
        around = folded[max(0, starts[0] - LOOK_BACK) : starts[0]] + beside
        if any(word in around for word in self.phrasing.words("suspected-han")):
            return True  # 涉嫌网络诈骗的中国公民, 中国公民因涉嫌网络诈骗
        is_harmed = any(word in words for word in self.ground.helpers["harmed"])
        before = self.ground.words_before(starts[0])
        # 对被告人定罪, "charges against 9 people suspected of fraud": those accused have suffered nothing.
        is_accused = (
            words.endswith(self.phrasing.words("accused"))
            or any(word in words for word in self.phrasing.words("accused-of"))
            or before.rstrip().endswith(self.phrasing.words("proceeding-against"))
        )
        harming = () if is_accused else self.ground.helpers["harming"]
        unsaid = (*harming, *self.ground.helpers["negation"])
        return not is_harmed and not before.endswith(unsaid)

    def topic(self, kinds: frozenset[str], at: int) -> Listed | None:
        """Who acts in a Chinese sentence that names nobody before `at`."""
        found = self.anaphora.topic(kinds, at)
        return self.without_company(found) if found else None

    def company(self, pattern: Pattern, objects: Listed) -> Ends:
        """The subject before "with", and those of the list that stand after it."""
        low = self.document.sentence_at(objects.start).span.start
        for number in range(len(objects.mentions) - 1, -1, -1):
            one = objects.mentions[number]
            named, start = self.same.of(one).span.start, one.span.start
            start = named if low <= named < start else start  # “晨星”专项行动
            words = pattern.between or self.ground.helpers["between"]
            between = self.ground.word_before(start, words, low=low)
            if between is None:
                continue
            found = self.lists.before(pattern.subject, between.start, pattern.before)
            if found and not pattern.free and self.ground.is_accompanying(found.start):
                # 甲局会同乙局，报请丙署指挥
                found = self.subject(pattern.subject, between.start, pattern.before)
            found = found or self.topic(pattern.subject, between.start)
            is_blocked = found is None or (not pattern.free and self.ground.is_blocked(found.start))
            return None if is_blocked else found, Listed(objects.mentions[number:], objects.open)
        return None, None

    def without_company(self, listed: Listed) -> Listed:
        """Those of a Chinese list before one with whom they act: 部署甲局与乙局合作."""
        words = self.phrasing.words("with-han")
        for number, one in enumerate(listed.mentions[1:], 1):
            if self.ground.words_before(one.span.start).endswith(words):
                return Listed(listed.mentions[:number], None)
        return listed

    def is_aside(self, at: int) -> bool:
        """Whether a preposition other than "by" makes what begins at `at` a part of another phrase."""
        by = self.phrasing.phrases("{by} ")
        return self.ground.is_blocked(at) and not self.ground.words_before(at).endswith(by)

    def is_joined(self, at: int) -> bool:
        """Whether what begins at `at` is only whom another acts with: 与X、Y合作."""
        between = self.ground.helpers["between"]
        return bool(between) and self.ground.words_before(at).endswith(between)

    @cached_property
    def is_in_relative(self) -> bytearray:
        """For each place whether words there may stand in a relative clause: "the raids that police led"."""
        folded = self.document.folded
        found = bytearray(len(folded))
        for match in self.phrasing[_RELATIVE].finditer(folded) if self.is_spaced else ():
            low, high = match.end() + 1, match.start() + _LONGEST_RELATIVE
            found[low:high] = b"\1" * (high - low)
        return found

    def is_opening(self, at: int) -> bool:
        """Whether words at `at` open a sentence, but for a dateline: "RIVERTON, 5 July — In a raid"."""
        low = self.document.sentence_at(at).span.start
        if not self.is_spaced or at - low > _LONGEST_DATELINE:
            return at - low <= _OPENING
        return at - low <= _OPENING or _DATELINE.fullmatch(self.document.content, low, at) is not None

    def modality(self, span: Span, default: str) -> str:
        """Intended where the verb, or a word before it, says that it is only meant."""
        before = self.document.folded[max(0, span.start - LOOK_BACK) : span.start]
        to = self.phrasing.phrases("{to} ")
        is_infinitive = self.document.folded.startswith(to, span.start, span.end)
        return "intended" if is_infinitive or before.endswith(self.ground.helpers["intention"]) else default
