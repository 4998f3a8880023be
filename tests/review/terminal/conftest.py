"""Whole reviews by keys, of the made-up release."""

from collections.abc import Callable

import pytest
from tests.review.deciding.walk import DAY
from tests.review.terminal.script import Script

from fraudkg.review.deciding.session import Session
from fraudkg.review.terminal.codes import Code, Codes
from fraudkg.review.terminal.keys import Reviewer
from fraudkg.review.work import Work

CODES = Codes(
    [Code("ind", "messages-intercepted", "texts stopped"), Code("ind", "calls-intercepted", "calls")]
)


@pytest.fixture
def review(work: Work) -> Callable[..., tuple[Session, Script]]:
    def run(*entries: str) -> tuple[Session, Script]:
        session = Session(work, "someone", DAY)
        script = Script(*entries)
        Reviewer(session, script, CODES).run()
        return session, script

    return run


Review = Callable[..., tuple[Session, Script]]
