"""Places that made-up lists name right before their figures; figures stand in square brackets."""

from dataclasses import replace

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.places.conftest import Where

from fraudkg.extract.context.places.regions import Regions
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import listed_words
from fraudkg.resources import resource


def named(text: str, language: str = "en", known: tuple[str, ...] = ()) -> list[str]:
    """The names that are taken for places in a text without its brackets."""
    plain, quantities = marked(text)
    document = Document(plain, language)
    quantities = [replace(one, unit="case") for one in quantities]
    starts = {plain.find(name): name for name in known}
    spots = [Spot(at, at + len(name), "place-made-up", 0, "made-up") for at, name in starts.items()]
    words = listed_words([resource("data/lexicon")], "place-words", document.family)
    sights = [Sight(document, document.sentences[0], spots, (), quantities)]
    found = Regions(words, document.family).of(document, quantities, sights, lambda _: None)
    return [plain[one.start : one.end] for one in found.values()]


def test_a_list_by_places() -> None:
    assert named("They held men in Kent ([12]), Surrey ([9])", known=("Kent",)) == ["Kent", "Surrey"]
    assert named("Assam Police ([2] places); Delhi Police ([5] places)") == ["Assam", "Delhi"]
    assert named("Assam Police ([2]), Delhi Police ([5])") == ["Assam", "Delhi"]


def test_a_list_of_other_things_names_no_places() -> None:
    assert named("Accounts: Telegram [12], Signal [9]") == []
    assert named("缴获手机[12]部、电脑[9]台", "zh-hans") == []
    assert "警方抓获" not in named("警方抓获[20]人，上海[5]人、北京[3]人", "zh-hans", known=("上海",))


def test_a_list_of_unknown_names_in_a_sentence_on_areas() -> None:
    assert named("The regions reported few: North Dell ([1]), Rio do Sul ([2]).") == [
        "North Dell",
        "Rio do Sul",
    ]


def test_chinese_lists() -> None:
    assert named("其中深圳[12]件、东莞[9]件", "zh-hans", ("深圳",)) == ["深圳", "东莞"]
    assert named("其中深圳[12]件、前一周[9]件", "zh-hans", ("深圳",)) == []


def test_one_name_is_no_list() -> None:
    assert named("Kent [12]", known=("Kent",)) == []
    assert named("Kent saw [12]\n\nKent – [12]", known=("Kent",)) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            (
                "共有[9 suspects-repatriated]人被移交我国，其中缅北[5 suspects-repatriated]人，"
                "妙瓦底地区[4 suspects-repatriated]人"
            ),
            [None, "place-mm-northern-myanmar", "place-mm-myawaddy-region"],
        ),
        (
            (
                "共押解回国[9 suspects-repatriated]人，其中柬埔寨[5 suspects-repatriated]人、"
                "老挝金三角经济特区[4 suspects-repatriated]人"
            ),
            [None, "country-khm", "place-la-golden-triangle-sez"],
        ),
        (
            (
                "全年遣返[9 suspects-repatriated]人，包括柬埔寨[5 suspects-repatriated]人、"
                "泰国[4 suspects-repatriated]人"
            ),
            [None, "country-khm", "country-tha"],
        ),
    ],
)
def test_those_sent_back_come_from_the_places_of_a_list(
    where: Where, text: str, places: list[str | None]
) -> None:
    assert where(text, "agency-cn-mps", "zh-hans") == places
