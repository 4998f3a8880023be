"""Operations told by verbs, and what launching them means; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


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


def test_who_launched_a_raid_carried_it_out_and_of_a_campaign_only_began_it(facts: Facts) -> None:
    said = facts("Thai police launched a joint raid on a villa. Kenyan police launched a campaign.")
    assert ("Thai police", "conducted", "joint raid") in said
    assert ("Kenyan police", "launched", "campaign") in said
    assert ("Kenyan police", "conducted", "campaign") not in said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police held ten men in Riga yesterday in an operation with customs.", "Riga"),
        ("Police held ten men in Matola as part of Operation Lantern.", "Matola"),
        ("Police searched a flat in Riga on Monday during the operation.", "Riga"),
    ],
)
def test_it_is_where_police_acted_in_it(facts: Facts, text: str, place: str) -> None:
    assert any(fact[1:] == ("conductedIn", place) for fact in facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "RIGA, July 5 - In a raid near Matola, police held ten men.",
        "Ten men were flown out of Riga, the latest step in a joint operation.",
        "Police asked the Riga side in pressing ahead with its operation.",
    ],
)
def test_no_comma_or_dash_parts_the_two(facts: Facts, text: str) -> None:
    assert not any(fact[1:] == ("conductedIn", "Riga") for fact in facts(text))
