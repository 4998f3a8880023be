"""Towns that only datelines name. All texts are made up."""

import pytest
from tests.extract.naming.finding import named

_LEAD = "Police in three towns have closed a call centre that cheated pensioners."


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Nowherville, 5 July – ", "Nowherville"),
        ("NOWHERVILLE, Sept. 5, 2025 — ", "NOWHERVILLE"),
        ("Upper Nowherville, Jul 5: ", "Upper Nowherville"),
        ("NOWHERVILLE—", "NOWHERVILLE"),
        ("Nowherville, Texas – ", "Nowherville"),
        ("Nowherville (AP) -- ", "Nowherville"),
    ],
)
def test_a_dateline_names_its_town(head: str, name: str) -> None:
    assert (name, None) in named(f"Call centre closed\n\n{head}{_LEAD}", "place")


@pytest.mark.parametrize(
    "head",
    [
        "Since March 7: ",
        "Laptops – ",
        "Press Release, 5 July – ",
        "WARNING – ",
        "(WXYZ) – ",
        "Monday 5 July – ",
    ],
)
def test_other_labels_name_no_town(head: str) -> None:
    assert named(f"Call centre closed\n\n{head}{_LEAD}", "place") == []
