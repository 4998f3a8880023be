"""Those who are only counted or described, and what is a part of a name; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("外籍人员60人先后在边境获救，分别来自越南、肯尼亚等国。", ("外籍人员", "nationality", "肯尼亚")),
        ("老挝籍男子3人因涉嫌网络赌博被捕。", ("男子", "suspectedOf", "网络赌博")),
        ("三人涉嫌网络赌博。", ("三人", "suspectedOf", "网络赌博")),
        ("公安部开展联合行动，11个窝点被一举端掉。", ("联合行动", "targets", "窝点")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方以「串謀詐騙」及「洗黑錢」罪拘捕12人。", ("12人", "suspectedOf", "洗黑錢")),
    ],
)
def test_traditional_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hant" if "詐" in text else "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "打击涉嫌电信诈骗的人员。",
    ],
)
def test_chinese_words_for_nobody_in_particular(facts: Facts, text: str) -> None:
    assert facts(text, "zh-hans") == set()


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "检方依诈欺、组织犯罪等罪嫌，将王男等12人起诉。",
            {("12人", "suspectedOf", "组织犯罪")},
            set(),
        ),
    ],
)
def test_who_acts_in_chinese(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text, "zh-hans")
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("警方依《洗钱防制法》将3人移送。", "suspectedOf"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")
