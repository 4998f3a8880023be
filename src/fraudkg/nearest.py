"""The nearest known word, as the remedy for one that is not known."""

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str], otherwise: str, *, cutoff: float = 0.6) -> str:
    """Ask whether the nearest known word is meant; `otherwise` where none is near.

    >>> did_you_mean("persn", ["person", "case"], "use a unit"), did_you_mean("x", ["person"], "use a unit")
    ('did you mean person', 'use a unit')
    """
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return f"did you mean {near[0]}" if near else otherwise
