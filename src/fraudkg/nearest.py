"""The nearest known words, as the remedy for one that is not known."""

import difflib
from collections.abc import Iterable


def perhaps_meant(
    word: str, known: Iterable[str], otherwise: str, *, cutoff: float = 0.6, most: int = 1, prefix: str = ""
) -> str:
    """Say that the nearest known words, behind the prefix, are perhaps meant; `otherwise` where none is near.

    >>> perhaps_meant("persn", ["person", "case"], "use a unit"), perhaps_meant("x", ["person"], "use a unit")
    ('perhaps person is meant', 'use a unit')
    >>> perhaps_meant("cases", ["case", "bases"], "", most=2, prefix="unit:")
    'perhaps unit:case or unit:bases is meant'
    """
    found = difflib.get_close_matches(word, list(known), n=most, cutoff=cutoff)
    return f"perhaps {' or '.join(prefix + one for one in found)} is meant" if found else otherwise
