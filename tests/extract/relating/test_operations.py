"""Operations told by verbs or labels, and what launching them means; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


def test_who_launched_a_raid_carried_it_out_and_of_a_campaign_only_began_it(facts: Facts) -> None:
    said = facts("Thai police launched a joint raid on a villa. Kenyan police launched a campaign.")
    assert ("Thai police", "conducted", "joint raid") in said
    assert ("Kenyan police", "launched", "campaign") in said
    assert ("Kenyan police", "conducted", "campaign") not in said


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "On Monday the Kenyan police raided a villa in Cairville. The raid led to ten arrests.",
            ("Kenyan police", "conducted", "raid"),
        ),
        (
            "The FBI has dismantled a phishing ring. Ten men were held. The operation goes on.",
            ("operation", "targets", "phishing ring"),
        ),
        # The name of a deed is the label of who acts.
        (
            "Operation Grey Parrot: Kenyan police break up scam gang",
            ("Kenyan police", "conducted", "Operation Grey Parrot"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ten men arrested: the FBI praises the Kenyan police",
        "Operation Grey Parrot and Operation Blue Lantern: the FBI looks back",
    ],
)
def test_only_the_name_of_one_deed_is_a_label(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "conducted"}


@pytest.mark.parametrize(
    "text",
    [
        # Not what was told before, one of two, or a raid where no house was raided.
        "The Kenyan police raided a villa. A raid elsewhere led to ten arrests.",
        "The Kenyan police raided a villa. The FBI raided a flat. The raid led to ten arrests.",
        "The FBI dismantled a phishing ring. The raid led to ten arrests.",
    ],
)
def test_another_deed_is_not_meant(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "conducted"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("泰国警方在清迈突查三处别墅。", ("泰国警方", "conducted", "突查")),
        ("泰国警方在清迈突查三处别墅。", ("突查", "conductedIn", "清迈")),
        ("泰国警方在清迈突查三处别墅。", ("突查", "targets", "别墅")),
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


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # Companions of whom a verb says what all of them do, also those that one only helps.
        ("专案组会同江西警方、湖南警方收网。", ("湖南警方", "conducted", "收网")),
        ("工作组配合泰国警方开展联合行动。", ("泰国警方", "conducted", "联合行动")),
        ("公安部、外交部联合行动，关停网站30家。", ("外交部", "conducted", "联合行动")),
        ("泰国警方突查了金边城东三座豪华别墅。", ("突查", "targets", "别墅")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")
