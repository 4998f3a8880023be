"""The made-up graph of the shapes' tests, clean and with a few faults."""

from pathlib import Path

import pytest

from fraudkg.check import Report, check

BASE = Path(__file__).parent.parent / "shapes" / "base.ttl"


@pytest.fixture(scope="session")
def clean() -> str:
    """A made-up graph that obeys every shape."""
    return BASE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def faulty(clean: str) -> str:
    """The same with a unit that is none, a dispute unmarked, and a total without its period's end."""
    changes = (
        ("fkg:unit id:unit-call", "fkg:unit id:cmp-exact"),
        ("    fkg:disputed true ;\n", ""),
        (
            'fkg:asOf "2026-01-08"^^xsd:date ;\n    fkg:inferred fkg:asOf ;\n    fkg:countsGroup',
            "fkg:countsGroup",
        ),
    )
    for old, new in changes:
        assert old in clean
        clean = clean.replace(old, new, 1)
    return clean


@pytest.fixture(scope="session")
def report(faulty: str) -> Report:
    """What is found in it."""
    return check(faulty)
