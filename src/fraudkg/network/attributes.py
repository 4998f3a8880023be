"""Every attribute that an export may carry: its type, the ontology term it comes from, what it says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

Value = str | int | Decimal | bool
"""What an attribute may hold: never a list, None or a float."""

Type = Literal["string", "integer", "double", "boolean"]
PYTHON_TYPES: Final[Mapping[Type, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "double": (Decimal, int),
    "boolean": (bool,),
}


@dataclass(frozen=True, order=True, slots=True)
class Attribute:
    """One column, the only type of its values, the property it shows ("" if computed), a phrase for readers.

    No two names differ only in case, since Gephi would drop one.
    """

    name: str
    type: Type
    term: str
    meaning: str


_ROWS: Final[tuple[tuple[str, Type, str, str], ...]] = (
    ("kind", "string", "", "kind of node, for partition and colour"),
    ("class", "string", "rdf:type", "the node's most specific class"),
    ("labelZh", "string", "rdfs:label", "the node's Chinese name"),
    ("alsoCalled", "string", "skos:altLabel", "other names, joined by |"),
    ("lat", "double", "wgs:lat", "latitude in degrees, for geographic layouts"),
    ("long", "double", "wgs:long", "longitude in degrees"),
    ("basis", "string", "", "claim, record, assessment or reference: who draws the edge"),
    ("predicate", "string", "fkg:predicate", "local name of the property that the edge stands for"),
    ("claim", "string", "fkg:Claim", "IRI of the claim that bears the edge"),
    (
        "quote",
        "string",
        "fkg:quote",
        "the sentence that says it, at offsetStart to offsetEnd where the text is held",
    ),
    (
        "offsetStart",
        "integer",
        "oa:start",
        "first character of the quote in the release's text, counted from 0",
    ),
    ("offsetEnd", "integer", "oa:end", "the character after the quote's last"),
    ("furtherQuotes", "string", "fkg:quote", "more sentences, each enough by itself, joined by |"),
    ("release", "string", "fkg:reportedIn", "IRI of the release in which it was read"),
    ("assertedBy", "string", "fkg:assertedBy", "IRIs of those who say so, joined by |"),
    ("asserter", "string", "rdfs:label", "names of those who say so, joined by |"),
    ("date", "string", "fkg:occurredOn", "day of the announcement, else of the publication"),
    ("modality", "string", "fkg:modality", "done, ongoing, intended or expected"),
    ("claimStatus", "string", "fkg:claimStatus", "stands, revised or withdrawn"),
    ("openList", "boolean", "fkg:openList", "the source says that its list is incomplete"),
    ("inferred", "string", "fkg:inferred", "slots that no words of the text state, joined by |"),
    ("value", "double", "fkg:value", "the number as stated, scaled"),
    ("lowerBound", "double", "fkg:lowerBound", "least value that the words allow"),
    ("upperBound", "double", "fkg:upperBound", "greatest value that the words allow"),
    ("comparator", "string", "fkg:comparator", "exact, more-than, about …"),
    ("unit", "string", "fkg:unit", "what is counted"),
    ("accumulation", "string", "fkg:accumulation", "total of a period, to date, at a point"),
    ("vagueQuantity", "string", "fkg:vagueQuantity", "the words of an amount without a number"),
    ("period", "string", "fkg:period", "the reporting period"),
    ("asOf", "string", "fkg:asOf", "the day to which the claim refers"),
    (
        "readIn",
        "string",
        "dcterms:source",
        "where a reference edge was read; the assessments that an edge rests on, joined by |",
    ),
    ("validFrom", "string", "fkg:periodStart", "first day of the edge on a timeline"),
    ("validUntil", "string", "fkg:periodEnd", "the day after its last"),
    (
        "timeBasis",
        "string",
        "",
        "what that time is: period or as-of (of the claim), said (day of the announcement)",
    ),
    ("degree", "integer", "", "number of edges at the node, claims counted one by one"),
    ("inDegree", "integer", "", "edges that end at the node"),
    ("outDegree", "integer", "", "edges that start at the node"),
    ("betweenness", "double", "", "share of shortest paths through the node, undirected"),
    ("pageRank", "double", "", "PageRank with damping 0.85"),
    ("component", "integer", "", "weakly connected component, 1 is the largest"),
    ("community", "integer", "", "community by greedy modularity, 1 is the largest"),
)

ATTRIBUTES: Final = {row[0]: Attribute(*row) for row in _ROWS}
"""Every attribute by its name, in the order of columns."""


def used(rows: Iterable[Mapping[str, object]]) -> list[Attribute]:
    """The attributes that occur in the rows, in the order of columns; `label` is no attribute."""
    present = {name for row in rows for name in row}
    return [attribute for name, attribute in ATTRIBUTES.items() if name in present]


def text(value: Value) -> str:
    """An attribute value as XML and CSV print it: decimals without exponent.

    >>> text(Decimal("3.3E+9")), text(True), text(7600)
    ('3300000000', 'true', '7600')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
