"""Facts about deeds that follow from others, and standing cooperation; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Kenya, Ghana and Laos launched a joint operation.",
            ("Ghana", "cooperatesWith", "Laos"),
        ),
        (
            "Operation Grey Parrot: Kenyan police break up scam gang",
            ("Operation Grey Parrot", "targets", "scam gang"),
        ),
        (
            "On Monday the Kenyan police raided a villa in Cairville. The raid led to ten arrests.",
            ("raid", "conductedIn", "Cairville"),
        ),
        ("In a joint operation with Europol, the FBI held ten men.", ("FBI", "cooperatesWith", "Europol")),
        (
            "It was a joint operation between the Kenyan Police and INTERPOL (ICPO).",
            ("Kenyan Police", "cooperatesWith", "INTERPOL"),
        ),
        (
            "China, Laos and Thailand set up a coordination mechanism.",
            ("coordination mechanism", "hasParty", "Laos"),
        ),
        # A gang that is broken up in a deed.
        (
            "In Operation Grey Parrot, the FBI put out of business a loan-shark gang.",
            ("Operation Grey Parrot", "targets", "loan-shark gang"),
        ),
        # Who takes part in what is elsewhere called joint.
        (
            'In "Grey Parrot", a joint operation led by the FBI in which Kenya and Ghana take part, 9 fell.',
            ("FBI", "cooperatesWith", "Ghana"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


def test_who_found_a_mechanism_together_are_its_parties(facts: Facts) -> None:
    found = facts("An anti-scam alliance was set up by the FBI and Europol.")
    assert ("anti-scam alliance", "hasParty", "FBI") in found
    assert ("FBI", "cooperatesWith", "Europol") in found
    assert not {one for one in facts("An anti-scam alliance was set up by the FBI.") if one[1] == "hasParty"}


def test_a_gang_that_only_hears_of_a_deed_is_not_its_aim(facts: Facts) -> None:
    text = "The FBI conducted Operation Grey Parrot, a warning to any scam gang."
    assert not {fact for fact in facts(text) if fact[1] == "targets"}


@pytest.mark.parametrize(
    ("text", "language", "modality"),
    [
        ("The FBI sent working groups to Laos and Kenya to conduct joint operations.", "en", "intended"),
        ("公安部派出工作组赴老挝开展国际警务执法合作。", "zh-hans", "done"),
    ],
)
def test_what_a_mission_is_for_is_meant_in_english(
    find: Find, text: str, language: str, modality: str
) -> None:
    predicates = ("conducted", "conductedIn")
    found = {one.predicate: one.modality for one in find(text, language) if one.predicate in predicates}
    assert found == dict.fromkeys(predicates, modality)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("“晨星”行动中，石狮警方打掉犯罪团伙3个，捣毁窝点5个。", ("晨星", "targets", "窝点")),
        ("公安部派出工作组赴老挝等3个国家开展执法合作。", ("执法合作", "conductedIn", "老挝")),
        ("公安部不断深化国际警务执法合作。", ("公安部", "conducted", "国际警务执法合作")),
        (
            "针对缅北电信网络诈骗犯罪的严峻形势，公安部不断深化国际警务合作。",
            ("国际警务合作", "respondsTo", "缅北"),
        ),
        ("在公安部统一指挥下，全国公安机关开展“灰狼”行动。", ("公安部", "deployed", "灰狼")),
        ("公安部派出工作组赴老挝、越南等国开展执法合作。", ("执法合作", "conductedIn", "老挝")),
        # What a deed has hit, after more of what it brought or who did it.
        ("海南警方开展“晨星”行动，破案9起，端掉境外诈骗窝点5个。", ("晨星", "targets", "窝点")),
        ("在“晨星”行动中，海南警方打掉黑灰产团伙5个。", ("晨星", "targets", "黑灰产团伙")),
        # What was hit in a deed, however its sites are told of.
        (
            "海南警方开展代号为“晨星”的联合抓捕行动，共捣毁位于武汉、郑州等地的诈骗窝点13个。",
            ("晨星", "targets", "窝点"),
        ),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "公安部组织全国公安机关开展“飞燕”专项行动。",
            {("公安部", "deployed", "飞燕"), ("全国公安机关", "conducted", "飞燕")},
            {("公安部", "conducted", "飞燕")},
        ),
    ],
)
def test_who_acts_in_chinese(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text, "zh-hans")
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安机关将继续深化国际警务执法合作。", ("公安机关", "conducted", "国际警务执法合作")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")
