"""Tampering with what is stated: values, scales, units, comparators, periods and bounds."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pyoxigraph as ox
from tests.verify.study import Study, Tampering, edit, number

from fraudkg.verify.graph import FKG, ID, SKOS, Evidence
from fraudkg.verify.values import expected_bounds


def digits(study: Study) -> Iterator[Tampering]:
    for claim, value in study.statistics():
        text = f"{value:f}"
        for at, digit in enumerate(text):
            if digit.isdigit():
                changed = Decimal(text[:at] + str((int(digit) + 1) % 10) + text[at + 1 :])
                yield study.change(claim, f"value {changed:f}", "value", number(changed))


def scales(study: Study) -> Iterator[Tampering]:
    """The bounds and the rounding move with the value, so that only the words can tell."""
    for claim, value in study.statistics():
        for power in (-9, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 9):
            factor = Decimal(10) ** power
            triples = edit(study.near(claim), claim.iri, FKG + "value", number(value * factor))
            for name in ("lowerBound", "upperBound", "roundedTo"):
                if held := study.graph.text(claim.iri, FKG + name):
                    triples = edit(triples, claim.iri, FKG + name, number(Decimal(held) * factor))
            yield study.tamper(claim, f"times 10^{power}", triples)


def bears(study: Study, code: str, items: tuple[Evidence, ...]) -> bool:
    """Tell whether the words of the evidence bear a code as well: choosing that one is no tampering."""
    labels = {(t.text.casefold(), t.language[:2]) for t in study.graph.all(code, SKOS + "hiddenLabel")}
    return all((item.exact.casefold(), item.language[:2]) in labels for item in items)


def units(study: Study) -> Iterator[Tampering]:
    """Of the currencies that nothing is counted in, every tenth stands for the others."""
    used = {study.graph.iri(claim.iri, FKG + "unit") for claim, _ in study.statistics()}
    unused = [code for code in study.codes("unit") if code not in used]
    currencies = [code for code in unused if study.graph.text(code, "https://schema.org/currency")]
    codes = sorted({*study.codes("unit")} - {*currencies} | {*currencies[::10]})
    for claim, _ in study.statistics():
        for unit in codes:
            if claim.role("unit") and not bears(study, unit, claim.role("unit")):
                yield study.change(claim, unit, "unit", ox.NamedNode(unit))


def comparators(study: Study) -> Iterator[Tampering]:
    """The bounds follow the new comparator, so that only the words can tell."""
    for claim, value in study.statistics():
        step = study.graph.text(claim.iri, FKG + "roundedTo")
        for code in study.codes("cmp"):
            if code == study.graph.iri(claim.iri, FKG + "comparator"):
                continue
            triples = edit(study.near(claim), claim.iri, FKG + "comparator", ox.NamedNode(code))
            bounds = expected_bounds(value, Decimal(step) if step else None, code.removeprefix(ID))
            for name, bound in zip(("lowerBound", "upperBound"), bounds, strict=True):
                triples = edit(triples, claim.iri, FKG + name, *([] if bound is None else [number(bound)]))
            yield study.tamper(claim, code, triples)


def periods(study: Study) -> Iterator[Tampering]:
    """Only periods whose words name a year can be told: "throughout the year" names none."""
    ends = {}
    for node in study.graph.having(FKG + "periodStart"):
        end = study.graph.text(node, FKG + "periodEnd")
        ends[node] = (study.graph.text(node, FKG + "periodStart")[:4], end[:4] or "9999")
    for claim in study.claims:
        years = {year for item in claim.role("period") for year in re.findall(r"20\d\d", item.exact)}
        for node, (first, last) in ends.items():
            if (
                years
                and study.graph.all(claim.iri, FKG + "period")
                and not first <= min(years) <= max(years) <= last
            ):
                yield study.change(claim, node, "period", ox.NamedNode(node))


def bounds(study: Study) -> Iterator[Tampering]:
    for claim, value in study.statistics():
        for name in ("lowerBound", "upperBound", "roundedTo"):
            held = study.graph.text(claim.iri, FKG + name)
            figures = (
                [Decimal(held) + 1, Decimal(held) * 10, Decimal(held) / 10]
                if held
                else [value, Decimal(1000)]
            )
            for figure in figures:
                yield study.change(claim, f"{name} {figure:f}", name, number(figure))
            if held:
                yield study.change(claim, f"no {name}", name)
