"""The readers of quantities with the bundled words and names, each made once."""

from collections.abc import Callable

import pytest
from tests.extract.stages import quantities

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Account, Quantities


@pytest.fixture(scope="session")
def reader() -> Callable[[str], Quantities]:
    """The reader of a language family."""
    return quantities


@pytest.fixture(scope="session")
def account(reader: Callable[[str], Quantities]) -> Callable[..., Account]:
    """What becomes of the numbers of a text."""

    def call(text: str, language: str = "en", issuer: str | None = None) -> Account:
        document = Document(text, language, None, issuer)
        return reader(document.family).find(document, ())

    return call


@pytest.fixture(scope="session")
def only(account: Callable[..., Account]) -> Callable[..., Quantity]:
    """The one quantity of a text."""

    def call(text: str, language: str = "en", issuer: str | None = None) -> Quantity:
        (quantity,) = account(text, language, issuer).quantities
        return quantity

    return call
