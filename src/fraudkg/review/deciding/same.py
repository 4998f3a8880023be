"""Names that may be one thing: proposed, never merged by themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from fraudkg.extract.folding import fold
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.work import Work

_TOKEN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
_SMALL = frozenset("a an and for in of on the to".split())
_ENOUGH = 0.6


@dataclass(frozen=True, order=True, slots=True)
class Pair:
    """Two names of one kind, in order, why they may be one thing, and the id that one of them may have."""

    names: tuple[str, str]
    kind: str
    why: str
    id: str | None = None


def likeness(first: str, second: str) -> str | None:
    """Why two names may be one thing; None where nothing says so.

    >>> likeness("KK Industrial Park", "KK园区"), likeness("Myawaddy", "Mawlamyine")
    ('shared-name', None)
    >>> likeness("Cambodian Information Review", "CIR"), likeness("The KK Park", "KK-Park")
    ('initials', 'same-letters')
    """
    one, two = _tokens(first), _tokens(second)
    if not one or not two:
        return None
    if one == two:
        return "same-letters"
    short, long = sorted((one, two), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(token[0] for token in long):
        return "initials"
    shared = set(one) & set(two)
    # A capital name or number of its own, such as KK or 4, is shared across languages.
    if any(token.upper() in first and token.upper() in second and len(token) > 1 for token in shared):
        return "shared-name"
    return "shared-words" if len(shared) / len(set(one) | set(two)) >= _ENOUGH else None


@lru_cache(maxsize=4096)
def _tokens(name: str) -> tuple[str, ...]:
    """The words of a name that say something; each name is held against all others."""
    return tuple(token for token in _TOKEN.findall(fold(name, "zh")) if token not in _SMALL)


def name_of(one: Candidate) -> str:
    """What the thing that a candidate mentions is called."""
    return str(one.slots.get("name") or one.quote)


def pairs(work: Work) -> Iterator[Pair]:
    """Pairs of names in a release, and of its names with those of its own entities, sorted.

    Two names that the reference data give two different things are no pair.
    """
    named: dict[tuple[str, str], str | None] = {}
    for one in work.candidates:
        if one.kind == "entity":
            name = (str(one.slots["type"]), name_of(one))
            named[name] = named.get(name) or one.slots["entity"]
    for (kind, first), (other, second) in combinations(sorted(named), 2):
        ids = {named[kind, first], named[other, second]} - {None}
        if kind != other or first == second or len(ids) > 1:
            continue
        both_known = named[kind, first] and named[other, second]
        why = None if both_known else likeness(first, second)
        if why:
            low, high = sorted((first, second))
            yield Pair((low, high), kind, why, next(iter(sorted(filter(None, ids))), None))
