"""The names of reference data: which words name which country, agency, place, operation or law.

Read from the Turtle files of the reference folders, so that a name added there is found in texts at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from fraudkg.errors import InputError
from fraudkg.lexicon.words import family as family_of
from fraudkg.terms import FKG, ID, PREFIXES

KINDS = {
    "Agency": "agency",
    "Agent": "agency",
    "AgentGroup": "agent-group",
    "Alliance": "mechanism",
    "CoordinationMechanism": "mechanism",
    "Country": "country",
    "AdministrativeArea": "place",
    "Place": "place",
    "Settlement": "place",
    "Site": "site",
    "Operation": "operation",
    "LegalInstrument": "law",
    "MediaOutlet": "outlet",
}
"""Classes of the ontology that releases name, with the kind of mention."""

_RDF_TYPE = PREFIXES["rdf"] + "type"
_NAMES = {PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel"}
_READ = _NAMES | {_RDF_TYPE, FKG + "ofCountry", FKG + "locatedIn"}
_CURATORS = "agent-"
"""Agents that curate the graph are nothing that a release speaks of."""


class _Statement(NamedTuple):
    """What a file says of a thing: a name with its language, or what it is, lies in or belongs to."""

    thing: str
    predicate: str
    value: str
    language: str | None


@lru_cache(maxsize=64)
def _statements(path: Path, _changed: int, _size: int) -> tuple[_Statement, ...]:
    """The statements of a file that names are made of; every stage asks for them, read once."""
    try:
        triples: Sequence[ox.Triple] = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise InputError(f"no Turtle: {error}", place=str(path), remedy="mend the file") from error
    found = []
    for triple in triples:
        predicate = triple.predicate.value
        if predicate not in _READ:
            continue
        subject, value = triple.subject, triple.object
        if not (isinstance(subject, ox.NamedNode) and subject.value.startswith(ID)):
            continue
        if isinstance(value, ox.Literal) and predicate in _NAMES:
            language: str | None = value.language or "en"
        elif isinstance(value, ox.NamedNode) and predicate not in _NAMES:
            language = None
        else:
            continue
        found.append(_Statement(subject.value.removeprefix(ID), predicate, value.value, language))
    return tuple(found)


@dataclass(frozen=True, order=True, slots=True)
class Name:
    """One name of one thing.

    Args:
        words: The name as written.
        id: The thing's id.
        kind: A kind of mention.
        country: Id of the agency's country, or of the country that holds the place; None where none is given.
    """

    words: str
    id: str
    kind: str
    country: str | None = None


class Gazetteer:
    """The names in the reference folders that a text of one language family may use.

    Args:
        folders: Folders with Turtle files; later folders add names.
        family: A language family; names in the Latin script are known to every family.

    Raises:
        InputError: If a file is no Turtle.
    """

    def __init__(self, folders: Iterable[Path], family: str) -> None:
        self._kinds: dict[str, str] = {}
        self._country: dict[str, str] = {}
        self._within: dict[str, str] = {}
        spoken: set[tuple[str, str]] = set()
        for path in sorted(path for folder in folders for path in folder.rglob("*.ttl")):
            self._read(path, family, spoken)
        self.names: tuple[Name, ...] = tuple(
            Name(words, thing, self._kinds[thing], self.country_of(thing))
            for words, thing in sorted((words, thing) for thing, words in spoken if thing in self._kinds)
        )

    def _read(self, path: Path, family: str, spoken: set[tuple[str, str]]) -> None:
        status = path.stat()
        for thing, predicate, value, language in _statements(path, status.st_mtime_ns, status.st_size):
            if language is None:
                self._relate(thing, predicate, value)
            elif family_of(language) in {family, "en"}:
                spoken.add((thing, value))

    def _relate(self, thing: str, predicate: str, value: str) -> None:
        if predicate == _RDF_TYPE:
            kind = KINDS.get(value.removeprefix(FKG))
            if kind and not thing.startswith(_CURATORS):
                self._kinds[thing] = kind
        elif predicate == FKG + "ofCountry":
            self._country[thing] = value.removeprefix(ID)
        elif predicate == FKG + "locatedIn":
            self._within.setdefault(thing, value.removeprefix(ID))

    def kind_of(self, thing: str) -> str | None:
        """The kind of mention that names `thing`, None where the reference does not know it."""
        return self._kinds.get(thing)

    def country_of(self, thing: str | None) -> str | None:
        """The country that an agency is of or a place lies in; of a country itself."""
        seen: set[str] = set()
        while thing is not None and thing not in seen:
            seen.add(thing)
            if self._kinds.get(thing) == "country":
                return thing
            thing = self._country.get(thing) or self._within.get(thing)
        return None

    def containers(self, thing: str) -> tuple[str, ...]:
        """Everything that a place lies in by one line of containment, the nearest first."""
        found: list[str] = []
        outer = self._within.get(thing)
        while outer is not None and outer not in found:
            found.append(outer)
            outer = self._within.get(outer)
        return tuple(found)
