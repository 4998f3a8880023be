"""What a change of one slot means for the words that bear it, and for what is marked as inferred."""

from collections.abc import Iterable, Mapping
from typing import Any

from fraudkg.errors import FraudkgError
from fraudkg.review.evidence.guard import Guard, Slots, without_words

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
_NAMED = frozenset({"area", "counted-by", "unit", "comparator"})
"""Slots whose words name their value: what bore another value does not bear a new one."""


def settle(
    guard: Guard, claim: Slots, changed: Iterable[str], entities: Iterable[Slots], read: Slots | None = None
) -> dict[str, Any]:
    """The claim as it holds after a person changed slots.

    A slot that was taken out leaves neither words nor a mark behind. One that was put in keeps its words
    where they bear it, or rests on others that the reader finds by itself; failing that, it is marked as
    inferred, which the person sees. Words that named another place, body, unit or bound are not kept. Each
    slot is tried by itself: none is marked because another has to be. The claim comes with the changes
    in it; `read` is the claim as the machine read it.

    Raises:
        FraudkgError: If it does not hold even so.
    """
    slots, entities, claim, read = list(changed), tuple(entities), dict(claim), read or {}
    for slot in slots:
        if slot not in claim or slot == "as-of":
            claim = _resting(claim, {slot: "nothing" if slot in claim else "found"})
        elif slot == "result-of":
            is_named = guard.is_named(str(claim[slot]), str(claim.get("quote", "")))
            claim = _resting(claim, {slot: "found" if is_named else "nothing"})
    resting = [slot for slot in slots if slot in claim and slot in _ROLES]
    others = {slot for slot in _NAMED & read.keys() if read[slot] != claim.get(slot)}
    fitting = {slot: ("found",) if slot in others else ("old", "found") for slot in resting}
    kept = _resting(claim, {slot: words[0] for slot, words in fitting.items()})
    if _holds(guard, kept, entities, resting, read):
        return kept
    rests = dict.fromkeys(resting, "nothing")
    guard.hold(_resting(claim, rests), entities)
    for slot in resting:
        for words in fitting[slot]:
            variant = _resting(claim, {**rests, slot: words})
            if _holds(guard, variant, entities, [slot], read):
                rests[slot] = words
                break
    return _resting(claim, rests)


def _holds(guard: Guard, claim: Slots, entities: Iterable[Slots], slots: list[str], read: Slots) -> bool:
    """Whether words bear the slots; what only points at a period bears none but the one that was read."""
    try:
        held = guard.hold(claim, entities)
    except FraudkgError:
        return False
    is_read = "period" in read and "period" not in read.get("inferred", ())
    if "period" not in slots or not is_read or read["period"] == claim["period"]:
        return True
    return any(char.isdigit() for part in held.evidence if part.role == "period" for char in part.exact)


def _resting(claim: Slots, rests: Mapping[str, str]) -> dict[str, Any]:
    """The claim with each slot on its old words, on what the reader finds, or on nothing: inferred."""
    made = dict(claim)
    for slot, words in rests.items():
        if words != "old":
            made = without_words(made, _ROLES.get(slot))
        inferred = [one for one in made.pop("inferred", ()) if one != slot]
        inferred += [slot] if words == "nothing" else []
        made |= {"inferred": inferred} if inferred else {}
    return made
