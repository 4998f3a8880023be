"""Suspects by what they did, bodies by whose they are, deeds by who struck in them; all made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "A bank fraud case has led to the detention of 40 suspects.",
            ("suspects", "suspectedOf", "bank fraud"),
        ),
        (
            "Ten men who had been mixed up in online fraud were deported.",
            ("men", "suspectedOf", "online fraud"),
        ),
        ("The syndicate used romance scams to cheat widows.", ("syndicate", "suspectedOf", "romance scams")),
        ("Two gangs are using romance scams to steal savings.", ("gangs", "suspectedOf", "romance scams")),
        (
            "The FBI sought a syndicate targeting Kenyans through romance scams.",
            ("syndicate", "suspectedOf", "romance scams"),
        ),
        ("The gang allegedly duped two widows.", ("gang", "suspectedOf", "duped two widows")),
        ("Ten men were linked to online scam operations.", ("men", "suspectedOf", "online scam")),
        (
            "The FBI knows places in Kenya where these gangs are believed to operate.",
            ("gangs", "suspectedIn", "Kenya"),
        ),
        ("The gang used Kenya as a base to cheat widows.", ("gang", "suspectedIn", "Kenya")),
        ("A fraud gang was dismantled in Kenya.", ("fraud gang", "suspectedIn", "Kenya")),
        ("Fraud gang busted in Kenya and Ghana", ("Fraud gang", "suspectedIn", "Ghana")),
        ("The FBI held ten men. They are Kenyan nationals.", ("men", "nationality", "Kenyan")),
        ("The FBI held 30 men. Two of them were from Kenya.", ("men", "nationality", "Kenya")),
        ("The FBI held 30 men. 21 of them were from Kenya.", ("men", "nationality", "Kenya")),
        ("The FBI held 30 men. Most of them were Kenyan.", ("men", "nationality", "Kenyan")),
        ("Ten suspects were flown from Nairobi to Accra.", ("suspects", "transferredTo", "Accra")),
        (
            "Ten suspects were repatriated on Friday from Nairobi.",
            ("suspects", "transferredFrom", "Nairobi"),
        ),
        ("The suspects were brought back to Accra.", ("suspects", "transferredTo", "Accra")),
        ("A Kenya-wide crackdown on fraud began.", ("crackdown", "conductedIn", "Kenya")),
        (
            "During the raid, six villas were searched in Nairobi and Mombasa.",
            ("raid", "conductedIn", "Mombasa"),
        ),
        (
            "The raids took place recently in Kenya's coastal city of Mombasa.",
            ("raids", "conductedIn", "Mombasa"),
        ),
        (
            "On the action day, officers from the FBI held ten men.",
            ("FBI", "conducted", "action day"),
        ),
        (
            "The FBI and the Kenya Police took part in the raid. They were joined by Europol.",
            ("raid", "participant", "Europol"),
        ),
        ("The raid was mounted with Kenya and Ghana in July.", ("raid", "participant", "Ghana")),
        (
            "China and Kenya attended a ministerial meeting in Accra.",
            ("ministerial meeting", "hasParty", "Kenya"),
        ),
        (
            "They spoke at a ministerial meeting on Friday involving Kenya, Ghana and Uganda.",
            ("ministerial meeting", "hasParty", "Uganda"),
        ),
        ("The FBI received a delegation from Europol.", ("FBI", "cooperatesWith", "Europol")),
        (
            "The FBI and Europol raided a villa. The two agencies carried out a joint operation.",
            ("Europol", "conducted", "joint operation"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A bank fraud case has led to the detention of 40 dogs.", "suspectedOf"),
        ("Banks are using scams as examples to teach widows.", "suspectedOf"),
        ("Ten men had allegedly been defrauded.", "suspectedOf"),
        ("The foreigners were duped by callers.", "suspectedOf"),
        ("The FBI knows places in Kenya where these gangs are hated.", "suspectedIn"),
        ("The gang was smashed by the FBI in cooperation with Kenya.", "suspectedIn"),
        ("The FBI freed ten victims. They are from Kenya.", "nationality"),
        ("The FBI held ten men. They are Kenyan-made.", "nationality"),
        ("The FBI handed ten men to Europol under the Interpol rules.", "directedBy"),
        ("The court heard the Ministry of Ports under the Harbour Bureau Act.", "directedBy"),
        ("The state-wide crackdown began as Kenya voted.", "conductedIn"),
        ("Victims told of the operation. They were helped by the FBI.", "participant"),
        ("The FBI closed online gambling operations.", "respondsTo"),
        (
            "The FBI, Europol and the Kenya Police raided a villa. The two agencies ran a joint operation.",
            "conducted",
        ),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方抓获涉诈犯罪嫌疑人5人。", ("涉诈犯罪嫌疑人", "suspectedOf", "诈")),
        ("甲国移交中国籍涉诈嫌疑人5名。", ("中国籍涉诈嫌疑人", "suspectedOf", "诈")),
        ("宣判电信诈骗案件37件，79名被告人被判刑。", ("被告人", "suspectedOf", "电信诈骗")),
        ("审理电信诈骗案件8件，判处罪犯22人。", ("罪犯", "suspectedOf", "电信诈骗")),
        ("嫌疑人受诈骗集团指使，收取赃款。", ("嫌疑人", "memberOf", "诈骗集团")),
        ("警方抓获嫌疑人12名。他们均为缅甸籍。", ("嫌疑人", "nationality", "缅甸")),
        ("“晨星”行动中，石狮警方打掉犯罪团伙3个。", ("石狮警方", "conducted", "晨星")),
        ("“晨星”行动中，石狮警方打掉犯罪团伙3个，捣毁窝点5个。", ("晨星", "targets", "窝点")),
        ("“晨星”行动开展以来，石狮警方抓获嫌疑人3名。", ("石狮警方", "conducted", "晨星")),
        (
            "石狮警方开展“晨星”行动。国际刑警组织派员参加行动。",
            ("晨星", "participant", "国际刑警组织"),
        ),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("劝返涉诈重点人员5人，抓获嫌疑人3人。", "suspectedOf"),
        ("受害人受诈骗集团操控，转账3万元。", "memberOf"),
        ("“晨星”行动中，石狮警方介绍，抓获3人。", "conducted"),
        ("“晨星”行动中，被害人向石狮警方报案。", "conducted"),
        ("警方解救受害人12名。他们均为缅甸籍。", "nationality"),
        ("审理电信诈骗案件8件，被害人22人。", "suspectedOf"),
    ],
)
def test_what_only_looks_like_one_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")
