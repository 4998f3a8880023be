"""What is worked out on a text once for all who look words up in it, until its reading is done."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

TOGETHER = 16
"""So many texts are read together."""
_SHADOWS = 4
"""As many shadows of a text are looked at: with line ends, without glosses."""
_forget: list[Callable[[], None]] = []


def remembered(work: Callable[..., T]) -> Callable[..., T]:
    """The same work, done once for each of the texts that are read together."""
    known = lru_cache(maxsize=_SHADOWS * TOGETHER)(work)
    _forget.append(known.cache_clear)
    return known


def forget() -> None:
    """Let go of all that was worked out: of a long text it is much."""
    for clear in _forget:
        clear()
