"""Whether what was read is what a gold text names: by its words, by what stands for them, or by its id."""

from functools import cached_property

from fraudkg.evaluate.gold import GoldText
from fraudkg.extract.candidates import EntityMention

_QUOTES = "“”‘’\"'「」『』"
_BRACKETS = (" (%s)", "（%s）", "(%s)")

Fact = tuple[str, str, str]


def holds(one: str, other: str) -> bool:
    """Whether one name is part of the other, or the same.

    >>> holds("Thai police", "police"), holds("women", "men")
    (True, False)
    """
    short, long = sorted((one.casefold().strip(_QUOTES), other.casefold().strip(_QUOTES)), key=len)
    at = long.find(short)
    if at < 0 or not short:
        return False
    before, after = long[at - 1 : at] if at else "", long[at + len(short) : at + len(short) + 1]
    return not any(side.isascii() and side.isalnum() for side in (before, after) if short.isascii())


class Names:
    """The names of one gold text.

    Args:
        gold: The text; where it writes "Long Name (LN)", either name is the other.
    """

    def __init__(self, gold: GoldText) -> None:
        self._content = gold.content
        self._ids = {words: one for words, _, one in gold.entities if one}
        self._relations = gold.relations

    def is_named(self, read: EntityMention, words: str) -> bool:
        """Whether what was read is what the gold names."""
        if read.id and read.id == self._ids.get(words):
            return True
        return any(self._is_same(name, words) for name in (read.passage.text, read.name))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the gold, each once, however often it gives them in other names of the same things."""
        found: list[Fact] = []
        for fact in dict.fromkeys(self._relations):
            if not any(self._is_again(fact, other) for other in found):
                found.append(fact)
        return tuple(found)

    def _is_again(self, fact: Fact, other: Fact) -> bool:
        return fact[1] == other[1] and all(
            fact[end] == other[end]
            or self._is_short(fact[end], other[end])
            or self._ids.get(fact[end], fact[end]) == self._ids.get(other[end], other[end])
            for end in (0, 2)
        )

    def _is_same(self, one: str, other: str) -> bool:
        return holds(one, other) or self._is_short(one, other)

    def _is_short(self, one: str, other: str) -> bool:
        """Whether the text gives one in brackets after the other."""
        return any(
            long + bracket % short in self._content
            for long, short in ((one, other), (other, one))
            for bracket in _BRACKETS
        )
