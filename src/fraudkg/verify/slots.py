"""Look at the slots: words fill each, or it is named as inferred, and none are left without a slot."""

import re
from collections.abc import Iterator

from fraudkg.verify.amounts import plain
from fraudkg.verify.graph import FKG, TYPE, Claim, Graph
from fraudkg.verify.report import Finding

SLOTS = {"unit": "unit", "period": "period", "refArea": "place", "countedBy": "actor", "openList": "list"}
"""The properties that need words, and the role of the evidence that has them; comparators apart."""
BORNE = {"list": ("openList",)}
BORNE_BY_STATISTICS = {**BORNE, "place": ("refArea",), "actor": ("countedBy",)}
BORNE_BY_OTHERS = {**BORNE, "period": ("period", "asOf")}
"""The roles whose words need one of the properties; to other claims than statistics, places and actors are
their ends, and with statistics words such as "to date" say how a figure accumulates."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?")


def look_at_slots(claim: Claim, graph: Graph) -> Iterator[Finding]:
    """Yield slots without words, words without a slot, and periods whose words name a year outside them."""
    inferred = graph.iris(claim.iri, FKG + "inferred")
    for slot, role in SLOTS.items():
        if _is_filled(claim, slot, graph) and not claim.role(role) and FKG + slot not in inferred:
            problem = f"fkg:{slot} is filled without evidence of role {role}, and is not marked as inferred"
            remedy = f"restore the evidence, or mark the slot: fkg:inferred fkg:{slot}"
            yield Finding("slot", claim.iri, "", problem, remedy)
    is_statistic = FKG + "StatisticalClaim" in graph.iris(claim.iri, TYPE)
    for role, slots in (BORNE_BY_STATISTICS if is_statistic else BORNE_BY_OTHERS).items():
        # The words of a country that counts are those of a place.
        counting = graph.iris(claim.iri, FKG + "countedBy") if role == "place" else ()
        is_country = any(FKG + "Country" in graph.iris(who, TYPE) for who in counting)
        if is_country or any(_is_filled(claim, slot, graph) for slot in slots):
            continue
        for item in claim.role(role):
            problem = f"“{item.exact}” is evidence of role {role}, but fkg:{slots[0]} is not filled"
            yield Finding("slot", claim.iri, item.iri, problem, "restore the slot, or take the evidence away")
    yield from _periods(claim, graph)


def _is_filled(claim: Claim, slot: str, graph: Graph) -> bool:
    return any(term.text not in {"false", "0"} for term in graph.all(claim.iri, FKG + slot))


def _periods(claim: Claim, graph: Graph) -> Iterator[Finding]:
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
