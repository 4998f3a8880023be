"""Fixtures for all rooms: judges from outside the package."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def jena() -> ModuleType:
    """The module `judges.jena`; the test is skipped, with the reason, where Jena cannot run."""
    module = importlib.import_module("judges.jena")
    reason = module.available()
    if reason is not None:
        pytest.skip(reason)
    return module
