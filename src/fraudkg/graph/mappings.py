"""External identifiers: a SSSOM table as triples, each mapping with the place where it was read."""

import csv
import re
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.files import decoded, read_file
from fraudkg.graph.sheet import Sheet
from fraudkg.graph.triples import Triple, foreign
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


def mapping_triples(path: Path, counts: dict[str, int]) -> list[Triple]:
    """Every row of a SSSOM table as a node of its own; `counts` has the rows of earlier tables by subject.

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
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    for row in rows:
        subject = row.get("subject_id", "")
        local = subject.partition(":")[2]
        counts[local] = counts.get(local, 0) + 1
        name = f"{row.get('subject_label') or local} — {row.get('object_id')}"
        sheet = Sheet(f"mapping-{local}-{counts[local]}", "sssom:Mapping", name)
        for column in _LINKS:
            if not row.get(column):
                raise InputError(
                    f"a row lacks {column}", place=str(path), remedy="fill it in, or take the row out"
                )
            sheet.put(f"sssom:{column}", full(row[column]))
        for column in _TEXTS:
            sheet.say(f"sssom:{column}", row.get(column))
        if row.get("confidence"):
            sheet.put("sssom:confidence", _confidence(row["confidence"], path))
        triples += sheet.triples
    return triples
