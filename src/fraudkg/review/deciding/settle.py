"""What a change of one slot means for the words that bear it, and for what is marked as inferred."""

from collections.abc import Iterable, Mapping
from typing import Any

from fraudkg.errors import FraudkgError
from fraudkg.review.guard import Guard, Slots
from fraudkg.review.replay import Replayed

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


def settle(
    guard: Guard, claim: Slots, changed: Iterable[str], entities: Iterable[Slots], read: Slots | None = None
) -> dict[str, Any]:
    """The claim as it holds after a person changed slots.

    A slot that was taken out leaves neither words nor a mark behind. One that was put in keeps its words
    where they bear it, or rests on others that the reader finds by itself; failing that, it is marked as
    inferred, which the person sees. Each slot is tried by itself: none is marked because another has to be.

    Args:
        guard: What the claim is held to.
        claim: The claim with the changes in it.
        changed: The slots that were changed.
        entities: What the claim needs that is not declared yet.
        read: The claim as the machine read it.

    Raises:
        FraudkgError: If it does not hold even so.
    """
    slots, entities, claim = list(changed), tuple(entities), dict(claim)
    for slot in slots:
        if slot not in claim:
            claim = _inferred(_without(claim, slot), slot, is_inferred=False)
        elif slot == "as-of":
            claim = _inferred(claim, slot, is_inferred=True)
    resting = [slot for slot in slots if slot in claim and slot in _ROLES]
    rests = dict.fromkeys(resting, "nothing")
    guard.hold(_resting(claim, rests), entities)
    for slot in resting:
        for words in ("old", "found"):
            variant = _resting(claim, {**rests, slot: words})
            try:
                held = guard.hold(variant, entities)
            except FraudkgError:
                continue
            if slot == "period" and _is_otherwise_read(variant, read or {}) and not _names_year(held):
                continue
            rests[slot] = words
            break
    return _resting(claim, rests)


def _resting(claim: Mapping[str, Any], rests: Mapping[str, str]) -> dict[str, Any]:
    """The claim with each slot on its old words, on what the reader finds, or on nothing: inferred."""
    made = dict(claim)
    for slot, words in rests.items():
        made = made if words == "old" else _without(made, slot)
        made = _inferred(made, slot, is_inferred=words == "nothing")
    return made


def _is_otherwise_read(claim: Slots, read: Slots) -> bool:
    """Whether the machine read another period from words."""
    is_read = "period" in read and "period" not in read.get("inferred", ())
    return is_read and read["period"] != claim["period"]


def _names_year(held: Replayed) -> bool:
    """Whether words name the period in figures; what only points at one may point at another."""
    said = "".join(part.exact for part in held.evidence if part.role == "period")
    return any(char.isdigit() for char in said)


def _without(claim: Mapping[str, Any], slot: str) -> dict[str, Any]:
    """Without the words of a slot."""
    words = {role: given for role, given in claim.get("words", {}).items() if role != _ROLES.get(slot)}
    rest = {name: value for name, value in claim.items() if name != "words"}
    return rest | ({"words": words} if words else {})


def _inferred(claim: Mapping[str, Any], slot: str, *, is_inferred: bool) -> dict[str, Any]:
    names = [one for one in claim.get("inferred", ()) if one != slot] + ([slot] if is_inferred else [])
    rest = {name: value for name, value in claim.items() if name != "inferred"}
    return rest | ({"inferred": names} if names else {})
