"""Operations that a text speaks of again: "the operation", "a raid codenamed …", "“…,” a joint raid"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing

if TYPE_CHECKING:
    from fraudkg.text import Span

KIND = "operation"
SAID_BEFORE = "operation-said-before"
"""The kind of "the operation", before it is known which."""
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


class Same:
    """What each mention of an operation means, where that is another mention.

    Args:
        document: The text.
        mentions: Its mentions in order, those of kind `SAID_BEFORE` among them.
        phrasing: The words of relating.yaml.
    """

    def __init__(self, document: Document, mentions: Sequence[EntityMention], phrasing: Phrasing) -> None:
        self._phrasing = phrasing
        self._content = document.content
        self._meant: dict[Span, EntityMention] = {}
        self.mentions: list[EntityMention] = []
        done: list[EntityMention] = []
        operations = [one for one in mentions if one.kind in {KIND, SAID_BEFORE}]
        after = {one.passage.span: two for one, two in pairwise(operations)}
        for one in mentions:
            if one.kind not in {KIND, SAID_BEFORE}:
                self.mentions.append(one)
                continue
            meant = self._meaning(one, done, after.get(one.passage.span))
            if one.kind == SAID_BEFORE:
                known = replace(meant, passage=one.passage, rule="said-before") if meant else one
                one = replace(known, kind=KIND, rule=known.rule if meant else "said")  # noqa: PLW2901
            if meant and one.passage.span.start - meant.passage.span.end <= _FARTHEST:
                self._meant[one.passage.span] = meant
            self.mentions.append(one)
            done.append(one)

    def of(self, mention: EntityMention) -> EntityMention:
        """The mention by which a fact names what this one means."""
        return self._meant.get(mention.passage.span, mention) if mention.kind == KIND else mention

    def _meaning(
        self, one: EntityMention, before: Sequence[EntityMention], after: EntityMention | None
    ) -> EntityMention | None:
        span = one.passage.span
        if one.rule in NAMED:
            return None
        is_one = not one.name.endswith("s")
        if after and after.rule in NAMED and is_one:
            gap = self._content[span.end : after.passage.span.start]
            if gap.strip() and self._phrasing[_THEN_NAMED].fullmatch(gap):
                return after
        if before and before[-1].rule in NAMED and is_one:
            low = before[-1].passage.span.end
            if self._phrasing[_NAME_BEFORE].fullmatch(self._content, low, span.start):
                return before[-1]
        return self._said(one, before) if one.kind == SAID_BEFORE else None

    def _said(self, one: EntityMention, before: Sequence[EntityMention]) -> EntityMention | None:
        """The one named operation that the text has spoken of.

        Where several are named, the one that has the word in its name: "the operation" is no "… Action".
        """
        named = {one.name: one for one in before if one.rule in NAMED}
        word = one.name.rpartition(" ")[2].casefold()
        worded = [other for name, other in named.items() if word in name.casefold()]
        if len(named) != 1 and len(worded) != 1:
            return None
        return worded[0] if worded else next(iter(named.values()))
