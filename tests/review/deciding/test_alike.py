from dataclasses import replace
from typing import Any

import pytest

from fraudkg.review.deciding.alike import alike
from fraudkg.review.deciding.session import Session


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"comparator": "more-than"}, ("calls-intercepted-2025",)),
        ({"period": None}, ("calls-intercepted-2025",)),
        ({"period": 2024}, ()),
        ({"period": 2024, "inferred": ["period"]}, ("calls-intercepted-2025",)),
        ({"unit": "case"}, ()),
        ({"value": None}, ()),
    ],
)
def test_the_same_number_of_the_same_measure_is_told(
    session: Session, more: dict[str, Any], expected: tuple[str, ...]
) -> None:
    """Made up: the number of calls, once more under another key."""
    calls = next(one for one in session.work.proposals.values() if one.key == "calls-intercepted-2025")
    assert alike(session, calls) == ()
    other = replace(calls, candidate=replace(calls.candidate, id="c-made-up"))
    assert alike(session, replace(other, claim={**calls.claim, "key": "again", **more})) == expected
