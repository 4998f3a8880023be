import pytest

from fraudkg.review.deciding.same import likeness, pairs
from fraudkg.review.work import Work


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("KK Industrial Park", "KK园区", "shared-name"),
        ("KK園區", "KK园区", "same-letters"),
        ("Ministry of Public Security", "the ministry of public security", "same-letters"),
        ("Made Up Bureau", "MUB", "initials"),
        ("Special Made Up Centre", "Made Up Centre", "shared-words"),
        ("KK Industrial Park", "Asia Pacific New City", None),
        ("Police of Exampleville", "Police of Sampletown", None),
        ("", "KK", None),
    ],
)
def test_names_that_may_be_one_thing(first: str, second: str, why: str | None) -> None:
    assert likeness(first, second) == why
    assert likeness(second, first) == why


def test_only_names_of_one_kind_and_not_two_known_things_are_paired(work: Work) -> None:
    (pair,) = pairs(work)
    assert pair.kind == "site"
    assert pair.why == "shared-name"
