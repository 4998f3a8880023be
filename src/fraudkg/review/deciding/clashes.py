"""Clashes: what two people decided at the same time on one release, each without seeing the other's."""

from collections.abc import Iterable, Mapping
from typing import Any

from fraudkg.errors import InputError
from fraudkg.review.files.decisions import Decision, Decisions


def none_clashes(
    before: Decisions, now: Decisions, made: Iterable[Decision], added: Iterable[Mapping[str, Any]]
) -> None:
    """Let pass decisions and added claims that can be put beside all that the file has now.

    `before` is the file as it was when the review began, or was saved last.

    Raises:
        InputError: If somebody decided the same candidate otherwise since, or added a claim of the same key.
    """
    for one in made:
        other = now.made.get(one.candidate)
        if other and other not in (one, before.made.get(one.candidate)):
            raise _clash(other.candidate, f"decided {other.decision} by {other.by or 'another'}", other.place)
    ours = {claim["key"] for claim in added}
    for claim in now.added["claims"]:
        if claim["key"] in ours and claim not in before.added["claims"]:
            raise _clash(claim["key"], "added", str(now.path))


def _clash(name: str, what: str, place: str) -> InputError:
    return InputError(
        f"{name} was {what} since this review began",
        place=place,
        remedy="take yours back (u), or that one out of the file, and save again",
    )
