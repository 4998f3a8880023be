"""Those caught in cases whose crime the sentence names; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Facts, Predicates


@pytest.mark.parametrize(
    ("text", "who", "crime"),
    [
        (
            "Thai police solved 312 cases related to telecoms and online fraud and arrested 47 suspects.",
            "suspects",
            "telecoms and online fraud",
        ),
        (
            "Courts concluded about 150 telecom fraud cases, convicting a total of 470 people.",
            "people",
            "telecom fraud",
        ),
        (
            "They solved 98 phone scam cases and took criminal measures against 72 suspects.",
            "suspects",
            "phone scam cases",
        ),
        ("全省破获电诈案件88起，抓获犯罪嫌疑人95名。", "犯罪嫌疑人", "电诈"),
        ("警方破获涉电信网络诈骗案件88起，同比上升5%，共计抓获嫌疑人95人。", "嫌疑人", "电信网络诈骗"),
        ("警方侦破一起跨境赌博案，38名嫌疑人落网。", "嫌疑人", "跨境赌博"),
        ("法院审结电信网络诈骗及其关联犯罪案件88件，判处被告人95人。", "被告人", "电信网络诈骗"),
        ("警方破获跨境赌博、电信网络诈骗案件88起，抓获嫌疑人95名。", "嫌疑人", "跨境赌博"),
    ],
)
def test_they_are_suspected_of_it(facts: Facts, text: str, who: str, crime: str) -> None:
    assert (who, "suspectedOf", crime) in facts(text, "en" if text.isascii() else "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "Police solved 20 phone scam cases and rescued 12 people.",
        "Police solved 20 phone scam cases and trained 40 people.",
        "Police solved 20 phone scam cases, and 12 victims were caught in a trap.",
        "Police had solved 18 phone scam cases; they also arrested 36 suspects in 20 cases related to food.",
        "警方破获刑事案件900起，其中电信网络诈骗案件88起，抓获嫌疑人950名。",
        "警方破获盗窃案件90起、电信网络诈骗案件88起，抓获嫌疑人95名。",
        "全省电信网络诈骗案件立案88起，抓获嫌疑人95名。",
        "警方破获电信网络诈骗案件88起，劝阻受害人95名。",
        "警方破获电信网络诈骗案件88起。另抓获逃犯95名。",
    ],
)
def test_others_are_not(predicates: Predicates, text: str) -> None:
    assert "suspectedOf" not in predicates(text, "en" if text.isascii() else "zh-hans")
