"""Parts of relations and statuses, which people name as if they were slots of the claim."""

from collections.abc import Mapping
from typing import Any

ENDS = ("subject", "predicate", "object")
PARTS = {"relation": ENDS, "status": ("of", "aspect", "is")}
"""The parts of a slot, in the order in which a list has them."""


def with_part(claim: Mapping[str, Any], name: str, value: Any) -> tuple[str, Any]:
    """The slot that has this part, with its new value; any other slot as it is.

    >>> with_part({"relation": ["a", "hasParty", "b"]}, "object", "country-tha")
    ('relation', ['a', 'hasParty', 'country-tha'])
    >>> with_part({"statistic": "x"}, "unit", "case")
    ('unit', 'case')
    """
    if name in ENDS and "relation" in claim:
        ends = zip(ENDS, claim["relation"], strict=True)
        return "relation", [value if end == name else given for end, given in ends]
    if name in PARTS["status"] and "status" in claim:
        return "status", {**claim["status"], name: value}
    return name, value
