"""Whence those come who are sent back, in made-up sentences."""

import pytest
from tests.extract.context.places.conftest import Where


def test_people_sent_back_come_from_abroad(where: Where) -> None:
    issuer = "agency-cn-mps"
    assert where("[5 suspects-repatriated]名缅北涉诈犯罪嫌疑人移交我方", issuer, "zh-hans") == [
        "place-mm-northern-myanmar"
    ]
    assert where("吉林公安机关押解[5 suspects-repatriated]名嫌疑人回国", issuer, "zh-hans") == [None]
    text = "Police raided dens in Cambodia. [5 suspects-repatriated] suspects were brought home."
    assert where(text, issuer) == ["country-khm"]
    text = "In Dehong, the law enforcement of Myanmar handed over [5 suspects-repatriated] suspects."
    assert where(text, issuer) == ["country-mmr"]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Fiji sends [5 suspects-repatriated] suspects back to China", "en", "country-fji"),
        ("[5 suspects-repatriated] suspects were handed over to China by Ghana", "en", "country-gha"),
        ("[5 suspects-repatriated] suspects were repatriated by Fiji police.", "en", "country-fji"),
        ("Officers brought home [5 suspects-repatriated] suspects from Ghana.", "en", "country-gha"),
        ("An operation with Fiji led to the handover of [5 suspects-repatriated] men.", "en", "country-fji"),
        (
            "[5 suspects-repatriated] suspects were handed to Chinese police at a gate in Dehong by Fiji.",
            "en",
            "country-fji",
        ),
        ("斐济警方近日向我方移交[5 suspects-repatriated]名嫌疑人", "zh-hans", "country-fji"),
        ("泰國警方將[5 suspects-repatriated]名嫌犯遣返", "zh-hant", "country-tha"),
        ("[5 suspects-repatriated]人因涉诈，近日从加纳被押解回国；他们将受审", "zh-hans", "country-gha"),
        ("公安机关从印尼押解[5 suspects-repatriated]名嫌疑人回国", "zh-hans", "country-idn"),
        ("[5 suspects-repatriated]名嫌疑人从加纳遣返至湖北省武汉", "zh-hans", "country-gha"),
        ("包机降落在武汉天河机场，[5 suspects-repatriated]人从加纳押解回国", "zh-hans", "country-gha"),
        ("[5 suspects-repatriated]名嫌疑人从加纳遣返回国", "zh-hans", "country-gha"),
        ("緬方在泰國移交[5 suspects-repatriated]名來自妙瓦底的人員", "zh-hant", "place-mm-myawaddy-town"),
    ],
)
def test_any_place_abroad_is_the_source_of_those_brought_home(
    where: Where, text: str, language: str, place: str
) -> None:
    assert where(text, "agency-cn-mps", language) == [place]


def test_who_are_sent_to_a_country_come_from_another_whoever_tells_it(where: Where) -> None:
    text = "[5 suspects-repatriated] suspects held in Dehong were sent to Ghana."
    assert where(text, "agency-ng-efcc") == ["place-cn-dehong"]
    assert where("Chinese police repatriated [5 suspects-repatriated] men from Ghana.") == ["country-gha"]


def test_some_of_those_brought_home_come_from_elsewhere(where: Where) -> None:
    kind = "suspects-repatriated"
    text = f"A joint operation with Fiji led to the handover of [9 {kind}], [7 {kind}] of them from Samoa."
    assert where(text, "agency-cn-mps") == ["country-fji", "country-fji"]


def test_nobody_comes_from_the_country_of_those_to_whom_they_are_handed(where: Where) -> None:
    text = "Lao police handed over [5 suspects-repatriated] men to their Chinese counterparts."
    assert where(text, "agency-la-mps") == ["country-lao"]


def test_nobody_is_sent_back_from_where_they_only_pass_through(where: Where) -> None:
    text = "[5 suspects-repatriated] men were handed over through Thailand."
    assert where(text, "agency-mm-home-affairs") == [None]


def test_nobody_is_sent_back_from_where_earlier_ones_are_citizens_of(where: Where) -> None:
    text = "肯尼亚警方抓获[5]名大陆和台湾电诈嫌疑人。[3 suspects-repatriated]名犯罪嫌疑人被押解回国。"
    assert where(text, "agency-cn-mps", "zh-hans")[1] != "country-twn"
