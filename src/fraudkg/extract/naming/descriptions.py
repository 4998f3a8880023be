"""Descriptions: a head word with the known words before it, and what it is linked to after it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import PLACES
from fraudkg.extract.naming.bodies import OWNERS, Bodies
from fraudkg.extract.naming.listing import telling
from fraudkg.extract.naming.vocabulary import Found, Vocabulary, Word

_SITE = "site"
_HEADS = frozenset({"body", "people", "gang", "event", "mechanism", "measure", "model", _SITE})
_MOST_MODIFIERS = 8
_LINKED = ("crime", "gang")
_COMPOUND, _LONGEST = re.compile(r"(?<![\w-])[A-Za-z]+-[a-z-]+ $"), 30
"""What tells a gang from others: "a SIM-swap gang", "a Hanoi-based ring"."""
_BEFORE_GANG = ("modifier", "crime", "demonym")
_TRAIT = r"{trait}"
_COUNTED = r"{counted-places}{count-of-han}?{many-of}?(?:[0-9]{1,2}|{count-han})(?![0-9]|{and-so-on})"
"""How many places a Chinese body is of, from right to left: 三地 before 警方; not 等15省, which are more."""
_LONGEST_TRAIT = 8


class Descriptions:
    """Finds descriptions by their heads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrasing = vocabulary.phrasing
        self._bodies = Bodies(vocabulary)
        self._is_spaced = vocabulary.is_spaced
        self._gaps = frozenset({" ", "-"}) if self._is_spaced else frozenset({"", "等"})
        self._owner_gaps = frozenset({" ", "'s ", "’s ", "' ", "’ "}) if self._is_spaced else self._gaps
        owners = ("", "、", *self._phrasing.words("and-han"))
        self._listing = frozenset(() if self._is_spaced else owners)
        self._link_gap = " " if self._is_spaced else ""
        articles = self._phrasing.phrases(" {linked-article} ")
        self._linked_gaps = frozenset({" ", *articles}) if self._is_spaced else self._gaps

    def find(
        self, document: Document, found: Sequence[Found]
    ) -> tuple[list[EntityMention], list[EntityMention]]:
        """The descriptions in order, and those that say what is worth listing, be it only a head word."""
        mentions: list[EntityMention] = []
        described: list[tuple[Word, EntityMention, bool]] = []
        content = document.content
        for at, one in enumerate(found):
            if one.roles.isdisjoint(_HEADS):
                continue
            heads = (word for word in one.words if word.role in _HEADS)
            word = min(heads, key=lambda word: word.setting("bare") == "no")
            first, start = self._first(document, found, at)
            end = self._linked(content, found, at)
            is_bare = start == one.start and end == one.end
            is_head_only = is_bare and word.setting("bare") == "no"
            is_head_only = is_head_only and not self._bodies.is_told(document, one.start, end, word)
            if word.role == "body" and not is_head_only:
                several = self._bodies.branches(document, one) if first == at else None
                mention = several or self._bodies.at(document, found, first, at, word)
            else:
                is_gang = word.role == "gang"
                if is_gang and (told := _COMPOUND.search(content, max(0, start - _LONGEST), start)):
                    start, is_bare, is_head_only = told.start(), False, False
                mention = document.mention((start, end), word.kind, word.role, word.id)
            span, opening = mention.span, found[first]
            is_told = opening.role(*OWNERS) is not None if word.setting("listed") == "owned" else not is_bare
            is_wider = span.end > end or span.start < opening.start
            described.append((word, mention, not (is_told or is_wider)))
            if word.role == _SITE or is_head_only:
                continue
            if word.role == "body":
                mentions += self._bodies.sharing(document, found, first, one, word)
            mentions.append(mention)
        return mentions, telling(described)

    def _first(self, document: Document, found: Sequence[Found], at: int) -> tuple[int, int]:
        """The first word of the description that has its head at `at`, and where it begins."""
        content, first, start = document.content, at, found[at].start
        for _ in range(_MOST_MODIFIERS):
            floor = found[first - 1].end if first else 0
            if content[floor:start] in self._gaps and _modifies(found[first - 1 : first], found[at]):
                first, start = first - 1, found[first - 1].start
            elif trait := self._trait(document, start, found[at]):
                start -= trait
                while first and found[first - 1].end > start:
                    first -= 1
            else:
                break
        # A place before victims is no part of what they are called: it says where they are.
        is_own = all(word.setting("owner") != "no" for word in found[at].words)
        owner = found[first - 1].role(*OWNERS) if first and is_own else None
        if owner and owner.kind in PLACES and content[found[first - 1].end : start] in self._owner_gaps:
            unowned = first, start
            first, start = first - 1, found[first - 1].start
            # All places of a list own the body after it: 四川、云南公安机关.
            while (
                first and found[first - 1].is_place and content[found[first - 1].end : start] in self._listing
            ):
                first, start = first - 1, found[first - 1].start
            # 公安部赴柬埔寨工作组: it is sent there.
            if document.folded.endswith(self._phrasing.words("sent-to"), 0, start):
                return unowned
        return first, start

    def _trait(self, document: Document, end: int, head: Found) -> int:
        """How long the word is that tells Chinese people or bodies apart and ends at `end`: 潜在受害人."""
        template = _TRAIT if "people" in head.roles else _COUNTED if "body" in head.roles else ""
        if self._is_spaced or not template:
            return 0
        before = document.folded[max(0, end - _LONGEST_TRAIT) : end]
        match = self._phrasing.backward[template].match(before[::-1])
        return match.end() if match else 0

    def _linked(self, content: str, found: Sequence[Found], at: int) -> int:
        """Where the description ends: after what a link ties to its head ("members of fraud groups")."""
        end = found[at].end
        if at + 2 >= len(found) or not found[at].role("people", "gang", "mechanism"):
            return end
        link = found[at + 1]
        if "link" not in link.roles or content[end : link.start] != self._link_gap:
            return end
        if content[link.end : found[at + 2].start] not in self._linked_gaps:
            return end
        last = at + 2
        for one, other in pairwise(found[last : at + _MOST_MODIFIERS]):
            is_joined = content[one.end : other.start] in self._gaps
            if not is_joined or not one.role(*_BEFORE_GANG) or not other.role("modifier", *_LINKED):
                break
            last += 1
        targets = {word.setting("to") for word in link.words if word.role == "link"}
        word = found[last].role(*_LINKED)
        return found[last].end if word and word.role in targets else end


def _modifies(before: Sequence[Found], head: Found) -> bool:
    """Whether the word before, if any, modifies such a head."""
    modifier = before[0].role("modifier", "crime") if before else None
    return modifier is not None and head.roles.isdisjoint((modifier.setting("never") or "").split())
