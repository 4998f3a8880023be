"""Published IRIs: once out, they stay, as themselves or as a withdrawn claim."""

from collections.abc import Iterable
from pathlib import Path

from fraudkg.graph.triples import Triple
from fraudkg.terms import FKG, ID

_PARTS = ("evidence-", "input-", "edge-", "distribution-", "partition-", "mapping-")
"""Ids that are parts of another node or follow from it, and so come and go with it."""


def published_iris(triples: Iterable[Triple]) -> frozenset[str]:
    """The IRIs of our namespaces that the graph describes, parts of other nodes excepted."""
    subjects = {subject[1:-1] for subject, _, _ in triples}
    return frozenset(
        iri
        for iri in subjects
        if iri.startswith(FKG) or (iri.startswith(ID) and not iri.removeprefix(ID).startswith(_PARTS))
    )


def read_lock(path: Path) -> frozenset[str]:
    """The IRIs that a lock file holds, one a line."""
    return frozenset(path.read_text("utf-8").split())
