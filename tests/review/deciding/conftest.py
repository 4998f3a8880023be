"""A session at which nothing is decided yet."""

import pytest
from tests.review.deciding.walk import DAY

from fraudkg.review.deciding.session import Session
from fraudkg.review.work import Work


@pytest.fixture
def session(work: Work) -> Session:
    return Session(work, "someone", DAY)
