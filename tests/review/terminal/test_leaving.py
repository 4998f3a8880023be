"""How a review ends: what was decided is saved, asked about, or never lost in silence."""

import errno

import pytest
from tests.review.terminal.conftest import CODES, Review
from tests.review.terminal.script import Script

from fraudkg.errors import InputError, OutputError
from fraudkg.review.deciding.session import Session
from fraudkg.review.terminal.keys import Reviewer
from fraudkg.review.work import Work


def test_keys_that_end_before_saving_fail_loudly(review: Review, work: Work) -> None:
    for keys in (("a",), ("a", "q"), ("a", "s", "m", "narrative: method, quote: police stopped … calls")):
        with pytest.raises(InputError, match="what was decided last is lost; end it with s and q"):
            review(*keys)
    session, _ = review("a", "s")
    assert (session.is_changed, work.decisions.path.exists()) == (False, True)


def test_only_y_and_n_answer_whether_to_save(review: Review) -> None:
    session, script = review("a", "q", "m", "i", "\n", "y")
    assert script.said.count("y saves it, n throws it away") == 3
    assert (session.is_changed, len(session.work.decisions.made)) == (False, 2)
    session, _ = review("n", "n", "n", "n", "n", "n", "a", "q", "z", "n")
    assert session.is_changed


def test_saving_that_fails_is_asked_about_again(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Session) -> None:
        monkeypatch.undo()
        raise OutputError("made up: no space left")

    monkeypatch.setattr(Session, "save", full)
    session, script = review("a", "q", "y", "y")
    assert "made up: no space left." in script.said
    assert not session.is_changed


class Interrupted(Script):
    """A person who interrupts the review where an entry says so, or whose terminal goes."""

    def key(self, prompt: str) -> str:
        if self.entries[:1] == ["^C"]:
            self.entries.pop(0)
            raise KeyboardInterrupt
        if self.entries[:1] == ["gone"]:
            raise OSError(errno.EIO, "made up")
        return super().key(prompt)


def test_who_interrupts_the_machine_is_asked_too(session: Session) -> None:
    Reviewer(session, Interrupted("a", "^C", "y"), CODES).run()
    assert len(session.work.decisions.made) == 2


@pytest.mark.parametrize("keys", [("^C", "^C"), ("q", "^C"), ("q",), (), ("gone",), ("q", "gone")])
def test_what_was_decided_is_saved_where_nobody_answers(session: Session, keys: tuple[str, ...]) -> None:
    script = Interrupted("a", *keys, is_manned=True)
    Reviewer(session, script, CODES).run()
    assert not session.is_changed
    assert len(session.work.decisions.made) == 2
    assert "nobody said whether to save, so what was decided is saved in decisions.yaml" in script.said


def test_nothing_is_written_where_nobody_answers_and_nothing_was_decided(session: Session) -> None:
    Reviewer(session, Interrupted("^C", "^C", is_manned=True), CODES).run()
    assert not session.work.decisions.path.exists()
