"""Chinese: whose order bodies carry out, and whose they do not; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # On whose order.
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("扬州市公安局", "directedBy", "江苏省公安厅")),
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("扬州市公安局", "established", "专案组")),
        ("扬州市公安局落实公安部工作部署，开展“晨星”行动。", ("扬州市公安局", "directedBy", "公安部")),
        ("扬州市公安局落实公安部工作部署，开展“晨星”行动。", ("扬州市公安局", "conducted", "晨星")),
    ],
)
def test_what_is_said(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # An order is not for those who only help, nor for what is founded on it.
        ("根据公安部部署要求，在云南警方的大力支持下，扬州警方收网。", ("云南警方", "directedBy", "公安部")),
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("江苏省公安厅", "established", "专案组")),
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("专案组", "directedBy", "江苏省公安厅")),
        ("扬州市公安局落实公安部工作部署，开展“晨星”行动。", ("扬州市公安局", "deployed", "晨星")),
    ],
)
def test_what_is_not(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")
