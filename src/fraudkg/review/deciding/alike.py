"""Figures that may be one: the same number of the same measure under another key."""

from typing import Any

from fraudkg.review.deciding.standing import Standing
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.evidence.guard import Slots


def alike(standing: Standing, given: Proposal) -> tuple[str, ...]:
    """Keys of the claims, accepted or proposed, that have a figure's number, unit and measure.

    Those whose words state another place or period are none: there the same number may well have been counted
    twice. What is only inferred may be wrong of either.
    """
    work, wanted = standing.work, _number(given.claim)
    if wanted is None:
        return ()
    claims: dict[str, Slots] = dict(work.claims)
    for name, one in work.proposals.items():
        made = standing.made.get(name)
        claim = one.claim if made is None or made.is_accepted else {}
        if made is not None and made.claim:
            claim = {**made.claim, "key": made.made_key}
        if claim and name != given.candidate.id and not one.repeats:
            claims[str(claim.get("key", ""))] = claim
    return tuple(
        key
        for key, claim in sorted(claims.items())
        if key not in {"", given.key} and _number(claim) == wanted and _may_be_one(claim, given.claim)
    )


def _number(claim: Slots) -> tuple[Any, ...] | None:
    """Measure, number and unit, whatever bounds the number."""
    if claim.get("value") is None or not claim.get("statistic"):
        return None
    return claim["statistic"], claim["value"], claim.get("unit")


def _may_be_one(one: Slots, other: Slots) -> bool:
    def told(claim: Slots, slot: str) -> Any:
        return None if slot in claim.get("inferred", ()) else claim.get(slot)

    pairs = [(told(one, slot), told(other, slot)) for slot in ("area", "period")]
    return all(None in pair or pair[0] == pair[1] for pair in pairs)
