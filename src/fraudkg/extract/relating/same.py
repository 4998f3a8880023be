"""Bodies and operations that a text speaks of again: "the bureau", "the operation", "“…,” a joint raid"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.leads import leads

if TYPE_CHECKING:
    from fraudkg.text import Span

KIND = "operation"
SAID = frozenset({"said", "said-before"})
"""The rules of mentions that speak again of an operation."""
NAMED = frozenset({"quoted", "opener", "name", "ending"})
_BODY, _MECHANISM = "agency", "mechanism"
_SAID_BEFORE = "-said-before"
"""What the kinds of "the operation" and "the bureau" end in, before it is known which."""
_FARTHEST = 400
"""A name farther back is no part of what is quoted for a fact."""
_THEN_NAMED = (
    r"(?:,? (?:{named-before} )?{named}|,|:| [–—-])?(?: {code-under})? ?[\"“‘']?|{named-han}[“「]|[“「]"
)
_NAME_BEFORE = (
    r"[\"”’']?,?[\"”’']? (?:{its-owner} )?(?:[a-z-]+ ){0,3}"
    r"|[”」](?:（[A-Z]+）|\([A-Z]+\))?{possessive-han}?{operation-kind}?"
)
_THIS = r"^{this-han}"
_NO_NAME = r" {of} | [A-Z]|['’]s [A-Z]"


class Same:
    """What each mention of a body or an operation means, where that is another one.

    Args:
        document: The text.
        mentions: Its mentions in order; those that speak of a body again but not of which one are left out.
        phrasing: The words of relating.yaml.
    """

    def __init__(self, document: Document, mentions: Sequence[EntityMention], phrasing: Phrasing) -> None:
        self._phrasing = phrasing
        self._content = document.content
        self._meant: dict[Span, EntityMention] = {}
        self.mentions: list[EntityMention] = []
        named: dict[str, dict[str, EntityMention]] = {KIND: {}, _BODY: {}, _MECHANISM: {}}
        operations = [one for one in mentions if one.kind in {KIND, KIND + _SAID_BEFORE}]
        after = {one.passage.span: two for one, two in pairwise(operations)}
        before = {two.passage.span: one for one, two in pairwise(operations)}
        by_name = [one for one in operations if one.rule in NAMED]
        others = [one for one in operations if one.kind == KIND and one.rule not in NAMED]
        led = dict(leads(document, by_name, others, phrasing))
        for one in mentions:
            kind, span = one.kind.removesuffix(_SAID_BEFORE), one.passage.span
            meant = self._beside(one, before.get(span), after.get(span)) if kind == KIND else None
            meant = meant or led.get(span)
            if kind != one.kind:
                meant = meant or self._said(one, named[kind])
                if meant:
                    self.mentions.append(replace(meant, passage=one.passage, rule="said-before"))
                elif kind == KIND:
                    self.mentions.append(replace(one, kind=KIND, rule="said"))
            else:
                self.mentions.append(one)
                if kind in {_BODY, _MECHANISM} or (kind == KIND and one.rule in NAMED):
                    named[kind][one.name] = one
            if meant and kind == KIND and span.start - meant.passage.span.end <= _FARTHEST:
                self._meant[span] = meant

    def of(self, mention: EntityMention) -> EntityMention:
        """The mention by which a fact names what this one means."""
        return self._meant.get(mention.passage.span, mention) if mention.kind == KIND else mention

    def _beside(
        self, one: EntityMention, before: EntityMention | None, after: EntityMention | None
    ) -> EntityMention | None:
        """The name of the one operation that stands right after or before other words for it."""
        span, text = one.passage.span, self._content
        if one.rule in NAMED or one.name.endswith("s"):
            return None
        if after and after.rule in NAMED:
            gap = text[span.end : after.passage.span.start]
            if gap.strip() and self._phrasing[_THEN_NAMED].fullmatch(gap):
                return after
        if before and before.rule in NAMED:
            is_name = self._phrasing[_NAME_BEFORE].fullmatch(text, before.passage.span.end, span.start)
            return before if is_name else None
        return None

    def _said(self, one: EntityMention, named: Mapping[str, EntityMention]) -> EntityMention | None:
        """The one thing of its kind that the text has named before.

        Of several the one that has the word in its name: "the operation" is no "… Action". A body must.
        """
        if one.kind.startswith(_BODY) and self._phrasing[_NO_NAME].match(self._content, one.passage.span.end):
            return None
        word = self._phrasing[_THIS].sub("", one.name.rpartition(" ")[2].casefold())
        fitting = [name for name in named if word in name.casefold()]
        if not fitting and one.kind.startswith(KIND):
            fitting = list(named)
        longest = max(fitting, key=len, default="")
        # Names of one thing are parts of the longest.
        is_one = all(name in longest for name in fitting)
        return named[longest] if fitting and is_one else None
