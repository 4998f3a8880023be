"""What decisions say by themselves, written by a person or saved before; all texts are made up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.review.deciding.walk import DAY, go_to, kinds

from fraudkg.errors import InputError, UnknownTermError
from fraudkg.review.deciding.session import Session
from fraudkg.review.work import Work

BY = "by: me, on: 2026-11-26"


def by_hand(work: Work, opened: Callable[[Path], Work], rows: list[str]) -> Session:
    """A session over decisions that a person wrote in the short form."""
    (work.folder / "decisions.yaml").write_text(
        "decisions:\n" + "".join(f"  - {row}\n" for row in rows), "utf-8"
    )
    return Session(opened(work.folder), "someone", DAY)


def test_short_decisions_count_as_what_is_written_of_them(work: Work, opened: Callable[[Path], Work]) -> None:
    rows = []
    for one in work.proposals.values():
        slots = "statistic: messages-intercepted" if one.lacks == ("statistic",) else "asserted-by: null"
        if one.candidate.kind == "statistic":
            ending = "accept" if one.repeats else f"edit, slots: {{{slots}}}"
            rows.append(f"{{candidate: {one.candidate.id}, {BY}, decision: {ending}}}")
    session = by_hand(work, opened, rows)
    assert len(session.accepted().added) == 4
    assert {one.text for one in session.audit().open if one.kind == "number"} == {"First", "12"}


def test_a_repeat_joins_a_claim_that_was_accepted_in_the_short_form(
    work: Work, opened: Callable[[Path], Work]
) -> None:
    (repeat,) = [one for one in work.proposals.values() if one.repeats]
    session = by_hand(work, opened, [f"{{candidate: {repeat.repeats}, {BY}, decision: accept}}"])
    assert session.accept(session.proposal(repeat.candidate.id)).repeats == "cases-solved-2025"


def test_a_repeat_that_does_not_hold_is_refused_like_a_claim(session: Session) -> None:
    repeat = session.current
    assert repeat is not None
    session.accept(session.proposal(str(repeat.repeats)))
    with pytest.raises(InputError, match="cannot stand beside"):
        session.accept(replace(repeat, claim={}, problem="its words cannot stand beside the claim's"))


def written(session: Session) -> str:
    """Accept what became of the dens, save and write it; the candidate."""
    go_to(session, "outcome")
    one = session.accept()
    session.save()
    (session.work.folder / "claims.yaml").write_bytes(session.accepted().data)
    return one.candidate


def test_what_is_open_again_by_hand_takes_the_claim_along_that_it_names(
    session: Session, opened: Callable[[Path], Work]
) -> None:
    written(session)
    path = session.work.folder / "decisions.yaml"
    path.write_text(path.read_text("utf-8").replace("decision: accept", "decision: open"), "utf-8")
    again = Session(opened(session.work.folder), "someone", DAY)
    assert kinds(again).count("outcome") == 1
    assert again.accepted().removed == ("dens-dismantled",)


def test_what_is_open_again_and_names_no_claim_says_so(
    session: Session, opened: Callable[[Path], Work]
) -> None:
    row = f"{{candidate: {written(session)}, {BY}, decision: open}}"
    again = by_hand(session.work, opened, [row])
    with pytest.raises(InputError, match="dens-dismantled still says it; write `was: dens-dismantled`"):
        again.accepted()
    (session.work.folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    assert not by_hand(session.work, opened, [row]).accepted().is_changed


def test_what_was_ignored_and_is_open_again_must_not_stay_ignored(
    session: Session, opened: Callable[[Path], Work]
) -> None:
    go_to(session, "ignored")
    one = session.ignore("list-ordinal")
    session.save()
    (session.work.folder / "claims.yaml").write_bytes(session.accepted().data)
    again = Session(opened(session.work.folder), "someone", DAY)
    again.reopen(one.candidate)
    with pytest.raises(InputError, match=r"`ignored` in claims\.yaml still has «First»; take it out there"):
        again.accepted()
    (session.work.folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    again.save()
    assert "ignored" in kinds(Session(opened(session.work.folder), "someone", DAY))


@pytest.mark.parametrize(
    "claim",
    [
        *("{}", "{narrative: method}", "{relation: [a, b], quote: police}", "{status: x, quote: police}"),
        *("{key: [a], narrative: method, quote: police}", "{statistic: x, area: [a], quote: 2025}"),
    ],
)
def test_a_claim_that_is_none_is_told_and_stops_nothing_else(
    work: Work, opened: Callable[[Path], Work], claim: str
) -> None:
    session = by_hand(
        work, opened, [f"{{candidate: c-000000000000, {BY}, decision: accept, claim: {claim}}}"]
    )
    assert session.progress().waiting == 11
    with pytest.raises(InputError, match=r"decisions\.yaml:2: .* does not fit"):
        session.accepted()


def test_of_two_reviewers_none_loses_what_the_other_saved(work: Work, opened: Callable[[Path], Work]) -> None:
    one, other = (Session(opened(work.folder), name, DAY) for name in ("one", "other"))
    go_to(one, "outcome")
    first = one.accept().candidate
    one.save()
    other.ignore("heading", other.proposal(other.items()[-1].id))
    path = other.work.decisions.path
    path.write_text("# made up\n" + path.read_text("utf-8"), "utf-8")
    other.save()
    assert {made.by for made in other.work.decisions.made.values()} == {"one", "other"}
    assert first in other.made
    assert path.read_text("utf-8").startswith("# made up\n")
    (pair,) = one.names()
    one.decide_names(pair, "same")
    one.save()
    other.ignore("heading", other.proposal(other.items()[-1].id))
    other.save()
    assert pair.names in other.same
    assert not other.is_changed


def test_that_names_are_one_thing_is_not_taken_back_in_silence_once_it_is_saved(session: Session) -> None:
    (pair,) = session.names()
    session.decide_names(pair, "same")
    session.save()
    with pytest.raises(
        InputError, match="KK Industrial Park = KK园区 is saved already; take it out of `same"
    ):
        session.undo()
    assert not session.is_changed


def test_undoing_one_of_two_renamings_leaves_the_other(session: Session) -> None:
    for words in ("12 persons", "a dozen persons"):
        session.name({"id": "x", "a": "PersonGroup", "label": words}, "persons-at-large")
    assert session.entities["persons-at-large"]["alt"] == ["a dozen persons"]
    assert session.undo()
    assert "alt" not in session.entities["persons-at-large"]
    assert session.work.aliases == (("12 persons", "persons-at-large"),)
    assert session.undo()
    assert not session.is_changed


@pytest.mark.parametrize(("name", "kind"), [("Not An Id", ""), ("persons-xx", "notaclass")])
def test_what_is_renamed_gets_an_id_and_a_class(session: Session, name: str, kind: str) -> None:
    with pytest.raises(InputError, match="write an id, a class and a label"):
        session.name({"id": "x", "a": "PersonGroup", "label": "12 persons"}, name, kind)
    assert not session.is_changed


def test_a_class_that_the_ontology_lacks_is_refused_before_it_is_kept(session: Session) -> None:
    with pytest.raises(
        UnknownTermError, match="no class Persongroup, which persons-xx-fled is said to be; perhaps"
    ):
        session.name({"id": "x", "a": "Persongroup", "label": "12 persons"}, "persons-xx-fled")
    assert not session.is_changed


def test_what_has_to_be_a_code_is_refused_before_it_is_kept(session: Session) -> None:
    with pytest.raises(UnknownTermError, match="is no CrimeType, all of which are listed"):
        session.name({"id": "x", "a": "CrimeType", "label": "made up"}, "crime-xx-made-up")
    assert not session.is_changed
    assert not session.undo()
    session.name({"id": "x", "a": "PersonGroup", "label": "12 persons"}, "persons-xx-fled")
    assert session.entities.keys() == {"persons-xx-fled"}


def test_a_relation_that_is_ignored_leaves_the_figures_in_its_sentence_open(session: Session) -> None:
    before = session.audit()
    waiting = [one for one in session.items() if one.kind not in {"statistic", "ignored", "open", "mention"}]
    assert waiting
    for one in waiting:
        session.ignore("wrongly-read", session.proposal(one.id))
    assert session.audit() == before
