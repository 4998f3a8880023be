"""Names of operations by an opener or an ending. All texts are made up."""

import pytest
from tests.extract.naming.finding import find, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Since Operation 1111 began, they fled.", "Operation 1111"),
    ],
)
def test_operations_by_a_number_and_by_what_they_are_dubbed(text: str, name: str) -> None:
    assert (name, None) in named(text, "operation")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "INTERPOL coordinated Operation PIKE V; the two-month Operation Blue Lantern ended.",
            "en",
            ["Operation PIKE V", "Operation Blue Lantern"],
        ),
        (
            "They ran Operation Blue Lantern 2024 and Operation PIKE V\nMembers met.",
            "en",
            ["Operation Blue Lantern 2024", "Operation PIKE V"],
        ),
        (
            "Operation reLit began. The two-month Africa Bright Lamp operation ended.",
            "en",
            ["Operation reLit", "Africa Bright Lamp operation"],
        ),
    ],
)
def test_operations(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "operation", language) if name in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "A Royal Thai Police operation ended.",
        "The Hong Kong operation ended.",
        "Ten Bodies Join Hands In Long Operation",
    ],
)
def test_whose_or_where_an_operation_is_does_not_name_it(text: str) -> None:
    assert not [one for one in find(text) if one.kind == "operation" and one.rule == "ending"]
