"""What words of mentions state, and what stands right before them; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Police broke up two telecom fraud gangs.", ("telecom fraud gangs", "suspectedOf", "telecom fraud")),
        ("Police broke up 12 phone scam rings.", ("phone scam rings", "suspectedOf", "phone scam")),
        (
            "The FBI dismantled a telecom fraud group operating in northern Kenya.",
            ("telecom fraud group", "suspectedOf", "telecom fraud"),
        ),
        ("A voice phishing ring was smashed.", ("voice phishing ring", "suspectedOf", "voice phishing")),
        ("An INTERPOL campaign against phone scams began.", ("INTERPOL", "conducted", "campaign")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan police opposed fraud and money laundering syndicates.",
    ],
)
def test_what_is_no_crime_of_people(facts: Facts, text: str) -> None:
    assert facts(text) == set()


def test_counted_gangs_are_those_of_the_text(facts: Facts) -> None:
    assert ("phone scam rings", "suspectedOf", "phone scam") in facts("Police broke up 12 phone scam rings.")
    assert not any(fact[1] == "suspectedOf" for fact in facts("Phone scam rings are a plague."))


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The FBI closed online gambling operations.", "respondsTo"),
        ("Scam gangs are a plague.", "suspectedOf"),
        ("A cyber crime syndicate was smashed.", "suspectedOf"),
        # Of gangs that are not counted a text speaks in general.
        ("Police warn of telecom fraud gangs.", "suspectedOf"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部今日新闻发布会通报情况。", ("新闻发布会", "heldBy", "公安部")),
        ("云南公安“新征程·新奉献”主题新闻发布会2日举行。", ("新闻发布会", "heldBy", "云南公安")),
        ("国家移民管理局18日的新闻发布会介绍了情况。", ("新闻发布会", "heldBy", "国家移民管理局")),
    ],
)
def test_a_chinese_one_is_held_by_the_body_before_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部开展“晨星”行动，捣毁诈骗窝点、洗钱窝点。", ("窝点", "usedFor", "洗钱")),
        ("警方根据公安部A级通缉令抓获3人。", ("公安部", "issued", "A级通缉令")),
        ("云南警方“流星”行动抓获50人。", ("云南警方", "conducted", "流星")),
        ("警方打掉一个洗钱团伙。", ("洗钱团伙", "suspectedOf", "洗钱")),
        # All crimes of a list are what a site or gang is for.
        ("警方端掉网络赌博、洗钱窝点3个。", ("窝点", "usedFor", "网络赌博")),
        ("警方打掉网络赌博、洗钱犯罪团伙3个。", ("洗钱犯罪团伙", "suspectedOf", "网络赌博")),
        # What gangs and sites are known for, who issued a notice, who sent a group.
        ("警方打掉一个“跑分”团伙。", ("“跑分”团伙", "suspectedOf", "跑分")),
        ("警方打掉一个“虚构洗钱”团伙。", ("“虚构洗钱”团伙", "suspectedOf", "洗钱")),
        ("警方端掉网络赌博窝点2处。", ("窝点", "usedFor", "网络赌博")),
        # Whose operation it is, and who takes part in what a sentence speaks of.
        ("海南警方2024年反诈“晨星”行动收官。", ("海南警方", "conducted", "晨星")),
        ("这是全国公安机关夏季打击整治行动的成果。", ("全国公安机关", "conducted", "夏季打击整治行动")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "公安部负责人参加新闻发布会。",
        "记者采访公安部后参加新闻发布会。",
        "公安部派员出席的新闻发布会结束。",
    ],
)
def test_a_chinese_one_is_not_held_by_who_goes_there(predicates: Predicates, text: str) -> None:
    assert "heldBy" not in predicates(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # Words for fraud in general say nothing of a gang or a site.
        ("警方打掉诈骗团伙3个，端掉诈骗窝点2处。", "suspectedOf"),
        ("警方打掉诈骗团伙3个，端掉诈骗窝点2处。", "usedFor"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")
