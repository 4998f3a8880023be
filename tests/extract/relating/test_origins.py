"""Where gangs and suspects are, and the other end of a journey; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


def test_an_english_gang_is_based_in_a_place_that_is_known(facts: Facts) -> None:
    assert ("Accra-based gang", "suspectedIn", "Accra") in facts("An Accra-based gang fled.")
    assert ("fraudsters", "suspectedIn", "Kenya") in facts("Police held four Kenya-based fraudsters.")
    assert not facts("Telegram-based gangs fled, and the Kenya-based bank did not.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ten suspects were removed from Laos to China.", ("suspects", "transferredTo", "China")),
    ],
)
def test_both_ends_of_a_journey(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police from Laos sent ten suspects back to China.",
        "Ten suspects were sent back to China. From Laos came no word.",
    ],
)
def test_what_else_comes_from_there_is_no_journey(facts: Facts, text: str) -> None:
    assert ("suspects", "transferredFrom", "Laos") not in facts(text)


def test_both_ends_are_meant_or_done(find: Find) -> None:
    found = find("Ten suspects will be sent back to China from Laos.")
    assert {one.predicate for one in found} == {"transferredFrom", "transferredTo"}
    assert len({one.modality for one in found}) == 1


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ten men were charged with online fraud in Kenya and Ghana.",
            ("men", "suspectedIn", "Ghana"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # Where the ring is, is not where its members are said to have sinned.
        ("Ten members of a fraud ring in Kenya were held.", ("members", "suspectedIn", "Kenya")),
    ],
)
def test_what_is_not_said(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方抓获缅甸妙瓦底电诈分子3名。", ("缅甸妙瓦底电诈分子", "suspectedIn", "妙瓦底")),
        ("妙瓦底地区的大陆籍涉电诈犯罪嫌疑人归案。", ("电诈犯罪嫌疑人", "suspectedIn", "妙瓦底地区")),
        # The place right before the words for them, or in them.
        ("缅北电诈犯罪集团受到重创。", ("缅北电诈犯罪集团", "suspectedIn", "缅北")),
        ("妙瓦底某家族犯罪集团覆灭。", ("家族犯罪集团", "suspectedIn", "妙瓦底")),
        ("妙瓦底地区首批30名中国籍嫌疑人归案。", ("中国籍嫌疑人", "suspectedIn", "妙瓦底地区")),
        ("缅北3.1万名涉诈犯罪嫌疑人归案。", ("涉诈犯罪嫌疑人", "suspectedIn", "缅北")),
        ("案件涉及缅甸、菲律宾等国的多个电诈团伙。", ("电诈团伙", "suspectedIn", "菲律宾")),
        ("警方打掉老挝、缅甸等地多个电诈团伙。", ("电诈团伙", "suspectedIn", "老挝")),
        # Those that the name of a body begins with.
        ("江苏扬州警方破案3起。", ("扬州", "locatedIn", "江苏")),
        ("公安部部署福建泉州、龙岩公安机关侦办。", ("龙岩", "locatedIn", "福建")),
        # The country that gives people to another.
        ("老挝已分批向我方引渡60名嫌疑人。", ("嫌疑人", "transferredFrom", "老挝")),
        ("缅甸向我遣返的首批60名中国籍嫌疑人抵达。", ("中国籍嫌疑人", "transferredFrom", "缅甸")),
        ("老方将60名犯罪嫌疑人移交中方。", ("犯罪嫌疑人", "transferredFrom", "老方")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("这是押解回泉州的嫌疑人。", ("嫌疑人", "suspectedIn", "泉州")),
        ("警方抓获泰国籍嫌疑人3名。", ("嫌疑人", "suspectedIn", "泰国")),
        ("江苏、浙江警方破案3起。", ("浙江", "locatedIn", "江苏")),
        ("专案组侦办中打掉团伙3个。", ("团伙", "suspectedIn", "侦办")),
        ("警方打掉台湾诈骗集团。", ("台湾诈骗集团", "suspectedIn", "台湾")),
    ],
)
def test_where_they_are_not(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("陆川县涉电信网络诈骗在逃人员30人。", ("电信网络诈骗在逃人员", "suspectedIn", "陆川县")),
        # What was given is no person, or who received them no country.
        ("老挝向中方移交证据，嫌疑人30名落网。", ("嫌疑人", "transferredFrom", "老挝")),
        ("泰国将30名嫌疑人移交检察机关。", ("嫌疑人", "transferredFrom", "泰国")),
        ("中方将30名嫌疑人的信息移交泰方。", ("嫌疑人", "transferredFrom", "中方")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")
