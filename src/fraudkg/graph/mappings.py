"""External identifiers: a SSSOM table as triples, each mapping with the place where it was read."""

import csv
import re
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.files import decoded, read_file
from fraudkg.graph.triples import A, Triple, foreign, node, text
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


def _lines(path: Path) -> list[str]:
    data = read_file(path, "table", "check the path")
    lines = decoded(data, "table", str(path), "utf-8-sig").splitlines()
    columns = next((line for line in lines if not line.startswith("#")), "").split("\t")
    missing = [column for column in _LINKS if column not in columns]
    if missing:
        raise InputError(
            f"the table has no column {missing[0]}",
            place=str(path),
            remedy="name the columns in its first row",
        )
    return lines


def _confidence(value: str, path: Path) -> str:
    if not re.fullmatch(r"0(\.[0-9]+)?|1(\.0+)?", value):
        raise InputError(
            f"the confidence {value} is no number from 0 to 1", place=str(path), remedy="write it like 0.95"
        )
    return f'"{value}"^^{_DECIMAL}'


def mapping_triples(path: Path, counts: dict[str, int] | None = None) -> list[Triple]:
    """Every row of a SSSOM table as a node of its own.

    Args:
        path: The table.
        counts: How many rows each subject has had in earlier tables; the rows of this one are added.

    Raises:
        InputError: If the table lacks a column, uses an undeclared prefix, or has what is no IRI.
    """
    lines = _lines(path)
    prefixes = _prefixes([line for line in lines if line.startswith("#")])

    def full(name: str) -> str:
        prefix, _, local = name.partition(":")
        if prefix not in prefixes:
            raise InputError(
                f"the prefix of {name} is not declared", place=str(path), remedy="add it to the curie_map"
            )
        return foreign(prefixes[prefix] + local, str(path))

    triples: list[Triple] = []
    counts = {} if counts is None else counts
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
                raise InputError(
                    f"a row lacks {column}", place=str(path), remedy="fill it in, or take the row out"
                )
            triples.append((mapping, node(f"sssom:{column}"), full(row[column])))
        triples += [
            (mapping, node(f"sssom:{column}"), text(row[column])) for column in _TEXTS if row.get(column)
        ]
        if row.get("confidence"):
            triples.append((mapping, node("sssom:confidence"), _confidence(row["confidence"], path)))
    return triples
