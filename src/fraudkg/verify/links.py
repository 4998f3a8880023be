"""Look at the links: a piece of evidence is of one claim, and a selector of one piece of evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from fraudkg.verify.graph import FKG, OA, Claim, Graph
from fraudkg.verify.report import BUILD_ANEW, Finding


def look_at_links(claims: Iterable[Claim], graph: Graph) -> Iterator[Finding]:
    """Yield the evidence that several claims or none lead to, and that whose selector is lent to other."""
    owners: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for item in claim.evidence:
            owners[item.iri].append(claim.iri)
    for node in sorted({*graph.typed(FKG + "Evidence"), *graph.having(FKG + "spanRole"), *owners}):
        if len(owners[node]) > 1:
            problem = f"{len(owners[node])} claims lead to it, but evidence is of one claim"
            yield from (Finding("evidence-link", claim, node, problem, BUILD_ANEW) for claim in owners[node])
        elif not owners[node]:
            # With its claim gone there is no claim to name.
            remedy = "restore the claim that it bears (fkg:evidence), or take the evidence away"
            yield Finding("evidence-link", "", node, "no claim leads to this evidence", remedy)
    yield from _lent(owners, graph)


def _lent(owners: Mapping[str, list[str]], graph: Graph) -> Iterator[Finding]:
    lent: dict[str, list[str]] = defaultdict(list)
    for node in graph.having(OA + "hasSelector"):
        for selector in graph.iris(node, OA + "hasSelector"):
            lent[selector].append(node)
    for selector, nodes in sorted(lent.items()):
        problem = f"{len(nodes)} pieces of evidence share the selector {selector}"
        for node in nodes if len(nodes) > 1 else ():
            yield from (
                Finding("evidence-link", one, node, problem, BUILD_ANEW) for one in owners[node] or [""]
            )
