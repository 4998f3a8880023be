"""A made up graph, small enough to know every edge of it."""

from pathlib import Path

import pyoxigraph as ox
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def ontology() -> ox.Store:
    store = ox.Store()
    for triple in ox.parse(path=str(ROOT / "ontology" / "fraudkg.ttl")):
        store.add(ox.Quad(triple.subject, triple.predicate, triple.object))
    return store


@pytest.fixture(scope="session")
def store() -> ox.Store:
    store = ox.Store()
    for path in (ROOT / "ontology" / "fraudkg.ttl", Path(__file__).with_name("made_up.ttl")):
        for triple in ox.parse(path=str(path)):
            store.add(ox.Quad(triple.subject, triple.predicate, triple.object))
    return store


@pytest.fixture(scope="session")
def real_store() -> ox.Store:
    store = ox.Store()
    for triple in ox.parse(path=str(ROOT / "data" / "fraudkg.ttl")):
        store.add(ox.Quad(triple.subject, triple.predicate, triple.object))
    return store
