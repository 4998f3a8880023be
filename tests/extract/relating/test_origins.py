"""Where gangs and suspects are, what lies in what, where people are brought; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # The place right before the words for them, or in them.
        ("缅北电诈犯罪集团受到重创。", ("缅北电诈犯罪集团", "suspectedIn", "缅北")),
        ("妙瓦底某家族犯罪集团覆灭。", ("家族犯罪集团", "suspectedIn", "妙瓦底")),
        ("妙瓦底地区首批30名中国籍嫌疑人归案。", ("中国籍嫌疑人", "suspectedIn", "妙瓦底地区")),
        ("缅北3.1万名涉诈犯罪嫌疑人归案。", ("涉诈犯罪嫌疑人", "suspectedIn", "缅北")),
        ("案件涉及缅甸、菲律宾等国的多个电诈团伙。", ("电诈团伙", "suspectedIn", "菲律宾")),
        ("警方打掉老挝、缅甸等地多个电诈团伙。", ("电诈团伙", "suspectedIn", "老挝")),
        # The inmost place says the others.
        ("该团伙盘踞在柬埔寨金边。", ("团伙", "suspectedIn", "金边")),
        ("警方抓获缅甸妙瓦底电诈分子3名。", ("缅甸妙瓦底电诈分子", "suspectedIn", "妙瓦底")),
        # Where gangs are broken up, and whence people came back.
        ("警方在吉隆坡破获一个诈骗集团。", ("诈骗集团", "suspectedIn", "吉隆坡")),
        ("警方抓获从柬埔寨、缅甸回流的涉诈人员60名。", ("涉诈人员", "suspectedIn", "缅甸")),
        # Those that the name of a body begins with.
        ("江苏扬州警方破案3起。", ("扬州", "locatedIn", "江苏")),
        ("公安部部署福建泉州、龙岩公安机关侦办。", ("龙岩", "locatedIn", "福建")),
        # The places of a list and what they lie in, sites of a count, and sites that have names.
        ("警方在柬埔寨金边、柴桢等地收网。", ("柴桢", "locatedIn", "柬埔寨")),
        ("他们在柬埔寨的金边、波贝设点。", ("波贝", "locatedIn", "柬埔寨")),
        ("警方突查清迈一栋泳池别墅。", ("别墅", "locatedIn", "清迈")),
        ("军方包围妙瓦底“KK园区”。", ("KK园区", "locatedIn", "妙瓦底")),
    ],
)
def test_where_they_are(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("这是押解回泉州的嫌疑人。", ("嫌疑人", "suspectedIn", "泉州")),
        ("警方抓获泰国籍嫌疑人3名。", ("嫌疑人", "suspectedIn", "泰国")),
        ("警方抓获缅甸妙瓦底电诈分子3名。", ("缅甸妙瓦底电诈分子", "nationality", "缅甸")),
        ("江苏、浙江警方破案3起。", ("浙江", "locatedIn", "江苏")),
        ("专案组侦办中打掉团伙3个。", ("团伙", "suspectedIn", "侦办")),
        ("警方打掉台湾诈骗集团。", ("台湾诈骗集团", "suspectedIn", "台湾")),
        ("该团伙盘踞在柬埔寨金边。", ("团伙", "suspectedIn", "柬埔寨")),
        ("警方在金边、清迈等地收网。", ("清迈", "locatedIn", "金边")),
    ],
)
def test_where_they_are_not(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")


def test_an_english_gang_is_based_in_a_place_that_is_known(facts: Facts) -> None:
    assert ("Accra-based gang", "suspectedIn", "Accra") in facts("An Accra-based gang fled.")
    assert ("fraudsters", "suspectedIn", "Kenya") in facts("Police held four Kenya-based fraudsters.")
    assert not facts("Telegram-based gangs fled, and the Kenya-based bank did not.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ten suspects involved in phone scams were sent back to China from Laos on Monday.",
            ("suspects involved in phone scams", "transferredFrom", "Laos"),
        ),
        ("Ten suspects were flown to China in May from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Ten suspects were removed from Laos to China.", ("suspects", "transferredTo", "China")),
        ("Police repatriated men from Laos's Vientiane.", ("men", "transferredFrom", "Vientiane")),
        ("Police brought ten suspects back from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Cambodia has expelled ten suspects.", ("suspects", "transferredFrom", "Cambodia")),
        (
            "Ten suspects in a fraud case had been brought back from Laos.",
            ("suspects", "transferredFrom", "Laos"),
        ),
        # Brought home, or handed over after what else happened to them.
        (
            "Kenyan police repatriated 20 fraud suspects from Ghana.",
            ("fraud suspects", "transferredTo", "Kenyan"),
        ),
        (
            "Kenyan police brought 20 fraud suspects back from Ghana.",
            ("fraud suspects", "transferredTo", "Kenyan"),
        ),
        (
            "The ten suspects and related evidence have been handed over to Kenyan police.",
            ("suspects", "transferredTo", "Kenyan police"),
        ),
        (
            "Three leaders of a telecom fraud group have been captured and handed over to Kenyan police.",
            ("leaders", "transferredTo", "Kenyan police"),
        ),
        (
            "Ten suspects were deported from Kenya and handed to the Ghanaian authorities.",
            ("suspects", "transferredTo", "Ghanaian authorities"),
        ),
        (
            "Two planes took 30 Kenyan nationals, most of them men, from Accra to Nairobi.",
            ("Kenyan nationals", "transferredTo", "Nairobi"),
        ),
        ("A plane carrying 130 suspects from Laos landed.", ("suspects", "transferredFrom", "Laos")),
        ("The suspects arrived in Nairobi from Laos.", ("suspects", "transferredFrom", "Laos")),
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
    ("text", "predicate", "place"),
    [
        ("Kenya handed over ten men to the Thai police.", "transferredTo", "Thai police"),
        ("Kenya handed ten men over to the Thai police.", "transferredTo", "Thai police"),
        ("A chartered flight carrying ten men landed in Beijing.", "transferredTo", "Beijing"),
        ("Ten men, escorted by Thai police, flew to Bangkok from Laos.", "transferredTo", "Bangkok"),
    ],
)
def test_who_hands_them_over_and_to_whom(facts: Facts, text: str, predicate: str, place: str) -> None:
    assert ("men", predicate, place) in facts(text)
