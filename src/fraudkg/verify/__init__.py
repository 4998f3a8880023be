"""Check a published graph against its texts with nothing but both: no other part of fraudkg is used."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from fraudkg.verify.errors import UnreadableError
from fraudkg.verify.graph import Claim, Evidence, Graph, read_claim, read_claims, read_graph
from fraudkg.verify.links import look_at_links
from fraudkg.verify.replay import replay, text_findings
from fraudkg.verify.report import Counts, Finding, Report
from fraudkg.verify.size import look_at_size
from fraudkg.verify.slots import look_at_slots
from fraudkg.verify.texts import Text, read_texts, text_nodes, texts_of
from fraudkg.verify.values import recompute
from fraudkg.verify.words import Words

__all__ = ["ClaimVerifier", "Counts", "Finding", "Report", "UnreadableError", "verify", "verify_triples"]


def verify(graph: Path, *sources: Path) -> Report:
    """Verify an RDF file against folders of texts, ``<release id>/source.txt``.

    Raises:
        UnreadableError: the graph, the folder or a text in it cannot be read.
    """
    read = read_graph(graph)
    return _verify(read, read_texts(sources, text_nodes(read)))


def verify_triples(triples: Iterable[ox.Triple | ox.Quad], texts: Mapping[str, bytes]) -> Report:
    """Verify triples against texts in memory, given as bytes by release id.

    Raises:
        UnreadableError: a text is not UTF-8.
    """
    return _verify(Graph(triples), texts)


def _verify(graph: Graph, contents: Mapping[str, bytes]) -> Report:
    claims = read_claims(graph)
    texts = texts_of(graph, contents)
    words = Words(graph)
    findings = {*look_at_size(graph), *look_at_links(claims, graph)}
    for claim in claims:
        findings.update(_claim_findings(claim, graph, texts, words))
    resting: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        resting[claim.text].append(claim)
    for text in texts.values():
        findings.update(text_findings(text, resting[text.iri]))
    names = {claim.iri: (claim.label, " … ".join(claim.quotes)) for claim in claims}
    return Report(_count(claims, texts, findings), tuple(sorted(findings)), names)


def _claim_findings(claim: Claim, graph: Graph, texts: Mapping[str, Text], words: Words) -> Iterator[Finding]:
    yield from replay(claim, graph, texts)
    yield from look_at_slots(claim, graph)
    yield from recompute(claim, graph, words)


class ClaimVerifier:
    """Verifies single claims beside what is known before them: codes and words, a release, its text."""

    def __init__(self, known: Iterable[ox.Triple | ox.Quad], texts: Mapping[str, bytes]) -> None:
        self._known = Graph(known)
        self._texts = texts_of(self._known, texts)
        self._words = Words(self._known)

    def findings(self, claim: str, triples: Iterable[ox.Triple | ox.Quad]) -> tuple[Finding, ...]:
        """Return what does not hold of the claim with this IRI, which the triples state."""
        graph = self._known.beside(triples)
        found = _claim_findings(read_claim(graph, claim), graph, self._texts, self._words)
        return tuple(sorted(set(found)))


def _count(claims: tuple[Claim, ...], texts: dict[str, Text], findings: set[Finding]) -> Counts:
    """Count what holds: evidence without a finding of its own, whose text, where held, is unchanged."""
    faulty = {finding.evidence for finding in findings}
    doubted = {finding.claim for finding in findings}
    held: set[Evidence] = set()
    cited: set[Evidence] = set()
    for claim in claims:
        for item in claim.evidence:
            text = texts.get(item.source)
            (cited if text is not None and not text.held else held).add(item)
    sound = {text.iri for text in texts.values() if text.unchanged}
    return Counts(
        claims=len(claims),
        claims_verified=sum(claim.iri not in doubted for claim in claims),
        texts_held=sum(text.held for text in texts.values()),
        texts_verified=len(sound),
        held=len(held),
        held_verified=sum(item.iri not in faulty and item.source in sound for item in held),
        cited=len(cited),
        cited_verified=sum(item.iri not in faulty for item in cited),
    )
