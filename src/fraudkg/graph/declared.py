"""Terms in a study's reference data: a misspelt one would be kept, and mean nothing."""

from collections.abc import Collection, Iterator
from pathlib import Path

from fraudkg.claims.faults import Faults
from fraudkg.errors import UnknownTermError
from fraudkg.graph.triples import Triple, node, read_triples
from fraudkg.nearest import perhaps_meant
from fraudkg.terms import FKG, ID, PREFIXES

_HELD = frozenset(map(node, ("fkg:ofCountry", "fkg:locatedIn", "skos:inScheme")))
"""What is said of things that have to be described; others may be described by a release."""


def hold_declared(path: Path, described: Collection[str]) -> None:
    """Let pass a Turtle file whose classes and properties are declared, and whose countries are described.

    `described` is all that ontology and reference data describe, as the graph writes it.

    Raises:
        FraudkgError: For all that are not; each message names a near one.
    """
    faults = Faults()
    for triple in read_triples(path):
        for term, prefix in _named(triple):
            if term not in described:
                name = _local(term)
                # Ids begin alike by their form: id:country-singapore is near to every country.
                alike = {_local(one) for one in described if one.startswith(f"<{PREFIXES[prefix]}")}
                remedy = perhaps_meant(
                    name, alike, _REMEDIES[prefix], cutoff=_LIKE[prefix], prefix=f"{prefix}:"
                )
                where = _place(path, f"{prefix}:{name}")
                faults.add(UnknownTermError(f"nothing declares {prefix}:{name}", place=where, remedy=remedy))
    faults.tell()


_LIKE = {"fkg": 0.6, "id": 0.9}
_REMEDIES = {
    "fkg": "use a class or property of ontology/fraudkg.ttl, or declare it in ontology/ of the study",
    "id": "use an id of the reference data; those of countries end in three letters, as in id:country-sgp",
}


def _named(triple: Triple) -> Iterator[tuple[str, str]]:
    """What a statement names that has to be described, with its prefix."""
    _, predicate, value = triple
    yield from ((one, "fkg") for one in (predicate, value) if one.startswith(f"<{FKG}"))
    if predicate in _HELD and value.startswith(f"<{ID}"):
        yield value, "id"


def _local(term: str) -> str:
    return term[1:-1].removeprefix(FKG).removeprefix(ID)


def _place(path: Path, name: str) -> str:
    lines = path.read_text("utf-8").splitlines()
    at = next((number for number, line in enumerate(lines, 1) if name in line), 0)
    return f"{path}:{at}" if at else str(path)
