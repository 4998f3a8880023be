"""JSON-LD with a context of our own: short names, sorted keys and arrays."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from fraudkg.graph.triples import A, Triple, plain
from fraudkg.graph.turtle import shorten
from fraudkg.terms import PREFIXES

_OBJECT_PROPERTY = f"<{PREFIXES['owl']}ObjectProperty>"
_SHORT = {
    "rdfs:label": "label",
    "oa:hasSelector": "selector",
    "oa:hasSource": "source",
    "oa:exact": "exact",
    "oa:prefix": "prefix",
    "oa:suffix": "suffix",
    "oa:start": "start",
    "oa:end": "end",
}
_LINKS = {"selector", "source"}


def context(triples: Iterable[Triple]) -> dict[str, Any]:
    """The published context: prefixes, and a short name for each property of the ontology."""
    terms: dict[str, Any] = dict(sorted(PREFIXES.items()))
    # `@type` of a link lets the value be a plain id.
    for name, short in _SHORT.items():
        terms[short] = {"@id": name, "@type": "@id"} if short in _LINKS else name
    for subject, predicate, obj in triples:
        name = shorten(subject)
        if predicate == A and obj == _OBJECT_PROPERTY and name.startswith("fkg:"):
            terms[name.removeprefix("fkg:")] = {"@id": name, "@type": "@id"}
    return {"@context": dict(sorted(terms.items()))}


def _id(term: str) -> str:
    return shorten(term).strip("<>")


def _value(term: str) -> Any:
    if term.startswith("<"):
        return {"@id": _id(term)}
    value, tail = plain(term), term.rpartition('"')[2]
    if tail.startswith("@"):
        return {"@value": value, "@language": tail[1:]}
    kind = shorten(tail[2:]) if tail else ""
    if kind == "xsd:integer":
        return int(value)
    if kind == "xsd:boolean":
        return value == "true"
    return {"@value": value, "@type": kind} if kind else value


def to_jsonld(triples: Iterable[Triple]) -> bytes:
    """The triples as one JSON-LD document with its context inside, one node a line."""
    given = list(triples)
    terms = context(given)["@context"]
    links = {entry["@id"]: short for short, entry in terms.items() if isinstance(entry, dict)}
    nodes: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, obj in sorted(given):
        slots = nodes[_id(subject)]
        name = shorten(predicate)
        if predicate == A:
            slots["@type"].append(_id(obj))
        elif name in links and obj.startswith("<"):
            slots[links[name]].append(_id(obj))
        else:
            slots[_SHORT.get(name, name)].append(_value(obj))
    lines = []
    for name, slots in sorted(nodes.items()):
        body = {key: values[0] if len(values) == 1 else values for key, values in sorted(slots.items())}
        lines.append(json.dumps({"@id": name, **body}, ensure_ascii=False))
    head, body_text = json.dumps(terms, ensure_ascii=False, indent=1), ",\n".join(lines)
    return f'{{"@context": {head},\n"@graph": [\n{body_text}\n]}}\n'.encode()
