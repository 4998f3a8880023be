from collections.abc import Callable
from pathlib import Path

import pytest
from tests.review.deciding.walk import DAY
from tests.review.terminal.script import Script

from fraudkg.review.deciding.session import Session
from fraudkg.review.terminal.back import look_back
from fraudkg.review.work import Work


@pytest.fixture(autouse=True)
def all_is_decided_that_is_sure(session: Session) -> None:
    session.accept_all(session.sure())


def back(session: Session, keys: str) -> list[str]:
    desk = Script(*keys)
    look_back(session, desk)
    return desk.said


def test_the_last_of_the_text_comes_first_as_it_was_accepted(session: Session) -> None:
    said = back(session, "pn")
    assert [line.partition(";")[0] for line in said if line.startswith("decided")] == [
        "decided: accept calls-intercepted-2025",
        "decided: ignore list-ordinal",
    ]
    assert "  value         3600000000" in said
    assert len(session.decided()) == 8


def test_it_ends_at_the_first_decision(session: Session) -> None:
    assert back(session, "p" * 8)[-1] == "nothing was decided before that"


def test_what_is_opened_again_waits_and_comes_next(session: Session) -> None:
    back(session, "y")
    assert session.current is not None
    assert session.current.key == "calls-intercepted-2025"
    (again,) = [one for one in session.made.values() if one.decision == "open"]
    assert again.was == "calls-intercepted-2025"
    assert "calls-intercepted-2025" not in session.accepted().added


def test_opening_a_claim_again_opens_its_repeats(session: Session) -> None:
    main = next(one for one in session.made.values() if one.key == "cases-solved-2025")
    session.reopen(main.candidate)
    assert [one.decision for one in session.made.values()].count("open") == 2
    session.save()
    assert "cases-solved-2025" not in session.accepted().added


def test_what_claims_yaml_still_accounts_for_is_said(
    session: Session, work: Work, opened: Callable[[Path], Work]
) -> None:
    session.save()
    (work.folder / "claims.yaml").write_bytes(session.accepted().data)
    again = Session(opened(work.folder), "someone", DAY)
    told = "claims.yaml still accounts for it: take it out there, too, and begin again"
    assert told not in back(again, "y")
    assert told in back(again, "y")
