"""What relations are between: terms beside the mentions, and lists of either."""

from collections.abc import Iterator
from dataclasses import dataclass

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Span

_COUNTED = r"\d[\d,.]*(?: \d{3})*{ten-thousand}?{many-han}?{people-han}(?!{no-people-han})"

_AGAIN = r"(?:^|(?<=[。；，：\n在])){deed-again}(?={deed-then})"
_UNNAMED = ((_COUNTED, "person-group"), (_AGAIN, "operation-said-before"))


@dataclass(frozen=True, slots=True)
class Term:
    """A thing that is related but is no mention of its own: a notice, a crime, a press conference."""

    kind: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """Mentions that a list joins, the words that leave it open, and the pronoun that stands for it."""

    mentions: tuple[EntityMention, ...]
    open: Span | None
    said: Span | None = None

    @property
    def start(self) -> int:
        """Where the list begins."""
        return self.said.start if self.said else self.mentions[0].passage.span.start

    @property
    def end(self) -> int:
        """Where the list ends."""
        if self.said:
            return self.said.end
        return max(self.mentions[-1].passage.span.end, self.open.end if self.open else 0)


def unnamed(document: Document, phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """What a Chinese text only counts (682人) or speaks of again (行动由公安厅部署)."""
    for template, kind in _UNNAMED:
        for match in phrasing[template].finditer(document.folded):
            yield Span(*match.span()), Term(kind, None)
