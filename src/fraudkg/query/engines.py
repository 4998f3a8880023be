"""Two SPARQL engines behind one call: Oxigraph for speed, rdflib for a second opinion."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import pyoxigraph as ox

from fraudkg.errors import QueryError, one_line
from fraudkg.files import existing, read_file
from fraudkg.graph.rdf import parse_rdf
from fraudkg.query.table import Table, Term
from fraudkg.terms import PREFIXES

if TYPE_CHECKING:
    import rdflib

Engine: TypeAlias = Literal["oxigraph", "rdflib"]

ENGINES: Final[tuple[Engine, ...]] = ("oxigraph", "rdflib")
_UPDATE: Final = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.IGNORECASE)
_PROLOGUE: Final = re.compile(r"(?im)^\s*#.*$|\b(?:prefix\s+\S*|base)\s*<[^>]*>")
_STAR: Final = re.compile(r"^\s*SELECT\s+(?:(?:DISTINCT|REDUCED)\s+)?\*", re.IGNORECASE)
# Where a colon makes no prefixed name: IRIs, strings, comments.
_OPAQUE: Final = re.compile(
    r'<[^<>\s]*>|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|(?m:^\s*#.*$)'
)
_OX_PLACE: Final = re.compile(r"error at (\d+):(\d+)")
_RDFLIB_PLACE: Final = re.compile(r"line:(\d+), col:(\d+)")


@dataclass(frozen=True, order=True)
class Triples:
    """The answer of a CONSTRUCT or DESCRIBE: sorted N-Triples lines."""

    lines: tuple[str, ...]

    def turtle(self) -> str:
        """The triples as Turtle, with those of fraudkg's prefixes that occur."""
        data = "\n".join(self.lines)
        used = {
            prefix: namespace for prefix, namespace in sorted(PREFIXES.items()) if f"<{namespace}" in data
        }
        triples = ox.parse(data, format=ox.RdfFormat.N_TRIPLES)
        return (ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=used) or b"").decode()

    def ntriples(self) -> str:
        """The triples as N-Triples."""
        return "".join(f"{line}\n" for line in self.lines)


Answer: TypeAlias = Table | Triples | bool


def read_store(path: Path) -> ox.Store:
    """A store of any RDF file, all its triples in the default graph.

    Raises:
        InputError: If the file is missing, of no known ending, or not RDF.
    """
    data = read_file(existing(path, "graph file"), "graph", "check the path")
    quads = parse_rdf(data, str(path))
    store = ox.Store()
    store.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return store


def to_rdflib(store: ox.Store) -> "rdflib.Graph":
    """The triples of a store as an rdflib graph, in memory."""
    import rdflib  # noqa: PLC0415  # heavy: only the second engine needs it

    graph = rdflib.Graph()
    graph.parse(
        data=ox.serialize((quad.triple for quad in store), format=ox.RdfFormat.N_TRIPLES), format="nt"
    )
    return graph


def ask(text: str, store: ox.Store, *, engine: Engine = "oxigraph", place: str = "the query") -> Answer:
    """Ask a SPARQL 1.1 query of any form; fraudkg's prefixes need no declaration, `place` is for messages.

    Raises:
        QueryError: If the query cannot be parsed or run.
    """
    if engine == "rdflib":
        return ask_rdflib(text, to_rdflib(store), place=place)
    try:
        result = store.query(text, prefixes=dict(PREFIXES))
        if not isinstance(result, ox.QueryTriples):
            return _told(result, text)
        # Triples must be sorted: an engine's order is not promised.
        return Triples(tuple(sorted({f"{triple} ." for triple in result})))
    except SyntaxError as error:
        raise _syntax(text, str(error), _OX_PLACE, place) from error
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        raise _failed(error, place) from error


def ask_rdflib(text: str, graph: "rdflib.Graph", *, place: str = "the query") -> Answer:
    """Ask an rdflib graph, with the same contract as `ask`."""
    from pyparsing import ParseBaseException  # noqa: PLC0415  # comes with rdflib, as heavy

    try:
        result: Any = graph.query(text, initNs=dict(PREFIXES))
        if result.type in {"ASK", "SELECT"}:
            said = result.serialize(format="json")
            return _told(ox.parse_query_results(said, format=ox.QueryResultsFormat.JSON), text)
        constructed = result.graph.serialize(format="nt") if result.graph is not None else ""
        return Triples(tuple(sorted({line for line in constructed.splitlines() if line.strip()})))
    except ParseBaseException as error:
        raise _syntax(text, str(error), _RDFLIB_PLACE, place) from error
    except Exception as error:  # rdflib raises the bare class for an undeclared prefix and much else
        if _undeclared(text):
            raise _syntax(text, "", _RDFLIB_PLACE, place) from error
        raise _failed(error, place) from error


def _told(result: ox.QueryBoolean | ox.QuerySolutions, text: str) -> Table | bool:
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    columns = tuple(variable.value for variable in result.variables)
    return _in_order(Table(columns, tuple(tuple(map(_term, row)) for row in result)), text)


def _in_order(table: Table, text: str) -> Table:
    """The columns of a `SELECT *` as the query names them first; engines put them in any order."""
    if not _STAR.search(_PROLOGUE.sub("", text)):
        return table
    named = dict.fromkeys(re.findall(r"[?$](\w+)", text))
    order = sorted(range(len(table.columns)), key=lambda index: list(named).index(table.columns[index]))
    return Table(
        tuple(table.columns[index] for index in order),
        tuple(tuple(row[index] for index in order) for row in table.rows),
    )


def select(text: str, store: ox.Store, *, engine: Engine = "oxigraph", place: str = "the query") -> Table:
    """The table of a SELECT query.

    Raises:
        QueryError: As `ask`, and if the query is of another form.
    """
    answer = ask(text, store, engine=engine, place=place)
    if not isinstance(answer, Table):
        raise QueryError("the query gives no table", place=place, remedy="begin it with SELECT")
    return answer


def _term(term: Any) -> Term | None:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return Term("iri", term.value)
    if isinstance(term, ox.BlankNode):
        return Term("bnode", term.value)
    if isinstance(term, ox.Triple):
        raise TypeError("a cell is a triple")
    return Term.literal(term.value, datatype=term.datatype.value, language=term.language or "")


def _syntax(text: str, message: str, pattern: re.Pattern[str], place: str) -> QueryError:
    query_only = _PROLOGUE.sub("", text).lstrip()
    if _UPDATE.match(query_only):
        return QueryError(
            "an update is no query", place=place, remedy="use SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    if undeclared := _undeclared(text):
        return QueryError(
            f"the prefix {undeclared}: is not declared",
            place=place,
            remedy="add a PREFIX line, or correct the name",
        )
    found = pattern.search(message)
    problem = "the query cannot be parsed"
    if found:
        line, column = int(found[1]), int(found[2])
        lines = text.splitlines()
        rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
        last = line >= len(lines)
        problem += (
            f" from {rest[:40]!r} on" if rest else ": it ends too early" if last else " after this place"
        )
        place = f"{place}, line {line}, column {column}"
    return QueryError(
        problem, place=place, remedy="compare a query that works (fraudkg query site-status --show)"
    )


def _undeclared(text: str) -> str:
    """The first prefix that neither the query nor fraudkg declares; "" if none."""
    declared = set(PREFIXES) | set(re.findall(r"(?i)\bprefix\s+([\w.-]*):", text))
    bare = _OPAQUE.sub(" ", text)
    used = re.findall(r"(?<![\w?$@:.-])([A-Za-z][\w.-]*):(?=[A-Za-z0-9_])", bare)
    return next((prefix for prefix in used if prefix not in declared), "")


def _failed(error: Exception, place: str) -> QueryError:
    return QueryError(
        f"the query failed ({one_line(error)})",
        place=place,
        remedy="try the other --engine, or simplify the query",
    )
