"""The way from a number to what is counted and to its verb, through the parse of an English sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fraudkg.text import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed sentence.

    Args:
        start: First code point in its sentence.
        end: Code point after its last one.
        head: Position among the tokens of the word it hangs on; its own for a root.
        relation: Label of that dependency, of the set that spaCy's English models use (nummod, pobj, …).
        part: Universal part of speech (NOUN, VERB, …).
    """

    start: int
    end: int
    head: int
    relation: str
    part: str


@dataclass(frozen=True, slots=True)
class Way:
    """Where a number leads, each as positions of tokens, the nearest first.

    Args:
        nouns: Words of its noun phrase and of those that this one hangs on, up to the verb.
        verbs: The verb it depends on, with its particles, and participles and clauses that describe the noun.
        subject: Words of the verb's subject, where the number is not part of it.
    """

    nouns: tuple[int, ...]
    verbs: tuple[int, ...]
    subject: tuple[int, ...]


_VERBS = frozenset({"VERB", "AUX"})
_LINKS = frozenset({"ADP", "SCONJ", "PART", "CCONJ", "PUNCT"})
_NAMING = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
_COMPLEMENTS = frozenset({"pobj"})
_CLAUSES = frozenset({"acl", "relcl"})
_OPEN = frozenset({"prep", "pcomp", "advcl", "acl", "xcomp"})
"""How a verb without a subject hangs on the word that it describes."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COORDINATE = frozenset({"conj", "appos"})
_PARTICLES = frozenset({"prt", "agent", "prep"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd"})
"""How the noun of an action hangs on a verb that says little: `made arrests`, `are seizures`."""


def way_from(tokens: Sequence[Token], number: Span) -> Way | None:
    """Follow the dependencies from a number up to its verb.

    Args:
        tokens: The parsed sentence.
        number: Where the number stands in it, from the sentence's first character.

    Returns:
        The way; None where no token is at the number.
    """
    inside = {at for at, token in enumerate(tokens) if token.start < number.end and number.start < token.end}
    at = next((one for one in sorted(inside) if tokens[one].head not in inside - {one}), None)
    if at is None:
        return None
    below = _children(tokens)
    nouns: list[int] = []
    verbs: list[int] = []
    subject: list[int] = []
    is_counted = True
    for step in _climb(tokens, at):
        token = tokens[step]
        if token.part in _VERBS:
            verbs += [step, *_hanging(tokens, below[step], _PARTICLES | _OBJECTS)]
            came = [
                one
                for child in _hanging(tokens, below[step], _SUBJECTS)
                for one in _phrase(tokens, below, child)
            ]
            subject += [one for one in came if one not in nouns and one != at]
            if came or token.relation not in _OPEN:
                break
            # "including 3 leaders", "comprising 3 cars": the verb above governs as well.
            is_counted = False
            continue
        if token.part in _LINKS:
            continue
        if is_counted:
            nouns += _phrase(tokens, below, step)
            verbs += _hanging(tokens, below[step], _CLAUSES)
        # The first of several things in a list is another thing: only the way goes through it.
        is_counted = token.relation not in _COORDINATE
    kept = [one for one in dict.fromkeys(nouns) if one not in inside]
    return Way(tuple(kept), tuple(dict.fromkeys(verbs)), tuple(dict.fromkeys(subject)))


def _children(tokens: Sequence[Token]) -> list[list[int]]:
    below: list[list[int]] = [[] for _ in tokens]
    for at, token in enumerate(tokens):
        if token.head != at:
            below[token.head].append(at)
    return below


def _climb(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The token and those it hangs on, up to the root; a parse that goes in circles ends."""
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        yield at
        at = tokens[at].head


def _phrase(tokens: Sequence[Token], below: Sequence[Sequence[int]], at: int) -> list[int]:
    """A noun with the words that name it: before it, and after `of` or `in`."""
    found = [at]
    for child in below[at]:
        if tokens[child].relation in _NAMING:
            found.append(child)
        elif tokens[child].relation == "prep":
            for noun in _hanging(tokens, below[child], _COMPLEMENTS):
                found += [noun, *_hanging(tokens, below[noun], _NAMING)]
    return found


def _hanging(tokens: Sequence[Token], children: Sequence[int], relations: frozenset[str]) -> list[int]:
    """Those of a word's children that hang on it by one of some relations."""
    return [child for child in children if tokens[child].relation in relations]
