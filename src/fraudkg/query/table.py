"""Answers as a table of RDF terms, and the ways to write it."""

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from fraudkg.csvtext import csv_text
from fraudkg.terms import PREFIXES, prefixed
from fraudkg.text.visible import visible_lines

_XSD: Final = PREFIXES["xsd"]
_NUMBERS: Final = frozenset(_XSD + kind for kind in ("integer", "decimal", "double", "float"))
_NUMERAL: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?P<power>[eE][+-]?[0-9]+)?")
# What Turtle may write without quotes.
_BARE: Final = {_XSD + "integer": re.compile("[+-]?[0-9]+"), _XSD + "boolean": re.compile("true|false")}


@dataclass(frozen=True, order=True)
class Term:
    """One RDF term.

    Attributes:
        kind: What it is.
        value: The IRI, the label of the blank node, or the literal's text; integers and decimals in canonical
            form, so that `1.50` of one engine equals `1.5` of another.
        datatype: The IRI of a literal's datatype; "" for strings and for what is no literal.
        language: A literal's language tag, in lower case, or "".
    """

    kind: Literal["iri", "bnode", "literal"]
    value: str
    datatype: str = ""
    language: str = ""

    @classmethod
    def literal(cls, value: str, *, datatype: str = "", language: str = "") -> "Term":
        """A literal with its number in canonical form.

        >>> Term.literal("-41.00", datatype=PREFIXES["xsd"] + "decimal").value
        '-41'
        """
        if language or datatype in {_XSD + "string", PREFIXES["rdf"] + "langString"}:
            return cls("literal", value, language=language.lower())
        if datatype in {_XSD + "integer", _XSD + "decimal"}:
            value = _canonical(value)
        return cls("literal", value, datatype=datatype)

    @property
    def is_number(self) -> bool:
        """Whether the term is a number, and finite."""
        return self.datatype in _NUMBERS and bool(_NUMERAL.fullmatch(self.value))

    def short(self) -> str:
        """For reading: IRIs as prefixed names, literals as their bare text."""
        return prefixed(self.value) if self.kind == "iri" else self.value


@dataclass(frozen=True, order=True)
class Table:
    """An answer: columns, and rows in the order of the query; None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def column(self, name: str) -> tuple[Term | None, ...]:
        """The terms of one column."""
        index = self.columns.index(name)
        return tuple(row[index] for row in self.rows)

    def texts(self) -> list[list[str]]:
        """The rows as short texts, "" where unbound."""
        return [["" if term is None else term.short() for term in row] for row in self.rows]

    def is_numeric(self, index: int) -> bool:
        """Whether a column holds numbers and nothing else; they stand right."""
        cells = [row[index] for row in self.rows if row[index] is not None]
        return bool(cells) and all(cell is not None and cell.is_number for cell in cells)


def to_csv(table: Table) -> str:
    """SPARQL 1.1 CSV: bare values and full IRIs; lines end in a line feed."""
    return csv_text(
        [table.columns, *(["" if term is None else _bare(term) for term in row] for row in table.rows)]
    )


def to_tsv(table: Table) -> str:
    """SPARQL 1.1 TSV: terms in Turtle's notation."""
    lines = ["\t".join(f"?{column}" for column in table.columns)]
    lines += ["\t".join("" if term is None else notation(term) for term in row) for row in table.rows]
    return "".join(f"{line}\n" for line in lines)


def to_json(table: Table) -> str:
    """SPARQL 1.1 query results in JSON."""
    bindings = [
        {
            column: _json_term(term)
            for column, term in zip(table.columns, row, strict=True)
            if term is not None
        }
        for row in table.rows
    ]
    document = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def to_markdown(table: Table) -> str:
    """A GitHub table with shortened IRIs; numbers stand right."""
    rows = [[_markdown_cell(text) for text in row] for row in table.texts()]
    rules = ["--:" if table.is_numeric(index) else "---" for index in range(len(table.columns))]
    lines = [list(table.columns), rules, *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def notation(term: Term) -> str:
    """One term as N-Triples and Turtle write it."""
    if term.kind == "iri":
        return f"<{term.value}>"
    if term.kind == "bnode":
        return f"_:{term.value}"
    if term.datatype in _BARE and _BARE[term.datatype].fullmatch(term.value):
        return term.value
    quoted = json.dumps(term.value, ensure_ascii=False)
    if term.language:
        return f"{quoted}@{term.language}"
    return f"{quoted}^^<{term.datatype}>" if term.datatype else quoted


def _bare(term: Term) -> str:
    return f"_:{term.value}" if term.kind == "bnode" else term.value


def _json_term(term: Term) -> dict[str, str]:
    kind = "uri" if term.kind == "iri" else term.kind
    result = {"type": kind, "value": term.value}
    if term.language:
        result["xml:lang"] = term.language
    elif term.datatype:
        result["datatype"] = term.datatype
    return result


def _markdown_cell(text: str) -> str:
    escaped = visible_lines(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return " ".join(escaped.split())


def _canonical(number: str) -> str:
    form = _NUMERAL.fullmatch(number)
    if form is None or form["power"]:
        return number
    plain = f"{Decimal(number):f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain in {"-0", ""} else plain.removeprefix("+")
