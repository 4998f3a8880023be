"""What words for people and those beside them tell: nation, crime, gang; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Officers held 63 foreigners, most of them Kenyan.", ("foreigners", "nationality", "Kenyan")),
        ("The FBI held ten men. They are Kenyan nationals.", ("men", "nationality", "Kenyan")),
        ("The FBI held 30 men. Two of them were from Kenya.", ("men", "nationality", "Kenya")),
        ("The FBI held 30 men. 21 of them were from Kenya.", ("men", "nationality", "Kenya")),
        ("The FBI held 30 men. Most of them were Kenyan.", ("men", "nationality", "Kenyan")),
        ("Ten persons of Kenyan nationality were held.", ("persons", "nationality", "Kenyan")),
        ("Police held 92 Kenyans in Paris.", ("Kenyans", "nationality", "Kenyans")),
        ("Three of the suspects are Kenyan.", ("suspects", "nationality", "Kenyan")),
        ("The suspects, all Kenyans, left.", ("suspects", "nationality", "Kenyan")),
        ("Seven (7) Kenyans between 20 and 30 years old were held.", ("Kenyans", "nationality", "Kenyans")),
        ("Police held ringleaders and members of the gang.", ("ringleaders", "memberOf", "gang")),
        (
            "Kenya sends 44 telecom fraud suspects back to China",
            ("telecom fraud suspects", "suspectedOf", "telecom fraud"),
        ),
        ("A Kenyan man was held over a phone scam.", ("Kenyan man", "nationality", "Kenyan")),
        ("Ten suspects in a phone scam were held.", ("suspects", "suspectedOf", "phone scam")),
        ("Nine Vietnamese nationals were held.", ("Vietnamese nationals", "nationality", "Vietnamese")),
        (
            "They held citizens suspected of telecom fraud.",
            ("citizens suspected of telecom fraud", "suspectedOf", "telecom fraud"),
        ),
        (
            "They held key members of fraud groups.",
            ("key members of fraud groups", "memberOf", "fraud groups"),
        ),
        ("Police held foreign nationals from Kenya and Laos.", ("foreign nationals", "nationality", "Laos")),
        # Brought home, or handed over after what else happened to them.
        (
            "Kenyan police repatriated 20 fraud suspects from Ghana.",
            ("fraud suspects", "transferredTo", "Kenyan"),
        ),
        (
            "Kenyan police brought 20 fraud suspects back from Ghana.",
            ("fraud suspects", "transferredTo", "Kenyan"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Three Elbonians were held.", None),
        ("Three Kenyans were held over money laundering.", ("Kenyans", "nationality", "Kenyans")),
    ],
)
def test_a_word_for_people_tells_what_they_are(text: str, fact: Fact | None, facts: Facts) -> None:
    found = facts(text)
    assert fact in found if fact else not found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The man, a citizen of Kenya, was held.", ("man", "nationality", "Kenya")),
        ("The man, who holds Kenyan nationality, was held.", ("man", "nationality", "Kenyan")),
    ],
)
def test_more_ways_to_say_what_people_are(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (
            "The detainees were from Kenya, Ghana, and Laos.",
            "nationality",
            {("detainees", "Kenya"), ("detainees", "Ghana"), ("detainees", "Laos")},
        ),
        ("The suspects are from Kenya, Ghana said.", "nationality", {("suspects", "Kenya")}),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The FBI freed ten victims. They are from Kenya.", "nationality"),
        ("The FBI held ten men. They are Kenyan-made.", "nationality"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("30名老挝籍犯罪嫌疑人被押解回国。", ("犯罪嫌疑人", "transferredTo", "老挝")),
        ("抓获9名涉嫌参与电信诈骗的人员。", ("涉嫌参与电信诈骗的人员", "suspectedOf", "电信诈骗")),
        ("抓获涉嫌电信诈骗的人员9名。", ("涉嫌电信诈骗的人员", "suspectedOf", "电信诈骗")),
        ("起诉的帮助信息网络犯罪活动罪被告人有3名。", ("被告人", "suspectedOf", "帮助信息网络犯罪活动罪")),
        ("20名中国籍疑犯经泰国押解回国。", ("中国籍疑犯", "transferredTo", "中国籍")),
        ("持越南护照的12名嫌疑人受审。", ("嫌疑人", "nationality", "越南")),
        ("犯罪嫌疑人李某（越南籍）受审。", ("犯罪嫌疑人", "nationality", "越南")),
        ("警方抓获利用黄金洗钱的嫌疑人。", ("嫌疑人", "suspectedOf", "洗钱")),
        ("民警抓获日籍嫌疑人3名。", ("日籍嫌疑人", "nationality", "日籍")),
        ("起诉电信网络诈骗罪被告人3人。", ("被告人", "suspectedOf", "电信网络诈骗罪")),
        ("拦阻涉赌诈人员3人。", ("赌诈人员", "suspectedOf", "赌诈")),
        ("警方抓获涉诈犯罪嫌疑人5人。", ("涉诈犯罪嫌疑人", "suspectedOf", "诈")),
        ("甲国移交中国籍涉诈嫌疑人5名。", ("中国籍涉诈嫌疑人", "suspectedOf", "诈")),
        ("警方抓获嫌疑人12名。他们均为缅甸籍。", ("嫌疑人", "nationality", "缅甸")),
        ("被捕嫌犯中，12人为老挝人。", ("12人", "nationality", "老挝")),
        ("抓获9名大陆和台湾诈骗嫌疑人。", ("大陆和台湾诈骗嫌疑人", "nationality", "大陆")),
        ("抓获9名大陆和台湾诈骗嫌疑人。", ("大陆和台湾诈骗嫌疑人", "nationality", "台湾")),
        ("抓获9名缅甸、老挝嫌疑人。", ("缅甸、老挝嫌疑人", "nationality", "老挝")),
        ("9名台湾嫌疑人被我国公安机关从老挝押解回国。", ("台湾嫌疑人", "transferredTo", "我国")),
        ("9名嫌疑人被韩国警方押送回国。", ("嫌疑人", "transferredTo", "韩国")),
        # Natives who are counted, who lead a gang, and one who stands for several.
        ("警方拘捕3名老挝人。", ("老挝人", "nationality", "老挝")),
        ("警方抓获电信网络诈骗集团头目2名。", ("电信网络诈骗集团头目", "memberOf", "电信网络诈骗集团")),
        # The nations of a list, of those who are counted behind the words for them.
        ("首要分子11人，均为缅甸籍。", ("首要分子", "nationality", "缅甸")),
        # Whom the crime before them describes.
        ("警方抓获电信诈骗逃犯8名。", ("电信诈骗逃犯", "suspectedOf", "电信诈骗")),
        # The gang of those who are said to be its members after it, and who is counted in words.
        ("警方打掉一个跑分团伙，抓获骨干7名。", ("骨干", "memberOf", "跑分团伙")),
        ("警方打掉一个跑分团伙，抓获成员7名。", ("成员", "memberOf", "跑分团伙")),
    ],
)
def test_traditional_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


def test_who_is_suspected_of_a_deed_for_a_gang_need_not_be_of_it(facts: Facts) -> None:
    assert not [one for one in facts("抓获9名涉嫌为诈骗集团洗钱的人员。", "zh-hans") if one[1] == "memberOf"]


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("The suspects are in Kenya.", "en", "nationality"),
        ("Kenyan police repatriated 20 fraud suspects from Ghana and Uganda.", "en", "nationality"),
        ("Kenyan police repatriated 20 fraud suspects from Kenya to Ghana.", "en", "nationality"),
        ("台湾犯罪嫌疑人20名被公安机关押解回国。", "zh-hans", "transferredTo"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("当地的越南人很多。", "nationality"),
        ("劝返涉诈重点人员5人，抓获嫌疑人3人。", "suspectedOf"),
        # By whom others are sent away, or whence they come.
        ("9名嫌疑人被泰国警方遣返回国。", "transferredTo"),
        ("9名嫌疑人由泰国押解回国。", "transferredTo"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方抓获缅甸妙瓦底电诈分子3名。", ("缅甸妙瓦底电诈分子", "nationality", "缅甸")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")
