"""The form of `decisions.yaml`: what people write there is held to it before anything is made of it."""

from collections.abc import Mapping
from typing import Any

from fraudkg.claims.checked import misfit
from fraudkg.errors import InputError

_PARTS = {"decisions": list, "added": dict, "same-as": list}
TEXTS = frozenset({"candidate", "decision", "key", "repeats", "reason", "was", "by", "quote"})
"""The slots of a decision that hold words."""


def hold_parts(content: Any, place: str) -> None:
    """Let pass what has the parts of the file.

    Raises:
        InputError: If it has others, or one is of another shape.
    """
    problem = ""
    if not isinstance(content, dict) or not content.keys() <= _PARTS.keys():
        others = content.keys() - _PARTS.keys() if isinstance(content, dict) else ()
        which = f" ({', '.join(sorted(map(str, others)))})" if others else ""
        problem = f"the file has other parts{which} than `decisions`, `added` and `same-as`"
    else:
        for part, shape in _PARTS.items():
            if not isinstance(content.get(part) or shape(), shape):
                problem = problem or f"`{part}` is no {'list' if shape is list else 'mapping'}"
    if problem:
        raise InputError(problem, place=place, remedy="see docs/review.md")


def misshaped(slots: Mapping[str, Any]) -> str:
    """The first slot of which the value is of another shape than it should, or ""."""
    for name in sorted(TEXTS & slots.keys()):
        if isinstance(slots[name], list | dict):
            return name
    for name in ("slots", "claim"):
        if not isinstance(slots.get(name), dict | None):
            return name
    entities = slots.get("entities") or []
    return "entities" if misfit({"claims": [], "entities": entities}, "claims") else ""


def added_parts(content: Any, place: str) -> dict[str, list[Any]]:
    """What people added, by its parts.

    Raises:
        InputError: If it is of another form than that of `claims.yaml`, as far as it is no claim.
    """
    parts = ("entities", "claims", "ignored")
    if not isinstance(content, dict) or not content.keys() <= set(parts):
        raise InputError("`added` has entities, claims and ignored", place=place, remedy="use these names")
    if stray := next((part for part in parts if not isinstance(content.get(part) or [], list)), ""):
        raise InputError(
            f"`{stray}` under `added` is no list", place=place, remedy="begin each with a hyphen"
        )
    added = {part: [_unsigned(one) for one in content.get(part) or []] for part in parts}
    # The claims are held one by one: what does not hold is told, and stops nothing else.
    found = misfit({"claims": [], "entities": added["entities"], "ignored": added["ignored"]}, "claims")
    for number, one in enumerate(added["claims"]):
        if not isinstance(one, dict) or not isinstance(one.get("key"), str):
            found = ["claims", number], "a claim is a mapping with a `key`"
    if found:
        slot = "/".join(map(str, ("added", *found[0])))
        raise InputError(
            f"{slot} is not as expected: {found[1]}", place=place, remedy="write it as claims.yaml has it"
        )
    return added


def _unsigned(one: Any) -> Any:
    """Without who added it and when, which `claims.yaml` has no slot for."""
    is_signed = isinstance(one, dict)
    return {slot: one[slot] for slot in one if slot not in {"by", "on"}} if is_signed else one
