"""A made up graph, small enough to know every edge of it."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.query.engines import read_store

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def ontology() -> ox.Store:
    return read_store(ROOT / "ontology" / "fraudkg.ttl")


@pytest.fixture(scope="session")
def store() -> ox.Store:
    store = read_store(ROOT / "ontology" / "fraudkg.ttl")
    store.extend(read_store(Path(__file__).with_name("made_up.ttl")))
    return store


@pytest.fixture(scope="session")
def real_store() -> ox.Store:
    return read_store(ROOT / "data" / "fraudkg.ttl")
