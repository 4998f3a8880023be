from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from fraudkg.errors import InputError
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.terminal.slots import as_typed, read_slot, read_slots, schemes, slot_named
from fraudkg.review.terminal.stretch import stretch
from fraudkg.review.work import Work
from fraudkg.text import Span


def quoted(typed: str) -> str:
    return stretch("Made up: police held 12 men, and 3 women.", typed)


@pytest.mark.parametrize(
    ("slot", "typed", "value"),
    [
        ("value", "7600", 7600),
        ("value", "5.7", Decimal("5.7")),
        ("unit", "person", "person"),
        ("inferred", "[as-of, area]", ["as-of", "area"]),
        ("label", "so: it is", "so: it is"),
        ("as-of", "2026-01-08", "2026-01-08"),
        ("period", "2025", 2025),
        ("open-list", "true", True),
        ("area", "", None),
        ("quote", "police … men", "police held 12 men"),
    ],
)
def test_slots_are_read_as_they_are_typed(slot: str, typed: str, value: Any) -> None:
    assert read_slot(slot, typed, {}, quoted) == (slot, value)


def by_name(typed: str, slot: str) -> str:  # noqa: ARG001  # as any slot asks
    return {"Made-up Police": "agency-a", "Made-up Town": "place-b"}.get(typed, typed)


@pytest.mark.parametrize(
    ("slot", "typed", "value"),
    [
        ("area", "Made-up Town", "place-b"),
        ("counted-by", "[Made-up Police, agency-c]", ["agency-a", "agency-c"]),
        ("relation", "[Made-up Police, conducted, Made-up Town]", ["agency-a", "conducted", "place-b"]),
        (
            "status",
            "{of: Made-up Town, aspect: activity, is: closed}",
            {"of": "place-b", "aspect": "activity", "is": "closed"},
        ),
        ("label", "Made-up Town", "Made-up Town"),
    ],
)
def test_things_may_be_given_by_name(slot: str, typed: str, value: Any) -> None:
    assert read_slot(slot, typed, {}, quoted, by_name) == (slot, value)
    assert read_slots(f"{slot}: {typed}, quote: held … men", quoted, by_name)[slot] == value


def test_parts_of_relations_and_statuses_are_slots() -> None:
    status = {"of": "a", "aspect": "activity", "is": "closed"}
    assert read_slot("is", "eradicated", {"status": status}) == ("status", {**status, "is": "eradicated"})


def test_a_code_is_chosen_for_the_unit_where_only_that_is_open() -> None:
    figure = Candidate(Span(9, 11), "statistic", "c-1", "12")
    assert schemes(Proposal(figure)) == ("statistic", "ind")
    assert schemes(Proposal(figure, lacks=("statistic", "unit"))) == ("statistic", "ind")
    assert schemes(Proposal(figure, lacks=("unit",))) == ("unit", "unit")


@pytest.mark.parametrize(
    ("slot", "typed"),
    [
        *(("value", typed) for typed in ("many", "true, false", ".nan", ".inf", "²")),
        *(("inferred", typed) for typed in ("[as-of", "5", "as-of", "&a [*a]")),
        *(("words", "made up"), ("status", "closed"), ("relation", "[a]"), ("area", "[a]")),
    ],
)
def test_what_cannot_be_read_is_said(slot: str, typed: str) -> None:
    with pytest.raises(InputError):
        read_slot(slot, typed, {})


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("CrimeType", ("object", "CrimeType")),
        ("CrimeRole", ("object", "CrimeRole")),
        ("PersonGroup", ("predicate", "predicate")),
    ],
)
def test_an_end_that_has_to_be_a_code_is_what_a_person_chooses(
    work: Work, kind: str, expected: tuple[str, str]
) -> None:
    given = next(one for one in work.proposals.values() if one.candidate.kind == "relation")
    claim = {**given.claim, "relation": ["persons-xx", "suspectedOf", "made-up-xx"]}
    new = {"id": "made-up-xx", "a": kind, "label": "made up"}
    assert schemes(replace(given, claim=claim, entities=(new,), lacks=())) == expected


def test_a_slot_is_named_by_its_beginning() -> None:
    claim = {"statistic": "x", "value": 1, "unit": "case"}
    assert slot_named("u", claim) == "unit"
    assert slot_named("label", claim) == "label"
    assert slot_named("obj", {"relation": ["a", "b", "c"]}) == "object"
    with pytest.raises(InputError, match="may be"):
        slot_named("c", claim)
    with pytest.raises(InputError, match="no slot begins"):
        slot_named("zz", claim)


def test_a_claim_is_typed_on_one_line() -> None:
    assert read_slots("narrative: method, quote: held … men", quoted, as_typed) == {
        "narrative": "method",
        "quote": "held 12 men",
    }
    assert read_slots("value: 5.70, quote: held … men", quoted, as_typed)["value"] == Decimal("5.70")
    with pytest.raises(InputError, match="no quote"):
        read_slots("narrative: method", quoted, as_typed)
