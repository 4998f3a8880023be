from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.review.deciding.walk import DAY, go_to, kinds

from fraudkg.claims.loader import read_release
from fraudkg.errors import FraudkgError
from fraudkg.review.deciding.session import Session
from fraudkg.review.deciding.standing import Progress
from fraudkg.review.work import Work


def test_items_come_in_the_text_s_order_and_the_bar_begins_empty(session: Session) -> None:
    items = session.items()
    assert list(items) == sorted(items)
    assert session.progress() == Progress(claimed=0, ignored=0, open=14, waiting=11)


def test_accepting_a_claim_takes_its_repeats_along_and_goes_on(session: Session) -> None:
    first = session.current
    assert first is not None
    assert first.repeats
    session.accept()
    assert [one.decision for one in session.made.values()] == ["accept", "accept"]
    assert session.progress().claimed == 5
    assert session.current is not None
    assert session.current.candidate.kind == "narrative"


def test_all_that_is_sure_is_accepted_at_once_and_undone_at_once(session: Session) -> None:
    before = session.items()
    assert session.accept_all(session.sure()) == 7
    assert kinds(session) == ["open", "relation", "statistic"]
    assert session.undo()
    assert session.items() == before
    assert not session.undo()


def test_an_edit_that_does_not_hold_says_so_and_is_not_accepted(session: Session) -> None:
    session.go(1)
    go_to(session, "statistic")
    assert "does not follow" in session.edit("value", 3).problem
    with pytest.raises(FraudkgError, match="does not follow"):
        session.accept()
    assert session.made == {}


def test_a_slot_for_a_paragraph_is_given_to_its_claims_only(session: Session) -> None:
    go_to(session, "narrative")
    session.for_paragraph("dimension", "1-crackdown")
    session.accept_all(session.sure())
    with_it = [one for one in session.made.values() if one.claim and one.claim.get("dimension")]
    assert len(with_it) == 6


def test_ignored_numbers_count_as_ignored(session: Session) -> None:
    go_to(session, "ignored")
    session.ignore("list-ordinal")
    assert session.progress().ignored == 1


def test_mentions_that_nothing_proposes_wait_at_the_end(work: Work, contract: dict[str, Any]) -> None:
    bare = {name: [] if isinstance(value, list) else value for name, value in contract.items()}
    session = Session(work.read_anew(bare), "someone", DAY)
    assert set(kinds(session)) == {"mention"}
    assert len(session.items()) == 14


def test_saving_writes_decisions_that_a_new_session_takes_up(
    session: Session, work: Work, opened: Callable[[Path], Work]
) -> None:
    assert not session.is_changed
    session.accept_all(session.sure())
    progress = session.progress()
    assert session.is_changed
    session.save()
    assert not session.is_changed
    again = Session(opened(work.folder), "someone else", DAY)
    assert again.progress() == progress
    assert not again.is_changed
    assert {one.by for one in again.made.values()} == {"someone"}


def test_written_claims_are_not_asked_again(
    session: Session, work: Work, opened: Callable[[Path], Work]
) -> None:
    session.accept_all(session.sure())
    session.save()
    (work.folder / "claims.yaml").write_bytes(session.accepted().data)
    (work.folder / "decisions.yaml").unlink()
    by_hand = Session(opened(work.folder), "someone", DAY)
    assert [one.kind for one in by_hand.items()] == ["open", "relation", "statistic"]


def test_a_saved_decision_can_be_taken_back(
    session: Session, work: Work, opened: Callable[[Path], Work]
) -> None:
    go_to(session, "outcome")
    one = session.accept()
    session.save()
    (work.folder / "claims.yaml").write_bytes(session.accepted().data)
    again = Session(opened(work.folder), "someone", DAY)
    again.reopen(one.candidate)
    again.save()
    assert again.accepted().removed == ("dens-dismantled",)
    (work.folder / "claims.yaml").write_bytes(again.accepted().data)
    assert read_release(work.folder).claims == ()


def test_undoing_what_was_saved_is_a_decision_too(session: Session) -> None:
    go_to(session, "outcome")
    one = session.accept()
    session.save()
    assert session.undo()
    assert session.made[one.candidate].decision == "open"
    assert session.made[one.candidate].was == "dens-dismantled"
    assert session.made[one.candidate].quote == "They dismantled a large number of dens"
    assert session.is_changed


def test_a_reading_anew_keeps_every_decision(session: Session, work: Work, contract: dict[str, Any]) -> None:
    session.accept_all(session.sure())
    session.save()
    before = (work.folder / "decisions.yaml").read_bytes()
    for one in contract["statistics"]:
        one["indicator"] = "funds-stopped"
    changed = Session(session.work.read_anew(contract), "someone", DAY)
    assert (work.folder / "decisions.yaml").read_bytes() == before
    assert "cases-solved-2025" in changed.accepted().added


def test_the_current_item_outlives_another_s_decision(session: Session) -> None:
    go_to(session, "status")
    status = session.current
    assert status is not None
    relation = next(one for one in session.items() if one.kind == "relation")
    session.accept(replace(session.proposal(relation.id)))
    assert session.current == session.proposal(status.candidate.id)


def test_a_narrative_is_about_the_figure_before_it_once_that_is_claimed(session: Session) -> None:
    narrative = next(one for one in session.items() if one.kind == "narrative")
    assert "about" not in session.proposal(narrative.id).claim
    session.accept()
    assert session.proposal(narrative.id).claim["about"] == "cases-solved-2025"
    assert session.proposal(narrative.id).problem == ""


def test_an_end_that_another_takes_the_place_of_is_not_made(work: Work, contract: dict[str, Any]) -> None:
    contract["relations"][0]["object"] |= {"type": "crime-type", "id": None, "name": "made up"}
    contract["relations"][0]["predicate"] = "suspectedOf"
    session = Session(work.read(contract), "someone", DAY)
    go_to(session, "relation")
    current = session.current
    assert current is not None
    assert "is no CrimeType" in current.problem
    ends = [*current.claim["relation"][:2], "crime-money-laundering"]
    edited = session.edit("relation", ends)
    assert edited.problem == ""
    assert "made up" not in [one["label"] for one in edited.entities]
    assert (session.accept().claim or {})["relation"] == ends


def test_relations_that_only_the_reference_data_state_are_not_asked_about(
    work: Work, contract: dict[str, Any]
) -> None:
    contract["relations"][0]["predicate"] = "locatedIn"
    assert "relation" not in kinds(Session(work.read(contract), "someone", DAY))


def test_edits_are_undone_like_decisions(session: Session) -> None:
    go_to(session, "outcome")
    before = session.current
    session.for_paragraph("dimension", "1-crackdown")
    session.edit("label", "made up")
    session.edit("quantity", None)
    after = session.current
    assert after is not None
    assert (after.claim["label"], after.claim["dimension"], "quantity" in after.claim) == (
        *("made up", "1-crackdown"),
        False,
    )
    assert all(session.undo() for _ in range(3))
    assert session.current == before
    assert not session.undo()


def test_a_relation_whose_ends_a_build_refuses_is_not_ready(work: Work, contract: dict[str, Any]) -> None:
    contract["relations"][0] |= {"predicate": "transferredTo", "confidence": "high"}
    session = Session(work.read(contract), "someone", DAY)
    go_to(session, "relation")
    current = session.current
    assert current is not None
    assert "transferredTo starts from a repatriation; correct the relation claim" in current.problem
    assert current not in session.sure()
    with pytest.raises(FraudkgError, match="starts from a repatriation"):
        session.accept()


def test_a_sum_of_money_is_in_a_currency(session: Session) -> None:
    while (current := session.current) and current.key != "calls-intercepted-2025":
        session.go(1)
    problem = "funds-seized is a sum of money, and call is no currency"
    assert problem in session.edit("statistic", "funds-seized").problem
    assert "money" not in session.edit("unit", "cny").problem
