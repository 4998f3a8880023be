"""Places behind a denial. All texts are made up."""

from collections.abc import Callable

import pytest

Where = Callable[..., list[str | None]]

CASES = [
    ("No raids were carried out in Cambodia. Police arrested [25 suspects-arrested] people.", "sgp"),
    ("There were no raids in Cambodia. Police arrested [25 suspects-arrested] people.", "sgp"),
    ("Officers did not search homes in Johor. They seized [40 devices-seized] phones.", "sgp"),
    ("Out of [9] suspects none was found in Laos.", "sgp"),
    ("No arrests were made in Laos, but [5 suspects-arrested] men were held in Thailand.", "tha"),
    ("Not only in Cambodia did they act. Police arrested [25 suspects-arrested] people.", "khm"),
    ("No one was hurt in the raid in Cambodia. Police arrested [25 suspects-arrested] people.", "khm"),
    ("No bank in Laos was warned. Police arrested [25 suspects-arrested] people.", "lao"),
    ("Nothing was found but a house in Laos. Police arrested [25 suspects-arrested] people.", "lao"),
]


@pytest.mark.parametrize(("text", "country"), CASES)
def test_a_place_where_nothing_was_done(where: Where, text: str, country: str) -> None:
    assert where(text, "agency-sg-spf") == [f"country-{country}"]
