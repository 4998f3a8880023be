"""What follows from the ontology by the OWL 2 RL rules, as owlrl computes it."""

from collections.abc import Iterable

from fraudkg.graph.triples import Triple, to_ntriples
from fraudkg.terms import FKG, ID, PREFIXES

_SCHEMA = tuple(f"<{PREFIXES[prefix]}" for prefix in ("owl", "rdfs", "rdf", "xsd"))
_TYPE = f"<{PREFIXES['rdf']}type>"
_OURS = (f"<{ID}", f"<{FKG}")


def _is_news(triple: Triple) -> bool:
    """Whether a triple says something of our data: no reflexive, literal-subject or schema noise."""
    subject, predicate, obj = triple
    if not subject.startswith(f"<{ID}") or obj.startswith("_:"):
        return False
    if predicate == _TYPE:
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
    found = {
        (subject.n3(), predicate.n3(), obj.n3())
        for subject, predicate, obj in graph
        if not isinstance(subject, rdflib.Literal)
        and (isinstance(subject, rdflib.URIRef) and isinstance(obj, rdflib.URIRef))
    }
    # Only links between IRIs can be new: OWL RL makes no literals.
    return {triple for triple in found - given if _is_news(triple)}
