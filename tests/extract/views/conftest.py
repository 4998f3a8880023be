"""A reading made by hand, of a made-up text, so that the views are tested apart from the rules."""

from datetime import date
from typing import Any

import pytest

from fraudkg.extract.candidates import (
    EntityMention,
    Ignored,
    Measure,
    Named,
    NarrativeCandidate,
    Open,
    OutcomeCandidate,
    Passage,
    Period,
    Quantity,
    Reading,
    RelationCandidate,
    StatisticCandidate,
    StatusCandidate,
)
from fraudkg.extract.contract import to_contract
from fraudkg.extract.document import Document
from fraudkg.text import Span

# Made up.
CONTENT = (
    "In 2025 the Made-up Police <b>held</b> more than 7,600 suspects in 𝔓oipet. "
    "Zorro Park was razed; many dens fell, a great success. 33 flibs remain."
)


def passage(words: str) -> Passage:
    start = CONTENT.index(words)
    return Passage(Span(start, start + len(words)), words)


@pytest.fixture
def contract() -> dict[str, Any]:
    police = EntityMention(passage("Made-up Police"), "agency", "agency-xx-police", "Made-up Police")
    park = EntityMention(passage("Zorro Park"), "site", None, "Zorro Park")
    quantity = Quantity(
        passage("more than 7,600 suspects").span,
        passage("7,600"),
        7600,
        "more-than",
        bound=passage("more than"),
        unit_words=passage("suspects"),
        unit="person",
        rules=("number-1",),
    )
    reading = Reading(
        statistics=(
            StatisticCandidate(
                quantity,
                Measure("suspects-arrested", "held … suspects", confidence="high", rules=("measure-1",)),
                Period(date(2025, 1, 1), date(2025, 12, 31), "period", passage("2025"), "year"),
                Named(None, passage("𝔓oipet")),
                Named("agency-xx-police", None),
                Named("agency-xx-police", passage("Made-up Police"), "subject"),
                None,
                "done",
            ),
        ),
        entities=(police, park),
        relations=(
            RelationCandidate(
                passage("Made-up Police <b>held</b> more than 7,600 suspects in 𝔓oipet. Zorro Park"),
                police,
                "conductedIn",
                park,
                "low",
                ("relation-1",),
            ),
        ),
        outcomes=(
            OutcomeCandidate(
                passage("many dens fell"), "dens-dismantled", passage("many"), "done", "low", ()
            ),
        ),
        statuses=(
            StatusCandidate(passage("Zorro Park was razed"), park, "physical", "demolished", "high", ()),
        ),
        narratives=(NarrativeCandidate(passage("a great success"), "evaluation", "done", "low", ()),),
        ignored=(Ignored(passage("2025"), "date"),),
        open=(Open(passage("33"), "nothing says what flibs are"),),
    )
    return to_contract(Document(CONTENT, "en", date(2026, 1, 8), "agency-xx-police"), reading, "rules-test")
