"""Who founds, signs or meets together in Chinese; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部、外交部合組專案小組。", ("專案小組", "hasParty", "外交部")),
        ("公安部与外交部举行年度会晤。", ("会晤", "hasParty", "外交部")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("公安部建立协调机制。", "hasParty"),
        ("公安部、外交部举行新闻发布会。", "hasParty"),
        ("公安部加强与外交部的沟通，组建专案组。", "hasParty"),
        ("公安部、外交部签署协议。", "established"),
        # Each founds its own.
        ("江西省公安厅和昆明市公安局均已组建专业队。", "hasParty"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")
