"""Who holds the press conferences of a text; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ten men were held, the Interior Ministry of Kenya told a press conference.",
            ("press conference", "heldBy", "Interior Ministry"),
        ),
        (
            "The spokesman of the Ghana Police Service, Kofi Doe, told media at a briefing that men fled.",
            ("briefing", "heldBy", "Ghana Police Service"),
        ),
        ("The FBI announced the arrests at a news conference.", ("news conference", "heldBy", "FBI")),
        (
            "ACCRA – At a media briefing on Monday, the FBI said ten men fled.",
            ("media briefing", "heldBy", "FBI"),
        ),
        ("“Ten men fled,” said the FBI at a press briefing.", ("press briefing", "heldBy", "FBI")),
    ],
)
def test_who_speaks_at_a_press_conference_holds_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI said at a press conference held by Europol that ten men fled.",
        "The FBI told a forum that ten men fled.",
        "At a press conference with the FBI, the bank spoke.",
    ],
)
def test_who_only_speaks_elsewhere_does_not(facts: Facts, text: str) -> None:
    assert not [one for one in facts(text) if one[1:] == ("heldBy", "FBI")]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部今日新闻发布会通报情况。", ("新闻发布会", "heldBy", "公安部")),
        ("云南公安“新征程·新奉献”主题新闻发布会2日举行。", ("新闻发布会", "heldBy", "云南公安")),
        ("国家移民管理局18日的新闻发布会介绍了情况。", ("新闻发布会", "heldBy", "国家移民管理局")),
        (
            "记者从公安部召开的“反诈于心”暨“5·17”专题新闻发布会上获悉此事。",
            ("专题新闻发布会", "heldBy", "公安部"),
        ),
    ],
)
def test_a_chinese_one_is_held_by_the_body_before_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    ["公安部负责人参加新闻发布会。", "记者采访公安部后参加新闻发布会。", "公安部派员出席的新闻发布会结束。"],
)
def test_a_chinese_one_is_not_held_by_who_goes_there(predicates: Predicates, text: str) -> None:
    assert "heldBy" not in predicates(text, "zh-hans")
