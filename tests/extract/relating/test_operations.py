"""Chinese verbs that are an operation by themselves; all sentences are made up."""

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str]
Facts = Callable[..., set[Fact]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("泰国警方在清迈突查三处别墅。", ("泰国警方", "conducted", "突查")),
        ("泰国警方在清迈突查三处别墅。", ("突查", "conductedIn", "清迈")),
        ("泰国警方在清迈突查三处别墅。", ("突查", "targets", "别墅")),
        ("江西省公安厅在湖北武汉、河南郑州同步收网，抓获9人。", ("同步收网", "conductedIn", "郑州")),
    ],
)
def test_a_raid_is_read(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "泰国警方将突查三处别墅。",
        "泰国警方与公安部就清剿园区交换意见。",
        "江西省公安厅开展“晨星”行动，同步收网。",
        "泰国警方突查了身份证件。",
    ],
)
def test_what_is_planned_or_already_named_is_no_raid(facts: Facts, text: str) -> None:
    said = facts(text, "zh-hans")
    assert not any(fact[1] == "conducted" and fact[2] != "晨星" for fact in said)
