"""The mentions of a text in order, the lists that they stand in, and what breaks a clause."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import FIRM
from fraudkg.extract.relating.things import SAID_BEFORE, Listed, Term, opened_by, resolved, trimmed
from fraudkg.text import Cover, Span

_STOP = re.compile(r"[.;:!?。；：！？\n]")
_JOINER = re.compile(
    r"(?: ?\([^()\n]{1,40}\))?[,\"”’']{0,2}"
    r"(?:,? ?(?:and|or|as well as) (?:the |a |(?:\w{3,8} )?other )?|,? (?:the |a )?)"
    r"(?:[a-z-]{3,20} (?:firm|company|companies|giant|partners?) )?[\"“‘']?"
    r"|(?:[（(][^()（）\n]{1,30}[）)])?[”」]?(?:[、，]|和|与|及|以及)[“「]?|[”」][“「]"
)
_UNDER = re.compile(r" (?:under|within|at|of) (?:the |[A-Z][a-z]+[’']s )?")
_WHOLE = re.compile(r"namely|named")
_CLOSES = re.compile(r"and|or|as well as|[、和与及”」]")
_INTRODUCED = re.compile(
    r"[,:]? ?(?:such as|including|namely|code-?named) (?:the )?[\"“‘]?|(?:包括|如)[“「]?"
)
_ARTICLE = re.compile(
    r"(?:(?:the |an? )?(?:officers|officials|investigators|agents|detectives|personnel|teams|prosecutors"
    r"|members|representatives) (?:from|of|at|with) |the |an? |[\"“‘「]|also |its |their |our |all |both "
    r"|some |several |various |many |over |more than |\d[\d,]{0,9} |two |three |four |five |six |seven "
    r"|eight |nine |ten |twelve |other )+$"
)
_LONGEST_LIST = 16
_WIDEST_GAP = 80
LOOK_BACK = 24
_FAR_BACK = 40
BESIDE = 3
_NESTED = 80
_UNIT_WORKING = "working-group"
_DESCRIBED = ("person-group", "criminal-group")
_WHERE = frozenset({"country", "place"})
_OPENS, _SHUTS = frozenset("(（"), frozenset(")）")
_RIGHT_BEFORE = ("blocked", "company", "intention", "negation")
HELPERS = (*_RIGHT_BEFORE, "between", "freeing")
"""Codes of words that rule how others are read; those of the first kind stand right before these."""
_BODIES = frozenset({"agency", "agent-group"})
_OPAQUE = frozenset({*_BODIES, "criminal-group", "law", "operation"})
"""What hides the words for a crime within it: "fraud" in "fraud gangs"."""


class Ground:
    """The mentions of a document in order.

    Args:
        document: The text.
        entities: The mentions found in it.
        terms: Further things, with their spans.
        marks: Where words stand that begin another clause or negate.
        words: Words by helper, and those that leave a list open, as "open".
        is_spaced: Whether the script parts words by spaces.
    """

    def __init__(
        self,
        document: Document,
        entities: Sequence[EntityMention],
        terms: Sequence[tuple[Span, Term]],
        marks: Sequence[Span],
        words: Mapping[str, tuple[str, ...]],
        *,
        is_spaced: bool,
    ) -> None:
        self.document = document
        self.is_spaced = is_spaced
        known = {one.passage.span for one in entities if one.kind in _DESCRIBED}
        cover = {kind: Cover(one.passage.span for one in entities if one.kind == kind) for kind in _DESCRIBED}
        added = [
            document.mention((span.start, span.end), term.kind, "term", term.id)
            for span, term in terms
            if span not in known and not (term.kind in _DESCRIBED and cover[term.kind].holds(span))
        ]
        if any(one.kind == SAID_BEFORE for one in added):
            added = resolved(added, entities)
        self.mentions = tuple(
            sorted([*entities, *added], key=lambda one: (one.passage.span.start, -one.passage.span.end))
        )
        self._starts = [one.passage.span.start for one in self.mentions]
        self._ends = {one.passage.span.end for one in self.mentions}
        owners = self._owners()
        # A thing with its owner begins where the owner does: "Malaysia's …".
        self._begins = {
            span.end + gap: span.start for gap in ((2, 3) if is_spaced else (0,)) for span in owners
        }
        opaque = Cover(one.passage.span for one in self.mentions if one.kind in _OPAQUE)
        bodies = Cover(one.passage.span for one in self.mentions if one.kind in _BODIES)
        self._silent = owners | {
            one.passage.span
            for one in self.mentions
            if (one.kind == "crime-type" and opaque.holds(one.passage.span))
            or (one.kind in _WHERE and bodies.holds(one.passage.span))
        }
        self._marks = [span.start for span in marks]
        gap = " " if is_spaced else ""
        self._blocked, self._company, self._intention, self._negation = (
            tuple(word + gap for word in words.get(code, ())) for code in _RIGHT_BEFORE
        )
        self._between, self._freeing = words.get("between", ()), words.get("freeing", ())
        # Chinese words stand after the list.
        self._open = tuple(word for word in words.get("open", ()) if word.isascii())

    def _owners(self) -> set[Span]:
        """Where countries and agencies stand that only say whose the next thing is."""
        folded = self.document.folded
        bodies = {one.passage.span.start for one in self.mentions if one.kind in _BODIES}
        owners = set()
        for one in self.mentions:
            end = one.passage.span.end
            if one.kind == "country":
                is_owner = folded.startswith(("'s ", "' "), end) or (not self.is_spaced and end in bodies)
            else:
                is_owner = one.kind == "agency" and end + 3 in bodies and folded.startswith("'s ", end)
            if is_owner:
                owners.add(one.passage.span)
        return owners

    def within(self, mention: EntityMention) -> list[EntityMention]:
        """The mentions inside another, and itself."""
        span = mention.passage.span
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [one for one in self.mentions[low:high] if one.passage.span.end <= span.end]

    def after(
        self, kinds: frozenset[str], at: int, high: int, reach: int, *, same_clause: bool = False
    ) -> Listed | None:
        """The first list of such mentions that begins at `at` or within reach of it."""
        for number in range(bisect_left(self._starts, at), len(self.mentions)):
            one = self.mentions[number]
            span = one.passage.span
            if span.start > high or span.start - at > reach:
                return None
            if _fits(one, kinds) and span not in self._silent:
                is_other_clause = same_clause and self.document.content.find(",", at, span.start) >= 0
                is_open = self._is_clear(at, span.start) and not is_other_clause
                return self._forward(number, kinds, high) if is_open else None
        return None

    def before(self, kinds: frozenset[str], at: int, low: int, reach: int) -> Listed | None:
        """The last list of such mentions that ends at `at` or within reach of it."""
        number = self._last(kinds, at, low, reach)
        return None if number is None else self._backward(number, kinds, low)

    def _last(self, kinds: frozenset[str], at: int, low: int, reach: int) -> int | None:
        for number in range(bisect_left(self._starts, at) - 1, -1, -1):
            one = self.mentions[number]
            span = one.passage.span
            if span.start < low or at - span.end > reach + _NESTED:
                return None
            if span.end <= at and _fits(one, kinds) and span not in self._silent:
                is_near = at - span.end <= reach and self._is_clear(span.end, at)
                return self._long_form(number) if is_near else None
        return None

    def _long_form(self, number: int) -> int:
        """The name before a short form in brackets."""
        return number - 1 if self._is_short_form(number) else number

    def _is_short_form(self, number: int) -> bool:
        """Whether the mention only gives in brackets what the one before is called for short."""
        one, content = self.mentions[number], self.document.content
        low, high = one.passage.span.start, one.passage.span.end
        if not number or content[low - 1 : low] not in _OPENS or content[high : high + 1] not in _SHUTS:
            return False
        before = self.mentions[number - 1]
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
        if at < len(self._marks) and self._marks[at] < high:
            return False
        return not _STOP.search(self.document.content, low, high)

    def _is_blocked(self, start: int) -> bool:
        before = self._words_before(start)
        if not before.endswith(self._blocked):
            return False
        if not self.is_spaced:
            return True
        word = before.rstrip().rpartition(" ")[2]
        return word + " " in self._blocked

    def _is_accompanying(self, start: int) -> bool:
        """Whether what begins at `start` is said to go along with the subject."""
        return self._words_before(start).endswith(self._company)

    def _words_before(self, start: int) -> str:
        """What stands before `start` and before the article there."""
        before = self.document.folded[max(0, start - _FAR_BACK) : start]
        article = _ARTICLE.search(before)
        return before[: article.start()] if article else before

    def _forward(self, number: int, kinds: frozenset[str], high: int) -> Listed:
        content = self.document.content
        found, opened, is_closed = [self.mentions[number]], None, False
        end = found[0].passage.span.end
        for following in range(number + 1, len(self.mentions)):
            one = self.mentions[following]
            start = self._begin_of(one)
            if start < end or one.passage.span in self._silent or self._is_short_form(following):
                continue
            if start > high or start - end > _WIDEST_GAP or len(found) == _LONGEST_LIST:
                break
            if not _fits(one, kinds):
                continue
            if one.kind == "agency" and found[-1].kind == "agency" and _UNDER.fullmatch(content, end, start):
                end = one.passage.span.end
                continue
            joined = _JOINER.fullmatch(content, end, start)
            if joined:
                found.append(one)
                end = one.passage.span.end
                is_closed = is_closed or bool(_CLOSES.search(joined[0]))
                continue
            introduced = _INTRODUCED.fullmatch(content, end, start)
            if introduced is None:
                break
            found.append(one)
            end = one.passage.span.end
            # What follows "namely" is the whole list.
            opened = (
                None
                if _WHOLE.search(introduced[0])
                else trimmed(content, introduced.start(), introduced.end())
            )
            is_closed = True
        after = opened_by(self.document, found, self._open)
        is_closed = is_closed or len(found) > 2 or any(" and " in one.name for one in found)  # noqa: PLR2004 - three make a list
        if len(found) > 1 and not (is_closed or after or opened):
            # A comma alone joins clauses as well as things.
            found = found[:1]
        return Listed(tuple(found), after or opened)

    def _backward(self, number: int, kinds: frozenset[str], low: int) -> Listed:
        content = self.document.content
        found = [self.mentions[number]]
        opened = opened_by(self.document, found, self._open)
        for preceding in range(number - 1, -1, -1):
            one, start = self.mentions[preceding], self._begin_of(found[0])
            if one.passage.span.start < low or len(found) == _LONGEST_LIST:
                break
            if one.passage.span.end > start or not _fits(one, kinds) or self._is_short_form(preceding):
                if start - one.passage.span.end > LOOK_BACK:
                    break
                continue
            joined = _JOINER.fullmatch(content, one.passage.span.end, start)
            if not joined or not (len(found) > 1 or opened or _CLOSES.search(joined[0])):
                break
            found.insert(0, one)
        head = self._head(number, found[0], kinds)
        if head:
            return Listed((head,), None)
        return Listed(tuple(found), opened or opened_by(self.document, found, self._open))

    def _head(self, number: int, first: EntityMention, kinds: frozenset[str]) -> EntityMention | None:
        """What a list only gives examples of: what is said after it is said of that."""
        start = self._begin_of(first)
        for preceding in range(number - 1, -1, -1):
            one = self.mentions[preceding]
            if one.passage.span.end > start:
                continue
            introduced = _INTRODUCED.fullmatch(self.document.content, one.passage.span.end, start)
            return one if introduced and _fits(one, kinds) else None
        return None


def _fits(mention: EntityMention, kinds: frozenset[str]) -> bool:
    if mention.rule == FIRM:
        return FIRM in kinds
    if mention.kind in kinds:
        return True
    return _UNIT_WORKING in kinds and mention.rule == "body-working-group"
