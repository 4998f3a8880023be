"""A made-up release with a made-up reading, so that the review's tests need no lexicon of the reader."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.review.deciding.walk import DAY

from fraudkg.claims.model import Number
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
from fraudkg.graph.judge import Judge
from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study
from fraudkg.review.deciding.session import Session
from fraudkg.review.work import Work
from fraudkg.text import Span

NAME = "xx-police-20260108-en-gazette"
TEXT = """\
Made up: police solved 258,000 cases in 2025

At a briefing today, police of the People's Republic of China said that 258,000 cases were solved in 2025, \
curbing the made-up crime wave. To date, more than 7,600 suspects have been returned, and sites such as \
the KK Industrial Park and the KK园区 have been closed. They dismantled a large number of dens. \
First, 12 persons fled from "Made Up Hall". In 2025, police stopped 3.6 billion calls and 3.3 billion texts.
"""
RELEASE = f"""\
# made up
id: {NAME}
title: Made up report
language: en
published-on: 2026-01-08
announcement: {{id: announcement-xx-police-20260108, label: made up, held-by: [agency-cn-mps]}}
text: {{held: true, file: source.txt, sha256: SUM, rights: made up}}
"""


class MadeUp:
    """Made-up passages, quantities and candidates of a made-up text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def passage(self, words: str, nth: int = 1) -> Passage:
        at = -1
        for _ in range(nth):
            at = self.text.index(words, at + 1)
        return Passage(Span(at, at + len(words)), words)

    def statistic(
        self, words: str, value: Number, indicator: str | None, unit: str, nth: int = 1
    ) -> StatisticCandidate:
        """A made-up statistic: the last of its words is the unit's, what stands before it the number."""
        whole = self.passage(words, nth)
        number, _, unit_words = words.rpartition(" ")
        number = number.removeprefix("more than ")
        after = whole.span.end - len(unit_words)
        at = Span(after - 1 - len(number), after - 1)
        quantity = Quantity(
            whole.span,
            Passage(at, number),
            value,
            unit_words=Passage(Span(after, whole.span.end), unit_words),
            unit=unit,
        )
        measure = Measure(indicator, "made up", confidence="high" if indicator else "low", rules=("made-up",))
        return StatisticCandidate(quantity, measure, None, None, None, None, None, "done")

    def entity(self, words: str, kind: str, name: str | None = None, nth: int = 1) -> EntityMention:
        return EntityMention(self.passage(words, nth), kind, name, words)


def reading(made: MadeUp) -> Reading:
    """What a reader might find in the made-up text."""
    year = Period(date(2025, 1, 1), date(2025, 12, 31), "period", None)
    in_2025 = [replace(year, words=made.passage("2025", nth)) for nth in (1, 2, 3)]
    cases = [
        replace(made.statistic("258,000 cases", 258000, "cases-solved", "case", nth), period=in_2025[nth - 1])
        for nth in (1, 2)
    ]
    police = made.passage("police", 2)
    cases[1] = replace(
        cases[1],
        counted_by=Named("agency-cn-mps", police),
        place=Named("country-chn", None, "issuer", is_inferred=True),
    )
    returned = made.statistic("more than 7,600 suspects", 7600, "suspects-repatriated", "person")
    quantity = replace(returned.quantity, comparator="more-than", bound=made.passage("more than"))
    to_date = Period(None, date(2026, 1, 8), "to-date", made.passage("To date"))
    returned = replace(returned, quantity=quantity, period=to_date)
    calls = replace(
        made.statistic("3.6 billion calls", 3600000000, "calls-intercepted", "call"), period=in_2025[2]
    )
    texts = replace(made.statistic("3.3 billion texts", 3300000000, None, "message"), period=in_2025[2])
    park = made.entity("KK Industrial Park", "site", "place-mm-kk-park")
    hall = made.entity("Made Up Hall", "site")
    country = made.entity("People's Republic of China", "country", "country-chn")
    persons = made.entity("12 persons", "person-group")
    return Reading(
        statistics=(*cases, returned, calls, texts),
        entities=(park, made.entity("KK园区", "site"), hall, country, persons),
        relations=(
            RelationCandidate(
                made.passage('12 persons fled from "Made Up Hall"'),
                persons,
                "suspectedIn",
                hall,
                "medium",
                ("made-up",),
            ),
        ),
        outcomes=(
            OutcomeCandidate(
                made.passage("dismantled a large number of dens"),
                "dens-dismantled",
                made.passage("a large number of"),
                "done",
                "high",
                ("made-up",),
            ),
        ),
        statuses=(
            StatusCandidate(
                made.passage("sites such as the KK Industrial Park and the KK园区 have been closed"),
                park,
                "activity",
                "eradicated",
                "high",
                ("made-up",),
                made.passage("such as"),
            ),
        ),
        narratives=(
            NarrativeCandidate(
                made.passage("curbing the made-up crime wave"), "evaluation", "done", "high", ("made-up",)
            ),
        ),
        ignored=(Ignored(made.passage("First"), "list-ordinal"),),
        open=(Open(made.passage("12"), "made up"),),
    )


def open_work(folder: Path) -> Work:
    """The release in `folder`, with the bundled lexicon and names, judged as a build would."""
    return Work.open(folder, _REFERENCE.lexicon, _NAMES, partial(Judge, _REFERENCE, {"funds-seized"}))


_REFERENCE = Reference.from_study(Study())
# Nobody changes them, and to gather them took half the time of opening a release.
_NAMES = _REFERENCE.names([])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The made-up release's folder; nobody has claimed anything yet."""
    folder = tmp_path / "study" / "data" / "releases" / NAME
    folder.mkdir(parents=True)
    (folder / "source.txt").write_bytes(TEXT.encode())
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    (folder / "release.yaml").write_text(RELEASE.replace("SUM", digest), "utf-8")
    (folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    return folder


@pytest.fixture
def opened() -> Callable[[Path], Work]:
    """Opens a release folder for review."""
    return open_work


@pytest.fixture
def contract() -> dict[str, Any]:
    """The made-up reading in its published form."""
    document = Document(TEXT, "en", date(2026, 1, 8), "agency-cn-mps")
    return to_contract(document, reading(MadeUp(TEXT)), "made-up-1")


@pytest.fixture
def work(folder: Path, contract: dict[str, Any]) -> Work:
    """The made-up release, read by the machine."""
    return open_work(folder).read_anew(contract)


@pytest.fixture
def session(work: Work) -> Session:
    """A session at which nothing is decided yet."""
    return Session(work, "someone", DAY)
