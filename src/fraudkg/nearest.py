"""The nearest known word, as the remedy for one that is not known."""

import difflib
from collections.abc import Iterable


def perhaps_meant(word: str, known: Iterable[str], otherwise: str, *, cutoff: float = 0.6) -> str:
    """Say that the nearest known word is perhaps meant; `otherwise` where none is near.

    >>> perhaps_meant("persn", ["person", "case"], "use a unit"), perhaps_meant("x", ["person"], "use a unit")
    ('perhaps person is meant', 'use a unit')
    """
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return f"perhaps {near[0]} is meant" if near else otherwise
