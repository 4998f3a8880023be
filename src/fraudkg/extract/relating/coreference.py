"""Bodies and operations that a text speaks of again: "the bureau", "the operation", "“…,” a joint raid"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import AGENCY, MECHANISM, OPERATION, SAID_BEFORE
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

SAID = frozenset({"said", "said-before"})
"""The rules of mentions that speak again of an operation."""
NAMED = frozenset({"quoted", "opener", "name", "ending"})
_FARTHEST = 400
"""A name farther back is no part of what is quoted for a fact."""
_THEN_NAMED = (
    r"(?:,? (?:{named-before} )?{named}|,|:| [–—-])?(?: {code-under})? ?[\"“‘']?|{named-han}[“「]|[“「]"
)
_NAME_BEFORE = (
    r"[\"”’']?,?[\"”’']? (?:{its-owner} )?(?:[a-z-]+ ){0,3}"
    r"|[”」](?:（[A-Z]+）|\([A-Z]+\))?{possessive-han}?{operation-kind}?"
)
_SECOND_NAME = re.compile(r" [(]?[\"“‘']|[(（]")
_THIS = r"^{this-han}"
_NO_NAME = r" {of} | [A-Z]|['’]s [A-Z]"
_NEW = r"\b{a-an} (?:[\w'’-]+ ){0,3}$"
"""What says that a text has not spoken of a deed before."""
_OPENING = (
    r"(?:{lead-opening} [^,.;:\n]{2,60}?,? )?(?:{article} )?"
    r"(?:(?:(?:{deed-kind}|[a-z\d]+-[a-z\d-]+) ){0,3}(?:{called-operation} )?"
    r"|(?:[a-z-]+ ){0,3}[a-z]+,? (?:{named-before} )?{named} )[\"“‘']?"
)
"""What may stand before the name, so that the sentence tells of that, and not of what it is a part of."""
_SENTENCE = re.compile(r"[.!?][\"”’)]*$")
_LEAD, _NAMED_WITHIN, _AFTER_HEADING = 3, 4, 2
_BEFORE = 48


class Same:
    """Tells which named body or operation a mention speaks of again: "the raid" of Operation Lantern.

    Of its `mentions`, in order, those that speak of a body again but not of which one are left out.
    """

    def __init__(self, document: Document, mentions: Sequence[EntityMention], phrasing: Phrasing) -> None:
        self._phrasing = phrasing
        self._content = document.content
        self._meant: dict[Span, EntityMention] = {}
        self.mentions: list[EntityMention] = []
        named: dict[str, dict[str, EntityMention]] = {OPERATION: {}, AGENCY: {}, MECHANISM: {}}
        operations = [one for one in mentions if one.kind in {OPERATION, OPERATION + SAID_BEFORE}]
        after = {one.span: two for one, two in pairwise(operations)}
        before = {two.span: one for one, two in pairwise(operations)}
        by_name = [one for one in operations if one.rule in NAMED]
        others = [one for one in operations if one.kind == OPERATION and one.rule not in NAMED]
        led = dict(_leads(document, by_name, others, phrasing))
        for one in mentions:
            kind, span = one.kind.removesuffix(SAID_BEFORE), one.span
            meant = self._beside(one, before.get(span), after.get(span)) if kind == OPERATION else None
            meant = meant or led.get(span)
            if kind != one.kind:
                meant = meant or self._said(one, named[kind])
                if meant:
                    self.mentions.append(replace(meant, passage=one.passage, rule="said-before"))
                elif kind == OPERATION:
                    self.mentions.append(replace(one, kind=OPERATION, rule="said"))
            else:
                self.mentions.append(one)
                is_new = kind == OPERATION and one.rule in NAMED and not self._is_alias(one, before.get(span))
                if kind in {AGENCY, MECHANISM} or is_new:
                    named[kind][one.name] = one
            if meant and kind == OPERATION and span.start - meant.span.end <= _FARTHEST:
                self._meant[span] = meant

    def of(self, mention: EntityMention) -> EntityMention:
        """The mention by which a fact names what this one means."""
        return self._meant.get(mention.span, mention) if mention.kind == OPERATION else mention

    def _beside(
        self, one: EntityMention, before: EntityMention | None, after: EntityMention | None
    ) -> EntityMention | None:
        """The name of the one operation that stands right after or before other words for it."""
        span, text = one.span, self._content
        if one.rule in NAMED or one.name.endswith("s"):
            return None
        if after and after.rule in NAMED:
            gap = text[span.end : after.span.start]
            if gap.strip() and self._phrasing[_THEN_NAMED].fullmatch(gap):
                return after
        if before and before.rule in NAMED:
            is_name = self._phrasing[_NAME_BEFORE].fullmatch(text, before.span.end, span.start)
            return before if is_name else None
        return None

    def _is_alias(self, one: EntityMention, before: EntityMention | None) -> bool:
        """Whether it is a second name of the operation right before: the Lantern Action “Glow”."""
        if before is None or before.rule not in NAMED:
            return False
        gap = self._content[before.span.end : one.span.start]
        return _SECOND_NAME.fullmatch(gap) is not None

    def _said(self, one: EntityMention, named: Mapping[str, EntityMention]) -> EntityMention | None:
        """The one thing of its kind that the text has named before.

        Of several the one that has the word in its name: "the operation" is no "… Action". A body must.
        """
        if one.kind.startswith(AGENCY) and self._phrasing[_NO_NAME].match(self._content, one.span.end):
            return None
        word = self._phrasing[_THIS].sub("", one.name.rpartition(" ")[2].casefold())
        fitting = [name for name in named if word in name.casefold()]
        if not fitting and one.kind.startswith(OPERATION):
            fitting = list(named)
        longest = max(fitting, key=len, default="")
        # Names of one thing are parts of the longest.
        is_one = all(name in longest for name in fitting)
        return named[longest] if fitting and is_one else None


def only_of(named: Sequence[EntityMention]) -> EntityMention | None:
    """The longest of names if they are of one thing, so that the others are parts of it."""
    longest = max(named, key=lambda one: len(one.name), default=None)
    is_one = longest and all(one.name.casefold() in longest.name.casefold() for one in named)
    return longest if is_one else None


def _leads(
    document: Document, named: Sequence[EntityMention], others: Sequence[EntityMention], phrasing: Phrasing
) -> Iterator[tuple[Span, EntityMention]]:
    """The common words for operations in heading and lead, each with the name of the only one.

    "Police wind up scam operation. … a joint operation against callers. … Operation Lantern, held last …"

    `named` are the mentions of operations by name, `others` those by common words, in the order of the text.
    """
    if not document.is_spaced or only_of(named) is None:
        return
    name, cover = named[0], Cover(one.span for one in named)
    number, sentences = document.number_at(name.span.start), document.sentences
    low, high = sentences[number].span.start, sentences[number].span.end
    is_named_above = number < _LEAD and not _SENTENCE.search(document.content, low, high)
    has_heading = not _SENTENCE.search(document.content, 0, sentences[0].span.end)
    is_told = phrasing[_OPENING].fullmatch(document.content, low, name.span.start) is not None
    for one in others:
        span = one.span
        at = document.number_at(span.start)
        if one.name.endswith("s") or cover.holds(span):
            continue
        is_new = phrasing[_NEW].search(document.folded, max(0, span.start - _BEFORE), span.start) is not None
        if at < number:
            is_lead = at < _LEAD and number - at <= _NAMED_WITHIN and is_told
            is_it = is_lead and (is_new or (has_heading and not at))
        else:
            is_it = is_named_above and 0 < at - number <= _AFTER_HEADING and is_new
        if is_it:
            yield span, name
