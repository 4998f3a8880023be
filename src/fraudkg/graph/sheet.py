"""The triples of one thing, put together property by property."""

from datetime import date
from decimal import Decimal

from fraudkg.claims.model import Number
from fraudkg.graph.triples import Triple, day, node, number, text


class Sheet:
    """Collects the triples of one subject; a kind without a prefix is a class of the ontology."""

    def __init__(self, subject: str, kind: str, label: str = "", language: str = "en") -> None:
        self.subject = node(f"id:{subject}")
        self.triples: list[Triple] = []
        self.put("rdf:type", node(kind if ":" in kind else f"fkg:{kind}"))
        if label:
            self.put("rdfs:label", text(label, language))

    def put(self, predicate: str, *objects: str) -> None:
        """Say that the subject has these objects, as N-Triples writes them."""
        self.triples += [(self.subject, node(predicate), one) for one in objects]

    def say(self, predicate: str, value: str | date | Number | None, language: str | None = None) -> None:
        """The same of a text, a day or a number; nothing of one that is not given, or is empty."""
        if isinstance(value, date):
            self.put(predicate, day(value))
        elif isinstance(value, int | Decimal):
            self.put(predicate, number(value))
        elif value:
            self.put(predicate, text(value, language))

    def link(self, predicate: str, *ids: str | None) -> None:
        """The same of things by their ids; none of one that is not given."""
        self.put(predicate, *(node(f"id:{one}") for one in ids if one))
