"""What a person adds, and how it is called: claims, names and keys. All texts are made up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.review.deciding.walk import DAY, go_to

from fraudkg.errors import FraudkgError, InputError
from fraudkg.review.deciding.session import Session
from fraudkg.review.work import Work


def test_what_lacks_a_code_is_not_accepted_before_one_is_chosen(session: Session) -> None:
    session.accept_all(session.sure())
    session.go(-1)
    with pytest.raises(InputError, match="the statistic is still open"):
        session.accept()
    edited = session.edit("statistic", "messages-intercepted")
    assert (edited.key, edited.problem) == ("messages-intercepted-2025", "")
    assert session.accept().decision == "edit"


def test_a_key_follows_what_the_claim_is_about_unless_a_person_gave_it(session: Session) -> None:
    while (current := session.current) and current.key != "calls-intercepted-2025":
        session.go(1)
    assert session.edit("period", 2031).key == "calls-intercepted-2031"
    assert session.edit("unit", "case").key == "calls-intercepted-2031"
    assert session.edit("key", "mine").key == "mine"
    assert session.edit("period", 2030).key == "mine"


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
    with pytest.raises(InputError, match="this is proposed already"):
        session.make({**calls, "quote": "In 2025, police stopped 3.6 billion calls"})
    proposed = session.accept().key
    assert proposed == "calls-intercepted-2025", "what waits is the item in hand"
    with pytest.raises(InputError, match=f"{proposed} says this already"):
        session.make({**calls, "quote": "In 2025, police stopped 3.6 billion calls and 3.3 billion texts"})
    with pytest.raises(InputError, match=f"another claim has the key {key}"):
        session.make({"key": key, "narrative": "method", "quote": "3.3 billion texts"})
    assert len(session.added) == 1


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


def test_names_without_latin_letters_get_ids_of_their_own(work: Work, contract: dict[str, Any]) -> None:
    for end, words in (("subject", "编造者"), ("object", "编造园区")):
        contract["relations"][0][end] |= {"quote": words, "type": "person-group", "id": None}
    proposals = work.read(contract).proposals.values()
    relation = next(one.claim["relation"] for one in proposals if one.candidate.kind == "relation")
    assert relation[0] != relation[2]


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


def test_a_body_that_is_declared_meanwhile_is_proposed_as_who_counted(
    work: Work, contract: dict[str, Any]
) -> None:
    for one in contract["statistics"]:
        if one["counted_by"]:
            one["counted_by"] |= {"id": None}
    session = Session(work.read(contract), "someone", DAY)
    cases = next(
        one.candidate.id for one in session.work.proposals.values() if one.key == "cases-solved-2025"
    )
    assert "counted-by" not in session.proposal(cases).claim
    body = {"id": "agent-xx-police-20260108-police", "a": "UnspecifiedAgent", "label": "Police"}
    session.work.guard.declare([body])
    given = session.proposal(cases)
    assert (given.claim["counted-by"], given.problem, given.unwritten) == (body["id"], "", ())
    assert "inferred" not in given.claim
