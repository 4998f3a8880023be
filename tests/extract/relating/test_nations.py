"""Of which nations people are, and who fetches them; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("抓获9名大陆和台湾诈骗嫌疑人。", ("大陆和台湾诈骗嫌疑人", "nationality", "大陆")),
        ("抓获9名大陆和台湾诈骗嫌疑人。", ("大陆和台湾诈骗嫌疑人", "nationality", "台湾")),
        ("抓获9名缅甸、老挝嫌疑人。", ("缅甸、老挝嫌疑人", "nationality", "老挝")),
        (
            "拘捕40名外籍嫌疑人，其中30名越南籍、9名泰国籍及1名印尼籍人士。",
            ("外籍嫌疑人", "nationality", "泰国"),
        ),
        ("查获外籍人员（包括30名中国籍、9名老挝籍人员）。", ("外籍人员", "nationality", "中国")),
        ("9名台湾嫌疑人被我国公安机关从老挝押解回国。", ("台湾嫌疑人", "transferredTo", "我国")),
        ("9名嫌疑人被韩国警方押送回国。", ("嫌疑人", "transferredTo", "韩国")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # By whom others are sent away, or whence they come.
        ("9名嫌疑人被泰国警方遣返回国。", "transferredTo"),
        ("9名嫌疑人由泰国押解回国。", "transferredTo"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")
