"""External identifiers: a SSSOM table as triples, each mapping with the place where it was read."""

import csv
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.graph.triples import A, Triple, node, text
from fraudkg.terms import PREFIXES

_LINKS = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_TEXTS = ("subject_label", "object_label", "comment", "subject_source", "object_source", "see_also", "other")
_DECIMAL = f"<{PREFIXES['xsd']}decimal>"


def _prefixes(lines: list[str]) -> dict[str, str]:
    """The prefixes of the table's commented head."""
    found = dict(PREFIXES)
    for line in lines:
        name, _, address = line.lstrip("# ").partition(":")
        address = address.strip().strip("'\"")
        if address.startswith("http"):
            found[name.strip()] = address
    return found


def mapping_triples(path: Path) -> list[Triple]:
    """Every row of a SSSOM table as a node of its own.

    Raises:
        InputError: If the table lacks a column or uses an undeclared prefix.
    """
    lines = path.read_text("utf-8").splitlines()
    prefixes = _prefixes([line for line in lines if line.startswith("#")])

    def full(name: str) -> str:
        prefix, _, local = name.partition(":")
        if prefix not in prefixes:
            raise InputError(
                f"the prefix of {name} is not declared", place=str(path), remedy="add it to the curie_map"
            )
        return f"<{prefixes[prefix]}{local}>"

    triples: list[Triple] = []
    counts: dict[str, int] = {}
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    for row in rows:
        subject = row.get("subject_id", "")
        local = subject.partition(":")[2]
        counts[local] = counts.get(local, 0) + 1
        mapping = node(f"id:mapping-{local}-{counts[local]}")
        triples.append((mapping, A, node("sssom:Mapping")))
        name = f"{row.get('subject_label') or local} — {row.get('object_id')}"
        triples.append((mapping, node("rdfs:label"), text(name, "en")))
        for column in _LINKS:
            if not row.get(column):
                raise InputError(f"a row lacks {column}", place=str(path))
            triples.append((mapping, node(f"sssom:{column}"), full(row[column])))
        triples += [
            (mapping, node(f"sssom:{column}"), text(row[column])) for column in _TEXTS if row.get(column)
        ]
        if row.get("confidence"):
            triples.append((mapping, node("sssom:confidence"), f'"{row["confidence"]}"^^{_DECIMAL}'))
    return triples
