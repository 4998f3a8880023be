"""Tamper with the real graph and its text, one thing at a time, and ask for the claim's name each time.

Each kind is tried on each claim, piece of evidence or text that it applies to. A tampering counts as named
where the report has a finding for each claim that it touches; no other claim may be named.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from fraudkg.verify import UnreadableError, verify_triples
from fraudkg.verify.graph import FKG, ID, OA, SKOS, Claim, Evidence, Graph, read_claims
from fraudkg.verify.values import expected_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "verification.md"
XSD = "http://www.w3.org/2001/XMLSchema#"
NODES = re.compile(re.escape(ID) + "(claim|evidence|text|release|cmp|unit|period)-")
LOCAL = re.compile(re.escape(ID) + "(claim|evidence)-")

Triples = list[ox.Triple | ox.Quad]


@dataclass(frozen=True)
class Tampering:
    """One change: the triples and texts after it, and the claims that have to be named."""

    what: str
    triples: Triples
    claims: frozenset[str]
    texts: dict[str, bytes]


class Study:
    """The bundled graph, without the parts that no claim rests on, which only cost time here."""

    def __init__(self) -> None:
        path = ROOT / "data" / "fraudkg.ttl"
        parsed = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        self.triples: Triples = [
            ox.Triple(quad.subject, quad.predicate, quad.object)
            for quad in parsed
            if not isinstance(quad.subject, ox.Triple) and NODES.match(quad.subject.value)
        ]
        self.graph = Graph(self.triples)
        self.claims = read_claims(self.graph)
        self._near: dict[str, Triples] = {}
        held = sorted((ROOT / "data" / "releases").glob("*/source.txt"))
        self.texts = {path.parent.name: path.read_bytes() for path in held}

    def near(self, claim: Claim) -> Triples:
        """Return the claim and the next three, which must not be named, with texts, releases and codes."""
        if claim.iri not in self._near:
            at = self.claims.index(claim)
            mates = (self.claims * 2)[at : at + 4]
            nodes = {mate.iri for mate in mates} | {item.iri for mate in mates for item in mate.evidence}
            nodes |= {f"{node}-selector" for node in nodes}
            self._near[claim.iri] = [
                t
                for t in self.triples
                if not isinstance(t.subject, ox.Triple)
                and (t.subject.value in nodes or not LOCAL.match(t.subject.value))
            ]
        return self._near[claim.iri]

    def tamper(self, claim: Claim, what: str, triples: Triples) -> Tampering:
        return Tampering(f"{claim.iri}: {what}", triples, frozenset({claim.iri}), self.texts)

    def evidence(self) -> Iterator[tuple[Claim, Evidence]]:
        return ((claim, item) for claim in self.claims for item in claim.evidence)

    def statistics(self) -> Iterator[tuple[Claim, Decimal]]:
        for claim in self.claims:
            if value := self.graph.text(claim.iri, FKG + "value"):
                yield claim, Decimal(value)

    def codes(self, kind: str) -> list[str]:
        return sorted(
            {node for node in self.graph.having(SKOS + "notation") if node.startswith(f"{ID}{kind}-")}
        )


def edit(triples: Triples, subject: str, predicate: str, *values: ox.Literal | ox.NamedNode) -> Triples:
    node, link = ox.NamedNode(subject), ox.NamedNode(predicate)
    kept = [t for t in triples if not (t.subject == node and t.predicate == link)]
    return kept + [ox.Triple(node, link, value) for value in values]


def without(triples: Triples, subject: str) -> Triples:
    node = ox.NamedNode(subject)
    return [t for t in triples if t.subject != node]


def number(value: Decimal) -> ox.Literal:
    kind = "integer" if value == value.to_integral_value() else "decimal"
    return ox.Literal(f"{value:f}", datatype=ox.NamedNode(XSD + kind))


def words(text: str, language: str) -> ox.Literal:
    return ox.Literal(text, language=language)


def other_letter(char: str) -> str:
    return "x" if char not in {"x", "X"} else "y"


def swap_letter(text: str, at: int) -> str:
    return text[:at] + other_letter(text[at]) + text[at + 1 :]


@cache
def study() -> Study:
    return Study()


def digits(study: Study) -> Iterator[Tampering]:
    for claim, value in study.statistics():
        text = f"{value:f}"
        for at, digit in enumerate(text):
            if digit.isdigit():
                changed = Decimal(text[:at] + str((int(digit) + 1) % 10) + text[at + 1 :])
                yield study.tamper(
                    claim,
                    f"value {changed:f}",
                    edit(study.near(claim), claim.iri, FKG + "value", number(changed)),
                )


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
    for claim, _ in study.statistics():
        for unit in study.codes("unit"):
            if claim.role("unit") and not bears(study, unit, claim.role("unit")):
                yield study.tamper(
                    claim, unit, edit(study.near(claim), claim.iri, FKG + "unit", ox.NamedNode(unit))
                )


def comparators(study: Study) -> Iterator[Tampering]:
    """The bounds follow the new comparator, so that only the words can tell."""
    for claim, value in study.statistics():
        step = study.graph.text(claim.iri, FKG + "roundedTo")
        for code in study.codes("cmp"):
            if code == study.graph.text(claim.iri, FKG + "comparator"):
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
                triples = edit(study.near(claim), claim.iri, FKG + "period", ox.NamedNode(node))
                yield study.tamper(claim, node, triples)


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
                triples = edit(study.near(claim), claim.iri, FKG + name, number(figure))
                yield study.tamper(claim, f"{name} {figure:f}", triples)
            if held:
                yield study.tamper(claim, f"no {name}", edit(study.near(claim), claim.iri, FKG + name))


def offsets(study: Study) -> Iterator[Tampering]:
    for claim, item in study.evidence():
        if item.start is None or item.end is None:
            continue
        for start, end in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1)):
            selector = item.iri + "-selector"
            triples = edit(study.near(claim), selector, OA + "start", number(Decimal(item.start + start)))
            triples = edit(triples, selector, OA + "end", number(Decimal(item.end + end)))
            yield study.tamper(claim, f"{item.iri} moved by {start}, {end}", triples)


def letters(part: str) -> Callable[[Study], Iterator[Tampering]]:
    def change(study: Study) -> Iterator[Tampering]:
        for claim, item in study.evidence():
            text: str = getattr(item, part)
            for at in sorted({0, len(text) // 2, len(text) - 1}) if text else ():
                changed = words(swap_letter(text, at), item.language)
                triples = edit(study.near(claim), item.iri + "-selector", OA + part, changed)
                yield study.tamper(claim, f"{part} of {item.iri}, letter {at}", triples)

    return change


def claim_quotes(study: Study) -> Iterator[Tampering]:
    for claim in study.claims:
        for quote in study.graph.all(claim.iri, FKG + "quote"):
            for at in sorted({0, len(quote.text) // 2, len(quote.text) - 1}):
                others = [
                    words(q.text, q.language) for q in study.graph.all(claim.iri, FKG + "quote") if q != quote
                ]
                changed = words(swap_letter(quote.text, at), quote.language)
                triples = edit(study.near(claim), claim.iri, FKG + "quote", changed, *others)
                yield study.tamper(claim, f"quote, letter {at}", triples)


def quote_everywhere(study: Study) -> Iterator[Tampering]:
    """A letter of a held statement changes in evidence and claim alike, so that only the text can tell."""
    for claim, item in study.evidence():
        if item.role == "statement" and item.start is not None:
            changed = words(swap_letter(item.exact, len(item.exact) // 3), item.language)
            others = [words(q.text, q.language) for q in study.graph.all(claim.iri, FKG + "quote")]
            kept = [quote for quote in others if quote.value != item.exact]
            triples = edit(study.near(claim), item.iri + "-selector", OA + "exact", changed)
            yield study.tamper(claim, item.iri, edit(triples, claim.iri, FKG + "quote", changed, *kept))


def cut_numbers(study: Study) -> Iterator[Tampering]:
    """The number's evidence loses its first digit, and all that depends on it agrees."""
    for claim, item in study.evidence():
        if item.role == "number" and item.start is not None and re.match(r"\d{2}", item.exact):
            selector, tail = item.iri + "-selector", item.exact[1:]
            triples = edit(study.near(claim), selector, OA + "exact", words(tail, item.language))
            triples = edit(
                triples, selector, OA + "prefix", words(item.prefix + item.exact[0], item.language)
            )
            triples = edit(triples, selector, OA + "start", number(Decimal(item.start + 1)))
            value = study.graph.text(claim.iri, FKG + "value")
            triples = edit(triples, claim.iri, FKG + "value", number(Decimal(value[1:])))
            yield study.tamper(claim, item.iri, triples)


def removed_links(study: Study) -> Iterator[Tampering]:
    for claim, item in study.evidence():
        kept = [ox.NamedNode(other.iri) for other in claim.evidence if other != item]
        yield study.tamper(claim, item.iri, edit(study.near(claim), claim.iri, FKG + "evidence", *kept))


def removed_nodes(study: Study) -> Iterator[Tampering]:
    for claim, item in study.evidence():
        yield study.tamper(claim, item.iri, without(study.near(claim), item.iri))
        yield study.tamper(claim, item.iri + "-selector", without(study.near(claim), item.iri + "-selector"))
        yield study.tamper(
            claim, f"source of {item.iri}", edit(study.near(claim), item.iri, OA + "hasSource")
        )


def removed_and_recounted(study: Study) -> Iterator[Tampering]:
    """The one evidence of a slot goes, link, node and count, so that only the empty slot can tell."""
    slots = {
        "statement": "quote",
        "number": "value",
        "unit": "unit",
        "bound": "comparator",
        "period": "period",
    }
    slots |= {"place": "refArea", "actor": "countedBy", "list": "openList"}
    for claim, item in study.evidence():
        if len(claim.role(item.role)) == 1 and study.graph.all(claim.iri, FKG + slots[item.role]):
            kept = [ox.NamedNode(other.iri) for other in claim.evidence if other != item]
            triples = edit(without(study.near(claim), item.iri), claim.iri, FKG + "evidence", *kept)
            count = number(Decimal(len(kept)))
            triples = edit(triples, claim.iri, FKG + "evidenceCount", count)
            if FKG + slots[item.role] not in study.graph.iris(claim.iri, FKG + "inferred"):
                yield study.tamper(claim, item.iri, triples)


def resting_on(study: Study, text: str) -> frozenset[str]:
    return frozenset(claim.iri for claim in study.claims if claim.text == text)


def removed_texts(study: Study) -> Iterator[Tampering]:
    for text in sorted({claim.text for claim in study.claims}):
        claims = resting_on(study, text)
        yield Tampering(f"{text} gone", without(study.triples, text), claims, study.texts)
        release = text.replace("/text-", "/release-")
        yield Tampering(
            f"{release} names no text", edit(study.triples, release, FKG + "sourceText"), claims, study.texts
        )
    for release in study.texts:
        left = {name: content for name, content in study.texts.items() if name != release}
        yield Tampering(f"file {release}", study.triples, resting_on(study, f"{ID}text-{release}"), left)


def digests(study: Study) -> Iterator[Tampering]:
    for text in study.graph.having(FKG + "textDigest"):
        digest = study.graph.text(text, FKG + "textDigest")
        for at in range(len("sha256:"), len(digest)):
            changed = digest[:at] + ("0" if digest[at] != "0" else "1") + digest[at + 1 :]
            triples = edit(study.triples, text, FKG + "textDigest", ox.Literal(changed))
            yield Tampering(f"{text} digest {at}", triples, resting_on(study, text), study.texts)


def text_bytes(study: Study) -> Iterator[Tampering]:
    """Every eleventh byte of each text changes; every claim that rests on the text must be named."""
    for release, content in study.texts.items():
        for at in range(0, len(content), 11):
            if content[at] < 0x80:  # a byte within a longer character makes the text unreadable: see below
                changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
                texts = study.texts | {release: changed}
                claims = resting_on(study, f"{ID}text-{release}")
                yield Tampering(f"byte {at} of {release}", study.triples, claims, texts)


def text_with_digest(study: Study) -> Iterator[Tampering]:
    """A letter of the text changes within a quote, and the digest with it, so that only quotes can tell."""
    for _, item in study.evidence():
        if item.start is None or item.end is None:
            continue
        release = item.source.removeprefix(f"{ID}text-")
        at = (item.start + item.end) // 2
        content = swap_letter(study.texts[release].decode(), at).encode()
        digest = ox.Literal("sha256:" + hashlib.sha256(content).hexdigest())
        touched = {
            claim.iri
            for claim, other in study.evidence()
            if other.source == item.source and covers(other, at)
        }
        triples = edit(study.triples, item.source, FKG + "textDigest", digest)
        yield Tampering(f"letter {at} of {release}", triples, frozenset(touched), {release: content})


def covers(item: Evidence, at: int) -> bool:
    """Tell whether the quote or the words kept around it cover a code point."""
    return item.start is not None and 0 <= at - item.start + len(item.prefix) < len(item.around)


KINDS: dict[str, Callable[[Study], Iterator[Tampering]]] = {
    "a digit of a value": digits,
    "the scale of a value, bounds alike": scales,
    "a unit that the words do not bear": units,
    "a comparator that the words do not bear, bounds alike": comparators,
    "a period, where its words name a year": periods,
    "a bound or a rounding step": bounds,
    "offsets moved by one": offsets,
    "a letter of a quote": letters("exact"),
    "a letter before a quote": letters("prefix"),
    "a letter after a quote": letters("suffix"),
    "a letter of a claim's quote": claim_quotes,
    "a letter of a quote, in claim and evidence alike": quote_everywhere,
    "a number cut by a digit, all else alike": cut_numbers,
    "a link to evidence removed": removed_links,
    "evidence, selector or source removed": removed_nodes,
    "the words of a slot removed and recounted": removed_and_recounted,
    "a source text removed": removed_texts,
    "a digit of a digest": digests,
    "a byte of a text": text_bytes,
    "a letter of a quoted text, digest alike": text_with_digest,
}


def test_the_graph_as_published_has_no_finding() -> None:
    report = verify_triples(study().triples, study().texts)
    assert report.findings == ()
    assert report.counts.held_verified == report.counts.held > 0
    assert report.counts.cited_verified == report.counts.cited > 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_tampering_is_named_with_its_claim(kind: str) -> None:
    """Every seventh is verified, all of them with FRAUDKG_PUBLISH=1, which makes the table of the page."""
    is_published = bool(os.environ.get("FRAUDKG_PUBLISH"))
    tally: Counter[str] = Counter()
    missed, others = [], []
    for number, tampering in enumerate(KINDS[kind](study())):
        if number % 7 and not is_published:
            tally["named"] += 1
            tally["tried"] += 1
            continue
        report = verify_triples(tampering.triples, tampering.texts)
        named = {finding.claim for finding in report.findings}
        tally["tried"] += 1
        if tampering.claims <= named:
            tally["named"] += 1
        else:
            missed.append(tampering.what)
        if not named <= tampering.claims:
            others.append(tampering.what)
    print(f"{kind}: {tally['named']} of {tally['tried']} named")  # noqa: T201 -- for pytest -s
    assert tally["tried"] > 0
    assert missed == []
    assert others == []
    row = f"| {kind} | {tally['named']:,} of {tally['tried']:,} |"
    if is_published:
        page = PAGE.read_text(encoding="utf-8")
        old = re.compile(rf"^\| {re.escape(kind)} \|.*$", re.MULTILINE)
        page = old.sub(row, page) if old.search(page) else page + row + "\n"
        PAGE.write_text(page, encoding="utf-8")
    assert row in PAGE.read_text(encoding="utf-8").splitlines(), (
        "publish it: set FRAUDKG_PUBLISH=1 and run again"
    )


@pytest.mark.slow
def test_a_changed_byte_inside_a_quote_names_where_that_quote_stood() -> None:
    """One quote in four."""
    held = [(claim, item) for claim, item in study().evidence() if item.start is not None]
    for claim, item in held[::4]:
        if item.start is None or item.end is None:
            continue
        release = claim.text.removeprefix(f"{ID}text-")
        text = study().texts[release].decode()
        at = (item.start + item.end) // 2
        changed = text[:at] + other_letter(text[at]) + text[at + 1 :]
        report = verify_triples(study().triples, study().texts | {release: changed.encode()})
        drifted = [
            finding
            for finding in report.findings
            if (finding.rule, finding.evidence) == ("drifted", item.iri)
        ]
        assert [finding.claim for finding in drifted] == [claim.iri]
        assert f"first at code point {at}:" in next(
            f.problem for f in report.findings if f.rule == "text-changed"
        )


def test_a_byte_that_spoils_the_encoding_is_refused() -> None:
    for release, content in study().texts.items():
        for at in [at for at, byte in enumerate(content) if byte >= 0xC0]:
            spoilt = {release: content[:at] + b"\xff" + content[at + 1 :]}
            with pytest.raises(UnreadableError, match=f"{release}.*byte {at}"):
                verify_triples(study().triples, spoilt)


def test_the_page_publishes_every_kind() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if re.search(r"\| [\d,]+ of [\d,]+ \|$", line)]
    assert sorted(row[0].removeprefix("| ") for row in rows) == sorted(KINDS)
