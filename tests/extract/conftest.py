"""The reader of the bundled words and names, made once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.extract import stages

from fraudkg.extract.contract import to_contract
from fraudkg.extract.document import Document
from fraudkg.extract.reader import ENGINE, Reader

Read = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def reader() -> Reader:
    return stages.reader()


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """Reads a made-up text into the contract's JSON."""

    def call(
        text: str,
        language: str = "en",
        *,
        published: date | None = date(2026, 1, 8),
        issuer: str | None = "agency-cn-mps",
    ) -> dict[str, Any]:
        document = Document(text, language, published, issuer)
        return to_contract(document, reader.read(document), ENGINE)

    return call
