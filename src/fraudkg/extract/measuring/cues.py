"""The words of measures and of grammar as they stand in a sentence."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

Ids = frozenset[int]
_NONE: Ids = frozenset()


@dataclass(frozen=True)
class Word:
    """What a phrase of the lexicon may be: for which measures (by number), in which form, in which role.

    Args:
        actions: Measures whose object follows it, or whose subject stands before it in the passive.
        deeds: Measures whose subject does it.
        objects: Measures that count it.
        alone: Measures that it names without a verb.
        heads: Measures that count what its last word alone stands for: cases, of telecom fraud cases.
        barred: Measures that do not count it, although they count its last word.
        forms: Names of verb forms; `of` for an action noun with its preposition.
        roles: Roles of grammar.
    """

    actions: Ids = _NONE
    deeds: Ids = _NONE
    objects: Ids = _NONE
    alone: Ids = _NONE
    heads: Ids = _NONE
    barred: Ids = _NONE
    forms: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()

    @cached_property
    def nouns(self) -> Ids:
        """Measures that count it, with or without a verb."""
        return self.objects | self.alone

    @cached_property
    def is_verb(self) -> bool:
        """Whether it can only be a verb: "scams" may be a noun as well."""
        return bool(self.actions or self.deeds) and not self.nouns

    @cached_property
    def is_participle(self) -> bool:
        """Whether it may be a past participle."""
        return "participle" in self.forms


class Cue(NamedTuple):
    """A word in its place."""

    start: int
    end: int
    word: Word
