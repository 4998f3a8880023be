"""Chinese: who gives people to whom; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # The country that gives people to another.
        ("老挝已分批向我方引渡60名嫌疑人。", ("嫌疑人", "transferredFrom", "老挝")),
        ("老挝已分批向我方引渡60名嫌疑人。", ("嫌疑人", "transferredTo", "我方")),
        ("缅甸向我遣返的首批60名中国籍嫌疑人抵达。", ("中国籍嫌疑人", "transferredFrom", "缅甸")),
        ("老方将60名犯罪嫌疑人移交中方。", ("犯罪嫌疑人", "transferredFrom", "老方")),
    ],
)
def test_what_is_said(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # What was given is no person, or who received them no country.
        ("老挝向中方移交证据，嫌疑人30名落网。", ("嫌疑人", "transferredFrom", "老挝")),
        ("泰国将30名嫌疑人移交检察机关。", ("嫌疑人", "transferredFrom", "泰国")),
        ("中方将30名嫌疑人的信息移交泰方。", ("嫌疑人", "transferredFrom", "中方")),
    ],
)
def test_what_is_not(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")
