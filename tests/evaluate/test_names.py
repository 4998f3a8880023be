"""Which readings name what a gold text names. All texts are made up."""

from datetime import date

import pytest

from fraudkg.evaluate.gold import GoldText
from fraudkg.evaluate.names import Names
from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document

TEXT = "The Ruritanian Fraud Office (RFO) set up Task Force North. Elbonian police helped the RFO."


@pytest.fixture
def names() -> Names:
    gold = GoldText(
        "made-up",
        "dev",
        "agency-rfo",
        "ruritania",
        "en",
        date(2024, 1, 1),
        TEXT,
        (),
        (("Elbonian police", "agency", "agency-elbonia"),),
        (
            ("Ruritanian Fraud Office", "established", "Task Force North"),
            ("RFO", "established", "Task Force North"),
            ("Elbonian police", "cooperatesWith", "RFO"),
        ),
        (),
    )
    return Names(gold)


def _read(words: str, thing: str | None = None) -> EntityMention:
    start = TEXT.find(words)
    return Document(TEXT, "en").mention((start, start + len(words)), "agency", "name", thing)


def test_a_name_and_its_short_form_in_brackets_are_one(names: Names) -> None:
    assert names.is_named(_read("Ruritanian Fraud Office"), "RFO")
    assert names.is_named(_read("RFO"), "Ruritanian Fraud Office")
    assert not names.is_named(_read("Task Force North"), "RFO")


def test_an_id_names_whatever_the_words(names: Names) -> None:
    assert names.is_named(_read("police", "agency-elbonia"), "Elbonian police")
    assert names.is_named(_read("RFO", "agency-elbonia"), "Elbonian police")


def test_a_fact_that_is_said_again_in_other_names_counts_once(names: Names) -> None:
    assert names.facts == (
        ("Ruritanian Fraud Office", "established", "Task Force North"),
        ("Elbonian police", "cooperatesWith", "RFO"),
    )


def _fact(subject: str, predicate: str, target: str) -> RelationCandidate:
    one, other = _read(subject), _read(target)
    return RelationCandidate(one.passage, one, predicate, other, "high", ("made-up",))


def test_a_vague_fact_takes_no_reading_from_an_exact_one(names: Names) -> None:
    stated, added = names.stated(
        [_fact("police", "cooperatesWith", "RFO"), _fact("RFO", "established", "Task")]
    )
    assert list(stated.values()) == [True, True]
    assert added == []
    stated, added = names.stated([_fact("Task Force North", "established", "RFO")])
    assert list(stated.values()) == [False, False]
    assert len(added) == 1


def test_who_cooperates_with_whom_is_the_same_either_way(names: Names) -> None:
    stated, added = names.stated([_fact("RFO", "cooperatesWith", "Elbonian police")])
    assert list(stated.values()) == [False, True]
    assert added == []
