"""Towns of datelines, and places in a list with known ones. All texts are made up."""

import pytest
from tests.extract.naming.finding import named

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

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


def places(reader: Reader, text: str) -> set[str]:
    return {one.name for one in reader.read(Document(text, "en")).entities if one.kind == "place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Homes were searched in Bangkok, Anyford and Nowherville, and much was found.", "Anyford"),
        ("The men are from Bangkok, Vila de Nowhere, Anyford and Pattaya.", "Vila de Nowhere"),
        ("It hired in three towns (Bangkok, Nowherville, Pattaya).", "Nowherville"),
    ],
)
def test_what_is_enumerated_with_known_places_is_one(reader: Reader, text: str, name: str) -> None:
    assert name in places(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Homes were searched in Bangkok, but Anyford and Nowherville waited.",
        "Bangkok, Monday, March was where it began.",
        "They came from Bangkok, Mega Bank and Nowherville.",
    ],
)
def test_other_lists_name_no_places(reader: Reader, text: str) -> None:
    assert places(reader, text) <= {"Bangkok"}
