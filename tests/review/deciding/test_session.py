from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.review.deciding.walk import DAY, go_to, kinds

from fraudkg.claims.loader import read_release
from fraudkg.errors import FraudkgError, InputError
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


def test_what_lacks_a_code_is_not_accepted_before_one_is_chosen(session: Session) -> None:
    session.accept_all(session.sure())
    session.go(-1)
    with pytest.raises(InputError, match="the statistic is still open"):
        session.accept()
    edited = session.edit("statistic", "messages-intercepted")
    assert (edited.key, edited.problem) == ("messages-intercepted-2025", "")
    assert session.accept().decision == "edit"


def test_an_edit_that_does_not_hold_says_so_and_is_not_accepted(session: Session) -> None:
    session.go(1)
    go_to(session, "statistic")
    assert "does not follow" in session.edit("value", 3).problem
    with pytest.raises(FraudkgError, match="does not follow"):
        session.accept()
    assert session.made == {}


def test_a_key_follows_what_the_claim_is_about_unless_a_person_gave_it(session: Session) -> None:
    while (current := session.current) and current.key != "calls-intercepted-2025":
        session.go(1)
    assert session.edit("period", 2031).key == "calls-intercepted-2031"
    assert session.edit("unit", "case").key == "calls-intercepted-2031"
    assert session.edit("key", "mine").key == "mine"
    assert session.edit("period", 2030).key == "mine"


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


def test_a_claim_that_the_machine_missed(session: Session) -> None:
    with pytest.raises(FraudkgError, match="not in the text"):
        session.make({"narrative": "method", "quote": "never said"})
    made = session.make({"narrative": "method", "quote": "police stopped 3.6 billion calls"})
    session.save()
    assert session.accepted().added == (made["key"],)
    assert session.work.decisions.added["claims"][0]["narrative"] == "method"


def test_a_claim_that_is_there_already_is_not_added_again(session: Session) -> None:
    stopped = {"narrative": "method", "quote": "police stopped 3.6 billion calls"}
    key = session.make(stopped)["key"]
    with pytest.raises(InputError, match=f"{key} says this already"):
        session.make(stopped)
    session.undo()
    key = session.make(stopped)["key"]
    calls = {"statistic": "calls-intercepted", "value": 3600000000, "unit": "call", "period": 2025}
    made = session.make({**calls, "quote": "In 2025, police stopped 3.6 billion calls"})
    with pytest.raises(InputError, match=f"{made['key']} says this already"):
        session.make({**calls, "quote": "In 2025, police stopped 3.6 billion calls and 3.3 billion texts"})
    with pytest.raises(InputError, match=f"another claim has the key {key}"):
        session.make({"key": key, "narrative": "method", "quote": "3.3 billion texts"})
    assert len(session.added) == 2


def test_the_key_of_a_claim_that_was_taken_back_is_free_again(session: Session) -> None:
    slots = {"narrative": "method", "quote": "police stopped 3.6 billion calls"}
    key = session.make(slots)["key"]
    assert session.undo()
    assert session.make(slots)["key"] == key


def test_names_are_proposed_and_decided_but_never_merged(session: Session) -> None:
    (pair,) = session.names()
    assert (pair.names, pair.id) == (("KK Industrial Park", "KK园区"), "place-mm-kk-park")
    session.decide_names(pair, "same", "made up")
    assert session.names() == ()
    session.undo()
    assert session.names() == (pair,)
    session.decide_names(pair, "same", "made up")
    session.save()
    entity = next(
        one for one in session.work.proposals.values() if one.candidate.quote == "KK园区" and one.claim
    )
    assert (entity.claim["entity"], entity.entities) == ("place-mm-kk-park", ())


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


def test_relations_that_only_the_reference_data_state_are_not_asked_about(
    work: Work, contract: dict[str, Any]
) -> None:
    contract["relations"][0]["predicate"] = "locatedIn"
    assert "relation" not in kinds(Session(work.read(contract), "someone", DAY))


def test_names_without_latin_letters_get_ids_of_their_own(work: Work, contract: dict[str, Any]) -> None:
    for end, words in (("subject", "编造者"), ("object", "编造园区")):
        contract["relations"][0][end] |= {"quote": words, "type": "person-group", "id": None}
    proposals = work.read(contract).proposals.values()
    relation = next(one.claim["relation"] for one in proposals if one.candidate.kind == "relation")
    assert relation[0] != relation[2]


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


def test_who_added_a_claim_or_a_name_and_when_is_written(
    session: Session, opened: Callable[[Path], Work]
) -> None:
    session.make({"narrative": "method", "quote": "police stopped 3.6 billion calls"})
    session.name({"id": "persons-xx-12", "a": "PersonGroup", "label": "12 persons"}, "persons-xx-fled")
    session.save()
    text = session.work.decisions.path.read_text("utf-8")
    assert text.count("by: someone") == 2
    assert "      by: someone\n      on: 2026-11-25\n" in text
    again = Session(opened(session.work.folder), "someone else", DAY)
    assert "by" not in again.work.decisions.added["claims"][0]
    assert b"someone" not in again.accepted().data
    assert len(again.accepted().added) == 1


def test_what_was_added_and_saved_is_not_taken_back_in_silence(session: Session) -> None:
    session.make({"narrative": "method", "quote": "police stopped 3.6 billion calls"})
    session.name({"id": "persons-xx-12", "a": "PersonGroup", "label": "12 persons"}, "persons-xx-fled")
    session.save()
    for name in ("persons-xx-fled", "police-stopped-billion-calls"):
        with pytest.raises(InputError, match=f"{name} is saved already; take it out of `added`"):
            session.undo()
    assert not session.undo()


@pytest.mark.parametrize("slots", [{"relation": ["a", "b"]}, {"status": "x"}, {"value": 3}])
def test_a_claim_that_does_not_fit_is_not_added(session: Session, slots: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"the claim: .* does not fit"):
        session.make({**slots, "quote": "2025"})


def test_of_two_that_are_accepted_at_once_none_takes_the_other_s_key(
    work: Work, contract: dict[str, Any]
) -> None:
    for one in contract["statistics"]:
        one["indicator"] = None
    session = Session(work.read(contract), "someone", DAY)
    for words in ("calls", "texts"):
        while (current := session.current) and not current.candidate.quote.endswith(words):
            session.go(1)
        session.edit("statistic", "messages-intercepted")
    listed = session.sentence()
    assert session.accept_all(one for one in listed if one.candidate.kind == "statistic") == 2
    assert len({one.key for one in session.made.values()}) == 2
    assert len(session.accepted().added) == 2


def test_a_key_that_another_claim_has_is_not_given_again(session: Session) -> None:
    key = session.accept().key
    go_to(session, "outcome")
    session.edit("key", key)
    with pytest.raises(InputError, match=f"another claim has the key {key}"):
        session.accept()


@pytest.mark.parametrize("term", ["about", "nationality", "Agency"])
def test_a_term_of_the_ontology_is_nothing_that_a_claim_speaks_of(session: Session, term: str) -> None:
    session.go(1)
    go_to(session, "statistic")
    proposal = session.edit("counted-by", [term])
    assert not proposal.is_ready
    with pytest.raises(FraudkgError, match=f"{term}|no id"):
        session.accept()
