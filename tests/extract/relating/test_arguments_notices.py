"""Press conferences, notices, warrants and laws, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("A meeting was convened by Interpol.", ("meeting", "heldBy", "Interpol")),
        ("A red notice was issued for the man.", ("red notice", "seeks", "man")),
        (
            "The Police are investigating the man under Section 4 of the Made-up Act 1999.",
            ("Police", "citesLaw", "Made-up Act 1999"),
        ),
        (
            "A press conference held by the Ministry of Public Security began.",
            ("press conference", "heldBy", "Ministry of Public Security"),
        ),
        ("Thai police issued arrest warrants.", ("Thai police", "issued", "arrest warrants")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "记者从公安部召开的“反诈于心”暨“5·17”专题新闻发布会上获悉此事。",
            ("专题新闻发布会", "heldBy", "公安部"),
        ),
        ("新闻发布会由公安部主办。", ("新闻发布会", "heldBy", "公安部")),
        ("海南警方通缉令列明的逃犯已落网。", ("通缉令", "seeks", "逃犯")),
        ("公安部举行“平安建设这五年成就”主题系列新闻发布会。", ("新闻发布会", "heldBy", "公安部")),
        ("在例行新闻发布会上，公安部介绍情况。", ("例行新闻发布会", "heldBy", "公安部")),
        ("中方依据《中老引渡条约》提出请求。", ("中方", "citesLaw", "中老引渡条约")),
        ("海南省公安厅厅长主持全年罪案统计和执法工作总结简报会。", ("简报会", "heldBy", "海南省公安厅")),
        ("检察机关依照《虚构诈骗法》起诉。", ("检察机关", "citesLaw", "虚构诈骗法")),
        ("公安部今天举行新闻发布会。", ("新闻发布会", "heldBy", "公安部")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")
