"""Whether what was read is what a gold text names: by its words, by what stands for them, or by its id."""

from collections.abc import Sequence
from functools import cached_property

from fraudkg.evaluate.gold import GoldText
from fraudkg.extract.candidates import SYMMETRIC, EntityMention, RelationCandidate

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
    """The names of one gold text; where it writes "Long Name (LN)", either name is the other."""

    def __init__(self, gold: GoldText) -> None:
        self._content = gold.content
        self._ids = {words: one for words, _, one in gold.entities if one}
        self._relations = gold.relations

    def stated(
        self, relations: Sequence[RelationCandidate]
    ) -> tuple[dict[Fact, bool], list[RelationCandidate]]:
        """Each fact of the gold with whether it was read, and what was read that the gold does not state.

        A reading in just the gold's words is no other fact's; else the first that fits takes it. What names
        several at once ("police of Ruritania and Elbonia") states a fact of each.
        """
        fitting = {fact: [read for read in relations if self._fits(read, fact)] for fact in self.facts}
        found = {
            fact: [read for read in fitting[fact] if self._fits(read, fact, exact=True)] for fact in fitting
        }
        taken = {id(read) for reads in found.values() for read in reads}
        for fact, reads in fitting.items():
            if not found[fact]:
                found[fact] = [read for read in reads if id(read) not in taken]
                taken |= {id(read) for read in found[fact]}
        stated = {
            fact: bool(found[fact]) or any(_is_wider(read, fact) for read in reads)
            for fact, reads in fitting.items()
        }
        known = {id(read) for reads in fitting.values() for read in reads}
        return stated, [read for read in relations if id(read) not in known]

    def _fits(self, read: RelationCandidate, fact: Fact, *, exact: bool = False) -> bool:
        return read.predicate == fact[1] and any(
            self.is_named(read.subject, one, exact=exact) and self.is_named(read.object, other, exact=exact)
            for one, other in _ends(fact)
        )

    def is_named(self, read: EntityMention, words: str, *, exact: bool = False) -> bool:
        """Whether what was read is what the gold names; if `exact`, not only a part of it or more than it."""
        if read.id and read.id == self._ids.get(words):
            return True
        names = (read.passage.text, read.name)
        if exact and words.casefold() in (name.casefold() for name in names):
            return True
        return any(self._is_short(name, words) or (not exact and holds(name, words)) for name in names)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the gold, each once, however often it gives them in other names of the same things."""
        found: list[Fact] = []
        for fact in dict.fromkeys(self._relations):
            if not any(self._is_again(fact, other) for other in found):
                found.append(fact)
        return tuple(found)

    def _is_again(self, fact: Fact, other: Fact) -> bool:
        return fact[1] == other[1] and any(
            self._is_one(fact[0], one) and self._is_one(fact[2], two) for one, two in _ends(other)
        )

    def _is_one(self, one: str, other: str) -> bool:
        """Whether two names of the gold are names of one thing."""
        return (
            one == other
            or self._is_short(one, other)
            or self._ids.get(one, one) == self._ids.get(other, other)
        )

    def _is_short(self, one: str, other: str) -> bool:
        """Whether the text gives one in brackets after the other."""
        return any(
            long + bracket % short in self._content
            for long, short in ((one, other), (other, one))
            for bracket in _BRACKETS
        )


def _ends(fact: Fact) -> list[tuple[str, str]]:
    """Subject and object; either may be the subject where the predicate is symmetric."""
    subject, predicate, target = fact
    return [(subject, target), (target, subject)][: 2 if predicate in SYMMETRIC else 1]


def _is_wider(read: RelationCandidate, fact: Fact) -> bool:
    """Whether both ends of the fact stand in what was read, and more."""
    ends = ((read.subject, fact[0]), (read.object, fact[2]))
    return all(words.casefold() in end.passage.text.casefold() for end, words in ends)
