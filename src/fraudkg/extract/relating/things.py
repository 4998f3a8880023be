"""What relations are between: terms beside the mentions, and lists of either."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.text import Span

SAID_BEFORE = "operation-said-before"
"""The kind of "the operation", before it is known which."""
_OTHER = re.compile(
    r",? ?and other [a-z]+(?: and [a-z]+)?|,? ?among others|[”」]?等(?:国家|地区|国|地|部门|多国)?"
)
_LOOK_BACK = 24
_NAMED = frozenset({"quoted", "opener", "name", "ending"})


@dataclass(frozen=True, slots=True)
class Term:
    """A thing that is related but is no mention of its own: a notice, a crime, a press conference."""

    kind: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """Mentions that a list joins, and the words that leave it open."""

    mentions: tuple[EntityMention, ...]
    open: Span | None

    @property
    def start(self) -> int:
        """Where the list begins."""
        return self.mentions[0].passage.span.start

    @property
    def end(self) -> int:
        """Where the list ends."""
        return max(self.mentions[-1].passage.span.end, self.open.end if self.open else 0)


def trimmed(content: str, low: int, high: int) -> Span:
    """The words of a stretch without the signs around them."""
    text = content[low:high]
    start = low + len(text) - len(text.lstrip(" ,:：，"))
    return Span(start, start + max(1, len(text.strip(' ,:：，"“「').removesuffix(" the"))))


def resolved(added: Sequence[EntityMention], entities: Sequence[EntityMention]) -> list[EntityMention]:
    """What "the operation" means: the one named operation that the text has spoken of."""
    operations = [one for one in entities if one.kind == "operation"]
    named = [one for one in operations if one.rule in _NAMED]
    kept = []
    for one in added:
        if one.kind != SAID_BEFORE:
            kept.append(one)
            continue
        before = {(other.id, other.name): other for other in named if other.passage.span < one.passage.span}
        if not operations:
            kept.append(replace(one, kind="operation", rule="said"))
        elif len(before) == 1:
            [meant] = before.values()
            kept.append(replace(one, kind="operation", id=meant.id, name=meant.name, rule="said-before"))
    return kept


def opened_by(document: Document, found: Sequence[EntityMention], words: Sequence[str]) -> Span | None:
    """The words after or before a list that leave it open."""
    start, end = found[0].passage.span.start, found[-1].passage.span.end
    content, folded = document.content, document.folded
    quote = 1 if content[end : end + 1] in {"”", '"', "」", ","} else 0
    after = _OTHER.match(content, end + quote)
    if after:
        skip = len(after[0]) - len(after[0].lstrip(" ,”」"))
        return Span(after.start() + skip, after.end())
    low = max(0, start - _LOOK_BACK)
    before = folded[low:start].rstrip('"“「 ').removesuffix(" the")
    word = next((word for word in words if before.endswith(word)), None)
    return Span(low + len(before) - len(word), low + len(before)) if word else None
