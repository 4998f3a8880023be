"""A row of a list: all that accepting one proposal would state, in a line."""

from collections.abc import Callable, Iterator
from typing import Any

from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.terminal.page import Line, Piece, mark_inferred, plain_value
from fraudkg.text.visible import visible

_MAIN = {"statistic", "outcome", "relation", "status", "narrative", "quantity"}
_MAIN |= {"value", "lower", "upper", "comparator", "unit"}
_BESIDE = {"key", "quote", "occurrence", "also", "number", "words", "inferred"}
"""Slots that a row has no room for: where the words stand, which its quote shows."""


def row(number: int, one: Proposal, called: Callable[[str], str]) -> Line:
    """One proposal of a list.

    Args:
        number: Its number in the list.
        one: The proposal.
        called: The label of an id.
    """
    what = "ignore" if one.reason else one.candidate.kind
    stated = (Piece(one.reason),) if one.reason else tuple(_stated(one, called))
    quote = Piece(visible(f"  «{one.candidate.quote}»"), "dim")
    return (Piece(f"{number:>3} {what:<10}", "dim"), *stated, quote)


def _stated(one: Proposal, called: Callable[[str], str]) -> Iterator[Piece]:
    claim = one.claim
    yield Piece(visible(_main(one, called)))
    for slot in ("comparator", "unit"):
        if slot in claim.get("inferred", ()):
            yield mark_inferred(slot)
    for slot, value in claim.items():
        if slot not in _MAIN | _BESIDE and value is not None:
            yield Piece(visible(f" · {slot} {plain_value(value)}"))
            if slot in claim.get("inferred", ()):
                yield mark_inferred()


def _main(one: Proposal, called: Callable[[str], str]) -> str:
    """What a claim says in the first place, in words."""
    claim = one.claim
    if "relation" in claim:
        new = {entity["id"]: f"{entity['label']} (new {entity['a']})" for entity in one.entities}
        return " ".join(new.get(name) or called(name) for name in claim["relation"])
    if "status" in claim:
        new = {entity["id"]: str(entity["label"]) for entity in one.entities}
        status = dict(claim["status"])
        name, aspect, value = (status.pop(part) for part in ("of", "aspect", "is"))
        rest = f", {plain_value(status)}" if status else ""
        return f"{new.get(name) or called(name)}: {aspect} {value}{rest}"
    if "statistic" in claim:
        return f"{claim['statistic']}: {_figure(claim)} {claim['unit']}"
    if "outcome" in claim:
        return ": ".join(str(claim[slot]) for slot in ("outcome", "quantity") if slot in claim)
    return str(claim["narrative"])


def _figure(claim: Any) -> str:
    """The number with its bound, both ends of a range."""
    if "value" not in claim:
        return f"{claim['lower']:,} to {claim['upper']:,}"
    bound = str(claim.get("comparator", "")).replace("-", " ")
    return f"{bound} {claim['value']:,}".strip()
