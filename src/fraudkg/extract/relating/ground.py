"""The mentions of a text in order, the lists that they stand in, and what breaks a clause."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from functools import cached_property

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import BODIES, FIRM
from fraudkg.extract.relating.additions import OFFICE, added, officers, spans_by_kind
from fraudkg.extract.relating.crimes import DESCRIBING, KIND
from fraudkg.extract.relating.helpers import Helpers
from fraudkg.extract.relating.pronouns import Pronouns, pronouns
from fraudkg.extract.relating.same import SAID, Same
from fraudkg.extract.relating.things import Term
from fraudkg.text import Cover, Span

_STOP = re.compile(r"[.:](?!\d)|[;!?。；：！？\n]")
_ARTICLE = (
    r"(?:[\"“‘「]| (?:[\d,]{0,9}\d|{determiner}|{staff-of} {staff}(?: {a-the})?))+"
    r"|[\"“「]?(?:{counter-han}|{person-counter}){many-han}?(?:\d|{some-han}){1,6}"
)
"""What stands right before a name and belongs to it, from right to left."""
_NO_DEED = r"{deed-not-then}"
LOOK_BACK = 24
_NEXT_TO = 3
FAR_BACK = 40
BESIDE = 3
_WHERE = frozenset({"country", "place"})
_OPENS, _SHUTS = frozenset("(（"), frozenset(")）")
_FORCES = frozenset({"ending", "opener", "short-form", "term"})
_UNIT_WORKING = "working-group"
_OWNING = ("'s ", "' ")
_MOST_BETWEEN = 3


class Ground:
    """The mentions of a document in order.

    Args:
        document: The text.
        entities: The mentions found in it.
        terms: Further things, with their spans.
        marks: Where words stand that begin another clause or negate.
        helpers: Words that rule how others are read.
        phrasing: The words of relating.yaml.
        is_spaced: Whether the script parts words by spaces.
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
        is_spaced: bool,
    ) -> None:
        self.document = document
        self.phrasing = phrasing
        self.is_spaced = is_spaced
        self.helpers = helpers
        ordered = sorted(
            [*officers(entities, terms), *added(document, entities, terms)],
            key=lambda one: (one.passage.span.start, -one.passage.span.end),
        )
        self.same = Same(document, ordered, phrasing)
        self.mentions = tuple(self.same.mentions)
        self.starts = [one.passage.span.start for one in self.mentions]
        self._before: dict[int, str] = {}
        self.silent = self._unheard()
        self._marks = marks
        self.kinds = [kinds_of(one) for one in self.mentions]
        self.of_kind: dict[str, list[int]] = {}
        for number, kinds in enumerate(self.kinds):
            for kind in () if self.silent[number] else kinds:
                self.of_kind.setdefault(kind, []).append(number)

    @cached_property
    def pronouns(self) -> Pronouns:
        """The pronouns that open its sentences."""
        return pronouns(self.document, self.phrasing)

    @cached_property
    def ends(self) -> set[int]:
        """Where mentions and pronouns end."""
        found = {one.passage.span.end for one in self.mentions}
        return found.union(said.end for said, _ in self.pronouns.values())

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(self.ends)

    def _unheard(self) -> list[bool]:
        """Which mentions are no end of a fact: they describe, stand in a name or say whose the next is."""
        spans = spans_by_kind(self.mentions)
        bodies = [span for kind in BODIES for span in spans.get(kind, ())]
        hiding, self.body_starts = Cover(bodies), {span.start for span in bodies}
        said = () if self.is_spaced else self.mentions
        again = Cover(one.passage.span for one in said if one.rule in SAID)
        gangs = Cover(() if self.is_spaced else spans.get("criminal-group", ()))
        people = {span.start for span in spans.get("person-group", ())}
        offices = set() if self.is_spaced else {span.end for span in spans.get("agency", ())}
        found, folded = [], self.document.folded
        for before, one in zip((None, *self.mentions), self.mentions, strict=False):
            kind, span = one.kind, one.passage.span
            found.append(
                one.rule == DESCRIBING
                or (kind in _WHERE and hiding.holds(span))
                or (
                    kind == "country"
                    and (span.end in self.body_starts or folded.startswith(_OWNING, span.end))
                )
                or (kind == "criminal-group" and span.end in people)
                # 诈骗集团: what it is known for is no deed of others.
                or (kind == KIND and gangs.holds(span))
                or (kind == "operation" and not self.is_spaced and self._is_part(span.end))
                # 此次收网行动 is one thing.
                or (kind == "operation" and one.rule not in SAID and again.holds(span))
                or (kind == _UNIT_WORKING and before is not None and self._is_of(before, one))
                # Europol's taskforce: the taskforce acts.
                or (kind in BODIES and self.owned(span.end, self.body_starts) is not None)
                or (kind == "criminal-group" and self.owned(span.end, people) is not None)
                # 检察院检察官: the office acts.
                or (kind == "agent-group" and span.start in offices)
            )
        return found

    def _is_part(self, end: int) -> bool:
        """Whether what ends at `end` is said of a body or of whom it is done to: 行动小组, 集中抓捕嫌疑人."""
        return self.phrasing[_NO_DEED].match(self.document.folded, end) is not None

    def _is_of(self, one: EntityMention, part: EntityMention) -> bool:
        """Whether a team is of the part after it: "a team of ten officers"."""
        before = self.words_before(part.passage.span.start)
        return one.kind == part.kind and before.endswith(f"{one.passage.text.casefold()} of ")

    def owned(self, end: int, starts: Container[int]) -> int | None:
        """Where what belongs to the thing that ends at `end` begins: "the gang's two leaders"."""
        folded = self.document.folded
        at = folded.index(" ", end) + 1 if folded.startswith(_OWNING, end) else 0
        for _ in range(_MOST_BETWEEN if at else 0):
            if at in starts:
                return at
            at = folded.find(" ", at, at + LOOK_BACK) + 1
        return None

    def within(self, mention: EntityMention) -> list[EntityMention]:
        """The mentions inside another, and itself."""
        return self.between(mention.passage.span.start, mention.passage.span.end)

    def between(self, start: int, end: int) -> list[EntityMention]:
        """The mentions that stand from `start` up to `end`."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [one for one in self.mentions[low:high] if one.passage.span.end <= end]

    def since(self, at: int) -> int:
        """How far before `at` the last mention or pronoun ends."""
        number = bisect_right(self._ends, at)
        return at - (self._ends[number - 1] if number else -FAR_BACK)

    def placed_before(self, at: int) -> list[EntityMention]:
        """The mention that ends nearest before `at`, where one is near."""
        number = bisect_left(self.starts, at) - 1
        near = number >= 0 and 0 <= at - self.mentions[number].passage.span.end <= LOOK_BACK
        return [self.mentions[number]] if near else []

    def long_form(self, number: int) -> int:
        """The name before a short form in brackets."""
        return number - 1 if self.is_short_form(number) else number

    def is_short_form(self, number: int) -> bool:
        """Whether the mention only gives in brackets what the one before is called for short."""
        one, content = self.mentions[number], self.document.content
        low, high = one.passage.span.start, one.passage.span.end
        if not number or content[low - 1 : low] not in _OPENS or content[high : high + 1] not in _SHUTS:
            return False
        before = self.mentions[number - 1]
        return 0 <= low - 1 - before.passage.span.end <= 1 and before.kind == one.kind

    def is_clear(self, low: int, high: int) -> bool:
        """Whether nothing between begins another clause, negates, or ends the sentence."""
        if low >= high:
            return True
        at = bisect_left(self._marks, low)
        if at < len(self._marks) and self._is_relative(low, self._marks[at]):
            at += 1
        if at < len(self._marks) and self._marks[at] < high:
            return False
        return not _STOP.search(self.document.content, low, high)

    def _is_relative(self, low: int, mark: int) -> bool:
        """Whether the word at `mark` goes on to speak of what ends at `low`: "the bureau, which …"."""
        is_next = mark - low <= _NEXT_TO and not self.document.content[low:mark].strip("), ")
        return is_next and self.document.folded.startswith(self.helpers["relative"], mark)

    def is_blocked(self, start: int) -> bool:
        """Whether a preposition makes what begins at `start` a part of another phrase."""
        before = self.words_before(start)
        if not before.endswith(self.helpers["blocked"]):
            return False
        if not self.is_spaced:
            return True
        word = before.rstrip().rpartition(" ")[2]
        return word + " " in self.helpers["blocked"]

    def is_denied(self, start: int) -> bool:
        """Whether the text says that there was none of what begins at `start`: "no raids"."""
        return self.is_spaced and self.words_before(start).endswith(self.helpers["negation"])

    def is_accompanying(self, start: int) -> bool:
        """Whether what begins at `start` is said to go along with the subject."""
        return self.words_before(start).endswith(self.helpers["company"])

    def words_before(self, start: int) -> str:
        """What stands before `start` and before the article there."""
        if start not in self._before:
            before = self.document.folded[max(0, start - FAR_BACK) : start]
            if (
                before[-1:] != " "
                or before[:-1].rpartition(" ")[2] in self.helpers["articles"]
                or before[-2:-1].isdigit()
            ):
                article = self.phrasing.backward[_ARTICLE].match(before[::-1])
                before = before[: -article.end()] if article else before
            self._before[start] = before
        return self._before[start]


def kinds_of(mention: EntityMention) -> tuple[str, ...]:
    """The kinds as which a mention may be an end of a fact: a task force acts as a body does."""
    if mention.rule in {FIRM, OFFICE}:
        return (mention.rule,)
    if mention.kind == "mechanism" and mention.rule in _FORCES:
        return mention.kind, "agency"
    return (mention.kind, _UNIT_WORKING) if mention.rule == "body-working-group" else (mention.kind,)
