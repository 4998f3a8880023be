"""Look at the slots: words fill each, or it is named as inferred; a period covers the years named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fraudkg.verify.amounts import plain
from fraudkg.verify.graph import FKG
from fraudkg.verify.report import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fraudkg.verify.graph import Claim, Graph

SLOTS = {"unit": "unit", "period": "period", "refArea": "place", "countedBy": "actor", "openList": "list"}
"""The properties that need words, and the role of the evidence that has them; comparators apart."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?")


def look_at_slots(claim: Claim, graph: Graph) -> Iterator[Finding]:
    """Yield the slots without words, and the periods whose words name a year outside them."""
    inferred = graph.iris(claim.iri, FKG + "inferred")
    for slot, role in SLOTS.items():
        filled = [term for term in graph.all(claim.iri, FKG + slot) if term.text not in {"false", "0"}]
        if filled and not claim.role(role) and FKG + slot not in inferred:
            problem = f"fkg:{slot} is filled without evidence of role {role}, and is not marked as inferred"
            remedy = f"restore the evidence, or mark the slot: fkg:inferred fkg:{slot}"
            yield Finding("slot", claim.iri, "", problem, remedy)
    for term in graph.all(claim.iri, FKG + "period"):
        period = "" if term.datatype else term.text
        starts, ends = (graph.texts(period, FKG + name) for name in ("periodStart", "periodEnd"))
        is_clear = len(starts) <= 1 and len(ends) <= 1 and (starts or ends)
        if not is_clear or not all(map(_DAY.fullmatch, starts + ends)):
            problem = f"the period {term.text} has no days, or a first or last that is not one date"
            remedy = "give the period one fkg:periodStart, fkg:periodEnd, or both, as xsd:date"
            yield Finding("period", claim.iri, "", problem, remedy)
            continue
        first, last = ("".join(days)[:4] for days in (starts, ends))
        for item in claim.role("period"):
            # Either end may be open; words such as "throughout the year" name no year.
            outside = [
                year for year in _YEAR.findall(plain(item.exact)) if not first <= year <= (last or year)
            ]
            if outside:
                span = f"{first or 'open'} to {last or 'open'}"
                problem = f"“{item.exact}” names {outside[0]}, but the period is from {span}"
                yield Finding("period", claim.iri, item.iri, problem, "choose the period that the words name")
