"""The kinds of tampering: each goes through every claim, piece of evidence or text that it applies to."""

import hashlib
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

import pyoxigraph as ox
from tests.verify.study import Study, Tampering, edit, number, swap_letter, without, words
from tests.verify.tampered_values import bounds, comparators, digits, periods, scales, units

from fraudkg.verify.graph import FKG, ID, OA, Evidence


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
                yield study.change(claim, f"quote, letter {at}", "quote", changed, *others)


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
        yield study.change(claim, item.iri, "evidence", *kept)


def lent_evidence(study: Study) -> Iterator[Tampering]:
    """A piece of evidence gives way to one of the next claim, and the count stays right."""
    for claim, item in study.evidence():
        mate = study.next(claim)
        kept = [ox.NamedNode(other.iri) for other in claim.evidence if other != item]
        lent = ox.NamedNode(mate.evidence[0].iri)
        triples = edit(study.near(claim), claim.iri, FKG + "evidence", *kept, lent)
        yield Tampering(item.iri, triples, frozenset({claim.iri, mate.iri}), study.texts)


def lent_selectors(study: Study) -> Iterator[Tampering]:
    for claim, item in study.evidence():
        mate = study.next(claim)
        lent = ox.NamedNode(mate.evidence[0].iri + "-selector")
        triples = edit(study.near(claim), item.iri, OA + "hasSelector", lent)
        yield Tampering(item.iri, triples, frozenset({claim.iri, mate.iri}), study.texts)


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


def removed_slots(study: Study) -> Iterator[Tampering]:
    """A slot goes whose words stay; those of a statistic's period may say how it accumulates."""
    statistics = {claim for claim, _ in study.statistics()}
    for claim in study.claims:
        others = {"place": "refArea", "actor": "countedBy"} if claim in statistics else {"period": "period"}
        for role, slot in ({"list": "openList"} | others).items():
            if claim.role(role):
                yield study.change(claim, slot, slot)


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
    "evidence of another claim in place of its own": lent_evidence,
    "a selector of another claim's evidence": lent_selectors,
    "evidence, selector or source removed": removed_nodes,
    "the words of a slot removed and recounted": removed_and_recounted,
    "a slot removed whose words stay": removed_slots,
    "a source text removed": removed_texts,
    "a digit of a digest": digests,
    "a byte of a text": text_bytes,
    "a letter of a quoted text, digest alike": text_with_digest,
}
