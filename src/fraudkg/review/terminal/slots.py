"""Slots as a person types them, and which codes each can name."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ruamel.yaml.error import YAMLError

from fraudkg.claims.checked import misfit
from fraudkg.claims.yamlfile import exact_yaml, full_width, plain
from fraudkg.errors import InputError
from fraudkg.review.drafts.parts import ENDS as RELATION
from fraudkg.review.drafts.parts import PARTS, with_part
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.files.kept import ORDER

Quoted = Callable[[str], str]
"""Finds the words that a person means to quote."""

Identified = Callable[[str, str], str]
"""Gives the id of what a person names."""

THINGS = frozenset({"area", "counted-by", "counts", "result-of", "asserted-by", "subject", "object", "of"})
"""Slots that name a thing by its id, for which a person may type its name."""

SCHEMES = {
    "statistic": ("statistic", "ind"),
    "outcome": ("outcome", "ind"),
    "relation": ("predicate", "predicate"),
    "status": ("is", "status"),
    "narrative": ("narrative", "narrative"),
}
"""For each kind of claim the slot that names what it is about, and the codes to choose from."""

ENDS = frozenset({"CrimeType", "CrimeRole"})
"""Classes of which an end of a relation has to be a listed code."""
_LIST = "["
_NUMBERS = {"value", "lower", "upper"}
_WORDS = {"label", "reason", "quote", "number", "quantity"}


def schemes(proposal: Proposal) -> tuple[str, str]:
    """The slot that a person chooses for this claim, and the scheme of its codes."""
    if proposal.lacks and proposal.lacks[0] == "unit":
        return "unit", "unit"
    for entity in proposal.entities:
        if entity["a"] in ENDS and entity["id"] in proposal.claim.get("relation", ()):
            return RELATION[proposal.claim["relation"].index(entity["id"])], str(entity["a"])
    return SCHEMES[proposal.candidate.kind]


def slot_named(typed: str, claim: Mapping[str, Any]) -> str:
    """The slot that a person means by the beginning of its name; those that the claim has go first.

    Raises:
        InputError: If no slot or several begin so.
    """
    typed = typed.rstrip(":")
    parts = [part for kind, names in PARTS.items() if kind in claim for part in names]
    if typed in {*ORDER, *parts}:
        return typed
    for names in ([*claim, *parts], ORDER):
        found = [name for name in names if name.startswith(typed)]
        if len(found) == 1:
            return found[0]
        if found:
            raise InputError(f"{typed} may be {', '.join(found)}", remedy="type more of the slot's name")
    raise InputError(f"no slot begins with {typed}", remedy=f"the slots are {', '.join([*parts, *ORDER])}")


def as_typed(typed: str, slot: str) -> str:  # noqa: ARG001  # what is typed is an id already
    """The id that is typed."""
    return typed


def with_ids(slot: str, value: Any, id_of: Identified) -> Any:
    """A slot's value with ids in place of the names of things.

    >>> named = {"Made Up": "agency-a"}
    >>> with_ids("counted-by", ["Made Up", "agency-b"], lambda name, slot: named.get(name, name))
    ['agency-a', 'agency-b']
    """
    if slot == "relation" and isinstance(value, list):
        # One that is too long or too short is the schema's to refuse.
        return [one if at == 1 else with_ids("object", one, id_of) for at, one in enumerate(value)]
    if slot == "status" and isinstance(value, Mapping):
        return {part: with_ids(part, one, id_of) for part, one in value.items()}
    if slot not in THINGS:
        return value
    if isinstance(value, list):
        return [with_ids(slot, one, id_of) for one in value]
    return id_of(value, slot) if isinstance(value, str) else value


def read_slot(
    slot: str,
    typed: str,
    claim: Mapping[str, Any],
    quoted: Quoted | None = None,
    id_of: Identified = as_typed,
) -> tuple[str, Any]:
    """A slot with the value that a person typed; nothing takes it out. `quoted` finds words that are quoted.

    Raises:
        InputError: If the value cannot be read, is none for that slot, or names several things.
        QuoteError: If words are quoted that are not in the text.

    >>> read_slot("unit", "person", {})
    ('unit', 'person')
    >>> read_slot("object", "country-tha", {"relation": ["a", "hasParty", "b"]})
    ('relation', ['a', 'hasParty', 'country-tha'])
    """
    part = slot
    if part in THINGS and not typed.startswith(_LIST):
        typed = id_of(typed, part)
    slot, value = with_part(claim, part, typed)
    if slot != part:
        # A part of it is typed as it is.
        pass
    elif not typed:
        return slot, None
    elif slot == "quote" and quoted is not None:
        value = quoted(typed)
    elif slot not in _WORDS:
        value = with_ids(slot, _parsed(typed), id_of)
        if slot in _NUMBERS and not isinstance(value, int | Decimal):
            raise InputError(f"{typed} is no number", remedy="write it in plain digits")
    if found := misfit({"claims": [{slot: value}]}, within=slot):
        raise InputError(f"{slot} does not fit: {found[1]}", remedy="type the slot and its value again")
    return slot, value


def read_slots(typed: str, quoted: Quoted, id_of: Identified) -> dict[str, Any]:
    """A claim as a person types it on one line, such as `narrative: method, quote: "First … last"`.

    Raises:
        InputError: If it is no list of slots, or names several things by one name.
        QuoteError: If the quote is not in the text.
    """
    claim = _parsed("{" + typed.strip().removeprefix("{").removesuffix("}") + "}")
    if not isinstance(claim, dict) or not claim.get("quote"):
        raise InputError("the claim has no quote", remedy="write slots as `name: value`, with commas")
    claim["quote"] = quoted(str(claim["quote"]))
    return {slot: with_ids(slot, value, id_of) for slot, value in claim.items()}


def _parsed(typed: str) -> Any:
    try:
        return plain(exact_yaml().load(typed))
    except (YAMLError, ValueError, RecursionError) as error:
        sign = full_width(typed)
        remedy = "mind commas, colons and quotes"
        raise InputError(f"{typed} cannot be read{sign and f': it has {sign}'}", remedy=remedy) from error
