"""Reads made-up English sentences, for tests of what their numbers count."""

from collections.abc import Sequence

from tests.extract.stages import measures, quantities

from fraudkg.extract.candidates import Measure
from fraudkg.extract.document import Document

ARRESTED, CHARGED, DEVICES = "suspects-arrested", "suspects-charged", "devices-seized"
KEY = "key-suspects-arrested"
CASES, LOSSES, SEIZED = "cases-reported", "losses-reported", "funds-seized"
DEPORTED, STOPPED = "foreigners-deported", "funds-stopped"


def measured(text: str) -> tuple[Measure, ...]:
    """The measures of the numbers of a sentence, in their order."""
    document = Document(text, "en")
    return measures("en").name(document, quantities("en").find(document, ()).quantities)


def codes(text: str, expected: Sequence[str | None]) -> list[str | None]:
    """What is read; where nothing is expected, what rules name: there a guess of the classifier is weak."""
    return [
        None if wanted is None and "measure-learned" in one.rules else one.indicator
        for one, wanted in zip(measured(text), expected, strict=True)
    ]
