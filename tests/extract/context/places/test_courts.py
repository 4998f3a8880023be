"""Made-up courts, and made-up deeds that the next sentence places."""

import pytest
from tests.extract.context.places.conftest import Where


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Three men were sentenced at Northmere Crown Court. [5 persons-sentenced] more pleaded guilty.",
            ["Northmere Crown Court"],
        ),
        ("[5 persons-sentenced] men were sentenced by the High Court.", ["country-gbr"]),
        (
            "[5 persons-convicted] men stood at Leeds Crown Court. They took [6 devices-seized] phones.",
            ["place-gb-leeds", "country-gbr"],
        ),
        ("A Crown Court sentenced [5 persons-sentenced] men.", ["country-gbr"]),
    ],
)
def test_what_is_judged_is_counted_at_the_court(where: Where, text: str, places: list[str]) -> None:
    assert where(text, "agency-gb-nca") == places


def test_a_body_that_only_joined_in_does_not_say_where(where: Where) -> None:
    assert where("本局會同臺北市政府警察局逮捕[11]人。", "agency-tw-taoyuan-police", "zh-hant") == [
        "place-tw-taoyuan"
    ]


def test_a_court_that_is_named_only_later(where: Where) -> None:  # made up
    text = "[Five persons-sentenced] men sentenced\n\nThey were sentenced at Northmere Crown Court."
    assert where(text, "agency-gb-nersou") == ["Northmere Crown Court"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("漳州市人民检察院对缅北某集团[9 suspects-charged]人提起公诉。", ["place-cn-zhangzhou"]),
        ("缅北某案宣判\n\n漳州市中级人民法院宣判。其中[5 persons-sentenced]人获刑。", ["place-cn-zhangzhou"]),
        (
            "缅北某案宣判\n\n漳州市中级人民法院宣判。\n\n其中[5 persons-sentenced]人获刑。",
            ["place-mm-northern-myanmar"],
        ),
    ],
)
def test_a_chinese_court_judges_at_home_where_nobody_says_who_issued_a_text(
    where: Where, text: str, places: list[str]
) -> None:
    assert where(text, None, "zh-hans") == places
