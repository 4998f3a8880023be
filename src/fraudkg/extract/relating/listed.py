"""A list of mentions, such as the bodies that act together in a fact."""

from typing import NamedTuple

from fraudkg.extract.candidates import EntityMention
from fraudkg.text import Span


class Listed(NamedTuple):
    """Mentions that a list joins, the words that leave it open, and the pronoun that stands for it."""

    mentions: tuple[EntityMention, ...]
    open: Span | None
    said: Span | None = None

    @property
    def start(self) -> int:
        """Where the list begins."""
        return self.said.start if self.said else self.mentions[0].span.start

    @property
    def end(self) -> int:
        """Where the list ends."""
        if self.said:
            return self.said.end
        return max(self.mentions[-1].span.end, self.open.end if self.open else 0)

    @property
    def inmost(self) -> tuple[EntityMention, ...]:
        """Its mentions without places in which the next, right behind them, lies: 石狮 of 福建石狮."""
        following = {one.span.start for one in self.mentions}
        return tuple(one for one in self.mentions if one.span.end not in following)
