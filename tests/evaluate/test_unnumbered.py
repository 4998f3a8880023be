"""What is said without a number, held against the gold. All texts are made up."""

from dataclasses import replace
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.evaluate.gold import GoldText, GoldUnnumbered, read_gold
from fraudkg.evaluate.rows import compare
from fraudkg.extract.candidates import (
    EntityMention,
    NarrativeCandidate,
    OutcomeCandidate,
    Passage,
    Reading,
    StatusCandidate,
)
from fraudkg.text import Span

TEXT = "Police raided Dune Park. They seized many phones, dealing a blow to fraud, and will go on."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _passage(words: str) -> Passage:
    return Passage(_span(words), words)


@pytest.fixture
def told(gold: GoldText) -> GoldText:
    """A text with one statement of each kind."""
    statements = (
        GoldUnnumbered("outcome", "devices-seized", _span("seized many phones"), (_span("many"),)),
        GoldUnnumbered("status", "raided", _span("raided Dune Park"), (_span("Dune Park"),)),
        GoldUnnumbered("narrative", "evaluation", _span("dealing a blow to fraud")),
    )
    return replace(
        gold, content=TEXT, statistics=(), entities=(), relations=(), ignored=(), unnumbered=statements
    )


def _outcome(code: str, vague: str = "many") -> OutcomeCandidate:
    return OutcomeCandidate(_passage("many phones"), code, _passage(vague), "done", "medium", ())


def _status(status: str) -> StatusCandidate:
    site = EntityMention(_passage("Dune Park"), "site", None, "Dune Park")
    return StatusCandidate(_passage("raided Dune Park"), site, "activity", status, "high", ())


def _narrative(words: str, kind: str) -> NarrativeCandidate:
    return NarrativeCandidate(_passage(words), kind, "done", "medium", ())


def _rows(gold: GoldText, reading: Reading) -> dict[str, tuple[tuple[str, str], ...]]:
    return {f"{row.kind} {row.key}": row.outcomes for row in compare(gold, reading)}


def test_what_is_read_as_the_gold_has_it_is_right(told: GoldText) -> None:
    reading = Reading(
        outcomes=(_outcome("devices-seized"),),
        statuses=(_status("raided"),),
        narratives=(_narrative("blow to fraud", "evaluation"),),
    )
    assert {outcome for [(_, outcome)] in _rows(told, reading).values()} == {"right"}


@pytest.mark.parametrize(
    ("reading", "key", "outcome"),
    [
        (Reading(), "outcome devices-seized 30", "missed"),
        (Reading(outcomes=(_outcome("cards-seized"),)), "outcome devices-seized 30", "wrong"),
        (Reading(statuses=(_status("demolished"),)), "status raided 7", "wrong"),
        (Reading(narratives=(_narrative("dealing a blow", "method"),)), "narrative evaluation 50", "wrong"),
        (Reading(narratives=(_narrative("will go on", "intent"),)), "narrative +intent 79", "added"),
        (Reading(outcomes=(_outcome("devices-seized", "seized"),)), "outcome +devices-seized 37", "added"),
    ],
)
def test_what_differs_is_wrong_missed_or_added(
    reading: Reading, key: str, outcome: str, told: GoldText
) -> None:
    code = key.split()[1].removeprefix("+")
    assert _rows(told, reading)[key] == ((code, outcome),)


def test_where_nobody_looked_nothing_is_scored(told: GoldText) -> None:
    reading = Reading(narratives=(_narrative("will go on", "intent"),))
    assert _rows(replace(told, unnumbered=None), reading) == {}
    assert len(_rows(replace(told, unnumbered=()), reading)) == 1


def test_names_and_relations_that_nobody_listed_are_not_scored(told: GoldText) -> None:
    reading = Reading(entities=(EntityMention(_passage("Dune Park"), "site", None, "Dune Park"),))
    assert [row.kind for row in compare(told, reading)].count("entity") == 1
    unlisted = replace(told, unlisted=frozenset({"entities", "relations"}))
    assert "entity" not in {row.kind for row in compare(unlisted, reading)}


def test_statements_without_a_number_are_read_from_a_gold_text(tmp_path: Path) -> None:
    path = tmp_path / "xx-made-up.yaml"
    path.write_text(
        "id: xx-made-up\nissuer: agency-xx\nfamily: xx\nsplit: dev\nlanguage: en\ndate: 2025-01-01\n"
        f'text: "{TEXT}"\n'
        "statistics: []\n"
        "outcomes:\n  - {words: seized many phones, vague: many, indicator: devices-seized}\n"
        "statuses:\n  - {words: raided Dune Park, site: Dune Park, status: raided}\n"
        "narratives:\n  - {words: will go on, kind: intent}\n",
        encoding="utf-8",
    )
    assert read_gold(path).unnumbered == (
        GoldUnnumbered("narrative", "intent", _span("will go on")),
        GoldUnnumbered("outcome", "devices-seized", _span("seized many phones"), (_span("many"),)),
        GoldUnnumbered("status", "raided", _span("raided Dune Park"), (_span("Dune Park"),)),
    )
    path.write_text(
        path.read_text("utf-8").replace("words: will go on", "words: will not go on"), encoding="utf-8"
    )
    with pytest.raises(InputError, match="does not hold «will not go on»"):
        read_gold(path)
