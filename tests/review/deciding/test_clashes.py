"""What two reviewers of one release decide at the same time; all texts are made up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.review.deciding.walk import DAY

from fraudkg.errors import InputError
from fraudkg.review.deciding.session import Session
from fraudkg.review.work import Work


def test_what_another_decided_meanwhile_is_not_written_over(
    work: Work, opened: Callable[[Path], Work]
) -> None:
    one, other = (Session(opened(work.folder), name, DAY) for name in ("one", "other"))
    slots = {"key": "a", "narrative": "method", "quote": "police stopped 3.6 billion calls"}
    one.make(slots)
    one.ignore("heading")
    one.save()
    other.make({**slots, "quote": "3.3 billion texts"})
    with pytest.raises(InputError, match="a was added since this review began; take yours back"):
        other.save()
    assert other.undo()
    other.ignore("idiom")
    with pytest.raises(InputError, match="decided ignore by one since this review began"):
        other.save()
    assert {made.reason for made in opened(work.folder).decisions.made.values()} == {"heading"}
