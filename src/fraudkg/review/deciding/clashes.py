"""Clashes: what two people decided at the same time on one release, each without seeing the other's."""

from collections.abc import Iterable, Mapping
from typing import Any

from fraudkg.errors import InputError
from fraudkg.review.files.decisions import Decision, Decisions


def none_clashes(
    before: Decisions, now: Decisions, made: Iterable[Decision], added: Iterable[Mapping[str, Any]]
) -> None:
    """Let pass what can be put beside all that the file has now.

    Args:
        before: The file as it was when the review began, or was saved last.
        now: The file as it is.
        made: The decisions to put in.
        added: The claims to put in that no proposal had.

    Raises:
        InputError: If somebody decided the same candidate otherwise since, or added a claim of the same key.
    """
    clashes = [
        (other.candidate, f"decided {other.decision} by {other.by or 'another'}", other.place)
        for one in made
        if (other := now.made.get(one.candidate)) and other not in (one, before.made.get(one.candidate))
    ]
    ours = {claim["key"] for claim in added}
    clashes += [
        (one["key"], "added", str(now.path))
        for one in now.added["claims"]
        if one["key"] in ours and one not in before.added["claims"]
    ]
    for name, what, place in clashes:
        raise InputError(
            f"{name} was {what} since this review began",
            place=place,
            remedy="take yours back (u), or that one out of the file, and save again",
        )
