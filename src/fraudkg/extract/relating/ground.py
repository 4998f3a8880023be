"""The mentions of a text in order, the lists that they stand in, and what breaks a clause."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import FIRM
from fraudkg.extract.relating.bodies import bodies_meant
from fraudkg.extract.relating.crimes import DESCRIBING, KIND
from fraudkg.extract.relating.helpers import Helpers
from fraudkg.extract.relating.same import Same
from fraudkg.extract.relating.things import Listed, Term
from fraudkg.text import Cover, Span

_STOP = re.compile(r"[.:](?!\d)|[;!?。；：！？\n]")
_ARTICLE = r"(?:[\"“‘「]| (?:[\d,]{0,9}\d|{determiner}|{staff-of} {staff}(?: {a-the})?))+"
"""What stands right before a name and belongs to it, from right to left."""
LOOK_BACK = 24
_NEXT_TO = 3
_FAR_BACK = 40
BESIDE = 3
_DESCRIBED = ("person-group", "criminal-group")
_WHERE = frozenset({"country", "place"})
_OPENS, _SHUTS = frozenset("(（"), frozenset(")）")
_BEFORE_SHORT = _OPENS | {" "}
_FORCES = frozenset({"ending", "opener", "short-form", "term"})
_UNIT_WORKING = "working-group"
_BODIES = frozenset({"agency", "agent-group"})
_OWNING = frozenset({"agency", "country", "criminal-group"})
_HIDES = {
    "operation": frozenset({"operation"}),
    "person-group": frozenset({*_BODIES, "person-group"}),
    "criminal-group": frozenset({"criminal-group"}),
    "crime-type": frozenset({"agency", "agent-group"}),
    "site": frozenset(
        {"agency", "agent-group", "criminal-group", "law", "operation", "person-group", "site"}
    ),
}
"""Kinds within which a word for a thing is only a part of their words: "call centre gang"."""
_OPAQUE = frozenset({*_BODIES, "criminal-group", "law", "operation", "site"})
"""What hides the words for a crime within it: "fraud" in "fraud gangs"."""


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
        self._helpers = helpers
        spans = _spans(entities)
        described = [span for kind in _DESCRIBED for span in spans.get(kind, ())]
        known = set(described)
        cover = {
            kind: Cover(span for hiding in _HIDES[kind] for span in spans.get(hiding, ()))
            for kind in {term.kind for _, term in terms} & _HIDES.keys()
        }
        describing = [(span, term) for span, term in terms if term.kind == DESCRIBING]
        groups = Cover(described if describing else ())
        deeds = {span.start for span, term in terms if describing and term.kind == "operation"}
        added = [
            document.mention((span.start, span.end), term.kind, "term", term.id)
            for span, term in terms
            if term.kind != DESCRIBING
            and span not in known
            and not (term.kind in cover and cover[term.kind].holds(span))
        ]
        added += [
            document.mention((span.start, span.end), KIND, DESCRIBING, term.id)
            for span, term in describing
            if groups.holds(span) or span.end + 1 in deeds
        ]
        ordered = sorted([*entities, *added], key=lambda one: (one.passage.span.start, -one.passage.span.end))
        ordered = list(bodies_meant(document, ordered, phrasing))
        self.same = Same(document, ordered, phrasing)
        self.mentions = tuple(self.same.mentions)
        self._starts = [one.passage.span.start for one in self.mentions]
        self._ends = {one.passage.span.end for one in self.mentions}
        spans = _spans(self.mentions)
        bodies = [span for kind in _BODIES for span in spans.get(kind, ())]
        self._body_starts = {span.start for span in bodies}
        owners = self._owners(spans)
        # A thing with its owner begins where the owner does: "Malaysia's …".
        leading = owners if is_spaced else owners | _seats(spans)
        self._begins = {
            span.end + gap: span.start for gap in ((2, 3) if is_spaced else (0,)) for span in leading
        }
        opaque = Cover(span for kind in _OPAQUE for span in spans.get(kind, ()))
        hiding = Cover(bodies)
        self._silent = [
            one.rule == DESCRIBING
            or (one.kind in _OWNING and one.passage.span in owners)
            or (one.kind == "crime-type" and opaque.holds(one.passage.span))
            or (one.kind in _WHERE and hiding.holds(one.passage.span))
            for one in self.mentions
        ]
        self._marks = marks
        self._kinds = [kinds_of(one) for one in self.mentions]
        self._of_kind: dict[str, list[int]] = {}
        for number, kinds in enumerate(self._kinds):
            for kind in () if self._silent[number] else kinds:
                self._of_kind.setdefault(kind, []).append(number)
        self._numbers: dict[frozenset[str], tuple[list[int], list[int]]] = {}
        self._lists: dict[tuple[int, frozenset[str], int], Listed] = {}
        self._endings: dict[tuple[int, frozenset[str], int], Listed] = {}
        self._before: dict[int, str] = {}

    def _owners(self, spans: Mapping[str, Sequence[Span]]) -> set[Span]:
        """Where countries and agencies stand that only say whose the next thing is."""
        folded, bodies, agencies = self.document.folded, self._body_starts, spans.get("agency", ())
        if self.is_spaced:
            states = (one for one in spans.get("country", ()) if folded.startswith(("'s ", "' "), one.end))
            of_bodies = (
                one for one in agencies if one.end + 3 in bodies and folded.startswith("'s ", one.end)
            )
            leaders = (one for one in agencies if folded.startswith(self._helpers.leading, one.end))
            return {*states, *of_bodies, *leaders}
        people, places, offices = (
            {one.start for one in spans.get(kind, ())} for kind in ("person-group", "place", "agency")
        )
        return {
            *(one for one in spans.get("criminal-group", ()) if one.end in people),
            *(one for one in spans.get("country", ()) if one.end in bodies or one.end in places),
            *(one for one in agencies if one.end in offices),
        }

    def within(self, mention: EntityMention) -> list[EntityMention]:
        """The mentions inside another, and itself."""
        return self.between(mention.passage.span.start, mention.passage.span.end)

    def between(self, start: int, end: int) -> list[EntityMention]:
        """The mentions that stand from `start` up to `end`."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [one for one in self.mentions[low:high] if one.passage.span.end <= end]

    def _long_form(self, number: int) -> int:
        """The name before a short form in brackets."""
        return number - 1 if self._is_short_form(number) else number

    def _is_short_form(self, number: int) -> bool:
        """Whether the mention only gives in brackets what the one before is called for short."""
        one, content = self.mentions[number], self.document.content
        low, high = one.passage.span.start, one.passage.span.end
        if not number or content[low - 1 : low] not in _BEFORE_SHORT:
            return False
        before = self.mentions[number - 1]
        if content[low - 2 : low] == ", " and content[high : high + 1] == "," and one.name.isupper():
            initials = "".join(char for char in before.name if char.isupper())
            return before.passage.span.end == low - 2 and one.name == initials
        if content[low - 1 : low] not in _OPENS or content[high : high + 1] not in _SHUTS:
            return False
        return 0 <= low - 1 - before.passage.span.end <= 1 and before.kind == one.kind

    def _begin_of(self, mention: EntityMention) -> int:
        """Where a mention begins with its owner."""
        start = mention.passage.span.start
        return self._begins.get(start, start)

    def _is_clear(self, low: int, high: int) -> bool:
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
        return is_next and self.document.folded.startswith(self._helpers.relative, mark)

    def is_blocked(self, start: int) -> bool:
        """Whether a preposition makes what begins at `start` a part of another phrase."""
        before = self._words_before(start)
        if not before.endswith(self._helpers.blocked):
            return False
        if not self.is_spaced:
            return True
        word = before.rstrip().rpartition(" ")[2]
        return word + " " in self._helpers.blocked

    def is_accompanying(self, start: int) -> bool:
        """Whether what begins at `start` is said to go along with the subject."""
        return self._words_before(start).endswith(self._helpers.company)

    def _words_before(self, start: int) -> str:
        """What stands before `start` and before the article there."""
        if start not in self._before:
            before = self.document.folded[max(0, start - _FAR_BACK) : start]
            article = self.phrasing.backward[_ARTICLE].match(before[::-1])
            self._before[start] = before[: -article.end()] if article else before
        return self._before[start]


def kinds_of(mention: EntityMention) -> tuple[str, ...]:
    """The kinds as which a mention may be an end of a fact: a task force acts as a body does."""
    if mention.rule == FIRM:
        return (FIRM,)
    if mention.kind == "mechanism" and mention.rule in _FORCES:
        return mention.kind, "agency"
    return (mention.kind, _UNIT_WORKING) if mention.rule == "body-working-group" else (mention.kind,)


def _spans(mentions: Sequence[EntityMention]) -> dict[str, list[Span]]:
    """Where the mentions of each kind stand."""
    spans: dict[str, list[Span]] = {}
    for one in mentions:
        spans.setdefault(one.kind, []).append(one.passage.span)
    return spans


def _seats(spans: Mapping[str, Sequence[Span]]) -> set[Span]:
    """Where Chinese names of bodies stand right before those who act for them: 检察院检察官."""
    groups = {span.start for span in spans.get("agent-group", ())}
    return {span for span in spans.get("agency", ()) if span.end in groups}
