"""What follows from the ontology by the OWL 2 RL rules, as owlrl computes it."""

from collections.abc import Iterable

from fraudkg.graph.triples import A, Triple, node, to_ntriples
from fraudkg.terms import FKG, ID, PREFIXES

CLOSED: Triple = (
    node("id:dataset-fraudkg"),
    node("dcterms:conformsTo"),
    "<http://www.w3.org/ns/owl-profile/RL>",
)
"""What a graph says of itself that holds also what follows, so that no one takes that for stated."""
_SCHEMA = tuple(f"<{PREFIXES[prefix]}" for prefix in ("owl", "rdfs", "rdf", "xsd"))


def _is_news(triple: Triple) -> bool:
    """Whether a triple says something of our data: no reflexive or schema noise."""
    subject, predicate, obj = triple
    if not subject.startswith(f"<{ID}"):
        return False
    if predicate == A:
        return obj.startswith(f"<{FKG}")
    return not predicate.startswith(_SCHEMA) and subject != obj


def closure(triples: Iterable[Triple]) -> set[Triple]:
    """The new triples of the OWL RL closure that speak of our entities."""
    import owlrl  # noqa: PLC0415 - takes 100 ms to import
    import rdflib  # noqa: PLC0415 - the same

    given = set(triples)
    graph = rdflib.Graph()
    graph.parse(data=to_ntriples(given).decode(), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(
        graph
    )
    # Only links between IRIs can be new: OWL RL makes no literals.
    found = {
        (subject.n3(), predicate.n3(), obj.n3())
        for subject, predicate, obj in graph
        if isinstance(subject, rdflib.URIRef) and isinstance(obj, rdflib.URIRef)
    }
    return {triple for triple in found - given if _is_news(triple)}
