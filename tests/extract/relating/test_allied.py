"""With whom a Chinese clause says that those before it act; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("江西省公安厅持续破案，并与外交部逐项敲定方案。", ("江西省公安厅", "cooperatesWith", "外交部")),
        ("江西省公安厅在公安部统一指挥下，同外交部连夜收网。", ("江西省公安厅", "cooperatesWith", "外交部")),
        # Whom a body has sent acts where they are.
        ("江西省公安厅派专班常驻武汉，与当地公安机关混编。", ("专班", "cooperatesWith", "当地公安机关")),
        ("专案组随公安部工作组进驻曼谷，与泰国警方混编。", ("工作组", "cooperatesWith", "泰国警方")),
    ],
)
def test_those_in_the_clauses_before_act(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "江西省公安厅介绍，一名男子被骗，与外交部多次联系。",
        "江西省公安厅持续破案，与外交部的统计不同。",
        "江西省公安厅打掉诈骗团伙，与外交部混编的人员归案。",
        "江西省公安厅持续破案，受害群众与外交部逐项敲定方案。",
        "江西省公安厅持续破案，晨星公司与外交部逐项敲定方案。",
    ],
)
def test_they_do_not(facts: Facts, text: str) -> None:
    assert ("江西省公安厅", "cooperatesWith", "外交部") not in facts(text, "zh-hans")
