"""What a change of one slot means for the words that bear it, and for what is marked as inferred."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fraudkg.errors import FraudkgError
from fraudkg.review.guard import Guard, Slots

_ROLES = {
    "period": "period",
    "accumulation": "period",
    "area": "place",
    "counted-by": "actor",
    "unit": "unit",
    "comparator": "bound",
    "open-list": "list",
}
"""Slots that rest on words, and the words' role."""


def settle(guard: Guard, claim: Slots, changed: Iterable[str], entities: Iterable[Slots]) -> dict[str, Any]:
    """The claim as it holds after a person changed slots.

    A slot that was taken out leaves neither words nor a mark behind. One that was put in rests on words that
    the reader finds by itself; failing that, it is marked as inferred, which the person sees.

    Args:
        guard: What the claim is held to.
        claim: The claim with the changes in it.
        changed: The slots that were changed.
        entities: What the claim needs that is not declared yet.

    Raises:
        FraudkgError: If it does not hold either way.
    """
    slots = list(changed)
    claim = dict(claim)
    for slot in slots:
        if slot not in claim:
            claim = _inferred(_without(claim, slot), slot, is_inferred=False)
        elif slot == "as-of":
            claim = _inferred(claim, slot, is_inferred=True)
    problem: FraudkgError | None = None
    for variant in _variants(claim, [slot for slot in slots if slot in claim]):
        try:
            guard.hold(variant, entities)
        except FraudkgError as error:
            problem = problem or error
        else:
            return variant
    if problem is None:
        return claim
    raise problem


def _variants(claim: dict[str, Any], slots: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The claim as it is; then slot by slot without its old words, and then inferred."""
    yield claim
    for slot in slots:
        if slot in _ROLES:
            claim = _inferred(_without(claim, slot), slot, is_inferred=False)
            yield claim
            yield (inferred := _inferred(claim, slot, is_inferred=True))
            claim = inferred


def _without(claim: Mapping[str, Any], slot: str) -> dict[str, Any]:
    """Without the words of a slot."""
    words = {role: given for role, given in claim.get("words", {}).items() if role != _ROLES.get(slot)}
    rest = {name: value for name, value in claim.items() if name != "words"}
    return rest | ({"words": words} if words else {})


def _inferred(claim: Mapping[str, Any], slot: str, *, is_inferred: bool) -> dict[str, Any]:
    names = [one for one in claim.get("inferred", ()) if one != slot] + ([slot] if is_inferred else [])
    rest = {name: value for name, value in claim.items() if name != "inferred"}
    return rest | ({"inferred": names} if names else {})
