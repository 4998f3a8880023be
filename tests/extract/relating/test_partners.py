"""With whom a Chinese text says that a body works, though they have no name; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Facts, Predicates


@pytest.mark.parametrize(
    ("text", "other"),
    [
        # Carriers by their short names.
        ("杭州警方联合中国移动、电信、联通等通信运营商劝阻群众。", "联通"),
        ("杭州警方协同移动、联通、电信三大运营商关停号码。", "移动"),
        ("杭州警方又与电信、移动、联通分公司联合发布通告。", "电信"),
        # Others that no name tells apart.
        ("杭州警方联合辖区银行、社区开展宣传。", "社区"),
        ("杭州警方与省内31家银行建立联动模型。", "省内31家银行"),
        ("杭州警方会同多部门开展整治。", "多部门"),
        ("杭州警方又联合多个行业打击黑灰产。", "多个行业"),
    ],
)
def test_they_are_partners(facts: Facts, text: str, other: str) -> None:
    assert ("杭州警方", "cooperatesWith", other) in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "杭州警方提醒，诈骗分子冒充公安、银行。",
        "杭州警方查获与银行工作人员勾结的男子。",
        "杭州警方侦办电信、移动支付案件。",
        "杭州警方走进广场、社区、企业。",
    ],
)
def test_others_are_none(predicates: Predicates, text: str) -> None:
    assert "cooperatesWith" not in predicates(text, "zh-hans")


def test_partners_only_act_along(facts: Facts) -> None:
    found = facts("杭州警方联合银行、社区开展“断卡”行动。", "zh-hans")
    assert {subject for subject, predicate, _ in found if predicate == "conducted"} == {"杭州警方"}
