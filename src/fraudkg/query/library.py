"""Named queries, how a user's word becomes a query, and parameters.

A parameter is a line `VALUES ?name { term }` of the query: the text runs anywhere as it stands, and setting
the parameter replaces the terms in the braces by others of the same kind. Where these are nodes, `all` takes
the line out, so that the patterns alone say which are asked about.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from fraudkg.errors import InputError, QueryError, UnknownTermError
from fraudkg.files import decoded, read_file
from fraudkg.graph.rdf import is_rdf
from fraudkg.graph.triples import text
from fraudkg.nearest import perhaps_meant
from fraudkg.query.heads import Head, body, read_head
from fraudkg.resources import resource
from fraudkg.terms import PREFIXES

_PARAMETER: Final = re.compile(
    r"^(?P<indent>[ \t]*)VALUES[ \t]+\?(?P<name>\w+)[ \t]*\{(?P<terms>[^{}\n]*)\}", re.MULTILINE
)
_TERM: Final = re.compile(r'"(?:[^"\\]|\\.)*"(?:\^\^\S+|@[\w-]+)?|\S+')
_SLUG: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_IRI: Final = re.compile(r'[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+', re.IGNORECASE)
_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
ALL: Final = "all"
_OFFERED: Final = 3
"""So many near names are offered."""


@dataclass(frozen=True, order=True)
class Query:
    """A query with the place that it comes from, for messages; its name is its file's, "" if it was typed."""

    name: str
    text: str
    head: Head = field(default_factory=Head)
    place: str = ""

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """Each parameter with the terms that stand in the text."""
        return tuple(
            (match["name"], match["terms"].strip()) for match in _PARAMETER.finditer(body(self.text))
        )


def names(study: Path | None = None) -> tuple[str, ...]:
    """The names of all bundled queries and of those of a study folder, sorted."""
    return tuple(sorted(_files(study)))


@cache
def bundled(study: Path | None = None) -> tuple[Query, ...]:
    """All named queries, in the order of their competency questions; a study's own, unnumbered, come last."""
    queries = [read(path) for path in _files(study).values()]
    return tuple(sorted(queries, key=lambda query: (query.head.number == 0, query.head.number, query.name)))


def load(name: str, study: Path | None = None) -> Query:
    """The query of that name; one of the study goes before a bundled one.

    Raises:
        UnknownTermError: If there is none; the message names near ones.
    """
    files = _files(study)
    if name not in files:
        raise UnknownTermError(
            f"there is no query named {name!r}",
            remedy=perhaps_meant(name, files, "see fraudkg query --list", most=_OFFERED),
        )
    return read(files[name])


def _files(study: Path | None) -> dict[str, Path]:
    folders = [resource("queries"), *([study / "queries"] if study is not None else [])]
    return {path.stem: path for folder in folders for path in folder.glob("*.rq")}


def read(path: Path) -> Query:
    """The query in a file.

    Raises:
        InputError: If the file cannot be read or is not UTF-8.
        QueryError: If its head is malformed.
    """
    said = decoded(read_file(path, "query", "check the path"), "query", str(path), "utf-8-sig")
    return Query(path.stem, said, read_head(said, place=str(path)), str(path))


def find(source: str, study: Path | None = None) -> Query:
    """A query by its name, number or file, or as SPARQL text, in this order; a study's own have names, too.

    Raises:
        InputError: If it is a file that cannot be read.
        QueryError: If its head is malformed.
        UnknownTermError: If it is none of the three.
    """
    if source in names(study):
        return load(source, study)
    for query in bundled(study) if source.isdecimal() else ():
        if str(query.head.number) == source.lstrip("0"):
            return query
    # Not Path.is_file: it fails on a query's text that is longer than any file name.
    if os.path.isfile(source):  # noqa: PTH113
        if is_rdf(source):
            raise InputError(
                "that is a graph, not a query", place=source, remedy=f"ask it: fraudkg query NAME -C {source}"
            )
        return read(Path(source))
    is_path = source.endswith((".rq", ".sparql"))
    # White space or a brace stands in every query, and in no name.
    if re.search(r"[\s{]", source) and not is_path:
        return typed(source, place="the query")
    if is_path or "/" in source:
        raise InputError("there is no such query file", place=source, remedy="check the path")
    return load(source, study)


def typed(text: str, *, place: str) -> Query:
    """A query that stands in no file."""
    return Query("", text, read_head(text, place=place), place)


def set_terms(query: Query, settings: Mapping[str, str]) -> dict[str, list[str]]:
    """The terms that parameters are set to, as SPARQL writes them.

    A value is a slug (`place-mm-kk-park`), a prefixed name, an IRI or a literal's bare text, whichever the
    parameter holds now; several are separated by commas. Of one that is set to `all` there are none.

    Raises:
        UnknownTermError: If the query has no such parameter.
        QueryError: If a value is not of the parameter's kind.
    """
    known = dict(query.parameters)
    for name in settings:
        if name not in known:
            otherwise = f"it has {', '.join(known)}" if known else "leave --set away"
            remedy = perhaps_meant(name, known, otherwise, most=_OFFERED)
            owner = f"the query {query.name!r}" if query.name else "the query"
            raise UnknownTermError(f"{owner} has no parameter {name!r}", remedy=remedy)
    return {name: _terms(name, value, known[name]) for name, value in settings.items()}


def bind(query: Query, settings: Mapping[str, str]) -> str:
    """The text of a query with its parameters set.

    Raises:
        UnknownTermError: As `set_terms`.
        QueryError: As `set_terms`.
    """
    terms = set_terms(query, settings)

    def replaced(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in terms:
            return match[0]
        return f"{match['indent']}VALUES ?{name} {{ {' '.join(terms[name])} }}" if terms[name] else ""

    query_only = body(query.text)
    return query.text.removesuffix(query_only) + _PARAMETER.sub(replaced, query_only)


def _terms(name: str, value: str, present: str) -> list[str]:
    sample = next(iter(_TERM.findall(present)), "id:")
    parts = _parts(name, value)
    if sample.startswith('"'):
        suffix = sample[sample.rindex('"') + 1 :]
        return [f"{text(part)}{suffix}" for part in parts]
    if _INTEGER.fullmatch(sample):
        for part in parts:
            if not _INTEGER.fullmatch(part):
                raise QueryError(
                    f"{part!r} is no whole number", place=f"--set {name}", remedy="give digits only"
                )
        return parts
    if parts == [ALL]:
        return []
    return [_resource(name, part, sample) for part in parts]


def _parts(name: str, value: str) -> list[str]:
    parts = [part.strip() for part in value.split(",")]
    if not all(parts):
        raise QueryError(
            "the value is empty", place=f"--set {name}", remedy="give a value, or several with commas"
        )
    return parts


def _resource(name: str, value: str, sample: str) -> str:
    bare = value.removeprefix("<").removesuffix(">")
    prefix, colon, local = bare.partition(":")
    if colon and prefix in PREFIXES and (not local or _SLUG.fullmatch(local)):
        return f"<{PREFIXES[prefix]}{local}>"
    if _IRI.fullmatch(bare):
        return f"<{bare}>"
    if _SLUG.fullmatch(bare):
        # A bare slug takes the prefix of the term it replaces: `value` for fkg:indicator is fkg:value.
        own = sample.partition(":")[0]
        return f"<{PREFIXES.get(own, PREFIXES['id'])}{bare}>"
    raise QueryError(
        f"{value!r} is neither a slug nor an IRI", place=f"--set {name}", remedy=f"write it like {sample}"
    )
