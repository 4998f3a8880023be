"""Places told in turn with their figures, in made-up sentences."""

import pytest
from tests.extract.context.places.conftest import Where

KENYA, GHANA, TOGO = "country-ken", "country-gha", "country-tgo"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kenya and Ghana held [30] and [20], respectively.", "en", [KENYA, GHANA]),
        ("[3], [20] and [9] were held in Kenya, Ghana and Togo respectively.", "en", [KENYA, GHANA, TOGO]),
        ("在泰国、老挝分别抓获[30]、[20]人。", "zh-hans", ["country-tha", "country-lao"]),
    ],
)
def test_each_figure_has_the_place_in_its_turn(
    where: Where, text: str, language: str, expected: list[str]
) -> None:
    assert where(text, None, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kenya and Ghana held [30] and [20].",
        "Police in Kenya, Ghana and Togo held [30] and [20] respectively.",
        "Police in Kenya and Ghana say that calls and texts rose by [30] and [20] respectively.",
    ],
)
def test_without_as_many_of_each_nothing_is_told_in_turn(where: Where, text: str) -> None:
    assert not {KENYA, GHANA} & {*where(text)}
