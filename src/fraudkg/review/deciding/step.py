"""A step of a review: what one action changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fraudkg.review.files.decisions import Decision, Same


@dataclass(frozen=True, slots=True)
class Step:
    """What one action changed, so that it can be undone."""

    made: Mapping[str, Decision | None]
    same: Mapping[tuple[str, str], Same | None]
    at: str
    entity: str = ""
    restore: Callable[[], None] | None = None

    @classmethod
    def joined(cls, steps: Sequence["Step"], at: str) -> "Step":
        """Several decisions as one, which are undone together."""
        made: dict[str, Decision | None] = {}
        for step in reversed(steps):
            made |= step.made
        return cls(made, {}, at)
