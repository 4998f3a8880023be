"""Chinese operations that are named after their provinces; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Facts


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("公安部组织开展“皖赣闽”区域会战。", "zh-hans", {"皖", "赣", "闽"}),
        ("公安部組織開展「皖贛閩」區域會戰。", "zh-hant", {"皖", "贛", "閩"}),
        ("公安部组织开展“青云”行动。", "zh-hans", set()),
        ("公安部组织开展“皖风”行动。", "zh-hans", set()),
    ],
)
def test_the_provinces_of_a_name(facts: Facts, text: str, language: str, places: set[str]) -> None:
    found = facts(text, language=language)
    assert {thing for _, predicate, thing in found if predicate == "conductedIn"} == places
