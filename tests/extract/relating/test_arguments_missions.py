"""Who is sent, by whom and whereto, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Sent to Nairobi in May, the working group stayed.",
            ("working group", "dispatchedTo", "Nairobi"),
        ),
        ("Europol deployed two experts on the ground in Kenya.", ("experts", "dispatchedTo", "Kenya")),
        (
            "Interpol took part in the inquiry and sent an expert to Laos.",
            ("Interpol", "dispatched", "expert"),
        ),
        ("The FBI sent a task force to Laos.", ("task force", "dispatchedTo", "Laos")),
        ("The Kenyan police had been sent ahead to Laos.", ("Kenyan police", "dispatchedTo", "Laos")),
        (
            "Public security organs dispatched working groups to Laos.",
            ("Public security organs", "dispatched", "working groups"),
        ),
        ("Working groups were sent to Laos.", ("Working groups", "dispatchedTo", "Laos")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部赴缅甸追逃小组凯旋。", ("追逃小组", "dispatchedTo", "缅甸")),
        (
            "公安部组织云南公安机关先后三次赴老挝、越南开展警务执法合作。",
            ("云南公安机关", "dispatchedTo", "老挝"),
        ),
        ("公安部向泰国、老挝等国派出工作组。", ("工作组", "dispatchedTo", "老挝")),
        ("公安部派出工作组赴老挝、越南等国。", ("工作组", "dispatchedTo", "越南")),
        # Where groups are sent.
        (
            "公安部先后向老挝、缅北等重点国家和地区，派出多个工作组。",
            ("多个工作组", "dispatchedTo", "缅北"),
        ),
        ("公安部组织海南公安民警赴老挝执行任务。", ("公安部", "dispatched", "海南公安")),
        ("公安部组织海南公安民警赴老挝执行任务。", ("海南公安", "dispatchedTo", "老挝")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("老挝司法部发出协查函，并派联络组到场。", "dispatchedTo", "老挝"),
        ("公安部领导赴老挝出席会议。", "dispatchedTo", "老挝"),
        ("联络官到场协调，海南省公安厅赴老挝办案。", "dispatchedTo", "老挝"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]
