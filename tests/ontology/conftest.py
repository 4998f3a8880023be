"""The ontology, the code lists and the reference data as stores."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Store, parse

from fraudkg.resources import resource


def read(paths: Iterable[Path]) -> Store:
    store = Store()
    for path in paths:
        store.extend(parse(path=str(path)))
    return store


@pytest.fixture(scope="session")
def ontology() -> Store:
    return read([resource("ontology", "fraudkg.ttl")])


@pytest.fixture(scope="session")
def codes() -> Store:
    return read([resource("ontology", "codes.ttl")])


@pytest.fixture(scope="session")
def reference() -> Store:
    return read(sorted(resource("data", "reference").glob("*.ttl")))


@pytest.fixture(scope="session")
def union() -> Store:
    """What the built graph takes from these files: no alignment."""
    files = [resource("ontology", "fraudkg.ttl"), resource("ontology", "codes.ttl")]
    return read([*files, *sorted(resource("data", "reference").glob("*.ttl"))])
