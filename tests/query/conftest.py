"""The real graph in both engines, and a made-up one."""

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from fraudkg.query.engines import read_store, to_rdflib
from fraudkg.resources import resource

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def real() -> ox.Store:
    """The committed graph, not a fresh build: what people download is what must answer."""
    return read_store(resource("data", "fraudkg.ttl"))


@pytest.fixture(scope="session")
def real_rdflib(real: ox.Store) -> rdflib.Graph:
    return to_rdflib(real)


@pytest.fixture(scope="session")
def made_up_path() -> Path:
    return HERE / "made-up.ttl"


@pytest.fixture(scope="session")
def made_up(made_up_path: Path) -> ox.Store:
    return read_store(made_up_path)
