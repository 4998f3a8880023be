"""The triples of one thing, put together property by property."""

from fraudkg.graph.triples import Triple, node, text


class Sheet:
    """Collects the triples of one subject; a kind without a prefix is a class of the ontology."""

    def __init__(self, subject: str, kind: str, label: str = "") -> None:
        self.subject = node(f"id:{subject}")
        self.triples: list[Triple] = []
        self.put("rdf:type", node(kind if ":" in kind else f"fkg:{kind}"))
        if label:
            self.put("rdfs:label", text(label, "en"))

    def put(self, predicate: str, *objects: str) -> None:
        """Say that the subject has these objects, as N-Triples writes them."""
        self.triples += [(self.subject, node(predicate), one) for one in objects]

    def link(self, predicate: str, *ids: str | None) -> None:
        """The same of things by their ids; none of one that is not given."""
        self.put(predicate, *(node(f"id:{one}") for one in ids if one))
