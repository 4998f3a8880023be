"""The mentions of a text in order, the lists that they stand in, and what breaks a clause."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import AGENCY, AGENT_GROUP, BODIES, COUNTRY, CRIME, GANG, OPERATION, PEOPLE, PLACES
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.additions import added, spans_by_kind
from fraudkg.extract.relating.coreference import Same
from fraudkg.extract.relating.crimes import DESCRIBING, Term
from fraudkg.text import Cover, Span

# The sign comes first: what may not stand beside it is asked only there ("G. 7", "Dec. 13").
_STOP = re.compile(
    r"[.:;!?。；：！？\n](?<!\b[A-Z][.:])(?:(?<![.:])|(?!\d))(?:(?<!\b[A-Z][a-z]{2}\.)|(?! \d))"
)
_ARTICLE = (
    r"(?:[\"“‘「]| (?:[\d,]{0,9}\d|{determiner}|{staff-of} {staff}(?: {a-the})?))+"
    r"|[\"“「]?(?:{counter-han}|{person-counter}){many-han}?(?:\d|{some-han}){1,6}"
    r"(?:{carrier-han}(?:、{carrier-han}){1,3})?"
)
"""What stands right before a name and belongs to it, from right to left."""
COUNT_HAN = r"(?:[0-9]{1,6}|{some-han}{1,3}){many-han}?"
"""How many, in Chinese: 12, 十余, 数百名 without its counter."""
LOOK_BACK = 24
_NEXT_TO = 3
_FAR_BACK = 40
BESIDE = 3
_OPENS, _SHUTS = frozenset("(（"), frozenset(")）")
_NAME = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}"
WHEREABOUTS = rf",? (?:{{placing}}|{{of}}) (?:{{the}} )?{_NAME}(?:(?:,| {{and}}) {_NAME}){{0,4}}"
"""The place of what stands before: "the bureau in Port Rill, Ruritania"."""
ASIDE = (
    r"(?:(?: \([^()\n]{2,60}\))?, (?:{aside-opens}|{relative}|[a-z]{3,12}ed|[\d-]{1,5}|{numeral})\b"
    r"[^,;:.!?\n]{2,90}(?:, {and} [^,;:.!?\n]{2,40})?,(?= )| \([^()\n]{2,60}\)(?= ))(?!.* {and} )"
)
"""What is said of it between commas: "the men, aged 30 and 35, are …"."""
_LONGEST = {WHEREABOUTS: 80, ASIDE: 110}
_DONE_TO = r"{clause-subject} {object-then}\b"
_NO_DEED = r"{deed-not-then}"
_SENT_TO = r"{sent-to}(?:[\u4e00-\u9fff]{1,6}、){0,3}$"
_OWNING = ("'s ", "' ")


_BEFORE = ("blocked", "company", "harming", "intention", "negation")
HELPERS = (*_BEFORE, "between", "harmed")
"""Codes of such words, described in relations.yaml; those of the first kind stand right before something."""

Words = tuple[str, ...]
Helpers = Mapping[str, Words]
"""Such words by code, and `open`, with the space that follows them."""


def helpers(words: Helpers, *, is_spaced: bool) -> Helpers:
    """The helpers as they stand in a text."""
    gap = " " if is_spaced else ""
    # Chinese words that leave a list open stand after it.
    opening = tuple(word for word in words["open"] if word.isascii())
    return {**words, **{code: tuple(word + gap for word in words[code]) for code in _BEFORE}, "open": opening}


class Ground:
    """The mentions of a document in order: its entities, and the terms that are none of their own.

    At `marks` words stand that begin another clause or negate; `helpers` rule how others are read.
    """

    def __init__(
        self,
        document: Document,
        entities: Sequence[EntityMention],
        terms: Sequence[tuple[Span, Term]],
        marks: Sequence[int],
        helpers: Helpers,
        *,
        phrasing: Phrasing,
    ) -> None:
        self.document = document
        self.phrasing = phrasing
        self.is_spaced = document.is_spaced
        self.helpers = helpers
        ordered = sorted(
            [*entities, *added(document, entities, terms, phrasing.words("total-han"))],
            key=lambda one: (one.span.start, -one.span.end),
        )
        self.same = Same(document, ordered, phrasing)
        self.mentions = tuple(self.same.mentions)
        self.starts = [one.span.start for one in self.mentions]
        self._before: dict[int, str] = {}
        self.silent = self._unheard()
        self._subjects = phrasing.words("clause-subject")
        self._marks = [at for at in marks if not self._is_governed(at)]
        self.of_kind: dict[str, list[int]] = {}
        for number, one in enumerate(self.mentions):
            if not self.silent[number]:
                self.of_kind.setdefault(one.kind, []).append(number)

    def _unheard(self) -> list[bool]:
        """Which mentions are no end of a fact: they describe, stand in a name or say whose the next is."""
        spans = spans_by_kind(self.mentions)
        bodies = [span for kind in BODIES for span in spans.get(kind, ())]
        hiding, body_starts = Cover(bodies), {span.start for span in bodies}
        gangs = Cover(() if self.is_spaced else spans.get(GANG, ()))
        people = {span.start for span in spans.get(PEOPLE, ())}
        offices = set() if self.is_spaced else {span.end for span in spans.get(AGENCY, ())}
        found, folded, own = [], self.document.folded, self.phrasing.words("of-country-han")
        for one in self.mentions:
            kind, span = one.kind, one.span
            found.append(
                one.rule == DESCRIBING
                or (kind in PLACES and hiding.holds(span))
                or (kind == COUNTRY and span.end in body_starts and not self._is_sent_to(span.start))
                or (kind == COUNTRY and folded.startswith(_OWNING, span.end))
                or (kind == GANG and span.end in people)
                # 诈骗集团: what it is known for is no deed of others.
                or (kind == CRIME and gangs.holds(span))
                # 行动小组, 集中抓捕嫌疑人: part of another word, or done to them.
                or (kind == OPERATION and self.phrasing[_NO_DEED].match(folded, span.end) is not None)
                # 柬埔寨国家宪兵: a body that has no mention.
                or (kind == COUNTRY and folded.startswith(own, span.end))
                # 检察院检察官: the office acts.
                or (kind == AGENT_GROUP and span.start in offices)
            )
        return found

    def _is_sent_to(self, start: int) -> bool:
        """Whether a group is sent to the country that begins at `start`, which is not its own: 赴柬工作组."""
        low = max(0, start - LOOK_BACK)
        return self.phrasing[_SENT_TO].search(self.document.folded, low, start) is not None

    def within(self, mention: EntityMention) -> list[EntityMention]:
        """The mentions inside another, and itself."""
        return self.between(mention.span.start, mention.span.end)

    def between(self, start: int, end: int) -> list[EntityMention]:
        """The mentions that stand from `start` up to `end`."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [one for one in self.mentions[low:high] if one.span.end <= end]

    def gaps(self, end: int, reach: int) -> dict[str, int]:
        """How far behind words the next mention of each kind stands that may be an end of a fact, if near."""
        found: dict[str, int] = {}
        for number in range(bisect_left(self.starts, end), bisect_right(self.starts, end + reach)):
            if not self.silent[number]:
                found.setdefault(self.mentions[number].kind, self.starts[number] - end)
        return found

    def long_form(self, number: int) -> int:
        """The name before a short form in brackets."""
        return number - 1 if self.is_short_form(number) else number

    def is_short_form(self, number: int) -> bool:
        """Whether the mention only gives in brackets what the one before is called for short."""
        one, content = self.mentions[number], self.document.content
        low, high = one.span.start, one.span.end
        if not number or content[low - 1 : low] not in _OPENS or content[high : high + 1] not in _SHUTS:
            return False
        before = self.mentions[number - 1]
        return 0 <= low - 1 - before.span.end <= 1 and before.kind == one.kind

    def is_clear(self, low: int, high: int) -> bool:
        """Whether nothing between begins another clause, negates, or ends the sentence."""
        at = bisect_left(self._marks, low)
        if at < len(self._marks) and self._marks[at] < high and self._is_relative(low, self._marks[at]):
            at += 1
        while at < len(self._marks) and self._marks[at] < high:
            aside = self._aside(self._marks[at], high)
            if not aside:
                return False
            at = bisect_left(self._marks, aside)
        return not _STOP.search(self.document.content, low, high)

    def _aside(self, mark: int, high: int) -> int:
        """Where the clause between commas ends that begins at `mark`: "the men, who fled, …"; else 0."""
        if not self.is_spaced or self.document.content[mark - 2 : mark] != ", ":
            return 0
        return self.document.content.find(", ", mark, high) + 1

    def _is_relative(self, low: int, mark: int) -> bool:
        """Whether the word at `mark` goes on to speak of what ends at `low`: "flats in Port Rill, which"."""
        if not self.document.folded.startswith(self.phrasing.phrases("{relative} "), mark):
            return False
        low = self.past(WHEREABOUTS, low, mark)
        return mark - low <= _NEXT_TO and not self.document.content[low:mark].strip("), ")

    def past(self, aside: str, low: int, high: int, reach: int = 0) -> int:
        """Where what is said by the way right after `low` ends, if `high` is farther off than `reach`."""
        if not self.is_spaced or not reach < high - low <= reach + _LONGEST[aside]:
            return low
        said = self.phrasing[aside].match(self.document.content, low, high)
        return said.end() if said else low

    def _is_governed(self, mark: int) -> bool:
        """Whether the word at `mark` begins no clause, since a preposition governs it: "against it"."""
        if not self.is_spaced:
            return self.document.folded.endswith(self.phrasing.words("curbing-han"), 0, mark)
        if not self.document.folded.startswith(self._subjects, mark):
            return False
        if self.phrasing[_DONE_TO].match(self.document.folded, mark):
            return True  # "police arrested ten suspects during the raid"
        is_parted = self.document.content.startswith(", ", mark - 2)
        return not is_parted and self.words_before(mark).endswith(self.helpers["blocked"])

    def is_blocked(self, start: int) -> bool:
        """Whether a preposition makes what begins at `start` a part of another phrase."""
        return self.words_before(start).endswith(self.helpers["blocked"])

    def is_denied(self, start: int) -> bool:
        """Whether the text says that there was none of what begins at `start`: "no raids"."""
        return self.is_spaced and self.words_before(start).endswith(self.helpers["negation"])

    def is_accompanying(self, start: int) -> bool:
        """Whether what begins at `start` is said to go along with the subject."""
        return self.words_before(start).endswith(self.helpers["company"])

    def words_before(self, start: int) -> str:
        """What stands before `start` and before the article there."""
        if start not in self._before:
            before = self.document.folded[max(0, start - _FAR_BACK) : start]
            article = self.phrasing.backward[_ARTICLE].match(before[::-1])
            self._before[start] = before[: -article.end()] if article else before
        return self._before[start]

    def word_before(self, start: int, words: Words, *, low: int = 0, past: str = "") -> Span | None:
        """The first of `words` that ends there, from `low` on; the signs `past` may stand between."""
        before = self.words_before(start).rstrip(past)
        if not before.endswith(words):
            return None
        end = max(0, start - _FAR_BACK) + len(before)
        begun = (end - len(word) for word in words if before.endswith(word))
        at = next((at for at in begun if at >= low), None)
        return None if at is None else Span(at, end)
