"""The names of reference data: which words name which country, agency, place, operation or law.

Read from the Turtle files of the reference folders, so that a name added there is found in texts at once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from fraudkg.lexicon.rows import family as family_of
from fraudkg.lexicon.turtle import read_turtle
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
NAMES = {PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel"}
"""The properties that name things."""
_READ = NAMES | {_RDF_TYPE, FKG + "ofCountry", FKG + "locatedIn"}
_CURATORS = "agent-"
"""Agents that curate the graph are nothing that a release speaks of."""

_new = tuple.__new__
"""Twice as fast as the class of a named tuple itself."""


class _Statement(NamedTuple):
    """What a file says of a thing: a name with its language, or what it is, lies in or belongs to."""

    thing: str
    predicate: str
    value: str
    language: str | None


@lru_cache(maxsize=64)
def _statements(path: Path, _changed: int, _size: int) -> tuple[_Statement, ...]:
    """The statements of a file that names are made of; every stage asks for them, read once."""
    found = []
    for triple in read_turtle(path):
        predicate = triple.predicate.value
        if predicate not in _READ:
            continue
        subject, value = triple.subject, triple.object
        if not (isinstance(subject, ox.NamedNode) and subject.value.startswith(ID)):
            continue
        if isinstance(value, ox.Literal) and predicate in NAMES:
            language: str | None = value.language or "en"
        elif isinstance(value, ox.NamedNode) and predicate not in NAMES:
            language = None
        else:
            continue
        found.append(_new(_Statement, (subject.value.removeprefix(ID), predicate, value.value, language)))
    return tuple(found)


@dataclass(frozen=True, order=True, slots=True)
class Name:
    """One name of one thing, as written; the country is the one that a body is of or that holds a place."""

    words: str
    id: str
    kind: str
    country: str | None = None


class _Read(NamedTuple):
    """What files say: kinds of things, what each is of or lies in, what it lies in, and the names."""

    kinds: Mapping[str, str]
    outer: Mapping[str, str]
    within: Mapping[str, str]
    names: tuple[Name, ...]


@lru_cache(maxsize=8)
def _read(files: tuple[tuple[Path, int, int], ...], family: str) -> _Read:
    """What the files say in a language family; every stage of reading asks for it, read once."""
    kinds: dict[str, str] = {}
    lands: dict[str, str] = {}
    within: dict[str, str] = {}
    spoken: set[tuple[str, str]] = set()
    spoken_here = cache(lambda language: family_of(language) in {family, "en"})
    for thing, predicate, value, language in chain.from_iterable(_statements(*file) for file in files):
        if language is not None:
            if spoken_here(language):
                spoken.add((value, thing))
        elif predicate == _RDF_TYPE:
            kind = KINDS.get(value.removeprefix(FKG))
            if kind and not thing.startswith(_CURATORS):
                kinds[thing] = kind
        elif predicate == FKG + "ofCountry":
            lands[thing] = value.removeprefix(ID)
        else:
            within.setdefault(thing, value.removeprefix(ID))
    outer = within | lands
    named = sorted(pair for pair in spoken if pair[1] in kinds)
    countries = {thing: _country(thing, kinds, outer) for thing in {thing for _, thing in named}}
    return _Read(
        kinds,
        outer,
        within,
        tuple(Name(words, thing, kinds[thing], countries[thing]) for words, thing in named),
    )


def _country(thing: str | None, kinds: Mapping[str, str], outer: Mapping[str, str]) -> str | None:
    """The country that a thing is, or is of, or lies in by one line."""
    seen: set[str] = set()
    while thing is not None and thing not in seen:
        seen.add(thing)
        if kinds.get(thing) == "country":
            return thing
        thing = outer.get(thing)
    return None


class Gazetteer:
    """The names in the reference folders that a text of one language family may use.

    Args:
        folders: Folders with Turtle files; later folders add names.
        family: A language family; names in the Latin script are known to every family.

    Raises:
        InputError: If a file is no Turtle.
    """

    def __init__(self, folders: Iterable[Path], family: str) -> None:
        paths = sorted(path for folder in folders for path in folder.rglob("*.ttl"))
        states = ((path, path.stat()) for path in paths)
        read = _read(tuple((path, state.st_mtime_ns, state.st_size) for path, state in states), family)
        self._kinds, self._outer, self._within, self.names = read

    def ids(self, kind: str) -> dict[str, str]:
        """The ids of the things of a kind by their names, but for names that several countries know."""
        found: dict[str, str] = {}
        countries: dict[str, str | None] = {}
        shared: set[str] = set()
        for name in self.names:
            if name.kind == kind:
                found[name.words] = name.id
                if countries.setdefault(name.words, name.country) != name.country:
                    shared.add(name.words)
        return {words: thing for words, thing in found.items() if words not in shared}

    def kind_of(self, thing: str) -> str | None:
        """The kind of mention that names `thing`, None where the reference does not know it."""
        return self._kinds.get(thing)

    def country_of(self, thing: str | None) -> str | None:
        """The country that an agency is of or a place lies in; of a country itself."""
        return _country(thing, self._kinds, self._outer)

    @cached_property
    def holding(self) -> frozenset[str]:
        """The things that others are known to lie in; a vague region ("the north") is none."""
        return frozenset(self._within.values())

    def containers(self, thing: str) -> tuple[str, ...]:
        """Everything that a place lies in by one line of containment, the nearest first."""
        found: list[str] = []
        outer = self._within.get(thing)
        while outer is not None and outer not in found:
            found.append(outer)
            outer = self._within.get(outer)
        return tuple(found)
